#include "core/model/vae.h"

#include "core/model/optimiser.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace core {
namespace {

// Dense layers with activations between them and Glorot-uniform weights.
Network mlp(Index inputs, const std::vector<int>& hidden, Index outputs, Activation activation, const Rng& rng) {
    return Network::create(inputs, outputs, {.hidden = hidden, .activation = activation}, rng);
}

} // namespace

const ParamTable<VaeOptions>& vaeParams() {
    static const auto table =
        ParamTable<VaeOptions>()
            .add(&VaeOptions::hidden, {.key = "vae.hidden",
                                       .label = "Hidden units",
                                       .help = "Units of each hidden layer of the encoder; the decoder mirrors it.",
                                       .min = 1,
                                       .max = 4096})
            .add(&VaeOptions::latent, {.key = "vae.latent",
                                       .label = "Latent size",
                                       .help = "How many numbers a row is reduced to.",
                                       .min = 1,
                                       .max = 256})
            .add(&VaeOptions::epochs, {.key = "vae.epochs",
                                       .label = "Epochs",
                                       .help = "How often every training row is seen.",
                                       .min = 1,
                                       .max = 10000})
            .add(&VaeOptions::batch, {.key = "vae.batch",
                                      .label = "Batch",
                                      .unit = "rows",
                                      .help = "Rows of one update.",
                                      .min = 1,
                                      .max = 100000})
            .add(&VaeOptions::learningRate, {.key = "vae.learning_rate",
                                             .label = "Learning rate",
                                             .help = "Length of the optimiser's steps.",
                                             .min = 1e-6,
                                             .max = 1,
                                             .scale = ParamScale::Log})
            .add(&VaeOptions::decoderPenalty, {.key = "vae.decoder_penalty",
                                               .label = "Decoder penalty",
                                               .help = "Weight of the decoder's squared parameters in the loss.",
                                               .min = 0,
                                               .max = 10})
            .add(&VaeOptions::klWeight, {.key = "vae.kl_weight",
                                         .label = "Divergence weight",
                                         .help = "Small: likenesses are close; large: latent numbers are smooth.",
                                         .min = 1e-6,
                                         .max = 1000,
                                         .scale = ParamScale::Log});
    return table;
}

Vae::Vae(Network encoder, Network decoder) : m_encoder(std::move(encoder)), m_decoder(std::move(decoder)) {
    assert(m_encoder.classes() == 2 * m_decoder.inputs() && m_decoder.classes() == m_encoder.inputs());
}

Vae Vae::create(Index inputs, const VaeOptions& options, const Rng& rng) {
    std::vector<int> mirrored(options.hidden.rbegin(), options.hidden.rend());
    return Vae(mlp(inputs, options.hidden, Index{2} * options.latent, Activation::Sigmoid, rng.fork("encoder")),
               mlp(options.latent, mirrored, inputs, Activation::Tanh, rng.fork("decoder")));
}

Matrix Vae::encodeMean(ConstMatrixRef inputs) const {
    return logitsOf(m_encoder, inputs).topRows(latent());
}

Matrix Vae::decode(ConstMatrixRef latent) const {
    return logitsOf(m_decoder, latent);
}

ConstMatrixRef DecoderPass::decode(const Vae& vae, ConstMatrixRef latent) {
    return m_pass.forward(vae.decoder(), 0, latent);
}

void DecoderPass::backwardThroughDecoder(const Vae& vae, ConstMatrixRef dInputs, MatrixRef dLatent) {
    m_pass.backwardToInputs(vae.decoder(), 0, dInputs, dLatent);
}

