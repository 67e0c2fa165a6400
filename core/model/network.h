#pragma once

#include "core/base/param.h"
#include "core/base/rng.h"
#include "core/base/types.h"

#include <variant>

namespace core {

enum class Activation { Relu, Tanh, Softplus };

struct ModelOptions {
    std::vector<int> hidden = {32}; // units of each hidden layer; empty: a linear model
    Activation activation = Activation::Relu;
    bool operator==(const ModelOptions&) const = default;
};
const ParamTable<ModelOptions>& modelParams();

// out = W in + b. The numbers live in Network::parameters(): W [outputs x inputs] column-major, then b [outputs].
struct DenseLayer {
    Index inputs = 0;
    Index outputs = 0;
    Index offset = 0; // of W in the parameters
    bool operator==(const DenseLayer&) const = default;
};
struct ActivationLayer {
    Activation activation = Activation::Relu;
    Index units = 0;
    bool operator==(const ActivationLayer&) const = default;
};
using Layer = std::variant<DenseLayer, ActivationLayer>;

// A classifier: model inputs -> logits. A value; copying it is the snapshot. Reading it is thread-safe.
class Network {
public:
    Network() = default;
    // Shapes must fit one another (assert); weights are zero.
    explicit Network(std::vector<Layer> layers);
    // Glorot-uniform weights in +-sqrt(6 / (inputs + outputs)) of each layer (Glorot & Bengio 2010), zero biases.
    static Network create(Index inputs, Index classes, const ModelOptions& options, Rng rng);

    [[nodiscard]] const std::vector<Layer>& layers() const { return m_layers; }
    [[nodiscard]] Index inputs() const { return m_inputs; }
    [[nodiscard]] Index classes() const { return m_classes; }
    [[nodiscard]] const Vector& parameters() const { return m_parameters; }
    [[nodiscard]] Vector& parameters() { return m_parameters; }

    // Views into the parameters of one dense layer.
    [[nodiscard]] Eigen::Map<const Matrix> weights(const DenseLayer& layer) const;
    [[nodiscard]] Eigen::Map<Matrix> weights(const DenseLayer& layer);
    [[nodiscard]] Eigen::Map<const Vector> bias(const DenseLayer& layer) const;
    [[nodiscard]] Eigen::Map<Vector> bias(const DenseLayer& layer);

    bool operator==(const Network& other) const;

private:
    std::vector<Layer> m_layers;
    Vector m_parameters;
    Index m_inputs = 0;
    Index m_classes = 0;
};

// One batch on its way through a network and back. Owns the buffers, so that nothing is allocated once it has seen
// its largest batch. Not thread-safe: one a thread. Lifetime: independent of the network, which is passed in.
class NetworkPass {
public:
    // Logits [classes x n] of inputs [features x n]; valid until the next forward.
    ConstMatrixRef forward(const Network& network, ConstMatrixRef inputs);
    // Of the last forward: d loss / d inputs [features x n] from d loss / d logits [classes x n]; n may be smaller
    // than the batch was: then of its first n columns.
    void backwardToInputs(const Network& network, ConstMatrixRef dLogits, MatrixRef dInputs);
    // Of the last forward with the same inputs: d loss / d parameters, summed over the batch; overwritten.
    void backwardToParameters(const Network& network, ConstMatrixRef inputs, ConstMatrixRef dLogits,
                              VectorRef dParameters);

    // Overwrites what is known of one column of the last forward with another's: for searches that drop columns.
    void moveColumn(Index from, Index to);

private:
    void reserve(const Network& network, Index n);
    template <class Visit>
    void walkBack(const Network& network, ConstMatrixRef dLogits, Visit visit);

    std::vector<Matrix> m_values;     // of each layer: its output [units x capacity]; activations share their input's
    std::vector<Matrix> m_gradients;  // of each layer: d loss / d its output
    std::vector<Matrix> m_transposed; // of each layer with few outputs: its weights, transposed
    Index m_capacity = 0;
    Index m_batch = 0;
};

// Logits of a batch of any size, in fixed blocks, for callers without a pass of their own. [classes x n]
Matrix logitsOf(const Network& network, ConstMatrixRef inputs);

} // namespace core
