#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of max_d |x'_d - x_d|.
class CostLInf final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            return (found.rows.col(i) - found.factuals.col(i)).cast<double>().cwiseAbs().maxCoeff();
        });
    }
};

} // namespace

void register_cost_linf(Registry<Measure>& registry) {
    registry.add<CostLInf>({"cost_linf", "Cost L-inf", "Mean of the largest change of an input."});
}

} // namespace core
