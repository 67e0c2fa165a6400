#include "ui/plots/line_clip.h"

#include <algorithm>

namespace ui {

QVector<QPolygonF> within(const QRectF& area, const QPolygonF& line) {
    QVector<QPolygonF> parts;
    QPolygonF part;
    const auto flush = [&] {
        if (part.size() > 1)
            parts << part;
        part.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF from = line[i - 1], step = line[i] - from;
        double enter = 0, leave = 1;
        const auto cut = [&](double towards, double room) { // of the inequality t * towards <= room
            if (towards < 0)
                enter = std::max(enter, room / towards);
            else if (towards > 0)
                leave = std::min(leave, room / towards);
            else if (room < 0)
                leave = -1;
        };
        cut(-step.x(), from.x() - area.left());
        cut(step.x(), area.right() - from.x());
        cut(-step.y(), from.y() - area.top());
        cut(step.y(), area.bottom() - from.y());
        if (enter > leave) {
            flush();
            continue;
        }
        if (part.isEmpty() || enter > 0) {
            flush();
            part << from + step * enter;
        }
        part << from + step * leave;
        if (leave < 1)
            flush();
    }
    flush();
    return parts;
}

} // namespace ui
