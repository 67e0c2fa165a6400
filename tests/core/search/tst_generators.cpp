#include "core/model/loss.h"
#include "core/search/generator.h"
#include "tests/support/observed.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <cmath>

using namespace core;
using testing::freeInputs;
using testing::linearNetwork;
using testing::Observed;

namespace {

std::unique_ptr<const Generator> make(const std::string& id, const ParamValues& values = {}) {
    return testing::makeGenerator(id, values);
}

// A generator with a given step, as far as it knows steps.
std::unique_ptr<const Generator> withStep(const std::string& id, double step) {
    for (const ParamSpec& spec : builtins<Generator>().find(id)->params)
        if (spec.key == "search.step_size")
            return make(id, {{spec.key, step}});
    return make(id);
}

} // namespace

class TestGenerators : public QObject {
    Q_OBJECT

    static void everyGenerator() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : builtins<Generator>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }

private Q_SLOTS:
    // Two classes, logits +-w.x: p = sigmoid(2 w.x), so every step without cost is eta * 2 (1 - p) along w.
    void genericFollowsTheClosedFormOfALinearModel() {
        const Vector w = (Vector(2) << 0.6F, -0.8F).finished();
        Matrix weights(2, 2);
        weights << w.transpose(), -w.transpose();
        const Network network = linearNetwork(weights, Vector::Zero(2));
        const InputConstraints constraints = freeInputs(2);
        const Matrix factual = (Matrix(2, 1) << -1, 1).finished();
        const Labels target{0};
        const auto generator = make("generic", {{"search.lambda_cost", 0.0}, {"search.step_size", 0.2}});
        const SearchResult found = testing::runSearch(*generator, {.network = network,
                                                                   .constraints = constraints,
                                                                   .factuals = factual,
                                                                   .targets = target,
                                                                   .threshold = Scalar(0.9),
                                                                   .stepLimit = 200,
                                                                   .keepPaths = true});
        double projection = -1.4; // w.x of the factual
        int steps = 0;
        while (1 / (1 + std::exp(-2 * projection)) < 0.9) {
            projection += 0.2 * 2 * (1 - 1 / (1 + std::exp(-2 * projection)));
            ++steps;
        }
        QCOMPARE(found.steps[0], steps);
        QCOMPARE(found.paths[0].cols(), Index(steps + 1));
        const Vector expected = factual.col(0) + w * static_cast<Scalar>(projection + 1.4);
        QVERIFY((found.counterfactuals.col(0) - expected).norm() < 1e-4F);
        QVERIFY(found.mature[0] && found.valid[0]);
    }

    void theCostPullsByItsWeightOncePointsHaveMoved() {
        const Network network = linearNetwork((Matrix(2, 1) << 1, -1).finished(), Vector::Zero(2));
        const InputConstraints constraints = freeInputs(1);
        const Matrix factual = Matrix::Constant(1, 1, -1);
        const Labels target{0};
        const auto generator = make("generic", {{"search.lambda_cost", 0.05}, {"search.step_size", 0.1}});
        const SearchResult found = testing::runSearch(*generator, {.network = network,
                                                                   .constraints = constraints,
                                                                   .factuals = factual,
                                                                   .targets = target,
                                                                   .threshold = Scalar(0.999),
                                                                   .stepLimit = 2,
                                                                   .keepPaths = true});
        const auto pull = [](double x) { return 0.1 * 2 * (1 - 1 / (1 + std::exp(-2 * x))); };
        const double first = -1 + pull(-1); // sign(0) = 0: no cost yet
        const double second = first + pull(first) - 0.1 * 0.05;
        QVERIFY(std::abs(static_cast<double>(found.paths[0](0, 1)) - first) < 1e-5);
        QVERIFY(std::abs(static_cast<double>(found.paths[0](0, 2)) - second) < 1e-5);
    }

    void eccoAddsTheDecayingEnergyGradient() {
        const Network network = linearNetwork((Matrix(2, 1) << 1, -1).finished(), Vector::Zero(2));
        const InputConstraints constraints = freeInputs(1);
        const Matrix factual = Matrix::Constant(1, 1, -1);
        const Labels target{0};
        const auto generator = make("ecco", {{"search.lambda_cost", 0.0}, {"search.lambda_energy", 2.0}});
        const SearchResult found = testing::runSearch(*generator, {.network = network,
                                                                   .constraints = constraints,
                                                                   .factuals = factual,
                                                                   .targets = target,
                                                                   .threshold = Scalar(0.999),
                                                                   .stepLimit = 50,
                                                                   .keepPaths = true});
        double x = -1; // T = 50: b = 2, a = 0.2; E = -x; d/dx 0.2 (2 + t)^-0.9 (E + 0.001 E^2) with dE/dx = -1
        for (int t = 1; t <= 3; ++t) {
            const double slope = -2 * (1 - 1 / (1 + std::exp(-2 * x)));
            const double energy = 2.0 * 0.2 * std::pow(2.0 + t, -0.9) * -(1 + 0.002 * -x);
            x -= 0.1 * (slope + energy);
            QVERIFY(std::abs(static_cast<double>(found.paths[0](0, t)) - x) < 1e-5);
        }
    }

    void everyIterateObeysTheConstraints_data() { everyGenerator(); }
    void everyIterateObeysTheConstraints() {
        QFETCH(QString, id);
        const auto generator = withStep(id.toStdString(), 0.7);
        Rng rng(21);
        int cases = 0;
        for (int round = 0; round < 60; ++round) {
            const Network network = Network::create(9, 3, {{12}, Activation::Tanh}, rng.fork("net", round));
            InputConstraints c = freeInputs(9, 1.5F);
            for (Index d = 0; d < 5; ++d) {
                c.mayRise[d] = static_cast<Scalar>(rng.below(2));
                c.mayFall[d] = static_cast<Scalar>(rng.below(2));
            }
            c.simplices = {{5, 4, rng.below(3) == 0}};
            if (c.simplices[0].frozen) {
                c.mayRise.tail(4).setZero();
                c.mayFall.tail(4).setZero();
            }
            const Index n = 1 + rng.below(300);
            Matrix x = 2 * testing::randomNormal(rng, 9, n); // some outside the domain
            x.bottomRows(4).setZero();
            Labels targets;
            for (Index i = 0; i < n; ++i) {
                x(5 + rng.below(4), i) = 1;
                targets.push_back(static_cast<Label>(rng.below(3)));
            }
            Matrix rows = 1.5 * testing::randomNormal(rng, 9, 60);
            rows.bottomRows(4).setZero();
            for (Index i = 0; i < rows.cols(); ++i)
                rows(5 + rng.below(4), i) = 1;
            const auto observed = Observed::like(network, std::move(rows));
            const SearchResult found = testing::runSearch(
                *generator, {.network = network,
                             .constraints = c,
                             .factuals = x,
                             .targets = targets,
                             .threshold = Scalar(0.9),
                             .stepLimit = 15,
                             .keepPaths = true,
                             .reference = &observed->reference,
                             .growth = round % 3 == 1 ? Growth::Step : Growth::None,
                             .growthLimit = 2,
                             .categories = round % 2 == 1 ? CategoryMoves::Softmax : CategoryMoves::Projection,
                             .keepBest = round % 5 == 1});
            for (Index i = 0; i < n; ++i)
                for (Index t = 1; t < found.paths[static_cast<std::size_t>(i)].cols(); ++t, ++cases) {
                    const Matrix& path = found.paths[static_cast<std::size_t>(i)];
                    for (Index d = 0; d < 9; ++d) {
                        const Scalar now = path(d, t);
                        QVERIFY(c.mayRise[d] > 0 || d >= 5 || now <= path(d, t - 1));
                        QVERIFY(c.mayFall[d] > 0 || d >= 5 || now >= path(d, t - 1));
                        QVERIFY(now >= std::min(c.low[d], x(d, i)) && now <= std::max(c.high[d], x(d, i)));
                    }
                    QVERIFY(path.col(t).tail(4).minCoeff() >= 0);
                    QVERIFY(std::abs(path.col(t).tail(4).sum() - 1) < 1e-5F);
                    if (c.simplices[0].frozen)
                        QCOMPARE(Vector(path.col(t).tail(4)), Vector(x.col(i).tail(4)));
                }
        }
        QVERIFY2(cases > 1000, qPrintable(QString::number(cases)));
    }

    void resultsDoNotDependOnTheThreads_data() { everyGenerator(); }
    void resultsDoNotDependOnTheThreads() {
        QFETCH(QString, id);
        const auto generator = make(id.toStdString());
        Rng rng(22);
        Network network = Network::create(6, 4, {{20}, Activation::Relu}, rng.fork("net"));
        network.parameters() *= Scalar(3);
        const InputConstraints c = freeInputs(6);
        const Matrix x = testing::randomNormal(rng, 6, 1000);
        Labels targets;
        for (int i = 0; i < 1000; ++i)
            targets.push_back(i % 4);
        const auto observed = Observed::like(network, testing::randomNormal(rng, 6, 150));
        const SearchRequest request{.network = network,
                                    .constraints = c,
                                    .factuals = x,
                                    .targets = targets,
                                    .threshold = Scalar(0.8),
                                    .stepLimit = 25,
                                    .nascentRadius = Scalar(0.3),
                                    .reference = &observed->reference,
                                    .perFactual = 2,
                                    .startNoise = Scalar(0.1)};
        const SearchResult one = testing::runSearch(*generator, request, 1);
        const SearchResult three = testing::runSearch(*generator, request, 3);
        QVERIFY(one.counterfactuals == three.counterfactuals);
        QVERIFY(one.nascent == three.nascent);
        QCOMPARE(one.steps, three.steps);
        QCOMPARE(one.counterfactuals.cols(), Index(2000));
        QVERIFY(one.totalSteps() > 0);
    }

    void nascentIsTheLastIterateNearTheFactual() {
        Rng rng(23);
        const Network network = Network::create(3, 2, {{8}, Activation::Relu}, rng.fork("net"));
        const InputConstraints c = freeInputs(3);
        const Matrix x = testing::randomNormal(rng, 3, 200);
        const Labels targets(200, 1);
        const SearchResult found = testing::runSearch(*make("ecco"), {.network = network,
                                                                      .constraints = c,
                                                                      .factuals = x,
                                                                      .targets = targets,
                                                                      .threshold = Scalar(0.95),
                                                                      .stepLimit = 30,
                                                                      .nascentRadius = Scalar(0.3),
                                                                      .keepPaths = true});
        for (Index i = 0; i < 200; ++i) {
            const Matrix& path = found.paths[static_cast<std::size_t>(i)];
            Vector expected = x.col(i);
            for (Index t = 0; t < path.cols(); ++t)
                if ((path.col(t) - x.col(i)).cwiseAbs().maxCoeff() <= Scalar(0.3))
                    expected = path.col(t);
            QCOMPARE(Vector(found.nascent.col(i)), expected);
            QCOMPARE(Vector(found.counterfactuals.col(i)), Vector(path.col(path.cols() - 1)));
        }
    }

    void matureAndValidAreJudgedAtTheEndPoint() {
        Rng rng(24);
        const Network network = Network::create(3, 3, {{8}, Activation::Relu}, rng.fork("net"));
        const InputConstraints c = freeInputs(3, 1);
        const Matrix x = testing::randomNormal(rng, 3, 300);
        Labels targets;
        for (int i = 0; i < 300; ++i)
            targets.push_back(i % 3);
        const SearchResult found = testing::runSearch(*make("generic"), {.network = network,
                                                                         .constraints = c,
                                                                         .factuals = x,
                                                                         .targets = targets,
                                                                         .threshold = Scalar(0.5),
                                                                         .stepLimit = 10});
        const Matrix p = softmax(logitsOf(network, found.counterfactuals));
        int mature = 0;
        for (Index i = 0; i < 300; ++i) {
            const auto at = static_cast<std::size_t>(i);
            QVERIFY(std::abs(p(targets[at], i) - found.probability[i]) < 1e-5F);
            QCOMPARE(found.valid[at] != 0, argmax(p, i) == targets[at]);
            QCOMPARE(found.mature[at] != 0, found.probability[i] >= Scalar(0.5));
            QVERIFY(found.mature[at] || found.steps[at] == 10);
            mature += found.mature[at];
        }
        QVERIFY(mature > 30 && mature < 300);
    }

    void stopsWhenToldAndWhenTimeIsUp_data() { everyGenerator(); }
    void stopsWhenToldAndWhenTimeIsUp() {
        QFETCH(QString, id);
        Rng rng(25);
        const Network network = Network::create(3, 2, {{8}, Activation::Relu}, rng.fork("net"));
        const InputConstraints c = freeInputs(3);
        const Matrix x = testing::randomNormal(rng, 3, 50);
        const Labels targets(50, 1);
        const auto observed = Observed::like(network, testing::randomNormal(rng, 3, 100));
        SearchRequest request{.network = network,
                              .constraints = c,
                              .factuals = x,
                              .targets = targets,
                              .threshold = Scalar(0.9999),
                              .stepLimit = 1000000,
                              .reference = &observed->reference};
        StopSource source;
        source.request_stop();
        const SearchResult stopped = testing::runSearch(*make(id.toStdString()), request, 1, source.get_token());
        QVERIFY(stopped.interrupted);
        QVERIFY(stopped.ends[0] == SearchEnd::Stopped || stopped.ends[0] == SearchEnd::Mature);
        QVERIFY(stopped.counterfactuals.allFinite());
        request.deadline = std::chrono::steady_clock::now();
        const SearchResult late = testing::runSearch(*make(id.toStdString()), request);
        QVERIFY(late.interrupted);
        QVERIFY(std::ranges::count(late.ends, SearchEnd::TimeUp) > 0);
        QCOMPARE(late.counterfactuals.cols(), Index(50));
    }

    void parametersOutOfRangeAreRefused_data() { everyGenerator(); }
    void parametersOutOfRangeAreRefused() {
        QFETCH(QString, id);
        const auto* entry = builtins<Generator>().find(id.toStdString());
        for (const ParamSpec& spec : entry->params) {
            QVERIFY(entry->create({{spec.key, spec.fallback}}));
            if (std::holds_alternative<double>(spec.fallback))
                QVERIFY(!entry->create({{spec.key, spec.max * 2}}));
        }
        QVERIFY(!entry->create({{"search.nonsense", 1.0}}));
    }
};

COUNTERFOIL_SUITE(TestGenerators)
#include "tst_generators.moc"
