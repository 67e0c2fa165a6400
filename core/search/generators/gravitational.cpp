#include "core/search/gradient_generator.h"
#include "core/search/search_buffers.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

constexpr Index kSampled = 1000; // rows of a class that the reference code measures from
constexpr std::size_t kNearest = 50;

struct Options : GradientOptions {
    Options() { costWeight = 0.1; }
    double gravity = 0.5;
    bool parity = false;
};

struct Attractors : SearchAid {
    std::vector<std::vector<Index>> rows; // [classes] training rows
};

// Gravitational (Altmeyer et al., SaTML 2023): drawn to the middle of the target class,
//   penalty = l_gravity ||x' - mean of the training rows of y+||_2.
// The reference code instead takes the mean L1 distance to the 50 nearest of up to 1,000 sampled rows of that class.
class Gravitational final : public GradientGenerator {
public:
    explicit Gravitational(const Options& options)
        : GradientGenerator(options), m_weight(static_cast<Scalar>(options.gravity)), m_parity(options.parity) {}
    [[nodiscard]] bool needsReference() const override { return true; }

private:
    std::unique_ptr<const SearchAid> prepare(const SearchRequest& request, const Rng& rng,
                                             const StopToken&) const override {
        auto aid = std::make_unique<Attractors>();
        if (!m_parity)
            return aid;
        for (Label label = 0; label < request.network.classes(); ++label) {
            const std::vector<Index>& all = request.reference->ofClass(label);
            const auto n = static_cast<Index>(all.size());
            std::vector<Index> rows =
                rng.fork("attractors", static_cast<std::uint64_t>(label)).sample(n, std::min(n, kSampled));
            for (Index& row : rows)
                row = all[static_cast<std::size_t>(row)];
            aid->rows.push_back(std::move(rows));
        }
        return aid;
    }

    void addInputGradient(const SearchState& state, SearchBuffers& buffers, MatrixRef dInputs) const override {
        for (Index i = 0; i < state.active; ++i) {
            if (state.request.reference->ofClass(state.targets[i]).empty())
                continue; // a class that was never observed has no middle
            if (m_parity)
                pullToNearest(state, i, buffers, dInputs);
            else
                pullToMean(state, i, dInputs);
        }
    }
    void pullToMean(const SearchState& state, Index i, MatrixRef dInputs) const {
        const auto mean = state.request.reference->classMeans().col(state.targets[i]);
        const Scalar distance = (state.x.col(i) - mean).norm();
        if (distance > 0)
            dInputs.col(i) += m_weight / distance * (state.x.col(i) - mean);
    }
    void pullToNearest(const SearchState& state, Index i, SearchBuffers& buffers, MatrixRef dInputs) const {
        const auto& rows = static_cast<const Attractors*>(state.aid)->rows[static_cast<std::size_t>(state.targets[i])];
        const Matrix& observed = state.request.reference->rows();
        std::vector<Scalar>& distances = buffers.numbers;
        distances.resize(std::max(distances.size(), static_cast<std::size_t>(2 * kSampled)));
        for (std::size_t r = 0; r < rows.size(); ++r)
            distances[r] = (state.x.col(i) - observed.col(rows[r])).cwiseAbs().sum();
        const std::size_t nearest = std::min(kNearest, rows.size());
        const auto sorted = distances.begin() + kSampled;
        std::copy_n(distances.begin(), rows.size(), sorted);
        std::nth_element(sorted, sorted + static_cast<std::ptrdiff_t>(nearest - 1),
                         sorted + static_cast<std::ptrdiff_t>(rows.size()));
        const Scalar farthest = sorted[static_cast<std::ptrdiff_t>(nearest - 1)];
        std::size_t taken = 0;
        const Scalar weight = m_weight / static_cast<Scalar>(nearest);
        for (std::size_t r = 0; r < rows.size() && taken < nearest; ++r)
            if (distances[r] <= farthest) {
                ++taken;
                dInputs.col(i) += weight * (state.x.col(i) - observed.col(rows[r])).cwiseSign();
            }
    }

    Scalar m_weight;
    bool m_parity;
};

} // namespace

void register_gravitational(Registry<Generator>& registry) {
    registry.add<Gravitational>(
        {"gravitational", "Gravitational", "Drawn to the middle of the target class."},
        gradientParams<Options>()
            .add(&Options::gravity, {.key = "search.lambda_gravity",
                                     .label = "Gravity",
                                     .symbol = "λ gravity",
                                     .help = "Pull towards the middle of the target class.",
                                     .min = 0,
                                     .max = 100})
            .add(&Options::parity, parityParam("Mean L1 distance to the 50 nearest of up to 1,000 sampled rows of the "
                                               "target class.")));
}

} // namespace core
