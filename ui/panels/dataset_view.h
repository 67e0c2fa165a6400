#pragma once

#include "ui/panels/column_header.h"

#include <QTableView>

namespace ui {

// The rows of a data set under a header that explains the columns. A click or the arrows mark a row, a double click
// or Enter activates it. A million rows scroll as a hundred do. GUI thread; models are borrowed.
class DatasetView final : public QTableView {
    Q_OBJECT

public:
    DatasetView(DatasetModel* rows, ConstraintsModel* constraints, QItemSelectionModel* selectedFeatures,
                QWidget* parent = nullptr);

    [[nodiscard]] ColumnHeader* columns() const { return m_header; }
    void showRow(qint64 datasetRow); // marks it and scrolls to it; emits nothing
    // Scrolls until the column of a feature is seen.
    void showFeature(core::Index feature);

Q_SIGNALS:
    void rowActivated(qint64 datasetRow);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    DatasetModel* m_rows;
    ColumnHeader* m_header;
};

} // namespace ui
