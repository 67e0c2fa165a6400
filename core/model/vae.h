#pragma once

#include "core/base/progress.h"
#include "core/base/stop.h"
#include "core/model/network.h"

namespace core {

// How a variational autoencoder is built and trained; the defaults are those of REVISE in the reference package.
struct VaeOptions {
    std::vector<int> hidden = {32}; // units of the encoder's hidden layers; the decoder has them in reverse
    int latent = 2;
    int epochs = 100;
    int batch = 50;
    double learningRate = 0.001;  // of Adam
    double decoderPenalty = 0.01; // weight of the decoder's squared parameters
    double klWeight = 1.0;        // of the divergence from the prior; half of it is the variance that rows are taken to
                                  // have around what is decoded, so it should be small beside what there is to explain
    bool operator==(const VaeOptions&) const = default;
};
const ParamTable<VaeOptions>& vaeParams(); // keys "vae.hidden", "vae.latent", ...

// "Which few numbers does a row come down to, and which row do they stand for?" A variational autoencoder (Kingma &
// Welling 2014) of model inputs x: q(z | x) = N(mean(x), diag exp logVariance(x)), x' = decode(z), prior N(0, 1).
// A value; reading it is thread-safe.
class Vae {
public:
    Vae() = default;
    // encoder: inputs -> [mean; log variance], so twice the latent size; decoder: latent -> inputs (assert).
    Vae(Network encoder, Network decoder);
    // Sigmoid units in the encoder, tanh units in the decoder, no activation at either end.
    static Vae create(Index inputs, const VaeOptions& options, const Rng& rng);

    [[nodiscard]] Index inputs() const { return m_encoder.inputs(); }
    [[nodiscard]] Index latent() const { return m_decoder.inputs(); }
    [[nodiscard]] const Network& encoder() const { return m_encoder; }
    [[nodiscard]] const Network& decoder() const { return m_decoder; }
    [[nodiscard]] Network& encoder() { return m_encoder; }
    [[nodiscard]] Network& decoder() { return m_decoder; }

    [[nodiscard]] Matrix encodeMean(ConstMatrixRef inputs) const; // [inputs x n] -> [latent x n]
    [[nodiscard]] Matrix decode(ConstMatrixRef latent) const;     // [latent x n] -> [inputs x n]
    bool operator==(const Vae&) const = default;

private:
    Network m_encoder;
    Network m_decoder;
};

// Fits one to rows [inputs x n]. The same rows, options and rng give the same bits. Errors: no rows, Diverged,
// Cancelled.
Result<Vae> trainVae(ConstMatrixRef rows, const VaeOptions& options, const Rng& rng, const Progress& progress,
                     const StopToken& stop);

// Latent points on their way through the decoder and back, for searches in latent space. Buffers are kept; nothing is
// allocated once it has seen its largest batch. Not thread-safe.
class DecoderPass {
public:
    // [latent x n] -> [inputs x n]; valid until the next decode.
    ConstMatrixRef decode(const Vae& vae, ConstMatrixRef latent);
    // Of the last decode, or of its first n columns: d loss / d latent [latent x n] from d loss / d inputs
    // [inputs x n]; the transposed Jacobian of the decoder times its argument.
    void backwardThroughDecoder(const Vae& vae, ConstMatrixRef dInputs, MatrixRef dLatent);
    void moveColumn(Index from, Index to) { m_pass.moveColumn(from, to); }

private:
    MemberPass m_pass;
};

// The loss that training lowers, and its gradient, for given noise:
//   mean over columns of [ |x - decode(z)|^2 + klWeight * KL(q(z | x) || N(0, 1)) ]
//     + decoderPenalty * |decoder parameters|^2
//   with z = mean + exp(logVariance / 2) * noise, KL = sum of (mean^2 + exp(logVariance) - 1 - logVariance) / 2
// Buffers are kept. Not thread-safe.
class VaeLoss {
public:
    // x [inputs x n], noise [latent x n]; the gradients are overwritten.
    double evaluate(const Vae& vae, ConstMatrixRef x, ConstMatrixRef noise, Scalar decoderPenalty, VectorRef dEncoder,
                    VectorRef dDecoder, Scalar klWeight = 1);

private:
    MemberPass m_encoder;
    MemberPass m_decoder;
    Matrix m_latent;
    Matrix m_error; // decode(z) - x, then its gradient
    Matrix m_dLatent;
    Matrix m_dCode; // [2 latent x n] d loss / d [mean; log variance]
};

} // namespace core
