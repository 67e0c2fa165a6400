#include "core/model/network.h"

#include "core/base/sha256.h"

#include <cassert>
#include <cmath>

namespace core {
namespace {

constexpr Index kLeNetKernel = 5;
constexpr Index kSmallestSide = 4; // two pools leave a pixel

std::vector<Layer> mlpLayers(Index inputs, Index classes, const std::vector<int>& hidden, Activation activation) {
    std::vector<Layer> layers;
    Index width = inputs;
    for (const int units : hidden) {
        layers.emplace_back(DenseLayer{width, units, 0});
        layers.emplace_back(ActivationLayer{activation, units});
        width = units;
    }
    layers.emplace_back(DenseLayer{width, classes, 0});
    return layers;
}

std::vector<Layer> leNetLayers(const ImageShape& image, Index classes, Activation activation) {
    std::vector<Layer> layers;
    ImageShape shape = image;
    for (const Index filters : {6, 16}) {
        const Conv2dLayer convolution{
            shape.height, shape.width, shape.channels, filters, kLeNetKernel, (kLeNetKernel - 1) / 2, 0};
        const MaxPool2dLayer pool{shape.height, shape.width, filters};
        layers.emplace_back(convolution);
        layers.emplace_back(ActivationLayer{activation, convolution.outputs()});
        layers.emplace_back(pool);
        shape = {shape.height / 2, shape.width / 2, filters};
    }
    const Index flat = shape.height * shape.width * shape.channels;
    layers.emplace_back(FlattenLayer{flat});
    for (const Layer& layer : mlpLayers(flat, classes, {120, 84}, activation))
        layers.push_back(layer);
    return layers;
}

// Glorot & Bengio 2010; a convolution's unit sees kernel^2 values of each channel and is seen by as many.
double glorotLimit(const Layer& layer) {
    if (const auto* convolution = std::get_if<Conv2dLayer>(&layer)) {
        const Index area = convolution->kernel * convolution->kernel;
        return std::sqrt(6.0 / static_cast<double>(area * (convolution->channels + convolution->filters)));
    }
    const auto& dense = std::get<DenseLayer>(layer);
    return std::sqrt(6.0 / static_cast<double>(dense.inputs + dense.outputs));
}

} // namespace

const ParamTable<ModelOptions>& modelParams() {
    static const auto table =
        ParamTable<ModelOptions>()
            .add(&ModelOptions::kind, {.key = "model.kind",
                                       .label = "Model",
                                       .help = "mlp: layers of units, for any data. lenet: LeNet-5, two convolutions "
                                               "and three dense layers, for images.",
                                       .choices = {"mlp", "lenet"}})
            .add(&ModelOptions::hidden,
                 {.key = "model.hidden",
                  .label = "Hidden units",
                  .help = "Units of each hidden layer of an mlp, e.g. 32 or 64,64,64. Empty: a linear model.",
                  .min = 1,
                  .max = 4096})
            .add(&ModelOptions::activation, {.key = "model.activation",
                                             .label = "Activation",
                                             .help = "What each hidden unit does with its weighted sum.",
                                             .choices = activationWords()})
            .add(&ModelOptions::members, {.key = "model.members",
                                          .label = "Members",
                                          .help = "Networks that learn side by side and answer with their mean "
                                                  "probability: a deep ensemble. 1: a single network.",
                                          .min = 1,
                                          .max = 20});
    return table;
}

Status checkModel(const ModelOptions& options, const std::optional<ImageShape>& image) {
    if (options.kind != ModelKind::LeNet)
        return ok();
    if (!image)
        return invalid("model.kind is lenet, which needs images, but the data is a table; choose mlp");
    if (image->height < kSmallestSide || image->width < kSmallestSide)
        return invalid("model.kind is lenet, which needs images of at least 4 x 4 pixels, but these are " +
                       std::to_string(image->height) + " x " + std::to_string(image->width) + "; choose mlp");
    return ok();
}

Network::Network(std::vector<Layer> layers, int members) : m_layers(std::move(layers)), m_members(members) {
    assert(members >= 1);
    Index size = 0;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        Layer& layer = m_layers[i];
        assert(i == 0 || inputsOf(layer) == outputsOf(m_layers[i - 1]));
        assert(i > 0 || affineOf(layer));
        if (auto* dense = std::get_if<DenseLayer>(&layer)) {
            dense->offset = size;
        } else if (auto* convolution = std::get_if<Conv2dLayer>(&layer)) {
            assert(m_imageLayers == 0 && convolution->padding < convolution->kernel);
            convolution->offset = size;
        } else if (std::holds_alternative<FlattenLayer>(layer)) {
            assert(m_imageLayers == 0);
            m_imageLayers = i + 1;
        }
        if (const std::optional<Affine> affine = affineOf(layer))
            size += affine->size();
    }
    assert(!m_layers.empty() && std::holds_alternative<DenseLayer>(m_layers.back()));
    m_inputs = inputsOf(m_layers.front());
    m_classes = outputsOf(m_layers.back());
    m_parameters = Vector::Zero(size * members);
}

