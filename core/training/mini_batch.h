#pragma once

#include "core/base/parallel.h"
#include "core/model/network.h"
#include "core/training/objective_term.h"

#include <memory>
#include <span>

namespace core {

// What the searches of an epoch hand to the updates: column i of all belongs to one search.
struct SearchTuples {
    Matrix neighbours;      // [inputs x n] x+
    Matrix counterfactuals; // [inputs x n] x_CE, or x+ where it did not mature
    Matrix adversarials;    // [inputs x n] x_AE
    Labels targets;         // [n] y+
    Labels labels;          // [n] ground truth of the factual
};

struct WeightedTerm {
    std::string id;
    std::unique_ptr<const ObjectiveTerm> term;
    Scalar weight = 0;
};

// Value and gradient of the objective of one mini-batch: cross-entropy of its rows plus the weighted terms of its
// tuples (Altmeyer et al. 2026; spec, section 1). Split into shards whose number depends on the sizes only and summed
// in shard order, so the bits do not depend on the threads. Buffers are kept; not thread-safe.
class MiniBatch {
public:
    MiniBatch(ThreadPool& pool, const std::vector<WeightedTerm>& terms);

    // Rows `rows` of [inputs x n] `inputs` with their labels, and the tuples [first, first + count).
    void evaluate(const Network& network, const Matrix& inputs, const Labels& labels, std::span<const Index> rows,
                  const SearchTuples& tuples, Index first, Index count);

    [[nodiscard]] const Vector& gradient() const { return m_gradient; }
    // Unweighted means: the classification loss, then each term (0 where there were no tuples).
    [[nodiscard]] const std::vector<double>& losses() const { return m_losses; }
    // Loss and gradient are finite; if not, the id of the first loss that is not ("gradient" when only that).
    [[nodiscard]] bool finite() const;
    [[nodiscard]] std::string notFinite() const;

private:
    struct Shard {
        NetworkPass pass;
        Matrix inputs;  // [inputs x (rows + 3 tuples)]
        Matrix dLogits; // [classes x (rows + 3 tuples)]
        Labels labels;
        Vector gradient;
        std::vector<double> losses;
    };
    struct Slice {
        Index first = 0;
        Index count = 0;
    };
    static Slice slice(Index total, Index part, Index parts);
    void evaluateShard(Shard& shard, const Network& network, const Matrix& inputs, const Labels& labels,
                       std::span<const Index> rows, Index allRows, const SearchTuples& tuples, Slice tupleSlice,
                       Index allTuples) const;

    ThreadPool& m_pool;
    const std::vector<WeightedTerm>& m_terms;
    std::vector<Shard> m_shards;
    Vector m_gradient;
    std::vector<double> m_losses;
};

} // namespace core
