#include "ui/models/instances_model.h"

#include "core/model/loss.h"
#include "ui/models/core_words.h"
#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QFont>

#include <algorithm>

namespace ui {

InstancesModel::InstancesModel(QObject* parent) : QAbstractTableModel(parent) {}

void InstancesModel::setData(const core::PreparedDataPtr& data) {
    beginResetModel();
    m_data = data;
    m_entries.clear();
    m_predictions.clear();
    m_models.clear();
    m_features.clear();
    endResetModel();
}

void InstancesModel::setEntries(std::vector<Entry> entries) {
    if (!m_data || entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    for (auto& one : m_predictions)
        one.reset(); // of other instances
    choose();
    endResetModel();
}

void InstancesModel::setPredictions(const QStringList& models,
                                    const std::vector<std::optional<core::Matrix>>& predictions) {
    if (models.size() != std::ssize(predictions))
        return;
    if (models != m_models) {
        beginResetModel();
        m_models = models;
        m_predictions = predictions;
        endResetModel();
        return;
    }
    m_predictions = predictions;
    if (heads() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(heads() - 1, columnCount() - 1));
}

void InstancesModel::setOnlyDifferences(bool only) {
    beginResetModel();
    m_onlyDifferences = only;
    choose();
    endResetModel();
}

void InstancesModel::choose() {
    m_features.clear();
    for (core::Index f = 0; m_data && f < m_data->dataset.schema.size(); ++f) {
        const auto differs = [&](const Entry& entry) { return entry.values(f) != m_entries.front().values(f); };
        if (!m_onlyDifferences || std::ranges::any_of(m_entries, differs))
            m_features.push_back(f);
    }
}

core::Index InstancesModel::featureAt(int line) const {
    return m_features[static_cast<std::size_t>(line - heads())];
}

const core::Feature& InstancesModel::feature(int line) const {
    return m_data->dataset.schema[featureAt(line)];
}

int InstancesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_entries.empty() ? 0 : heads() + static_cast<int>(m_features.size());
}

int InstancesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString InstancesModel::says(std::size_t model, int entry) const {
    const auto& all = m_predictions[model];
    if (!all || entry >= all->cols())
        return QStringLiteral("\u2013");
    const core::Label label = core::argmax(*all, entry);
    return tr("%1, %2", "class, how likely")
        .arg(fromStd(m_data->dataset.classes[static_cast<std::size_t>(label)]),
             likelyText(static_cast<double>((*all)(label, entry))));
}

QVariant InstancesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.column())];
    const bool head = index.row() < heads();
    const auto differs = [&] {
        return !head && entry.base &&
               entry.values(featureAt(index.row())) !=
                   m_entries[static_cast<std::size_t>(*entry.base)].values(featureAt(index.row()));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        if (head)
            return says(static_cast<std::size_t>(index.row()), index.column());
        const core::Index f = featureAt(index.row());
        const QString value = factText(feature(index.row()), entry.values(f));
        if (!differs() || feature(index.row()).kind == core::FeatureKind::Category)
            return value;
        const double was = m_entries[static_cast<std::size_t>(*entry.base)].values(f);
        return value + (entry.values(f) > was ? QStringLiteral(" \u25B2") : QStringLiteral(" \u25BC"));
    }
    case Qt::ToolTipRole:
        return head ? QVariant() : exactValue(feature(index.row()), entry.values(featureAt(index.row())));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (head || feature(index.row()).hasLevels() ? Qt::AlignLeft : Qt::AlignRight)));
    case Qt::ForegroundRole:
        return differs() ? QVariant(Theme::instance().tokens().accent) : QVariant();
    case Qt::FontRole: {
        QFont font = Theme::smallFont();
        font.setWeight(head || differs() ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    default:
        return {};
    }
}

QVariant InstancesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal)
        return m_entries[static_cast<std::size_t>(section)].title;
    if (section < heads())
        return tr("%1 says").arg(m_models.value(section));
    return role == Qt::ToolTipRole && !feature(section).help.empty() ? coreWords(feature(section).help)
                                                                     : nameWithUnit(feature(section));
}

core::Table InstancesModel::table() const {
    core::Table table{"Instances", {{"feature", "Feature"}}, {}};
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        table.columns.push_back({"column" + std::to_string(i + 1), m_entries[i].title.toStdString()});
    for (int line = 0; line < rowCount(); ++line) {
        std::vector<core::TableCell> cells(table.columns.size());
        cells[0] = headerData(line, Qt::Vertical, Qt::DisplayRole).toString().toStdString();
        for (int column = 0; column < columnCount(); ++column) {
            core::TableCell& cell = cells[static_cast<std::size_t>(column) + 1];
            if (line < heads()) {
                cell = says(static_cast<std::size_t>(line), column).toStdString();
                continue;
            }
            const double raw = m_entries[static_cast<std::size_t>(column)].values(featureAt(line));
            if (feature(line).hasLevels())
                cell = core::valueText(feature(line), raw);
            else
                cell = raw;
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace ui
