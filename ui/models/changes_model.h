#pragma once

#include "ui/models/explanation_text.h"

#include <QAbstractTableModel>

namespace ui {

// The changes of one answer as a table: feature, before, after, change, constraint. Largest change first. Tool tips
// have all digits.
class ChangesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FeatureColumn, BeforeColumn, AfterColumn, ChangeColumn, ConstraintColumn, ColumnCount };

    explicit ChangesModel(QObject* parent = nullptr);

    void setRows(std::vector<ChangeRow> rows);
    [[nodiscard]] const std::vector<ChangeRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ChangeRow> m_rows;
};

} // namespace ui
