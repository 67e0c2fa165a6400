#include "ui/theme.h"

#include "ui/style.h"
#include "ui/type_scale.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

// Resources of a static library must be named once; the macro wants no namespace around it.
static void initResources() {
    Q_INIT_RESOURCE(resources);
}

namespace ui {
namespace {

constexpr double kTitleScale = 1.4;
constexpr double kSmallScale = 0.88;
constexpr double kFigureScale = 1.8;
constexpr double kSmallestBody = 9.75; // points: 13 pixels at 96 dpi
constexpr double kDisabledShare = 0.55;

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

double& chosenScale() {
    static double scale = 1;
    return scale;
}

// The system's font size, but not below what can be read at arm's length; Inter where it is installed.
QFont baseFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamilies({QStringLiteral("Inter"), font.family()});
    font.setPointSizeF(std::max(font.pointSizeF(), kSmallestBody) * chosenScale());
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPalette paletteOf(const Tokens& tokens) {
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.background);
    palette.setColor(QPalette::WindowText, tokens.ink);
    palette.setColor(QPalette::Base, tokens.panel);
    palette.setColor(QPalette::AlternateBase, Theme::blend(tokens.panel, tokens.chip, 0.5));
    palette.setColor(QPalette::Text, tokens.ink);
    palette.setColor(QPalette::PlaceholderText, tokens.quiet);
    palette.setColor(QPalette::Button, tokens.chip);
    palette.setColor(QPalette::ButtonText, tokens.ink);
    palette.setColor(QPalette::BrightText, tokens.bad);
    palette.setColor(QPalette::ToolTipBase, tokens.panel);
    palette.setColor(QPalette::ToolTipText, tokens.ink);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Light, tokens.panel);
    palette.setColor(QPalette::Midlight, tokens.chip);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.quiet);
    palette.setColor(QPalette::Shadow, tokens.ink);
    const QColor disabled = Theme::blend(tokens.panel, tokens.quiet, kDisabledShare);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QString styleSheetOf(const Tokens& tokens, bool dark) {
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto points = [](double scale) {
        return QString::number(QApplication::font().pointSizeF() * scale, 'f', 2) + QStringLiteral("pt");
    };
    const auto name = [](const QColor& colour) { return colour.name(); };
    const QHash<QString, QString> values = {
        {QStringLiteral("background"), name(tokens.background)},
        {QStringLiteral("panel"), name(tokens.panel)},
        {QStringLiteral("line"), name(tokens.line)},
        {QStringLiteral("ink"), name(tokens.ink)},
        {QStringLiteral("quiet"), name(tokens.quiet)},
        {QStringLiteral("accent"), name(tokens.accent)},
        {QStringLiteral("onAccent"), name(tokens.onAccent)},
        {QStringLiteral("chip"), name(tokens.chip)},
        {QStringLiteral("good"), name(tokens.good)},
        {QStringLiteral("bad"), name(tokens.bad)},
        {QStringLiteral("hover"), name(Theme::blend(tokens.chip, tokens.ink, 0.05))},
        {QStringLiteral("pressed"), name(Theme::blend(tokens.chip, tokens.ink, 0.11))},
        {QStringLiteral("chipDisabled"), name(Theme::blend(tokens.chip, tokens.panel, 0.5))},
        {QStringLiteral("disabled"), name(Theme::blend(tokens.panel, tokens.quiet, kDisabledShare))},
        {QStringLiteral("accentHover"), name(Theme::blend(tokens.accent, tokens.ink, 0.12))},
        {QStringLiteral("accentPressed"), name(Theme::blend(tokens.accent, tokens.ink, 0.24))},
        {QStringLiteral("selection"), name(Theme::blend(tokens.panel, tokens.accent, dark ? 0.24 : 0.12))},
        {QStringLiteral("stripe"), name(Theme::blend(tokens.panel, tokens.chip, 0.5))},
        {QStringLiteral("scroll"), name(Theme::blend(tokens.panel, tokens.quiet, 0.4))},
        {QStringLiteral("theme"), dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("titlePt"), points(kTitleScale)},
        {QStringLiteral("smallPt"), points(kSmallScale)},
        {QStringLiteral("figurePt"), points(kFigureScale)}};
    static const QRegularExpression kName(QStringLiteral("@([A-Za-z]+)"));
    const QString text = QString::fromUtf8(file.readAll());
    QString sheet;
    qsizetype from = 0;
    for (auto it = kName.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sheet += QStringView(text).mid(from, match.capturedStart() - from);
        sheet += values.value(match.captured(1), match.captured());
        from = match.capturedEnd();
    }
    sheet += QStringView(text).mid(from);
    return sheet;
}

} // namespace

