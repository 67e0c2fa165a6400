#include "core/session/network_json.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::int64_t kMostUnits = 1'000'000;
constexpr std::int64_t kLargestKernel = 64;
constexpr std::size_t kMostLayers = 64;
constexpr std::size_t kMostMembers = 20;

// ---- writing ----

JsonOut numbersOf(const Scalar* values, Index count) {
    JsonOut list = JsonOut::array();
    list.get_ref<JsonOut::array_t&>().reserve(static_cast<std::size_t>(count));
    for (Index i = 0; i < count; ++i)
        list.push_back(jsonNumber(values[i]));
    return list;
}

// Whether the numbers stand in the document or elsewhere.
enum class Numbers { Here, Elsewhere };

// Row-major, so that reshaping to `shape` gives what the layer multiplies with.
JsonOut weightsOf(const Network& network, const Affine& affine, int member, JsonOut shape) {
    const Eigen::Map<const Matrix> weights = network.weights(affine, member);
    JsonOut data = JsonOut::array();
    data.get_ref<JsonOut::array_t&>().reserve(static_cast<std::size_t>(weights.size()));
    for (Index out = 0; out < weights.rows(); ++out)
        for (Index in = 0; in < weights.cols(); ++in)
            data.push_back(jsonNumber(weights(out, in)));
    return {{"shape", std::move(shape)}, {"data", std::move(data)}};
}

JsonOut affineToJson(const Network& network, const Affine& affine, int member, Numbers numbers, JsonOut json,
                     JsonOut shape) {
    if (numbers == Numbers::Elsewhere) {
        json["weights"] = {{"shape", std::move(shape)}};
        return json;
    }
    json["weights"] = weightsOf(network, affine, member, std::move(shape));
    json["bias"] = numbersOf(network.bias(affine, member).data(), affine.outputs);
    return json;
}

JsonOut layerToJson(const Network& network, const Layer& layer, int member, Numbers numbers) {
    if (const auto* activation = std::get_if<ActivationLayer>(&layer))
        return {{"type", activationWords().at(static_cast<std::size_t>(activation->activation))}};
    if (std::holds_alternative<FlattenLayer>(layer))
        return {{"type", "flatten"}};
    if (const auto* pool = std::get_if<MaxPool2dLayer>(&layer))
        return {{"type", "maxpool2d"}, {"input", {pool->height, pool->width, pool->channels}}};
    const Affine affine = *affineOf(layer);
    if (const auto* c = std::get_if<Conv2dLayer>(&layer))
        return affineToJson(
            network, affine, member, numbers,
            {{"type", "conv2d"}, {"input", {c->height, c->width, c->channels}}, {"padding", c->padding}},
            {c->filters, c->kernel, c->kernel, c->channels});
    return affineToJson(network, affine, member, numbers, {{"type", "dense"}}, {affine.outputs, affine.inputs});
}

JsonOut memberToJson(const Network& network, int member, Numbers numbers) {
    JsonOut layers = JsonOut::array();
    for (const Layer& layer : network.layers())
        layers.push_back(layerToJson(network, layer, member, numbers));
    return {{"layers", std::move(layers)}};
}

// ---- reading ----

std::string shapeOf(const ImageShape& shape) {
    return std::to_string(shape.height) + " x " + std::to_string(shape.width) + " x " + std::to_string(shape.channels);
}

void checkNumbers(const JsonField& field, const Affine& affine, Numbers numbers) {
    if (numbers == Numbers::Elsewhere)
        return;
    field["weights"]["data"].mustHaveSize(static_cast<std::size_t>(affine.outputs * affine.inputs));
    field["bias"].mustHaveSize(static_cast<std::size_t>(affine.outputs));
}

// Reads the layers of one member from the bottom up: their shapes only, the numbers follow once all are known to fit.
class LayerReader {
public:
    LayerReader(const NetworkPlace& place, Numbers numbers)
        : m_units(place.inputs), m_image(place.image), m_numbers(numbers) {}

    std::vector<Layer> read(const JsonField& fields) {
        if (fields.size() == 0)
            fields.fail("is empty");
        if (fields.size() > kMostLayers)
            fields.fail("has " + std::to_string(fields.size()) + " layers; at most " + std::to_string(kMostLayers) +
                        " are read");
        for (std::size_t i = 0; i < fields.size(); ++i)
            add(fields.item(i), i + 1 == fields.size());
        if (!std::holds_alternative<DenseLayer>(m_layers.back()))
            fields.item(fields.size() - 1)["type"].fail("must be dense: the last layer gives the outputs");
        return std::move(m_layers);
    }

private:
    void add(const JsonField& field, bool last) {
        const std::string type = field["type"].text();
        if (type == "dense")
            m_layers.emplace_back(dense(field));
        else if (type == "conv2d")
            m_layers.emplace_back(convolution(field));
        else if (type == "maxpool2d")
            m_layers.emplace_back(pool(field));
        else if (type == "flatten")
            m_layers.emplace_back(flatten(field));
        else
            m_layers.emplace_back(activation(field, type, last));
    }
    [[nodiscard]] bool onImages() const {
        return !m_layers.empty() && !m_flat && !std::holds_alternative<DenseLayer>(m_layers.back()) && m_convolved;
    }

