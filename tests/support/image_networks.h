#pragma once

#include "core/model/network.h"
#include "tests/support/random.h"

namespace testing {

// Weights and biases from a normal distribution, so that nothing is zero by chance.
inline core::Network withRandomNumbers(core::Network network, core::Rng& rng, double sd) {
    network.parameters() = static_cast<core::Scalar>(sd) * randomNormal(rng, network.parameters().size(), 1);
    return network;
}

// A network of one convolution, an activation, perhaps a pool, and a dense layer.
inline core::Network smallConvolutional(const core::Conv2dLayer& convolution, core::Activation activation, bool pool,
                                        core::Index classes) {
    using namespace core;
    std::vector<Layer> layers{convolution, ActivationLayer{activation, convolution.outputs()}};
    if (pool)
        layers.emplace_back(MaxPool2dLayer{convolution.outHeight(), convolution.outWidth(), convolution.filters});
    const Index flat = outputsOf(layers.back());
    layers.emplace_back(FlattenLayer{flat});
    layers.emplace_back(DenseLayer{flat, classes, 0});
    return Network(std::move(layers));
}

} // namespace testing
