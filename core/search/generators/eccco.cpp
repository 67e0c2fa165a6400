#include "core/model/loss.h"
#include "core/search/energy_pull.h"

#include <algorithm>

namespace core {
namespace {

struct Options : EnergyOptions {
    double sizeWeight = 1.0;  // l_set
    double coverage = 0.95;   // 1 - alpha
    double temperature = 0.1; // T of the soft set
    int target = 1;           // kappa
};

struct Calibration : SearchAid {
    Scalar quantile = 1; // q: the largest nonconformity of a class in the prediction set
};

// Energy-Constrained Conformal Counterfactuals (Altmeyer et al., AAAI 2024): ECCo and a penalty on the size of the
// split-conformal prediction set, soft as in Stutz et al. (ICLR 2022),
//   Omega = max(0, sum_y C_y - kappa),  C_y = sigmoid((q - s_y) / T),  s_y = 1 - p(y | x'),
// with q the ceil((m + 1)(1 - alpha)) / m quantile of s at the labels of m calibration rows under the present model.
class Eccco final : public GradientGenerator {
public:
    explicit Eccco(const Options& options) : GradientGenerator(options), m_options(options) {}
    [[nodiscard]] bool needsReference() const override { return true; }

private:
    std::unique_ptr<const SearchAid> prepare(const SearchRequest& request, const Rng&,
                                             const StopToken&) const override {
        const Matrix& rows = request.reference->calibrationRows();
        const Labels& labels = request.reference->calibrationLabels();
        const Matrix probabilities = softmax(logitsOf(request.network, rows));
        std::vector<Scalar> scores(labels.size());
        for (std::size_t i = 0; i < labels.size(); ++i)
            scores[i] = 1 - probabilities(labels[i], static_cast<Index>(i));
        const auto m = static_cast<double>(scores.size());
        const auto rank = static_cast<std::size_t>(std::clamp(std::ceil((m + 1) * m_options.coverage), 1.0, m)) - 1;
        std::nth_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(rank), scores.end());
        auto calibration = std::make_unique<Calibration>();
        calibration->quantile = scores[rank];
        return calibration;
    }

    void addEnergyGradient(const SearchState& state, MatrixRef dEnergyLogits) const override {
        addEnergyPull(m_options.energyWeight, state, dEnergyLogits);
    }

    // d Omega / d z_k = p_k (h_k - sum_y h_y p_y) with h_y = dOmega/dp_y = C_y (1 - C_y) / T where Omega > 0.
    void addLogitGradient(const SearchState& state, MatrixRef dLogits) const override {
        const Scalar quantile = static_cast<const Calibration*>(state.aid)->quantile;
        const auto temperature = static_cast<Scalar>(m_options.temperature);
        const auto weight = static_cast<Scalar>(m_options.sizeWeight) / temperature;
        const Index classes = state.logits.rows();
        const auto membership = [&](Scalar p) { return 1 / (1 + std::exp((1 - p - quantile) / temperature)); };
        for (Index i = 0; i < state.active; ++i) {
            Scalar size = 0;
            Scalar mean = 0;
            for (Index y = 0; y < classes; ++y) {
                const Scalar p = state.probabilities(y, i);
                const Scalar c = membership(p);
                size += c;
                mean += c * (1 - c) * p;
            }
            if (size <= static_cast<Scalar>(m_options.target))
                continue;
            for (Index y = 0; y < classes; ++y) {
                const Scalar p = state.probabilities(y, i);
                const Scalar c = membership(p);
                dLogits(y, i) += weight * p * (c * (1 - c) - mean);
            }
        }
    }

    Options m_options;
};

} // namespace

void register_eccco(Registry<Generator>& registry) {
    registry.add<Eccco>({"eccco", "ECCCo", "As ECCo, and drawn to where the model is sure: small prediction sets."},
                        energyParams<Options>()
                            .add(&Options::sizeWeight, {.key = "search.lambda_set",
                                                        .label = "Set size weight",
                                                        .symbol = "λ set",
                                                        .help = "Price of a prediction set with several classes.",
                                                        .min = 0,
                                                        .max = 100})
                            .add(&Options::coverage, {.key = "search.coverage",
                                                      .label = "Coverage",
                                                      .symbol = "1 - α",
                                                      .help = "How often a prediction set holds the true class.",
                                                      .min = 0.5,
                                                      .max = 0.999})
                            .add(&Options::temperature, {.key = "search.temperature",
                                                         .label = "Set temperature",
                                                         .symbol = "T",
                                                         .help = "How softly a class enters the prediction set.",
                                                         .min = 0.01,
                                                         .max = 10,
                                                         .advanced = true})
                            .add(&Options::target, {.key = "search.set_size",
                                                    .label = "Free set size",
                                                    .symbol = "κ",
                                                    .help = "Prediction sets up to this size cost nothing.",
                                                    .min = 0,
                                                    .max = 100,
                                                    .advanced = true}));
}

} // namespace core
