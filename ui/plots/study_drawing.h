#pragma once

#include "ui/plots/plot_export.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <vector>

namespace ui {

// An axis with round ticks: values from low to high on pixels from `from` to `to`.
struct LinearAxis {
    LinearAxis(double low, double high, double from, double to, int wanted); // about `wanted` ticks

    double low = 0.0;
    double high = 1.0;
    double from = 0.0;
    double to = 1.0;
    double step = 1.0; // from tick to tick
    std::vector<double> ticks;

    [[nodiscard]] double at(double value) const { return from + (to - from) * (value - low) / (high - low); }
};

// A share on an axis with ticks so far apart: "40%", "2.5%".
QString percentTick(double share, double step);

QColor colourOf(bool model); // of counterfactual training, else of the baseline

// Title and, below it, a quiet caption, at the top of a drawing this wide; leaves the painter with the caption's font
// and colour, and antialiasing on.
void drawTitle(QPainter& painter, const QString& title, const QString& caption, int width);
double titleHeight(); // of both lines

// A drawing of this size as other programs get it: on the panel's colour, with a margin around it.
PlotSource framedSource(const QString& title, const QString& caption, const QSize& size,
                        std::function<void(QPainter&, const QSize&)> draw, std::function<PlotData()> data);

} // namespace ui
