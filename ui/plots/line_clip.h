#pragma once

#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace ui {

// The parts of a line within a rectangle (Liang and Barsky, piece by piece): exports to SVG know no clipping, and far
// zoomed in there is less to draw.
QVector<QPolygonF> within(const QRectF& area, const QPolygonF& line);

} // namespace ui
