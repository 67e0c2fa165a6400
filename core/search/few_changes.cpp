#include "core/search/few_changes.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr std::size_t kTogether = 128; // questions; bounds the memory of their constraints
constexpr std::size_t kWeighed = 64;   // features that are tried one by one
constexpr std::size_t kRunnersUp = 2;  // further choices in which the least of the kept gives way to the next

using Features = std::vector<Index>; // the most telling first

const Constraints& constraintsOf(const ExplainContext& context, const Question& question) {
    return question.constraints ? *question.constraints : context.constraints;
}

bool isWithin(const Explanation& answer, int most) {
    return std::ssize(answer.changes) <= most;
}

// What the model makes of a row with some values taken from another.
Vector targetProbabilities(const ExplainContext& context, const RawVector& row, const RawVector& other,
                           const Features& taken, Label target) {
    Matrix inputs(context.encoding.inputs, static_cast<Index>(taken.size()));
    RawVector changed = row;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        changed(taken[i]) = other(taken[i]);
        inputs.col(static_cast<Index>(i)) = encodeRow(context.encoding, changed);
        changed(taken[i]) = row(taken[i]);
    }
    return softmax(logitsOf(context.network, inputs)).row(target).transpose();
}

// The changed features of an answer: first the one that takes the factual furthest by itself, then the one that takes
// it furthest together with that, and so on; `count` of them.
Features mostTelling(const ExplainContext& context, const Question& question, const Explanation& answer,
                     const Vector& gradient, std::size_t count) {
    const Constraints& constraints = constraintsOf(context, question);
    const Vector away =
        encodeRow(context.encoding, answer.counterfactual) - encodeRow(context.encoding, question.factual);
    std::vector<std::pair<Scalar, Index>> bySlope;
    for (const FeatureChange& change : answer.changes) {
        const Transform& t = context.encoding[change.feature];
        const Scalar gain = gradient.segment(t.first, t.count).dot(away.segment(t.first, t.count));
        bySlope.emplace_back(-gain / static_cast<Scalar>(constraints[change.feature].difficulty), change.feature);
    }
    std::ranges::sort(bySlope);
    bySlope.resize(std::min(bySlope.size(), std::max(kWeighed, count)));
    Features open;
    for (const auto& [gain, feature] : bySlope)
        open.push_back(feature);
    Features kept;
    RawVector row = question.factual;
    double reached = answer.probabilityBefore;
    while (!open.empty() && kept.size() < count) {
        const Vector probabilities = targetProbabilities(context, row, answer.counterfactual, open, question.target);
        std::size_t best = 0;
        double highest = -1.0;
        for (std::size_t i = 0; i < open.size(); ++i) {
            const double gain = static_cast<double>(probabilities[static_cast<Index>(i)]) - reached;
            const double worth = gain > 0.0 ? gain / constraints[open[i]].difficulty : gain;
            if (worth > highest) {
                highest = worth;
                best = i;
            }
        }
        reached = static_cast<double>(probabilities[static_cast<Index>(best)]);
        row(open[best]) = answer.counterfactual(open[best]);
        kept.push_back(open[best]);
        open.erase(open.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return kept;
}

// How far a feature could take the row by the slope at the factual, as far as its constraint lets it.
Scalar reachOf(const ExplainContext& context, const Question& question, Index f, const Vector& gradient) {
    const Transform& t = context.encoding[f];
    const FeatureConstraint& constraint = constraintsOf(context, question)[f];
    if (constraint.mutability == Mutability::Immutable)
        return 0;
    const Scalar ease = 1 / static_cast<Scalar>(constraint.difficulty);
    const double value = question.factual(f);
    if (t.type == TransformType::OneHot)
        return ease * (gradient.segment(t.first, t.count).maxCoeff() - gradient[t.first + static_cast<Index>(value)]);
    const Range range = allowedRange(context.schema[f], constraint);
    const bool rises = gradient[t.first] > 0;
    if (constraint.mutability == (rises ? Mutability::Decrease : Mutability::Increase))
        return 0;
    const double room = rises ? range.high - value : value - range.low;
    return room <= 0.0 ? Scalar(0) : ease * std::abs(gradient[t.first]) * static_cast<Scalar>(room / t.sd);
}

Features furthestReaching(const ExplainContext& context, const Question& question, const Vector& gradient,
                          std::size_t count) {
    std::vector<std::pair<Scalar, Index>> order;
    for (Index f = 0; f < context.schema.size(); ++f)
        if (const Scalar reach = reachOf(context, question, f, gradient); reach > 0)
            order.emplace_back(-reach, f);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), count));
    Features kept;
    for (const auto& [reach, feature] : order)
        kept.push_back(feature);
    return kept;
}

