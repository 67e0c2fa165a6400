#include "core/search/generator.h"

#include "core/model/loss.h"
#include "core/search/search_buffers.h"

#include <algorithm>
#include <numeric>

namespace core {

const ParamTable<SearchOptions>& searchParams() {
    static const auto table =
        ParamTable<SearchOptions>()
            .add(&SearchOptions::generator, {.key = "search.generator",
                                             .label = "Search",
                                             .help = "How a counterfactual is looked for.",
                                             .choices = builtins<Generator>().ids()})
            .add(&SearchOptions::steps, {.key = "search.steps",
                                         .label = "Steps",
                                         .symbol = "T",
                                         .help = "Steps after which a search gives up.",
                                         .min = 1,
                                         .max = 10000})
            .add(&SearchOptions::threshold,
                 {.key = "search.threshold",
                  .label = "Mature from",
                  .symbol = "τ",
                  .help = "Probability of the target class from which a counterfactual is mature.",
                  .min = 0.01,
                  .max = 0.999})
            .add(&SearchOptions::growth,
                 {.key = "search.growth",
                  .label = "When not mature",
                  .help =
                      "After the steps: give up (none), go on with longer and longer steps (step), or go on (steps).",
                  .advanced = true,
                  .choices = {"none", "step", "steps"}})
            .add(&SearchOptions::growthLimit, {.key = "search.growth_limit",
                                               .label = "Longest search",
                                               .unit = "times the steps",
                                               .help = "When a search that goes on gives up after all.",
                                               .min = 1,
                                               .max = 1000,
                                               .advanced = true})
            .add(&SearchOptions::categories,
                 {.key = "search.categories",
                  .label = "Categories",
                  .help = "How categories move while searching: projected onto their simplex, or as softmax weights.",
                  .advanced = true,
                  .choices = {"projection", "softmax"}})
            .add(&SearchOptions::perFactual, {.key = "search.per_factual",
                                              .label = "Alternatives",
                                              .help = "Counterfactuals an explanation looks for; training uses one.",
                                              .min = 1,
                                              .max = kMostPerFactual,
                                              .advanced = true})
            .add(&SearchOptions::startNoise, {.key = "search.start_noise",
                                              .label = "Start noise",
                                              .help = "How far from the factual further alternatives start.",
                                              .min = 0,
                                              .max = 10,
                                              .advanced = true})
            .add(&SearchOptions::seconds, {.key = "search.seconds",
                                           .label = "Time limit",
                                           .unit = "s",
                                           .help = "After which an explanation is the best found so far; 0: none.",
                                           .min = 0,
                                           .max = 86400,
                                           .advanced = true})
            .add(&SearchOptions::maxChanges,
                 {.key = "search.max_changes",
                  .label = "Changed features",
                  .unit = "at most",
                  .help = "An explanation changes at most so many features; 0: any number. Training sets no limit.",
                  .min = 0,
                  .max = 10000,
                  .advanced = true});
    return table;
}

std::int64_t SearchResult::totalSteps() const {
    return std::accumulate(steps.begin(), steps.end(), std::int64_t{0});
}

void configure(SearchRequest& request, const SearchOptions& options) {
    request.threshold = static_cast<Scalar>(options.threshold);
    request.stepLimit = options.steps;
    request.growth = options.growth;
    request.growthLimit = options.growthLimit;
    request.categories = options.categories;
}

void SearchResult::resize(const SearchRequest& request) {
    const Index n = request.columns();
    const auto count = static_cast<std::size_t>(n);
    counterfactuals.resize(request.factuals.rows(), n);
    nascent.resize(request.factuals.rows(), request.nascentRadius > 0 ? n : 0);
    for (Index column = 0; column < nascent.cols(); ++column) // where no iterate qualifies: the factual itself
        nascent.col(column) = request.factuals.col(request.factualOf(column));
    probability.resize(n);
    mature.assign(count, 0);
    valid.assign(count, 0);
    steps.assign(count, 0);
    ends.assign(count, SearchEnd::StepLimit);
    paths.assign(request.keepPaths ? count : 0, Matrix());
    interrupted = false;
}

void SearchResult::giveUp(const SearchRequest& request, SearchEnd why) {
    resize(request);
    const Matrix logits = logitsOf(request.network, request.factuals);
    const Matrix probabilities = softmax(logits);
    for (Index column = 0; column < request.columns(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        const Index factual = request.factualOf(column);
        const Label target = request.targetOf(column);
        counterfactuals.col(column) = request.factuals.col(factual);
        probability[column] = probabilities(target, factual);
        mature[at] = probability[column] >= request.threshold ? 1 : 0;
        valid[at] = argmax(logits, factual) == target ? 1 : 0;
        ends[at] = mature[at] ? SearchEnd::Mature : why;
        if (request.keepPaths)
            paths[at] = request.factuals.col(factual);
    }
    noteInterruption();
}

void SearchResult::noteInterruption() {
    interrupted =
        std::ranges::any_of(ends, [](SearchEnd end) { return end == SearchEnd::TimeUp || end == SearchEnd::Stopped; });
}

SearchResources::SearchResources(ThreadPool& threads) : pool(threads) {
    for (int worker = 0; worker < threads.threads(); ++worker)
        buffers.push_back(std::make_unique<SearchBuffers>());
}
SearchResources::~SearchResources() = default;

} // namespace core
