#include "core/evaluation/integrated_gradients.h"
#include "core/evaluation/langevin.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <numeric>

using namespace core;

namespace {

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

class TestIntegratedGradients : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumToTheDifferenceOfTheLogitAtFiftySteps() {
        Rng rng(6);
        const Matrix rows = testing::randomNormal(rng, 6, 200);
        ThreadPool pool(1);
        for (const Activation activation : {Activation::Relu, Activation::Tanh, Activation::Softplus}) {
            const Network network = Network::create(6, 3, {.hidden = {32}, .activation = activation}, Rng(2));
            AttributionOptions options;
            options.draws = 500;
            const auto result = integratedGradients(network, rows, options, Rng(3), pool, {});
            const double bound = activation == Activation::Relu ? 0.02 : 0.01; // kinks slow the midpoint rule down
            QVERIFY2(result->completenessError < bound, std::to_string(result->completenessError).c_str());
            options.steps = 1;
            QVERIFY(integratedGradients(network, rows, options, Rng(3), pool, {})->completenessError >
                    result->completenessError);
        }
    }

    // F = w.x: IG_d = w_d (x_d - b_d), whatever the number of steps.
    void ofALinearModelFollowTheWeights() {
        Network network = Network::create(3, 2, {.hidden = {}}, Rng(1));
        const auto& layer = std::get<DenseLayer>(network.layers()[0]);
        network.weights(layer).row(0) << 2, -1, 0;
        const Matrix rows = Matrix::Zero(3, 5); // so that x_d - b_d is uniform alike in each input
        ThreadPool pool(2);
        AttributionOptions options;
        options.steps = 1;
        options.rounds = 20;
        const auto attributions = integratedGradients(network, rows, options, Rng(3), pool, {});
        QVERIFY(attributions->completenessError < 1e-4);
        QVERIFY(attributions->values.row(2).isZero());
        const Sensitivity first = sensitivity(*attributions, {0}, options, Rng(4));
        const Sensitivity second = sensitivity(*attributions, {1}, options, Rng(4));
        QVERIFY(std::abs(mean(first.relative) - 2.0 / 3.0) < 0.02);
        QVERIFY(std::abs(mean(second.relative) - 1.0 / 3.0) < 0.02);
        QCOMPARE(first.published.size(), std::size_t{20});
        for (const double score : first.published)
            QVERIFY(score >= 0.0 && score <= 1.0); // more than two inputs
        ThreadPool one(1);
        QVERIFY(integratedGradients(network, rows, options, Rng(3), one, {})->values == attributions->values);
    }

    void langevinSamplesGoWhereTheModelIsSure() {
        Network network = Network::create(2, 2, {.hidden = {}}, Rng(1));
        const auto& layer = std::get<DenseLayer>(network.layers()[0]);
        network.weights(layer) << 0, 0, 8, 0; // logit of class 1 rises with the first input
        ThreadPool pool(1);
        const LangevinRequest request{
            .network = network, .target = 1, .low = -1, .high = 1, .samples = 100, .steps = 300};
        const Matrix samples = *langevinSamples(request, Rng(1), pool, {});
        QVERIFY(samples.minCoeff() >= -1 && samples.maxCoeff() <= 1);
        QVERIFY(samples.row(0).mean() > Scalar(0.6));
        QVERIFY(std::abs(samples.row(1).mean()) < Scalar(0.25));
        StopSource stop;
        stop.request_stop();
        QVERIFY(!langevinSamples(request, Rng(1), pool, stop.get_token()));
    }
};

COUNTERFOIL_SUITE(TestIntegratedGradients)
#include "tst_integrated_gradients.moc"
