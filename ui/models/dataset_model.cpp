#include "ui/models/dataset_model.h"

#include "ui/models/value_text.h"

#include <algorithm>

namespace ui {

DatasetModel::DatasetModel(QObject* parent) : QAbstractTableModel(parent) {
    m_scan.setInterval(0);
    connect(&m_scan, &QTimer::timeout, this, &DatasetModel::scanSlice);
}

void DatasetModel::setDataset(core::PreparedDataPtr data) {
    m_scan.stop();
    beginResetModel();
    m_data = std::move(data);
    m_filter = {};
    m_filtered = false;
    m_rows.clear();
    endResetModel();
}

void DatasetModel::setLabelPosition(LabelPosition position) {
    if (position == m_position)
        return;
    beginResetModel();
    m_position = position;
    endResetModel();
}

void DatasetModel::setFilter(RowFilter filter) {
    m_scan.stop();
    m_filter = std::move(filter);
    m_found.clear();
    m_scanned = 0;
    if (!m_data || m_filter.empty()) {
        showRows(false, {});
        return;
    }
    scanSlice();
    if (m_scanned < m_data->dataset.size())
        m_scan.start();
}

void DatasetModel::scanSlice() {
    const core::Index end = std::min(m_scanned + kAtOnce, m_data->dataset.size());
    for (; m_scanned < end; ++m_scanned)
        if (m_filter.matches(*m_data, m_scanned))
            m_found.push_back(m_scanned);
    if (m_scanned < m_data->dataset.size())
        return;
    m_scan.stop();
    showRows(true, std::move(m_found));
    m_found = {};
}

void DatasetModel::showRows(bool filteredRows, std::vector<core::Index> rows) {
    beginResetModel();
    m_filtered = filteredRows;
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT filtered();
}

qint64 DatasetModel::allRows() const {
    return m_data ? m_data->dataset.size() : 0;
}

int DatasetModel::labelColumn() const {
    return m_position == LabelPosition::First ? 0 : columnCount() - 1;
}
int DatasetModel::partColumn() const {
    return m_position == LabelPosition::First ? 1 : 0;
}
int DatasetModel::featureOf(int column) const {
    const int feature = column - columnOf(0);
    return feature >= 0 && m_data && feature < m_data->dataset.schema.size() ? feature : -1;
}
int DatasetModel::columnOf(core::Index feature) const {
    return static_cast<int>(feature) + (m_position == LabelPosition::First ? 2 : 1);
}

qint64 DatasetModel::datasetRow(int row) const {
    return m_filtered ? m_rows[static_cast<std::size_t>(row)] : row;
}

int DatasetModel::modelRow(qint64 datasetRow) const {
    if (datasetRow < 0 || datasetRow >= allRows())
        return -1;
    if (!m_filtered)
        return static_cast<int>(datasetRow);
    const auto it = std::ranges::lower_bound(m_rows, datasetRow);
    return it != m_rows.end() && *it == datasetRow ? static_cast<int>(it - m_rows.begin()) : -1;
}

int DatasetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shownRows());
}

int DatasetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_data ? 0 : static_cast<int>(m_data->dataset.schema.size()) + 2;
}

QVariant DatasetModel::data(const QModelIndex& index, int role) const {
    if (!m_data || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Index row = datasetRow(index.row());
    const core::Label label = m_data->dataset.labels[static_cast<std::size_t>(row)];
    switch (role) {
    case RowRole:
        return static_cast<qint64>(row);
    case LabelRole:
        return label;
    case PartRole:
        return static_cast<int>(partOf(*m_data, row));
    case FeatureRole:
        return featureOf(index.column());
    default:
        break;
    }
    if (index.column() == labelColumn())
        return labelData(label, role);
    if (index.column() == partColumn())
        return partData(row, role);
    return featureData(featureOf(index.column()), row, role);
}

QVariant DatasetModel::labelData(core::Label label, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return fromStd(m_data->dataset.classes[static_cast<std::size_t>(label)]);
    case RawRole:
        return static_cast<double>(label);
    default:
        return {};
    }
}

QVariant DatasetModel::partData(core::Index row, int role) const {
    const Part part = partOf(*m_data, row);
    switch (role) {
    case Qt::DisplayRole:
        return partWord(part);
    case Qt::ToolTipRole:
        return part == Part::Training     ? tr("The model learns from this row.")
               : part == Part::Validation ? tr("Watched while training, not learned from.")
                                          : tr("Held back to measure the finished model.");
    case RawRole:
        return static_cast<double>(part);
    default:
        return {};
    }
}

QVariant DatasetModel::featureData(core::Index feature, core::Index row, int role) const {
    const core::Feature& about = m_data->dataset.schema[feature];
    const double raw = m_data->dataset.rows.at(feature, row);
    switch (role) {
    case Qt::DisplayRole:
        return shownValue(about, raw);
    case Qt::ToolTipRole:
        return exactValue(about, raw);
    case RawRole:
        return raw;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((about.hasLevels() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant DatasetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_data || section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        if (section >= rowCount())
            return {};
        const auto row = static_cast<std::size_t>(datasetRow(section));
        const auto& records = m_data->dataset.records;
        if (role == Qt::DisplayRole)
            return shownCount(static_cast<qint64>(row));
        if (role == Qt::ToolTipRole && row < records.size())
            return tr("Row %1, record %2 of the file")
                .arg(shownCount(static_cast<qint64>(row)), shownCount(records[row]));
        return {};
    }
    if (section >= columnCount() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (section == labelColumn())
        return fromStd(m_data->dataset.labelName);
    if (section == partColumn())
        return tr("part");
    return nameWithUnit(m_data->dataset.schema[featureOf(section)]);
}

} // namespace ui
