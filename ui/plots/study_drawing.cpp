#include "ui/plots/study_drawing.h"

#include "ui/models/value_text.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/fitted_text.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kMargin = 16; // around an exported drawing

QFont sectionFont() {
    QFont font = Theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

// Steps of 1, 2 or 5 times a power of ten.
LinearAxis::LinearAxis(double first, double last, double start, double end, int wanted)
    : low(first), high(last > first ? last : first + 1.0), from(start), to(end) {
    const double rough = (high - low) / std::max(wanted, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    step = 10.0 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= rough * 0.999)
            step = factor * power;
    constexpr double kSlack = 1e-9;
    for (double k = std::ceil(low / step - kSlack); k * step <= high + kSlack * step; ++k)
        ticks.push_back(k * step);
}

QString percentTick(double share, double step) {
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step * 100.0) + 1e-9)), 0, 6);
    return withPercent(QLocale().toString(share * 100.0, 'f', decimals));
}

QColor colourOf(bool model) {
    const Tokens& tokens = Theme::instance().tokens();
    return model ? tokens.accent : tokens.quiet;
}

void drawTitle(QPainter& painter, const QString& title, const QString& caption, int width) {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF large(sectionFont()), small(Theme::smallFont());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(sectionFont());
    painter.setPen(tokens.ink);
    drawFitted(painter, QPointF(0, large.ascent()), width, title);
    painter.setFont(Theme::smallFont());
    painter.setPen(tokens.quiet);
    drawFitted(painter, QPointF(0, large.height() + 2 + small.ascent()), width, caption);
}

double titleHeight() {
    return QFontMetricsF(sectionFont()).height() + QFontMetricsF(Theme::smallFont()).height();
}

PlotSource framedSource(const QString& title, const QString& caption, const QSize& size,
                        std::function<void(QPainter&, const QSize&)> draw, std::function<PlotData()> data) {
    const QSize margins(2 * kMargin, 2 * kMargin);
    return {caption.isEmpty() ? title : QCoreApplication::translate("StudyDrawing", "%1, %2").arg(title, caption),
            size + margins,
            [draw = std::move(draw), margins](QCPPainter& painter, const QSize& whole) {
                painter.fillRect(QRect(QPoint(), whole), Theme::instance().tokens().panel);
                painter.translate(kMargin, kMargin);
                draw(painter, whole - margins);
            },
            std::move(data)};
}

} // namespace ui
