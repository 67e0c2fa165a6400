#pragma once

#include "core/base/parallel.h"
#include "core/base/registry.h"
#include "core/base/rng.h"
#include "core/base/stop.h"
#include "core/constraints/constraints.h"
#include "core/data/reference.h"
#include "core/model/network.h"

#include <chrono>
#include <limits>
#include <optional>
#include <span>

namespace core {

// What a search does with a row that is not mature after T steps.
enum class Growth {
    None, // gives up
    Step, // goes on, with a step twice as long after every T further steps
    Steps // goes on with the same step
};
// How a one-hot group moves.
enum class CategoryMoves {
    Projection, // gradient step, then the nearest point of the simplex
    Softmax     // the group is softmax(u) and u follows the natural gradient: x_i proportional to x_i exp(-eta g_i)
};

struct SearchOptions {
    std::string generator = "ecco";
    int steps = 30;          // T, >= 1
    double threshold = 0.75; // tau: p(target | x') from which x' is mature, in (0, 1)
    Growth growth = Growth::None;
    int growthLimit = 8; // of a growing search: at most this many times T steps, >= 1
    CategoryMoves categories = CategoryMoves::Projection;
    int perFactual = 1;      // counterfactuals an explanation looks for, >= 1
    double startNoise = 0.1; // standard deviation of the starts of the second and further ones, model-input units
    double seconds = 0.0;    // an explanation's time; 0: no limit
    int maxChanges = 0;      // an explanation changes at most so many features; 0: any number
    bool operator==(const SearchOptions&) const = default;
};
const ParamTable<SearchOptions>& searchParams();

constexpr int kMostPerFactual = 20;

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
    const Reference* reference = nullptr;                               // for searches that need observed rows
    std::span<const InputConstraints> rowConstraints = {}; // [n] each row's own, instead of `constraints`; or none
    Growth growth = Growth::None;
    int growthLimit = 8;
    CategoryMoves categories = CategoryMoves::Projection;
    int perFactual = 1;    // k, in [1, kMostPerFactual]: the result has n k columns, those of factual i from i k on
    Scalar startNoise = 0; // of the second and further ones of a factual
    bool keepBest = false; // the best iterate instead of the last: mature, else valid, else the likeliest

    [[nodiscard]] Index columns() const { return factuals.cols() * perFactual; }
    [[nodiscard]] Index factualOf(Index column) const { return column / perFactual; }
    [[nodiscard]] Label targetOf(Index column) const { return targets[static_cast<std::size_t>(factualOf(column))]; }
    [[nodiscard]] const InputConstraints& constraintsOf(Index column) const {
        return rowConstraints.empty() ? constraints : rowConstraints[static_cast<std::size_t>(factualOf(column))];
    }
    [[nodiscard]] bool timeIsUp() const { return deadline && std::chrono::steady_clock::now() > *deadline; }
    [[nodiscard]] int mostSteps() const { return growth == Growth::None ? stepLimit : stepLimit * growthLimit; }
};
// Threshold, steps, growth and categories of the options. Sets, start noise, time and the number of changes
// concern explanations alone, which add them themselves.
void configure(SearchRequest& request, const SearchOptions& options);

// Why a search left its row.
enum class SearchEnd : std::uint8_t {
    Mature,
    Fragile,     // mature, but the search wanted more (PROBE: to stay so when the row moves a little)
    StepLimit,   // not mature after all its steps
    TimeUp,      // the deadline passed
    Stopped,     // told to
    NoCandidate, // no observed row of the target class is open under the constraints
    NoPath,      // the dense part of the data does not lead there
    NoReference, // the search needs observed rows and got none
    Unprepared   // what the search rests on (an autoencoder) could not be made from the observed rows
};

// One column a counterfactual; see SearchRequest::perFactual. Buffers are reused when the same result is passed again.
struct SearchResult {
    Matrix counterfactuals;           // [inputs x n k] the last iterate, or the best
    Matrix nascent;                   // [inputs x n k] last iterate within nascentRadius (max norm) of the factual
    Vector probability;               // [n k] of the target at the counterfactual
    std::vector<std::uint8_t> mature; // [n k] probability >= threshold
    std::vector<std::uint8_t> valid;  // [n k] argmax is the target
    std::vector<int> steps;           // [n k] steps taken
    std::vector<SearchEnd> ends;      // [n k]
    std::vector<Matrix> paths;        // [n k] of [inputs x any]: the factual, then iterates, last the counterfactual; a
                                      // gradient search that starts there and keeps its last has steps + 1. On request
    bool interrupted = false;         // stopped or past the deadline: some rows are not finished

    [[nodiscard]] std::int64_t totalSteps() const;
    void resize(const SearchRequest& request);
    // The factuals themselves, not searched: for a search that cannot begin.
    void giveUp(const SearchRequest& request, SearchEnd why);
    void noteInterruption(); // sets `interrupted` from the ends
};

struct VaeOptions;   // core/model/vae.h
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
    // Whether it cannot work without SearchRequest::reference.
    [[nodiscard]] virtual bool needsReference() const { return false; }
    // The autoencoder of those rows that it moves in; null: none. See core/search/autoencoder.h.
    [[nodiscard]] virtual const VaeOptions* autoencoder() const { return nullptr; }
    // Cancelled, out of time or without success, the result still holds the best so far and `ends` says why.
    virtual void search(const SearchRequest& request, const Rng& rng, const StopToken& stop, SearchResources& resources,
                        SearchResult& result) const = 0;
};

} // namespace core
