#include "core/search/gradient_generator.h"

#include "core/model/loss.h"
#include "core/search/search_buffers.h"
#include "core/search/simplex.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace core {
namespace {

constexpr Index kBlock = 128; // columns searched together; fixed, so that results do not depend on the threads

void start(const SearchRequest& request, Index first, Index count, SearchBuffers& b) {
    const Index inputs = request.factuals.rows();
    const Index classes = request.network.classes();
    if (b.x.rows() != inputs || b.probabilities.rows() != classes) {
        b.x.resize(inputs, kBlock);
        b.factuals.resize(inputs, kBlock);
        b.gradient.resize(inputs, kBlock);
        b.probabilities.resize(classes, kBlock);
        b.dLogits.resize(classes, kBlock);
        b.dEnergyLogits.resize(classes, kBlock);
        b.targets.resize(kBlock);
        b.columns.resize(kBlock);
    }
    b.iterates.resize(request.keepPaths ? static_cast<std::size_t>(kBlock) : 0);
    b.x.leftCols(count) = request.factuals.middleCols(first, count);
    b.factuals.leftCols(count) = b.x.leftCols(count);
    for (Index i = 0; i < count; ++i) {
        b.columns[static_cast<std::size_t>(i)] = first + i;
        b.targets[static_cast<std::size_t>(i)] = request.targets[static_cast<std::size_t>(first + i)];
        if (request.keepPaths)
            b.iterates[static_cast<std::size_t>(i)].clear();
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

void finish(const SearchRequest& request, Index i, int steps, ConstMatrixRef logits, SearchBuffers& b,
            SearchResult& result) {
    const auto at = static_cast<std::size_t>(i);
    const Index column = b.columns[at];
    const auto out = static_cast<std::size_t>(column);
    const Scalar probability = b.probabilities(b.targets[at], i);
    result.counterfactuals.col(column) = b.x.col(i);
    result.probability[column] = probability;
    result.mature[out] = probability >= request.threshold ? 1 : 0;
    result.valid[out] = argmax(logits, i) == b.targets[at] ? 1 : 0;
    result.steps[out] = steps;
    if (!request.keepPaths)
        return;
    Matrix& path = result.paths[out];
    path.resize(b.x.rows(), static_cast<Index>(b.iterates[at].size()));
    for (Index s = 0; s < path.cols(); ++s)
        path.col(s) = b.iterates[at][static_cast<std::size_t>(s)];
}

// The last active column takes the place of column i.
void replaceByLast(Index i, Index last, SearchBuffers& b) {
    if (i == last)
        return;
    b.x.col(i) = b.x.col(last);
    b.factuals.col(i) = b.factuals.col(last);
    b.probabilities.col(i) = b.probabilities.col(last);
    b.pass.moveColumn(last, i);
    b.targets[static_cast<std::size_t>(i)] = b.targets[static_cast<std::size_t>(last)];
    b.columns[static_cast<std::size_t>(i)] = b.columns[static_cast<std::size_t>(last)];
    if (!b.iterates.empty())
        std::swap(b.iterates[static_cast<std::size_t>(i)], b.iterates[static_cast<std::size_t>(last)]);
}

} // namespace

void GradientGenerator::search(const SearchRequest& request, const Rng& /*rng*/, const StopToken& stop,
                               SearchResources& resources, SearchResult& result) const {
    result.resize(request);
    if (request.nascentRadius > 0)
        result.nascent = request.factuals; // where no iterate qualifies: the factual itself
    const Index n = request.factuals.cols();
    const auto body = [&](Index block, int worker) {
        const Index first = block * kBlock;
        searchBlock(request, first, std::min(kBlock, n - first), stop,
                    *resources.buffers[static_cast<std::size_t>(worker)], result);
    };
    resources.pool.run((n + kBlock - 1) / kBlock, std::cref(body));
    result.interrupted =
        stop.stop_requested() || (request.deadline && std::chrono::steady_clock::now() > *request.deadline);
}

void GradientGenerator::searchBlock(const SearchRequest& request, Index first, Index count, const StopToken& stop,
                                    SearchBuffers& b, SearchResult& result) const {
    start(request, first, count, b);
    Index active = count;
    for (int t = 0; active > 0; ++t) {
        const bool last = t == request.stepLimit || stop.stop_requested() ||
                          (request.deadline && std::chrono::steady_clock::now() > *request.deadline);
        const ConstMatrixRef logits = b.pass.forward(request.network, b.x.leftCols(active));
        softmax(logits, b.probabilities.leftCols(active));
        record(request, active, b, result);
        for (Index i = active; i-- > 0;) {
            const bool mature = b.probabilities(b.targets[static_cast<std::size_t>(i)], i) >= request.threshold;
            if (!mature && !last)
                continue;
            finish(request, i, t, logits, b, result);
            replaceByLast(i, --active, b);
        }
        if (active == 0)
            return;
        gradient(request, logits.leftCols(active), t + 1, active, b);
        step(request, active, b);
    }
}

// d [ yloss + penalty ] / d x', with d yloss / d logits = softmax - onehot.
void GradientGenerator::gradient(const SearchRequest& request, ConstMatrixRef logits, int step, Index active,
                                 SearchBuffers& b) const {
    MatrixRef dLogits = b.dLogits.leftCols(active);
    dLogits = b.probabilities.leftCols(active);
    for (Index i = 0; i < active; ++i)
        dLogits(b.targets[static_cast<std::size_t>(i)], i) -= 1;
    const SearchState state{step,
                            request.stepLimit,
                            active,
                            logits,
                            b.pass.energyLogits().leftCols(active),
                            b.targets.data(),
                            b.x.leftCols(active),
                            b.factuals.leftCols(active)};
    addLogitGradient(state, dLogits);
    if (request.network.members() == 1) { // whose energies are minus its logits
        addEnergyGradient(state, dLogits);
        b.pass.backwardToInputs(request.network, dLogits, b.gradient.leftCols(active));
        return;
    }
    MatrixRef dEnergyLogits = b.dEnergyLogits.leftCols(active);
    dEnergyLogits.setZero();
    addEnergyGradient(state, dEnergyLogits);
    b.pass.backwardToInputs(request.network, dLogits, dEnergyLogits, b.gradient.leftCols(active));
}

// x' <- project( clip( x' + mask( -eta (g + l_cost sign(x' - x0)) ) ) )
void GradientGenerator::step(const SearchRequest& request, Index active, SearchBuffers& b) const {
    const InputConstraints& c = request.constraints;
    const Index inputs = b.x.rows();
    const Scalar* rise = c.mayRise.data();
    const Scalar* fall = c.mayFall.data();
    const Scalar* low = c.low.data();
    const Scalar* high = c.high.data();
    for (Index i = 0; i < active; ++i) {
        Scalar* x = b.x.col(i).data();
        const Scalar* x0 = b.factuals.col(i).data();
        const Scalar* g = b.gradient.col(i).data();
        for (Index d = 0; d < inputs; ++d) {
            const Scalar moved = x[d] - x0[d];
            const Scalar sign = static_cast<Scalar>((moved > 0) - (moved < 0));
            const Scalar delta = -m_stepSize * (g[d] + m_costWeight * sign);
            const Scalar allowed = std::max(delta, Scalar(0)) * rise[d] + std::min(delta, Scalar(0)) * fall[d];
            x[d] = std::min(std::max(x[d] + allowed, std::min(low[d], x0[d])), std::max(high[d], x0[d]));
        }
        for (const Simplex& group : c.simplices)
            if (!group.frozen)
                projectOntoSimplex(b.x.col(i).segment(group.first, group.count));
    }
}

} // namespace core
