// Searches that need no gradient, against answers found another way.
#include "core/search/data_graph.h"
#include "tests/support/observed.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <algorithm>
#include <future>
#include <limits>
#include <numeric>
#include <thread>

using namespace core;
using testing::makeGenerator;

namespace {

struct Case {
    Network network;
    InputConstraints constraints;
    Matrix factuals;
    Labels targets;
    std::unique_ptr<testing::Observed> observed;

    [[nodiscard]] SearchRequest request(double threshold = 0.6, int steps = 50) const {
        return {.network = network,
                .constraints = constraints,
                .factuals = factuals,
                .targets = targets,
                .threshold = static_cast<Scalar>(threshold),
                .stepLimit = steps,
                .keepPaths = true,
                .reference = &observed->reference};
    }
};

// Four inputs, a small network, the target of each factual is another class than its own.
Case randomCase(std::uint64_t seed, Index rows = 60) {
    Rng rng(seed);
    Case c{Network::create(4, 2, {{6}, Activation::Tanh}, rng.fork("net")),
           testing::freeInputs(4),
           testing::randomNormal(rng, 4, 20),
           {},
           nullptr};
    c.network.parameters() *= 2;
    for (const Label label : predict(logitsOf(c.network, c.factuals)))
        c.targets.push_back(1 - label);
    c.observed = testing::Observed::like(c.network, testing::randomNormal(rng, 4, rows));
    return c;
}

double probabilityOf(const Case& c, const Vector& x, Label target) {
    return static_cast<double>(softmax(logitsOf(c.network, x))(target, 0));
}

// The index of the nearest row (L1) that is classed as the target at the threshold; -1 without any.
Index nearestMature(const Case& c, Index factual, double threshold) {
    Index nearest = -1;
    Scalar least = std::numeric_limits<Scalar>::max();
    for (Index row = 0; row < c.observed->rows.cols(); ++row) {
        const Scalar distance = (c.observed->rows.col(row) - c.factuals.col(factual)).cwiseAbs().sum();
        if (distance < least &&
            probabilityOf(c, c.observed->rows.col(row), c.targets[static_cast<std::size_t>(factual)]) >= threshold) {
            least = distance;
            nearest = row;
        }
    }
    return nearest;
}

} // namespace