    DenseLayer dense(const JsonField& field) {
        if (onImages())
            field["type"].fail("is \"dense\"; between the layers for images and the first dense one must be a flatten");
        const JsonField shape = field["weights"]["shape"];
        shape.mustHaveSize(2);
        const DenseLayer layer{shape.item(1).whole(1, kMostUnits), shape.item(0).whole(1, kMostUnits), 0};
        if (layer.inputs != m_units)
            shape.fail("is [" + std::to_string(layer.outputs) + ", " + std::to_string(layer.inputs) +
                       "], but the layer gets " + std::to_string(m_units) + " inputs");
        checkNumbers(field, layer, m_numbers);
        m_units = layer.outputs;
        return layer;
    }

    // The height, width and channels that the layer says it gets.
    ImageShape imageInput(const JsonField& field) {
        const std::string type = field["type"].text();
        if (m_flat || !m_image || (!m_layers.empty() && !m_convolved))
            field["type"].fail("is \"" + type +
                               "\"; it must come before all dense layers, and the data must be images");
        const JsonField input = field["input"];
        input.mustHaveSize(3);
        const ImageShape shape{input.item(0).whole(1, kMostUnits), input.item(1).whole(1, kMostUnits),
                               input.item(2).whole(1, kMostUnits)};
        if (shape != *m_image)
            input.fail("is " + shapeOf(shape) + ", but the layer gets " + shapeOf(*m_image));
        return shape;
    }

    Conv2dLayer convolution(const JsonField& field) {
        const ImageShape input = imageInput(field);
        const JsonField shape = field["weights"]["shape"];
        shape.mustHaveSize(4);
        Conv2dLayer layer{input.height, input.width, input.channels, shape.item(0).whole(1, kMostUnits), 1, 0, 0};
        layer.kernel = shape.item(1).whole(1, kLargestKernel);
        if (shape.item(2).whole(1, kLargestKernel) != layer.kernel)
            shape.fail("has a kernel that is not square");
        if (shape.item(3).whole(1, kMostUnits) != layer.channels)
            shape.item(3).fail("is not the number of channels, which is " + std::to_string(layer.channels));
        layer.padding = field["padding"].whole(0, layer.kernel - 1);
        if (layer.outHeight() < 1 || layer.outWidth() < 1)
            shape.fail("has a kernel that is larger than the image with its padding");
        if (layer.filters > kMostUnits / (layer.outHeight() * layer.outWidth()))
            shape.fail("makes an image of more than " + std::to_string(kMostUnits) + " values");
        checkNumbers(field, layer, m_numbers);
        m_convolved = true;
        m_image = ImageShape{layer.outHeight(), layer.outWidth(), layer.filters};
        m_units = layer.outputs();
        return layer;
    }

    MaxPool2dLayer pool(const JsonField& field) {
        if (m_layers.empty())
            field["type"].fail("is \"maxpool2d\"; the first layer must be conv2d or dense");
        const ImageShape input = imageInput(field);
        if (input.height < 2 || input.width < 2)
            field["input"].fail("is too small to be pooled");
        const MaxPool2dLayer layer{input.height, input.width, input.channels};
        m_image = ImageShape{input.height / 2, input.width / 2, input.channels};
        m_units = layer.outputs();
        return layer;
    }

    FlattenLayer flatten(const JsonField& field) {
        if (!onImages())
            field["type"].fail("is \"flatten\"; it must follow the layers for images");
        m_flat = true;
        return {m_units};
    }

    ActivationLayer activation(const JsonField& field, const std::string& type, bool last) {
        const auto word = std::ranges::find(activationWords(), type);
        if (word == activationWords().end())
            field["type"].fail("is \"" + type + "\"; known are dense, conv2d, maxpool2d, flatten, " +
                               joined(activationWords(), ", "));
        if (m_layers.empty() || !affineOf(m_layers.back()) || last)
            field["type"].fail("is \"" + type + "\"; it must stand between two dense layers, or follow a convolution");
        return {static_cast<Activation>(word - activationWords().begin()), m_units};
    }

