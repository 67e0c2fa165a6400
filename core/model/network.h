#pragma once

#include "core/base/param.h"
#include "core/base/rng.h"
#include "core/data/feature_schema.h"
#include "core/model/layers.h"

namespace core {

enum class ModelKind { Mlp, LeNet };

struct ModelOptions {
    std::vector<int> hidden = {32}; // of an MLP: units of each hidden layer; empty: a linear model
    Activation activation = Activation::Relu;
    ModelKind kind = ModelKind::Mlp;
    int members = 1; // more than one: a deep ensemble
    bool operator==(const ModelOptions&) const = default;
};
const ParamTable<ModelOptions>& modelParams();
// Errors: a kind of model that needs images where there are none, or larger ones.
Status checkModel(const ModelOptions& options, const std::optional<ImageShape>& image);

// A classifier: model inputs -> logits. A value; copying it is the snapshot. Reading it is thread-safe.
//
// It has one or several members: copies of the same layers with parameters of their own (a deep ensemble,
// Lakshminarayanan et al. 2017). Members are trained each on its own loss. Everything else uses them as one: the
// probability of a class is the mean of the members' and so is the energy of a class; see NetworkPass.
class Network {
public:
    Network() = default;
    // Shapes must fit one another (assert): either dense layers with activations between them, or, for images,
    // convolutions, activations and pools, one flatten, and then the same. Weights are zero.
    explicit Network(std::vector<Layer> layers, int members = 1);
    // Glorot-uniform weights in +-sqrt(6 / (inputs + outputs)) of each unit (Glorot & Bengio 2010), zero biases; each
    // member draws its own. The options must pass checkModel (assert).
    // LeNet-5: 5x5 convolution to 6 channels, 2x2 max-pool, 5x5 convolution to 16 channels, 2x2 max-pool, dense 120,
    // 84, classes; convolutions keep the size.
    static Network create(Index inputs, Index classes, const ModelOptions& options, Rng rng,
                          const std::optional<ImageShape>& image = {});

    [[nodiscard]] const std::vector<Layer>& layers() const { return m_layers; } // of each member
    [[nodiscard]] int members() const { return m_members; }                     // >= 1
    [[nodiscard]] Index inputs() const { return m_inputs; }
    [[nodiscard]] Index classes() const { return m_classes; }
    // How many of the layers, the flatten included, work on images; 0 for tables.
    [[nodiscard]] std::size_t imageLayers() const { return m_imageLayers; }
    // Member after member, [members * memberSize()].
    [[nodiscard]] const Vector& parameters() const { return m_parameters; }
    [[nodiscard]] Vector& parameters() { return m_parameters; }
    [[nodiscard]] Index memberSize() const { return m_parameters.size() / m_members; }

    // Views into the parameters of one layer of a member.
    [[nodiscard]] Eigen::Map<const Matrix> weights(const Affine& layer, int member = 0) const;
    [[nodiscard]] Eigen::Map<Matrix> weights(const Affine& layer, int member = 0);
    [[nodiscard]] Eigen::Map<const Vector> bias(const Affine& layer, int member = 0) const;
    [[nodiscard]] Eigen::Map<Vector> bias(const Affine& layer, int member = 0);

    bool operator==(const Network& other) const;
    // Of the same layers and members; the numbers may differ.
    [[nodiscard]] bool sameShape(const Network& other) const;

private:
    std::vector<Layer> m_layers;
    int m_members = 1;
    std::size_t m_imageLayers = 0;
    Vector m_parameters;
    Index m_inputs = 0;
    Index m_classes = 0;
};

// SHA-256 (hex) of shape and numbers.
std::string digestOf(const Network& network);
// Layers and members in a line, e.g. "2-32 relu-2" or "3 x 2-32 relu-2".
std::string shapeText(const Network& network);

} // namespace core

// Everything that computes with a network includes one header.
#include "core/model/network_pass.h"
