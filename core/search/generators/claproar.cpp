#include "core/search/gradient_generator.h"

namespace core {
namespace {

struct Options : GradientOptions {
    Options() { costWeight = 0.1; }
    double lossWeight = 0.5;
    bool parity = false;
};

// ClaPROAR (Altmeyer et al., SaTML 2023): the row will be trained on once it has moved, so its loss under the present
// model is a cost to others, penalty = l_loss yloss(M(x'), y+). The reference code reads a stored counterfactual
// instead of the iterate, so that there the penalty has no gradient.
class ClaProar final : public GradientGenerator {
public:
    explicit ClaProar(const Options& options)
        : GradientGenerator(options), m_weight(options.parity ? Scalar(0) : static_cast<Scalar>(options.lossWeight)) {}

private:
    void addLogitGradient(const SearchState& state, MatrixRef dLogits) const override {
        if (m_weight == 0)
            return;
        dLogits += m_weight * state.probabilities;
        for (Index i = 0; i < state.active; ++i)
            dLogits(state.targets[i], i) -= m_weight;
    }

    Scalar m_weight;
};

} // namespace

void register_claproar(Registry<Generator>& registry) {
    registry.add<ClaProar>(
        {"claproar", "ClaPROAR", "Ends where the model need not move when it is trained again on the row."},
        gradientParams<Options>()
            .add(&Options::lossWeight, {.key = "search.lambda_loss",
                                        .label = "Loss weight",
                                        .symbol = "λ loss",
                                        .help = "Price of the model's loss at the counterfactual.",
                                        .min = 0,
                                        .max = 100})
            .add(&Options::parity, parityParam("The penalty has no gradient.")));
}

} // namespace core
