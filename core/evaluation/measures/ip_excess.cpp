#include "core/evaluation/measure.h"

namespace core {
namespace {

// IP(x') minus the mean L1 distance between distinct test rows of the target class, which real rows score themselves.
class ExcessImplausibility final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            const auto distance = reference.distance(found.target(i), found.rows.col(i));
            const auto level = reference.pairDistance[static_cast<std::size_t>(found.target(i))];
            if (!distance || !level)
                return std::nullopt;
            return *distance - *level;
        });
    }
};

} // namespace

void register_ip_excess(Registry<Measure>& registry) {
    registry.add<ExcessImplausibility>({"ip_excess", "Excess implausibility",
                                        "Implausibility above what real rows of the target class score; below 0, "
                                        "suspect collapse to the centre of the class."});
}

} // namespace core
