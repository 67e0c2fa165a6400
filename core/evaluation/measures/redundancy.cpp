#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of the share of inputs d with |x'_d - x_d| < 1e-5: 1 - L0 / D.
class Redundancy final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            return static_cast<double>(
                       ((found.rows.col(i) - found.factuals.col(i)).array().abs() < kUnchanged).count()) /
                   static_cast<double>(found.rows.rows());
        });
    }
};

} // namespace

void register_redundancy(Registry<Measure>& registry) {
    registry.add<Redundancy>({"redundancy", "Redundancy", "Mean share of the model inputs that stay as they are."});
}

} // namespace core
