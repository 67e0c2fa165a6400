#include "core/search/explain.h"

#include "core/base/text.h"
#include "core/model/loss.h"
#include "core/search/autoencoder.h"
#include "core/search/few_changes.h"
#include "core/search/repair.h"

#include <cmath>

namespace core {
namespace {

constexpr Index kSearchedTogether = 8192; // questions; bounds the memory of a search over all rows of a large set
constexpr Index kSearchedWithOwn = 1024;  // the same where rows have constraints of their own
constexpr double kLeastSeconds = 1e-3;    // what a second search has when the first took all the time
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

// The context as one question sees it: with the row's own constraints.
ExplainContext contextOf(const ExplainContext& context, const Question& question) {
    return {context.schema,  context.encoding, question.constraints ? *question.constraints : context.constraints,
            context.network, context.classes,  context.reference};
}

Status checkCount(const ExplainContext& context) {
    if (static_cast<Index>(context.constraints.features.size()) == context.schema.size())
        return ok();
    return invalid("there are constraints for " + std::to_string(context.constraints.features.size()) +
                   " features, but the model has " + std::to_string(context.schema.size()));
}

Status checkQuestions(const ExplainContext& context, const std::vector<Question>& questions) {
    if (auto status = checkCount(context); !status)
        return status;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        const std::string where = "question " + std::to_string(i + 1) + ": ";
        if (auto status = checkCount(contextOf(context, question)); !status)
            return std::move(status).error().within("question " + std::to_string(i + 1));
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
    std::vector<Index> searched; // questions that are worth a search: columns [c k, c k + k) of `found` are those of
                                 // question searched[c]
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
            std::optional<std::chrono::steady_clock::time_point> deadline, const Rng& rng, const StopToken& stop,
            SearchResources& resources, Batch& batch) {
    bool own = false;
    for (std::size_t i = 0; i < batch.questions.size(); ++i) {
        if (batch.predicted[i] == batch.questions[i].target ||
            nothingMayChange(contextOf(context, batch.questions[i]).constraints))
            continue;
        batch.searched.push_back(static_cast<Index>(i));
        own = own || batch.questions[i].constraints;
    }
    if (batch.searched.empty())
        return;
    Matrix factuals(batch.factuals.rows(), static_cast<Index>(batch.searched.size()));
    Labels targets;
    std::vector<InputConstraints> rowConstraints;
    for (const Index at : batch.searched) {
        const Question& question = batch.questions[static_cast<std::size_t>(at)];
        factuals.col(static_cast<Index>(targets.size())) = batch.factuals.col(at);
        targets.push_back(question.target);
        if (own)
            rowConstraints.push_back(
                compile(context.schema, context.encoding, contextOf(context, question).constraints));
    }
    const InputConstraints constraints = compile(context.schema, context.encoding, context.constraints);
    SearchRequest request{.network = context.network,
                          .constraints = constraints,
                          .factuals = factuals,
                          .targets = targets,
                          .keepPaths = keepPaths,
                          .deadline = deadline,
                          .reference = context.reference,
                          .rowConstraints = rowConstraints,
                          .perFactual = options.perFactual,
                          .startNoise = static_cast<Scalar>(options.startNoise),
                          .keepBest = true};
    configure(request, options);
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
struct EndPoint {
    bool moved = false;
    bool mature = false;
    double probability = 0.0; // of the target
};

// Why the search left the row, with how close it came.
std::string endText(const ExplainContext& context, const Explanation& answer, const EndPoint& end, double threshold) {
    const std::string where = shortOf(end.probability, threshold);
    const std::string after = "after " + std::to_string(answer.steps) + (answer.steps == 1 ? " step" : " steps");
    switch (answer.end) {
    case SearchEnd::Mature:
    case SearchEnd::Fragile:
    case SearchEnd::StepLimit:
        if (!end.moved)
            return "no allowed change leads towards " + className(context, answer.target) + ": it stays at " + where;
        return "stopped " + after + " at " + where;
    case SearchEnd::TimeUp:
        return "the time ran out " + after + " at " + where;
    case SearchEnd::Stopped:
        return "cancelled " + after + " at " + where;
    case SearchEnd::NoCandidate:
        return "under the constraints no observed row becomes " + className(context, answer.target) +
               "; the closest reaches " + where;
    case SearchEnd::NoPath:
        return "no path through the data leads to " + className(context, answer.target) + "; the closest row reaches " +
               where;
    case SearchEnd::Unprepared:
        return "the search could not be prepared from the observed rows, so nothing was tried: it stays at " + where;
    case SearchEnd::NoReference:
        break;
    }
    return "the search needs observed rows, and there are none";
}

std::optional<std::string> reasonFor(const ExplainContext& context, const Explanation& answer, const EndPoint& end,
                                     double threshold) {
    if (answer.mature && answer.end == SearchEnd::Fragile)
        return "stopped after " + std::to_string(answer.steps) + " steps before it was robust: a small change of the " +
               "row may undo it";
    if (answer.mature)
        return std::nullopt;
    // what the search found may be lost to rounding, decoding or the final check
    const std::string reason =
        end.mature ? "rounding to whole values and categories left " + shortOf(answer.probability, threshold)
                   : endText(context, answer, end, threshold);
    return answer.valid ? reason : reason + stillClassed(context, answer);
}

// Decodes one search's end point, repairs it and says what became of it.
Explanation finished(const ExplainContext& shared, const SearchOptions& options, bool keepPaths, Batch& batch, Index at,
                     Index column, const StopToken& stop) {
    const auto found = static_cast<std::size_t>(column);
    const Question& question = batch.questions[static_cast<std::size_t>(at)];
    const ExplainContext context = contextOf(shared, question);
    Explanation answer = unchanged(batch, at, options.threshold);
    answer.steps = batch.found.steps[found];
    answer.end = batch.found.ends[found];

    const Vector end = batch.found.counterfactuals.col(column);
    DecodedRow row =
        predicted(context, decodeRow(context.schema, context.encoding, context.constraints, question.factual, end),
                  answer.target);
    // A grey level is too small a step to be worth the look at every pixel, unless larger ones are asked for.
    const bool coarse =
        !context.schema.image ||
        std::ranges::any_of(context.constraints.features, [](const FeatureConstraint& f) { return f.step > 0.0; });
    const bool lostMaturity = coarse && batch.found.mature[found] != 0 && row.probability < options.threshold;
    if (lostMaturity || (!row.valid && batch.found.valid[found] != 0)) {
        const double before = row.probability;
        row = repaired(context, question, end, std::move(row), stop, coarse ? options.threshold : 0.0);
        answer.repaired = row.valid && row.probability > before;
    }
    // decodeRow() and repaired() keep to the constraints; should one of them not, nothing forbidden leaves here.
    if (firstViolation(context.schema, context.constraints, question.factual, row.raw))
        row = predicted(context, question.factual, answer.target);

    answer.counterfactual = row.raw;
    answer.probability = row.probability;
    answer.valid = row.valid;
    answer.mature = row.valid && row.probability >= options.threshold;
    const Vector inputs = encodeRow(context.encoding, answer.counterfactual);
    const RawVector away = (inputs - batch.factuals.col(at)).cast<double>().cwiseAbs();
    answer.cost = away.sum();
    answer.effort = answer.cost;
    for (Index f = 0; f < context.schema.size(); ++f) {
        const Transform& transform = context.encoding[f];
        if (const double extra = context.constraints[f].difficulty - 1.0; extra > 0.0)
            answer.effort += extra * away.segment(transform.first, transform.count).sum();
        if (answer.counterfactual(f) != answer.factual(f))
            answer.changes.push_back({f, answer.factual(f), answer.counterfactual(f)});
    }
    const EndPoint endPoint{.moved = end != batch.factuals.col(at),
                            .mature = batch.found.mature[found] != 0,
                            .probability = static_cast<double>(batch.found.probability(column))};
    answer.reason = reasonFor(context, answer, endPoint, options.threshold);
    if (keepPaths) {
        answer.path = std::move(batch.found.paths[found]);
        answer.pathProbability = softmax(logitsOf(context.network, answer.path)).row(answer.target).transpose();
    }
    return answer;
}

// All the answers to one question: the best, and the others that differ from it and from one another.
Explanation finishedSet(const ExplainContext& context, const SearchOptions& options, bool keepPaths, Batch& batch,
                        Index place, const StopToken& stop) {
    const Index at = batch.searched[static_cast<std::size_t>(place)];
    const Index k = options.perFactual;
    std::vector<Explanation> all;
    for (Index column = place * k; column < place * k + k; ++column) {
        Explanation answer = finished(context, options, keepPaths, batch, at, column, stop);
        const bool known = std::ranges::any_of(
            all, [&](const Explanation& other) { return other.counterfactual == answer.counterfactual; });
        if (!known)
            all.push_back(std::move(answer));
    }
    std::ranges::stable_sort(all, isBetter);
    Explanation best = std::move(all.front());
    best.alternatives.assign(std::make_move_iterator(all.begin() + 1), std::make_move_iterator(all.end()));
    return best;
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

bool isBetter(const Explanation& a, const Explanation& b) {
    const auto rank = [](const Explanation& e) { return e.mature ? 2 : e.valid ? 1 : 0; };
    if (rank(a) != rank(b))
        return rank(a) > rank(b);
    return rank(a) > 0 ? a.effort < b.effort : a.probability > b.probability;
}

Vector targetGradient(const ExplainContext& context, const RawVector& row, Label target) {
    const Matrix input = encodeRow(context.encoding, row);
    NetworkPass pass;
    Matrix dLogits = -softmax(Matrix(pass.forward(context.network, input)));
    dLogits(target, 0) += 1;
    Matrix gradient(input.rows(), 1);
    pass.backwardToInputs(context.network, dLogits, gradient);
    return gradient.col(0);
}

Result<std::vector<Explanation>> explain(const ExplainContext& context, const Generator& generator,
                                         const SearchOptions& options, const std::vector<Question>& questions,
                                         bool keepPaths, const Rng& rng, const StopToken& stop, ThreadPool& pool) {
    const auto began = std::chrono::steady_clock::now();
    if (auto status = checkQuestions(context, questions); !status)
        return std::move(status).error();
    if (generator.needsReference() && (!context.reference || context.reference->rows().cols() == 0))
        return invalid("the search " + options.generator + " needs observed rows to compare with, and there are none");
    if (auto status = prepareSearches(generator, context.reference, {}, stop); !status)
        return std::move(status).error().within("preparing the search " + options.generator);
    std::optional<std::chrono::steady_clock::time_point> deadline;
    if (options.seconds > 0)
        deadline = began + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                               std::chrono::duration<double>(options.seconds));
    std::vector<Explanation> answers(questions.size());
    SearchResources resources(pool);
    const auto all = static_cast<Index>(questions.size());
    const Index together =
        std::ranges::any_of(questions, [](const Question& question) { return question.constraints != nullptr; })
            ? kSearchedWithOwn
            : kSearchedTogether / options.perFactual;
    for (Index first = 0; first < all; first += together) {
        const auto count = static_cast<std::size_t>(std::min(together, all - first));
        Batch batch = encoded(context, std::span(questions).subspan(static_cast<std::size_t>(first), count));
        search(context, generator, options, keepPaths, deadline, rng.fork("explain", static_cast<std::uint64_t>(first)),
               stop, resources, batch);
        if (stop.stop_requested())
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
            for (Index place = block * kFinishedTogether; place < end && !stop.stop_requested(); ++place)
                answers[static_cast<std::size_t>(first + batch.searched[static_cast<std::size_t>(place)])] =
                    finishedSet(context, options, keepPaths, batch, place, stop);
        });
        if (stop.stop_requested())
            return cancelled();
    }
    if (options.maxChanges > 0) {
        SearchOptions left = options;
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - began;
        if (options.seconds > 0)
            left.seconds = std::max(options.seconds - taken.count(), kLeastSeconds);
        if (auto status = limitChanges(context, generator, left, questions, keepPaths, rng, stop, pool, answers);
            !status)
            return std::move(status).error();
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
