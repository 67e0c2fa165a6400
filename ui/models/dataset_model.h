#pragma once

#include "ui/models/row_filter.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace ui {

// The rows of a data set as a person reads them: raw units, level and class names. Columns: the class (first, or last
// on wish), the part of the split, then the features; one-hot columns do not exist here. Values are read when a cell
// is asked for, so a million rows cost nothing to set. GUI thread only.
class DatasetModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class LabelPosition { First, Last };
    enum Role {
        RawRole = Qt::UserRole + 1, // double: raw value, level or class index
        FeatureRole,                // int: feature of the column, -1 for class and part
        RowRole,                    // qint64: row of the data set
        LabelRole,                  // int: class of the row
        PartRole                    // int: ui::Part of the row
    };

    explicit DatasetModel(QObject* parent = nullptr);

    void setDataset(core::PreparedDataPtr data); // null: empty
    [[nodiscard]] const core::PreparedDataPtr& dataset() const { return m_data; }
    void setLabelPosition(LabelPosition position);

    // Shows only the rows that match. Up to kAtOnce rows are looked through at once, more in slices between events;
    // filtered() says when the rows are there.
    void setFilter(RowFilter filter);
    [[nodiscard]] bool filtering() const { return m_scan.isActive(); }
    [[nodiscard]] qint64 shownRows() const { return m_filtered ? static_cast<qint64>(m_rows.size()) : allRows(); }

    [[nodiscard]] int labelColumn() const;
    [[nodiscard]] int partColumn() const;
    [[nodiscard]] int featureOf(int column) const; // -1 for class and part
    [[nodiscard]] int columnOf(core::Index feature) const;
    [[nodiscard]] qint64 datasetRow(int row) const;
    [[nodiscard]] int modelRow(qint64 datasetRow) const; // -1 when it is filtered out

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void filtered();

private:
    [[nodiscard]] qint64 allRows() const;
    [[nodiscard]] QVariant labelData(core::Label label, int role) const;
    [[nodiscard]] QVariant partData(core::Index row, int role) const;
    [[nodiscard]] QVariant featureData(core::Index feature, core::Index row, int role) const;
    void scanSlice();
    void showRows(bool filtered, std::vector<core::Index> rows);

    static constexpr core::Index kAtOnce = 20'000;

    core::PreparedDataPtr m_data;
    LabelPosition m_position = LabelPosition::First;
    bool m_filtered = false;
    std::vector<core::Index> m_rows; // ascending; those shown while m_filtered
    RowFilter m_filter;
    std::vector<core::Index> m_found;
    core::Index m_scanned = 0;
    QTimer m_scan;
};

} // namespace ui
