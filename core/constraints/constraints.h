#pragma once

#include "core/base/result.h"
#include "core/data/encoding.h"
#include "core/data/prepared_data.h"

namespace core {

// What may change about one feature, how far and how easily, in raw units.
struct FeatureConstraint {
    Mutability mutability = Mutability::Free;
    Range domain;            // ignored for categories
    double step = 0.0;       // smallest change that means something: a feature changes by whole multiples of it; 0: any
    double difficulty = 1.0; // >= 1: how many times as much a change weighs as one of an easy feature
    bool operator==(const FeatureConstraint&) const = default;
};

// One a feature. A value; the user's own words, kept in raw units until compile().
struct Constraints {
    std::vector<FeatureConstraint> features;

    [[nodiscard]] const FeatureConstraint& operator[](Index feature) const {
        return features[static_cast<std::size_t>(feature)];
    }
    [[nodiscard]] FeatureConstraint& operator[](Index feature) { return features[static_cast<std::size_t>(feature)]; }
    bool operator==(const Constraints&) const = default;
};

constexpr double kHardest = 100.0; // largest difficulty

// The raw values that the domain leaves: inside what the kind can hold (levels, 0 to 255), and from whole number to
// whole number where the kind is whole. Empty (low > high) when there are none. Categories: every level.
Range allowedRange(const Feature& feature, const FeatureConstraint& constraint);

// The schema's suggestions, with domains from the schema or by the data set's rule over the training rows.
Constraints defaultConstraints(const PreparedData& data);

// Errors name the feature: an empty or reversed or non-finite domain, an integer domain without a whole number, one
// outside all levels, increase or decrease for a category, a step that is negative, of a category, or not whole where
// the values are, a difficulty outside [1, kHardest], a wrong number of features.
Status checkConstraints(const FeatureSchema& schema, const Constraints& constraints);

// "pixels:R0-R1,C0-C1" (rows and columns inclusive, either part may be left out): feature indices of that rectangle.
Result<std::vector<Index>> pixelsOf(const FeatureSchema& schema, std::string_view area);
// Applies "FEATURE=free|increase|decrease|immutable", "FEATURE=lo:hi" (ordered features: level names or indices) and
// "FEATURE=number", as the command line has them; FEATURE may be "pixels:...". On an error the constraints stay as they
// were.
Status applyMutability(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints);
Status applyDomain(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints);
Status applyStep(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints);
Status applyDifficulty(const FeatureSchema& schema, std::string_view assignment, Constraints& constraints);

// A group of one-hot inputs that stays on its simplex.
struct Simplex {
    Index first = 0;
    Index count = 0;
    bool frozen = false; // immutable: the inputs never move
    bool operator==(const Simplex&) const = default;
};

// The constraints in model-input units, ready for a search.
struct InputConstraints {
    Vector mayRise; // [inputs] 1 where a step may be positive, else 0
    Vector mayFall; // [inputs] 1 where a step may be negative, else 0
    Vector low;     // [inputs] the domain; a factual outside it extends it for itself
    Vector high;    // [inputs]
    std::vector<Simplex> simplices;
    Vector difficulty = {}; // [inputs] >= 1, what a change weighs; empty: 1 each
};
InputConstraints compile(const FeatureSchema& schema, const Encoding& encoding, const Constraints& constraints);

} // namespace core
