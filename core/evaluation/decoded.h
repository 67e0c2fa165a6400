#pragma once

#include "core/evaluation/measure.h"
#include "core/search/explain.h"

namespace core {

// The same counterfactuals as a person would read them: rounded and brought to allowed raw values, lost validity
// repaired (core/search/repair.h), nothing that breaks a constraint let through, then encoded again. `raw`: the
// factuals' raw rows, [n]. threshold: from which a row is mature.
Counterfactuals decoded(const ExplainContext& context, const Counterfactuals& relaxed,
                        const std::vector<RawVector>& raw, double threshold, const StopToken& stop);

} // namespace core
