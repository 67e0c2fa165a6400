#pragma once

#include "core/base/parallel.h"
#include "core/base/registry.h"
#include "core/base/rng.h"
#include "core/base/stop.h"
#include "core/constraints/constraints.h"
#include "core/model/network.h"

#include <chrono>
#include <limits>
#include <optional>

namespace core {

struct SearchOptions {
    std::string generator = "ecco";
    int steps = 30;          // T, >= 1
    double threshold = 0.75; // tau: p(target | x') from which x' is mature, in (0, 1)
    bool operator==(const SearchOptions&) const = default;
};
const ParamTable<SearchOptions>& searchParams();

// "What would have to change for these factuals to be classed as their targets?"
struct SearchRequest {
    const Network& network;                                             // borrowed; outlives the call
    const InputConstraints& constraints;                                // borrowed; outlives the call
    ConstMatrixRef factuals;                                            // [inputs x n], model-input units
    const Labels& targets;                                              // [n]
    Scalar threshold = Scalar(0.75);                                    // tau
    int stepLimit = 30;                                                 // T
    Scalar nascentRadius = 0;                                           // epsilon: > 0 asks for the nascent iterates
    bool keepPaths = false;                                             // every iterate, for looking at
    std::optional<std::chrono::steady_clock::time_point> deadline = {}; // best so far when it passes
};

// One column a factual. Buffers are reused when the same result is passed again.
struct SearchResult {
    Matrix counterfactuals;           // [inputs x n] the last iterate
    Matrix nascent;                   // [inputs x n] last iterate within nascentRadius (max norm) of the factual
    Vector probability;               // [n] of the target at the last iterate
    std::vector<std::uint8_t> mature; // [n] probability >= threshold
    std::vector<std::uint8_t> valid;  // [n] argmax is the target
    std::vector<int> steps;           // [n] steps taken
    std::vector<Matrix> paths;        // [n] of [inputs x (steps + 1)], the factual first; empty unless asked for
    bool interrupted = false;         // stopped or past the deadline: some rows are not finished

    [[nodiscard]] std::int64_t totalSteps() const;
    void resize(const SearchRequest& request);
};

class SearchBuffers; // core/search/search_buffers.h

// Threads and buffers that a search runs with, kept from call to call so that nothing is allocated in its loops.
// For one caller at a time.
class SearchResources {
public:
    explicit SearchResources(ThreadPool& pool);
    ~SearchResources();
    ThreadPool& pool;
    std::vector<std::unique_ptr<SearchBuffers>> buffers; // one a worker
};

// One way of searching for counterfactuals. Immutable: search() may run on several threads at once (each with its own
// resources), and equal arguments give equal results because `rng` is the only source of chance. Every iterate
// satisfies the constraints.
class Generator {
public:
    virtual ~Generator() = default;
    virtual void search(const SearchRequest& request, const Rng& rng, const StopToken& stop, SearchResources& resources,
                        SearchResult& result) const = 0;
};

} // namespace core
