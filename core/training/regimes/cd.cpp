#include "core/training/regime.h"

namespace core {
namespace {

// Divergence and ridge only (ablation CD of Altmeyer et al. 2026).
class Cd final : public Regime {
public:
    [[nodiscard]] RegimePlan plan() const override {
        return {.terms = {{"divergence", &ObjectiveOptions::lambdaDiv}, {"ridge", &ObjectiveOptions::lambdaReg}}};
    }
};

} // namespace

void register_cd(Registry<Regime>& registry) {
    registry.add<Cd>(
        {"cd", "Contrastive", "Mature counterfactuals are contrasted with real rows of the target class."});
}

} // namespace core