double VaeLoss::evaluate(const Vae& vae, ConstMatrixRef x, ConstMatrixRef noise, Scalar decoderPenalty,
                         VectorRef dEncoder, VectorRef dDecoder, Scalar klWeight) {
    const Index n = x.cols();
    const Index latent = vae.latent();
    const auto share = Scalar(1) / static_cast<Scalar>(n);
    const ConstMatrixRef code = m_encoder.forward(vae.encoder(), 0, x);
    const auto mean = code.topRows(latent).array();
    const auto logVariance = code.bottomRows(latent).array();
    m_latent = mean + (logVariance / 2).exp() * noise.array();
    const double divergence = 0.5 * static_cast<double>((mean.square() + logVariance.exp() - 1 - logVariance).sum());

    m_error = m_decoder.forward(vae.decoder(), 0, m_latent) - x;
    const double squared = static_cast<double>(m_error.squaredNorm());
    m_error *= 2 * share;
    m_decoder.backwardToParameters(vae.decoder(), 0, m_latent, m_error, dDecoder);
    m_dLatent.resize(latent, n);
    m_decoder.backwardToInputs(vae.decoder(), 0, m_error, m_dLatent);
    const Vector& weights = vae.decoder().parameters();
    dDecoder += 2 * decoderPenalty * weights;

    m_dCode.resize(2 * latent, n);
    m_dCode.topRows(latent) = m_dLatent.array() + klWeight * share * mean;
    m_dCode.bottomRows(latent) = m_dLatent.array() * noise.array() * (logVariance / 2).exp() / 2 +
                                 klWeight * share / 2 * (logVariance.exp() - 1);
    m_encoder.backwardToParameters(vae.encoder(), 0, x, m_dCode, dEncoder);
    return (squared + static_cast<double>(klWeight) * divergence) / static_cast<double>(n) +
           static_cast<double>(decoderPenalty) * static_cast<double>(weights.squaredNorm());
}

Result<Vae> trainVae(ConstMatrixRef rows, const VaeOptions& options, const Rng& rng, const Progress& progress,
                     const StopToken& stop) {
    if (rows.cols() == 0)
        return invalid("there are no rows to fit an autoencoder to");
    Vae vae = Vae::create(rows.rows(), options, rng.fork("weights"));
    Optimiser forEncoder(OptimiserKind::Adam, options.learningRate, vae.encoder().parameters().size());
    Optimiser forDecoder(OptimiserKind::Adam, options.learningRate, vae.decoder().parameters().size());
    Vector dEncoder(vae.encoder().parameters().size());
    Vector dDecoder(vae.decoder().parameters().size());
    VaeLoss loss;
    std::vector<Index> order(static_cast<std::size_t>(rows.cols()));
    Matrix x;
    Matrix noise;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        report(progress, static_cast<double>(epoch) / options.epochs, "fitting the autoencoder");
        const Rng epochRng = rng.fork("epoch", static_cast<std::uint64_t>(epoch));
        std::iota(order.begin(), order.end(), Index{0});
        epochRng.fork("order").shuffle(order);
        Rng noiseRng = epochRng.fork("noise");
        for (Index first = 0; first < rows.cols(); first += options.batch) {
            if (stop.stop_requested())
                return cancelled();
            const Index n = std::min<Index>(options.batch, rows.cols() - first);
            x.resize(rows.rows(), n);
            noise.resize(options.latent, n);
            for (Index i = 0; i < n; ++i) {
                x.col(i) = rows.col(order[static_cast<std::size_t>(first + i)]);
                for (Index d = 0; d < options.latent; ++d)
                    noise(d, i) = static_cast<Scalar>(noiseRng.normal());
            }
            const double value = loss.evaluate(vae, x, noise, static_cast<Scalar>(options.decoderPenalty), dEncoder,
                                               dDecoder, static_cast<Scalar>(options.klWeight));
            if (!std::isfinite(value) || !dEncoder.allFinite() || !dDecoder.allFinite())
                return Error{ErrorCode::Diverged, "the autoencoder's loss is not finite in epoch " +
                                                      std::to_string(epoch + 1) + "; lower vae.learning_rate"};
            forEncoder.step(vae.encoder().parameters(), dEncoder);
            forDecoder.step(vae.decoder().parameters(), dDecoder);
        }
    }
    return vae;
}

} // namespace core
