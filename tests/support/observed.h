#pragma once

#include "core/data/reference.h"
#include "core/model/loss.h"
#include "core/model/network.h"
#include "core/search/generator.h"

#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace testing {

// Observed rows and the reference that borrows them.
struct Observed {
    core::Matrix rows;
    core::Labels labels;
    core::Matrix none;
    core::Labels noLabels;
    core::Reference reference;

    Observed(core::Matrix observed, core::Labels classes, core::Index classCount)
        : rows(std::move(observed)),
          labels(std::move(classes)),
          none(rows.rows(), 0),
          reference(rows, labels, classCount, none, noLabels) {}
    // Rows labelled by the model itself, so that each is classed rightly.
    static std::unique_ptr<Observed> like(const core::Network& network, core::Matrix rows) {
        core::Labels labels = core::predict(core::logitsOf(network, rows));
        return std::make_unique<Observed>(std::move(rows), std::move(labels), network.classes());
    }
};

inline core::InputConstraints freeInputs(core::Index inputs, core::Scalar reach = 100) {
    using core::Vector;
    return {Vector::Ones(inputs),
            Vector::Ones(inputs),
            Vector::Constant(inputs, -reach),
            Vector::Constant(inputs, reach),
            {}};
}

inline std::unique_ptr<const core::Generator> makeGenerator(const std::string& id,
                                                            const core::ParamValues& values = {}) {
    return std::move(core::builtins<core::Generator>().find(id)->create(values)).value();
}

inline core::Network linearNetwork(const core::Matrix& weights, const core::Vector& bias) {
    core::Network network(std::vector<core::Layer>{core::DenseLayer{weights.cols(), weights.rows(), 0}});
    const auto& dense = std::get<core::DenseLayer>(network.layers()[0]);
    network.weights(dense) = weights;
    network.bias(dense) = bias;
    return network;
}
// Two classes with logits +-w.x: p(class 0) = 1 / (1 + exp(-2 w.x)).
inline core::Network oppositeLogits(const core::Vector& w) {
    core::Matrix weights(2, w.size());
    weights << w.transpose(), -w.transpose();
    return linearNetwork(weights, core::Vector::Zero(2));
}

inline core::SearchResult runSearch(const core::Generator& generator, const core::SearchRequest& request,
                                    int threads = 1, const core::StopToken& stop = {}) {
    core::ThreadPool pool(threads);
    core::SearchResources resources(pool);
    core::SearchResult result;
    generator.search(request, core::Rng(7), stop, resources, result);
    return result;
}

} // namespace testing
