#pragma once

#include "ui/plots/row_plot.h"

namespace ui {

// Every pair of some features as a small scatter plot, and each feature's histogram by class on the diagonal. The
// selected row is marked and an arrow leads to each model's counterfactual. Drag over a cell brushes by both of its
// features, over a histogram by one; click a point selects its row; double click drops the brush. By keyboard: arrows
// choose a cell, Enter brushes its middle or lets go, Escape drops all. GUI thread.
class ScatterMatrix final : public RowPlot {
    Q_OBJECT

public:
    explicit ScatterMatrix(QWidget* parent = nullptr);

    static constexpr std::size_t kMostFeatures = 6;
    // Of the features' places in features(): down is the vertical axis. In this widget.
    [[nodiscard]] QRectF cellRect(std::size_t down, std::size_t across) const;
    [[nodiscard]] QPointF positionOf(std::size_t down, std::size_t across, double x, double y) const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void drawRows(QPainter& painter, const QSize& size) const override;
    void drawOver(QPainter& painter, const QSize& size) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        std::size_t down = 0;
        std::size_t across = 0;
    };
    [[nodiscard]] QRectF cellIn(std::size_t down, std::size_t across, const QSize& size) const;
    [[nodiscard]] double along(std::size_t feature, double raw, double from, double to) const; // in pixels
    [[nodiscard]] double rawAt(std::size_t feature, double at, double from, double to) const;
    [[nodiscard]] std::optional<Cell> cellAt(const QPointF& position) const;
    [[nodiscard]] qint64 rowAt(const QPointF& position) const;
    void drawFrame(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const;
    void drawPoints(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const;
    void drawHistogram(QPainter& painter, std::size_t at, const QRectF& cell) const;
    void drawSelected(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const;
    void drawBrush(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const;
    void drawTicks(QPainter& painter, std::size_t at, const QRectF& cell, bool below) const;
    void drawLegend(QPainter& painter, const QSize& size) const;

    std::optional<Cell> m_held; // the cell that a drag began in
    Cell m_chosen;              // by key
    QPointF m_pressed;
    bool m_dragging = false;
};

} // namespace ui
