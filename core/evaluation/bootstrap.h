#pragma once

#include "core/base/rng.h"
#include "core/data/feature_schema.h"

#include <optional>
#include <span>

namespace core {

// Percentile bootstrap of a mean (Efron & Tibshirani 1993, chapter 13): the middle `level` of the means of
// `resamples` draws of the values with replacement. Nothing with fewer than two values. level in (0, 1).
std::optional<Range> percentileInterval(std::span<const double> values, double level, int resamples, Rng rng);

// The q-quantile of values in ascending order, linear between neighbours (Hyndman & Fan 1996, type 7); q in [0, 1].
double quantile(std::span<const double> ascending, double q);

} // namespace core
