#include "core/model/loss.h"
#include "core/model/network.h"
#include "core/model/optimiser.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <cmath>

using namespace core;

class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesByHandCheckedLogits() {
        Network network(
            std::vector<Layer>{DenseLayer{2, 2, 0}, ActivationLayer{Activation::Relu, 2}, DenseLayer{2, 2, 0}});
        const auto& first = std::get<DenseLayer>(network.layers()[0]);
        const auto& last = std::get<DenseLayer>(network.layers()[2]);
        network.weights(first) << 1, -1, 2, 0.5F;
        network.bias(first) << 0, -3;
        network.weights(last) << 1, 2, -1, 4;
        network.bias(last) << 0.5F, 0;
        const Matrix x = (Matrix(2, 2) << 3, 1, 1, 4).finished(); // columns (3, 1) and (1, 4)
        // (3,1): z = (2, 3.5); (1,4): z = (-3, 1) -> (0, 1)
        const Matrix expected = (Matrix(2, 2) << 9.5F, 2.5F, 12, 4).finished();
        QVERIFY(logitsOf(network, x).isApprox(expected, 1e-6F));
    }

    void initialWeightsAreGlorotUniformAndBiasesZero() {
        const Network network = Network::create(40, 3, {{60}, Activation::Relu}, Rng(1));
        const auto& first = std::get<DenseLayer>(network.layers()[0]);
        const double limit = std::sqrt(6.0 / 100.0);
        QVERIFY(network.weights(first).cwiseAbs().maxCoeff() <= limit);
        QVERIFY(network.weights(first).cwiseAbs().maxCoeff() > 0.98 * limit);
        QVERIFY(std::abs(network.weights(first).mean()) < 0.01);
        QCOMPARE(network.bias(first).cwiseAbs().maxCoeff(), 0.0F);
        QVERIFY(network == Network::create(40, 3, {{60}, Activation::Relu}, Rng(1)));
        QVERIFY(!(network == Network::create(40, 3, {{60}, Activation::Relu}, Rng(2))));
    }

    void logitsOfAColumnDoNotDependOnItsCompany() {
        Rng rng(2);
        const Network network = Network::create(5, 4, {{16, 8}, Activation::Softplus}, rng.fork("w"));
        const Matrix x = testing::randomNormal(rng, 5, 700);
        const Matrix all = logitsOf(network, x);
        for (const Index i : {Index{0}, Index{255}, Index{256}, Index{699}})
            QVERIFY(logitsOf(network, x.col(i)).isApprox(all.col(i), 1e-5F));
    }

    void softmaxSurvivesHugeLogits() {
        const Matrix logits = (Matrix(3, 2) << 1000, -1000, 0, -1000, -1000, -1000).finished();
        const Matrix p = softmax(logits);
        QCOMPARE(p(0, 0), 1.0F);
        QVERIFY(std::abs(p(1, 1) - 1.0F / 3) < 1e-6F);
        Matrix gradient = Matrix::Zero(3, 2);
        const Labels labels{2, 0};
        const double loss = addCrossEntropy(logits, labels.data(), 1, gradient);
        QVERIFY(std::abs(loss - (2000.0 + std::log(3.0)) / 2) < 1e-3);
        QVERIFY(gradient.allFinite());
    }

    void twoClassSoftmaxAgreesWithTheGeneralOne() {
        Rng rng(9);
        const Matrix logits = 4 * testing::randomNormal(rng, 2, 50);
        Matrix padded = Matrix::Constant(3, 50, -500);
        padded.topRows(2) = logits;
        QVERIFY(softmax(logits).isApprox(softmax(padded).topRows(2), 1e-5F));
    }

    void adamsFirstStepHasTheLengthOfTheLearningRate() { // the bias-corrected ratio is +-1 at t = 1
        Optimiser adam(OptimiserKind::Adam, 0.01, 3);
        Vector parameters = Vector::Zero(3);
        adam.step(parameters, (Vector(3) << 5, -0.001F, 40).finished());
        QVERIFY(parameters.isApprox((Vector(3) << -0.01F, 0.01F, -0.01F).finished(), 1e-3F));
    }

    void adamFindsTheMinimumOfABowl() {
        Optimiser adam(OptimiserKind::Adam, 0.05, 2);
        Vector x = (Vector(2) << 3, -2).finished();
        for (int i = 0; i < 2000; ++i)
            adam.step(x, (Vector(2) << 2 * (x[0] - 1), 20 * (x[1] + 0.5F)).finished());
        QVERIFY((x - (Vector(2) << 1, -0.5F).finished()).norm() < 1e-2F);
    }

    void sgdStepsAgainstTheGradient() {
        Optimiser sgd(OptimiserKind::Sgd, 0.1, 2);
        Vector x = Vector::Ones(2);
        sgd.step(x, (Vector(2) << 1, -2).finished());
        QVERIFY(x.isApprox((Vector(2) << 0.9F, 1.2F).finished()));
    }
};

COUNTERFOIL_SUITE(TestNetwork)
#include "tst_network.moc"
