#include "core/search/gradient_generator.h"

#include <cmath>

namespace core {
namespace {

constexpr double kEnergyRidge = 0.001;

struct Options : GradientOptions {
    double energyWeight = 5.0; // l_egy
};

// phi(t) = a (b + t)^-0.9 with b = round(T / 25), a = b / 10; zero for searches of fewer than 13 steps.
double polynomialDecay(int step, int stepLimit) {
    const double b = std::round(stepLimit / 25.0);
    return b / 10.0 * std::pow(b + step, -0.9);
}

// ECCo (Altmeyer et al., AAAI 2024): pulls x' to where the model itself sees the target class as likely,
//   penalty = l_egy phi(t) [ E + 0.001 E^2 ],  E(x', y+) = -logit of the target.
class Ecco final : public GradientGenerator {
public:
    explicit Ecco(const Options& options) : GradientGenerator(options), m_energyWeight(options.energyWeight) {}

private:
    void addEnergyGradient(const SearchState& state, MatrixRef dEnergyLogits) const override {
        const auto weight = static_cast<Scalar>(m_energyWeight * polynomialDecay(state.step, state.stepLimit));
        constexpr auto kTwoRidge = static_cast<Scalar>(2 * kEnergyRidge);
        for (Index i = 0; i < state.active; ++i) {
            const Scalar energy = -state.energyLogits(state.targets[i], i);
            dEnergyLogits(state.targets[i], i) -= weight * (1 + kTwoRidge * energy);
        }
    }

    double m_energyWeight;
};

} // namespace

void register_ecco(Registry<Generator>& registry) {
    registry.add<Ecco>({"ecco", "ECCo", "Drawn to where the model has seen data: plausible, a little further."},
                       gradientParams<Options>().add(&Options::energyWeight,
                                                     {.key = "search.lambda_energy",
                                                      .label = "Energy weight",
                                                      .symbol = "λ egy",
                                                      .help = "Pull towards regions the model finds plausible.",
                                                      .min = 0,
                                                      .max = 100}));
}

} // namespace core
