#include "ui/jobs/truthful_rounding.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kMostDecimals = 12;
constexpr double kLikelyWithin = 0.005;

// Digits after the point that keep two digits of the change.
int leastDecimals(double change) {
    return std::clamp(1 - static_cast<int>(std::floor(std::log10(std::abs(change)))), -9, kMostDecimals);
}

bool staysTrue(const core::ExplainContext& context, const core::Explanation& explanation, const core::RawVector& row) {
    if (core::firstViolation(context.schema, context.constraints, explanation.factual, row))
        return false;
    const core::Vector input = core::encodeRow(context.encoding, row);
    const core::Matrix logits = core::logitsOf(context.network, input);
    const core::Matrix probabilities = core::softmax(logits);
    return core::argmax(logits, 0) == explanation.target &&
           std::abs(static_cast<double>(probabilities(explanation.target, 0)) - explanation.probability) <=
               kLikelyWithin;
}

} // namespace

double roundedTo(double value, int decimals) {
    const double scale = std::pow(10.0, std::abs(decimals));
    return decimals >= 0 ? std::round(value * scale) / scale : std::round(value / scale) * scale;
}

std::vector<int> truthfulDecimals(const core::ExplainContext& context, const core::Explanation& explanation) {
    std::vector<int> decimals(explanation.changes.size(), 0);
    for (int more = 0; more <= kMostDecimals; ++more) {
        core::RawVector row = explanation.counterfactual;
        for (std::size_t i = 0; i < decimals.size(); ++i) {
            const core::FeatureChange& change = explanation.changes[i];
            if (context.schema[change.feature].kind != core::FeatureKind::Number || change.to == change.from)
                continue;
            decimals[i] = std::min(leastDecimals(change.to - change.from) + more, kMostDecimals);
            row[change.feature] = roundedTo(change.to, decimals[i]);
        }
        if (!explanation.valid || staysTrue(context, explanation, row))
            break;
    }
    return decimals;
}

} // namespace ui
