#include "core/search/explain.h"

#include "core/base/text.h"
#include "core/model/loss.h"
#include "core/search/repair.h"

#include <cmath>

namespace core {
namespace {

constexpr Index kSearchedTogether = 8192; // questions; bounds the memory of a search over all rows of a large set
constexpr Index kFinishedTogether = 64;   // questions a block; fixed, so that results do not depend on the threads

std::string className(const ExplainContext& context, Label label) {
    const auto at = static_cast<std::size_t>(label);
    return at < context.classes.size() ? context.classes[at] : "class " + std::to_string(label + 1);
}

// "62%"; with as many decimals as it takes to tell a probability from the one it fell short of.
std::string percent(double share, int decimals = 0) {
    const double scale = std::pow(10.0, decimals);
    return numberText(std::round(share * 100.0 * scale) / scale) + "%";
}
std::string shortOf(double reached, double wanted) {
    for (int decimals = 0; decimals < 3; ++decimals)
        if (percent(reached, decimals) != percent(wanted, decimals))
            return percent(reached, decimals) + " of the wanted " + percent(wanted, decimals);
    return "just under the wanted " + percent(wanted);
}

Status checkQuestions(const ExplainContext& context, const std::vector<Question>& questions) {
    if (static_cast<Index>(context.constraints.features.size()) != context.schema.size())
        return invalid("there are constraints for " + std::to_string(context.constraints.features.size()) +
                       " features, but the model has " + std::to_string(context.schema.size()));
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        const std::string where = "question " + std::to_string(i + 1) + ": ";
        if (question.target < 0 || question.target >= context.network.classes())
            return invalid(where + "there is no class number " + std::to_string(question.target));
        if (question.factual.size() != context.schema.size())
            return invalid(where + "the row has " + std::to_string(question.factual.size()) +
                           " values, but the model has " + std::to_string(context.schema.size()) + " features");
        for (Index f = 0; f < question.factual.size(); ++f) {
            const double value = question.factual(f);
            const auto levels = static_cast<double>(context.schema[f].levels.size());
            if (!std::isfinite(value))
                return invalid(where + context.schema[f].name + " is not a finite number");
            if (context.schema[f].hasLevels() && (value < 0.0 || value >= levels || value != std::round(value)))
                return invalid(where + context.schema[f].name + " has no level number " + numberText(value));
        }
    }
    return ok();
}

// One batch of questions on its way: what the search needs and what it found.
struct Batch {
    std::span<const Question> questions;
    Matrix factuals;             // [inputs x n]
    Matrix probabilities;        // [classes x n] at the factuals
    Labels predicted;            // [n] at the factuals
    std::vector<Index> searched; // questions that are worth a search: column c of `found` is question searched[c]
    SearchResult found;
};

Batch encoded(const ExplainContext& context, std::span<const Question> questions) {
    Batch batch;
    batch.questions = questions;
    batch.factuals.resize(context.encoding.inputs, static_cast<Index>(questions.size()));
    for (std::size_t i = 0; i < questions.size(); ++i)
        batch.factuals.col(static_cast<Index>(i)) = encodeRow(context.encoding, questions[i].factual);
    const Matrix logits = logitsOf(context.network, batch.factuals);
    batch.probabilities = softmax(logits);
    batch.predicted = predict(logits);
    return batch;
}

bool nothingMayChange(const Constraints& constraints) {
    return std::ranges::all_of(constraints.features, [](const FeatureConstraint& feature) {
        return feature.mutability == Mutability::Immutable;
    });
}

void search(const ExplainContext& context, const Generator& generator, const SearchOptions& options, bool keepPaths,
            const Rng& rng, const StopToken& stop, SearchResources& resources, Batch& batch) {
    if (!nothingMayChange(context.constraints))
        for (std::size_t i = 0; i < batch.questions.size(); ++i)
            if (batch.predicted[i] != batch.questions[i].target)
                batch.searched.push_back(static_cast<Index>(i));
    if (batch.searched.empty())
        return;
    Matrix factuals(batch.factuals.rows(), static_cast<Index>(batch.searched.size()));
    Labels targets;
    for (const Index question : batch.searched) {
        factuals.col(static_cast<Index>(targets.size())) = batch.factuals.col(question);
        targets.push_back(batch.questions[static_cast<std::size_t>(question)].target);
    }
    const InputConstraints constraints = compile(context.schema, context.encoding, context.constraints);
    const SearchRequest request{.network = context.network,
                                .constraints = constraints,
                                .factuals = factuals,
                                .targets = targets,
                                .threshold = static_cast<Scalar>(options.threshold),
                                .stepLimit = options.steps,
                                .keepPaths = keepPaths};
    generator.search(request, rng, stop, resources, batch.found);
}

DecodedRow predicted(const ExplainContext& context, RawVector raw, Label target) {
    const Matrix logits = logitsOf(context.network, encodeRow(context.encoding, raw));
    return {std::move(raw), static_cast<double>(softmax(logits)(target, 0)), argmax(logits, 0) == target};
}

// Everything that is known before the search: the row as its own answer.
Explanation unchanged(const Batch& batch, Index at, double threshold) {
    const Question& question = batch.questions[static_cast<std::size_t>(at)];
    Explanation answer;
    answer.target = question.target;
    answer.predicted = batch.predicted[static_cast<std::size_t>(at)];
    answer.factual = question.factual;
    answer.counterfactual = question.factual;
    answer.probability = static_cast<double>(batch.probabilities(question.target, at));
    answer.probabilityBefore = answer.probability;
    answer.valid = answer.predicted == answer.target;
    answer.mature = answer.valid && answer.probability >= threshold;
    return answer;
}

void keepFactualAsPath(const Batch& batch, Index at, Explanation& answer) {
    answer.path = batch.factuals.col(at);
    answer.pathProbability = Vector::Constant(1, static_cast<Scalar>(answer.probability));
}

std::string stillClassed(const ExplainContext& context, const Explanation& answer) {
    const Matrix logits = logitsOf(context.network, encodeRow(context.encoding, answer.counterfactual));
    return "; the row is still classed as " + className(context, argmax(logits, 0));
}

// Where a search ended, before decoding.
struct SearchEnd {
    bool moved = false;
    bool mature = false;
    double probability = 0.0; // of the target
};

std::optional<std::string> reasonFor(const ExplainContext& context, const Explanation& answer, const SearchEnd& end,
                                     double threshold) {
    if (answer.mature)
        return std::nullopt;
    std::string reason;
    if (end.mature) // what the search found is lost to rounding, decoding or the final check
        reason = "rounding to whole values and categories left " + shortOf(answer.probability, threshold);
    else if (!end.moved)
        reason = "no allowed change leads towards " + className(context, answer.target) + ": it stays at " +
                 shortOf(end.probability, threshold);
    else
        reason = "stopped after " + std::to_string(answer.steps) + (answer.steps == 1 ? " step at " : " steps at ") +
                 shortOf(end.probability, threshold);
    return answer.valid ? reason : reason + stillClassed(context, answer);
}

// Decodes one search's end point, repairs it and says what became of it.
Explanation finished(const ExplainContext& context, const SearchOptions& options, bool keepPaths, Batch& batch,
                     Index column, const StopToken& stop) {
    const Index at = batch.searched[static_cast<std::size_t>(column)];
    const auto found = static_cast<std::size_t>(column);
    const Question& question = batch.questions[static_cast<std::size_t>(at)];
    Explanation answer = unchanged(batch, at, options.threshold);
    answer.steps = batch.found.steps[found];

    const Vector end = batch.found.counterfactuals.col(column);
    DecodedRow row =
        predicted(context, decodeRow(context.schema, context.encoding, context.constraints, question.factual, end),
                  answer.target);
    if (!row.valid && batch.found.valid[found] != 0) {
        row = repaired(context, question, end, std::move(row), stop);
        answer.repaired = row.valid;
    }
    // decodeRow() and repaired() keep to the constraints; should one of them not, nothing forbidden leaves here.
    if (firstViolation(context.schema, context.constraints, question.factual, row.raw))
        row = predicted(context, question.factual, answer.target);

    answer.counterfactual = row.raw;
    answer.probability = row.probability;
    answer.valid = row.valid;
    answer.mature = row.valid && row.probability >= options.threshold;
    const Vector inputs = encodeRow(context.encoding, answer.counterfactual);
    answer.cost = (inputs - batch.factuals.col(at)).cast<double>().cwiseAbs().sum();
    for (Index f = 0; f < context.schema.size(); ++f)
        if (answer.counterfactual(f) != answer.factual(f))
            answer.changes.push_back({f, answer.factual(f), answer.counterfactual(f)});
    const SearchEnd searchEnd{.moved = end != batch.factuals.col(at),
                              .mature = batch.found.mature[found] != 0,
                              .probability = static_cast<double>(batch.found.probability(column))};
    answer.reason = reasonFor(context, answer, searchEnd, options.threshold);
    if (keepPaths) {
        answer.path = std::move(batch.found.paths[found]);
        answer.pathProbability = softmax(logitsOf(context.network, answer.path)).row(answer.target).transpose();
    }
    return answer;
}

// Answers of the questions that needed no search.
Explanation withoutSearch(const ExplainContext& context, const SearchOptions& options, bool keepPaths,
                          const Batch& batch, Index at) {
    Explanation answer = unchanged(batch, at, options.threshold);
    answer.reason = answer.valid ? "the row is already classed as " + className(context, answer.target)
                                 : "every feature is immutable, so nothing may change";
    if (keepPaths)
        keepFactualAsPath(batch, at, answer);
    return answer;
}

} // namespace

