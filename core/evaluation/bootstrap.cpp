#include "core/evaluation/bootstrap.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

double quantile(std::span<const double> ascending, double q) {
    assert(!ascending.empty() && q >= 0.0 && q <= 1.0);
    const double position = q * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (position - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

std::optional<Range> percentileInterval(std::span<const double> values, double level, int resamples, Rng rng) {
    assert(level > 0.0 && level < 1.0 && resamples > 0);
    if (values.size() < 2)
        return std::nullopt;
    std::vector<double> means(static_cast<std::size_t>(resamples));
    for (double& mean : means) {
        double sum = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i)
            sum += values[static_cast<std::size_t>(rng.below(static_cast<Index>(values.size())))];
        mean = sum / static_cast<double>(values.size());
    }
    std::ranges::sort(means);
    const double tail = 0.5 * (1.0 - level);
    return Range{quantile(means, tail), quantile(means, 1.0 - tail)};
}

} // namespace core
