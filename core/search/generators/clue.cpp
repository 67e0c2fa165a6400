#include "core/search/latent_generator.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {
namespace {

struct Options : LatentOptions {
    double targetWeight = 0.0; // l_target
};

// CLUE (Antoran et al., ICLR 2021): "which row like this one would the model be sure of?" In the latent space of an
// autoencoder it lowers the entropy of the prediction, H = -sum_k p_k log p_k, in place of the classification loss;
// that loss may be added with a weight, for H alone falls towards whichever class is near. In the reference code the
// entropy is H / K.
class Clue final : public LatentGenerator {
public:
    explicit Clue(const Options& options)
        : LatentGenerator(options), m_target(static_cast<Scalar>(options.targetWeight)), m_parity(options.parity) {}

private:
    // d H / d z_k = -p_k (log p_k + H)
    void addLogitGradient(const SearchState& state, MatrixRef dLogits) const override {
        const Index classes = state.probabilities.rows();
        const Scalar weight = m_parity ? 1 / static_cast<Scalar>(classes) : Scalar(1);
        for (Index i = 0; i < state.active; ++i) {
            Scalar entropy = 0;
            for (Index k = 0; k < classes; ++k)
                entropy -= state.probabilities(k, i) * logOf(state.probabilities(k, i));
            for (Index k = 0; k < classes; ++k) {
                const Scalar p = state.probabilities(k, i);
                dLogits(k, i) = m_target * dLogits(k, i) - weight * p * (logOf(p) + entropy);
            }
        }
    }
    static Scalar logOf(Scalar p) { return std::log(std::max(p, std::numeric_limits<Scalar>::min())); }

    Scalar m_target;
    bool m_parity;
};

} // namespace

void register_clue(Registry<Generator>& registry) {
    registry.add<Clue>({"clue", "CLUE", "Moves through an autoencoder to where the model is sure, of whatever class."},
                       latentParams<Options>("The entropy is divided by the number of classes, and the latent numbers "
                                             "are drawn by chance, at the start and after each step.")
                           .add(&Options::targetWeight, {.key = "search.lambda_target",
                                                         .label = "Target weight",
                                                         .symbol = "λ target",
                                                         .help = "How hard the target class pulls; 0: only sureness "
                                                                 "counts.",
                                                         .min = 0,
                                                         .max = 100}));
}

} // namespace core
