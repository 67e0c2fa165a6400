#include "core/evaluation/measure.h"

#include <algorithm>

namespace core {
namespace {

class Validity final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows&) const override {
        if (found.size() == 0)
            return std::nullopt;
        return static_cast<double>(std::ranges::count(found.valid, 1)) / static_cast<double>(found.size());
    }
};

} // namespace

void register_validity(Registry<Measure>& registry) {
    registry.add<Validity>({"validity", "Validity", "Share of searches that end where the model predicts the target."});
}

} // namespace core
