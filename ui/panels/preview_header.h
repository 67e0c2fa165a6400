#pragma once

#include "ui/models/preview_model.h"

#include <QHeaderView>

namespace ui {

// The header of a table that is about to be loaded: each column's name, what is in it, how much is missing, and a
// button that says how it will be read. A click anywhere or Enter offers the choices. GUI thread.
class PreviewHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit PreviewHeader(PreviewModel* model, QWidget* parent = nullptr);

    void fitColumns();
    [[nodiscard]] QRect pillRect(int section) const; // in the viewport
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void kindChosen(int column, core::ColumnChoice::Kind kind);
    void labelChosen(int column);
    void orderRequested(int column); // edit the order of its levels

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void offer(int section);
    void paintPill(QPainter* painter, const QRect& box, int section) const;
    [[nodiscard]] QString tipOf(int section) const;

    PreviewModel* m_model;
    int m_hot = -1;
    int m_pressed = -1;
    int m_current = 0;
};

} // namespace ui
