#pragma once

#include "core/search/explain.h"

#include <vector>

namespace ui {

// To how many digits after the point the new value of each change of a valid counterfactual may be rounded so that
// the sentence about it stays true: the row with the rounded values is still classed as the target, about as likely
// (within half a percent point), and obeys the constraints. At least two digits of each change are kept. Whole
// numbers and levels are exact anyway: 0. [changes]
std::vector<int> truthfulDecimals(const core::ExplainContext& context, const core::Explanation& explanation);

double roundedTo(double value, int decimals);

} // namespace ui
