#include "core/model/layers.h"

#include "core/base/overloaded.h"

namespace core {
namespace {

// A plain loop: Eigen does not vectorise the comparison.
void zeroWhereNotPositive(const Scalar* __restrict value, Scalar* __restrict out, Index n) {
    for (Index i = 0; i < n; ++i)
        out[i] = value[i] > Scalar(0) ? out[i] : Scalar(0);
}

} // namespace

Index inputsOf(const Layer& layer) {
    return std::visit(Overloaded{[](const DenseLayer& dense) { return dense.inputs; },
                                 [](const ActivationLayer& activation) { return activation.units; },
                                 [](const FlattenLayer& flatten) { return flatten.units; },
                                 [](const auto& image) { return image.inputs(); }},
                      layer);
}

Index outputsOf(const Layer& layer) {
    return std::visit(Overloaded{[](const DenseLayer& dense) { return dense.outputs; },
                                 [](const ActivationLayer& activation) { return activation.units; },
                                 [](const FlattenLayer& flatten) { return flatten.units; },
                                 [](const auto& image) { return image.outputs(); }},
                      layer);
}

std::optional<Affine> affineOf(const Layer& layer) {
    if (const auto* dense = std::get_if<DenseLayer>(&layer))
        return *dense;
    if (const auto* convolution = std::get_if<Conv2dLayer>(&layer))
        return *convolution;
    return std::nullopt;
}

const std::vector<std::string>& activationWords() {
    static const std::vector<std::string> words{"relu", "tanh", "softplus", "sigmoid"};
    return words;
}

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
    case Activation::Sigmoid:
        values = Scalar(1) / (Scalar(1) + (-values.array()).exp());
        return;
    }
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
    case Activation::Sigmoid:
        gradient.array() *= a.array() * (Scalar(1) - a.array());
        return;
    }
}

} // namespace core
