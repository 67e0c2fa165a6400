#pragma once

#include "core/base/param.h"

#include <string>

namespace core {

// The next training as a person has set it up: what the form of the Train mode shows and a session keeps. A value.
struct PlannedTraining {
    std::string regime;
    std::string comparedWith; // the regime that would be trained beside it
    bool compare = true;      // whether it is
    std::string preset;       // "published", "default" or "given"
    ParamValues base;         // the preset's settings: what counts as changed is changed from these
    ParamValues values;       // as set, with "search.generator"
    std::uint64_t seed = 0;
    bool operator==(const PlannedTraining&) const = default;
};

} // namespace core
