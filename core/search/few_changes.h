#pragma once

#include "core/search/explain.h"

namespace core {

// Brings every answer of explain() down to SearchOptions::maxChanges changed features (> 0). Which features are kept:
// those that take the row furthest towards the target on the way found, or, by the slope at the factual, could take it
// there; harder ones less gladly. All others are locked, and the row is searched again for a handful of such choices;
// the best answer, the unlimited ones that change few enough among them, is the answer, the others its alternatives.
// Where that is not mature, its reason begins with the limit. Errors as explain's.
Status limitChanges(const ExplainContext& context, const Generator& generator, const SearchOptions& options,
                    const std::vector<Question>& questions, bool keepPaths, const Rng& rng, const StopToken& stop,
                    ThreadPool& pool, std::vector<Explanation>& answers);

} // namespace core
