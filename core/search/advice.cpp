#include "core/search/advice.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr std::size_t kChangesTold = 3;

struct Candidate {
    std::size_t question = 0;
    Index feature = 0;
    bool domain = false;
    FeatureConstraint relaxed;
    Scalar slope = 0; // how much the target reacts to the feature
};

const Constraints& constraintsOf(const ExplainContext& context, const Question& question) {
    return question.constraints ? *question.constraints : context.constraints;
}

// How the target's log-probability reacts to each feature at the factual: largest slope among its inputs. [features]
Vector slopesOf(const ExplainContext& context, const Question& question) {
    const Vector gradient = targetGradient(context, question.factual, question.target);
    Vector slopes(context.schema.size());
    for (Index f = 0; f < slopes.size(); ++f)
        slopes[f] = gradient.segment(context.encoding[f].first, context.encoding[f].count).cwiseAbs().maxCoeff();
    return slopes;
}

// The domain without its bounds, or nothing where they do not stand in the way.
std::optional<Range> widened(const Feature& feature, const FeatureConstraint& constraint, const Explanation& answer,
                             Index f) {
    if (feature.kind == FeatureKind::Category || constraint.mutability == Mutability::Immutable)
        return std::nullopt;
    const Range allowed = allowedRange(feature, constraint);
    const double width = constraint.domain.high - constraint.domain.low;
    const double near = 1e-6 * std::max(width, 1e-12);
    const double value = answer.counterfactual(f);
    const bool noRow = answer.end == SearchEnd::NoCandidate || answer.end == SearchEnd::NoPath;
    if (!noRow && value > allowed.low + near && value < allowed.high - near)
        return std::nullopt;
    Range wide{constraint.domain.low - width, constraint.domain.high + width};
    if (feature.kind == FeatureKind::Ordered)
        wide = {0.0, static_cast<double>(feature.levels.size()) - 1.0};
    if (feature.kind == FeatureKind::Pixel)
        wide = {0.0, 255.0};
    if (width <= 0.0 && feature.kind != FeatureKind::Ordered && feature.kind != FeatureKind::Pixel) {
        const double reach = std::max(1.0, std::abs(constraint.domain.low)); // of a single value its own size
        wide = {constraint.domain.low - reach, constraint.domain.high + reach};
    }
    if (wide.low >= constraint.domain.low && wide.high <= constraint.domain.high)
        return std::nullopt;
    return wide;
}

void addCandidates(const ExplainContext& context, const Question& question, const Explanation& answer, std::size_t at,
                   std::vector<Candidate>& all) {
    const Constraints& constraints = constraintsOf(context, question);
    const Vector slopes = slopesOf(context, question);
    std::vector<Candidate> mine;
    for (Index f = 0; f < context.schema.size(); ++f) {
        FeatureConstraint relaxed = constraints[f];
        if (relaxed.mutability != Mutability::Free) {
            relaxed.mutability = Mutability::Free;
            mine.push_back({at, f, false, relaxed, slopes[f]});
        }
        if (const auto wide = widened(context.schema[f], constraints[f], answer, f)) {
            relaxed = constraints[f];
            relaxed.domain = *wide;
            mine.push_back({at, f, true, relaxed, slopes[f]});
        }
    }
    std::ranges::stable_sort(mine, std::greater<>(), &Candidate::slope);
    mine.resize(std::min(mine.size(), kAdviceCandidates));
    all.insert(all.end(), mine.begin(), mine.end());
}

std::string relaxationText(const ExplainContext& context, const FeatureConstraint& before, const Candidate& candidate) {
    const Feature& feature = context.schema[candidate.feature];
    if (candidate.domain) {
        const Range allowed = allowedRange(feature, before);
        return "if " + feature.name + " could leave " + valueText(feature, allowed.low) + " to " +
               valueText(feature, allowed.high);
    }
    switch (before.mutability) {
    case Mutability::Increase:
        return "if " + feature.name + " could also fall";
    case Mutability::Decrease:
        return "if " + feature.name + " could also rise";
    case Mutability::Free:
    case Mutability::Immutable:
        break;
    }
    return "if " + feature.name + " could change";
}

