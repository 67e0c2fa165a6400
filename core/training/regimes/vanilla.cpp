#include "core/training/regime.h"

namespace core {
namespace {

// The baseline: cross-entropy alone.
class Vanilla final : public Regime {
public:
    [[nodiscard]] RegimePlan plan() const override { return {}; }
};

} // namespace

void register_vanilla(Registry<Regime>& registry) {
    registry.add<Vanilla>({"vanilla", "Conventional", "Classification loss only, without counterfactuals."});
}

} // namespace core
