#include "core/search/energy_pull.h"

namespace core {
namespace {

// ECCo (Altmeyer et al., AAAI 2024): pulls x' to where the model itself sees the target class as likely,
//   penalty = l_egy phi(t) [ E + 0.001 E^2 ],  E(x', y+) = -logit of the target.
class Ecco final : public GradientGenerator {
public:
    explicit Ecco(const EnergyOptions& options) : GradientGenerator(options), m_energyWeight(options.energyWeight) {}

private:
    void addEnergyGradient(const SearchState& state, MatrixRef dEnergyLogits) const override {
        addEnergyPull(m_energyWeight, state, dEnergyLogits);
    }

    double m_energyWeight;
};

} // namespace

void register_ecco(Registry<Generator>& registry) {
    registry.add<Ecco>({"ecco", "ECCo", "Drawn to where the model has seen data: plausible, a little further."},
                       energyParams<EnergyOptions>());
}

} // namespace core
