#include "core/model/network_pass.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {
namespace {

constexpr Index kPredictionBlock = 256; // columns; fixed, so that results do not depend on who asks

// Eigen's blocked product packs its operands, which costs more than it saves when the depth is tiny.
constexpr Index kTinyDepth = 8;

void product(ConstMatrixRef left, ConstMatrixRef right, MatrixRef out) {
    if (left.cols() <= kTinyDepth)
        out.noalias() = left.lazyProduct(right);
    else
        out.noalias() = left * right;
}

// left^T right. A tiny depth is only vectorised down the columns of the result, so left^T is written out first.
void transposedProduct(ConstMatrixRef left, ConstMatrixRef right, Matrix& scratch, MatrixRef out) {
    if (left.rows() <= kTinyDepth) {
        scratch.resize(left.cols(), left.rows());
        scratch = left.transpose();
        out.noalias() = scratch.lazyProduct(right);
    } else {
        out.noalias() = left.transpose() * right;
    }
}

// Capacities only grow, so that a pass which sees batches of many sizes settles.
void ensure(Matrix& matrix, Index rows, Index columns) {
    if (matrix.rows() != rows || matrix.cols() < columns)
        matrix.resize(rows, columns);
}

// log softmax of each column; returns through `logSums` what was taken off it: log sum_k e^z_k. [classes x n]
void logSoftmax(ConstMatrixRef logits, MatrixRef out, Scalar* logSums) {
    for (Index i = 0; i < logits.cols(); ++i) {
        const Scalar top = logits.col(i).maxCoeff();
        logSums[i] = top + std::log((logits.col(i).array() - top).exp().sum());
        out.col(i) = logits.col(i).array() - logSums[i];
    }
}

} // namespace

void MemberPass::reserve(const Network& network, Index n) {
    const std::vector<Layer>& layers = network.layers();
    const auto fits = [&](std::size_t i) {
        const auto* dense = std::get_if<DenseLayer>(&layers[i]);
        return m_values[i].rows() == (dense ? dense->outputs : 0);
    };
    bool same = m_values.size() == layers.size() && n <= m_capacity;
    for (std::size_t i = 0; same && i < layers.size(); ++i)
        same = fits(i);
    if (same)
        return;
    m_capacity = std::max(n, m_capacity);
    m_values.assign(layers.size(), Matrix());
    m_gradients.assign(layers.size(), Matrix());
    m_transposed.assign(layers.size(), Matrix());
    for (std::size_t i = 0; i < layers.size(); ++i)
        if (const auto* dense = std::get_if<DenseLayer>(&layers[i])) {
            m_values[i].resize(dense->outputs, m_capacity);
            m_gradients[i].resize(dense->outputs, m_capacity);
        }
}

ConstMatrixRef MemberPass::forward(const Network& network, int member, ConstMatrixRef inputs) {
    assert(inputs.rows() == network.inputs());
    m_batch = inputs.cols();
    reserve(network, m_batch);
    const std::vector<Layer>& layers = network.layers();
    const bool image = network.imageLayers() > 0;
    if (image)
        m_image.forward(network, member, inputs);
    bool first = true;
    std::size_t last = 0; // the layer whose buffer holds the current values
    for (std::size_t i = network.imageLayers(); i < layers.size(); ++i) {
        if (const auto* dense = std::get_if<DenseLayer>(&layers[i])) {
            MatrixRef out = m_values[i].leftCols(m_batch);
            if (!first)
                product(network.weights(*dense, member), m_values[last].leftCols(m_batch), out);
            else if (image)
                product(network.weights(*dense, member), m_image.flat(), out);
            else
                product(network.weights(*dense, member), inputs, out);
            out.colwise() += network.bias(*dense, member);
            last = i;
            first = false;
        } else {
            activate(std::get<ActivationLayer>(layers[i]).activation, m_values[last].leftCols(m_batch));
        }
    }
    return m_values[last].leftCols(m_batch);
}

void MemberPass::moveColumn(Index from, Index to) {
    for (Matrix& values : m_values)
        if (values.size() > 0)
            values.col(to) = values.col(from);
    m_image.moveColumn(from, to);
}

// Calls visit(dense layer, d loss / d its output, values of the dense layer below or null) from the last dense layer
// down to the first, carrying the gradient through the activations. Returns d loss / d the first one's output.
template <class Visit>
ConstMatrixRef MemberPass::walkBack(const Network& network, int member, ConstMatrixRef dLogits, Visit visit) {
    const std::vector<Layer>& layers = network.layers();
    std::size_t i = layers.size() - 1; // always dense
    bool top = true;
    for (;;) {
        const auto& dense = std::get<DenseLayer>(layers[i]);
        const ConstMatrixRef dOut = top ? dLogits : ConstMatrixRef(m_gradients[i].leftCols(m_batch));
        std::size_t below = i; // the dense layer below, if any
        while (below > network.imageLayers() && !std::holds_alternative<DenseLayer>(layers[--below])) {
        }
        const bool bottom = i == network.imageLayers();
        visit(dense, dOut, bottom ? nullptr : &m_values[below]);
        if (bottom)
            return dOut;
        MatrixRef dBelow = m_gradients[below].leftCols(m_batch);
        transposedProduct(network.weights(dense, member), dOut, m_transposed[i], dBelow);
        for (std::size_t j = i; j-- > below + 1;)
            multiplyByDerivative(std::get<ActivationLayer>(layers[j]).activation, m_values[below].leftCols(m_batch),
                                 dBelow);
        i = below;
        top = false;
    }
}

