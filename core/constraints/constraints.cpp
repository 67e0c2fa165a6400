#include "core/constraints/constraints.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

bool isWhole(FeatureKind kind) {
    return kind != FeatureKind::Number;
}

// [min, max] of the training rows, wider by the data set's rule.
Range observedDomain(const PreparedData& data, Index feature) {
    const std::vector<Index>& rows = data.split.training;
    const RawTable& table = data.dataset.rows;
    if (rows.empty())
        return {};
    Range range{table.at(feature, rows.front()), table.at(feature, rows.front())};
    double sum = 0.0;
    for (const Index row : rows) {
        const double value = table.at(feature, row);
        range = {std::min(range.low, value), std::max(range.high, value)};
        sum += value;
    }
    if (data.dataset.domainRule == DomainRule::Observed || rows.size() < 2)
        return range;
    const double mean = sum / static_cast<double>(rows.size());
    double squares = 0.0;
    for (const Index row : rows)
        squares += (table.at(feature, row) - mean) * (table.at(feature, row) - mean);
    const double sd = std::sqrt(squares / static_cast<double>(rows.size() - 1));
    return {std::min(mean - 2.0 * sd, range.low), std::max(mean + 2.0 * sd, range.high)};
}

Status checkEase(const Feature& feature, const FeatureConstraint& constraint) {
    const double step = constraint.step;
    const std::string start = "feature " + feature.name + ": the step " + numberText(step);
    if (!std::isfinite(step) || step < 0.0)
        return invalid(start + " must be a number from 0 on; 0 allows any change");
    if (step > 0.0 && feature.kind == FeatureKind::Category)
        return invalid("feature " + feature.name + " is a category, which has no steps");
    if (step > 0.0 && isWhole(feature.kind) && step != std::round(step))
        return invalid(start + " must be a whole number, as the feature's values are");
    if (!(constraint.difficulty >= 1.0 && constraint.difficulty <= kHardest))
        return invalid("feature " + feature.name + ": the difficulty " + numberText(constraint.difficulty) +
                       " must be from 1 (easy) to " + numberText(kHardest) + " (hard)");
    return ok();
}

Status checkFeature(const Feature& feature, const FeatureConstraint& constraint) {
    if (auto status = checkEase(feature, constraint); !status)
        return status;
    if (feature.kind == FeatureKind::Category) {
        if (constraint.mutability == Mutability::Increase || constraint.mutability == Mutability::Decrease)
            return invalid("feature " + feature.name +
                           " is a category, which has no order: it can be free or immutable");
        return ok();
    }
    const Range& domain = constraint.domain;
    const std::string text = numberText(domain.low) + " to " + numberText(domain.high);
    if (!std::isfinite(domain.low) || !std::isfinite(domain.high))
        return invalid("feature " + feature.name + ": the domain " + text + " is not finite");
    if (domain.low > domain.high)
        return invalid("feature " + feature.name + ": the domain " + text +
                       " is empty: its lower end is above its upper end");
    const Range allowed = allowedRange(feature, constraint);
    if (allowed.low > allowed.high)
        return invalid("feature " + feature.name + ": the domain " + text + " holds " +
                       (feature.kind == FeatureKind::Ordered ? "none of its levels"
                        : feature.kind == FeatureKind::Pixel ? "no value from 0 to 255"
                                                             : "no whole number"));
    return ok();
}

} // namespace

Range allowedRange(const Feature& feature, const FeatureConstraint& constraint) {
    const double lastLevel = static_cast<double>(feature.levels.size()) - 1.0;
    if (feature.kind == FeatureKind::Category)
        return {0.0, lastLevel};
    Range range = constraint.domain;
    if (isWhole(feature.kind))
        range = {std::ceil(range.low), std::floor(range.high)};
    if (feature.kind == FeatureKind::Ordered)
        range = {std::max(range.low, 0.0), std::min(range.high, lastLevel)};
    if (feature.kind == FeatureKind::Pixel)
        range = {std::max(range.low, 0.0), std::min(range.high, 255.0)};
    return range;
}

Constraints defaultConstraints(const PreparedData& data) {
    Constraints constraints;
    for (Index i = 0; i < data.dataset.schema.size(); ++i) {
        const Feature& feature = data.dataset.schema[i];
        FeatureConstraint constraint{.mutability = feature.mutability, .domain = {}};
        if (feature.hasLevels())
            constraint.domain = {0.0, static_cast<double>(feature.levels.size()) - 1.0};
        else if (feature.domain)
            constraint.domain = *feature.domain;
        else if (feature.kind == FeatureKind::Pixel)
            constraint.domain = {0.0, 255.0};
        else
            constraint.domain = observedDomain(data, i);
        constraints.features.push_back(constraint);
    }
    return constraints;
}

Status checkConstraints(const FeatureSchema& schema, const Constraints& constraints) {
    if (static_cast<Index>(constraints.features.size()) != schema.size())
        return invalid("there are constraints for " + std::to_string(constraints.features.size()) +
                       " features, but the data have " + std::to_string(schema.size()));
    for (Index i = 0; i < schema.size(); ++i)
        if (auto status = checkFeature(schema[i], constraints[i]); !status)
            return status;
    return ok();
}

InputConstraints compile(const FeatureSchema& schema, const Encoding& encoding, const Constraints& constraints) {
    InputConstraints compiled{.mayRise = Vector::Ones(encoding.inputs),
                              .mayFall = Vector::Ones(encoding.inputs),
                              .low = Vector::Zero(encoding.inputs),
                              .high = Vector::Ones(encoding.inputs),
                              .simplices = {}};
    const auto isHard = [](const FeatureConstraint& constraint) { return constraint.difficulty > 1.0; };
    if (std::ranges::any_of(constraints.features, isHard))
        compiled.difficulty = Vector::Ones(encoding.inputs);
    for (Index i = 0; i < schema.size(); ++i) {
        const FeatureConstraint& constraint = constraints[i];
        const Transform& transform = encoding[i];
        if (isHard(constraint))
            compiled.difficulty.segment(transform.first, transform.count)
                .setConstant(static_cast<Scalar>(constraint.difficulty));
        const Range range = allowedRange(schema[i], constraint);
        const bool frozen = constraint.mutability == Mutability::Immutable || range.low > range.high;
        if (transform.type == TransformType::OneHot) {
            const bool still = constraint.mutability != Mutability::Free;
            compiled.simplices.push_back({.first = transform.first, .count = transform.count, .frozen = still});
            compiled.mayRise.segment(transform.first, transform.count).setConstant(still ? Scalar(0) : Scalar(1));
            compiled.mayFall.segment(transform.first, transform.count).setConstant(still ? Scalar(0) : Scalar(1));
            continue;
        }
        const bool fallsNever = frozen || constraint.mutability == Mutability::Increase;
        const bool risesNever = frozen || constraint.mutability == Mutability::Decrease;
        compiled.mayFall(transform.first) = fallsNever ? Scalar(0) : Scalar(1);
        compiled.mayRise(transform.first) = risesNever ? Scalar(0) : Scalar(1);
        compiled.low(transform.first) = encodeValue(transform, std::min(range.low, range.high));
        compiled.high(transform.first) = encodeValue(transform, std::max(range.low, range.high));
    }
    return compiled;
}

} // namespace core