Network Network::create(Index inputs, Index classes, const ModelOptions& options, Rng rng,
                        const std::optional<ImageShape>& image) {
    assert(checkModel(options, image));
    Network network(options.kind == ModelKind::LeNet ? leNetLayers(*image, classes, options.activation)
                                                     : mlpLayers(inputs, classes, options.hidden, options.activation),
                    options.members);
    assert(network.inputs() == inputs);
    for (int member = 0; member < options.members; ++member) {
        Rng own = member == 0 ? rng : rng.fork("member", static_cast<std::uint64_t>(member));
        for (const Layer& layer : network.m_layers) {
            const std::optional<Affine> affine = affineOf(layer);
            if (!affine)
                continue;
            const double limit = glorotLimit(layer);
            Eigen::Map<Matrix> weights = network.weights(*affine, member);
            for (Index i = 0; i < weights.size(); ++i)
                weights(i) = static_cast<Scalar>(own.uniform(-limit, limit));
        }
    }
    return network;
}

Eigen::Map<const Matrix> Network::weights(const Affine& layer, int member) const {
    return {m_parameters.data() + member * memberSize() + layer.offset, layer.outputs, layer.inputs};
}
Eigen::Map<Matrix> Network::weights(const Affine& layer, int member) {
    return {m_parameters.data() + member * memberSize() + layer.offset, layer.outputs, layer.inputs};
}
Eigen::Map<const Vector> Network::bias(const Affine& layer, int member) const {
    return {m_parameters.data() + member * memberSize() + layer.offset + layer.inputs * layer.outputs, layer.outputs};
}
Eigen::Map<Vector> Network::bias(const Affine& layer, int member) {
    return {m_parameters.data() + member * memberSize() + layer.offset + layer.inputs * layer.outputs, layer.outputs};
}

bool Network::operator==(const Network& other) const {
    return sameShape(other) && m_parameters == other.m_parameters;
}
bool Network::sameShape(const Network& other) const {
    return m_layers == other.m_layers && m_members == other.m_members;
}

std::string digestOf(const Network& network) {
    Sha256 hash;
    hash.add(shapeText(network));
    hash.add(network.parameters().data(), sizeof(Scalar) * static_cast<std::size_t>(network.parameters().size()));
    return hash.hex();
}

std::string shapeText(const Network& network) {
    std::string text;
    if (network.members() > 1)
        text.append(std::to_string(network.members())).append(" x ");
    text.append(std::to_string(network.inputs()));
    for (const Layer& layer : network.layers()) {
        if (const auto* dense = std::get_if<DenseLayer>(&layer)) {
            text.append("-").append(std::to_string(dense->outputs));
        } else if (const auto* convolution = std::get_if<Conv2dLayer>(&layer)) {
            const std::string side = std::to_string(convolution->kernel);
            text.append("-convolution ").append(side).append("x").append(side).append("x");
            text.append(std::to_string(convolution->filters));
        } else if (const auto* activation = std::get_if<ActivationLayer>(&layer)) {
            text.append(" ").append(activationWords()[static_cast<std::size_t>(activation->activation)]);
        } else if (std::holds_alternative<MaxPool2dLayer>(layer)) {
            text.append("-pool");
        }
    }
    return text;
}

} // namespace core
