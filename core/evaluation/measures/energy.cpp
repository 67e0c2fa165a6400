#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of E(x', y+) - mean E(real test rows of y+, y+), E = -logit of the class under the model itself:
// 0 where the model finds the counterfactuals as likely as real rows, positive where less likely.
class EnergyDifference final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        if (!reference.belief || found.energies.size() != found.size())
            return std::nullopt;
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            const auto& real = reference.belief->energy[static_cast<std::size_t>(found.target(i))];
            if (!real)
                return std::nullopt;
            return static_cast<double>(found.energies(i)) - *real;
        });
    }
};

} // namespace

void register_energy(Registry<Measure>& registry) {
    registry.add<EnergyDifference>({"energy", "Energy difference",
                                    "How much less likely than real rows of the target class the model finds its "
                                    "counterfactuals; 0: as likely."});
}

} // namespace core
