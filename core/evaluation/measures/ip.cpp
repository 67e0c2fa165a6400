#include "core/evaluation/measure.h"

namespace core {
namespace {

// IP = mean over valid x' of mean over sampled rows r of the target class of ||x' - r||_1. Altmeyer et al. 2026, 4.1.
class Implausibility final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        return meanOverValid(found, [&](Index i) { return reference.distance(found.target(i), found.rows.col(i)); });
    }
};

} // namespace

void register_ip(Registry<Measure>& registry) {
    registry.add<Implausibility>(
        {"ip", "Implausibility", "Mean L1 distance of the counterfactuals to real test rows of the target class."});
}

} // namespace core
