#include "core/model/vae.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// Rows near a plane in five dimensions.
Matrix flatRows(Index n) {
    Rng rng(3);
    const Matrix axes = testing::randomNormal(rng, 5, 2);
    return axes * testing::randomNormal(rng, 2, n) + Scalar(0.05) * testing::randomNormal(rng, 5, n);
}

} // namespace

class TestVae : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void learnsThePlaneThatRowsLieOn() {
        const Matrix rows = flatRows(600);
        const auto vae = trainVae(rows, {.learningRate = 0.005, .decoderPenalty = 0.0001}, Rng(1), {}, {});
        QVERIFY(vae);
        QCOMPARE(vae->latent(), Index{2});
        const Matrix error = vae->decode(vae->encodeMean(rows)) - rows;
        const double share = error.squaredNorm() / (rows.colwise() - rows.rowwise().mean()).squaredNorm();
        QVERIFY2(share < 0.2, qPrintable(QString::number(share)));
        const Matrix code = vae->encodeMean(rows);
        QVERIFY(code.rowwise().mean().cwiseAbs().maxCoeff() < 0.3F); // the prior's mean
        const Matrix untrained = Vae::create(5, {}, Rng(1)).decode(Matrix::Zero(2, 1));
        QCOMPARE(untrained.rows(), Index{5});
    }

    void equalArgumentsGiveEqualBits() {
        const Matrix rows = flatRows(130);
        const VaeOptions options{.hidden = {8}, .epochs = 3};
        const auto one = trainVae(rows, options, Rng(4), {}, {});
        QVERIFY(*one == *trainVae(rows, options, Rng(4), {}, {}));
        QVERIFY(!(*one == *trainVae(rows, options, Rng(5), {}, {})));
    }

    void sizesAreThoseAskedFor() {
        const auto vae = trainVae(flatRows(40), {.hidden = {16, 8}, .latent = 3, .epochs = 1}, Rng(1), {}, {});
        QCOMPARE(shapeText(vae->encoder()), std::string("5-16 sigmoid-8 sigmoid-6"));
        QCOMPARE(shapeText(vae->decoder()), std::string("3-8 tanh-16 tanh-5"));
    }

    void stopsAndSaysWhatIsWrong() {
        StopSource source;
        source.request_stop();
        QCOMPARE(trainVae(flatRows(40), {}, Rng(1), {}, source.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(trainVae(Matrix(5, 0), {}, Rng(1), {}, {}).error().code, ErrorCode::InvalidArgument);
        Matrix rows = flatRows(40);
        rows(2, 7) = std::numeric_limits<Scalar>::infinity();
        const auto diverged = trainVae(rows, {}, Rng(1), {}, {});
        QCOMPARE(diverged.error().code, ErrorCode::Diverged);
        QVERIFY(diverged.error().message.find("vae.learning_rate") != std::string::npos);
    }
};

COUNTERFOIL_SUITE(TestVae)
#include "tst_vae.moc"
