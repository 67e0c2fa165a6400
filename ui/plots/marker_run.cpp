#include "ui/plots/marker_run.h"

#include "ui/theme.h"

#include <QPainter>

namespace ui {

MarkerRun::MarkerRun(QPainter* painter, double radius, const QPen& outline, double opacity)
    : m_painter(painter), m_radius(radius) {
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setOpacity(opacity);
    m_painter->setPen(outline);
}

MarkerRun::~MarkerRun() {
    m_painter->restore();
}

void MarkerRun::add(const QPointF& at, int label) {
    const std::size_t kind = static_cast<std::size_t>(std::max(label, 0)) % kKinds;
    QPainterPath& shape = m_shapes.at(kind);
    if (shape.isEmpty())
        shape = Theme::classMarkerPath(label, m_radius);
    if (kind != m_kind)
        m_painter->setBrush(Theme::classColour(label));
    m_kind = kind;
    m_painter->drawPath(shape.translated(at));
}

} // namespace ui
