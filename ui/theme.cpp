#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

Tokens lightTokens() {
    return {.background = QColor(0xF6, 0xF7, 0xF9),
            .panel = QColor(0xFF, 0xFF, 0xFF),
            .line = QColor(0xE3, 0xE6, 0xEB),
            .ink = QColor(0x1B, 0x1F, 0x27),
            .quiet = QColor(0x62, 0x6D, 0x80),
            .accent = QColor(0x3B, 0x5B, 0xDB),
            .onAccent = QColor(0xFF, 0xFF, 0xFF),
            .chip = QColor(0xEE, 0xF1, 0xF6),
            .good = QColor(0x0B, 0x7A, 0x4B),
            .bad = QColor(0xC0, 0x2B, 0x2B)};
}

Tokens darkTokens() {
    return {.background = QColor(0x14, 0x16, 0x1B),
            .panel = QColor(0x1C, 0x1F, 0x26),
            .line = QColor(0x2B, 0x30, 0x3A),
            .ink = QColor(0xEC, 0xEE, 0xF2),
            .quiet = QColor(0x98, 0xA2, 0xB3),
            .accent = QColor(0x7B, 0x93, 0xFF),
            .onAccent = QColor(0x10, 0x13, 0x1A),
            .chip = QColor(0x26, 0x2B, 0x35),
            .good = QColor(0x4C, 0xC3, 0x8A),
            .bad = QColor(0xFF, 0x7B, 0x72)};
}

double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](float from, float to) {
        return static_cast<float>(from + (to - from) * static_cast<float>(share));
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()), part(a.blueF(), b.blueF()));
}

} // namespace

Theme::Theme() : m_tokens(lightTokens()) {}

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

double Theme::contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor Theme::readable(const QColor& colour, const QColor& background) {
    const QColor end = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (double share = 0; share < 1; share += 0.05)
        if (const QColor tried = mixed(colour, end, share); contrast(tried, background) >= 4.5)
            return tried;
    return end;
}

bool Theme::reducedMotion() const {
    return m_reducedMotion || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

QColor Theme::classColour(int classIndex) {
    static constexpr std::array<QRgb, 10> kColours = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9,
                                                      0xD55E00, 0xF0E442, 0x6B6B6B, 0x882255, 0x332288};
    return QColor::fromRgb(kColours[static_cast<std::size_t>(std::max(classIndex, 0)) % kColours.size()]);
}

QPainterPath Theme::classMarkerPath(int classIndex, double radius) {
    const auto polygon = [radius](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF& corner : corners)
            shape << corner * radius;
        shape << shape.first();
        QPainterPath path;
        path.addPolygon(shape);
        return path;
    };
    const auto star = [&polygon, radius](int points, double inner, double turn) {
        QPolygonF shape;
        for (int i = 0; i <= 2 * points; ++i) {
            const double angle = std::numbers::pi * (turn + static_cast<double>(i) / points);
            const double reach = radius * (i % 2 == 0 ? 1.22 : inner);
            shape << QPointF(std::sin(angle) * reach, -std::cos(angle) * reach);
        }
        QPainterPath path;
        path.addPolygon(shape);
        return path;
    };
    QPainterPath circle;
    circle.addEllipse(QPointF(), radius, radius);
    // Equal areas, roughly, so that no class looks more important than another.
    switch (std::max(classIndex, 0) % 10) {
    case 1:
        return polygon({{0, -1.2}, {1.15, 0.85}, {-1.15, 0.85}});
    case 2:
        return polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}});
    case 3:
        return polygon({{0, -1.3}, {1.1, 0}, {0, 1.3}, {-1.1, 0}});
    case 4:
        return polygon({{0, 1.2}, {1.15, -0.85}, {-1.15, -0.85}});
    case 5:
        return star(5, 0.6, 0);
    case 6:
        return polygon({{-0.4, -1.15},
                        {0.4, -1.15},
                        {0.4, -0.4},
                        {1.15, -0.4},
                        {1.15, 0.4},
                        {0.4, 0.4},
                        {0.4, 1.15},
                        {-0.4, 1.15},
                        {-0.4, 0.4},
                        {-1.15, 0.4},
                        {-1.15, -0.4},
                        {-0.4, -0.4}});
    case 7:
        return polygon({{-0.6, -1.05}, {0.6, -1.05}, {1.2, 0}, {0.6, 1.05}, {-0.6, 1.05}, {-1.2, 0}});
    case 8:
        return polygon({{-1.2, 0}, {0.85, -1.15}, {0.85, 1.15}});
    case 9:
        return polygon({{1.2, 0}, {-0.85, -1.15}, {-0.85, 1.15}});
    default:
        return circle;
    }
}

QPixmap Theme::classMarker(int classIndex, int size, qreal devicePixelRatio) {
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size / 2.0, size / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(classColour(classIndex));
    painter.drawPath(classMarkerPath(classIndex, size * 0.36));
    return pixmap;
}

void Theme::setKind(ThemeKind kind) {
    m_kind = kind;
    m_tokens = dark() ? darkTokens() : lightTokens();
    apply();
    Q_EMIT changed();
}

void Theme::apply() {
    QApplication::setFont(bodyFont());
}

QFont Theme::bodyFont() {
    return QApplication::font();
}

QFont Theme::titleFont() {
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::smallFont() {
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QFont Theme::figureFont() {
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace ui
