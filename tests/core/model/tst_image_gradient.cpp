#include "core/model/network.h"
#include "tests/support/finite_difference.h"
#include "tests/support/image_networks.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

double weightedLogits(const Network& network, const Matrix& x, const Matrix& weights) {
    return static_cast<double>(logitsOf(network, x).cwiseProduct(weights).sum());
}

} // namespace

class TestImageGradient : public QObject {
    Q_OBJECT

private:
    static void networks() {
        QTest::addColumn<QList<int>>("shape"); // height, width, channels, filters, kernel, padding
        QTest::addColumn<int>("activation");
        QTest::addColumn<bool>("pool");
        QTest::addColumn<int>("columns");
        QTest::newRow("5x5 same, one channel") << QList<int>{6, 6, 1, 6, 5, 2} << 0 << true << 3;
        QTest::newRow("5x5 same, wide") << QList<int>{4, 8, 6, 16, 5, 2} << 1 << true << 2;
        QTest::newRow("3x3 same, colour") << QList<int>{5, 7, 3, 4, 3, 1} << 2 << true << 9;
        QTest::newRow("3x3 without padding") << QList<int>{7, 5, 2, 5, 3, 0} << 3 << false << 8;
        QTest::newRow("full padding") << QList<int>{3, 3, 1, 3, 3, 2} << 1 << false << 4;
        QTest::newRow("2x2 kernel") << QList<int>{4, 5, 2, 1, 2, 0} << 1 << true << 17;
        QTest::newRow("1x1 kernel") << QList<int>{2, 2, 5, 7, 1, 0} << 2 << true << 1;
    }
    static Network networkOf(Rng& rng) {
        QFETCH(QList<int>, shape);
        QFETCH(int, activation);
        QFETCH(bool, pool);
        const Conv2dLayer convolution{shape[0], shape[1], shape[2], shape[3], shape[4], shape[5], 0};
        return testing::withRandomNumbers(
            testing::smallConvolutional(convolution, static_cast<Activation>(activation), pool, 3), rng, 0.5);
    }
    static Network smallLeNet(int members, Rng& rng) {
        const ModelOptions options{.activation = Activation::Tanh, .kind = ModelKind::LeNet, .members = members};
        return Network::create(64, 3, options, rng.fork("net"), ImageShape{8, 8, 1});
    }

private Q_SLOTS:
    void inputGradientMatchesFiniteDifferences_data() { networks(); }
    void inputGradientMatchesFiniteDifferences() {
        QFETCH(int, columns);
        Rng rng(31);
        const Network network = networkOf(rng);
        const Matrix x = testing::randomNormal(rng, network.inputs(), columns);
        const Matrix weights = testing::randomNormal(rng, 3, columns);
        NetworkPass pass;
        pass.forward(network, x);
        Matrix gradient(network.inputs(), columns);
        pass.backwardToInputs(network, weights, gradient);
        const auto value = [&](const Matrix& at) { return weightedLogits(network, at, weights); };
        QVERIFY(testing::gradientError(value, x, gradient) < 1e-6);
    }

    void parameterGradientMatchesFiniteDifferences_data() { networks(); }
    void parameterGradientMatchesFiniteDifferences() {
        QFETCH(int, columns);
        Rng rng(32);
        const Network network = networkOf(rng);
        const Matrix x = testing::randomNormal(rng, network.inputs(), columns);
        const Matrix weights = testing::randomNormal(rng, 3, columns);
        MemberPass pass;
        pass.forward(network, 0, x);
        Vector gradient(network.memberSize());
        pass.backwardToParameters(network, 0, x, weights, gradient);
        const auto value = [&](const Matrix& parameters) {
            Network moved = network;
            moved.parameters() = parameters;
            return weightedLogits(moved, x, weights);
        };
        QVERIFY(testing::gradientError(value, network.parameters(), gradient) < 1e-6);
    }

    void leNetsGradientsMatchFiniteDifferences() {
        Rng rng(33);
        const Network network = smallLeNet(1, rng);
        const Matrix x = testing::randomNormal(rng, 64, 2);
        const Matrix weights = testing::randomNormal(rng, 3, 2);
        MemberPass pass;
        pass.forward(network, 0, x);
        Matrix toInputs(64, 2);
        Vector toParameters(network.memberSize());
        pass.backwardToParameters(network, 0, x, weights, toParameters);
        pass.backwardToInputs(network, 0, weights, toInputs);
        const auto ofInputs = [&](const Matrix& at) { return weightedLogits(network, at, weights); };
        QVERIFY(testing::gradientError(ofInputs, x, toInputs) < 1e-6);
        const auto every = Eigen::seq(0, network.memberSize() - 1, 37); // a sample of each layer's
        const auto ofParameters = [&](const Matrix& sample) {
            Network moved = network;
            moved.parameters()(every) = sample;
            return weightedLogits(moved, x, weights);
        };
        const Matrix sample = network.parameters()(every);
        QVERIFY(testing::gradientError(ofParameters, sample, toParameters(every)) < 1e-6);
    }

    // Of logits and energies together, through every member, for tables and images.
    void ensemblesGradientMatchesFiniteDifferences_data() {
        QTest::addColumn<bool>("image");
        QTest::addColumn<int>("members");
        QTest::newRow("three MLPs") << false << 3;
        QTest::newRow("two LeNets") << true << 2;
    }
    void ensemblesGradientMatchesFiniteDifferences() {
        QFETCH(bool, image);
        QFETCH(int, members);
        Rng rng(34);
        const ModelOptions options{.hidden = {9}, .activation = Activation::Tanh, .members = members};
        const Network network = image ? smallLeNet(members, rng) : Network::create(5, 3, options, rng.fork("net"));
        const Matrix x = 2 * testing::randomNormal(rng, network.inputs(), 4);
        const Matrix ofLogits = testing::randomNormal(rng, 3, 4);
        const Matrix ofEnergies = testing::randomNormal(rng, 3, 4);
        NetworkPass pass;
        pass.forward(network, x);
        Matrix gradient(network.inputs(), 4);
        pass.backwardToInputs(network, ofLogits, ofEnergies, gradient);
        const auto value = [&](const Matrix& at) {
            return static_cast<double>(logitsOf(network, at).cwiseProduct(ofLogits).sum() +
                                       energyLogitsOf(network, at).cwiseProduct(ofEnergies).sum());
        };
        QVERIFY(testing::gradientError(value, x, gradient) < 1e-6);
        pass.backwardToInputs(network, ofLogits, gradient);
        const auto logitsOnly = [&](const Matrix& at) { return weightedLogits(network, at, ofLogits); };
        QVERIFY(testing::gradientError(logitsOnly, x, gradient) < 1e-6);
    }
};

COUNTERFOIL_SUITE(TestImageGradient)
#include "tst_image_gradient.moc"
