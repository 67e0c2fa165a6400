#pragma once

#include "core/constraints/constraints.h"

namespace core {

// The raw row behind the inputs x' of a search that started at `factual`: integers, levels and pixels rounded,
// everything moved to the nearest value that obeys `constraints` in raw units as seen from the factual: in the allowed
// direction and domain, whole steps away. A feature whose
// inputs did not move keeps the factual's raw value exactly; so does an immutable one, also outside its domain.
// Inputs that are not finite leave the factual's value.
RawVector decodeRow(const FeatureSchema& schema, const Encoding& encoding, const Constraints& constraints,
                    const RawVector& factual, ConstVectorRef counterfactual);

// Where a feature's steps are counted from: the factual's value, rounded where the kind is whole.
double stepOrigin(const Feature& feature, double factual);

// One breach in words ("age fell from 41 to 38 but may only increase"), or nothing. The final word: it looks at raw
// values only. A value equal to the factual's is always allowed; any other has to lie in the domain, also when the
// factual does not.
std::optional<std::string> firstViolation(const FeatureSchema& schema, const Constraints& constraints,
                                          const RawVector& factual, const RawVector& counterfactual);

} // namespace core
