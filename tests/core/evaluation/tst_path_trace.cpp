#include "core/evaluation/path_trace.h"
#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace core;

namespace {

// Of two inputs: the second class grows with the first input, p(1 | x) = 1 / (1 + exp(-4 x0)).
Network slope() {
    ModelOptions options;
    options.hidden = {};
    Network network = Network::create(2, 2, options, Rng(1));
    network.parameters().setZero();
    const Affine layer = std::get<DenseLayer>(network.layers().front());
    network.weights(layer)(1, 0) = 4;
    return network;
}

} // namespace

class TestPathTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreNascentMatureBothOrNeither() {
        const auto data = testing::builtinData("moons");
        const Network network = slope();
        const RawVector factual = data->dataset.rows.row(0);
        const Constraints constraints = defaultConstraints(*data);
        Matrix path(2, 4);
        path << -1.0F, -0.8F, 0.0F, 1.0F, //
            0.0F, 0.0F, 0.0F, 0.0F;
        const TraceRequest request{*data, constraints, network, factual, path, 1, 0.75, 0.3};
        const std::vector<PathStep> steps = tracePath(request);
        QCOMPARE(steps.size(), 4U);
        QCOMPARE(steps[0].kind, StepKind::Factual);
        QCOMPARE(steps[1].kind, StepKind::Adversarial);
        QCOMPARE(steps[2].kind, StepKind::Neither); // half as likely as not, and far
        QCOMPARE(steps[3].kind, StepKind::Counterfactual);
        TraceRequest wide = request;
        wide.epsilon = 5;
        QCOMPARE(tracePath(wide)[3].kind, StepKind::Both);
        QVERIFY(std::abs(steps[3].probability - 1 / (1 + std::exp(-4.0))) < 1e-5);
        QVERIFY(std::abs(steps[3].energy + 4.0) < 1e-5); // minus the logit of the target
        QVERIFY(std::abs(steps[1].distance - 0.2) < 1e-6);
        QVERIFY(std::abs(steps[3].farthest - 2.0) < 1e-6);
        QVERIFY(steps[3].valid && !steps[0].valid);
    }

    void implausibilityIsTheMeanDistanceToRealRows() {
        const auto data = testing::builtinData("moons");
        const Network network = slope();
        const Constraints constraints = defaultConstraints(*data);
        const RawVector factual = data->dataset.rows.row(0);
        const Matrix path = encodeRow(data->encoding, factual);
        const auto steps = tracePath({*data, constraints, network, factual, path, 1});
        double sum = 0;
        int rows = 0;
        for (Index i = 0; i < data->test.cols() && rows < 200; ++i)
            if (data->testLabels[static_cast<std::size_t>(i)] == 1) {
                sum += static_cast<double>((data->test.col(i) - path.col(0)).cwiseAbs().sum());
                ++rows;
            }
        QVERIFY(std::abs(*steps[0].implausibility - sum / rows) < 1e-5);
        QVERIFY((steps[0].row - factual).cwiseAbs().maxCoeff() == 0);
    }

    void theNearestRowsAreOfTheClassAndInOrder() {
        const auto data = testing::builtinData("moons");
        const Vector input = data->training.col(7);
        const Label label = data->trainingLabels[7];
        const auto rows = nearestRows(*data, label, input, 5);
        QCOMPARE(rows.size(), 5U);
        QCOMPARE(rows[0].row, data->split.training[7]);
        QCOMPARE(rows[0].distance, 0.0);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            QVERIFY(rows[i - 1].distance <= rows[i].distance);
            QCOMPARE(data->dataset.labels[static_cast<std::size_t>(rows[i].row)], label);
        }
        int nearer = 0;
        for (Index i = 0; i < data->training.cols(); ++i)
            if (data->trainingLabels[static_cast<std::size_t>(i)] == label &&
                static_cast<double>((data->training.col(i) - input).cwiseAbs().sum()) < rows[4].distance)
                ++nearer;
        QCOMPARE(nearer, 4);
    }
};

COUNTERFOIL_SUITE(TestPathTrace)
#include "tst_path_trace.moc"
