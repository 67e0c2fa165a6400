#pragma once

#include "core/data/prepared_data.h"
#include "core/model/network.h"

namespace core {

// A plane through the space of model inputs, with coordinates (u, v) that a person reads on the axes.
//   input(u, v) = origin + u * uAxis + v * vAxis
// Two kinds: two features in raw units with the rest held at a row (exact for points that share the rest, else a
// slice), and the plane of the first two principal components of the training inputs (a projection).
struct Plane {
    enum class Kind { Features, Components };
    Kind kind = Kind::Features;
    Vector origin;      // [inputs]
    Vector uAxis;       // [inputs]
    Vector vAxis;       // [inputs]
    std::string uLabel; // axis titles: feature name with unit, "1st component (41% of variance)"
    std::string vLabel;
    std::string caption; // "" when nothing is left out; else "Slice: other features as in row 12" or "Projection: ..."

    // Coordinates of inputs [inputs x n] -> [2 x n].
    [[nodiscard]] Matrix project(ConstMatrixRef inputs) const;
    [[nodiscard]] Vector inputAt(Scalar u, Scalar v) const;

    // For project(): u = uRead . input + uShift.
    Vector uRead;
    Vector vRead;
    Scalar uShift = 0;
    Scalar vShift = 0;
};

// u and v are features with one input each (not categories). `heldAt`: [inputs] the row that holds the rest.
Plane featurePlane(const FeatureSchema& schema, const Encoding& encoding, Index u, Index v, ConstVectorRef heldAt);
// First two principal components of at most 2,000 training rows; deterministic (signs: largest loading positive).
Plane componentPlane(const PreparedData& data);
// Features that can be an axis.
std::vector<Index> axisFeatures(const FeatureSchema& schema);

struct Bounds {
    double uLow = 0, uHigh = 1, vLow = 0, vHigh = 1;
    bool operator==(const Bounds&) const = default;
};
// Of the projected rows, with a margin of 8% of the span on each side.
Bounds boundsOf(const Matrix& coordinates);

// Class probabilities on a grid of the plane.
struct Surface {
    Plane plane;
    Bounds bounds;
    Index columns = 0;    // along u
    Index rows = 0;       // along v
    Matrix probabilities; // [classes x columns * rows], index = v * columns + u; cell centres span the bounds
};
Surface evaluateSurface(const Network& network, const Plane& plane, const Bounds& bounds, Index columns, Index rows);

} // namespace core
