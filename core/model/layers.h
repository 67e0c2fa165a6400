#pragma once

#include "core/base/types.h"

#include <optional>
#include <variant>

namespace core {

enum class Activation { Relu, Tanh, Softplus, Sigmoid };

// Where the numbers of a layer are among its member's parameters: W [outputs x inputs] column-major from `offset`, then
// b [outputs].
struct Affine {
    Index offset = 0;
    Index outputs = 0;
    Index inputs = 0;
    [[nodiscard]] Index size() const { return outputs * (inputs + 1); }
};

// out = W in + b.
struct DenseLayer {
    Index inputs = 0;
    Index outputs = 0;
    Index offset = 0;                                             // of W in the parameters
    operator Affine() const { return {offset, outputs, inputs}; } // NOLINT(google-explicit-constructor)
    bool operator==(const DenseLayer&) const = default;
};

// Works on each value of the layer below.
struct ActivationLayer {
    Activation activation = Activation::Relu;
    Index units = 0;
    bool operator==(const ActivationLayer&) const = default;
};

// The layers for images see their values as height x width x channels, channels innermost, like ImageShape.

// Cross-correlation with stride 1 over an image with `padding` rows and columns of zeros on each side:
//   out(y, x, f) = b(f) + sum over dy, dx < kernel and c < channels of
//                  W(f, (dy * kernel + dx) * channels + c) in(y + dy - padding, x + dx - padding, c)
struct Conv2dLayer {
    Index height = 0; // of its input
    Index width = 0;
    Index channels = 0;
    Index filters = 0; // channels of its output
    Index kernel = 5;
    Index padding = 2; // below the kernel; (kernel - 1) / 2 keeps the size
    Index offset = 0;  // of W in the parameters
    [[nodiscard]] Index outHeight() const { return height + 2 * padding - kernel + 1; }
    [[nodiscard]] Index outWidth() const { return width + 2 * padding - kernel + 1; }
    [[nodiscard]] Index inputs() const { return height * width * channels; }
    [[nodiscard]] Index outputs() const { return outHeight() * outWidth() * filters; }
    operator Affine() const { return {offset, filters, kernel * kernel * channels}; } // NOLINT
    bool operator==(const Conv2dLayer&) const = default;
};

// The largest of each 2x2 square, channel by channel; an odd last row or column is left out.
struct MaxPool2dLayer {
    Index height = 0; // of its input, >= 2
    Index width = 0;
    Index channels = 0;
    [[nodiscard]] Index inputs() const { return height * width * channels; }
    [[nodiscard]] Index outputs() const { return (height / 2) * (width / 2) * channels; }
    bool operator==(const MaxPool2dLayer&) const = default;
};

// From an image to a column of values in the same order; ends the layers for images.
struct FlattenLayer {
    Index units = 0;
    bool operator==(const FlattenLayer&) const = default;
};

using Layer = std::variant<DenseLayer, ActivationLayer, Conv2dLayer, MaxPool2dLayer, FlattenLayer>;

Index inputsOf(const Layer& layer); // how many values it takes
Index outputsOf(const Layer& layer);
// Where the layer's numbers are; nothing for a layer without any.
std::optional<Affine> affineOf(const Layer& layer);

// "relu", "tanh", "softplus", "sigmoid": the stable words of files and settings.
const std::vector<std::string>& activationWords();

// values <- activation(values), and gradient <- gradient * derivative, written with the output `a` of the activation.
void activate(Activation activation, MatrixRef values);
void multiplyByDerivative(Activation activation, ConstMatrixRef a, MatrixRef gradient);

} // namespace core
