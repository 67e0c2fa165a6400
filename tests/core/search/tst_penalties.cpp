// Terms computed by hand on a fixed linear softmax: logits +-w.x with w = (0.6, -0.8), so p(class 0) = sigmoid(2 w.x)
// and the loss towards class 0 has the gradient -2 (1 - p) w.
#include "core/search/moves.h"
#include "tests/support/observed.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <numbers>

using namespace core;
using testing::makeGenerator;

namespace {

const Vector kW = (Vector(2) << 0.6F, -0.8F).finished();
constexpr double kStep = 0.1;

double sigmoid(double z) {
    return 1 / (1 + std::exp(-z));
}
bool near(double a, double b, double tolerance = 1e-5) {
    return std::abs(a - b) <= tolerance;
}

struct Linear {
    Network network = testing::oppositeLogits(kW);
    InputConstraints constraints = testing::freeInputs(2);
    Matrix factual = (Matrix(2, 1) << -1, 1).finished(); // w.x = -1.4
    Labels target{0};
    double slope = -2 * (1 - sigmoid(-2.8)); // times w: the loss's gradient at the factual

    [[nodiscard]] SearchRequest request(int steps = 3, double threshold = 0.999) const {
        return {.network = network,
                .constraints = constraints,
                .factuals = factual,
                .targets = target,
                .threshold = static_cast<Scalar>(threshold),
                .stepLimit = steps,
                .keepPaths = true};
    }
    // (x_t - x_{t+1}) / eta: the gradient that step t + 1 followed.
    [[nodiscard]] static Eigen::Vector2d gradientAt(const SearchResult& found, Index t, std::size_t column = 0) {
        const Matrix& path = found.paths[column];
        return ((path.col(t) - path.col(t + 1)).cast<double>() / kStep).eval();
    }
};

} // namespace

