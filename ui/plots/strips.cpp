#include "ui/plots/strips.h"

#include "ui/plots/fitted_text.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {
namespace {

constexpr int kMarker = 14;
constexpr int kMarkerGap = 4;
constexpr int kItemGap = 14;
constexpr int kLineHeight = 18;
constexpr int kLongestName = 160;
constexpr int kFigureGap = 20;
constexpr int kWideTitle = 200; // below it the brief one: titles beside one another are of one kind
constexpr int kLabelGap = 5;

QFont valueFont() {
    QFont font = Theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QString elided(const QString& name) {
    if (Exporting::active())
        return name;
    return QFontMetrics(Theme::smallFont()).elidedText(name, Qt::ElideRight, kLongestName);
}

double digitWidth(const QFontMetricsF& metrics) {
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

QColor toneColour(LandscapeFigure::Tone tone) {
    const Tokens& tokens = Theme::instance().tokens();
    switch (tone) {
    case LandscapeFigure::Tone::Good:
        return tokens.good;
    case LandscapeFigure::Tone::Bad:
        return tokens.bad;
    case LandscapeFigure::Tone::Plain:
        break;
    }
    return tokens.ink;
}

} // namespace

double figuresWidth(const QFont& font, const QString& text) {
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

double drawFigures(QPainter* painter, const QRectF& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetricsF metrics(painter->font());
    const double digit = digitWidth(metrics), width = figuresWidth(painter->font(), text);
    double x = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        x = rect.right() - width;
    else if (alignment.testFlag(Qt::AlignHCenter))
        x = rect.center().x() - width / 2;
    const double baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (Exporting::active()) { // a text that can be found and copied
        painter->drawText(QPointF(x, baseline), text);
        return width;
    }
    for (const QChar c : text) {
        const double advance = metrics.horizontalAdvance(c), cell = c.isDigit() ? digit : advance;
        painter->drawText(QPointF(x + (cell - advance) / 2, baseline), QString(c));
        x += cell;
    }
    return width;
}

TextLine::TextLine(const QString& role, QWidget* parent) : QWidget(parent), m_title(role == QStringLiteral("title")) {
    setObjectName(role);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void TextLine::setText(const QString& text, const QString& brief) {
    m_text = text;
    m_brief = brief;
    setToolTip(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QFont TextLine::lineFont() const {
    QFont font = m_title ? Theme::bodyFont() : Theme::smallFont();
    if (m_title) {
        font.setPointSizeF(font.pointSizeF() * 1.12);
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

QSize TextLine::sizeHint() const {
    return {120, m_text.isEmpty() ? 0 : QFontMetrics(lineFont()).height() + 2};
}

int TextLine::wrappedHeight(int width) const {
    if (m_text.isEmpty())
        return 0;
    return QFontMetrics(lineFont()).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, m_text).height() + 2;
}

QSize TextLine::minimumSizeHint() const {
    return {40, sizeHint().height()};
}

void TextLine::paintOn(QPainter* painter, const QRect& rect) const {
    const Tokens& tokens = Theme::instance().tokens();
    painter->setFont(lineFont());
    painter->setPen(m_title ? tokens.ink : tokens.quiet);
    if (Exporting::active()) {
        if (m_title)
            drawFitted(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, m_text);
        else
            painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_text);
        return;
    }
    const QFontMetrics metrics(lineFont());
    const bool fits =
        m_brief.isEmpty() || (rect.width() >= kWideTitle && metrics.horizontalAdvance(m_text) <= rect.width());
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(fits ? m_text : m_brief, Qt::ElideRight, rect.width()));
}

void TextLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintOn(&painter, rect());
}

BusySign::BusySign(QWidget* parent) : QWidget(parent) {
    setFixedSize(16, 16);
    setAccessibleName(tr("Computing the surface"));
    setToolTip(accessibleName());
    m_turn.setInterval(33);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 12) % 360;
        update();
    });
}

void BusySign::showEvent(QShowEvent*) {
    if (!Theme::instance().reducedMotion())
        m_turn.start();
}

void BusySign::hideEvent(QHideEvent*) {
    m_turn.stop();
}

void BusySign::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().tokens().accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(rect()).adjusted(2, 2, -2, -2), -m_angle * 16, 270 * 16);
}

ClassLegend::ClassLegend(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Classes"));
}

