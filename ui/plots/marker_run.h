#pragma once

#include <QBrush>
#include <QPainterPath>
#include <QPen>

#include <array>

class QPainter;

namespace ui {

// Markers of many rows as vectors, in their order: the painter is told a colour only where it changes, so that
// thousands are soon recorded and small in a file. The painter has its state back when the run ends.
class MarkerRun {
public:
    MarkerRun(QPainter* painter, double radius, const QPen& outline, double opacity = 1.0); // borrowed, outlives it
    ~MarkerRun();
    MarkerRun(const MarkerRun&) = delete;
    MarkerRun& operator=(const MarkerRun&) = delete;

    void add(const QPointF& at, int label);

private:
    static constexpr std::size_t kKinds = 10; // of Theme's markers and class colours, which repeat

    QPainter* m_painter;
    double m_radius;
    std::array<QPainterPath, kKinds> m_shapes; // empty until they are met
    std::size_t m_kind = kKinds;               // whose colour the painter has
};

} // namespace ui
