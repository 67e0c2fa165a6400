#include "core/search/gradient_generator.h"

namespace core {
namespace {

struct Options : GradientOptions {
    Options() { costWeight = 0.1; }
    bool parity = false;
};

// Wachter, Mittelstadt and Russell (2018): the cost is sum_d |x'_d - x_d| / MAD_d, MAD_d the median absolute deviation
// of the training rows. Where that is 0, as for most one-hot inputs, the mean absolute deviation takes its place; an
// input that never varies has weight 1. The reference code divides by MAD + 1e-5 D instead, and leaves the weights out
// for a single counterfactual.
class Wachter final : public GradientGenerator {
public:
    explicit Wachter(const Options& options) : GradientGenerator(options), m_parity(options.parity) {}
    [[nodiscard]] bool needsReference() const override { return true; }

private:
    std::unique_ptr<const SearchAid> prepare(const SearchRequest& request, const Rng&,
                                             const StopToken&) const override {
        auto aid = std::make_unique<SearchAid>();
        if (m_parity && request.perFactual == 1)
            return aid;
        const Vector& deviations = request.reference->medianDeviations();
        const Vector& fallback = request.reference->meanDeviations();
        const Index inputs = deviations.size();
        aid->costScale.resize(inputs);
        for (Index d = 0; d < inputs; ++d) {
            const Scalar deviation = deviations[d] > 0 ? deviations[d] : fallback[d] > 0 ? fallback[d] : Scalar(1);
            aid->costScale[d] = 1 / (m_parity ? deviations[d] + Scalar(1e-5) * static_cast<Scalar>(inputs) : deviation);
        }
        return aid;
    }

    bool m_parity;
};

} // namespace

void register_wachter(Registry<Generator>& registry) {
    registry.add<Wachter>(
        {"wachter", "Wachter", "The shortest way, measured by how much each feature varies."},
        gradientParams<Options>().add(&Options::parity, parityParam("Weights 1 / (MAD + 1e-5 D), and none for a single "
                                                                    "counterfactual.")));
}

} // namespace core
