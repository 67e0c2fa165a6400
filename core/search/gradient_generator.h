#pragma once

#include "core/search/generator.h"

namespace core {

// What a generator works out once a call: a calibration, weights of the inputs.
struct SearchAid {
    virtual ~SearchAid() = default;
    Vector costScale; // [inputs] price of moving an input, times the cost weight; empty: 1 each
};

// Where a block of searches stands, for the generator's own penalty. Columns [0, active) are still searching.
struct SearchState {
    int step = 1;      // t, from 1
    int stepLimit = 1; // T
    Index active = 0;
    ConstMatrixRef logits;        // [classes x active]
    ConstMatrixRef energyLogits;  // [classes x active] minus the energies; the logits unless the model is an ensemble
    const Label* targets;         // [active]
    ConstMatrixRef x;             // [inputs x active] current iterates
    ConstMatrixRef factuals;      // [inputs x active]
    ConstMatrixRef probabilities; // [classes x active]
    const Index* columns;         // [active] column of the result
    const SearchRequest& request;
    const SearchAid* aid; // of prepare()
    const Rng& rng;       // of the call
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
// The label of the switch from a paper's definition to what its reference code does.
inline ParamSpec parityParam(std::string help) {
    return {.key = "search.parity", .label = "As the reference code", .help = std::move(help), .advanced = true};
}

// Descent on a loss of the iterate (spec, section 3; Altmeyer et al. 2026, section 3):
//   x'_{t+1} = clip_domain( x'_t + mask_mutability( -eta * d/dx' [ yloss(M(x'), y+) + l_cost |x' - x0|_1 + penalty ] )
//   )
// with one-hot groups kept on their simplex. The loop does everything but the penalty: a generator adds its
// penalty's gradient for the active columns. Rows are independent; a row stops as soon as it is mature. Where a
// factual has a set of columns and movesAsSet(), its columns are next to each other and stop together.
class GradientGenerator : public Generator {
public:
    void search(const SearchRequest& request, const Rng& rng, const StopToken& stop, SearchResources& resources,
                SearchResult& result) const final;

protected:
    explicit GradientGenerator(const GradientOptions& options)
        : m_stepSize(static_cast<Scalar>(options.stepSize)), m_costWeight(static_cast<Scalar>(options.costWeight)) {}

    // Once a call, before the first step. Null: nothing is needed, or, where needsAid(), it could not be made.
    [[nodiscard]] virtual bool needsAid() const { return false; }
    virtual std::unique_ptr<const SearchAid> prepare(const SearchRequest&, const Rng&, const StopToken&) const {
        return nullptr;
    }
    // Once a block, before the first step: may place the first iterates elsewhere. Columns [0, count).
    virtual void begin(const SearchRequest&, const SearchAid*, const Rng&, Index /*count*/, SearchBuffers&) const {}
    // Adds d penalty / d logits; what is there is d yloss / d logits. [classes x active]
    virtual void addLogitGradient(const SearchState&, MatrixRef /*dLogits*/) const {}
    // Adds d penalty / d energyLogits, for a penalty on energies. [classes x active]
    virtual void addEnergyGradient(const SearchState&, MatrixRef /*dEnergyLogits*/) const {}
    // Adds d penalty / d x. [inputs x active]
    virtual void addInputGradient(const SearchState&, SearchBuffers&, MatrixRef /*dInputs*/) const {}
    // The last word on the gradient that the step follows, cost included. [inputs x active]
    virtual void shape(const SearchState&, SearchBuffers&, MatrixRef /*gradient*/) const {}
    // Moves the iterates by a step of length eta down the gradient; the constraints are its business.
    virtual void advance(const SearchState&, Scalar eta, SearchBuffers&) const;
    // May hold mature columns back (SearchBuffers::held) and change their score.
    virtual void judge(const SearchState&, SearchBuffers&) const {}
    [[nodiscard]] virtual bool movesAsSet() const { return false; }
    [[nodiscard]] virtual Index memoryRows(const SearchRequest&, const SearchAid*) const { return 0; }

    [[nodiscard]] Scalar stepSize() const { return m_stepSize; }

private:
    struct Call; // what stays the same through one search()
    void searchBlock(const Call& call, Index first, Index count, SearchBuffers& buffers, SearchResult& result) const;
    void descend(const SearchState& state, SearchBuffers& buffers) const;
    void addCost(const SearchState& state, MatrixRef gradient) const;
    static void slowDown(const SearchState& state, MatrixRef gradient);

    Scalar m_stepSize;
    Scalar m_costWeight;
};

} // namespace core
