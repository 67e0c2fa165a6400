#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of ||x' - x||_2.
class CostL2 final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            return (found.rows.col(i) - found.factuals.col(i)).cast<double>().norm();
        });
    }
};

} // namespace

void register_cost_l2(Registry<Measure>& registry) {
    registry.add<CostL2>({"cost_l2", "Cost L2", "Mean Euclidean distance of the counterfactuals to their factuals."});
}

} // namespace core
