#pragma once

#include "ui/models/constraints_model.h"

#include <QTableView>

namespace ui {

// The constraints as a plain table, a feature a row. Several rows may be selected; F, U, D and L set all of them to
// free, up, down and locked, Space cycles the current one, Enter or typing edits the cell. GUI thread.
class ConstraintsTable final : public QTableView {
    Q_OBJECT

public:
    ConstraintsTable(ConstraintsModel* model, QItemSelectionModel* selected, QWidget* parent = nullptr);

    // The features that are selected, in order.
    [[nodiscard]] static ConstraintsModel::Features featuresOf(const QItemSelectionModel& selected);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    ConstraintsModel* m_model;
};

} // namespace ui
