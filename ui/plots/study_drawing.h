#pragma once

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

QFont sectionFont();         // titles of charts
QColor colourOf(bool model); // of counterfactual training, else of the baseline

} // namespace ui