Theme::Theme() : m_tokens(lightTokens()) {
    initResources();
}

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

double Theme::contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor Theme::blend(const QColor& from, const QColor& to, double share) {
    const auto part = [share](float a, float b) { return a + (b - a) * static_cast<float>(share); };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()),
                            part(from.blueF(), to.blueF()));
}

QColor Theme::readable(const QColor& colour, const QColor& background) {
    const QColor end = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (double share = 0; share < 1; share += 0.05)
        if (const QColor tried = blend(colour, end, share); contrast(tried, background) >= 4.5)
            return tried;
    return end;
}

bool Theme::reducedMotion() const {
    return m_reducedMotion || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

// Okabe and Ito, "Color Universal Design" (2008); the eighth, black, turns white in the dark. The last two were chosen
// for their least distance (Delta E > 20) to all others under simulated protanopia, deuteranopia and tritanopia, and
// in the dark for 2.3:1 against the panel.
QColor Theme::classColour(int classIndex) {
    static constexpr std::array<QRgb, 10> kColours = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9,
                                                      0xD55E00, 0xF0E442, 0x000000, 0x332288, 0x661100};
    static constexpr std::array<QRgb, 3> kLastInTheDark = {0xFFFFFF, 0x8C3EEE, 0x7C4E2E};
    const auto i = static_cast<std::size_t>(std::max(classIndex, 0)) % kColours.size();
    return QColor::fromRgb(i >= 7 && instance().dark() ? kLastInTheDark[i - 7] : kColours[i]);
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

double typeScale() {
    return chosenScale();
}

void setTypeScale(double scale) {
    scale = std::clamp(scale, 0.8, 3.0);
    if (qFuzzyCompare(scale, chosenScale()))
        return;
    chosenScale() = scale;
    QApplication::setFont(baseFont());
    Theme::instance().setKind(Theme::instance().kind()); // sizes are in the style sheet too
}

void Theme::apply() {
    if (!qobject_cast<Style*>(m_style)) {
        QApplication::setFont(baseFont());
        m_style = new Style;
        QApplication::setStyle(m_style); // owns it
    }
    QApplication::setPalette(paletteOf(m_tokens));
    const QString sheet = styleSheetOf(m_tokens, dark());
    if (sheet != qApp->styleSheet()) // every widget is polished anew
        qApp->setStyleSheet(sheet);
}

PaperColours* PaperColours::s_active = nullptr;

PaperColours::PaperColours()
    : m_outer(s_active), m_kind(Theme::instance().m_kind), m_tokens(Theme::instance().m_tokens) {
    Theme::instance().m_kind = ThemeKind::Light;
    Theme::instance().m_tokens = lightTokens();
    s_active = this;
}

PaperColours::~PaperColours() {
    Theme::instance().m_kind = m_kind;
    Theme::instance().m_tokens = m_tokens;
    s_active = m_outer;
    for (const auto& restore : m_afterwards)
        restore();
}

void PaperColours::afterwards(std::function<void()> restore) {
    s_active->m_afterwards.push_back(std::move(restore));
}

// On paper without contextual glyphs: a PDF's reader would not find them as the letters they stand for.
QFont Theme::bodyFont() {
    QFont font = QApplication::font();
    if (PaperColours::active())
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont Theme::titleFont() {
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * kTitleScale);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::smallFont() {
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * kSmallScale);
    return font;
}

QFont Theme::figureFont() {
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * kFigureScale);
    font.setWeight(QFont::DemiBold);
    return font;
}

void setRole(QWidget* widget, const char* role) {
    const QString name = QString::fromLatin1(role);
    if (widget->property("role").toString() == name)
        return;
    widget->setProperty("role", name);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setFlag(QWidget* widget, const char* flag, bool on) {
    if (widget->property(flag) == QVariant(on))
        return;
    widget->setProperty(flag, on);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace ui
