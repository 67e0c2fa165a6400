#include "core/model/vae.h"
#include "tests/support/finite_difference.h"
#include "tests/support/image_networks.h"
#include "tests/support/suite.h"

using namespace core;

class TestVaeGradient : public QObject {
    Q_OBJECT

private:
    static constexpr Index kInputs = 6;
    static constexpr Index kRows = 5;
    static Vae randomVae(Rng& rng) {
        Vae vae = Vae::create(kInputs, {.hidden = {7, 4}, .latent = 3}, rng.fork("vae"));
        vae.encoder() = testing::withRandomNumbers(vae.encoder(), rng, 0.6);
        vae.decoder() = testing::withRandomNumbers(vae.decoder(), rng, 0.6);
        return vae;
    }

private Q_SLOTS:
    void parameterGradientsMatchFiniteDifferences() {
        Rng rng(41);
        const Vae vae = randomVae(rng);
        const Matrix x = testing::randomNormal(rng, kInputs, kRows);
        const Matrix noise = testing::randomNormal(rng, 3, kRows);
        VaeLoss loss;
        Vector dEncoder(vae.encoder().parameters().size());
        Vector dDecoder(vae.decoder().parameters().size());
        loss.evaluate(vae, x, noise, 0.01, dEncoder, dDecoder, 0.4);
        const auto valueOf = [&](const Vae& moved) {
            Vector encoder(dEncoder.size());
            Vector decoder(dDecoder.size());
            return VaeLoss().evaluate(moved, x, noise, 0.01, encoder, decoder, 0.4);
        };
        const auto ofEncoder = [&](const Matrix& parameters) {
            Vae moved = vae;
            moved.encoder().parameters() = parameters;
            return valueOf(moved);
        };
        const auto ofDecoder = [&](const Matrix& parameters) {
            Vae moved = vae;
            moved.decoder().parameters() = parameters;
            return valueOf(moved);
        };
        QVERIFY(testing::gradientError(ofEncoder, vae.encoder().parameters(), dEncoder) < 1e-6);
        QVERIFY(testing::gradientError(ofDecoder, vae.decoder().parameters(), dDecoder) < 1e-6);
    }

    void latentGradientMatchesFiniteDifferences() {
        Rng rng(42);
        const Vae vae = randomVae(rng);
        const Matrix z = testing::randomNormal(rng, 3, kRows);
        const Matrix weights = testing::randomNormal(rng, kInputs, kRows);
        DecoderPass pass;
        QVERIFY(pass.decode(vae, z).isApprox(vae.decode(z)));
        Matrix gradient(3, kRows);
        pass.backwardThroughDecoder(vae, weights, gradient);
        const auto value = [&](const Matrix& at) {
            return static_cast<double>(vae.decode(at).cwiseProduct(weights).sum());
        };
        QVERIFY(testing::gradientError(value, z, gradient) < 1e-6);
        Matrix fewer(3, 2); // after a search dropped columns
        pass.moveColumn(4, 1);
        Matrix kept(kInputs, 2);
        kept << weights.col(0), weights.col(4);
        pass.backwardThroughDecoder(vae, kept, fewer);
        QVERIFY(fewer.col(0).isApprox(gradient.col(0)));
        QVERIFY(fewer.col(1).isApprox(gradient.col(4)));
    }

    // The divergence has a closed form of its own: checked by integrating q log(q / p) on a grid.
    void divergenceIsThatOfTheTwoNormals() {
        Rng rng(43);
        Vae vae = Vae::create(1, {.hidden = {}, .latent = 1}, rng.fork("vae"));
        vae.encoder().parameters().setZero();
        vae.decoder().parameters().setZero();
        vae.encoder().bias(std::get<DenseLayer>(vae.encoder().layers()[0])) << 0.7, -0.9; // mean, log variance
        Vector dEncoder(vae.encoder().parameters().size());
        Vector dDecoder(vae.decoder().parameters().size());
        const Matrix zero = Matrix::Zero(1, 1);
        const double loss = VaeLoss().evaluate(vae, zero, zero, 0, dEncoder, dDecoder);
        double integral = 0;
        constexpr double kStep = 1e-3;
        for (double z = -12; z < 12; z += kStep) {
            const double logQ = -0.5 * (std::log(2 * M_PI) - 0.9 + (z - 0.7) * (z - 0.7) / std::exp(-0.9));
            const double logP = -0.5 * (std::log(2 * M_PI) + z * z);
            integral += kStep * std::exp(logQ) * (logQ - logP);
        }
        QVERIFY(std::abs(loss - integral) < 1e-6);
    }
};

COUNTERFOIL_SUITE(TestVaeGradient)
#include "tst_vae_gradient.moc"
