#include "ui/plots/probability_chart.h"

#include "ui/models/value_text.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {
constexpr double kMargin = 10;
}

struct ProbabilityChart::Private {
    QVector<double> probability;
    double threshold = 0.5;
    std::optional<int> hovered; // step

    [[nodiscard]] static QRectF area(const QSize& size) {
        return QRectF(QPointF(), QSizeF(size)).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    }
    [[nodiscard]] QPointF at(qsizetype step, const QRectF& area) const {
        const double share =
            probability.size() > 1 ? static_cast<double>(step) / static_cast<double>(probability.size() - 1) : 0.5;
        return {area.left() + share * area.width(), height(probability[step], area)};
    }
    [[nodiscard]] static double height(double p, const QRectF& area) {
        return area.bottom() - std::clamp(p, 0.0, 1.0) * area.height();
    }
    void draw(QPainter& painter, const QSize& size) const;
    void drawReading(QPainter& painter, const QSize& size) const;
    [[nodiscard]] PlotData data() const;
};

void ProbabilityChart::Private::draw(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QRectF inner = area(size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.chip);
    painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)), Theme::kControlCorner, Theme::kControlCorner);
    painter.setFont(Theme::smallFont());
    const QFontMetricsF metrics(Theme::smallFont());
    const QColor quiet = Theme::readable(tokens.quiet, tokens.chip);
    if (probability.isEmpty()) {
        painter.setPen(quiet);
        painter.drawText(inner, Qt::AlignCenter, tr("No path yet"));
        return;
    }
    const double line = height(threshold, inner);
    painter.setPen(QPen(Theme::blend(tokens.chip, tokens.quiet, 0.6), 1, Qt::DashLine));
    painter.drawLine(QPointF(inner.left(), line), QPointF(inner.right(), line));
    QPolygonF curve;
    for (qsizetype i = 0; i < probability.size(); ++i)
        curve << at(i, inner);
    QPolygonF below = curve;
    below << QPointF(curve.last().x(), inner.bottom()) << QPointF(curve.first().x(), inner.bottom());
    QColor tint = tokens.accent;
    tint.setAlphaF(0.12F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawPolygon(below);
    painter.setPen(QPen(tokens.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(curve);
    painter.setPen(QPen(tokens.chip, 1.5));
    painter.setBrush(tokens.accent);
    painter.drawEllipse(curve.last(), 4, 4);
    // The words stand where the curve is not: under the line at the right, or above it where the curve stays low.
    const bool low = probability.last() < threshold * 0.6;
    painter.setPen(quiet);
    const QString words = tr("probability of the target · needed %1").arg(withPercent(numberText(threshold * 100)));
    const double top = low ? line + 3 : inner.bottom() - metrics.height() + 2;
    drawFitted(painter, QRectF(inner.left(), top, inner.width(), metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
               words, Qt::ElideLeft);
}

void ProbabilityChart::Private::drawReading(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QRectF inner = area(size);
    const QPointF place = at(*hovered, inner);
    painter.setPen(QPen(tokens.quiet, 1));
    painter.drawLine(QPointF(place.x(), inner.top()), QPointF(place.x(), inner.bottom()));
    painter.setPen(QPen(tokens.chip, 1.5));
    painter.setBrush(tokens.accent);
    painter.drawEllipse(place, 4, 4);
    const QString words = tr("step %1: %2").arg(*hovered).arg(percentText(probability[*hovered]));
    const QFontMetricsF metrics(Theme::smallFont());
    const double width = metrics.horizontalAdvance(words) + 14;
    const double left = place.x() + 8 + width < size.width() ? place.x() + 8 : place.x() - 8 - width;
    const QRectF box(left, inner.center().y() - metrics.height() / 2 - 3, width, metrics.height() + 6);
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.ink);
    painter.drawText(box, Qt::AlignCenter, words);
}

PlotData ProbabilityChart::Private::data() const {
    PlotData table{{tr("step"), tr("probability of the target")}, {}};
    for (int i = 0; i < probability.size(); ++i)
        table.rows.push_back({i, probability[i]});
    return table;
}

ProbabilityChart::ProbabilityChart(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("probabilityChart"));
    setAccessibleName(tr("Probability of the target along the path"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return source(); });
}

ProbabilityChart::~ProbabilityChart() = default;

void ProbabilityChart::setPath(const QVector<double>& probability, double threshold) {
    d->probability = probability;
    d->threshold = threshold;
    d->hovered.reset();
    if (probability.isEmpty())
        setAccessibleDescription(tr("No path yet"));
    else
        setAccessibleDescription(tr("From %1 to %2 in %3 steps; needed %4")
                                     .arg(percentText(probability.first()), percentText(probability.last()))
                                     .arg(probability.size() - 1)
                                     .arg(percentText(threshold)));
    update();
}

void ProbabilityChart::clear() {
    setPath({}, d->threshold);
}

QSize ProbabilityChart::sizeHint() const {
    return {280, 84};
}

QSize ProbabilityChart::minimumSizeHint() const {
    return {120, 64};
}

void ProbabilityChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    d->draw(painter, size());
    if (d->hovered)
        d->drawReading(painter, size());
}

void ProbabilityChart::mouseMoveEvent(QMouseEvent* event) {
    if (d->probability.isEmpty())
        return;
    const QRectF inner = Private::area(size());
    const double share = std::clamp((event->position().x() - inner.left()) / inner.width(), 0.0, 1.0);
    d->hovered = static_cast<int>(std::lround(share * static_cast<double>(d->probability.size() - 1)));
    update();
}

void ProbabilityChart::leaveEvent(QEvent*) {
    d->hovered.reset();
    update();
}

PlotSource ProbabilityChart::source() const {
    return PlotSource{tr("Probability along the path"), size(),
                      [this](QCPPainter& painter, const QSize& area) {
                          painter.fillRect(QRect(QPoint(), area), Theme::instance().tokens().panel);
                          d->draw(painter, area);
                      },
                      [this] { return d->data(); }};
}

} // namespace ui
