#pragma once

#include "core/base/types.h"
#include "core/data/dataset.h"

#include <span>

namespace core {

enum class TransformType {
    Identity,    // input = raw
    Standardise, // input = (raw - mean) / sd; Ordered features: of the level's index
    OneHot,      // one input a level, 1 at the raw level
    Scale        // input = (raw - mean) / sd with mean = sd = 127.5: pixels to [-1, 1]
};

struct Transform {
    TransformType type = TransformType::Identity;
    Index first = 0; // first model input
    Index count = 1; // number of model inputs
    double mean = 0.0;
    double sd = 1.0; // > 0
    bool operator==(const Transform&) const = default;
};

// How raw values become model inputs and back. A value.
struct Encoding {
    std::vector<Transform> features; // one a feature
    Index inputs = 0;                // sum of the counts

    [[nodiscard]] const Transform& operator[](Index feature) const {
        return features[static_cast<std::size_t>(feature)];
    }
    bool operator==(const Encoding&) const = default;
};

// Fitted on the given rows only (mean, and standard deviation with n - 1); a constant feature gets sd 1.
Encoding fitEncoding(const Dataset& dataset, std::span<const Index> rows);

// The model input of a raw value; not for OneHot.
Scalar encodeValue(const Transform& transform, double raw);
// Model inputs of one raw row, [inputs].
Vector encodeRow(const Encoding& encoding, const RawVector& raw);
// Model inputs of some rows of a data set, [inputs x rows].
Matrix encodeRows(const Encoding& encoding, const RawTable& table, std::span<const Index> rows);
Labels labelsOf(const Dataset& dataset, std::span<const Index> rows);

// The raw value behind a feature's inputs, not rounded: numbers by the inverse transform, one-hot inputs by the
// level with the largest input. Rounding and the final check in raw units: core/constraints/decode.h.
double decodeFeature(const Encoding& encoding, Index feature, ConstVectorRef inputs);

// Which feature each model input belongs to, [inputs].
std::vector<Index> featureOfInput(const Encoding& encoding);

} // namespace core
