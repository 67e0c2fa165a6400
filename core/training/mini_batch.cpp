#include "core/training/mini_batch.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

// About as many columns as one shard gets: enough for quick products, few enough for what a convolution keeps of them
// to stay near the processor.
Index shardColumns(const Network& network) {
    return network.imageLayers() > 0 ? 128 : 400;
}

// Columns that one tuple takes.
Index widthOf(const SearchTuples& tuples) {
    return tuples.swapped.cols() > 0 ? 4 : 3;
}

} // namespace

MiniBatch::MiniBatch(ThreadPool& pool, const std::vector<WeightedTerm>& terms)
    : m_pool(pool), m_terms(terms), m_workspaces(static_cast<std::size_t>(pool.threads())) {}

MiniBatch::Slice MiniBatch::slice(Index total, Index part, Index parts) {
    const Index first = total * part / parts;
    return {first, total * (part + 1) / parts - first};
}

void MiniBatch::evaluate(const Network& network, const Matrix& inputs, const Labels& labels,
                         std::span<const Index> rows, const SearchTuples& tuples, Index first, Index count) {
    const auto n = static_cast<Index>(rows.size());
    const Index columns = n + widthOf(tuples) * count;
    const Index wanted = shardColumns(network);
    const Index parts = std::max<Index>(1, (columns + wanted / 2) / wanted);
    if (static_cast<Index>(m_shards.size()) < parts)
        m_shards.resize(static_cast<std::size_t>(parts));
    const auto body = [&](Index part, int worker) {
        const Slice mine = slice(n, part, parts);
        Slice searched = slice(count, part, parts);
        searched.first += first;
        const auto rowsOfPart =
            rows.subspan(static_cast<std::size_t>(mine.first), static_cast<std::size_t>(mine.count));
        evaluateShard(m_shards[static_cast<std::size_t>(part)], m_workspaces[static_cast<std::size_t>(worker)], network,
                      inputs, labels, tuples, {rowsOfPart, n, searched, count});
    };
    m_pool.run(parts, std::cref(body));
    m_gradient = m_shards[0].gradient;
    m_losses = m_shards[0].losses;
    for (Index part = 1; part < parts; ++part) {
        const Shard& shard = m_shards[static_cast<std::size_t>(part)];
        m_gradient += shard.gradient;
        for (std::size_t i = 0; i < m_losses.size(); ++i)
            m_losses[i] += shard.losses[i];
    }
}

void MiniBatch::evaluateShard(Shard& shard, Workspace& space, const Network& network, const Matrix& inputs,
                              const Labels& labels, const SearchTuples& tuples, const Portion& portion) const {
    shard.gradient.resize(network.parameters().size());
    shard.losses.assign(1 + m_terms.size(), 0.0);
    if (portion.rows.empty() && portion.tuples.count == 0) {
        shard.gradient.setZero();
        return;
    }
    gather(space, network, inputs, labels, tuples, portion);
    for (int member = 0; member < network.members(); ++member)
        evaluateMember(shard, space, network, member, tuples, portion);
    for (double& loss : shard.losses)
        loss /= network.members();
}

// Side by side: the rows, the neighbours, the counterfactuals, the adversarials, the swapped if there are any.
void MiniBatch::gather(Workspace& space, const Network& network, const Matrix& inputs, const Labels& labels,
                       const SearchTuples& tuples, const Portion& portion) {
    const auto n = static_cast<Index>(portion.rows.size());
    const auto [first, k] = portion.tuples;
    const Index columns = n + widthOf(tuples) * k;
    if (space.inputs.rows() != inputs.rows() || space.inputs.cols() < columns) {
        space.inputs.resize(inputs.rows(), columns);
        space.dLogits.resize(network.classes(), columns);
        space.labels.resize(static_cast<std::size_t>(columns));
    }
    for (Index i = 0; i < n; ++i) {
        const Index row = portion.rows[static_cast<std::size_t>(i)];
        space.inputs.col(i) = inputs.col(row);
        space.labels[static_cast<std::size_t>(i)] = labels[static_cast<std::size_t>(row)];
    }
    if (k == 0) // then they may never have been filled
        return;
    space.inputs.middleCols(n, k) = tuples.neighbours.middleCols(first, k);
    space.inputs.middleCols(n + k, k) = tuples.counterfactuals.middleCols(first, k);
    space.inputs.middleCols(n + 2 * k, k) = tuples.adversarials.middleCols(first, k);
    if (tuples.swapped.cols() > 0)
        space.inputs.middleCols(n + 3 * k, k) = tuples.swapped.middleCols(first, k);
}

void MiniBatch::evaluateMember(Shard& shard, Workspace& space, const Network& network, int member,
                               const SearchTuples& tuples, const Portion& portion) const {
    const auto n = static_cast<Index>(portion.rows.size());
    const auto [first, k] = portion.tuples;
    const Index columns = n + widthOf(tuples) * k;
    const ConstMatrixRef x = space.inputs.leftCols(columns);
    const ConstMatrixRef logits = space.pass.forward(network, member, x);
    MatrixRef dLogits = space.dLogits.leftCols(columns);
    dLogits.setZero();
    if (n > 0) { // this shard's share of the mean over the whole batch
        const double share = static_cast<double>(n) / static_cast<double>(portion.allRows);
        shard.losses[0] += share * addCrossEntropy(logits.leftCols(n), space.labels.data(), static_cast<Scalar>(share),
                                                   dLogits.leftCols(n));
    }
    if (k > 0) {
        const double share = static_cast<double>(k) / static_cast<double>(portion.allTuples);
        const TermInput input{logits.middleCols(n, k),         logits.middleCols(n + k, k),
                              logits.middleCols(n + 2 * k, k), logits.rightCols(columns - n - 3 * k),
                              tuples.targets.data() + first,   tuples.labels.data() + first};
        TermGradient gradient{dLogits.middleCols(n, k), dLogits.middleCols(n + k, k), dLogits.middleCols(n + 2 * k, k),
                              dLogits.rightCols(columns - n - 3 * k)};
        for (std::size_t t = 0; t < m_terms.size(); ++t)
            shard.losses[t + 1] +=
                share * m_terms[t].term->add(input, m_terms[t].weight * static_cast<Scalar>(share), gradient);
    }
    space.pass.backwardToParameters(network, member, x, dLogits,
                                    shard.gradient.segment(member * network.memberSize(), network.memberSize()));
}

bool MiniBatch::finite() const {
    return std::ranges::all_of(m_losses, [](double loss) { return std::isfinite(loss); }) && m_gradient.allFinite();
}

std::string MiniBatch::notFinite() const {
    for (std::size_t i = 0; i < m_losses.size(); ++i)
        if (!std::isfinite(m_losses[i]))
            return i == 0 ? "classification" : m_terms[i - 1].id;
    return "gradient";
}

} // namespace core
