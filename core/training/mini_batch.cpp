#include "core/training/mini_batch.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr Index kShardColumns = 400; // about as many columns as one shard gets

} // namespace

MiniBatch::MiniBatch(ThreadPool& pool, const std::vector<WeightedTerm>& terms) : m_pool(pool), m_terms(terms) {}

MiniBatch::Slice MiniBatch::slice(Index total, Index part, Index parts) {
    const Index first = total * part / parts;
    return {first, total * (part + 1) / parts - first};
}

void MiniBatch::evaluate(const Network& network, const Matrix& inputs, const Labels& labels,
                         std::span<const Index> rows, const SearchTuples& tuples, Index first, Index count) {
    const auto n = static_cast<Index>(rows.size());
    const Index columns = n + 3 * count;
    const Index parts = std::max<Index>(1, (columns + kShardColumns / 2) / kShardColumns);
    if (static_cast<Index>(m_shards.size()) < parts)
        m_shards.resize(static_cast<std::size_t>(parts));
    const auto body = [&](Index part, int) {
        const Slice mine = slice(n, part, parts);
        Slice searched = slice(count, part, parts);
        searched.first += first;
        evaluateShard(m_shards[static_cast<std::size_t>(part)], network, inputs, labels,
                      rows.subspan(static_cast<std::size_t>(mine.first), static_cast<std::size_t>(mine.count)), n,
                      tuples, searched, count);
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

void MiniBatch::evaluateShard(Shard& shard, const Network& network, const Matrix& inputs, const Labels& labels,
                              std::span<const Index> rows, Index allRows, const SearchTuples& tuples, Slice searched,
                              Index allTuples) const {
    const auto n = static_cast<Index>(rows.size());
    const Index k = searched.count;
    const Index columns = n + 3 * k;
    if (shard.inputs.rows() != inputs.rows() || shard.inputs.cols() < columns) {
        shard.inputs.resize(inputs.rows(), columns);
        shard.dLogits.resize(network.classes(), columns);
        shard.labels.resize(static_cast<std::size_t>(columns));
    }
    shard.gradient.resize(network.parameters().size());
    shard.losses.assign(1 + m_terms.size(), 0.0);
    if (columns == 0) {
        shard.gradient.setZero();
        return;
    }
    for (Index i = 0; i < n; ++i) {
        const Index row = rows[static_cast<std::size_t>(i)];
        shard.inputs.col(i) = inputs.col(row);
        shard.labels[static_cast<std::size_t>(i)] = labels[static_cast<std::size_t>(row)];
    }
    if (k > 0) { // else they may never have been filled
        shard.inputs.middleCols(n, k) = tuples.neighbours.middleCols(searched.first, k);
        shard.inputs.middleCols(n + k, k) = tuples.counterfactuals.middleCols(searched.first, k);
        shard.inputs.middleCols(n + 2 * k, k) = tuples.adversarials.middleCols(searched.first, k);
    }

    const ConstMatrixRef logits = shard.pass.forward(network, shard.inputs.leftCols(columns));
    MatrixRef dLogits = shard.dLogits.leftCols(columns);
    dLogits.setZero();
    if (n > 0) { // this shard's share of the mean over the whole batch
        const double share = static_cast<double>(n) / static_cast<double>(allRows);
        shard.losses[0] = share * addCrossEntropy(logits.leftCols(n), shard.labels.data(), static_cast<Scalar>(share),
                                                  dLogits.leftCols(n));
    }
    if (k > 0) {
        const double share = static_cast<double>(k) / static_cast<double>(allTuples);
        const TermInput input{logits.middleCols(n, k), logits.middleCols(n + k, k), logits.middleCols(n + 2 * k, k),
                              tuples.targets.data() + searched.first, tuples.labels.data() + searched.first};
        TermGradient gradient{dLogits.middleCols(n, k), dLogits.middleCols(n + k, k), dLogits.middleCols(n + 2 * k, k)};
        for (std::size_t t = 0; t < m_terms.size(); ++t)
            shard.losses[t + 1] =
                share * m_terms[t].term->add(input, m_terms[t].weight * static_cast<Scalar>(share), gradient);
    }
    shard.pass.backwardToParameters(network, shard.inputs.leftCols(columns), dLogits, shard.gradient);
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
