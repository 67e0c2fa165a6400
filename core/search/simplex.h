#pragma once

#include "core/base/types.h"

#include <algorithm>

namespace core {

// Moves v to the nearest point (Euclidean) with all entries >= 0 and sum 1: v_i <- max(v_i - theta, 0), theta found by
// dropping entries at or below it until none is left to drop (Michelot 1986). Allocates nothing.
inline void projectOntoSimplex(VectorRef v) {
    Scalar theta = (v.sum() - Scalar(1)) / static_cast<Scalar>(v.size());
    for (Index round = 0; round < v.size(); ++round) {
        Scalar sum = 0;
        Index kept = 0;
        for (Index i = 0; i < v.size(); ++i)
            if (v[i] > theta) {
                sum += v[i];
                ++kept;
            }
        if (kept == 0)
            break;
        const Scalar next = (sum - Scalar(1)) / static_cast<Scalar>(kept);
        if (next <= theta)
            break;
        theta = next;
    }
    for (Index i = 0; i < v.size(); ++i)
        v[i] = std::max(v[i] - theta, Scalar(0));
}

} // namespace core