void ClassLegend::setClasses(const QStringList& names) {
    if (names == m_names)
        return;
    m_names = names;
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int ClassLegend::itemWidth(const QString& name) const {
    if (const QFont font = Theme::smallFont(); font != m_font) {
        m_font = font;
        m_widths.clear();
    }
    if (Exporting::active())
        return kMarker + kMarkerGap + QFontMetrics(m_font).horizontalAdvance(name) + 1;
    const auto known = m_widths.constFind(name); // a layout asks for the same few again and again
    if (known != m_widths.cend())
        return *known;
    const int text = QFontMetrics(m_font).horizontalAdvance(elided(name));
    return *m_widths.insert(name, kMarker + kMarkerGap + text + 1);
}

int ClassLegend::widthOnOneLine() const {
    int width = 0;
    for (const QString& name : m_names)
        width += itemWidth(name) + kItemGap;
    return std::max(0, width - kItemGap);
}

std::vector<ClassLegend::Place> ClassLegend::places(int width, Qt::Alignment alignment) const {
    std::vector<Place> all;
    const bool right = alignment.testFlag(Qt::AlignRight) && widthOnOneLine() <= width;
    int x = right ? width - widthOnOneLine() : 0, line = 0;
    for (const QString& name : m_names) {
        const int item = itemWidth(name);
        if (x > 0 && x + item > width) {
            x = 0;
            ++line;
        }
        all.push_back({x, line});
        x += item + kItemGap;
    }
    return all;
}

int ClassLegend::heightForWidth(int width) const {
    const auto all = places(width, Qt::AlignLeft);
    return all.empty() ? 0 : (all.back().line + 1) * kLineHeight;
}

QSize ClassLegend::sizeHint() const {
    return {widthOnOneLine(), m_names.isEmpty() ? 0 : kLineHeight};
}

void ClassLegend::paintOn(QPainter* painter, const QRect& rect, Qt::Alignment alignment) const {
    const auto all = places(rect.width(), alignment);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(Theme::smallFont());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int k = static_cast<int>(i);
        const QRect item(rect.left() + all[i].left, rect.top() + all[i].line * kLineHeight, itemWidth(m_names[k]),
                         kLineHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::classColour(k));
        painter->save();
        painter->translate(QPointF(item.left() + kMarker / 2.0, item.center().y() + 0.5));
        painter->drawPath(Theme::classMarkerPath(k, 4.4));
        painter->restore();
        painter->setPen(Theme::instance().tokens().quiet);
        QRect words = item.adjusted(kMarker + kMarkerGap, 0, 1, 0);
        words.setRight(std::min(words.right(), rect.right() + 1));
        drawFitted(*painter, words, Qt::AlignLeft | Qt::AlignVCenter, elided(m_names[k]));
    }
}

void ClassLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintOn(&painter, rect(), Qt::AlignLeft);
}

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Figures"));
}

void FigureStrip::setFigures(std::vector<LandscapeFigure> figures) {
    m_figures = std::move(figures);
    QStringList words;
    for (const LandscapeFigure& figure : m_figures)
        words << figure.label + QLatin1Char(' ') + figure.value;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void FigureStrip::setLines(int lines) {
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
    update();
}

int FigureStrip::lineHeight() const {
    return QFontMetrics(valueFont()).height() + 2;
}

QSize FigureStrip::sizeHint() const {
    return {320, m_figures.empty() ? 0 : m_lines * lineHeight() + 4};
}

QSize FigureStrip::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

std::vector<FigureStrip::Place> FigureStrip::places(const QRect& rect) const {
    std::vector<std::size_t> kept(m_figures.size());
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    const auto rank = [this](std::size_t i) { return m_figures[i].rank; };
    for (; !kept.empty(); kept.erase(std::ranges::max_element(kept, {}, rank))) {
        std::vector<Place> all;
        int x = rect.left(), line = 0;
        for (const std::size_t i : kept) {
            const double label = QFontMetricsF(Theme::smallFont()).horizontalAdvance(m_figures[i].label);
            const auto width =
                static_cast<int>(std::ceil(label + kLabelGap + figuresWidth(valueFont(), m_figures[i].value)));
            if (x > rect.left() && x + width > rect.right() + 1) {
                x = rect.left();
                ++line;
            }
            all.push_back({i, QRect(x, rect.top() + 2 + line * lineHeight(), width, lineHeight())});
            x += width + kFigureGap;
        }
        if (line < m_lines && std::ranges::all_of(all, [&](const Place& p) { return p.rect.right() <= rect.right(); }))
            return all;
    }
    return {};
}

void FigureStrip::paintOn(QPainter* painter, const QRect& rect) const {
    const QFontMetricsF small(Theme::smallFont()), value(valueFont());
    for (const Place& placed : places(rect)) {
        const LandscapeFigure& figure = m_figures[placed.figure];
        const QRectF place = placed.rect;
        const double baseline = place.center().y() + (value.ascent() - value.descent()) / 2;
        painter->setFont(Theme::smallFont());
        painter->setPen(Theme::instance().tokens().quiet);
        painter->drawText(QPointF(place.left(), baseline), figure.label);
        painter->setFont(valueFont());
        painter->setPen(toneColour(figure.tone));
        drawFigures(painter, place.adjusted(small.horizontalAdvance(figure.label) + kLabelGap, 0, 0, 0), Qt::AlignLeft,
                    figure.value);
    }
}

void FigureStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintOn(&painter, rect());
}

bool FigureStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const Place& place : places(rect()))
        if (const QString& text = m_figures[place.figure].toolTip;
            place.rect.contains(help->pos()) && !text.isEmpty()) {
            QToolTip::showText(help->globalPos(), text, this, place.rect);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace ui
