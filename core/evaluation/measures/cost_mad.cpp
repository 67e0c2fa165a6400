#include "core/evaluation/measure.h"

namespace core {
namespace {

constexpr double kLeastDeviation = 1e-5; // one-hot inputs often have a deviation of 0: their weight stays finite

struct Options {
    bool weighConstants = false;
};

// Mean over valid x' of sum_d |x'_d - x_d| / MAD_d (Wachter, Mittelstadt & Russell 2017). Inputs whose median absolute
// deviation is 0 (most one-hot inputs) count as they are, with weight 1; by option with weight 1 / 1e-5, which is
// what the reference code's MAD + 1e-5 comes to.
class CostMad final : public Measure {
public:
    explicit CostMad(const Options& options) : m_options(options) {}
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        if (reference.absoluteDeviation.size() != found.rows.rows())
            return std::nullopt;
        Eigen::VectorXd weights = reference.absoluteDeviation.cast<double>();
        for (double& weight : weights)
            weight = weight > kLeastDeviation ? 1.0 / weight : m_options.weighConstants ? 1.0 / kLeastDeviation : 1.0;
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            return (found.rows.col(i) - found.factuals.col(i)).cast<double>().cwiseAbs().dot(weights);
        });
    }

private:
    Options m_options;
};

} // namespace

void register_cost_mad(Registry<Measure>& registry) {
    registry.add<CostMad>(
        {"cost_mad", "Cost MAD", "Mean L1 distance to the factuals in median absolute deviations of the inputs."},
        ParamTable<Options>().add(&Options::weighConstants,
                                  {.key = "measure.cost_mad.weigh_constants",
                                   .label = "Weigh constants",
                                   .help = "Inputs that rarely vary cost 100,000 times as much, as in the reference "
                                           "code; else they count as they are.",
                                   .advanced = true}));
}

} // namespace core
