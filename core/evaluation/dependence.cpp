#include "core/evaluation/dependence.h"

#include "core/model/loss.h"

#include <algorithm>
#include <cmath>

namespace core {

std::vector<double> dependenceValues(const PreparedData& data, Index feature, Index most) {
    const Feature& what = data.dataset.schema[feature];
    std::vector<double> values;
    if (what.hasLevels()) {
        for (std::size_t level = 0; level < what.levels.size(); ++level)
            values.push_back(static_cast<double>(level));
        return values;
    }
    double low = INFINITY, high = -INFINITY;
    for (const Index row : data.split.training) {
        const double value = data.dataset.rows.at(feature, row);
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (!(low < high))
        return {std::isfinite(low) ? low : 0.0};
    const bool whole = what.kind == FeatureKind::Integer || what.kind == FeatureKind::Pixel;
    const Index count = whole ? std::min(most, static_cast<Index>(high - low) + 1) : most;
    for (Index i = 0; i < count; ++i) {
        const double value = low + (high - low) * static_cast<double>(i) / static_cast<double>(count - 1);
        values.push_back(whole ? std::round(value) : value);
    }
    return values;
}

Vector conditionalProbabilities(const Network& network, const Encoding& encoding, Index feature, double raw,
                                Label label, Matrix& inputs) {
    const Transform& transform = encoding[feature];
    const Matrix kept = inputs.middleRows(transform.first, transform.count);
    if (transform.type == TransformType::OneHot) {
        inputs.middleRows(transform.first, transform.count).setZero();
        inputs.row(transform.first + static_cast<Index>(raw)).setOnes();
    } else {
        inputs.row(transform.first).setConstant(encodeValue(transform, raw));
    }
    const Matrix probabilities = softmax(logitsOf(network, inputs));
    inputs.middleRows(transform.first, transform.count) = kept;
    return probabilities.row(label).transpose();
}

std::vector<double> partialDependence(const Matrix& individual) {
    std::vector<double> mean(static_cast<std::size_t>(individual.rows()));
    for (Index v = 0; v < individual.rows(); ++v)
        mean[static_cast<std::size_t>(v)] = individual.cols() > 0 ? individual.row(v).cast<double>().mean() : 0.0;
    return mean;
}

Dependence dependenceOn(const Network& network, const Encoding& encoding, Index feature,
                        const std::vector<double>& values, Label label, ConstMatrixRef inputs) {
    Dependence found{values, Matrix(static_cast<Index>(values.size()), inputs.cols()), {}};
    Matrix scratch = inputs;
    for (std::size_t v = 0; v < values.size(); ++v)
        found.individual.row(static_cast<Index>(v)) =
            conditionalProbabilities(network, encoding, feature, values[v], label, scratch).transpose();
    found.mean = partialDependence(found.individual);
    return found;
}

} // namespace core
