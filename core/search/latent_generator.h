#pragma once

#include "core/model/vae.h"
#include "core/search/gradient_generator.h"

namespace core {

// The reference package's autoencoder (2 latent numbers, KL weight 1, decoder penalty 0.01) takes rows to vary by 0.5
// around what is decoded. Of standardised rows that leaves little to explain: those of two circles it decodes to one
// point. Hence other defaults here.
struct LatentOptions : GradientOptions, VaeOptions {
    LatentOptions() {
        costWeight = 0.1;
        latent = 8;
        klWeight = 0.1;
        decoderPenalty = 0.001;
    }
    bool parity = false;
};

// Descent in the latent space of an autoencoder of the observed rows (spec, section 3), so that what it reaches looks
// like them:
//   z_0 = mean of q(z | x_0),  z_{t+1} = z_t - eta * J^T d/dx' [ yloss(M(x'), y+) + l_cost |x' - x_0|_1 + penalty ]
//   x'_t = constrain( decode(z_t) )
// constrain() lets each input go to its decoded value as far as mutability and domain allow from where it is, and
// projects one-hot groups onto their simplex, whatever SearchRequest::categories says; J is the Jacobian of decode()
// followed by it, so what a constraint holds fast pulls at no latent number. A factual that is mature stays as it is;
// every other begins at its own reconstruction. The start noise of further members of a set is added to z_0.
// The reference code draws z_0 from q instead, and after each step z_{t+1} from q(z | x'_{t+1}).
class LatentGenerator : public GradientGenerator {
public:
    [[nodiscard]] bool needsReference() const final { return true; }
    [[nodiscard]] const VaeOptions* autoencoder() const final { return &m_autoencoder; }

protected:
    explicit LatentGenerator(const LatentOptions& options)
        : GradientGenerator(options), m_autoencoder(options), m_drawn(options.parity) {}

private:
    [[nodiscard]] bool needsAid() const final { return true; }
    std::unique_ptr<const SearchAid> prepare(const SearchRequest& request, const Rng& rng,
                                             const StopToken& stop) const final;
    // Of each column: z [latent], then decode(z) [inputs].
    [[nodiscard]] Index memoryRows(const SearchRequest& request, const SearchAid* aid) const final;
    void begin(const SearchRequest& request, const SearchAid* aid, const Rng& rng, Index count,
               SearchBuffers& b) const final;
    void advance(const SearchState& state, Scalar eta, SearchBuffers& b) const final;

    VaeOptions m_autoencoder;
    bool m_drawn; // z comes from q by chance, not by its mean
};

// The form of a latent search: gradientParams() and those of its autoencoder, under "search.vae_".
ParamSpec autoencoderSpec(std::string_view key, std::string label); // key of vaeParams(), e.g. "vae.latent"
template <class Options>
ParamTable<Options> latentParams(std::string parityHelp) {
    return gradientParams<Options>()
        .add(&Options::latent, autoencoderSpec("vae.latent", "Latent size"))
        .add(&Options::hidden, autoencoderSpec("vae.hidden", "Encoder units"))
        .add(&Options::epochs, autoencoderSpec("vae.epochs", "Encoder epochs"))
        .add(&Options::batch, autoencoderSpec("vae.batch", "Encoder batch"))
        .add(&Options::learningRate, autoencoderSpec("vae.learning_rate", "Encoder rate"))
        .add(&Options::decoderPenalty, autoencoderSpec("vae.decoder_penalty", "Decoder penalty"))
        .add(&Options::klWeight, autoencoderSpec("vae.kl_weight", "KL weight"))
        .add(&Options::parity, parityParam(std::move(parityHelp)));
}

} // namespace core
