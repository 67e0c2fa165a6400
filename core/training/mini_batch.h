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
    Matrix swapped;         // [inputs x n] the factual with another row's immutable inputs, or [inputs x 0]: none
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
// in shard order, so the bits do not depend on the threads. Each member of an ensemble has the objective to itself, on
// the same rows and tuples. Buffers are kept; not thread-safe.
class MiniBatch {
public:
    MiniBatch(ThreadPool& pool, const std::vector<WeightedTerm>& terms);

    // Rows `rows` of [inputs x n] `inputs` with their labels, and the tuples [first, first + count).
    void evaluate(const Network& network, const Matrix& inputs, const Labels& labels, std::span<const Index> rows,
                  const SearchTuples& tuples, Index first, Index count);

    [[nodiscard]] const Vector& gradient() const { return m_gradient; }
    // Unweighted means, over the members too: the classification loss, then each term (0 where there were no tuples).
    [[nodiscard]] const std::vector<double>& losses() const { return m_losses; }
    // Loss and gradient are finite; if not, the id of the first loss that is not ("gradient" when only that).
    [[nodiscard]] bool finite() const;
    [[nodiscard]] std::string notFinite() const;

private:
    // What a shard yields.
    struct Shard {
        Vector gradient; // [network.parameters()] member after member
        std::vector<double> losses;
    };
    // What a thread computes a shard with.
    struct Workspace {
        MemberPass pass;
        Matrix inputs;  // [inputs x (rows + parts * tuples)]
        Matrix dLogits; // [classes x (rows + parts * tuples)]
        Labels labels;
    };
    struct Slice {
        Index first = 0;
        Index count = 0;
    };
    // The rows and tuples of one shard, and of the whole mini-batch.
    struct Portion {
        std::span<const Index> rows;
        Index allRows = 0;
        Slice tuples;
        Index allTuples = 0;
    };
    static Slice slice(Index total, Index part, Index parts);
    void evaluateShard(Shard& shard, Workspace& space, const Network& network, const Matrix& inputs,
                       const Labels& labels, const SearchTuples& tuples, const Portion& portion) const;
    static void gather(Workspace& space, const Network& network, const Matrix& inputs, const Labels& labels,
                       const SearchTuples& tuples, const Portion& portion);
    void evaluateMember(Shard& shard, Workspace& space, const Network& network, int member, const SearchTuples& tuples,
                        const Portion& portion) const;

    ThreadPool& m_pool;
    const std::vector<WeightedTerm>& m_terms;
    std::vector<Shard> m_shards;
    std::vector<Workspace> m_workspaces; // one a thread
    Vector m_gradient;
    std::vector<double> m_losses;
};

} // namespace core
