#pragma once

#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/model/network.h"

namespace core {

// How well a model classifies rows.
struct Classification {
    double accuracy = 0.0; // in [0, 1]
    double f1 = 0.0;       // mean over the classes of 2 TP / (2 TP + FP + FN); a class without either counts 0
    // Expected calibration error (Guo et al. 2017): mean over rows of |confidence - accuracy| of the row's bin, 15 bins
    // of equal width by the largest probability.
    double calibrationError = 0.0;
};
Classification classification(ConstMatrixRef logits, const Labels& labels);
// The same of `resamples` draws of as many rows with replacement, for bootstrap intervals. The same rng draws the same
// rows for every model, so that models can be compared draw by draw. Bit-identical for any number of threads.
std::vector<Classification> resampledClassification(ConstMatrixRef logits, const Labels& labels, int resamples,
                                                    const Rng& rng, ThreadPool& pool);

} // namespace core
