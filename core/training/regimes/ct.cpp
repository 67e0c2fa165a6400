#include "core/training/regime.h"

namespace core {
namespace {

// The full objective (Altmeyer et al. 2026).
class Ct final : public Regime {
public:
    [[nodiscard]] RegimePlan plan() const override {
        return {.terms = {{"divergence", &ObjectiveOptions::lambdaDiv},
                          {"adversarial", &ObjectiveOptions::lambdaAdv},
                          {"ridge", &ObjectiveOptions::lambdaReg},
                          {"invariance", &ObjectiveOptions::lambdaInv, true}}};
    }
};

} // namespace

void register_ct(Registry<Regime>& registry) {
    registry.add<Ct>({"ct", "Counterfactual training",
                      "Contrasts mature counterfactuals with real rows and learns from nascent ones."});
}

} // namespace core
