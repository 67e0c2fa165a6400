#pragma once

#include "ui/plots/row_plot.h"

namespace ui {

// Parallel coordinates: an axis a feature, a line a row in its class's colour; the selected row and its counterfactuals
// bold on top. Drag along an axis brushes it, drag an axis's name moves it, click a line selects its row; double click
// drops the brush. By keyboard: left and right choose an axis, with Shift they move it; Enter brushes it or not, up and
// down shift the brush, with Shift they widen and narrow it; Escape drops all. GUI thread.
class ParallelPlot final : public RowPlot {
    Q_OBJECT

public:
    explicit ParallelPlot(QWidget* parent = nullptr);

    [[nodiscard]] QPointF positionOf(core::Index feature, double raw) const; // in this widget
    [[nodiscard]] QRectF nameRect(std::size_t axis) const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void drawRows(QPainter& painter, const QSize& size) const override;
    void drawOver(QPainter& painter, const QSize& size) const override;
    void featuresChanged() override { updateGeometry(); }
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Press, NewBrush, MoveBrush, Axis };
    [[nodiscard]] double axisX(std::size_t axis, const QSize& size) const;
    [[nodiscard]] double yOf(std::size_t axis, double raw, const QSize& size) const;
    [[nodiscard]] double rawAt(std::size_t axis, double y) const;
    [[nodiscard]] std::optional<std::size_t> axisAt(const QPointF& position) const;
    [[nodiscard]] double jittered(std::size_t axis, std::size_t row, const QSize& size) const;
    [[nodiscard]] qint64 rowAt(const QPointF& position) const;
    void drawLines(QPainter& painter, const QSize& size, bool brushed) const;
    void drawAxis(QPainter& painter, std::size_t axis, const QSize& size) const;
    void drawBold(QPainter& painter, const core::RawVector& raw, const QPen& pen, const QSize& size) const;
    void drawNames(QPainter& painter, const QSize& size) const;
    void drawLegend(QPainter& painter, const QSize& size) const;
    void moveAxis(std::size_t from, std::size_t to);

    Drag m_drag = Drag::None;
    QPointF m_pressed;
    QPointF m_at;
    std::size_t m_axis = 0; // the one that is dragged, or chosen by key
    core::Range m_before;   // of the brush, when it was taken hold of
};

} // namespace ui
