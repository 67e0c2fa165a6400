#pragma once

#include "core/base/types.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

enum class FeatureKind {
    Number,   // any real number
    Integer,  // whole numbers
    Category, // one of `levels`, no order; one model input a level
    Ordered,  // one of `levels`, lowest first; one model input
    Pixel     // 0 to 255, of an image
};

// What may happen to a feature's value on the way from a factual to its counterfactual.
// A category knows Free and Immutable only.
enum class Mutability { Free, Increase, Decrease, Immutable };

struct Range { // raw units, inclusive
    double low = 0.0;
    double high = 0.0;
    bool operator==(const Range&) const = default;
};

// One feature as the user reads it. The raw value of a Category or Ordered feature is the index of its level.
struct Feature {
    std::string name;
    FeatureKind kind = FeatureKind::Number;
    std::string unit = {};                    // "" when none or unknown
    std::vector<std::string> levels = {};     // Category and Ordered only
    std::string help = {};                    // a sentence, "" when unknown
    std::optional<Range> domain = {};         // where the source knows it; else the data's own range is used
    Mutability mutability = Mutability::Free; // what the source suggests

    [[nodiscard]] bool hasLevels() const { return kind == FeatureKind::Category || kind == FeatureKind::Ordered; }
};

// Pixels are features in row-major order, channels innermost: feature = (row * width + column) * channels + channel.
struct ImageShape {
    Index height = 0;
    Index width = 0;
    Index channels = 1; // 1 grey, 3 RGB
    bool operator==(const ImageShape&) const = default;
};

struct FeatureSchema {
    std::vector<Feature> features;
    std::optional<ImageShape> image; // set when the features are the pixels of an image

    [[nodiscard]] Index size() const { return static_cast<Index>(features.size()); }
    [[nodiscard]] const Feature& operator[](Index feature) const { return features[static_cast<std::size_t>(feature)]; }
    [[nodiscard]] std::optional<Index> find(std::string_view name) const;
};

// The stable words of files and the command line: "number", "integer", "category", "ordered", "pixel" and "free",
// "increase", "decrease", "immutable".
std::string_view toWord(FeatureKind kind);
std::string_view toWord(Mutability mutability);
std::optional<FeatureKind> kindFromWord(std::string_view word);
std::optional<Mutability> mutabilityFromWord(std::string_view word);

// A raw value in words: the level of a category, whole numbers without a point, others shortest.
std::string valueText(const Feature& feature, double raw);

} // namespace core
