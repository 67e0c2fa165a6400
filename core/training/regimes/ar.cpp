#include "core/training/regime.h"

namespace core {
namespace {

// The adversarial term only (ablation AR of Altmeyer et al. 2026).
class Ar final : public Regime {
public:
    [[nodiscard]] RegimePlan plan() const override {
        return {.terms = {{"adversarial", &ObjectiveOptions::lambdaAdv}}};
    }
};

} // namespace

void register_ar(Registry<Regime>& registry) {
    registry.add<Ar>({"ar", "Adversarial", "Nascent counterfactuals serve as adversarial examples."});
}

} // namespace core
