#include "core/search/repair.h"

#include "core/model/loss.h"

#include <cmath>

namespace core {
namespace {

constexpr int kRounds = 16;         // single steps of each of the two stages
constexpr Index kCandidates = 256;  // predicted together
constexpr Scalar kRounding = 1e-5F; // a smaller difference of an input is no rounding

struct Step {
    Index feature = 0;
    double value = 0.0;
};

// How far a repair may go.
enum class Reach {
    Rounded, // by one whole number, level or step, in features that rounding changed
    Decoded, // also to another level of a category that decoding chose
    All      // every discrete feature
};

std::vector<Index> discreteFeatures(const ExplainContext& context, ConstVectorRef relaxed, const RawVector& raw,
                                    Reach reach) {
    const Vector inputs = encodeRow(context.encoding, raw);
    std::vector<Index> features;
    for (Index f = 0; f < context.schema.size(); ++f) {
        const FeatureConstraint& constraint = context.constraints[f];
        const bool continuous = context.schema[f].kind == FeatureKind::Number && constraint.step <= 0.0;
        const bool choice = reach == Reach::Rounded && context.schema[f].kind == FeatureKind::Category;
        if (continuous || choice || constraint.mutability == Mutability::Immutable)
            continue;
        const Transform& transform = context.encoding[f];
        const Scalar difference =
            (inputs.segment(transform.first, transform.count) - relaxed.segment(transform.first, transform.count))
                .cwiseAbs()
                .maxCoeff();
        if (reach == Reach::All || difference > kRounding)
            features.push_back(f);
    }
    return features;
}

void addSteps(const ExplainContext& context, const RawVector& factual, RawVector& row, Index f,
              std::vector<Step>& steps) {
    const double here = row(f);
    const auto add = [&](double value) {
        row(f) = value;
        if (!firstViolation(context.schema, context.constraints, factual, row))
            steps.push_back({f, value});
        row(f) = here;
    };
    if (const double step = context.constraints[f].step; step > 0.0) {
        const double origin = stepOrigin(context.schema[f], factual(f));
        const double count = std::round((here - origin) / step);
        add(origin + (count + 1.0) * step);
        add(origin + (count - 1.0) * step);
        return;
    }
    if (context.schema[f].kind != FeatureKind::Category) {
        add(std::floor(here) + 1.0); // whole neighbours; a factual outside its domain need not be whole
        add(std::ceil(here) - 1.0);
        return;
    }
    for (std::size_t level = 0; level < context.schema[f].levels.size(); ++level)
        if (static_cast<double>(level) != here)
            add(static_cast<double>(level));
}

// The best of the steps, if it is better than the row itself.
bool takeBest(const ExplainContext& context, Label target, const std::vector<Step>& steps, DecodedRow& row) {
    std::optional<std::size_t> best;
    for (std::size_t first = 0; first < steps.size(); first += kCandidates) {
        const Index count = std::min(kCandidates, static_cast<Index>(steps.size() - first));
        Matrix batch(context.encoding.inputs, count);
        RawVector changed = row.raw;
        for (Index i = 0; i < count; ++i) {
            const Step& step = steps[first + static_cast<std::size_t>(i)];
            changed(step.feature) = step.value;
            batch.col(i) = encodeRow(context.encoding, changed);
            changed(step.feature) = row.raw(step.feature);
        }
        const Matrix logits = logitsOf(context.network, batch);
        const Matrix probabilities = softmax(logits);
        for (Index i = 0; i < count; ++i) {
            const auto probability = static_cast<double>(probabilities(target, i));
            if (probability <= row.probability)
                continue;
            row.probability = probability;
            row.valid = argmax(logits, i) == target;
            best = first + static_cast<std::size_t>(i);
        }
    }
    if (best)
        row.raw(steps[*best].feature) = steps[*best].value;
    return best.has_value();
}

} // namespace

DecodedRow repaired(const ExplainContext& context, const Question& question, ConstVectorRef relaxed, DecodedRow decoded,
                    const StopToken& stop, double goal) {
    const auto isReached = [&] { return decoded.valid && decoded.probability >= goal; };
    // To be somewhat more probable is not worth another category.
    const std::vector<Reach> reaches =
        decoded.valid ? std::vector{Reach::Rounded} : std::vector{Reach::Decoded, Reach::All};
    for (const Reach reach : reaches)
        for (int round = 0; round < kRounds && !isReached() && !stop.stop_requested(); ++round) {
            std::vector<Step> steps;
            RawVector row = decoded.raw;
            for (const Index f : discreteFeatures(context, relaxed, decoded.raw, reach))
                addSteps(context, question.factual, row, f, steps);
            if (!takeBest(context, question.target, steps, decoded))
                break;
        }
    return decoded;
}

} // namespace core
