#pragma once

#include "core/search/explain.h"

namespace core {

// "Which single constraint, if it were lifted, would help?" For every answer without a valid counterfactual that was
// searched for: searches again, all in one batch, with one constraint of the row lifted at a time. A feature that may
// not change, or only one way, becomes free; a domain that the answer ran into is widened by its own width on both
// sides (ordered features: to all levels; pixels: to 0 to 255). Fills Explanation::advice with what made it valid, the
// cheapest first; where nothing did, with the one that came closest, if it came closer at all. At most
// kAdviceCandidates constraints of a row are tried: those of the features that the target reacts to most.
// `answers` are explain()'s to the same questions. Errors as explain's.
Status advise(const ExplainContext& context, const Generator& generator, const SearchOptions& options,
              const std::vector<Question>& questions, std::vector<Explanation>& answers, const Rng& rng,
              const StopToken& stop, ThreadPool& pool);

constexpr std::size_t kAdviceCandidates = 64;

} // namespace core