// From d loss / d the first dense layer's output to d loss / d what the layers for images gave it.
void MemberPass::toFlat(const Network& network, int member, ConstMatrixRef dAbove) {
    const std::size_t first = network.imageLayers();
    const auto& dense = std::get<DenseLayer>(network.layers()[first]);
    ensure(m_flatGradient, dense.inputs, m_capacity);
    transposedProduct(network.weights(dense, member), dAbove, m_transposed[first], m_flatGradient.leftCols(m_batch));
}

void MemberPass::backwardToInputs(const Network& network, int member, ConstMatrixRef dLogits, MatrixRef dInputs) {
    m_batch = dLogits.cols(); // may be fewer than the last forward's: the leading columns
    const auto nothing = [](const DenseLayer&, ConstMatrixRef, const Matrix*) {};
    const ConstMatrixRef dFirst = walkBack(network, member, dLogits, nothing);
    if (network.imageLayers() == 0) {
        transposedProduct(network.weights(std::get<DenseLayer>(network.layers()[0]), member), dFirst, m_transposed[0],
                          dInputs);
        return;
    }
    toFlat(network, member, dFirst);
    m_image.backwardToInputs(network, member, m_flatGradient.leftCols(m_batch), dInputs);
}

void MemberPass::backwardToParameters(const Network& network, int member, ConstMatrixRef inputs, ConstMatrixRef dLogits,
                                      VectorRef dParameters) {
    assert(inputs.cols() == m_batch && dLogits.cols() == m_batch && dParameters.size() == network.memberSize());
    const bool image = network.imageLayers() > 0;
    const auto add = [&](const DenseLayer& dense, ConstMatrixRef dOut, const Matrix* below) {
        Eigen::Map<Matrix> dWeights(dParameters.data() + dense.offset, dense.outputs, dense.inputs);
        Eigen::Map<Vector> dBias(dParameters.data() + dense.offset + dWeights.size(), dense.outputs);
        if (below)
            dWeights.noalias() = dOut * below->leftCols(m_batch).transpose();
        else if (image)
            dWeights.noalias() = dOut * m_image.flat().transpose();
        else
            dWeights.noalias() = dOut * inputs.transpose();
        dBias = dOut.rowwise().sum();
    };
    const ConstMatrixRef dFirst = walkBack(network, member, dLogits, add);
    if (!image)
        return;
    toFlat(network, member, dFirst);
    m_image.backwardToParameters(network, member, inputs, m_flatGradient.leftCols(m_batch), dParameters);
}

ConstMatrixRef NetworkPass::forward(const Network& network, ConstMatrixRef inputs) {
    m_batch = inputs.cols();
    m_used = static_cast<std::size_t>(network.members());
    if (m_members.size() < m_used)
        m_members.resize(m_used);
    if (m_used == 1)
        return m_members[0].forward(network, 0, inputs);
    if (m_logShares.size() < m_used)
        m_logShares.resize(m_used);
    ensure(m_logits, network.classes(), m_batch);
    ensure(m_energyLogits, network.classes(), m_batch);
    if (m_shift.size() < m_batch) {
        m_shift.resize(m_batch);
        m_logSums.resize(m_batch);
    }
    MatrixRef energy = m_energyLogits.leftCols(m_batch);
    energy.setZero();
    m_shift.setZero();
    for (std::size_t member = 0; member < m_used; ++member) {
        const ConstMatrixRef logits = m_members[member].forward(network, static_cast<int>(member), inputs);
        ensure(m_logShares[member], network.classes(), m_batch);
        logSoftmax(logits, m_logShares[member].leftCols(m_batch), m_logSums.data());
        energy += logits;
        m_shift += m_logSums;
    }
    energy /= static_cast<Scalar>(m_used);
    m_shift /= static_cast<Scalar>(m_used);
    combine();
    return m_logits.leftCols(m_batch);
}

