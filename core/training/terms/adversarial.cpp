#include "core/model/loss.h"
#include "core/training/objective_term.h"

namespace core {
namespace {

// Nascent counterfactuals are adversarial examples: they should keep the factual's class,
//   mean[ yloss(M(x_AE), y_factual) ]      (Altmeyer et al. 2026, eq. of the adversarial loss)
class Adversarial final : public ObjectiveTerm {
public:
    double add(const TermInput& in, Scalar weight, TermGradient& gradient) const override {
        return addCrossEntropy(in.adversarial, in.labels, weight, gradient.adversarial);
    }
};

} // namespace

void register_adversarial(Registry<ObjectiveTerm>& registry) {
    registry.add<Adversarial>({"adversarial", "Adversarial", "Classification loss on nascent counterfactuals."});
}

} // namespace core