// A value as one says it: numbers with four significant digits.
std::string toldText(const Feature& feature, double value) {
    if (feature.kind != FeatureKind::Number || value == 0.0)
        return valueText(feature, value);
    const double scale = std::pow(10.0, 3.0 - std::floor(std::log10(std::abs(value))));
    return valueText(feature, std::round(value * scale) / scale);
}

std::string adviceText(const ExplainContext& context, const FeatureConstraint& before, const Candidate& candidate,
                       const Advice& advice) {
    std::string percent = numberText(std::round(advice.probability * 100.0));
    percent.push_back('%');
    std::string text = relaxationText(context, before, candidate);
    if (!advice.valid)
        return text + ", the target would reach " + percent + ", which is still not enough";
    text += ", there would be a counterfactual at " + percent + ": ";
    std::vector<std::string> told;
    for (std::size_t i = 0; i < std::min(kChangesTold, advice.changes.size()); ++i) {
        const FeatureChange& change = advice.changes[i];
        const Feature& feature = context.schema[change.feature];
        told.push_back(feature.name + " from " + toldText(feature, change.from) + " to " +
                       toldText(feature, change.to));
    }
    text += joined(told, ", ");
    if (advice.changes.size() > kChangesTold)
        text += " and " + std::to_string(advice.changes.size() - kChangesTold) + " more";
    return text;
}

Advice toAdvice(const ExplainContext& context, const FeatureConstraint& before, const Candidate& candidate,
                Explanation found) {
    Advice advice{.feature = candidate.feature,
                  .domain = candidate.domain,
                  .relaxed = candidate.relaxed,
                  .valid = found.valid,
                  .probability = found.probability,
                  .cost = found.cost,
                  .counterfactual = std::move(found.counterfactual),
                  .changes = std::move(found.changes),
                  .text = {}};
    advice.text = adviceText(context, before, candidate, advice);
    return advice;
}

// Keeps those that made the row valid, the cheapest first; else the closest, if it is closer than the answer itself.
void sift(Explanation& answer) {
    std::vector<Advice>& all = answer.advice;
    if (std::ranges::any_of(all, &Advice::valid)) {
        std::erase_if(all, [](const Advice& advice) { return !advice.valid; });
        std::ranges::stable_sort(all, {}, &Advice::cost);
        return;
    }
    std::ranges::stable_sort(all, std::greater<>(), &Advice::probability);
    all.erase(all.begin() + std::min<std::ptrdiff_t>(1, std::ssize(all)), all.end());
    if (!all.empty() && all.front().probability <= answer.probability)
        all.clear();
}

} // namespace

Status advise(const ExplainContext& context, const Generator& generator, const SearchOptions& options,
              const std::vector<Question>& questions, std::vector<Explanation>& answers, const Rng& rng,
              const StopToken& stop, ThreadPool& pool) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (!answers[i].valid)
            addCandidates(context, questions[i], answers[i], i, candidates);
    std::vector<Constraints> lifted;
    lifted.reserve(candidates.size()); // the questions point into it
    std::vector<Question> asked;
    for (const Candidate& candidate : candidates) {
        const Question& question = questions[candidate.question];
        lifted.push_back(constraintsOf(context, question));
        lifted.back()[candidate.feature] = candidate.relaxed;
        asked.push_back({question.factual, question.target, &lifted.back()});
    }
    SearchOptions single = options;
    single.perFactual = 1;
    auto found = explain(context, generator, single, asked, false, rng.fork("advice"), stop, pool);
    if (!found)
        return std::move(found).error();
    for (std::size_t c = 0; c < candidates.size(); ++c) {
        const Question& question = questions[candidates[c].question];
        answers[candidates[c].question].advice.push_back(toAdvice(
            context, constraintsOf(context, question)[candidates[c].feature], candidates[c], std::move((*found)[c])));
    }
    for (Explanation& answer : answers)
        sift(answer);
    return ok();
}

} // namespace core
