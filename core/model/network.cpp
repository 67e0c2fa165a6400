#include "core/model/network.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {
namespace {

constexpr Index kPredictionBlock = 256; // columns; fixed, so that results do not depend on who asks

// Every derivative is written with the output a, so that activations can work in place.
void activate(Activation activation, MatrixRef values) {
    switch (activation) {
    case Activation::Relu:
        values = values.cwiseMax(Scalar(0));
        return;
    case Activation::Tanh:
        values = values.array().tanh();
        return;
    case Activation::Softplus: // log(1 + e^z) = max(z, 0) + log(1 + e^-|z|)
        values = values.array().max(Scalar(0)) + (-values.array().abs()).exp().log1p();
        return;
    }
}

// A plain loop: Eigen does not vectorise the comparison.
void zeroWhereNotPositive(const Scalar* __restrict value, Scalar* __restrict out, Index n) {
    for (Index i = 0; i < n; ++i)
        out[i] = value[i] > Scalar(0) ? out[i] : Scalar(0);
}

void multiplyByDerivative(Activation activation, ConstMatrixRef a, MatrixRef gradient) {
    switch (activation) {
    case Activation::Relu:
        for (Index i = 0; i < a.cols(); ++i)
            zeroWhereNotPositive(a.col(i).data(), gradient.col(i).data(), a.rows());
        return;
    case Activation::Tanh:
        gradient.array() *= Scalar(1) - a.array().square();
        return;
    case Activation::Softplus:
        gradient.array() *= Scalar(1) - (-a.array()).exp();
        return; // sigmoid(z) = 1 - e^-a
    }
}

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

} // namespace

const ParamTable<ModelOptions>& modelParams() {
    static const auto table =
        ParamTable<ModelOptions>()
            .add(&ModelOptions::hidden,
                 {.key = "model.hidden",
                  .label = "Hidden units",
                  .help = "Units of each hidden layer, e.g. 32 or 64,64,64. Empty: a linear model.",
                  .min = 1,
                  .max = 4096})
            .add(&ModelOptions::activation, {.key = "model.activation",
                                             .label = "Activation",
                                             .help = "What each hidden unit does with its weighted sum.",
                                             .choices = {"relu", "tanh", "softplus"}});
    return table;
}

Network::Network(std::vector<Layer> layers) : m_layers(std::move(layers)) {
    Index width = 0;
    Index size = 0;
    for (Layer& layer : m_layers) {
        if (auto* dense = std::get_if<DenseLayer>(&layer)) {
            assert(width == 0 || dense->inputs == width);
            if (width == 0)
                m_inputs = dense->inputs;
            dense->offset = size;
            size += dense->inputs * dense->outputs + dense->outputs;
            width = dense->outputs;
        } else {
            assert(width > 0 && std::get<ActivationLayer>(layer).units == width);
        }
    }
    m_classes = width;
    m_parameters = Vector::Zero(size);
}

Network Network::create(Index inputs, Index classes, const ModelOptions& options, Rng rng) {
    std::vector<Layer> layers;
    Index width = inputs;
    for (const int units : options.hidden) {
        layers.emplace_back(DenseLayer{width, units, 0});
        layers.emplace_back(ActivationLayer{options.activation, units});
        width = units;
    }
    layers.emplace_back(DenseLayer{width, classes, 0});
    Network network(std::move(layers));
    for (const Layer& layer : network.m_layers)
        if (const auto* dense = std::get_if<DenseLayer>(&layer)) {
            const double limit = std::sqrt(6.0 / static_cast<double>(dense->inputs + dense->outputs));
            Eigen::Map<Matrix> weights = network.weights(*dense);
            for (Index i = 0; i < weights.size(); ++i)
                weights(i) = static_cast<Scalar>(rng.uniform(-limit, limit));
        }
    return network;
}

Eigen::Map<const Matrix> Network::weights(const DenseLayer& layer) const {
    return {m_parameters.data() + layer.offset, layer.outputs, layer.inputs};
}
Eigen::Map<Matrix> Network::weights(const DenseLayer& layer) {
    return {m_parameters.data() + layer.offset, layer.outputs, layer.inputs};
}
Eigen::Map<const Vector> Network::bias(const DenseLayer& layer) const {
    return {m_parameters.data() + layer.offset + layer.inputs * layer.outputs, layer.outputs};
}
Eigen::Map<Vector> Network::bias(const DenseLayer& layer) {
    return {m_parameters.data() + layer.offset + layer.inputs * layer.outputs, layer.outputs};
}

bool Network::operator==(const Network& other) const {
    return m_layers == other.m_layers && m_parameters == other.m_parameters;
}

