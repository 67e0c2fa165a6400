#include "core/model/loss.h"
#include "core/model/network.h"
#include "tests/support/finite_difference.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// A weighted sum of the logits: its gradient with respect to them is `weights`.
double weightedLogits(const Network& network, const Matrix& x, const Matrix& weights) {
    return static_cast<double>(logitsOf(network, x).cwiseProduct(weights).sum());
}

Network randomNetwork(const ModelOptions& options, Rng& rng) {
    Network network = Network::create(4, 3, options, rng.fork("weights"));
    for (const Layer& layer : network.layers())
        if (const auto* dense = std::get_if<DenseLayer>(&layer))
            network.bias(*dense) = testing::randomNormal(rng, dense->outputs, 1);
    return network;
}

} // namespace

class TestNetworkGradient : public QObject {
    Q_OBJECT

private:
    static void networks() {
        QTest::addColumn<QList<int>>("hidden");
        QTest::addColumn<int>("activation");
        QTest::newRow("linear") << QList<int>{} << 0;
        const char* const names[] = {"relu", "tanh", "softplus"};
        for (int a = 0; a < 3; ++a) {
            QTest::addRow("one %s layer", names[a]) << QList<int>{7} << a;
            QTest::addRow("three %s layers", names[a]) << QList<int>{12, 9, 5} << a;
        }
    }

private Q_SLOTS:
    void inputGradientMatchesFiniteDifferences_data() { networks(); }
    void inputGradientMatchesFiniteDifferences() {
        QFETCH(QList<int>, hidden);
        QFETCH(int, activation);
        Rng rng(3);
        const Network network =
            randomNetwork({{hidden.begin(), hidden.end()}, static_cast<Activation>(activation)}, rng);
        const Matrix x = testing::randomNormal(rng, 4, 6);
        const Matrix weights = testing::randomNormal(rng, 3, 6);
        NetworkPass pass;
        pass.forward(network, x);
        Matrix gradient(4, 6);
        pass.backwardToInputs(network, weights, gradient);
        const auto value = [&](const Matrix& at) { return weightedLogits(network, at, weights); };
        QVERIFY(testing::gradientError(value, x, gradient) < 1e-6);
    }

    void parameterGradientMatchesFiniteDifferences_data() { networks(); }
    void parameterGradientMatchesFiniteDifferences() {
        QFETCH(QList<int>, hidden);
        QFETCH(int, activation);
        Rng rng(4);
        const Network network =
            randomNetwork({{hidden.begin(), hidden.end()}, static_cast<Activation>(activation)}, rng);
        const Matrix x = testing::randomNormal(rng, 4, 6);
        const Matrix weights = testing::randomNormal(rng, 3, 6);
        MemberPass pass;
        pass.forward(network, 0, x);
        Vector gradient(network.parameters().size());
        pass.backwardToParameters(network, 0, x, weights, gradient);
        const auto value = [&](const Matrix& parameters) {
            Network moved = network;
            moved.parameters() = parameters;
            return weightedLogits(moved, x, weights);
        };
        QVERIFY(testing::gradientError(value, network.parameters(), gradient) < 1e-6);
    }

    void crossEntropyGradientMatchesFiniteDifferences_data() {
        QTest::addColumn<int>("classes");
        QTest::newRow("two classes") << 2;
        QTest::newRow("ten classes") << 10;
    }
    void crossEntropyGradientMatchesFiniteDifferences() {
        QFETCH(int, classes);
        Rng rng(5);
        const Matrix logits = 3 * testing::randomNormal(rng, classes, 8);
        Labels labels;
        for (int i = 0; i < 8; ++i)
            labels.push_back(static_cast<Label>(rng.below(classes)));
        Matrix gradient = Matrix::Zero(classes, 8);
        addCrossEntropy(logits, labels.data(), 0.7, gradient);
        const auto value = [&](const Matrix& z) {
            Matrix ignored = Matrix::Zero(classes, 8);
            return 0.7 * addCrossEntropy(z, labels.data(), 1, ignored);
        };
        QVERIFY(testing::gradientError(value, logits, gradient) < 1e-6);
    }
};

COUNTERFOIL_SUITE(TestNetworkGradient)
#include "tst_network_gradient.moc"
