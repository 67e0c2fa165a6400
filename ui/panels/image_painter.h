#pragma once

#include "ui/models/what_if.h"

#include <QImage>
#include <QWidget>

namespace ui {

// An image that is changed by painting on it: press and drag sets pixels to the brush's value. By keyboard, the arrows
// move a cursor and the space bar paints. GUI thread. Writes into the model.
class ImagePainter final : public QWidget {
    Q_OBJECT

public:
    explicit ImagePainter(WhatIf* model, QWidget* parent = nullptr);

    void setBrush(int value, int radius);                       // value 0 to 255; radius 0: one pixel
    void refresh();                                             // from the model
    [[nodiscard]] QPoint positionOf(int row, int column) const; // of a pixel's centre, in this widget
    [[nodiscard]] QSize sizeHint() const override { return {240, 240}; }

Q_SIGNALS:
    void pixelChosen(core::Index feature); // the one last touched

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintAt(QPointF position);
    void paintCursor();
    [[nodiscard]] QRectF frame() const;
    [[nodiscard]] double scale() const; // pixels of the widget a pixel of the image

    WhatIf* m_model;
    QImage m_image;
    QPoint m_cursor{0, 0}; // column, row
    int m_value = 255;
    int m_radius = 1;
};

} // namespace ui
