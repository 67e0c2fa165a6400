#pragma once

#include "ui/models/pixel_areas.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace ui {

// The mean image under a veil where pixels are locked. With the area tool dragging chooses a rectangle, with the others
// it paints or erases locks with a round brush; the right button does the opposite. By keyboard: arrows move the
// brush, Space paints with it, Shift and Space erases. GUI thread; shows locks and emits what was painted.
class PixelCanvas final : public QWidget {
    Q_OBJECT

public:
    enum class Tool { Area, Paint, Erase };
    explicit PixelCanvas(QWidget* parent);

    void setImage(const QImage& image, const core::ImageShape& shape);
    void setLocked(std::vector<bool> locked); // [height * width]
    void setChosen(const PixelArea& area);
    void setTool(Tool tool);
    void setBrushSize(int pixels); // its diameter, >= 1
    [[nodiscard]] QPointF positionOf(core::Index row,
                                     core::Index column) const; // the middle of a pixel, in this widget

Q_SIGNALS:
    void areaDragged(const ui::PixelArea& area);
    void painted(const std::vector<bool>& pixels, bool lock); // a whole stroke, when it ends

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Pixel = std::pair<core::Index, core::Index>; // row, column
    [[nodiscard]] QRectF place() const;                // of the image, its shape kept
    [[nodiscard]] QRectF box(const PixelArea& area) const;
    [[nodiscard]] Pixel pixelAt(const QPointF& position) const;
    void drag(const QPointF& position);
    void stamp(const QPointF& position); // in pixels of the image
    void strokeTo(const QPointF& position);
    void drawVeil(QPainter& painter) const;

    QImage m_image;
    core::ImageShape m_shape{1, 1, 1};
    std::vector<bool> m_locked;
    std::vector<bool> m_stroke; // under way; empty else
    bool m_strokeLocks = true;
    QPointF m_last; // of the stroke, in pixels of the image
    PixelArea m_chosen;
    Pixel m_from;
    Tool m_tool = Tool::Area;
    int m_size = 3;
    std::optional<QPointF> m_hover; // in pixels of the image
};

} // namespace ui
