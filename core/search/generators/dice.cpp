#include "core/search/gradient_generator.h"
#include "core/search/search_buffers.h"

#include <Eigen/LU>

namespace core {
namespace {

struct Options : GradientOptions {
    Options() { costWeight = 0.1; }
    double diversity = 1.0; // l_div
    bool parity = false;
};

using Kernel = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, kMostPerFactual, kMostPerFactual>;

// DiCE (Mothilal et al., FAT* 2020): a set of k counterfactuals of a row that is searched together and kept apart,
//   penalty = -l_div det K,  K_ij = 1 / (1 + ||x'_i - x'_j||_2).
// The reference code adds N(0, 1) 1e-3 to K's diagonal. A single counterfactual has nothing to keep apart from.
class Dice final : public GradientGenerator {
public:
    explicit Dice(const Options& options)
        : GradientGenerator(options), m_weight(options.diversity), m_parity(options.parity) {}

private:
    [[nodiscard]] bool movesAsSet() const override { return true; }

    void addInputGradient(const SearchState& state, SearchBuffers&, MatrixRef dInputs) const override {
        const Index k = state.request.perFactual;
        if (k == 1 || m_weight == 0)
            return;
        for (Index first = 0; first < state.active; first += k)
            keepApart(state, first, k, dInputs);
    }

    // d det K / d K_ij = cofactor C_ij, and K_ij stands in K twice:
    //   d det K / d x_i = sum_j 2 C_ij * -K_ij^2 (x_i - x_j) / ||x_i - x_j||.
    void keepApart(const SearchState& state, Index first, Index k, MatrixRef dInputs) const {
        Kernel kernel = Kernel::Identity(k, k);
        for (Index i = 0; i < k; ++i)
            for (Index j = 0; j < i; ++j) {
                const auto distance = static_cast<double>((state.x.col(first + i) - state.x.col(first + j)).norm());
                kernel(i, j) = kernel(j, i) = 1.0 / (1.0 + distance);
            }
        const auto step =
            static_cast<std::uint64_t>(state.columns[first]) * 65536U + static_cast<std::uint64_t>(state.step);
        Rng noise = state.rng.fork("diversity", step);
        if (m_parity)
            for (Index i = 0; i < k; ++i)
                kernel(i, i) += 1e-3 * noise.normal();
        for (Index i = 0; i < k; ++i)
            for (Index j = 0; j < i; ++j) {
                const double slope = -2.0 * cofactor(kernel, i, j) * kernel(i, j) * kernel(i, j);
                push(state, first + i, first + j, static_cast<Scalar>(-m_weight * slope), noise, dInputs);
            }
    }

    // Adds slope d||x_i - x_j|| / dx to both. Where they coincide every unit vector is a subgradient: chance takes one.
    static void push(const SearchState& state, Index i, Index j, Scalar slope, Rng& noise, MatrixRef dInputs) {
        const Scalar distance = (state.x.col(i) - state.x.col(j)).norm();
        if (distance > 0) {
            const Scalar scale = slope / distance;
            dInputs.col(i) += scale * (state.x.col(i) - state.x.col(j));
            dInputs.col(j) -= scale * (state.x.col(i) - state.x.col(j));
            return;
        }
        const Index inputs = state.x.rows();
        const Scalar scale = slope / std::sqrt(static_cast<Scalar>(inputs));
        for (Index d = 0; d < inputs; ++d) {
            const Scalar part = noise.below(2) == 0 ? scale : -scale;
            dInputs(d, i) += part;
            dInputs(d, j) -= part;
        }
    }

    // (-1)^(i + j) times the determinant of K without row i and column j; K may be singular.
    static double cofactor(const Kernel& kernel, Index i, Index j) {
        const Index k = kernel.rows();
        Kernel minor(k - 1, k - 1);
        for (Index c = 0, to = 0; c < k; ++c) {
            if (c == j)
                continue;
            minor.col(to).head(i) = kernel.col(c).head(i);
            minor.col(to).tail(k - 1 - i) = kernel.col(c).tail(k - 1 - i);
            ++to;
        }
        const double determinant = minor.partialPivLu().determinant();
        return (i + j) % 2 == 0 ? determinant : -determinant;
    }

    double m_weight;
    bool m_parity;
};

} // namespace

void register_dice(Registry<Generator>& registry) {
    registry.add<Dice>({"dice", "DiCE", "Several alternatives at once that differ from one another."},
                       gradientParams<Options>()
                           .add(&Options::diversity, {.key = "search.lambda_diversity",
                                                      .label = "Diversity",
                                                      .symbol = "λ div",
                                                      .help = "How hard the alternatives are kept apart.",
                                                      .min = 0,
                                                      .max = 100})
                           .add(&Options::parity, parityParam("Noise of N(0, 1) 1e-3 on the kernel's diagonal.")));
}

} // namespace core
