#pragma once

#include "core/base/parallel.h"
#include "core/base/registry.h"
#include "core/base/rng.h"
#include "core/base/stop.h"
#include "core/model/network.h"

namespace core {

// "How far can these rows be led astray by changes of at most epsilon in each input?" All borrowed.
struct AttackRequest {
    const Network& network;
    ConstMatrixRef inputs; // [inputs x n]
    const Labels& labels;  // [n] the truth
    Scalar epsilon = 0;    // max norm, >= 0
    const Vector& low;     // [inputs] the domain; a row outside it extends it for itself
    const Vector& high;    // [inputs]
};

// Moves one block of rows to where they are misclassified. Every result is within epsilon of its row and within the
// domain. Immutable, thread-safe.
class Attack {
public:
    virtual ~Attack() = default;
    // Overwrites `rows` [inputs x n], which come in as they are in the data. `random` names the stream of the block.
    virtual void perturb(const AttackRequest& request, Index first, MatrixRef rows, const Rng& random,
                         NetworkPass& pass) const = 0;
};

// The rows after the attack, [inputs x n]; in blocks over the pool, the same for any number of threads. Blocks that
// had not begun when it was stopped stay as they are.
Matrix attacked(const Attack& attack, const AttackRequest& request, const Rng& rng, ThreadPool& pool,
                const StopToken& stop);

// Share of the rows that are classed right, and still are after the attack, in [0, 1]; 0 for no rows.
double robustAccuracy(const Attack& attack, const AttackRequest& request, const Rng& rng, ThreadPool& pool,
                      const StopToken& stop);

// The pieces of gradient attacks: d cross-entropy / d x with sum over the columns, and the box of one input.
void lossGradient(const Network& network, ConstMatrixRef rows, const Label* labels, NetworkPass& pass,
                  MatrixRef gradient);
Scalar inBox(const AttackRequest& request, Index row, Index input, Scalar value);

} // namespace core
