// What the charts share, and the box plots; the others: study_robustness.cpp, study_implausibility.cpp.
#include "ui/plots/study_charts.h"

#include "ui/models/value_text.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {
namespace {
constexpr double kNear = 9;       // pixels around a mark that count as on it
constexpr double kBoxHeight = 20; // at most
constexpr double kLane = 84;      // of a model, at most
constexpr double kAxisZone = 34;  // below the figures: ticks and the name of the axis
} // namespace

StudyChart::StudyChart(const QString& name, const QString& title, const QString& empty, QWidget* parent)
    : QWidget(parent), m_title(title), m_empty(empty) {
    setObjectName(name);
    setAccessibleName(title);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return source(); });
}

void StudyChart::setCaption(const QString& caption) {
    m_caption = caption;
    setAccessibleDescription(caption);
    update();
}

void StudyChart::setModelName(const QString& name) {
    m_modelName = name;
    update();
}

QSize StudyChart::sizeHint() const {
    return {300, 250};
}

QSize StudyChart::minimumSizeHint() const {
    return {200, 150};
}

QRectF StudyChart::figures(const QSize& size) const {
    const double top = titleHeight() + 12;
    return QRectF(QPointF(), QSizeF(size)).adjusted(0, top, 0, 0);
}

void StudyChart::draw(QPainter& painter, const QSize& size) const {
    drawTitle(painter, m_title, m_caption, size.width());
    const QRectF area = figures(size);
    if (!isEmpty())
        return drawFigures(painter, area);
    painter.drawText(area.adjusted(0, 8, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_empty);
}

void StudyChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, size());
}

void StudyChart::mouseMoveEvent(QMouseEvent* event) {
    QString words;
    double nearest = kNear;
    if (!isEmpty())
        for (const Mark& mark : marks(figures(size()))) {
            const QPointF at = event->position();
            const double dx = std::max({mark.area.left() - at.x(), at.x() - mark.area.right(), 0.0});
            const double dy = std::max({mark.area.top() - at.y(), at.y() - mark.area.bottom(), 0.0});
            if (const double distance = std::hypot(dx, dy); distance < nearest) {
                nearest = distance;
                words = mark.words;
            }
        }
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), // wrapped, which plain text is not
                           QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped()), this);
}

PlotSource StudyChart::source() const {
    return framedSource(
        m_title, m_caption, size(), [this](QPainter& painter, const QSize& within) { draw(painter, within); },
        [this] { return table(); });
}

SensitivityChart::SensitivityChart(QWidget* parent)
    : StudyChart(QStringLiteral("study.sensitivity"), tr("Weight of the protected feature"),
                 tr("Choose a row of the table that has figures."), parent) {}

void SensitivityChart::setBoxes(const std::optional<core::StudyBox>& baseline,
                                const std::optional<core::StudyBox>& model) {
    m_boxes[0] = baseline;
    m_boxes[1] = model;
    update();
}

double SensitivityChart::most() const {
    double high = 0.0;
    for (const auto& box : m_boxes)
        if (box)
            high = std::max(high, box->most.high);
    return high;
}

QRectF SensitivityChart::lane(const QRectF& area, int which) {
    const double height = std::min((area.height() - kAxisZone) / 2, kLane);
    return {area.left(), area.top() + which * height, area.width(), height};
}

void SensitivityChart::drawFigures(QPainter& painter, const QRectF& area) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    const LinearAxis axis(0.0, most(), area.left() + 2, area.right() - 14, 4);
    painter.setFont(Theme::smallFont());
    const double bottom = lane(area, 1).bottom();
    for (const double tick : axis.ticks) {
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(QPointF(axis.at(tick), area.top()), QPointF(axis.at(tick), bottom));
        painter.setPen(tokens.quiet);
        const QString text = percentTick(tick, axis.step);
        const double width = small.horizontalAdvance(text);
        const double left = std::clamp(axis.at(tick) - width / 2, area.left(), area.right() - width);
        painter.drawText(QPointF(left, bottom + 3 + small.ascent()), text);
    }
    painter.setPen(tokens.quiet);
    drawFitted(painter, QRectF(area.left(), bottom + 4 + small.height(), area.width(), small.height()), Qt::AlignLeft,
               tr("share of |IG| that is the protected feature's"));
    for (int i = 0; i < 2; ++i) {
        if (!m_boxes[i])
            continue;
        const core::StudyBox& box = *m_boxes[i];
        const QRectF room = lane(area, i);
        const QColor colour = colourOf(i == 1);
        painter.setPen(Theme::readable(i == 1 ? tokens.accent : tokens.quiet, tokens.panel));
        painter.drawText(QPointF(area.left(), room.top() + 4 + small.ascent()), nameOf(i == 1));
        painter.setPen(tokens.ink);
        const QString value = percentText(box.median);
        painter.drawText(QPointF(area.right() - small.horizontalAdvance(value), room.top() + 4 + small.ascent()),
                         value);
        const double top = room.top() + small.height() + 6;
        const double height = std::clamp(room.bottom() - top - 6, 6.0, kBoxHeight);
        const double middle = top + height / 2;
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(QPointF(axis.at(box.most.low), middle), QPointF(axis.at(box.most.high), middle));
        for (const double end : {box.most.low, box.most.high})
            painter.drawLine(QPointF(axis.at(end), middle - height / 4), QPointF(axis.at(end), middle + height / 4));
        painter.setBrush(i == 1 ? Theme::blend(tokens.panel, colour, 0.45) : tokens.panel);
        const QRectF body(QPointF(axis.at(box.quarters.low), top), QPointF(axis.at(box.quarters.high), top + height));
        painter.drawRoundedRect(body, 2, 2);
        painter.setPen(QPen(tokens.ink, 2));
        painter.drawLine(QPointF(axis.at(box.median), top), QPointF(axis.at(box.median), top + height));
    }
}

std::vector<StudyChart::Mark> SensitivityChart::marks(const QRectF& area) const {
    std::vector<Mark> all;
    for (int i = 0; i < 2; ++i)
        if (m_boxes[i]) {
            const core::StudyBox& box = *m_boxes[i];
            all.push_back(
                {lane(area, i),
                 tr("%1: median %2, half of %3 rounds between %4 and %5, 95% between %6 and %7")
                     .arg(nameOf(i == 1), percentText(box.median), shownCount(box.count), percentText(box.quarters.low),
                          percentText(box.quarters.high), percentText(box.most.low), percentText(box.most.high))});
        }
    return all;
}

PlotData SensitivityChart::table() const {
    PlotData numbers{{tr("model"), tr("2.5%"), tr("25%"), tr("median"), tr("75%"), tr("97.5%"), tr("rounds")}, {}};
    for (int i = 0; i < 2; ++i)
        if (const auto& box = m_boxes[i])
            numbers.rows.push_back({nameOf(i == 1), box->most.low, box->quarters.low, box->median, box->quarters.high,
                                    box->most.high, static_cast<qint64>(box->count)});
    return numbers;
}

} // namespace ui
