#include "ui/models/preview_model.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QCoreApplication>

namespace ui {

using Kind = core::ColumnChoice::Kind;

QString columnKindWord(Kind kind) {
    switch (kind) {
    case Kind::Number:
        return kindWord(core::FeatureKind::Number);
    case Kind::Integer:
        return kindWord(core::FeatureKind::Integer);
    case Kind::Category:
        return kindWord(core::FeatureKind::Category);
    case Kind::Ordered:
        return kindWord(core::FeatureKind::Ordered);
    case Kind::Ignore:
        return QCoreApplication::translate("ui::PreviewModel", "ignored");
    }
    return {};
}

QString columnKindIcon(Kind kind) {
    switch (kind) {
    case Kind::Number:
        return kindIcon(core::FeatureKind::Number);
    case Kind::Integer:
        return kindIcon(core::FeatureKind::Integer);
    case Kind::Category:
        return kindIcon(core::FeatureKind::Category);
    case Kind::Ordered:
        return kindIcon(core::FeatureKind::Ordered);
    case Kind::Ignore:
        return QStringLiteral("minus");
    }
    return {};
}

QString columnKindHelp(Kind kind) {
    switch (kind) {
    case Kind::Number:
        return PreviewModel::tr("Any number, such as a price.");
    case Kind::Integer:
        return PreviewModel::tr("Whole numbers, such as an age; counterfactuals keep them whole.");
    case Kind::Category:
        return PreviewModel::tr("One of a few names without an order, such as a town.");
    case Kind::Ordered:
        return PreviewModel::tr("One of a few names with an order, such as low, medium, high.");
    case Kind::Ignore:
        return PreviewModel::tr("The column is left out, such as a name or a number that only identifies the row.");
    }
    return {};
}

QString columnFacts(const core::ColumnPreview& column) {
    const QString many = column.distinct >= core::ColumnPreview::kDistinctLimit
                             ? PreviewModel::tr("%1 or more").arg(shownCount(column.distinct))
                             : shownCount(column.distinct);
    switch (column.kind) {
    case Kind::Number:
    case Kind::Integer:
        if (column.range)
            return PreviewModel::tr("%1 to %2").arg(shownNumber(column.range->low), shownNumber(column.range->high));
        return PreviewModel::tr("no numbers");
    case Kind::Category:
    case Kind::Ordered:
        return column.distinct == 1 ? PreviewModel::tr("1 level") : PreviewModel::tr("%1 levels").arg(many);
    case Kind::Ignore:
        return PreviewModel::tr("%1 different").arg(many);
    }
    return {};
}

void PreviewModel::setPreview(core::TablePreview preview) {
    // The same columns and rows: keep scroll position and widths.
    const bool alike =
        preview.columns.size() == m_preview.columns.size() && preview.head.size() == m_preview.head.size();
    if (!alike)
        beginResetModel();
    m_preview = std::move(preview);
    if (!alike) {
        endResetModel();
    } else if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

bool PreviewModel::isIgnored(int column) const {
    return !isLabel(column) && m_preview.columns[static_cast<std::size_t>(column)].kind == Kind::Ignore;
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.head.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.columns.size());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_preview.head[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const Kind kind = m_preview.columns[column].kind;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return column < row.size() ? fromStd(row[column]) : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((kind == Kind::Number || kind == Kind::Integer) && !isLabel(index.column()) ? Qt::AlignRight
                                                                                                      : Qt::AlignLeft) |
            Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (isIgnored(index.column())) {
            const Tokens& tokens = Theme::instance().tokens();
            return Theme::blend(tokens.quiet, tokens.panel, 0.4);
        }
        return {};
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? shownCount(section) : QVariant();
    if (section >= columnCount())
        return {};
    const core::ColumnPreview& column = m_preview.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return fromStd(column.name);
    return tr("%1, %2, %3").arg(fromStd(column.name), columnKindWord(column.kind), columnFacts(column));
}

} // namespace ui