    std::vector<Layer> m_layers;
    Index m_units;
    std::optional<ImageShape> m_image; // of the current values
    Numbers m_numbers;
    bool m_convolved = false; // there was a convolution
    bool m_flat = false;      // there was a flatten
};

std::vector<Layer> layersFrom(const JsonField& member, const NetworkPlace& place, Numbers numbers = Numbers::Here) {
    const JsonField fields = member["layers"];
    std::vector<Layer> layers = LayerReader(place, numbers).read(fields);
    const Index outputs = outputsOf(layers.back());
    if (outputs != place.outputs)
        fields.item(layers.size() - 1)
            .fail("ends in " + std::to_string(outputs) + " logits, but there are " + std::to_string(place.outputs) +
                  " " + std::string(place.outputsAre));
    return layers;
}

void readNumbers(const JsonField& layers, Network& network, int member) {
    for (std::size_t i = 0; i < network.layers().size(); ++i) {
        const std::optional<Affine> affine = affineOf(network.layers()[i]);
        if (!affine)
            continue;
        const JsonField data = layers.item(i)["weights"]["data"];
        const JsonField bias = layers.item(i)["bias"];
        Eigen::Map<Matrix> weights = network.weights(*affine, member);
        for (Index out = 0; out < affine->outputs; ++out) {
            for (Index in = 0; in < affine->inputs; ++in)
                weights(out, in) = data.item(static_cast<std::size_t>(out * affine->inputs + in)).scalar();
            network.bias(*affine, member)(out) = bias.item(static_cast<std::size_t>(out)).scalar();
        }
    }
}

} // namespace

JsonOut networkToJson(const Network& network) {
    if (network.members() == 1)
        return memberToJson(network, 0, Numbers::Here);
    JsonOut members = JsonOut::array();
    for (int member = 0; member < network.members(); ++member)
        members.push_back(memberToJson(network, member, Numbers::Here));
    return {{"members", std::move(members)}};
}

JsonOut networkShapeToJson(const Network& network) {
    JsonOut json{{"members", network.members()}};
    json["layers"] = std::move(memberToJson(network, 0, Numbers::Elsewhere)["layers"]);
    return json;
}

JsonOut vaeToJson(const Vae& vae) {
    return {{"encoder", networkToJson(vae.encoder())}, {"decoder", networkToJson(vae.decoder())}};
}

Network networkFromJson(const JsonField& field, const NetworkPlace& place) {
    if (!field.has("members")) {
        Network network(layersFrom(field, place));
        readNumbers(field["layers"], network, 0);
        return network;
    }
    const JsonField members = field["members"];
    if (members.size() < 2 || members.size() > kMostMembers)
        members.fail("has " + std::to_string(members.size()) + " members; an ensemble has 2 to " +
                     std::to_string(kMostMembers));
    Network network(layersFrom(members.item(0), place), static_cast<int>(members.size()));
    for (std::size_t member = 0; member < members.size(); ++member) {
        const JsonField one = members.item(member);
        if (Network(layersFrom(one, place)).layers() != network.layers())
            one["layers"].fail("has other layers than the first member");
        readNumbers(one["layers"], network, static_cast<int>(member));
    }
    return network;
}

Network networkShapeFromJson(const JsonField& field, const NetworkPlace& place, Index parameters) {
    const auto members = field["members"].whole(1, kMostMembers);
    std::vector<Layer> layers = layersFrom(field, place, Numbers::Elsewhere);
    Index wanted = 0;
    for (const Layer& layer : layers)
        if (const std::optional<Affine> affine = affineOf(layer))
            wanted += affine->size();
    wanted *= members;
    if (wanted != parameters)
        field.fail("has " + std::to_string(wanted) + " weights and biases, but " + std::to_string(parameters) +
                   " numbers are there");
    return Network(std::move(layers), static_cast<int>(members));
}

Vae vaeFromJson(const JsonField& field, Index inputs) {
    const JsonField layers = field["encoder"]["layers"];
    if (layers.size() == 0)
        layers.fail("is empty");
    const JsonField last = layers.item(layers.size() - 1);
    const JsonField shape = last["weights"]["shape"];
    shape.mustHaveSize(2);
    const std::int64_t codes = shape.item(0).whole(2, kMostUnits);
    if (codes % 2 != 0)
        shape.item(0).fail("is odd; the encoder gives a mean and a variance for each latent number");
    return Vae(networkFromJson(field["encoder"], {inputs, {}, codes, "means and variances"}),
               networkFromJson(field["decoder"], {codes / 2, {}, inputs, "model inputs"}));
}

} // namespace core
