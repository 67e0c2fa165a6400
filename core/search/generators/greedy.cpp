#include "core/search/gradient_generator.h"
#include "core/search/moves.h"
#include "core/search/search_buffers.h"

namespace core {
namespace {

struct Options : GradientOptions {
    Options() { costWeight = 0.0; }
    int visits = 10; // n
    bool parity = false;
};

// Greedy (Schut et al., AISTATS 2021), after the Jacobian saliency map attack: each step moves the one input with the
// steepest loss, by eta against the gradient's sign. An input is moved at most n times; after that it rests (in the
// reference code all start again once none is left). No cost: few inputs change because few are touched.
class Greedy final : public GradientGenerator {
public:
    explicit Greedy(const Options& options)
        : GradientGenerator(options), m_visits(static_cast<Scalar>(options.visits)), m_again(options.parity) {}

private:
    [[nodiscard]] Index memoryRows(const SearchRequest& request, const SearchAid*) const override {
        return request.factuals.rows();
    }

    void shape(const SearchState& state, SearchBuffers& buffers, MatrixRef gradient) const override {
        for (Index i = 0; i < state.active; ++i) {
            auto visits = buffers.memory.col(i);
            Index steepest = steepestOf(state, i, visits, gradient);
            if (steepest < 0 && m_again) {
                visits.setZero();
                steepest = steepestOf(state, i, visits, gradient);
            }
            const Scalar slope = steepest < 0 ? Scalar(0) : gradient(steepest, i);
            gradient.col(i).setZero();
            if (steepest < 0)
                continue;
            gradient(steepest, i) = slope > 0 ? Scalar(1) : Scalar(-1);
            visits[steepest] += 1;
        }
    }

    // The input with the largest slope among those that may still be moved down it; -1 when there is none.
    Index steepestOf(const SearchState& state, Index i, ConstVectorRef visits, MatrixRef gradient) const {
        const InputConstraints& c = state.request.constraintsOf(state.columns[i]);
        Index steepest = -1;
        Scalar largest = 0;
        for (Index d = 0; d < gradient.rows(); ++d) {
            const Scalar slope = gradient(d, i);
            if (std::abs(slope) <= largest || visits[d] >= m_visits)
                continue;
            const Scalar x = state.x(d, i);
            if (moved(c, d, state.factuals(d, i), x, -stepSize() * slope) == x)
                continue;
            largest = std::abs(slope);
            steepest = d;
        }
        return steepest;
    }

    Scalar m_visits;
    bool m_again;
};

} // namespace

void register_greedy(Registry<Generator>& registry) {
    registry.add<Greedy>({"greedy", "Greedy", "Moves one input at a time, the most telling first: few change."},
                         ParamTable<Options>()
                             .add(&Options::stepSize, {.key = "search.step_size",
                                                       .label = "Step size",
                                                       .symbol = "η",
                                                       .help = "How far an input moves at a time.",
                                                       .min = 1e-4,
                                                       .max = 10,
                                                       .scale = ParamScale::Log})
                             .add(&Options::visits, {.key = "search.visits",
                                                     .label = "Moves of an input",
                                                     .symbol = "n",
                                                     .help = "How often the same input may be moved.",
                                                     .min = 1,
                                                     .max = 10000})
                             .add(&Options::parity, parityParam("Inputs that were moved as often as they may start "
                                                                "again once none is left.")));
}

} // namespace core
