#include "core/search/gradient_generator.h"

#include "core/model/loss.h"
#include "core/search/moves.h"
#include "core/search/search_buffers.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr Index kBlock = 128; // columns searched together; fixed, so that results do not depend on the threads

void reserve(const SearchRequest& request, Index memoryRows, SearchBuffers& b) {
    const Index inputs = request.factuals.rows();
    const Index classes = request.network.classes();
    if (b.x.rows() != inputs || b.x.cols() != kBlock || b.probabilities.rows() != classes) {
        b.x.resize(inputs, kBlock);
        b.factuals.resize(inputs, kBlock);
        b.gradient.resize(inputs, kBlock);
        b.probabilities.resize(classes, kBlock);
        b.dLogits.resize(classes, kBlock);
        b.dEnergyLogits.resize(classes, kBlock);
        b.targets.resize(kBlock);
        b.columns.resize(kBlock);
        b.held.resize(kBlock);
        b.score.resize(kBlock);
        b.bestScore.resize(kBlock);
        b.bestLength.resize(kBlock);
    }
    b.best.resize(request.keepBest ? inputs : 0, request.keepBest ? kBlock : 0);
    b.memory.setZero(memoryRows, memoryRows > 0 ? kBlock : 0);
    b.decodes = false;
    b.iterates.resize(request.keepPaths ? static_cast<std::size_t>(kBlock) : 0);
}

// Where a column's search begins: at the factual; further members of a set a little beside it.
void place(const SearchRequest& request, const Rng& rng, Index column, ConstVectorRef factual, VectorRef x) {
    const InputConstraints& c = request.constraintsOf(column);
    if (column % request.perFactual > 0 && request.startNoise > 0) {
        Rng noise = rng.fork("start", static_cast<std::uint64_t>(column));
        for (Index d = 0; d < x.size(); ++d)
            x[d] = moved(c, d, factual[d], x[d], request.startNoise * static_cast<Scalar>(noise.normal()));
        for (const Simplex& group : c.simplices)
            if (!group.frozen)
                projectOntoSimplex(x.segment(group.first, group.count));
    }
    if (request.categories == CategoryMoves::Softmax)
        for (const Simplex& group : c.simplices)
            if (!group.frozen)
                startInside(x.segment(group.first, group.count));
}

void start(const SearchRequest& request, const Rng& rng, Index first, Index count, SearchBuffers& b) {
    for (Index i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Index column = first + i;
        b.columns[at] = column;
        b.targets[at] = request.targetOf(column);
        b.factuals.col(i) = request.factuals.col(request.factualOf(column));
        b.x.col(i) = b.factuals.col(i);
        place(request, rng, column, b.factuals.col(i), b.x.col(i));
        b.bestScore[i] = -1;
    }
}

// A path begins with the factual, also where the search begins beside it.
void keepFactuals(const SearchRequest& request, Index count, SearchBuffers& b) {
    for (Index i = 0; request.keepPaths && i < count; ++i) {
        auto& iterates = b.iterates[static_cast<std::size_t>(i)];
        iterates.clear();
        if (b.x.col(i) != b.factuals.col(i))
            iterates.push_back(b.factuals.col(i));
    }
}

// Keeps what is asked for of every current iterate: the path, and the last one near its factual.
void record(const SearchRequest& request, Index active, SearchBuffers& b, SearchResult& result) {
    for (Index i = 0; i < active; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (request.keepPaths)
            b.iterates[at].push_back(b.x.col(i));
        if (request.nascentRadius > 0 &&
            (b.x.col(i) - b.factuals.col(i)).cwiseAbs().maxCoeff() <= request.nascentRadius)
            result.nascent.col(b.columns[at]) = b.x.col(i);
    }
}

// Remembers the iterates of [first, first + count) when they are the best of their columns together.
void keepBest(Index first, Index count, SearchBuffers& b) {
    if (b.score.segment(first, count).sum() <= b.bestScore.segment(first, count).sum())
        return;
    b.bestScore.segment(first, count) = b.score.segment(first, count);
    b.best.middleCols(first, count) = b.x.middleCols(first, count);
    for (Index i = first; i < first + count && !b.iterates.empty(); ++i)
        b.bestLength[static_cast<std::size_t>(i)] = b.iterates[static_cast<std::size_t>(i)].size();
}

