#pragma once

#include "core/search/gradient_generator.h"

#include <cmath>

namespace core {

constexpr double kEnergyRidge = 0.001;

// phi(t) = a (b + t)^-0.9 with b = round(T / 25), a = b / 10; zero for searches of fewer than 13 steps.
inline double polynomialDecay(int step, int stepLimit) {
    const double b = std::round(stepLimit / 25.0);
    return b / 10.0 * std::pow(b + step, -0.9);
}

// Adds the gradient of weight phi(t) [ E + 0.001 E^2 ], E(x', y+) = -logit of the target (Altmeyer et al., AAAI 2024).
inline void addEnergyPull(double weight, const SearchState& state, MatrixRef dEnergyLogits) {
    const auto pull = static_cast<Scalar>(weight * polynomialDecay(state.step, state.stepLimit));
    constexpr auto kTwoRidge = static_cast<Scalar>(2 * kEnergyRidge);
    for (Index i = 0; i < state.active; ++i) {
        const Scalar energy = -state.energyLogits(state.targets[i], i);
        dEnergyLogits(state.targets[i], i) -= pull * (1 + kTwoRidge * energy);
    }
}

struct EnergyOptions : GradientOptions {
    double energyWeight = 5.0; // l_egy
};
template <class Options>
ParamTable<Options> energyParams() {
    return gradientParams<Options>().add(&Options::energyWeight,
                                         {.key = "search.lambda_energy",
                                          .label = "Energy weight",
                                          .symbol = "λ egy",
                                          .help = "Pull towards regions the model finds plausible.",
                                          .min = 0,
                                          .max = 100});
}

} // namespace core
