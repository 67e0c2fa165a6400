#include "ui/models/value_text.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/study_charts.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QPainter>

namespace ui {
namespace {

constexpr double kAxisZone = 34;
constexpr double kThickest = 9; // of a bar

double share(double value, const ImplausibilityChart::Bar& bar) {
    return value / bar.baseline.mean;
}
double furthest(const ImplausibilityChart::Bar& bar) {
    double high = std::max(1.0, share(bar.model.mean, bar));
    for (const core::StudyBar* one : {&bar.baseline, &bar.model})
        if (one->interval)
            high = std::max(high, share(one->interval->high, bar));
    return high;
}

} // namespace

struct ImplausibilityChart::Places {
    LinearAxis axis;
    double top = 0.0;
    double pitch = 0.0; // from one set to the next
    double thickness = 0.0;
    double bottom = 0.0;
    [[nodiscard]] double middle(std::size_t bar) const { return top + (static_cast<double>(bar) + 0.5) * pitch; }
};

ImplausibilityChart::ImplausibilityChart(QWidget* parent)
    : StudyChart(QStringLiteral("study.implausibility"), tr("Implausibility (IP)"),
                 tr("Choose a row of the table that has figures."), parent) {}

void ImplausibilityChart::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
    update();
}

ImplausibilityChart::Places ImplausibilityChart::placesIn(const QRectF& area) const {
    const QFontMetricsF small(Theme::smallFont());
    double names = 0.0, high = 1.0;
    for (const Bar& bar : m_bars) {
        names = std::max(names, small.horizontalAdvance(bar.name));
        high = std::max(high, furthest(bar));
    }
    names = std::min(names, area.width() * 0.3) + 10;
    const double values = small.horizontalAdvance(QStringLiteral("100%")) + 10;
    const double bottom = area.bottom() - kAxisZone;
    const double pitch = std::min((bottom - area.top()) / static_cast<double>(m_bars.size()), 5 * kThickest);
    return {LinearAxis(0.0, high, area.left() + names, area.right() - values, 2), area.top(), pitch,
            std::clamp((pitch - 4) / 2, 2.0, kThickest), bottom};
}

void ImplausibilityChart::drawFigures(QPainter& painter, const QRectF& area) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    const Places places = placesIn(area);
    painter.setFont(Theme::smallFont());
    const double low = places.top + static_cast<double>(m_bars.size()) * places.pitch;
    for (const double tick : places.axis.ticks) {
        const double x = places.axis.at(tick);
        painter.setPen(QPen(tokens.line, 1));
        painter.drawLine(QPointF(x, places.top), QPointF(x, low));
        painter.setPen(tokens.quiet);
        painter.drawText(QRectF(x - 40, low + 3, 80, small.height()), Qt::AlignHCenter | Qt::AlignTop,
                         percentTick(tick, places.axis.step));
    }
    drawFitted(painter, QRectF(area.left(), low + 4 + small.height(), area.width(), small.height()), Qt::AlignLeft,
               tr("whiskers: 99% interval over rounds"));
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const double middle = places.middle(i);
        QFont font = Theme::smallFont();
        font.setWeight(bar.selected ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(bar.selected ? tokens.ink : tokens.quiet);
        const double room = places.axis.from - area.left() - 8;
        drawFitted(painter, QRectF(area.left(), middle - small.height() / 2, room, small.height()),
                   Qt::AlignLeft | Qt::AlignVCenter, bar.name);
        painter.drawText(QRectF(area.right() - 60, middle - small.height() / 2, 60, small.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         withPercent(QString::number(qRound(100 * share(bar.model.mean, bar)))));
        for (const bool model : {false, true}) {
            const core::StudyBar& one = model ? bar.model : bar.baseline;
            const double top = middle + (model ? 0.5 : -places.thickness - 0.5);
            const QColor colour = colourOf(model);
            painter.setPen(QPen(colour, 1));
            painter.setBrush(model ? colour : Theme::blend(tokens.panel, colour, 0.35));
            painter.drawRoundedRect(QRectF(QPointF(places.axis.from, top),
                                           QPointF(places.axis.at(share(one.mean, bar)), top + places.thickness)),
                                    1.5, 1.5);
            if (!one.interval)
                continue;
            const double y = top + places.thickness / 2;
            const double a = places.axis.at(share(one.interval->low, bar));
            const double b = places.axis.at(share(one.interval->high, bar));
            painter.setPen(QPen(tokens.ink, 1.2));
            painter.drawLine(QPointF(a, y), QPointF(b, y));
            for (const double end : {a, b})
                painter.drawLine(QPointF(end, y - 2.5), QPointF(end, y + 2.5));
        }
    }
}

std::vector<StudyChart::Mark> ImplausibilityChart::marks(const QRectF& area) const {
    const Places places = placesIn(area);
    const auto words = [](const core::StudyBar& bar) {
        return bar.interval
                   ? tr("%1 (%2 to %3)")
                         .arg(numberText(bar.mean), numberText(bar.interval->low), numberText(bar.interval->high))
                   : numberText(bar.mean);
    };
    std::vector<Mark> all;
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        all.push_back({QRectF(area.left(), places.middle(i) - places.pitch / 2, area.width(), places.pitch),
                       tr("%1: %2 %3, %4 %5")
                           .arg(m_bars[i].name, nameOf(false).toLower(), words(m_bars[i].baseline),
                                nameOf(true).toLower(), words(m_bars[i].model))});
    return all;
}

PlotData ImplausibilityChart::table() const {
    PlotData numbers{{tr("data"), tr("model"), tr("IP"), tr("low"), tr("high")}, {}};
    for (const Bar& bar : m_bars)
        for (const bool model : {false, true}) {
            const core::StudyBar& one = model ? bar.model : bar.baseline;
            std::vector<QVariant> row{bar.name, nameOf(model), one.mean};
            if (one.interval) {
                row.emplace_back(one.interval->low);
                row.emplace_back(one.interval->high);
            }
            numbers.rows.push_back(std::move(row));
        }
    return numbers;
}

} // namespace ui