class TestPenaltiesByHand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wachterDividesTheCostByTheMad() {
        const Linear l;
        // Input 0: 0 1 2 3 10, median 2, MAD 1. Input 1: 0 0 0 0 5, median 0, MAD 0, mean deviation 1.
        const testing::Observed observed((Matrix(2, 5) << 0, 1, 2, 3, 10, 0, 0, 0, 0, 5).finished(), {0, 0, 0, 1, 1},
                                         2);
        QCOMPARE(observed.reference.medianDeviations()[0], Scalar(1));
        QCOMPARE(observed.reference.medianDeviations()[1], Scalar(0));
        QCOMPARE(observed.reference.meanDeviations()[1], Scalar(1));
        SearchRequest request = l.request();
        request.reference = &observed.reference;
        const auto found = testing::runSearch(*makeGenerator("wachter", {{"search.lambda_cost", 0.5}}), request);
        const Matrix& path = found.paths[0];
        const double here = static_cast<double>(kW.dot(path.col(1)));
        const double pull = -2 * (1 - sigmoid(2 * here));
        const Eigen::Vector2d gradient = Linear::gradientAt(found, 1);
        QVERIFY(near(gradient[0], pull * 0.6 + 0.5 / 1.0)); // moved up: sign +1
        QVERIFY(near(gradient[1], pull * -0.8 - 0.5 / 1.0));
        // The reference code: no weights for a single counterfactual, 1 / (MAD + 2e-5) for several.
        ParamValues parity{{"search.lambda_cost", 0.5}, {"search.parity", true}};
        const auto plain = testing::runSearch(*makeGenerator("wachter", parity), request);
        QVERIFY(near(Linear::gradientAt(plain, 1)[1], pull * -0.8 - 0.5));
        request.perFactual = 2;
        parity["search.lambda_cost"] = 1e-4;
        const auto several = testing::runSearch(*makeGenerator("wachter", parity), request);
        QVERIFY(near(Linear::gradientAt(several, 1)[1], pull * -0.8 - 1e-4 / 2e-5, 1e-3));
    }

    void gravitationalPullsWithUnitLengthToTheMean() {
        const Linear l;
        const testing::Observed observed((Matrix(2, 3) << 1, 3, -9, 0, 2, -9).finished(), {0, 0, 1}, 2); // mean (2, 1)
        SearchRequest request = l.request();
        request.reference = &observed.reference;
        const auto found =
            testing::runSearch(*makeGenerator("gravitational", {{"search.lambda_gravity", 0.5}}), request);
        const Eigen::Vector2d gradient = Linear::gradientAt(found, 0); // (-1, 1) to (2, 1): direction (-1, 0)
        QVERIFY(near(gradient[0], l.slope * 0.6 - 0.5));
        QVERIFY(near(gradient[1], l.slope * -0.8));
    }

    void theDeterminantOfAPairIsOneLessTheSquareOfItsKernel() {
        const Linear l;
        SearchRequest request = l.request(30);
        request.perFactual = 2;
        request.startNoise = Scalar(0.5);
        const ParamValues values{{"search.lambda_cost", 0.0}, {"search.lambda_diversity", 2.0}};
        const auto found = testing::runSearch(*makeGenerator("dice", values), request);
        const Eigen::Vector2d a = found.paths[0].col(0).cast<double>();
        const Eigen::Vector2d b = found.paths[1].col(1).cast<double>();
        const double distance = (a - b).norm();
        const double k = 1 / (1 + distance);
        // -2 d(1 - k^2)/da = 4 k dk/da, dk/da = -k^2 (a - b) / |a - b|
        const Eigen::Vector2d push = -4 * k * k * k * (a - b) / distance;
        const double slopeA = -2 * (1 - sigmoid(2 * kW.cast<double>().dot(a)));
        const Eigen::Vector2d expected = slopeA * kW.cast<double>() + push;
        QVERIFY((Linear::gradientAt(found, 0) - expected).norm() < 1e-4);
    }

    void diceKeepsItsSetApart() {
        const Linear l;
        SearchRequest request = l.request(60, 0.8);
        request.perFactual = 4;
        const auto smallest = [&](double diversity, double noise) {
            request.startNoise = static_cast<Scalar>(noise);
            const auto found = testing::runSearch(
                *makeGenerator("dice", {{"search.lambda_diversity", diversity}, {"search.lambda_cost", 0.0}}), request);
            Scalar least = 1e9F;
            for (Index i = 0; i < 4; ++i)
                for (Index j = 0; j < i; ++j)
                    least = std::min(least, (found.counterfactuals.col(i) - found.counterfactuals.col(j)).norm());
            for (const auto mature : found.mature)
                if (!mature)
                    least = -1;
            return least;
        };
        QCOMPARE(smallest(0.0, 0.0), Scalar(0)); // identical ones
        QVERIFY(smallest(0.0, 0.1) > 0);
        QVERIFY(smallest(1.0, 0.1) > 2 * smallest(0.0, 0.1));
        request.perFactual = 2; // from one and the same start chance parts a pair
        const auto pair = testing::runSearch(*makeGenerator("dice", {{"search.lambda_diversity", 1.0}}), request);
        QVERIFY((pair.counterfactuals.col(0) - pair.counterfactuals.col(1)).norm() > 0.1F);
    }

    void greedyMovesTheSteepestInputAndLetsItRest() {
        const Linear l;
        const auto found =
            testing::runSearch(*makeGenerator("greedy", {{"search.visits", std::int64_t{3}}}), l.request(8));
        const Matrix& path = found.paths[0];
        // |w_1| > |w_0|: input 1 falls by eta three times, then input 0 rises three times, then nothing moves.
        for (Index t = 1; t <= 8; ++t) {
            const double one = 1 - kStep * static_cast<double>(std::min<Index>(t, 3));
            const double zero = -1 + kStep * static_cast<double>(std::clamp<Index>(t - 3, 0, 3));
            QVERIFY(near(static_cast<double>(path(1, t)), one) && near(static_cast<double>(path(0, t)), zero));
        }
        const auto again = testing::runSearch(
            *makeGenerator("greedy", {{"search.visits", std::int64_t{3}}, {"search.parity", true}}), l.request(8));
        QVERIFY(near(static_cast<double>(again.paths[0](1, 8)), 1 - 0.5)); // steps 1-3, then 7 and 8
        Linear locked;
        locked.constraints.mayFall[1] = 0;
        const auto other = testing::runSearch(*makeGenerator("greedy"), locked.request(2));
        QVERIFY(near(static_cast<double>(other.paths[0](0, 2)), -1 + 2 * kStep));
    }

    // f = 2 w.x, |grad f| = 2, so IR = 1 - Phi(w.x / sigma), and its gradient is -phi(u) w / sigma.
    void probeFollowsTheInvalidationRateOfALinearModel() {
        Linear l;
        l.factual = (Matrix(2, 1) << 0.1F, 0.05F).finished(); // w.x = 0.02
        const ParamValues values{
            {"search.imprecision", 0.04}, {"search.lambda_robustness", 1.5}, {"search.invalidation_rate", 0.05}};
        const auto found = testing::runSearch(*makeGenerator("probe", values), l.request(100, 0.505));
        const double u = 0.02 / 0.2;
        const double density = std::exp(-u * u / 2) / std::sqrt(2 * std::numbers::pi);
        const double pull = -2 * (1 - sigmoid(0.04)) - 1.5 * density / 0.2;
        const Eigen::Vector2d gradient = Linear::gradientAt(found, 0);
        QVERIFY(near(gradient[0], pull * 0.6, 2e-3) && near(gradient[1], pull * -0.8, 2e-3));
        // Mature from the start, it goes on until w.x / sigma reaches the 95% quantile, 1.645.
        QVERIFY(found.ends[0] == SearchEnd::Mature);
        const double reached = static_cast<double>(kW.dot(found.counterfactuals.col(0))) / 0.2;
        QVERIFY2(reached >= 1.645 && reached < 1.645 + 0.1 * 4.0 / 0.2, qPrintable(QString::number(reached)));
        ParamValues slow = values;
        slow["search.step_size"] = 0.01;
        const auto brief = testing::runSearch(*makeGenerator("probe", slow), l.request(1, 0.505));
        QVERIFY(brief.ends[0] == SearchEnd::Fragile && brief.mature[0]);
    }

    void probeKeepsTheRateItPromises() { // measured by drawing, on a network with curvature
        Rng rng(41);
        const Network network = Network::create(2, 2, {{8}, Activation::Tanh}, rng.fork("net"));
        const InputConstraints c = testing::freeInputs(2);
        const Matrix x = testing::randomNormal(rng, 2, 40);
        Labels targets;
        for (const Label label : predict(logitsOf(network, x)))
            targets.push_back(1 - label);
        const auto found =
            testing::runSearch(*makeGenerator("probe", {{"search.invalidation_rate", 0.1}}), {.network = network,
                                                                                              .constraints = c,
                                                                                              .factuals = x,
                                                                                              .targets = targets,
                                                                                              .threshold = Scalar(0.5),
                                                                                              .stepLimit = 300});
        double lost = 0;
        int rows = 0;
        for (Index i = 0; i < 40; ++i) {
            if (found.ends[static_cast<std::size_t>(i)] != SearchEnd::Mature)
                continue;
            ++rows;
            const Matrix moved = (0.1F * testing::randomNormal(rng, 2, 500)).colwise() + found.counterfactuals.col(i);
            for (const Label label : predict(logitsOf(network, moved)))
                lost += label != targets[static_cast<std::size_t>(i)] ? 1.0 / 500 : 0.0;
        }
        QVERIFY(rows > 20);
        QVERIFY2(lost / rows < 0.12, qPrintable(QString::number(lost / rows)));
    }

    // x_i exp(-eta g_i) / Z from 0.9 of the factual's level and 0.1 spread evenly.
    void softmaxMovesCategoriesByExponentiatedSteps() {
        const Vector w = (Vector(3) << 1, 0, -1).finished();
        const Network network = testing::oppositeLogits(w);
        InputConstraints c = testing::freeInputs(3, 1);
        c.low.setZero();
        c.simplices = {{0, 3, false}};
        const Matrix factual = (Matrix(3, 1) << 0, 0, 1).finished();
        const Labels target{0};
        SearchRequest request{.network = network,
                              .constraints = c,
                              .factuals = factual,
                              .targets = target,
                              .threshold = Scalar(0.8),
                              .stepLimit = 200,
                              .keepPaths = true,
                              .categories = CategoryMoves::Softmax};
        const auto found = testing::runSearch(
            *makeGenerator("generic", {{"search.lambda_cost", 0.0}, {"search.step_size", 0.5}}), request);
        const Eigen::Vector3d start(0.1 / 3, 0.1 / 3, 0.9 + 0.1 / 3);
        QVERIFY((found.paths[0].col(1).cast<double>() - start).norm() < 1e-6);
        const double slope = -2 * (1 - sigmoid(2 * (start[0] - start[2])));
        Eigen::Vector3d next = start.array() * (-0.5 * slope * Eigen::Array3d(1, 0, -1)).exp();
        next /= next.sum();
        QVERIFY((found.paths[0].col(2).cast<double>() - next).norm() < 1e-5);
        QVERIFY(found.mature[0] && found.counterfactuals(0, 0) > 0.5F);
    }

    void growthGoesOnUntilTheRowIsMature() {
        const Linear l;
        SearchRequest request = l.request(5, 0.9);
        const auto generic = makeGenerator("generic");
        const auto none = testing::runSearch(*generic, request);
        QVERIFY(!none.mature[0] && none.steps[0] == 5 && none.ends[0] == SearchEnd::StepLimit);
        request.growth = Growth::Steps;
        request.growthLimit = 100;
        const auto steps = testing::runSearch(*generic, request);
        QVERIFY(steps.mature[0] && steps.steps[0] > 10);
        request.growth = Growth::Step;
        const auto step = testing::runSearch(*generic, request);
        QVERIFY(step.mature[0] && step.steps[0] < steps.steps[0]);
        const Matrix& path = step.paths[0]; // step 6 is the first twice as long
        const double before = -2 * (1 - sigmoid(2 * static_cast<double>(kW.dot(path.col(5)))));
        QVERIFY(near(static_cast<double>((path.col(5) - path.col(6)).dot(kW)) / 0.2, before + 0.001 * 1.4, 1e-4));
        request.growthLimit = 2;
        const auto brief = testing::runSearch(*generic, request);
        QCOMPARE(brief.steps[0], 10);
    }

    void theBestIterateIsKept() { // steps so long that they overshoot a narrow ridge
        Rng rng(5);
        Network network = Network::create(2, 3, {{12, 12}, Activation::Relu}, rng.fork("net"));
        network.parameters() *= Scalar(2);
        const InputConstraints c = testing::freeInputs(2);
        const Matrix x = testing::randomNormal(rng, 2, 60);
        const Labels targets(60, 2);
        SearchRequest request{.network = network,
                              .constraints = c,
                              .factuals = x,
                              .targets = targets,
                              .threshold = Scalar(0.97),
                              .stepLimit = 12,
                              .keepPaths = true};
        const auto generator = makeGenerator("generic", {{"search.step_size", 2.0}});
        const auto last = testing::runSearch(*generator, request);
        request.keepBest = true;
        const auto best = testing::runSearch(*generator, request);
        int better = 0;
        for (Index i = 0; i < 60; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const Vector p = softmax(logitsOf(network, last.paths[at])).row(2).transpose();
            QVERIFY(best.valid[at] ||
                    near(static_cast<double>(best.probability[i]), static_cast<double>(p.maxCoeff())));
            QVERIFY(best.valid[at] >= last.valid[at] && best.mature[at] >= last.mature[at]);
            QCOMPARE(Vector(best.paths[at].rightCols(1)), Vector(best.counterfactuals.col(i)));
            better += best.probability[i] > last.probability[i] + 1e-3F ? 1 : 0;
        }
        QVERIFY(better > 0);
    }

    void rowsMayHaveConstraintsOfTheirOwn() {
        const Linear l;
        const Matrix factuals = l.factual.replicate(1, 3);
        const Labels targets(3, 0);
        std::vector<InputConstraints> own(3, l.constraints);
        own[1].mayFall[1] = 0;
        own[2].high[0] = Scalar(-0.95);
        SearchRequest request{.network = l.network,
                              .constraints = l.constraints,
                              .factuals = factuals,
                              .targets = targets,
                              .threshold = Scalar(0.9),
                              .stepLimit = 100,
                              .rowConstraints = own};
        const auto found = testing::runSearch(*makeGenerator("generic"), request);
        QVERIFY(found.counterfactuals(0, 0) > -0.5F && found.counterfactuals(1, 0) < 0.5F);
        QCOMPARE(found.counterfactuals(1, 1), Scalar(1));
        QCOMPARE(found.counterfactuals(0, 2), Scalar(-0.95));
    }

    void withoutReferenceASearchThatNeedsOneSaysSo() {
        const Linear l;
        for (const char* id : {"wachter", "nice", "face", "gravitational", "eccco"}) {
            const auto found = testing::runSearch(*makeGenerator(id), l.request());
            QVERIFY(found.ends[0] == SearchEnd::NoReference);
            QCOMPARE(Matrix(found.counterfactuals), l.factual);
        }
    }
};

COUNTERFOIL_SUITE(TestPenaltiesByHand)
#include "tst_penalties.moc"
