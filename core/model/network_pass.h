#pragma once

#include "core/model/image_pass.h"
#include "core/model/network.h"

namespace core {

// One batch on its way through one member of a network and back. Owns the buffers, so that nothing is allocated once
// it has seen its largest batch. Not thread-safe: one a thread. Lifetime: independent of the network, which is passed
// in. The same member must be named on the way back.
class MemberPass {
public:
    // Logits [classes x n] of inputs [features x n]; valid until the next forward.
    ConstMatrixRef forward(const Network& network, int member, ConstMatrixRef inputs);
    // Of the last forward: d loss / d inputs [features x n] from d loss / d logits [classes x n]; n may be smaller
    // than the batch was: then of its first n columns.
    void backwardToInputs(const Network& network, int member, ConstMatrixRef dLogits, MatrixRef dInputs);
    // Of the last forward with the same inputs: d loss / d the member's parameters, summed over the batch;
    // overwritten. [network.memberSize()]
    void backwardToParameters(const Network& network, int member, ConstMatrixRef inputs, ConstMatrixRef dLogits,
                              VectorRef dParameters);

    // Of the last forward, [classes x n].
    [[nodiscard]] ConstMatrixRef logits() const { return m_values.back().leftCols(m_batch); }

    // Overwrites what is known of one column of the last forward with another's: for searches that drop columns.
    void moveColumn(Index from, Index to);

private:
    void reserve(const Network& network, Index n);
    template <class Visit>
    ConstMatrixRef walkBack(const Network& network, int member, ConstMatrixRef dLogits, Visit visit);
    void toFlat(const Network& network, int member, ConstMatrixRef dAbove);

    ImagePass m_image;
    Matrix m_flatGradient;            // d loss / d the output of the layers for images
    std::vector<Matrix> m_values;     // of each dense layer: its output [units x capacity], activated in place
    std::vector<Matrix> m_gradients;  // of each dense layer: d loss / d its output
    std::vector<Matrix> m_transposed; // of each layer with few outputs: its weights, transposed
    Index m_capacity = 0;
    Index m_batch = 0;
};

// One batch on its way through all members of a network and back to the inputs. With z_m the logits of member m, and
// p_m their softmax, of M members:
//   logits        z = log(mean p_m) + mean logsumexp(z_m)    so that softmax(z) is the mean probability
//   energyLogits  mean z_m                                   so that minus it is the mean energy E(x, k)
// For one member both are its logits. As MemberPass in all else.
class NetworkPass {
public:
    // Logits [classes x n] of inputs [features x n]; valid until the next forward.
    ConstMatrixRef forward(const Network& network, ConstMatrixRef inputs);
    // Of the last forward, [classes x n].
    [[nodiscard]] ConstMatrixRef energyLogits() const;
    // d loss / d inputs [features x n] from d loss / d logits [classes x n].
    void backwardToInputs(const Network& network, ConstMatrixRef dLogits, MatrixRef dInputs);
    // The same for a loss that depends on the energies as well: d loss / d energyLogits [classes x n].
    void backwardToInputs(const Network& network, ConstMatrixRef dLogits, ConstMatrixRef dEnergyLogits,
                          MatrixRef dInputs);
    void moveColumn(Index from, Index to);

private:
    void combine();
    void memberGradient(std::size_t member, ConstMatrixRef dLogits); // into m_dMember
    void backwardThroughMembers(const Network& network, ConstMatrixRef dLogits, const ConstMatrixRef* dEnergyLogits,
                                MatrixRef dInputs);

    std::vector<MemberPass> m_members;
    std::size_t m_used = 1;          // members of the last forward
    std::vector<Matrix> m_logShares; // of each member, unless alone: log p_m [classes x capacity]
    Matrix m_logits;                 // [classes x capacity] z
    Matrix m_energyLogits;           // [classes x capacity]
    Vector m_shift;                  // [capacity] mean logsumexp(z_m)
    Vector m_logSums;                // [capacity] logsumexp of one member
    Matrix m_dMember;                // [classes x capacity] d loss / d z_m
    Matrix m_dMemberInputs;          // [features x capacity]
    Index m_batch = 0;
};

// Logits of a batch of any size, in fixed blocks, for callers without a pass of their own. [classes x n]
Matrix logitsOf(const Network& network, ConstMatrixRef inputs);
// Likewise NetworkPass::energyLogits.
Matrix energyLogitsOf(const Network& network, ConstMatrixRef inputs);

} // namespace core
