#include "core/training/objective_term.h"

namespace core {
namespace {

// Contrastive divergence: real rows of the target class should be likelier than counterfactuals,
//   mean[ E(x+, y+) - E(x_CE, y+) ],  E(x, k) = -M(x)[k]      (Altmeyer et al. 2026, eq. of the divergence loss)
class Divergence final : public ObjectiveTerm {
public:
    double add(const TermInput& in, Scalar weight, TermGradient& gradient) const override {
        const Index n = in.neighbour.cols();
        const Scalar share = weight / static_cast<Scalar>(n);
        double total = 0;
        for (Index i = 0; i < n; ++i) {
            const Label t = in.targets[i];
            total += static_cast<double>(in.counterfactual(t, i) - in.neighbour(t, i));
            gradient.counterfactual(t, i) += share;
            gradient.neighbour(t, i) -= share;
        }
        return total / static_cast<double>(n);
    }
};

} // namespace

void register_divergence(Registry<ObjectiveTerm>& registry) {
    registry.add<Divergence>(
        {"divergence", "Divergence", "Energy of real rows less energy of mature counterfactuals of the same class."});
}

} // namespace core
