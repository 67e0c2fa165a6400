#include "core/search/gradient_generator.h"
#include "core/search/search_buffers.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace core {
namespace {

constexpr Scalar kProbe = Scalar(0.01); // distance of the two gradients that make up a second derivative

struct Options : GradientOptions {
    Options() { costWeight = 0.1; }
    double robustness = 1.0; // l_inv
    double rate = 0.1;       // r
    double variance = 0.01;  // sigma^2
    bool parity = false;
};

// PROBE (Pawelczyk et al., ICLR 2023): goes on until the class holds when the row is carried out imprecisely, that is,
// moved by N(0, sigma^2). To first order the share of such rows that lose it, the invalidation rate, is
//   IR(x') = 1 - Phi(u),  u = f / (sigma ||grad f||),
// with f the margin of the target, z_y+ - max_{k != y+} z_k (for two classes the paper's logit). The penalty is
//   l_inv max(0, IR - r),  d IR / dx = -phi(u) [ g - f (H g) / ||g||^2 ] / (sigma ||g||),  g = grad f,
// H g by a central difference of gradients. The reference code takes f = z_y+ and its hinge has no gradient.
class Probe final : public GradientGenerator {
public:
    explicit Probe(const Options& options) : GradientGenerator(options), m_options(options) {}

private:
    // Of each column: g [inputs], then f and IR.
    [[nodiscard]] Index memoryRows(const SearchRequest& request, const SearchAid*) const override {
        return request.factuals.rows() + 2;
    }

    void judge(const SearchState& state, SearchBuffers& b) const override {
        const Index inputs = state.x.rows();
        reserve(state, b);
        marginSlopes(state, b);
        b.pass.backwardToInputs(state.request.network, b.scratch[0].leftCols(state.active),
                                b.memory.topRows(inputs).leftCols(state.active));
        for (Index i = 0; i < state.active; ++i) {
            const double margin = static_cast<double>(b.scratch[0].col(i).dot(state.logits.col(i)));
            const double rate = invalidationRate(margin, static_cast<double>(b.memory.col(i).head(inputs).norm()));
            b.memory(inputs, i) = static_cast<Scalar>(margin);
            b.memory(inputs + 1, i) = static_cast<Scalar>(rate);
            b.held[static_cast<std::size_t>(i)] = rate > m_options.rate ? 1 : 0;
            if (state.probabilities(state.targets[i], i) >= state.request.threshold)
                b.score[i] = 3 - static_cast<Scalar>(rate); // among mature rows the surest is best
        }
    }

    void addInputGradient(const SearchState& state, SearchBuffers& b, MatrixRef dInputs) const override {
        if (m_options.parity || m_options.robustness == 0)
            return;
        const Index inputs = state.x.rows();
        const Index n = state.active;
        marginSlopes(state, b);
        for (const int side : {1, -1}) { // gradients of f at x +- kProbe g / ||g||
            Matrix& slopes = b.scratch[side > 0 ? 1 : 2];
            for (Index i = 0; i < n; ++i) {
                const auto g = b.memory.col(i).head(inputs);
                const Scalar length = std::max(g.norm(), std::numeric_limits<Scalar>::min());
                b.scratch[3].col(i) = state.x.col(i) + static_cast<Scalar>(side) * kProbe / length * g;
            }
            b.secondPass.forward(state.request.network, b.scratch[3].leftCols(n));
            b.secondPass.backwardToInputs(state.request.network, b.scratch[0].leftCols(n), slopes.leftCols(n));
        }
        for (Index i = 0; i < n; ++i)
            addHinge(b, i, inputs, dInputs);
    }

    void addHinge(const SearchBuffers& b, Index i, Index inputs, MatrixRef dInputs) const {
        const auto g = b.memory.col(i).head(inputs);
        const auto length = static_cast<double>(g.norm());
        const auto margin = static_cast<double>(b.memory(inputs, i));
        if (static_cast<double>(b.memory(inputs + 1, i)) <= m_options.rate || length <= 0.0)
            return;
        const double spread = std::sqrt(m_options.variance) * length;
        const double u = margin / spread;
        const double density = std::exp(-0.5 * u * u) / std::sqrt(2.0 * std::numbers::pi);
        const double scale = -m_options.robustness * density / spread;
        // H g = ||g|| (grad f(x + h g/||g||) - grad f(x - h g/||g||)) / 2h
        const double curvature = -scale * margin / length / (2.0 * static_cast<double>(kProbe));
        dInputs.col(i) += static_cast<Scalar>(scale) * g +
                          static_cast<Scalar>(curvature) * (b.scratch[1].col(i) - b.scratch[2].col(i));
    }

    // d f / d logits of each column, in scratch[0]; f is linear in the logits, so it is also their weights in f.
    void marginSlopes(const SearchState& state, SearchBuffers& b) const {
        b.scratch[0].leftCols(state.active).setZero();
        for (Index i = 0; i < state.active; ++i) {
            const Label target = state.targets[i];
            b.scratch[0](target, i) = 1;
            if (m_options.parity)
                continue;
            Index rival = target == 0 ? 1 : 0;
            for (Index k = 0; k < state.logits.rows(); ++k)
                if (k != target && state.logits(k, i) > state.logits(rival, i))
                    rival = k;
            b.scratch[0](rival, i) = -1;
        }
    }

    [[nodiscard]] double invalidationRate(double margin, double slope) const {
        if (slope <= 0.0)
            return margin > 0.0 ? 0.0 : 1.0;
        return 0.5 * std::erfc(margin / (std::sqrt(m_options.variance) * slope) / std::numbers::sqrt2);
    }

    static void reserve(const SearchState& state, SearchBuffers& b) {
        const Index columns = b.x.cols();
        b.scratch[0].resize(state.logits.rows(), columns);
        for (std::size_t i = 1; i < b.scratch.size(); ++i)
            b.scratch[i].resize(state.x.rows(), columns);
    }

    Options m_options;
};

} // namespace

void register_probe(Registry<Generator>& registry) {
    registry.add<Probe>({"probe", "PROBE", "Holds its class when the change is carried out imprecisely."},
                        gradientParams<Options>()
                            .add(&Options::robustness, {.key = "search.lambda_robustness",
                                                        .label = "Robustness",
                                                        .symbol = "λ inv",
                                                        .help = "Price of an invalidation rate above the wanted one.",
                                                        .min = 0,
                                                        .max = 100})
                            .add(&Options::rate, {.key = "search.invalidation_rate",
                                                  .label = "Invalidation rate",
                                                  .symbol = "r",
                                                  .help = "Share of imprecise rows that may lose the class.",
                                                  .min = 0.001,
                                                  .max = 0.5})
                            .add(&Options::variance, {.key = "search.imprecision",
                                                      .label = "Imprecision",
                                                      .symbol = "σ²",
                                                      .help = "Variance of how imprecisely a change is carried out.",
                                                      .min = 1e-6,
                                                      .max = 100,
                                                      .scale = ParamScale::Log})
                            .add(&Options::parity, parityParam("The rate is taken of the target's logit, its hinge "
                                                               "has no gradient.")));
}

} // namespace core
