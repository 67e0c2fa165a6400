#include "ui/plots/study_drawing.h"

#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

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
    return QString::number(share * 100.0, 'f', decimals) + QLatin1Char('%');
}

QFont sectionFont() {
    QFont font = Theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QColor colourOf(bool model) {
    const Tokens& tokens = Theme::instance().tokens();
    return model ? tokens.accent : tokens.quiet;
}

} // namespace ui
