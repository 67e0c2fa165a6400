#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of the number of inputs d with |x'_d - x_d| >= 1e-5.
class CostL0 final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            return static_cast<double>(
                ((found.rows.col(i) - found.factuals.col(i)).array().abs() >= kUnchanged).count());
        });
    }
};

} // namespace

void register_cost_l0(Registry<Measure>& registry) {
    registry.add<CostL0>({"cost_l0", "Cost L0", "Mean number of model inputs that change."});
}

} // namespace core
