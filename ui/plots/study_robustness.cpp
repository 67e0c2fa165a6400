#include "ui/plots/custom_plot.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/study_charts.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QPainter>

namespace ui {
namespace {

constexpr double kAxisZone = 34;
constexpr double kMarker = 2.6;

bool isModel(const core::StudyCurve& curve) {
    return curve.who == "model";
}
QString attackName(const core::StudyCurve& curve) {
    return curve.attack == "fgsm"  ? QStringLiteral("FGSM")
           : curve.attack == "pgd" ? QStringLiteral("PGD")
                                   : QString::fromStdString(curve.attack);
}

// Moves names apart that would overlap, keeping their order; centres, ascending.
void spreadOut(std::vector<double>& centres, double height, double bottom) {
    for (std::size_t i = 1; i < centres.size(); ++i)
        centres[i] = std::max(centres[i], centres[i - 1] + height);
    if (centres.empty() || centres.back() <= bottom)
        return;
    centres.back() = bottom;
    for (std::size_t i = centres.size() - 1; i-- > 0;)
        centres[i] = std::min(centres[i], centres[i + 1] - height);
}

} // namespace

struct RobustnessChart::Axes {
    LinearAxis x;
    LinearAxis y;
    QRectF plot;
};

RobustnessChart::RobustnessChart(QWidget* parent)
    : StudyChart(QStringLiteral("study.robustness"), tr("Accuracy under attack"),
                 tr("Choose a row of the table that has figures."), parent) {}

void RobustnessChart::setCurves(std::vector<core::StudyCurve> curves) {
    m_curves = std::move(curves);
    update();
}

RobustnessChart::Axes RobustnessChart::axesIn(const QRectF& area) const {
    const QFontMetricsF small(Theme::smallFont());
    const double left = area.left() + small.horizontalAdvance(QStringLiteral("100%")) + 8;
    const double right = area.right() - small.horizontalAdvance(QStringLiteral("FGSM")) - 10;
    const QRectF plot(QPointF(left, area.top() + small.height() / 2 + 2), QPointF(right, area.bottom() - kAxisZone));
    double furthest = 0.0, least = 1.0;
    for (const core::StudyCurve& curve : m_curves)
        for (const auto& point : curve.points) {
            furthest = std::max(furthest, point.epsilon);
            least = std::min(least, point.low);
        }
    // Close to the curves where they stay high, else from 0 on.
    const double floor = least >= 0.5 ? std::floor((least - 0.02) * 10.0) / 10.0 : 0.0;
    return {LinearAxis(0.0, furthest, plot.left(), plot.right(), plot.width() > 240 ? 5 : 2),
            LinearAxis(floor, 1.0, plot.bottom(), plot.top(), plot.height() > 120 ? 5 : 2), plot};
}

void RobustnessChart::drawAxes(QPainter& painter, const Axes& axes) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    painter.setFont(Theme::smallFont());
    for (const double tick : axes.y.ticks) {
        const double y = axes.y.at(tick);
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(QPointF(axes.plot.left(), y), QPointF(axes.plot.right(), y));
        painter.setPen(tokens.quiet);
        painter.drawText(QRectF(axes.plot.left() - 80, y - small.height() / 2, 74, small.height()),
                         Qt::AlignRight | Qt::AlignVCenter, percentTick(tick, axes.y.step));
    }
    painter.setPen(tokens.quiet);
    for (const double tick : axes.x.ticks)
        painter.drawText(QRectF(axes.x.at(tick) - 30, axes.plot.bottom() + 3, 60, small.height()),
                         Qt::AlignHCenter | Qt::AlignTop, numberText(tick));
    painter.drawText(QRectF(axes.plot.left(), axes.plot.bottom() + 4 + small.height(),
                            axes.plot.width() + small.horizontalAdvance(QStringLiteral("FGSM")) + 10, small.height()),
                     Qt::AlignLeft | Qt::AlignTop, tr("ε: how far each input may be moved"));
}

void RobustnessChart::drawCurve(QPainter& painter, const Axes& axes, const core::StudyCurve& curve) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QColor colour = colourOf(isModel(curve));
    QPolygonF line, upper, lower;
    for (const auto& point : curve.points) {
        const double x = axes.x.at(point.epsilon);
        line << QPointF(x, axes.y.at(point.mean));
        upper << QPointF(x, axes.y.at(point.high));
        lower.prepend(QPointF(x, axes.y.at(point.low)));
    }
    QColor tint = colour;
    tint.setAlphaF(0.14F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawPolygon(upper + lower);
    QPen pen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (curve.attack != "fgsm")
        pen.setDashPattern({3, 2.5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(isModel(curve) ? colour : tokens.panel);
    for (const QPointF& at : line)
        painter.drawEllipse(at, kMarker, kMarker);
}

void RobustnessChart::drawNames(QPainter& painter, const Axes& axes) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    std::vector<const core::StudyCurve*> ordered;
    for (const core::StudyCurve& curve : m_curves)
        ordered.push_back(&curve);
    const auto end = [&](const core::StudyCurve* curve) { return axes.y.at(curve->points.back().mean); };
    std::ranges::stable_sort(ordered, {}, end);
    std::vector<double> centres;
    for (const core::StudyCurve* curve : ordered)
        centres.push_back(end(curve));
    spreadOut(centres, small.height() - 1, axes.plot.bottom());
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        painter.setPen(Theme::readable(colourOf(isModel(*ordered[i])), tokens.panel));
        painter.drawText(QRectF(axes.plot.right() + 8, centres[i] - small.height() / 2, 60, small.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, attackName(*ordered[i]));
    }
}

void RobustnessChart::drawFigures(QPainter& painter, const QRectF& area) const {
    const Axes axes = axesIn(area);
    drawAxes(painter, axes);
    for (const core::StudyCurve& curve : m_curves)
        drawCurve(painter, axes, curve);
    drawNames(painter, axes);
}

std::vector<StudyChart::Mark> RobustnessChart::marks(const QRectF& area) const {
    const Axes axes = axesIn(area);
    std::vector<Mark> all;
    for (const core::StudyCurve& curve : m_curves)
        for (const auto& point : curve.points) {
            const QPointF at(axes.x.at(point.epsilon), axes.y.at(point.mean));
            const QString who = nameOf(isModel(curve));
            const QString spread =
                point.low == point.high
                    ? QString()
                    : tr(", seeds from %1 to %2").arg(percentText(point.low), percentText(point.high));
            all.push_back({QRectF(at, QSizeF()), tr("%1, %2 with ε %3: %4 right%5")
                                                     .arg(who, attackName(curve), numberText(point.epsilon),
                                                          percentText(point.mean), spread)});
        }
    return all;
}

PlotData RobustnessChart::table() const {
    PlotData numbers{
        {tr("model"), tr("attack"), tr("ε"), tr("accuracy"), tr("least of the seeds"), tr("most of the seeds")}, {}};
    for (const core::StudyCurve& curve : m_curves)
        for (const auto& point : curve.points)
            numbers.rows.push_back(
                {nameOf(isModel(curve)), attackName(curve), point.epsilon, point.mean, point.low, point.high});
    return numbers;
}

} // namespace ui
