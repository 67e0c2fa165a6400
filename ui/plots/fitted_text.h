#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

// While one lives, what is drawn leaves the program: nobody can point at it to read the rest of a text, and its figures
// do not change. GUI thread.
class Exporting {
public:
    Exporting() : m_outer(s_active) { s_active = true; }
    ~Exporting() { s_active = m_outer; }
    Exporting(const Exporting&) = delete;
    Exporting& operator=(const Exporting&) = delete;
    [[nodiscard]] static bool active() { return s_active; }

private:
    static inline bool s_active = false;
    bool m_outer;
};

// The text on one line of `room`, in the painter's font: on screen cut with an ellipsis where it is too long, in an
// export smaller, but whole.
void drawFitted(QPainter& painter, const QRectF& room, int flags, const QString& text,
                Qt::TextElideMode mode = Qt::ElideRight);
// The same from a point on the baseline.
void drawFitted(QPainter& painter, const QPointF& start, double width, const QString& text);

} // namespace ui
