#pragma once

#include "core/model/layers.h"

#include <vector>

namespace core {

class Network;

// One batch on its way through the layers for images of one member of a network and back: what MemberPass does below
// the first dense layer. The values are kept in tiles of eight columns of the batch, one a lane of a vector register,
// so that a convolution runs at full width whatever its number of channels. A column's numbers do not depend on its
// company. Buffers are kept; not thread-safe.
class ImagePass {
public:
    void forward(const Network& network, int member, ConstMatrixRef inputs);
    // Of the last forward: the values that reach the dense layers, [units x n].
    [[nodiscard]] ConstMatrixRef flat() const { return m_flat.leftCols(m_batch); }
    // d loss / d inputs [features x n] from d loss / d flat [units x n], for the first n columns.
    void backwardToInputs(const Network& network, int member, ConstMatrixRef dFlat, MatrixRef dInputs);
    // Writes the convolutions' part of d loss / d the member's parameters.
    void backwardToParameters(const Network& network, int member, ConstMatrixRef inputs, ConstMatrixRef dFlat,
                              VectorRef dParameters);
    void moveColumn(Index from, Index to);

private:
    void reserve(const Network& network, Index n);
    Scalar* tile(Index number) { return m_values.data() + number * m_tileSize; }
    void backward(const Network& network, int member, Index number, Scalar* dParameters);

    std::vector<Layer> m_layers;  // for which the buffers were made
    std::vector<Index> m_offsets; // of each layer's output in a tile; an activation has that of the layer below
    Index m_tileSize = 0;         // numbers in a tile
    Index m_inputs = 0;           // of the first layer
    Index m_capacity = 0;         // columns
    Index m_batch = 0;
    Vector m_values;        // [tiles * m_tileSize] outputs of all layers, of 8 columns each
    Vector m_input;         // one tile of inputs
    Vector m_padded;        // one tile of a convolution's input with its margin of zeros
    Vector m_gradient;      // one tile: d loss / d the output of the current layer
    Vector m_gradientBelow; // one tile: d loss / d its input
    Vector m_flipped;       // a convolution's weights turned round
    Matrix m_flat;          // [units x capacity]
};

} // namespace core
