#pragma once

#include "core/model/layers.h"

namespace core {

// The kernels of layers for images on tiles: eight columns of a batch side by side, so that value u of column c is at
// tile[8 u + c]. They allocate nothing.
constexpr Index kLanes = 8;

// Columns [first, first + kLanes) of a batch into a tile and back; lanes beyond the last column become 0.
void loadTile(ConstMatrixRef columns, Index first, Scalar* tile);
void storeTile(const Scalar* tile, Index first, MatrixRef columns);

// A kernel over an image that has its margin: how the forward pass and, with the weights turned round, the way back to
// the inputs are computed.
struct Correlation {
    Index height = 0; // of the output
    Index width = 0;
    Index channels = 0; // of the input
    Index filters = 0;  // of the output
    Index kernel = 0;
    [[nodiscard]] Index paddedWidth() const { return width + kernel - 1; }
    [[nodiscard]] Index paddedSize() const { return (height + kernel - 1) * paddedWidth() * channels; }
};

// A tile of height x width x channels with `margin` zeros on each side (to `padded`).
void padTile(const Scalar* tile, Index height, Index width, Index channels, Index margin, Scalar* padded);
// out(y, x, f) = bias(f) + sum W(f, (dy, dx, c)) padded(y + dy, x + dx, c); `bias` may be null.
// weights [filters x kernel * kernel * channels] column-major.
void correlateTile(const Correlation& shape, const Scalar* padded, const Scalar* weights, const Scalar* bias,
                   Scalar* out);
// Adds d loss / d weights and d loss / d bias, summed over the tile's columns, for dOut = d loss / d out.
void addWeightGradient(const Correlation& shape, const Scalar* padded, const Scalar* dOut, Scalar* dWeights,
                       Scalar* dBias);
// The weights of the way back: [channels x kernel * kernel * filters], both directions reversed.
void flipWeights(const Conv2dLayer& layer, const Scalar* weights, Scalar* flipped);

void poolTile(const MaxPool2dLayer& layer, const Scalar* in, Scalar* out);
// d loss / d in; where several values of a square are the largest, the first gets it all.
void poolTileBack(const MaxPool2dLayer& layer, const Scalar* in, const Scalar* dOut, Scalar* dIn);

} // namespace core
