#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of ||x' - x||_1.
class Cost final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            return (found.rows.col(i) - found.factuals.col(i)).cast<double>().cwiseAbs().sum();
        });
    }
};

} // namespace

void register_cost(Registry<Measure>& registry) {
    registry.add<Cost>({"cost", "Cost", "Mean L1 distance of the counterfactuals to their factuals."});
}

} // namespace core
