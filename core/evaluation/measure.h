#pragma once

#include "core/base/registry.h"
#include "core/evaluation/class_rows.h"
#include "core/evaluation/kernel_sample.h"

#include <memory>
#include <optional>

namespace core {

// What a model's searches of one round found, in model-input units: either relaxed, as the search left it (comparable
// with the publication), or decoded: rounded, repaired and checked in raw units, then encoded again.
struct Counterfactuals {
    Matrix factuals;                  // [inputs x n]
    Matrix rows;                      // [inputs x n] where each search ended
    Labels targets;                   // [n]
    std::vector<std::uint8_t> valid;  // [n] argmax is the target
    std::vector<std::uint8_t> mature; // [n] probability of the target >= the threshold
    Vector energies = {};             // [n] E(x', target) = -logit of the target; empty: not known

    [[nodiscard]] Index size() const { return rows.cols(); }
    [[nodiscard]] Label target(Index i) const { return targets[static_cast<std::size_t>(i)]; }
};

// What one model thinks of real rows, and rows that it makes up itself.
struct ModelBelief {
    std::vector<std::optional<double>> energy;             // [classes] mean E(x, k) over the test rows of class k
    std::vector<std::shared_ptr<const ClassRows>> samples; // [classes] drawn from p(x | k); null: none were drawn
};

// Real test rows by true class, [classes], and what else counterfactuals are compared with. What a measure needs and
// is not there leaves the measure undefined.
struct ReferenceRows {
    std::vector<std::shared_ptr<const ClassRows>> sampled; // at most 1,000 of each, without replacement
    std::vector<std::optional<double>> pairDistance; // mean L1 distance between distinct rows: what IP is for real rows
    std::vector<std::shared_ptr<const KernelSample>> kernel = {}; // at most 1,000 of each, the same in every round
    Vector absoluteDeviation = {};          // [inputs] median absolute deviation of the training rows from their median
    std::vector<Index> featureOfInput = {}; // [inputs]
    std::shared_ptr<const ModelBelief> belief = {}; // of the model that made the counterfactuals

    // Mean L1 distance of x to the sampled rows of a class; nothing when the class has none.
    [[nodiscard]] std::optional<double> distance(Label target, ConstVectorRef x) const {
        const ClassRows& rows = *sampled[static_cast<std::size_t>(target)];
        if (rows.size() == 0)
            return std::nullopt;
        return rows.meanDistance(x);
    }
};

// One figure about the counterfactuals of a round. Immutable, thread-safe.
class Measure {
public:
    virtual ~Measure() = default;
    // Nothing where it is not defined: no valid counterfactual, say.
    [[nodiscard]] virtual std::optional<double> value(const Counterfactuals& found,
                                                      const ReferenceRows& reference) const = 0;
};

// A smaller change of an input counts as none.
inline constexpr Scalar kUnchanged = Scalar(1e-5);

// The valid columns for one target.
inline std::vector<Index> validFor(const Counterfactuals& found, Label target) {
    std::vector<Index> columns;
    for (Index i = 0; i < found.size(); ++i)
        if (found.valid[static_cast<std::size_t>(i)] != 0 && found.target(i) == target)
            columns.push_back(i);
    return columns;
}

// Mean of figure(column) over the valid columns for which there is one.
template <class Figure>
std::optional<double> meanOverValid(const Counterfactuals& found, const Figure& figure) {
    double sum = 0.0;
    Index count = 0;
    for (Index i = 0; i < found.size(); ++i) {
        if (found.valid[static_cast<std::size_t>(i)] == 0)
            continue;
        const std::optional<double> value = figure(i);
        if (!value)
            continue;
        sum += *value;
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    return sum / static_cast<double>(count);
}

} // namespace core
