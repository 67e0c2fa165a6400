#include "ui/plots/fitted_text.h"

#include <QFontMetricsF>
#include <QPainter>

namespace ui {
namespace {

// What is to be drawn, with a font that has it fit.
QString fitted(QPainter& painter, const QString& text, double width, Qt::TextElideMode mode) {
    const QFontMetricsF metrics(painter.font());
    if (!Exporting::active())
        return metrics.elidedText(text, mode, width);
    if (const double wanted = metrics.horizontalAdvance(text); wanted > width && width > 0.0) {
        QFont font = painter.font();
        const double scale = 0.99 * width / wanted; // hinting makes small letters wider
        if (font.pixelSize() > 0)
            font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * scale)));
        else
            font.setPointSizeF(font.pointSizeF() * scale);
        painter.setFont(font);
    }
    return text;
}

} // namespace

void drawFitted(QPainter& painter, const QRectF& room, int flags, const QString& text, Qt::TextElideMode mode) {
    const QFont font = painter.font();
    const QString shown = fitted(painter, text, room.width(), mode);
    painter.drawText(room, flags | Qt::TextDontClip, shown);
    painter.setFont(font);
}

void drawFitted(QPainter& painter, const QPointF& start, double width, const QString& text) {
    const QFont font = painter.font();
    const QString shown = fitted(painter, text, width, Qt::ElideRight);
    painter.drawText(start, shown);
    painter.setFont(font);
}

} // namespace ui