Result<std::vector<Explanation>> explain(const ExplainContext& context, const Generator& generator,
                                         const SearchOptions& options, const std::vector<Question>& questions,
                                         bool keepPaths, const Rng& rng, const StopToken& stop, ThreadPool& pool) {
    if (auto status = checkQuestions(context, questions); !status)
        return std::move(status).error();
    std::vector<Explanation> answers(questions.size());
    SearchResources resources(pool);
    const auto all = static_cast<Index>(questions.size());
    for (Index first = 0; first < all; first += kSearchedTogether) {
        const auto count = static_cast<std::size_t>(std::min(kSearchedTogether, all - first));
        Batch batch = encoded(context, std::span(questions).subspan(static_cast<std::size_t>(first), count));
        search(context, generator, options, keepPaths, rng.fork("explain", static_cast<std::uint64_t>(first)), stop,
               resources, batch);
        if (stop.stop_requested() || batch.found.interrupted)
            return cancelled();
        std::vector<std::uint8_t> isSearched(count);
        for (const Index at : batch.searched)
            isSearched[static_cast<std::size_t>(at)] = 1;
        for (std::size_t at = 0; at < count; ++at)
            if (isSearched[at] == 0)
                answers[static_cast<std::size_t>(first) + at] =
                    withoutSearch(context, options, keepPaths, batch, static_cast<Index>(at));
        const auto searched = static_cast<Index>(batch.searched.size());
        pool.run((searched + kFinishedTogether - 1) / kFinishedTogether, [&](Index block, int) {
            const Index end = std::min(searched, (block + 1) * kFinishedTogether);
            for (Index column = block * kFinishedTogether; column < end && !stop.stop_requested(); ++column)
                answers[static_cast<std::size_t>(first + batch.searched[static_cast<std::size_t>(column)])] =
                    finished(context, options, keepPaths, batch, column, stop);
        });
        if (stop.stop_requested())
            return cancelled();
    }
    return answers;
}

Label mostLikelyOther(const Network& network, ConstVectorRef input) {
    const Matrix logits = logitsOf(network, input);
    const Label likeliest = argmax(logits, 0);
    Label best = likeliest == 0 ? 1 : 0;
    for (Label label = 0; label < logits.rows(); ++label)
        if (label != likeliest && logits(label, 0) > logits(best, 0))
            best = label;
    return best;
}

} // namespace core
