#pragma once

#include "core/data/source.h"
#include "core/data/split.h"
#include "core/session/json_reader.h"
#include "core/session/json_text.h"
#include "core/session/trained_model.h"

#include <array>

namespace core {

// The parts that model file and session file have in common. Those that read throw a JsonDefect that names the field.

inline constexpr std::array<std::string_view, 3> kMissingPolicies{"drop", "impute", "category"};
inline constexpr std::array<std::string_view, 2> kSplitKinds{"stratified", "file_order"};

// The place of the field's word among `words`.
template <std::size_t n>
std::size_t wordIndex(const JsonField& field, const std::array<std::string_view, n>& words) {
    const std::string word = field.text();
    std::string known;
    for (std::size_t i = 0; i < n; ++i) {
        if (words.at(i) == word)
            return i;
        known += (i == 0 ? "" : ", ") + std::string(words.at(i));
    }
    field.fail("is \"" + word + "\"; known are " + known);
}
// Step and difficulty of a feature, which are written only where they are not the usual ones.
void writeEase(const FeatureConstraint& constraint, JsonOut& json);
void readEase(const JsonField& field, FeatureConstraint& constraint);
std::vector<std::string> textsFrom(const JsonField& field); // each once

// The feature as its source describes it; a domain that it does not name is null.
JsonOut featureToJson(const Feature& feature, const Transform& transform);
// `needsDomain`: of every feature but categories.
Feature featureFrom(const JsonField& field, bool needsDomain);
Transform transformFrom(const JsonField& field, const Feature& feature);
// Features and their transforms: no name twice, and their inputs are 0, 1, 2 ... without gap or overlap.
void readFeatures(const JsonField& features, bool needDomains, FeatureSchema& schema, Encoding& encoding);
JsonOut imageToJson(const std::optional<ImageShape>& image);
void readImage(const JsonField& image, FeatureSchema& schema);

JsonOut splitToJson(const SplitSpec& split);
SplitSpec splitFrom(const JsonField& field);

JsonOut valuesToJson(const ParamValues& values);
ParamValues valuesFrom(const JsonField& field);   // of any keys
ParamValues settingsFrom(const JsonField& field); // those of a training, checked and complete

JsonOut epochToJson(const EpochLog& log);
EpochLog epochFrom(const JsonField& field);

} // namespace core
