#pragma once

#include "core/constraints/constraints.h"
#include "core/search/simplex.h"

#include <algorithm>
#include <cmath>

namespace core {

// Where input d ends that is at `x`, started at `x0` and wants to move by `delta`: the mutability mask and the domain
// decide. A start outside the domain extends it for itself.
inline Scalar moved(const InputConstraints& c, Index d, Scalar x0, Scalar x, Scalar delta) {
    const Scalar allowed = std::max(delta, Scalar(0)) * c.mayRise[d] + std::min(delta, Scalar(0)) * c.mayFall[d];
    return std::min(std::max(x + allowed, std::min(c.low[d], x0)), std::max(c.high[d], x0));
}

// The same for every input, one-hot groups projected onto their simplex. Any of [inputs] sizes; x is moved in place.
inline void moveBy(const InputConstraints& c, ConstVectorRef x0, ConstVectorRef delta, VectorRef x) {
    for (Index d = 0; d < x.size(); ++d)
        x[d] = moved(c, d, x0[d], x[d], delta[d]);
    for (const Simplex& group : c.simplices)
        if (!group.frozen)
            projectOntoSimplex(x.segment(group.first, group.count));
}

// Whether a value other than the factual's may be taken for input d (of no one-hot group).
inline bool mayTake(const InputConstraints& c, Index d, Scalar x0, Scalar value) {
    if (value == x0)
        return true;
    if (value > x0 ? c.mayRise[d] <= 0 : c.mayFall[d] <= 0)
        return false;
    return value >= c.low[d] && value <= c.high[d];
}

// sum over d of difficulty_d |a_d - b_d|: the cost of a move, L1, harder inputs weighing more.
inline Scalar weightedCost(const InputConstraints& c, ConstVectorRef a, ConstVectorRef b) {
    if (c.difficulty.size() == 0)
        return (a - b).cwiseAbs().sum();
    return (a - b).cwiseAbs().dot(c.difficulty);
}

// One-hot groups searched as softmax weights start a little inside their simplex, for at a vertex they could not move.
constexpr Scalar kInside = Scalar(0.1); // share of the uniform distribution in the start
constexpr Scalar kLeast = Scalar(1e-6); // no weight falls below, so that each can return

inline void startInside(VectorRef group) {
    group = group * (1 - kInside);
    group.array() += kInside / static_cast<Scalar>(group.size());
}

// x_i <- x_i exp(-eta g_i) / Z: a step of u along the natural gradient, x = softmax(u) (exponentiated gradient, Kivinen
// and Warmuth 1997).
inline void moveAsSoftmax(Scalar eta, ConstVectorRef gradient, VectorRef x) {
    const Scalar least = gradient.minCoeff(); // the largest exponent is 0
    Scalar sum = 0;
    for (Index i = 0; i < x.size(); ++i) {
        x[i] = std::max(x[i] * std::exp(eta * (least - gradient[i])), kLeast);
        sum += x[i];
    }
    x /= sum;
}

} // namespace core