void finish(const SearchRequest& request, Index i, int steps, SearchEnd why, SearchBuffers& b, SearchResult& result) {
    const auto at = static_cast<std::size_t>(i);
    const Index column = b.columns[at];
    const auto out = static_cast<std::size_t>(column);
    if (request.keepBest)
        b.x.col(i) = b.best.col(i);
    result.counterfactuals.col(column) = b.x.col(i);
    result.steps[out] = steps;
    result.ends[out] = why;
    if (!request.keepPaths)
        return;
    Matrix& path = result.paths[out];
    path.resize(b.x.rows(), static_cast<Index>(request.keepBest ? b.bestLength[at] : b.iterates[at].size()));
    for (Index s = 0; s < path.cols(); ++s)
        path.col(s) = b.iterates[at][static_cast<std::size_t>(s)];
}

// What is known of the end point: column i of the forward pass under way.
void grade(const SearchRequest& request, Index i, ConstMatrixRef logits, const SearchBuffers& b, SearchResult& result) {
    const auto at = static_cast<std::size_t>(i);
    const auto out = static_cast<std::size_t>(b.columns[at]);
    const Scalar probability = b.probabilities(b.targets[at], i);
    result.probability[b.columns[at]] = probability;
    result.mature[out] = probability >= request.threshold ? 1 : 0;
    result.valid[out] = argmax(logits, i) == b.targets[at] ? 1 : 0;
}

// Another active column takes the place of column i.
void replaceBy(Index other, Index i, SearchBuffers& b) {
    if (i == other)
        return;
    b.x.col(i) = b.x.col(other);
    b.factuals.col(i) = b.factuals.col(other);
    b.probabilities.col(i) = b.probabilities.col(other);
    b.pass.moveColumn(other, i);
    const auto to = static_cast<std::size_t>(i);
    const auto from = static_cast<std::size_t>(other);
    b.targets[to] = b.targets[from];
    b.columns[to] = b.columns[from];
    b.held[to] = b.held[from];
    if (b.best.cols() > 0) {
        b.best.col(i) = b.best.col(other);
        b.bestScore[i] = b.bestScore[other];
        b.bestLength[to] = b.bestLength[from];
    }
    if (b.memory.rows() > 0)
        b.memory.col(i) = b.memory.col(other);
    if (b.decodes)
        b.decoder.moveColumn(other, i);
    if (!b.iterates.empty())
        std::swap(b.iterates[to], b.iterates[from]);
}

// Scores the current iterates: mature before valid before the rest, then by probability.
void score(const SearchRequest& request, Index active, ConstMatrixRef logits, SearchBuffers& b) {
    for (Index i = 0; i < active; ++i) {
        const Label target = b.targets[static_cast<std::size_t>(i)];
        const Scalar probability = b.probabilities(target, i);
        const int rank = probability >= request.threshold ? 2 : argmax(logits, i) == target ? 1 : 0;
        b.score[i] = probability + static_cast<Scalar>(rank);
        b.held[static_cast<std::size_t>(i)] = 0;
    }
}

// The end of the search for whole units of columns; returns how many columns are still active.
Index dropFinished(const SearchRequest& request, int step, std::optional<SearchEnd> cause, Index unit, Index active,
                   ConstMatrixRef logits, SearchBuffers& b, SearchResult& result) {
    const auto mature = [&](Index i) {
        return b.probabilities(b.targets[static_cast<std::size_t>(i)], i) >= request.threshold;
    };
    for (Index first = active - unit; first >= 0; first -= unit) {
        if (request.keepBest)
            keepBest(first, unit, b);
        bool done = true;
        bool held = false;
        for (Index i = first; i < first + unit; ++i) {
            done = done && mature(i);
            held = held || b.held[static_cast<std::size_t>(i)] != 0;
        }
        if ((!done || held) && !cause)
            continue;
        for (Index i = first; i < first + unit; ++i) {
            grade(request, i, logits, b, result);
            const SearchEnd end = held ? SearchEnd::Fragile : SearchEnd::Mature;
            finish(request, i, step, mature(i) ? end : cause.value_or(SearchEnd::StepLimit), b, result);
        }
        active -= unit;
        for (Index i = 0; i < unit; ++i)
            replaceBy(active + i, first + i, b);
    }
    return active;
}

