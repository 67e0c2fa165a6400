#include "core/model/image_pass.h"

#include "core/model/convolution.h"
#include "core/model/network.h"

#include <algorithm>
#include <cassert>
#include <span>

namespace core {
namespace {

Correlation forwardShape(const Conv2dLayer& layer) {
    return {layer.outHeight(), layer.outWidth(), layer.channels, layer.filters, layer.kernel};
}
Correlation backwardShape(const Conv2dLayer& layer) {
    return {layer.height, layer.width, layer.filters, layer.channels, layer.kernel};
}

// All values of a tile of one layer, as a matrix that the activations take.
Eigen::Map<Matrix> asMatrix(Scalar* tile, Index units) {
    return {tile, units * kLanes, 1};
}

Index tilesFor(Index columns) {
    return (columns + kLanes - 1) / kLanes;
}

} // namespace

void ImagePass::reserve(const Network& network, Index n) {
    const auto layers = std::span(network.layers()).first(network.imageLayers());
    if (n <= m_capacity && std::ranges::equal(layers, m_layers))
        return;
    m_layers.assign(layers.begin(), layers.end());
    m_capacity = std::max(n, m_capacity);
    m_inputs = network.inputs();
    m_offsets.clear();
    Index units = 0;
    Index size = 0;
    Index largest = m_inputs;
    Index padded = 0;
    Index weights = 0;
    for (const Layer& layer : m_layers) {
        if (const auto* convolution = std::get_if<Conv2dLayer>(&layer)) {
            units = convolution->outputs();
            padded =
                std::max({padded, forwardShape(*convolution).paddedSize(), backwardShape(*convolution).paddedSize()});
            weights = std::max(weights, Affine(*convolution).outputs * Affine(*convolution).inputs);
        } else if (const auto* pool = std::get_if<MaxPool2dLayer>(&layer)) {
            units = pool->outputs();
        } else {
            m_offsets.push_back(m_offsets.back());
            continue;
        }
        m_offsets.push_back(size);
        size += units * kLanes;
        largest = std::max(largest, units);
    }
    m_tileSize = size;
    m_values.resize(tilesFor(m_capacity) * m_tileSize);
    m_input.resize(m_inputs * kLanes);
    m_padded.resize(padded * kLanes);
    m_gradient.resize(largest * kLanes);
    m_gradientBelow.resize(largest * kLanes);
    m_flipped.resize(weights);
    m_flat.resize(units, m_capacity);
}

void ImagePass::forward(const Network& network, int member, ConstMatrixRef inputs) {
    m_batch = inputs.cols();
    reserve(network, m_batch);
    for (Index number = 0; number < tilesFor(m_batch); ++number) {
        loadTile(inputs, number * kLanes, m_input.data());
        const Scalar* below = m_input.data();
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            Scalar* out = tile(number) + m_offsets[i];
            if (const auto* convolution = std::get_if<Conv2dLayer>(&m_layers[i])) {
                padTile(below, convolution->height, convolution->width, convolution->channels, convolution->padding,
                        m_padded.data());
                correlateTile(forwardShape(*convolution), m_padded.data(), network.weights(*convolution, member).data(),
                              network.bias(*convolution, member).data(), out);
            } else if (const auto* pool = std::get_if<MaxPool2dLayer>(&m_layers[i])) {
                poolTile(*pool, below, out);
            } else if (const auto* activation = std::get_if<ActivationLayer>(&m_layers[i])) {
                activate(activation->activation, asMatrix(out, activation->units));
            }
            below = out;
        }
        storeTile(below, number * kLanes, m_flat.leftCols(m_batch));
    }
}

// From m_gradient = d loss / d the last layer's output down; with dParameters to the weights of the first layer, else
// to its inputs, which are then in m_gradient. For the former the tile's inputs are in m_input.
void ImagePass::backward(const Network& network, int member, Index number, Scalar* dParameters) {
    for (std::size_t i = m_layers.size(); i-- > 0;) {
        const Scalar* below = i == 0 ? m_input.data() : tile(number) + m_offsets[i - 1];
        if (const auto* activation = std::get_if<ActivationLayer>(&m_layers[i])) {
            multiplyByDerivative(activation->activation, asMatrix(tile(number) + m_offsets[i], activation->units),
                                 asMatrix(m_gradient.data(), activation->units));
        } else if (const auto* pool = std::get_if<MaxPool2dLayer>(&m_layers[i])) {
            poolTileBack(*pool, below, m_gradient.data(), m_gradientBelow.data());
            m_gradient.swap(m_gradientBelow);
        } else if (const auto* layer = std::get_if<Conv2dLayer>(&m_layers[i])) {
            const Affine affine = *layer;
            if (dParameters) {
                padTile(below, layer->height, layer->width, layer->channels, layer->padding, m_padded.data());
                Scalar* dWeights = dParameters + affine.offset;
                addWeightGradient(forwardShape(*layer), m_padded.data(), m_gradient.data(), dWeights,
                                  dWeights + affine.outputs * affine.inputs);
                if (i == 0)
                    return;
            }
            padTile(m_gradient.data(), layer->outHeight(), layer->outWidth(), layer->filters,
                    layer->kernel - 1 - layer->padding, m_padded.data());
            flipWeights(*layer, network.weights(affine, member).data(), m_flipped.data());
            correlateTile(backwardShape(*layer), m_padded.data(), m_flipped.data(), nullptr, m_gradientBelow.data());
            m_gradient.swap(m_gradientBelow);
        }
    }
}

void ImagePass::backwardToInputs(const Network& network, int member, ConstMatrixRef dFlat, MatrixRef dInputs) {
    m_batch = dFlat.cols();
    for (Index number = 0; number < tilesFor(m_batch); ++number) {
        loadTile(dFlat, number * kLanes, m_gradient.data());
        backward(network, member, number, nullptr);
        storeTile(m_gradient.data(), number * kLanes, dInputs);
    }
}

void ImagePass::backwardToParameters(const Network& network, int member, ConstMatrixRef inputs, ConstMatrixRef dFlat,
                                     VectorRef dParameters) {
    assert(inputs.cols() == m_batch && dFlat.cols() == m_batch);
    for (const Layer& layer : m_layers)
        if (const std::optional<Affine> affine = affineOf(layer))
            dParameters.segment(affine->offset, affine->size()).setZero();
    for (Index number = 0; number < tilesFor(m_batch); ++number) {
        loadTile(inputs, number * kLanes, m_input.data());
        loadTile(dFlat, number * kLanes, m_gradient.data());
        backward(network, member, number, dParameters.data());
    }
}

void ImagePass::moveColumn(Index from, Index to) {
    if (m_tileSize == 0)
        return;
    const Scalar* source = tile(from / kLanes) + from % kLanes;
    Scalar* target = tile(to / kLanes) + to % kLanes;
    for (Index i = 0; i < m_tileSize; i += kLanes)
        target[i] = source[i];
    m_flat.col(to) = m_flat.col(from);
}

} // namespace core
