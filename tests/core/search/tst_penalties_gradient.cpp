// What each gradient-based search descends on, in double: the first step of a path is -eta times the gradient, and
// must be that of a loss that is written down here a second time.
#include "tests/support/finite_difference.h"
#include "tests/support/observed.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <Eigen/LU>

#include <algorithm>
#include <functional>

using namespace core;
using testing::makeGenerator;

namespace {

constexpr double kEta = 1e-3;
constexpr Label kTarget = 1;

double crossEntropy(const Network& network, const Matrix& x, Label target = kTarget) {
    return -std::log(softmax(logitsOf(network, x))(target, 0));
}

struct Setting {
    Network network;
    Matrix factual;
    std::unique_ptr<testing::Observed> observed;
    Labels targets{kTarget};
    InputConstraints constraints = testing::freeInputs(3);

    explicit Setting(std::uint64_t seed) {
        Rng rng(seed);
        network = Network::create(3, 3, {{7}, Activation::Tanh}, rng.fork("net"));
        network.parameters() *= 2;
        factual = testing::randomNormal(rng, 3, 1);
        Labels labels;
        for (int i = 0; i < 40; ++i)
            labels.push_back(i % 3);
        observed = std::make_unique<testing::Observed>(testing::randomNormal(rng, 3, 40), labels, 3);
    }
    [[nodiscard]] SearchRequest request(int steps) const {
        return {.network = network,
                .constraints = constraints,
                .factuals = factual,
                .targets = targets,
                .threshold = 0.9999,
                .stepLimit = steps,
                .keepPaths = true,
                .reference = &observed->reference};
    }
};

// Mean relative error of the first step of a search against the loss's gradient at the factual.
double firstStepError(const Setting& setting, const Generator& generator,
                      const std::function<double(const Matrix&)>& loss, int steps = 30) {
    const SearchResult found = testing::runSearch(generator, setting.request(steps));
    const Matrix gradient = (found.paths[0].col(0) - found.paths[0].col(1)) / kEta;
    return testing::gradientError(loss, setting.factual, gradient, 1e-5);
}

double normalCdf(double u) {
    return 0.5 * std::erfc(-u / std::sqrt(2.0));
}

// 1 - Phi(f / (sigma |grad f|)) with f the target's logit less the largest other one.
double invalidationRate(const Network& network, const Matrix& x, double variance) {
    NetworkPass pass;
    const Matrix logits = pass.forward(network, x);
    Label rival = kTarget == 0 ? 1 : 0;
    for (Label k = 0; k < 3; ++k)
        if (k != kTarget && logits(k, 0) > logits(rival, 0))
            rival = k;
    Matrix dLogits = Matrix::Zero(3, 1);
    dLogits(kTarget, 0) = 1;
    dLogits(rival, 0) = -1;
    Matrix gradient(3, 1);
    pass.backwardToInputs(network, dLogits, gradient);
    return 1 - normalCdf((logits(kTarget, 0) - logits(rival, 0)) / (std::sqrt(variance) * gradient.norm()));
}

} // namespace

