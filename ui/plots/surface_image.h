#pragma once

#include "core/evaluation/landscape.h"

#include <QColor>
#include <QImage>
#include <QPolygonF>
#include <QRectF>
#include <QVector>

namespace ui {

// Where the picture of a surface lies in the plane: half a cell beyond its bounds, as cell centres span them.
// x is u, y is v; top() is the low v.
QRectF surfaceExtent(const core::Surface& surface);

struct SurfaceColours {
    QVector<QColor> classes;
    QColor background;
    double strength = 0.42; // of the tint where a class is certain, in [0, 1]
};

// Each pixel has the colour of its most likely class, mixed into the background by strength * (p1 - p2), so that it
// fades where the two most likely classes tie. Probabilities, not colours, are interpolated between cells. Row 0 is
// the highest v. Needs at least one cell. Thread-safe.
QImage surfaceImage(const core::Surface& surface, const SurfaceColours& colours, const QSize& size);

// The lines on which the two most likely classes tie, in coordinates of the plane, by marching squares on the class
// regions; junctions of three classes are end points. Thread-safe.
QVector<QPolygonF> tieContours(const core::Surface& surface);

// Probabilities at a place, interpolated; empty outside of the surface.
core::Vector probabilitiesAt(const core::Surface& surface, double u, double v);

} // namespace ui
