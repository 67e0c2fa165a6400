#pragma once

#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/base/stop.h"
#include "core/model/network.h"

#include <optional>

namespace core {

// Rows that a model itself holds likely for a class: samples of p(x | k) ~ exp(-E(x, k)), E = -logit, by stochastic
// gradient Langevin dynamics (Altmeyer et al. 2024, section 3; Welling & Teh 2011):
//   x_{t+1} = x_t - eps_t^2 / 2 * dE/dx + eps_t * N(0, I),   eps_t = a (b + t)^-0.9,  b = 10
// from U(low, high) in every input, a = 2 (high - low). Logits are unbounded, so the samples are kept within the box
// that they start in; the reference code lets them drift away, and steps by eps_t / 2.
struct LangevinRequest {
    const Network& network; // borrowed
    Label target = 0;
    Scalar low = -2; // of every input: the least mean - 2 sd of the training rows' inputs
    Scalar high = 2; // the largest mean + 2 sd
    Index samples = 1000;
    int steps = 1000;
};
// [inputs x samples]; the same for any number of threads. Nothing when stopped.
std::optional<Matrix> langevinSamples(const LangevinRequest& request, const Rng& rng, ThreadPool& pool,
                                      const StopToken& stop);

} // namespace core