class TestRowSearches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void niceWithoutRewardIsTheNearestUnlikeNeighbour() {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const Case c = randomCase(seed);
            const auto found =
                testing::runSearch(*makeGenerator("nice", {{"search.reward", std::string("none")}}), c.request());
            for (Index i = 0; i < 20; ++i) {
                const auto at = static_cast<std::size_t>(i);
                const Index nearest = nearestMature(c, i, 0.6);
                if (probabilityOf(c, c.factuals.col(i), c.targets[at]) >= 0.6)
                    continue;
                if (nearest < 0) {
                    QVERIFY(found.ends[at] == SearchEnd::NoCandidate);
                    continue;
                }
                QCOMPARE(Vector(found.counterfactuals.col(i)), Vector(c.observed->rows.col(nearest)));
            }
        }
    }

    void niceSwapsTheMostTellingFeatureFirst_data() {
        QTest::addColumn<QString>("reward");
        QTest::newRow("sparsity") << "sparsity";
        QTest::newRow("proximity") << "proximity";
    }
    void niceSwapsTheMostTellingFeatureFirst() {
        QFETCH(QString, reward);
        const Case c = randomCase(7);
        const auto found =
            testing::runSearch(*makeGenerator("nice", {{"search.reward", reward.toStdString()}}), c.request());
        int swaps = 0;
        for (Index i = 0; i < 20; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const Label target = c.targets[at];
            const Index nearest = nearestMature(c, i, 0.6);
            if (nearest < 0 || found.steps[at] == 0)
                continue;
            Vector x = c.factuals.col(i);
            for (Index t = 1; t < found.paths[at].cols(); ++t, ++swaps) { // by hand: try each swap, take the best
                double best = -1e9;
                Index chosen = -1;
                for (Index d = 0; d < 4; ++d) {
                    const Scalar value = c.observed->rows(d, nearest);
                    if (x[d] == value)
                        continue;
                    Vector hybrid = x;
                    hybrid[d] = value;
                    double gain = probabilityOf(c, hybrid, target) - probabilityOf(c, x, target);
                    if (reward == QLatin1String("proximity"))
                        gain /= static_cast<double>(std::abs(x[d] - value));
                    if (gain > best) {
                        best = gain;
                        chosen = d;
                    }
                }
                x[chosen] = c.observed->rows(chosen, nearest);
                QCOMPARE(Vector(found.paths[at].col(t)), x);
            }
            QVERIFY(found.mature[at] != 0);
        }
        QVERIFY(swaps > 20);
    }

    void niceTakesOnlyWhatIsOpen() {
        Case c = randomCase(8);
        c.constraints.mayRise[0] = c.constraints.mayFall[0] = 0;
        c.constraints.mayFall[1] = 0;
        c.constraints.high[2] = Scalar(0.5);
        const auto found = testing::runSearch(*makeGenerator("nice"), c.request());
        int moved = 0;
        for (Index i = 0; i < 20; ++i) {
            const Vector step = found.counterfactuals.col(i) - c.factuals.col(i);
            QVERIFY(step[0] == 0 && step[1] >= 0);
            QVERIFY(found.counterfactuals(2, i) <= std::max(Scalar(0.5), c.factuals(2, i)));
            moved += step.norm() > 0 ? 1 : 0;
        }
        QVERIFY(moved > 3);
    }

    void aSetOfNiceOnesStartsFromDifferentNeighbours() {
        const Case c = randomCase(9);
        SearchRequest request = c.request();
        request.perFactual = 3;
        const auto found =
            testing::runSearch(*makeGenerator("nice", {{"search.reward", std::string("none")}}), request);
        int sets = 0;
        for (Index i = 0; i < 20; ++i) {
            if (found.steps[static_cast<std::size_t>(3 * i)] == 0)
                continue;
            ++sets;
            const auto from = [&](Index j) {
                return (found.counterfactuals.col(3 * i + j) - c.factuals.col(i)).cwiseAbs().sum();
            };
            QVERIFY(from(0) < from(1) && from(1) < from(2));
        }
        QVERIFY(sets > 5);
    }

    // The plane w.x = z is at a known distance; a ball just as large can only touch it.
    void growingSpheresReachThePlaneAtItsDistance() {
        const Vector w = (Vector(3) << 0.6F, -0.8F, 0).finished(); // logits +-w.x
        Case c{testing::oppositeLogits(w), testing::freeInputs(3), Matrix(3, 10), Labels(10, 0),
               std::make_unique<testing::Observed>(Matrix(3, 0), Labels{}, 2)};
        Rng rng(3);
        for (Index i = 0; i < 10; ++i)
            c.factuals.col(i) = -w * static_cast<Scalar>(0.5 + 0.1 * static_cast<double>(i)) +
                                Vector::Unit(3, 2) * static_cast<Scalar>(rng.normal());
        const double plane = 0.5 * std::log(0.7 / 0.3); // w.x where p = 0.7
        const auto generator =
            makeGenerator("growing_spheres", {{"search.step_size", 0.1}, {"search.samples", std::int64_t{20000}}});
        const auto found = testing::runSearch(*generator, c.request(0.7, 60));
        for (Index i = 0; i < 10; ++i) {
            const auto at = static_cast<std::size_t>(i);
            QVERIFY(found.mature[at] != 0);
            const double least = plane + 0.5 + 0.1 * static_cast<double>(i);
            const double gone = static_cast<double>((found.counterfactuals.col(i) - c.factuals.col(i)).norm());
            QVERIFY(gone >= least - 1e-4);
            QVERIFY(gone <= least + 0.2); // two shells
            // Radii are each row's own: with a norm over the whole sample the shells would be 1/sqrt(n) as wide.
            QVERIFY(std::abs(0.1 * (1 + found.steps[at]) - least) < 0.21);
            QCOMPARE(found.counterfactuals(2, i), c.factuals(2, i)); // the plane does not need it: given back
        }
    }

    void growingSpheresStepOverTheirBudgetOnlyWhenAllowed() {
        const Vector w = (Vector(2) << 1, 0).finished();
        Case c{testing::oppositeLogits(w), testing::freeInputs(2), Matrix::Constant(2, 1, -3), Labels(1, 0),
               std::make_unique<testing::Observed>(Matrix(2, 0), Labels{}, 2)};
        SearchRequest request = c.request(0.7, 5);
        const auto brief = testing::runSearch(*makeGenerator("growing_spheres"), request);
        QVERIFY(!brief.mature[0] && brief.steps[0] == 5 && brief.ends[0] == SearchEnd::StepLimit);
        QVERIFY(brief.counterfactuals(0, 0) > -3); // the likeliest of what was drawn
        request.growth = Growth::Step;
        request.growthLimit = 20;
        const auto grown = testing::runSearch(*makeGenerator("growing_spheres"), request);
        QVERIFY(grown.mature[0] && grown.steps[0] < 35);
    }

    // Shortest paths once more: densities, edges and Bellman-Ford written down directly.
    void faceTakesTheShortestPathThroughTheData() {
        for (std::uint64_t seed = 11; seed < 15; ++seed) {
            const Case c = randomCase(seed, 30);
            const int k = 4;
            const auto found = testing::runSearch(
                *makeGenerator("face", {{"search.neighbours", std::int64_t{k}}, {"search.outliers", 0.0}}),
                c.request());
            const Eigen::MatrixXd rows = c.observed->rows.cast<double>();
            const auto order = [&](const Eigen::VectorXd& from) {
                std::vector<std::pair<double, Index>> all;
                for (Index j = 0; j < 30; ++j)
                    if ((rows.col(j) - from).norm() > 1e-9)
                        all.emplace_back((rows.col(j) - from).norm(), j);
                std::ranges::sort(all);
                return all;
            };
            std::vector<double> reach;
            for (Index i = 0; i < 30; ++i)
                reach.push_back(order(rows.col(i))[k - 1].first);
            std::ranges::sort(reach);
            const double h = reach[15];
            const auto emptiness = [&](const Eigen::VectorXd& from) {
                double sum = 0;
                for (Index j = 0; j < 30; ++j)
                    sum += std::exp(-(rows.col(j) - from).squaredNorm() / (2 * h * h));
                return -std::log(sum / 30);
            };
            const auto weight = [&](const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
                return (a - b).norm() * std::max((emptiness(a) + emptiness(b)) / 2, 0.01);
            };
            Eigen::MatrixXd edges = Eigen::MatrixXd::Constant(30, 30, 1e9);
            for (Index i = 0; i < 30; ++i)
                for (int n = 0; n < k; ++n) {
                    const Index j = order(rows.col(i))[static_cast<std::size_t>(n)].second;
                    edges(i, j) = edges(j, i) = weight(rows.col(i), rows.col(j));
                }
            int ends = 0;
            for (Index i = 0; i < 20; ++i) {
                const auto at = static_cast<std::size_t>(i);
                if (probabilityOf(c, c.factuals.col(i), c.targets[at]) >= 0.6)
                    continue;
                const Eigen::VectorXd start = c.factuals.col(i).cast<double>();
                std::vector<double> way(30, 1e9);
                for (int n = 0; n < k; ++n) {
                    const Index j = order(start)[static_cast<std::size_t>(n)].second;
                    way[static_cast<std::size_t>(j)] = weight(start, rows.col(j));
                }
                for (int round = 0; round < 30; ++round)
                    for (Index a = 0; a < 30; ++a)
                        for (Index b = 0; b < 30; ++b)
                            way[static_cast<std::size_t>(b)] = std::min(way[static_cast<std::size_t>(b)],
                                                                        way[static_cast<std::size_t>(a)] + edges(a, b));
                Index nearest = -1;
                for (Index j = 0; j < 30; ++j)
                    if (way[static_cast<std::size_t>(j)] < 1e8 &&
                        probabilityOf(c, c.observed->rows.col(j), c.targets[at]) >= 0.6 &&
                        (nearest < 0 || way[static_cast<std::size_t>(j)] < way[static_cast<std::size_t>(nearest)]))
                        nearest = j;
                if (nearest < 0) {
                    QVERIFY(found.ends[at] == SearchEnd::NoPath || found.ends[at] == SearchEnd::NoCandidate);
                    continue;
                }
                ++ends;
                QCOMPARE(Vector(found.counterfactuals.col(i)), Vector(c.observed->rows.col(nearest)));
                double gone = 0;
                const Matrix& path = found.paths[at];
                for (Index t = 1; t < path.cols(); ++t)
                    gone += weight(path.col(t - 1).cast<double>(), path.col(t).cast<double>());
                QVERIFY(std::abs(gone - way[static_cast<std::size_t>(nearest)]) < 1e-3);
            }
            QVERIFY(ends > 3);
        }
    }

    void faceGoesRoundAGapInTheData() { // a horseshoe: straight across is shorter, but nobody is there
        Matrix rows(2, 41);
        for (Index i = 0; i < 41; ++i) {
            const double angle = 3.14159 * static_cast<double>(i) / 40;
            rows.col(i) << static_cast<Scalar>(2 * std::cos(angle)), static_cast<Scalar>(2 * std::sin(angle));
        }
        const Vector w = (Vector(2) << -1, 0).finished(); // class 0 to the left
        Case c{testing::oppositeLogits(w), testing::freeInputs(2), rows.col(0), Labels(1, 0), nullptr};
        c.observed = testing::Observed::like(c.network, rows);
        const auto found = testing::runSearch(
            *makeGenerator("face", {{"search.neighbours", std::int64_t{3}}, {"search.outliers", 0.0}}),
            c.request(0.95));
        QVERIFY(found.mature[0] != 0);
        QVERIFY(found.paths[0].row(1).maxCoeff() > 1.9F);
        for (Index t = 1; t < found.paths[0].cols(); ++t)
            QVERIFY((found.paths[0].col(t) - found.paths[0].col(t - 1)).norm() < 0.6F);
        c.constraints.mayRise[1] = 0; // and when the way up is closed, there is none
        const auto closed = testing::runSearch(
            *makeGenerator("face", {{"search.neighbours", std::int64_t{3}}, {"search.outliers", 0.0}}),
            c.request(0.95));
        QVERIFY(closed.ends[0] == SearchEnd::NoCandidate && !closed.mature[0]);
    }

    void faceSaysWhenThePiecesOfTheDataAreNotJoined() {
        Matrix rows(2, 20);
        for (Index i = 0; i < 20; ++i)
            rows.col(i) << static_cast<Scalar>(i < 10 ? 0.1 * static_cast<double>(i)
                                                      : 50 + 0.1 * static_cast<double>(i)),
                0;
        const Network network =
            testing::linearNetwork((Matrix(2, 2) << -1, 0, 1, 0).finished(), (Vector(2) << 25, -25).finished());
        Case c{network, testing::freeInputs(2), rows.col(0), Labels(1, 1), nullptr};
        c.observed = testing::Observed::like(c.network, rows);
        const ParamValues values{{"search.neighbours", std::int64_t{3}}, {"search.outliers", 0.0}};
        const auto found = testing::runSearch(*makeGenerator("face", values), c.request());
        QVERIFY(found.ends[0] == SearchEnd::NoPath && !found.mature[0]);
        QVERIFY(found.counterfactuals(0, 0) > 0.85F); // the likeliest row that can be reached
        ParamValues epsilon = values;
        epsilon["search.graph"] = std::string("epsilon");
        epsilon["search.edge_length"] = 60.0;
        QVERIFY(testing::runSearch(*makeGenerator("face", epsilon), c.request()).mature[0] != 0);
    }

    void whatFollowsFromTheRowsIsMadeOnce() {
        const Case c = randomCase(20);
        int made = 0;
        const auto make = [&]() -> Reference::Made {
            ++made;
            return std::make_shared<const int>(made);
        };
        const auto first = c.observed->reference.kept("test", make);
        QVERIFY(first == c.observed->reference.kept("test", make));
        QCOMPARE(made, 1);
        QVERIFY(!c.observed->reference.kept("given up", [] { return Reference::Made(); }));
        QVERIFY(c.observed->reference.kept("given up", make));
    }

    void whoWaitsForWhatAnotherMakesCanBeStopped() {
        const Case c = randomCase(21);
        const Reference& reference = c.observed->reference;
        std::promise<void> begun;
        std::promise<void> mayEnd;
        std::thread maker([&] {
            (void)reference.kept("slow", [&]() -> Reference::Made {
                begun.set_value();
                mayEnd.get_future().wait();
                return std::make_shared<const int>(1);
            });
        });
        begun.get_future().wait();
        const auto never = []() -> Reference::Made { return std::make_shared<const int>(2); };
        StopSource stop;
        stop.request_stop();
        QVERIFY(!reference.kept("slow", never, stop.get_token()));
        QVERIFY(reference.kept("other", never)); // waits for nothing
        Reference::Made waited;
        std::thread waiter([&] { waited = reference.kept("slow", never); });
        mayEnd.set_value();
        waiter.join();
        maker.join();
        QCOMPARE(*std::static_pointer_cast<const int>(waited), 1);
    }
};

COUNTERFOIL_SUITE(TestRowSearches)
#include "tst_row_searches.moc"