// The best iterates need not be the last ones seen: predicts them again.
void gradeBest(const SearchRequest& request, SearchBuffers& b, SearchResult& result) {
    const Index n = request.columns();
    for (Index first = 0; first < n; first += kBlock) {
        const Index count = std::min(kBlock, n - first);
        for (Index i = 0; i < count; ++i) {
            b.columns[static_cast<std::size_t>(i)] = first + i;
            b.targets[static_cast<std::size_t>(i)] = request.targetOf(first + i);
        }
        const ConstMatrixRef logits = b.pass.forward(request.network, result.counterfactuals.middleCols(first, count));
        softmax(logits, b.probabilities.leftCols(count));
        for (Index i = 0; i < count; ++i)
            grade(request, i, logits, b, result);
    }
}

// Why every column has to end now, if it has to.
std::optional<SearchEnd> causeToEnd(const SearchRequest& request, int step, const StopToken& stop) {
    if (stop.stop_requested())
        return SearchEnd::Stopped;
    if (request.timeIsUp())
        return SearchEnd::TimeUp;
    if (step == request.mostSteps())
        return SearchEnd::StepLimit;
    return std::nullopt;
}

// eta doubles after every T steps of a search that grows its step.
Scalar growthOf(const SearchRequest& request, int step) {
    return request.growth == Growth::Step ? static_cast<Scalar>(std::exp2((step - 1) / request.stepLimit)) : Scalar(1);
}

} // namespace

struct GradientGenerator::Call {
    const SearchRequest& request;
    const Rng& rng;
    const StopToken& stop;
    const SearchAid* aid;
    Index unit; // columns that stop together
};

void GradientGenerator::search(const SearchRequest& request, const Rng& rng, const StopToken& stop,
                               SearchResources& resources, SearchResult& result) const {
    if (needsReference() && (!request.reference || request.reference->rows().cols() == 0)) {
        result.giveUp(request, SearchEnd::NoReference);
        return;
    }
    const std::unique_ptr<const SearchAid> aid = prepare(request, rng, stop);
    if (stop.stop_requested() || (needsAid() && !aid)) {
        result.giveUp(request, stop.stop_requested() ? SearchEnd::Stopped : SearchEnd::Unprepared);
        return;
    }
    result.resize(request);
    const Call call{request, rng, stop, aid.get(), movesAsSet() ? request.perFactual : 1};
    const Index n = request.columns();
    const Index together = kBlock / call.unit * call.unit;
    const auto body = [&](Index block, int worker) {
        const Index first = block * together;
        searchBlock(call, first, std::min(together, n - first), *resources.buffers[static_cast<std::size_t>(worker)],
                    result);
    };
    resources.pool.run((n + together - 1) / together, std::cref(body));
    if (request.keepBest && n > 0) {
        reserve(request, 0, *resources.buffers.front());
        gradeBest(request, *resources.buffers.front(), result);
    }
    result.noteInterruption();
}

void GradientGenerator::searchBlock(const Call& call, Index first, Index count, SearchBuffers& b,
                                    SearchResult& result) const {
    const SearchRequest& request = call.request;
    reserve(request, memoryRows(request, call.aid), b);
    start(request, call.rng, first, count, b);
    begin(request, call.aid, call.rng, count, b);
    keepFactuals(request, count, b);
    Index active = count;
    for (int t = 0; active > 0; ++t) {
        const ConstMatrixRef logits = b.pass.forward(request.network, b.x.leftCols(active));
        softmax(logits, b.probabilities.leftCols(active));
        const auto state = [&](Index n) -> SearchState {
            return {t + 1,
                    request.stepLimit,
                    n,
                    logits.leftCols(n),
                    b.pass.energyLogits().leftCols(n),
                    b.targets.data(),
                    b.x.leftCols(n),
                    b.factuals.leftCols(n),
                    b.probabilities.leftCols(n),
                    b.columns.data(),
                    request,
                    call.aid,
                    call.rng};
        };
        score(request, active, logits, b);
        judge(state(active), b);
        record(request, active, b, result);
        active = dropFinished(request, t, causeToEnd(request, t, call.stop), call.unit, active, logits, b, result);
        if (active > 0)
            descend(state(active), b);
    }
}