// z = log sum_m p_m - log M + mean logsumexp(z_m), without leaving the logarithms.
void NetworkPass::combine() {
    const Scalar logMembers = std::log(static_cast<Scalar>(m_used));
    for (Index i = 0; i < m_batch; ++i)
        for (Index k = 0; k < m_logits.rows(); ++k) {
            Scalar top = m_logShares[0](k, i);
            for (std::size_t member = 1; member < m_used; ++member)
                top = std::max(top, m_logShares[member](k, i));
            Scalar sum = 0;
            for (std::size_t member = 0; member < m_used; ++member)
                sum += std::exp(m_logShares[member](k, i) - top);
            m_logits(k, i) = top + std::log(sum) - logMembers + m_shift[i];
        }
}

ConstMatrixRef NetworkPass::energyLogits() const {
    return m_used == 1 ? m_members[0].logits() : ConstMatrixRef(m_energyLogits.leftCols(m_batch));
}

// With r = p_m / mean p and g = d loss / d z:
//   d loss / d z_m = [ g r - p_m sum(g r) + p_m sum(g) ] / M
void NetworkPass::memberGradient(std::size_t member, ConstMatrixRef dLogits) {
    const Scalar share = Scalar(1) / static_cast<Scalar>(m_used);
    for (Index i = 0; i < dLogits.cols(); ++i) {
        const Scalar* logShare = m_logShares[member].col(i).data();
        const Scalar* g = dLogits.col(i).data();
        Scalar* d = m_dMember.col(i).data();
        Scalar pull = 0;
        for (Index k = 0; k < dLogits.rows(); ++k) {
            d[k] = g[k] * std::exp(logShare[k] - (m_logits(k, i) - m_shift[i]));
            pull += g[k] - d[k];
        }
        for (Index k = 0; k < dLogits.rows(); ++k)
            d[k] = share * (d[k] + std::exp(logShare[k]) * pull);
    }
}

void NetworkPass::backwardToInputs(const Network& network, ConstMatrixRef dLogits, MatrixRef dInputs) {
    if (m_used == 1)
        m_members[0].backwardToInputs(network, 0, dLogits, dInputs);
    else
        backwardThroughMembers(network, dLogits, nullptr, dInputs);
}

void NetworkPass::backwardToInputs(const Network& network, ConstMatrixRef dLogits, ConstMatrixRef dEnergyLogits,
                                   MatrixRef dInputs) {
    if (m_used > 1) {
        backwardThroughMembers(network, dLogits, &dEnergyLogits, dInputs);
        return;
    }
    ensure(m_dMember, dLogits.rows(), m_batch);
    m_dMember.leftCols(dLogits.cols()) = dLogits + dEnergyLogits;
    m_members[0].backwardToInputs(network, 0, m_dMember.leftCols(dLogits.cols()), dInputs);
}

void NetworkPass::backwardThroughMembers(const Network& network, ConstMatrixRef dLogits,
                                         const ConstMatrixRef* dEnergyLogits, MatrixRef dInputs) {
    const Index n = dLogits.cols();
    ensure(m_dMember, dLogits.rows(), m_batch);
    ensure(m_dMemberInputs, dInputs.rows(), m_batch);
    for (std::size_t member = 0; member < m_used; ++member) {
        memberGradient(member, dLogits);
        if (dEnergyLogits)
            m_dMember.leftCols(n) += *dEnergyLogits / static_cast<Scalar>(m_used);
        MatrixRef out = member == 0 ? dInputs : MatrixRef(m_dMemberInputs.leftCols(n));
        m_members[member].backwardToInputs(network, static_cast<int>(member), m_dMember.leftCols(n), out);
        if (member > 0)
            dInputs += out;
    }
}

void NetworkPass::moveColumn(Index from, Index to) {
    for (std::size_t member = 0; member < m_used; ++member)
        m_members[member].moveColumn(from, to);
    if (m_used == 1)
        return;
    for (std::size_t member = 0; member < m_used; ++member)
        m_logShares[member].col(to) = m_logShares[member].col(from);
    m_logits.col(to) = m_logits.col(from);
    m_energyLogits.col(to) = m_energyLogits.col(from);
    m_shift[to] = m_shift[from];
}

namespace {

template <class Read>
Matrix inBlocks(const Network& network, ConstMatrixRef inputs, Read read) {
    Matrix all(network.classes(), inputs.cols());
    NetworkPass pass;
    for (Index start = 0; start < inputs.cols(); start += kPredictionBlock) {
        const Index n = std::min(kPredictionBlock, inputs.cols() - start);
        const ConstMatrixRef logits = pass.forward(network, inputs.middleCols(start, n));
        all.middleCols(start, n) = read(pass, logits);
    }
    return all;
}

} // namespace

Matrix logitsOf(const Network& network, ConstMatrixRef inputs) {
    return inBlocks(network, inputs, [](const NetworkPass&, ConstMatrixRef logits) { return logits; });
}

Matrix energyLogitsOf(const Network& network, ConstMatrixRef inputs) {
    return inBlocks(network, inputs, [](const NetworkPass& pass, ConstMatrixRef) { return pass.energyLogits(); });
}

} // namespace core
