#include "core/training/objective_term.h"

namespace core {
namespace {

// Keeps the energies bounded:  mean[ E(x+, y+)^2 + E(x_CE, y+)^2 ]      (Altmeyer et al. 2026; Du & Mordatch 2019)
class Ridge final : public ObjectiveTerm {
public:
    double add(const TermInput& in, Scalar weight, TermGradient& gradient) const override {
        const Index n = in.neighbour.cols();
        const Scalar share = 2 * weight / static_cast<Scalar>(n);
        double total = 0;
        for (Index i = 0; i < n; ++i) {
            const Label t = in.targets[i];
            const Scalar real = in.neighbour(t, i);
            const Scalar found = in.counterfactual(t, i);
            total += static_cast<double>(real * real + found * found);
            gradient.neighbour(t, i) += share * real;
            gradient.counterfactual(t, i) += share * found;
        }
        return total / static_cast<double>(n);
    }
};

} // namespace

void register_ridge(Registry<ObjectiveTerm>& registry) {
    registry.add<Ridge>({"ridge", "Ridge", "Squared energies of real rows and counterfactuals."});
}

} // namespace core
