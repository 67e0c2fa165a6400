#pragma once

#include "core/search/explain.h"

namespace core {

// What rounding and decoding made of a counterfactual.
struct DecodedRow {
    RawVector raw;            // [features] obeys the constraints
    double probability = 0.0; // of the target
    bool valid = false;       // argmax is the target
};

// Brings validity back that rounding lost: greedy, one feature at a time, the step with the best probability of the
// target first. Whole numbers and ordered levels may move by one, features with a step by that, categories to any other
// level; first only features whose inputs rounding changed, then every discrete one. Never violates the constraints;
// the probability never falls. `relaxed`: [inputs] where the search ended. `goal`: a probability to reach as well, if
// it can be; where only that is missing, features that rounding changed move, and no category does.
DecodedRow repaired(const ExplainContext& context, const Question& question, ConstVectorRef relaxed, DecodedRow decoded,
                    const StopToken& stop, double goal = 0.0);

} // namespace core
