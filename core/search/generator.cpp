#include "core/search/generator.h"

#include "core/search/search_buffers.h"

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
                  .max = 0.999});
    return table;
}

std::int64_t SearchResult::totalSteps() const {
    return std::accumulate(steps.begin(), steps.end(), std::int64_t{0});
}

void SearchResult::resize(const SearchRequest& request) {
    const Index n = request.factuals.cols();
    const auto count = static_cast<std::size_t>(n);
    counterfactuals.resize(request.factuals.rows(), n);
    nascent.resize(request.factuals.rows(), request.nascentRadius > 0 ? n : 0);
    probability.resize(n);
    mature.assign(count, 0);
    valid.assign(count, 0);
    steps.assign(count, 0);
    paths.assign(request.keepPaths ? count : 0, Matrix());
    interrupted = false;
}

SearchResources::SearchResources(ThreadPool& threads) : pool(threads) {
    for (int worker = 0; worker < threads.threads(); ++worker)
        buffers.push_back(std::make_unique<SearchBuffers>());
}
SearchResources::~SearchResources() = default;

} // namespace core