class TestPenalties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void genericAndClaproarDescendOnTheLoss() {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const Setting s(seed);
            const auto loss = [&](const Matrix& x) { return crossEntropy(s.network, x); };
            const ParamValues plain{{"search.step_size", kEta}};
            QVERIFY(firstStepError(s, *makeGenerator("generic", plain), loss) < 1e-6);
            const auto twice = [&](const Matrix& x) { return 1.7 * crossEntropy(s.network, x); };
            ParamValues values{{"search.step_size", kEta}, {"search.lambda_loss", 0.7}};
            QVERIFY(firstStepError(s, *makeGenerator("claproar", values), twice) < 1e-6);
            values["search.parity"] = true; // no gradient of the penalty
            QVERIFY(firstStepError(s, *makeGenerator("claproar", values), loss) < 1e-6);
        }
    }

    void ecccoAddsEnergyAndSoftSetSize() {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const Setting s(seed);
            const Matrix p = softmax(logitsOf(s.network, s.observed->rows));
            std::vector<double> scores;
            for (Index i = 0; i < 40; ++i)
                scores.push_back(1 - p(s.observed->labels[static_cast<std::size_t>(i)], i));
            std::ranges::sort(scores);
            const double q = scores[static_cast<std::size_t>(std::ceil(41 * 0.9)) - 1];
            const auto loss = [&](const Matrix& x) {
                const double energy = -logitsOf(s.network, x)(kTarget, 0);
                const Matrix now = softmax(logitsOf(s.network, x));
                double size = 0;
                for (Index y = 0; y < 3; ++y)
                    size += 1 / (1 + std::exp(-(q - (1 - now(y, 0))) / 0.3));
                const double phi = 0.2 * std::pow(3.0, -0.9); // T = 50, t = 1
                return crossEntropy(s.network, x) + 2 * phi * (energy + 0.001 * energy * energy) +
                       3 * std::max(0.0, size - 1);
            };
            const auto generator = makeGenerator("eccco", {{"search.step_size", kEta},
                                                           {"search.lambda_energy", 2.0},
                                                           {"search.lambda_set", 3.0},
                                                           {"search.coverage", 0.9},
                                                           {"search.temperature", 0.3}});
            QVERIFY(firstStepError(s, *generator, loss, 50) < 1e-6);
        }
    }

    void gravitationalPullsToTheMiddleOrToTheNearest() {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const Setting s(seed);
            Matrix mean = Matrix::Zero(3, 1);
            std::vector<Index> rows;
            for (Index i = 0; i < 40; ++i)
                if (s.observed->labels[static_cast<std::size_t>(i)] == kTarget)
                    rows.push_back(i);
            for (const Index row : rows)
                mean += s.observed->rows.col(row) / static_cast<double>(rows.size());
            ParamValues values{{"search.step_size", kEta}, {"search.lambda_gravity", 0.6}};
            const auto paper = [&](const Matrix& x) { return crossEntropy(s.network, x) + 0.6 * (x - mean).norm(); };
            QVERIFY(firstStepError(s, *makeGenerator("gravitational", values), paper) < 1e-6);
            values["search.parity"] = true; // fewer than 50 rows: the mean L1 distance to all of them
            const auto code = [&](const Matrix& x) {
                double sum = 0;
                for (const Index row : rows)
                    sum += (x - s.observed->rows.col(row)).cwiseAbs().sum();
                return crossEntropy(s.network, x) + 0.6 * sum / static_cast<double>(rows.size());
            };
            QVERIFY(firstStepError(s, *makeGenerator("gravitational", values), code) < 1e-6);
        }
    }

    // Curvature included: the network is not linear, so dropping the Hessian term fails by far more than the tolerance,
    // which is that of the search's own difference of gradients.
    void probeDescendsOnTheInvalidationRate() {
        int hinged = 0;
        for (std::uint64_t seed = 1; seed < 12; ++seed) {
            const Setting s(seed);
            const double rate = invalidationRate(s.network, s.factual, 0.25);
            hinged += rate > 0.1 ? 1 : 0;
            const auto loss = [&](const Matrix& x) {
                return crossEntropy(s.network, x) + 2 * std::max(0.0, invalidationRate(s.network, x, 0.25) - 0.1);
            };
            ParamValues values{
                {"search.step_size", kEta}, {"search.lambda_robustness", 2.0}, {"search.imprecision", 0.25}};
            const double error = firstStepError(s, *makeGenerator("probe", values), loss);
            QVERIFY2(error < 1e-3, qPrintable(QString::number(error)));
            values["search.parity"] = true;
            const auto bare = [&](const Matrix& x) { return crossEntropy(s.network, x); };
            QVERIFY(firstStepError(s, *makeGenerator("probe", values), bare) < 1e-6);
        }
        QVERIFY(hinged >= 5);
    }

    void diceDescendsOnTheDeterminantOfItsSet_data() {
        QTest::addColumn<int>("members");
        QTest::newRow("pair") << 2;
        QTest::newRow("triple") << 3;
        QTest::newRow("five") << 5;
    }
    void diceDescendsOnTheDeterminantOfItsSet() {
        QFETCH(int, members);
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const Setting s(seed);
            SearchRequest request = s.request(30);
            request.perFactual = members;
            request.startNoise = 0.3;
            const auto generator = makeGenerator(
                "dice", {{"search.step_size", kEta}, {"search.lambda_cost", 0.0}, {"search.lambda_diversity", 4.0}});
            const SearchResult found = testing::runSearch(*generator, request);
            Matrix starts(3, members);
            Matrix gradient(3, members);
            for (Index i = 0; i < members; ++i) {
                const Matrix& path = found.paths[static_cast<std::size_t>(i)];
                const Index start = i == 0 ? 0 : 1; // further members start beside the factual
                starts.col(i) = path.col(start);
                gradient.col(i) = (path.col(start) - path.col(start + 1)) / kEta;
            }
            const auto loss = [&](const Matrix& x) {
                Matrix kernel = Matrix::Identity(members, members);
                double sum = 0;
                for (Index i = 0; i < members; ++i) {
                    sum += crossEntropy(s.network, x.col(i));
                    for (Index j = 0; j < members; ++j)
                        kernel(i, j) = 1 / (1 + (x.col(i) - x.col(j)).norm());
                }
                return sum - 4 * kernel.determinant();
            };
            QVERIFY(testing::gradientError(loss, starts, gradient, 1e-6) < 1e-6);
        }
    }

    void wachterWeighsTheCostByTheMedianAbsoluteDeviation() {
        const Setting s(3);
        const SearchResult found = testing::runSearch(
            *makeGenerator("wachter", {{"search.step_size", kEta}, {"search.lambda_cost", 0.4}}), s.request(30));
        Vector mad(3);
        for (Index d = 0; d < 3; ++d) {
            const auto median = [](std::vector<double> v) {
                std::ranges::sort(v);
                return (v[19] + v[20]) / 2;
            };
            std::vector<double> values;
            for (Index i = 0; i < 40; ++i)
                values.push_back(s.observed->rows(d, i));
            const double middle = median(values);
            for (double& value : values)
                value = std::abs(value - middle);
            mad[d] = median(values);
        }
        const Matrix& path = found.paths[0];
        const Matrix gradient = (path.col(1) - path.col(2)) / kEta;
        const auto loss = [&](const Matrix& x) {
            double cost = 0;
            for (Index d = 0; d < 3; ++d)
                cost += std::abs(x(d, 0) - s.factual(d, 0)) / mad[d];
            return crossEntropy(s.network, x) + 0.4 * cost;
        };
        QVERIFY(testing::gradientError(loss, path.col(1), gradient, 1e-7) < 1e-5);
    }
};

COUNTERFOIL_SUITE(TestPenalties)
#include "tst_penalties_gradient.moc"
