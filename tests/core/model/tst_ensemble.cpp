#include "core/model/loss.h"
#include "core/model/network.h"
#include "tests/support/image_networks.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// One member of an ensemble as a network of its own.
Network alone(const Network& network, int member) {
    Network single(network.layers());
    single.parameters() = network.parameters().segment(member * network.memberSize(), network.memberSize());
    return single;
}

} // namespace

class TestEnsemble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void probabilityAndEnergyAreTheMeansOfTheMembers_data() {
        QTest::addColumn<int>("members");
        QTest::newRow("one") << 1;
        QTest::newRow("two") << 2;
        QTest::newRow("twenty") << 20;
    }
    void probabilityAndEnergyAreTheMeansOfTheMembers() {
        QFETCH(int, members);
        Rng rng(5);
        const Network network = testing::withRandomNumbers(
            Network::create(6, 4, {.hidden = {10}, .members = members}, rng.fork("net")), rng, 1.5);
        const Matrix x = 3 * testing::randomNormal(rng, 6, 40);
        Matrix probability = Matrix::Zero(4, 40);
        Matrix energyLogits = Matrix::Zero(4, 40);
        for (int member = 0; member < members; ++member) {
            const Matrix logits = logitsOf(alone(network, member), x);
            probability += softmax(logits) / static_cast<Scalar>(members);
            energyLogits += logits / static_cast<Scalar>(members);
        }
        QVERIFY((softmax(logitsOf(network, x)) - probability).cwiseAbs().maxCoeff() < 1e-5F);
        QVERIFY(energyLogitsOf(network, x).isApprox(energyLogits, 1e-5F));
    }

    void survivesMembersThatAreCertainOfDifferentClasses() {
        Network network(std::vector<Layer>{DenseLayer{1, 2, 0}}, 2);
        const auto& dense = std::get<DenseLayer>(network.layers()[0]);
        network.bias(dense, 0) << 5000, 0;
        network.bias(dense, 1) << 0, 3000;
        const Matrix x = Matrix::Zero(1, 1);
        const Matrix p = softmax(logitsOf(network, x));
        QVERIFY((p.array() - 0.5F).abs().maxCoeff() < 1e-3F);
        NetworkPass pass;
        pass.forward(network, x);
        Matrix gradient(1, 1);
        pass.backwardToInputs(network, Matrix::Constant(2, 1, 0.5F), gradient);
        QVERIFY(gradient.allFinite());
    }

    void membersStartWithWeightsOfTheirOwn() {
        const Network three = Network::create(4, 2, {.hidden = {5}, .members = 3}, Rng(7));
        QVERIFY(alone(three, 0) == Network::create(4, 2, {.hidden = {5}}, Rng(7)));
        QVERIFY(!(alone(three, 0) == alone(three, 1)));
        QVERIFY(!(alone(three, 1) == alone(three, 2)));
        QVERIFY(alone(three, 1) == alone(Network::create(4, 2, {.hidden = {5}, .members = 2}, Rng(7)), 1));
    }

    void aDroppedColumnTakesEverythingWithIt() { // as searches do: forward, move, backward of the rest
        Rng rng(8);
        const ModelOptions options{.kind = ModelKind::LeNet, .members = 2};
        const Network network = Network::create(64, 3, options, rng.fork("net"), ImageShape{8, 8, 1});
        const Matrix x = testing::randomNormal(rng, 64, 11);
        const Matrix dLogits = testing::randomNormal(rng, 3, 11);
        const Matrix dEnergy = testing::randomNormal(rng, 3, 11);
        NetworkPass pass;
        const Matrix logits = pass.forward(network, x);
        const Matrix energies = pass.energyLogits();
        Matrix all(64, 11);
        pass.backwardToInputs(network, dLogits, dEnergy, all);
        NetworkPass moved;
        const ConstMatrixRef shown = moved.forward(network, x);
        moved.moveColumn(10, 2);
        QVERIFY(shown.col(2) == logits.col(10));
        QVERIFY(moved.energyLogits().col(2) == energies.col(10));
        Matrix d = dLogits.leftCols(10);
        Matrix e = dEnergy.leftCols(10);
        d.col(2) = dLogits.col(10);
        e.col(2) = dEnergy.col(10);
        Matrix rest(64, 10);
        moved.backwardToInputs(network, d, e, rest);
        QVERIFY(rest.col(2).isApprox(all.col(10), 1e-4F));
        QVERIFY(rest.col(9).isApprox(all.col(9), 1e-4F));
    }
};

COUNTERFOIL_SUITE(TestEnsemble)
#include "tst_ensemble.moc"
