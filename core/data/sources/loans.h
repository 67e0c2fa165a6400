#pragma once

#include "core/base/types.h"

namespace core {

// The simulated bank's rule on a recorded row of Loans (before label noise): approved when positive. The equation is in
// loans.cpp.
double loanScore(const RawVector& row);

} // namespace core
