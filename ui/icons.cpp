#include "ui/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace ui {
namespace {

// Draws the SVG at the size asked for, so that it is sharp at every scale; "currentColor" is the theme's colour.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QByteArray svg, const QColor& colour) : m_svg(std::move(svg)), m_colour(colour) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour = Theme::instance().tokens().quiet;
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setOpacity(painter->opacity() * (mode == QIcon::Disabled ? 0.5 : m_colour.alphaF()));
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray m_svg;
    QColor m_colour;
};

QByteArray svgOf(const QString& name) {
    static QHash<QString, QByteArray> cache;
    if (const auto it = cache.constFind(name); it != cache.constEnd())
        return *it;
    Theme::instance(); // registers the resources
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return *cache.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

} // namespace

QIcon icon(const QString& name, const QColor& colour) {
    const QByteArray svg = svgOf(name);
    return svg.isEmpty() ? QIcon() : QIcon(new LineIconEngine(svg, colour));
}

QIcon programIcon() {
    Theme::instance(); // registers the resources
    return QIcon(QStringLiteral(":/icons/counterfoil.svg"));
}

} // namespace ui
