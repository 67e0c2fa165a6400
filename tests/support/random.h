#pragma once

#include "core/base/rng.h"
#include "core/base/types.h"

namespace testing {

inline core::Matrix randomNormal(core::Rng& rng, core::Index rows, core::Index columns) {
    return core::Matrix::NullaryExpr(rows, columns, [&] { return static_cast<core::Scalar>(rng.normal()); });
}

} // namespace testing
