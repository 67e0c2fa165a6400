#include "core/search/gradient_generator.h"

namespace core {
namespace {

// The plain search: classification loss and cost, no penalty (Wachter et al. 2018 with an unweighted L1 cost).
class Generic final : public GradientGenerator {
public:
    explicit Generic(const GradientOptions& options) : GradientGenerator(options) {}
};

} // namespace

void register_generic(Registry<Generator>& registry) {
    registry.add<Generic>({"generic", "Generic", "The shortest way across the decision boundary."},
                          gradientParams<GradientOptions>());
}

} // namespace core