// The sets of features that may change, each at most `most`, none twice.
std::vector<Features> choices(const ExplainContext& context, const Question& question, const Explanation& answer,
                              std::size_t most) {
    std::vector<Features> all;
    const auto add = [&all](Features set) {
        std::ranges::sort(set);
        if (!set.empty() && std::ranges::find(all, set) == all.end())
            all.push_back(std::move(set));
    };
    const Vector gradient = targetGradient(context, question.factual, question.target);
    const Features order = mostTelling(context, question, answer, gradient, most + kRunnersUp);
    for (std::size_t last = most; last <= order.size(); ++last) {
        Features set(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most - 1));
        set.push_back(order[last - 1]);
        add(std::move(set));
    }
    add(furthestReaching(context, question, gradient, most));
    for (const Explanation& other : answer.alternatives)
        if (std::ssize(other.changes) > static_cast<std::ptrdiff_t>(most))
            add(mostTelling(context, question, other, gradient, most));
    return all;
}

Constraints onlyOpen(const Constraints& constraints, const Features& open) {
    Constraints locked = constraints;
    for (Index f = 0; f < std::ssize(locked.features); ++f)
        if (!std::ranges::binary_search(open, f))
            locked[f].mutability = Mutability::Immutable;
    return locked;
}

// The answer with everything that was found within the limit.
void settle(const SearchOptions& options, std::vector<Explanation> found, Explanation& answer) {
    std::vector<Explanation> all;
    const auto take = [&](Explanation& candidate) {
        const auto isSame = [&](const Explanation& e) { return e.counterfactual == candidate.counterfactual; };
        if (isWithin(candidate, options.maxChanges) && std::ranges::none_of(all, isSame)) {
            all.push_back(std::move(candidate));
            all.back().alternatives.clear();
        }
    };
    const auto takeAll = [&](Explanation& set) {
        std::vector<Explanation> others = std::move(set.alternatives);
        take(set);
        std::ranges::for_each(others, take);
    };
    takeAll(answer);
    std::ranges::for_each(found, takeAll);
    std::ranges::stable_sort(all, isBetter);
    all.resize(std::min(all.size(), static_cast<std::size_t>(options.perFactual)));
    for (Explanation& e : all)
        if (e.reason && !e.mature)
            e.reason = "with at most " + std::to_string(options.maxChanges) +
                       (options.maxChanges == 1 ? " changed feature: " : " changed features: ") + *e.reason;
    answer = std::move(all.front());
    answer.alternatives.assign(std::make_move_iterator(all.begin() + 1), std::make_move_iterator(all.end()));
}

} // namespace

Status limitChanges(const ExplainContext& context, const Generator& generator, const SearchOptions& options,
                    const std::vector<Question>& questions, bool keepPaths, const Rng& rng, const StopToken& stop,
                    ThreadPool& pool, std::vector<Explanation>& answers) {
    std::vector<std::size_t> over;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto isOver = [&](const Explanation& e) { return !isWithin(e, options.maxChanges); };
        if (isOver(answers[i]) || std::ranges::any_of(answers[i].alternatives, isOver))
            over.push_back(i);
    }
    SearchOptions unlimited = options;
    unlimited.maxChanges = 0;
    for (std::size_t first = 0; first < over.size(); first += kTogether) {
        const std::size_t last = std::min(over.size(), first + kTogether);
        std::vector<std::vector<Features>> sets(last - first);
        pool.run(static_cast<Index>(sets.size()), [&](Index i, int) {
            const auto at = static_cast<std::size_t>(i);
            const std::size_t question = over[first + at];
            if (!stop.stop_requested())
                sets[at] = choices(context, questions[question], answers[question],
                                   static_cast<std::size_t>(options.maxChanges));
        });
        if (stop.stop_requested())
            return cancelled();
        std::size_t count = 0;
        for (const auto& of : sets)
            count += of.size();
        std::vector<Constraints> locked;
        locked.reserve(count); // the questions point into it
        std::vector<Question> asked;
        for (std::size_t i = 0; i < sets.size(); ++i)
            for (const Features& open : sets[i]) {
                const Question& question = questions[over[first + i]];
                locked.push_back(onlyOpen(constraintsOf(context, question), open));
                asked.push_back({question.factual, question.target, &locked.back()});
            }
        auto found = explain(context, generator, unlimited, asked, keepPaths,
                             rng.fork("fewer", static_cast<std::uint64_t>(first)), stop, pool);
        if (!found)
            return std::move(found).error();
        auto next = std::make_move_iterator(found->begin());
        for (std::size_t i = 0; i < sets.size(); ++i) {
            const auto end = next + static_cast<std::ptrdiff_t>(sets[i].size());
            settle(options, std::vector<Explanation>(next, end), answers[over[first + i]]);
            next = end;
        }
    }
    return ok();
}

} // namespace core
