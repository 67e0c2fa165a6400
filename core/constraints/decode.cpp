#include "core/constraints/decode.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {
namespace {

bool isWhole(FeatureKind kind) {
    return kind != FeatureKind::Number;
}

// The nearest to `raw` within [low, high] that is a whole number of steps from `origin`; nothing where there is none.
std::optional<double> nearestStep(double origin, double step, const Range& range, double raw) {
    const double steps =
        std::clamp(std::round((raw - origin) / step), std::ceil((range.low - origin) / step),
                   std::max(std::ceil((range.low - origin) / step), std::floor((range.high - origin) / step)));
    for (const double more : {0.0, -1.0, 1.0}) { // the quotients are rounded, the bounds are not
        const double value = origin + (steps + more) * step;
        if (value >= range.low && value <= range.high)
            return value;
    }
    return std::nullopt;
}

// Whether two values lie whole steps apart, but for what rounding does to numbers of their size.
bool isStepsAway(double origin, double step, double value) {
    const double steps = std::round((value - origin) / step);
    constexpr double kRounding = 8.0 * std::numeric_limits<double>::epsilon();
    return std::abs(origin + steps * step - value) <= kRounding * std::max({std::abs(origin), std::abs(value), step});
}

// Nearest to `raw` among the factual's own value and the allowed ones in the allowed direction.
double nearestAllowed(const Feature& feature, const FeatureConstraint& constraint, double factual, double raw) {
    const bool whole = isWhole(feature.kind);
    Range range = allowedRange(feature, constraint);
    switch (constraint.mutability) {
    case Mutability::Free:
        break;
    case Mutability::Increase:
        range.low = std::max(range.low, whole ? std::ceil(factual) : factual);
        break;
    case Mutability::Decrease:
        range.high = std::min(range.high, whole ? std::floor(factual) : factual);
        break;
    case Mutability::Immutable:
        return factual;
    }
    if (range.low > range.high || !std::isfinite(raw))
        return factual;
    double candidate = std::clamp(whole ? std::round(raw) : raw, range.low, range.high);
    if (constraint.step > 0.0)
        candidate = nearestStep(stepOrigin(feature, factual), constraint.step, range, raw).value_or(factual);
    return std::abs(raw - factual) < std::abs(raw - candidate) ? factual : candidate;
}

// The level with the largest input; the factual's on ties.
double decodedLevel(const Transform& transform, double factual, ConstVectorRef inputs) {
    const auto levels = inputs.segment(transform.first, transform.count);
    auto best = static_cast<Index>(std::lround(factual));
    for (Index level = 0; level < transform.count; ++level)
        if (levels(level) > levels(best))
            best = level;
    return static_cast<double>(best);
}

std::string changeText(const Feature& feature, double from, double to) {
    return " from " + valueText(feature, from) + " to " + valueText(feature, to);
}

std::optional<std::string> breach(const Feature& feature, const FeatureConstraint& constraint, double from, double to) {
    if (to == from)
        return std::nullopt;
    if (!std::isfinite(to))
        return feature.name + " is not a finite number";
    if (isWhole(feature.kind) && to != std::round(to))
        return feature.name + " is " + numberText(to) + ", which is not a whole number";
    if (feature.hasLevels() && (to < 0.0 || to >= static_cast<double>(feature.levels.size())))
        return feature.name + " is level number " + numberText(to) + ", which does not exist";
    const bool still = constraint.mutability == Mutability::Immutable ||
                       (feature.kind == FeatureKind::Category && constraint.mutability != Mutability::Free);
    if (still)
        return feature.name + " changed" + changeText(feature, from, to) + " but must not change";
    if (constraint.mutability == Mutability::Increase && to < from)
        return feature.name + " fell" + changeText(feature, from, to) + " but may only increase";
    if (constraint.mutability == Mutability::Decrease && to > from)
        return feature.name + " rose" + changeText(feature, from, to) + " but may only decrease";
    const Range range = allowedRange(feature, constraint);
    if (range.low > range.high)
        return feature.name + " changed" + changeText(feature, from, to) + " but its domain is empty";
    if (to < range.low || to > range.high)
        return feature.name + " is " + valueText(feature, to) + ", outside its domain from " +
               valueText(feature, range.low) + " to " + valueText(feature, range.high);
    if (constraint.step > 0.0 && feature.kind != FeatureKind::Category &&
        !isStepsAway(stepOrigin(feature, from), constraint.step, to))
        return feature.name + " changed" + changeText(feature, from, to) + ", which is not in steps of " +
               numberText(constraint.step);
    return std::nullopt;
}

} // namespace

double stepOrigin(const Feature& feature, double factual) {
    return isWhole(feature.kind) ? std::round(factual) : factual;
}

RawVector decodeRow(const FeatureSchema& schema, const Encoding& encoding, const Constraints& constraints,
                    const RawVector& factual, ConstVectorRef counterfactual) {
    const Vector before = encodeRow(encoding, factual);
    RawVector decoded = factual;
    for (Index i = 0; i < schema.size(); ++i) {
        const Transform& transform = encoding[i];
        const bool moved = before.segment(transform.first, transform.count) !=
                           counterfactual.segment(transform.first, transform.count);
        if (!moved)
            continue;
        if (transform.type != TransformType::OneHot)
            decoded(i) =
                nearestAllowed(schema[i], constraints[i], factual(i), decodeFeature(encoding, i, counterfactual));
        else if (constraints[i].mutability == Mutability::Free)
            decoded(i) = decodedLevel(transform, factual(i), counterfactual);
    }
    return decoded;
}

std::optional<std::string> firstViolation(const FeatureSchema& schema, const Constraints& constraints,
                                          const RawVector& factual, const RawVector& counterfactual) {
    for (Index i = 0; i < schema.size(); ++i)
        if (auto found = breach(schema[i], constraints[i], factual(i), counterfactual(i)))
            return found;
    return std::nullopt;
}

} // namespace core