void GradientGenerator::descend(const SearchState& state, SearchBuffers& b) const {
    const Index active = state.active;
    // d yloss / d logits = softmax - onehot
    MatrixRef dLogits = b.dLogits.leftCols(active);
    dLogits = b.probabilities.leftCols(active);
    for (Index i = 0; i < active; ++i)
        dLogits(b.targets[static_cast<std::size_t>(i)], i) -= 1;
    addLogitGradient(state, dLogits);
    MatrixRef gradient = b.gradient.leftCols(active);
    if (state.request.network.members() == 1) { // whose energies are minus its logits
        addEnergyGradient(state, dLogits);
        b.pass.backwardToInputs(state.request.network, dLogits, gradient);
    } else {
        MatrixRef dEnergyLogits = b.dEnergyLogits.leftCols(active);
        dEnergyLogits.setZero();
        addEnergyGradient(state, dEnergyLogits);
        b.pass.backwardToInputs(state.request.network, dLogits, dEnergyLogits, gradient);
    }
    addInputGradient(state, b, gradient);
    addCost(state, gradient);
    slowDown(state, gradient);
    shape(state, b, gradient);
    advance(state, m_stepSize * growthOf(state.request, state.step), b);
}

// g += l_cost difficulty price sign(x' - x0)
void GradientGenerator::addCost(const SearchState& state, MatrixRef gradient) const {
    const Scalar* price = state.aid && state.aid->costScale.size() > 0 ? state.aid->costScale.data() : nullptr;
    const Index inputs = gradient.rows();
    for (Index i = 0; i < state.active; ++i) {
        const Scalar* x = state.x.col(i).data();
        const Scalar* x0 = state.factuals.col(i).data();
        const Vector& difficulty = state.request.constraintsOf(state.columns[i]).difficulty;
        Scalar* g = gradient.col(i).data();
        for (Index d = 0; d < inputs; ++d) {
            const Scalar away = x[d] - x0[d];
            const Scalar sign = static_cast<Scalar>((away > 0) - (away < 0));
            const Scalar hard = difficulty.size() > 0 ? difficulty[d] : Scalar(1);
            g[d] += m_costWeight * hard * (price ? price[d] : Scalar(1)) * sign;
        }
    }
}

// g /= difficulty: the loss then moves an input by so much less, while the price of moving stays what it was.
void GradientGenerator::slowDown(const SearchState& state, MatrixRef gradient) {
    for (Index i = 0; i < state.active; ++i) {
        const Vector& difficulty = state.request.constraintsOf(state.columns[i]).difficulty;
        if (difficulty.size() > 0)
            gradient.col(i).array() /= difficulty.array();
    }
}

// x' <- project( clip( x' + mask( -eta g ) ) )
void GradientGenerator::advance(const SearchState& state, Scalar eta, SearchBuffers& b) const {
    const SearchRequest& request = state.request;
    const bool projected = request.categories == CategoryMoves::Projection;
    const Index inputs = b.x.rows();
    for (Index i = 0; i < state.active; ++i) {
        const InputConstraints& c = request.constraintsOf(state.columns[i]);
        const Scalar* rise = c.mayRise.data();
        const Scalar* fall = c.mayFall.data();
        const Scalar* low = c.low.data();
        const Scalar* high = c.high.data();
        Scalar* x = b.x.col(i).data();
        const Scalar* x0 = b.factuals.col(i).data();
        Scalar* g = b.gradient.col(i).data();
        if (!projected) // a group's own move, after which the step below leaves it where it is
            for (const Simplex& group : c.simplices)
                if (!group.frozen) {
                    moveAsSoftmax(eta, b.gradient.col(i).segment(group.first, group.count),
                                  b.x.col(i).segment(group.first, group.count));
                    b.gradient.col(i).segment(group.first, group.count).setZero();
                }
        for (Index d = 0; d < inputs; ++d) {
            const Scalar delta = -eta * g[d];
            const Scalar allowed = std::max(delta, Scalar(0)) * rise[d] + std::min(delta, Scalar(0)) * fall[d];
            x[d] = std::min(std::max(x[d] + allowed, std::min(low[d], x0[d])), std::max(high[d], x0[d]));
        }
        if (projected)
            for (const Simplex& group : c.simplices)
                if (!group.frozen)
                    projectOntoSimplex(b.x.col(i).segment(group.first, group.count));
    }
}

} // namespace core
