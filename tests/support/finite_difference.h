#pragma once

#include "core/base/types.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace testing {

// Largest difference between `exact` and central differences of f at x, relative to the largest entry of either.
inline double gradientError(const std::function<double(const core::Matrix&)>& f, core::Matrix x,
                            const core::Matrix& exact, double h = 1e-6) {
    double worst = 0.0;
    double scale = 1e-12;
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        const core::Scalar kept = x(i);
        x(i) = kept + static_cast<core::Scalar>(h);
        const double up = f(x);
        x(i) = kept - static_cast<core::Scalar>(h);
        const double difference = (up - f(x)) / (2.0 * h);
        x(i) = kept;
        worst = std::max(worst, std::abs(difference - static_cast<double>(exact(i))));
        scale = std::max({scale, std::abs(difference), std::abs(static_cast<double>(exact(i)))});
    }
    return worst / scale;
}

} // namespace testing
