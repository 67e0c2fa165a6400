#pragma once

#include "core/search/generator.h"

namespace core {

// Where a block of searches stands, for the generator's own penalty. Columns [0, active) are still searching.
struct SearchState {
    int step = 1;      // t, from 1
    int stepLimit = 1; // T
    Index active = 0;
    ConstMatrixRef logits;       // [classes x active]
    ConstMatrixRef energyLogits; // [classes x active] minus the energies; the logits unless the model is an ensemble
    const Label* targets;        // [active]
    ConstMatrixRef x;            // [inputs x active] current iterates
    ConstMatrixRef factuals;     // [inputs x active]
};

struct GradientOptions {
    double stepSize = 0.1;     // eta
    double costWeight = 0.001; // l_cost
};
// The parameters that every gradient-based generator has; a generator's Options extend GradientOptions.
template <class Options>
ParamTable<Options> gradientParams() {
    return ParamTable<Options>()
        .add(&Options::stepSize, {.key = "search.step_size",
                                  .label = "Step size",
                                  .symbol = "η",
                                  .help = "Length of a step along the gradient.",
                                  .min = 1e-4,
                                  .max = 10,
                                  .scale = ParamScale::Log})
        .add(&Options::costWeight, {.key = "search.lambda_cost",
                                    .label = "Cost weight",
                                    .symbol = "λ cost",
                                    .help = "Price of moving away from the factual (L1).",
                                    .min = 0,
                                    .max = 10});
}

// Descent on a loss of the iterate (spec, section 3; Altmeyer et al. 2026, section 3):
//   x'_{t+1} = clip_domain( x'_t + mask_mutability( -eta * d/dx' [ yloss(M(x'), y+) + l_cost |x' - x0|_1 + penalty ] )
//   )
// with one-hot groups projected onto their simplex. The loop does everything but the penalty: a generator adds its
// penalty's gradient for the active columns. Rows are independent; a row stops as soon as it is mature.
class GradientGenerator : public Generator {
public:
    void search(const SearchRequest& request, const Rng& rng, const StopToken& stop, SearchResources& resources,
                SearchResult& result) const final;

protected:
    explicit GradientGenerator(const GradientOptions& options)
        : m_stepSize(static_cast<Scalar>(options.stepSize)), m_costWeight(static_cast<Scalar>(options.costWeight)) {}

    // Adds d penalty / d logits. [classes x active]
    virtual void addLogitGradient(const SearchState&, MatrixRef /*dLogits*/) const {}
    // Adds d penalty / d energyLogits, for a penalty on energies. [classes x active]
    virtual void addEnergyGradient(const SearchState&, MatrixRef /*dEnergyLogits*/) const {}

private:
    void searchBlock(const SearchRequest& request, Index first, Index count, const StopToken& stop,
                     SearchBuffers& buffers, SearchResult& result) const;
    void gradient(const SearchRequest& request, ConstMatrixRef logits, int step, Index active,
                  SearchBuffers& buffers) const;
    void step(const SearchRequest& request, Index active, SearchBuffers& buffers) const;

    Scalar m_stepSize;
    Scalar m_costWeight;
};

} // namespace core