void NetworkPass::reserve(const Network& network, Index n) {
    const std::vector<Layer>& layers = network.layers();
    const auto fits = [&](std::size_t i) {
        const auto* dense = std::get_if<DenseLayer>(&layers[i]);
        return !dense || m_values[i].rows() == dense->outputs;
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

ConstMatrixRef NetworkPass::forward(const Network& network, ConstMatrixRef inputs) {
    assert(inputs.rows() == network.inputs());
    reserve(network, inputs.cols());
    m_batch = inputs.cols();
    const std::vector<Layer>& layers = network.layers();
    std::size_t last = 0;
    bool first = true;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (const auto* dense = std::get_if<DenseLayer>(&layers[i])) {
            MatrixRef out = m_values[i].leftCols(m_batch);
            if (first)
                product(network.weights(*dense), inputs, out);
            else
                product(network.weights(*dense), m_values[last].leftCols(m_batch), out);
            out.colwise() += network.bias(*dense);
            last = i;
            first = false;
        } else {
            activate(std::get<ActivationLayer>(layers[i]).activation, m_values[last].leftCols(m_batch));
        }
    }
    return m_values[last].leftCols(m_batch);
}

void NetworkPass::moveColumn(Index from, Index to) {
    for (Matrix& values : m_values)
        if (values.size() > 0)
            values.col(to) = values.col(from);
}

// Calls visit(dense layer, its number, d loss / d its output, the number of the dense layer below or -1) from the
// last dense layer down, carrying the gradient through the activations; stops above the first layer's inputs.
template <class Visit>
void NetworkPass::walkBack(const Network& network, ConstMatrixRef dLogits, Visit visit) {
    const std::vector<Layer>& layers = network.layers();
    std::vector<Layer>::size_type i = layers.size();
    bool top = true;
    std::size_t above = 0; // whose m_gradients hold d loss / d output of layer i
    while (i-- > 0) {
        const auto* dense = std::get_if<DenseLayer>(&layers[i]);
        if (!dense)
            continue;
        std::size_t below = i; // the dense layer below, if any
        while (below-- > 0 && !std::holds_alternative<DenseLayer>(layers[below])) {
        }
        const bool bottom = below == std::size_t(-1);
        const ConstMatrixRef dOut = top ? dLogits : ConstMatrixRef(m_gradients[above].leftCols(m_batch));
        visit(*dense, dOut, bottom ? nullptr : &m_values[below]);
        if (bottom)
            return;
        MatrixRef dBelow = m_gradients[below].leftCols(m_batch);
        transposedProduct(network.weights(*dense), dOut, m_transposed[i], dBelow);
        for (std::size_t j = i; j-- > below + 1;)
            multiplyByDerivative(std::get<ActivationLayer>(layers[j]).activation, m_values[below].leftCols(m_batch),
                                 dBelow);
        above = below;
        top = false;
    }
}

void NetworkPass::backwardToInputs(const Network& network, ConstMatrixRef dLogits, MatrixRef dInputs) {
    m_batch = dLogits.cols(); // may be fewer than the last forward's: the leading columns
    walkBack(network, dLogits, [&](const DenseLayer& dense, ConstMatrixRef dOut, const Matrix* below) {
        if (!below)
            transposedProduct(network.weights(dense), dOut, m_transposed[0], dInputs);
    });
}

void NetworkPass::backwardToParameters(const Network& network, ConstMatrixRef inputs, ConstMatrixRef dLogits,
                                       VectorRef dParameters) {
    assert(inputs.cols() == m_batch && dLogits.cols() == m_batch);
    walkBack(network, dLogits, [&](const DenseLayer& dense, ConstMatrixRef dOut, const Matrix* below) {
        Eigen::Map<Matrix> dWeights(dParameters.data() + dense.offset, dense.outputs, dense.inputs);
        Eigen::Map<Vector> dBias(dParameters.data() + dense.offset + dWeights.size(), dense.outputs);
        if (below)
            dWeights.noalias() = dOut * below->leftCols(m_batch).transpose();
        else
            dWeights.noalias() = dOut * inputs.transpose();
        dBias = dOut.rowwise().sum();
    });
}

Matrix logitsOf(const Network& network, ConstMatrixRef inputs) {
    Matrix logits(network.classes(), inputs.cols());
    NetworkPass pass;
    for (Index start = 0; start < inputs.cols(); start += kPredictionBlock) {
        const Index n = std::min(kPredictionBlock, inputs.cols() - start);
        logits.middleCols(start, n) = pass.forward(network, inputs.middleCols(start, n));
    }
    return logits;
}

} // namespace core
