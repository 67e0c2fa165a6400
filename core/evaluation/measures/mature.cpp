#include "core/evaluation/measure.h"

#include <algorithm>

namespace core {
namespace {

class MatureShare final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        if (found.size() == 0)
            return std::nullopt;
        return static_cast<double>(std::ranges::count(found.mature, 1)) / static_cast<double>(found.size());
    }
};

} // namespace

void register_mature(Registry<Measure>& registry) {
    registry.add<MatureShare>(
        {"mature", "Strict validity (mature)", "Share of searches that reach the wanted probability of the target."});
}

} // namespace core
