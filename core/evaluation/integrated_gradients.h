#pragma once

#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/base/stop.h"
#include "core/data/feature_schema.h"
#include "core/model/network.h"

#include <optional>

namespace core {

// How much does a model listen to some of its inputs? Integrated gradients (Sundararajan et al. 2017) of one logit,
//   IG_d(x) = (x_d - b_d) * mean over k of dF/dx_d at b + (k - 1/2)/m (x - b),   k = 1..m  (midpoint rule)
// from a baseline b drawn from U(-1, 1) for each row.
struct AttributionOptions {
    Label output = 0;      // the logit; the publication takes the first
    int steps = 50;        // m
    Index draws = 5000;    // rows, drawn with replacement, each with a baseline of its own
    Index perRound = 2500; // of the draws, with replacement
    int rounds = 100;
};
struct Attributions {
    Matrix values;                // [inputs x draws]
    double completenessError = 0; // mean over the draws of |sum_d IG_d - (F(x) - F(b))| / mean |F(x) - F(b)|
};
// The same for any number of threads. Nothing when stopped. rows: [inputs x n], n >= 1
std::optional<Attributions> integratedGradients(const Network& network, ConstMatrixRef rows,
                                                const AttributionOptions& options, const Rng& rng, ThreadPool& pool,
                                                const StopToken& stop);

// The same of each row from a baseline of its own: IG of that logit, [inputs x n]. baselines: [inputs x n]
Matrix integratedGradients(const Network& network, Label output, ConstMatrixRef baselines, ConstMatrixRef rows,
                           int steps = 50);

// What the rounds make of the protected inputs.
struct Sensitivity {
    std::vector<double> relative;  // [rounds] mean |IG| of the protected inputs, as a share of that of all inputs
    std::vector<double> published; // [rounds] the publication's score: signed means scaled over the inputs, by
                                   // |g| / (max - min) with two inputs, else (g - min) / (max - min); mean over the
                                   // protected ones. It has no upper bound with two inputs.
    double completenessError = 0.0;
};
Sensitivity sensitivity(const Attributions& attributions, const std::vector<Index>& protectedInputs,
                        const AttributionOptions& options, const Rng& rng);

} // namespace core
