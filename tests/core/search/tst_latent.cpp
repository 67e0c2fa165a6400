// The latent searches by hand: logits +-w.x, and an autoencoder that is linear both ways.
#include "core/search/autoencoder.h"
#include "core/search/explain.h"
#include "tests/support/builtin_data.h"
#include "tests/support/mixed_data.h"
#include "tests/support/observed.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <Eigen/QR>

#include <limits>

using namespace core;
using testing::makeGenerator;

namespace {

constexpr double kStep = 0.1;
const Vector kW = (Vector(3) << 0.6F, -0.8F, 0.3F).finished();

double sigmoid(double z) {
    return 1 / (1 + std::exp(-z));
}

// Mean E x, deviation exp(-10 / 2), decode D z + d.
struct Linear {
    Matrix encode = (Matrix(2, 3) << 0.5F, 0.1F, 0.2F, -0.3F, 0.4F, 0.6F).finished();
    Matrix decode = (Matrix(3, 2) << 1.2F, 0.2F, -0.4F, 0.9F, 0.7F, -0.5F).finished();
    Vector offset = (Vector(3) << 0.1F, -0.2F, 0.05F).finished();
    Network network = testing::oppositeLogits(kW);
    InputConstraints constraints = testing::freeInputs(3);
    Matrix factual = (Matrix(3, 1) << -1, 1, 0.5F).finished(); // w.x = -1.25
    Labels target{0};
    testing::Observed observed{Matrix::Zero(3, 4), {0, 1, 0, 1}, 2};

    [[nodiscard]] VaePtr vae() const {
        Matrix code(4, 3);
        code << encode, Matrix::Zero(2, 3);
        const Vector bias = (Vector(4) << 0, 0, -10, -10).finished();
        return std::make_shared<const Vae>(testing::linearNetwork(code, bias), testing::linearNetwork(decode, offset));
    }
    SearchResult search(const std::string& id, const ParamValues& values, int steps, double threshold = 0.999) const {
        const auto generator = makeGenerator(id, values);
        adoptAutoencoder(observed.reference, *generator->autoencoder(), vae());
        return testing::runSearch(*generator, {.network = network,
                                               .constraints = constraints,
                                               .factuals = factual,
                                               .targets = target,
                                               .threshold = static_cast<Scalar>(threshold),
                                               .stepLimit = steps,
                                               .keepPaths = true,
                                               .reference = &observed.reference});
    }
    [[nodiscard]] Vector decoded(const Vector& z) const { return decode * z + offset; }
    [[nodiscard]] Vector start() const { return encode * factual.col(0); }
};

bool near(const Vector& a, const Vector& b) {
    return (a - b).cwiseAbs().maxCoeff() < Scalar(1e-5);
}

} // namespace

class TestLatent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepOfReviseHasAClosedForm() {
        const Linear l;
        const SearchResult found = l.search("revise", {{"search.lambda_cost", 0.2}}, 2);
        const Matrix& path = found.paths[0];
        QCOMPARE(path.cols(), Index(4)); // the factual, its reconstruction, two steps
        QCOMPARE(Vector(path.col(0)), Vector(l.factual.col(0)));
        Vector z = l.start();
        for (Index t = 1; t < 4; ++t) {
            const Vector x = l.decoded(z);
            QVERIFY(near(path.col(t), x));
            const auto slope = static_cast<Scalar>(-2 * (1 - sigmoid(2 * static_cast<double>(kW.dot(x)))));
            const Vector gradient = slope * kW + Scalar(0.2) * (x - l.factual.col(0)).cwiseSign();
            z -= static_cast<Scalar>(kStep) * (l.decode.transpose() * gradient);
        }
        QCOMPARE(found.steps[0], 2);
        QCOMPARE(found.ends[0], SearchEnd::StepLimit);
    }

    // s = 2 w.x is the logit of p: dH/dx = -s p (1 - p) 2 w.
    void aStepOfClueLowersTheEntropy_data() {
        QTest::addColumn<double>("target");
        QTest::newRow("entropy alone") << 0.0;
        QTest::newRow("with the target's loss") << 0.7;
    }
    void aStepOfClueLowersTheEntropy() {
        QFETCH(double, target);
        const Linear l;
        const auto found = l.search("clue", {{"search.lambda_cost", 0.0}, {"search.lambda_target", target}}, 1);
        const Vector z = l.start();
        const double s = 2 * static_cast<double>(kW.dot(l.decoded(z)));
        const double p = sigmoid(s);
        const auto slope = static_cast<Scalar>(-2 * s * p * (1 - p) - target * 2 * (1 - p));
        const Vector next = z - static_cast<Scalar>(kStep) * slope * (l.decode.transpose() * kW);
        QVERIFY(near(found.paths[0].col(2), l.decoded(next)));
    }

    void theReferenceCodesClueDividesByTheClassesAndDrawsTheLatentNumbers() {
        const Linear l; // whose deviation is exp(-5) = 0.0067
        const auto found = l.search("clue", {{"search.lambda_cost", 0.0}, {"search.parity", true}}, 1);
        const Vector start = l.decoded(l.start());
        const Vector drawn = found.paths[0].col(1);
        QVERIFY(!near(drawn, start));
        QVERIFY((drawn - start).norm() < Scalar(0.06));
        const double s = 2 * static_cast<double>(kW.dot(drawn));
        const double p = sigmoid(s);
        const Vector z = l.decode.colPivHouseholderQr().solve(drawn - l.offset);
        const Vector proposed =
            l.decoded(z + static_cast<Scalar>(kStep * s * p * (1 - p)) * (l.decode.transpose() * kW)); // 2 w / K
        const Vector again = l.decoded(l.encode * proposed);
        QVERIFY(!near(found.paths[0].col(2), again));
        QVERIFY((Vector(found.paths[0].col(2)) - again).norm() < Scalar(0.06));
    }

    void whatMayNotMoveStaysAndPullsAtNothing() {
        Linear l;
        l.constraints.mayRise[0] = l.constraints.mayFall[0] = 0; // immutable
        l.constraints.high[1] = Scalar(0.3);                     // decode(z_0) lies above, and so does the factual
        l.factual(1, 0) = Scalar(0.2);
        l.offset[1] = Scalar(0.6);
        const SearchResult found = l.search("revise", {{"search.lambda_cost", 0.0}}, 1);
        const Vector z = l.start();
        Vector x = l.decoded(z);
        QVERIFY(x[1] > Scalar(0.35));
        x[0] = l.factual(0, 0);
        x[1] = Scalar(0.3);
        QVERIFY(near(found.paths[0].col(1), x));
        const auto slope = static_cast<Scalar>(-2 * (1 - sigmoid(2 * static_cast<double>(kW.dot(x)))));
        const Vector open = (Vector(3) << 0, 0, slope * kW[2]).finished();
        x[2] = l.decoded(z - static_cast<Scalar>(kStep) * (l.decode.transpose() * open))[2];
        QVERIFY(near(found.paths[0].col(2), x));
    }

    void aMatureFactualStaysAsItIs() {
        Linear l;
        l.factual.col(0) = kW * 2;
        const SearchResult found = l.search("revise", {}, 5, 0.9);
        QCOMPARE(found.steps[0], 0);
        QCOMPARE(found.ends[0], SearchEnd::Mature);
        QCOMPARE(Vector(found.counterfactuals.col(0)), Vector(l.factual.col(0)));
    }

    void furtherMembersOfASetBeginBesideTheFirst() {
        const Linear l;
        const auto generator = makeGenerator("revise");
        adoptAutoencoder(l.observed.reference, *generator->autoencoder(), l.vae());
        const SearchResult found = testing::runSearch(*generator, {.network = l.network,
                                                                   .constraints = l.constraints,
                                                                   .factuals = l.factual,
                                                                   .targets = l.target,
                                                                   .threshold = Scalar(0.999),
                                                                   .stepLimit = 3,
                                                                   .keepPaths = true,
                                                                   .reference = &l.observed.reference,
                                                                   .perFactual = 3,
                                                                   .startNoise = Scalar(0.2)});
        QVERIFY(near(found.paths[0].col(1), l.decoded(l.start())));
        QVERIFY(!near(found.paths[1].col(1), found.paths[0].col(1)));
        QVERIFY(!near(found.paths[2].col(1), found.paths[1].col(1)));
    }

    void anAutoencoderIsFittedOnceAndKept() {
        const auto data = testing::mixedData();
        const VaeOptions options{.epochs = 3};
        StopSource stopped;
        stopped.request_stop();
        const auto none = autoencoderOf(*data->reference, options, {}, stopped.get_token());
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Cancelled);
        int told = 0;
        const auto first = autoencoderOf(*data->reference, options, [&](double, std::string_view) { ++told; }, {});
        QVERIFY(first);
        QCOMPARE(told, 3);
        const auto second = autoencoderOf(*data->reference, options, [&](double, std::string_view) { ++told; }, {});
        QCOMPARE(told, 3);
        QVERIFY(*first == *second);
        const auto other = autoencoderOf(*data->reference, {.latent = 3, .epochs = 3}, {}, {});
        QCOMPARE((*other)->latent(), Index(3));
        // Its chance is that of the data's seed.
        const auto again = testing::mixedData();
        QVERIFY(**autoencoderOf(*again->reference, options, {}, {}) == **first);
        const auto seeded = prepare(testing::mixedDataset(), 4).value();
        QVERIFY(!(**autoencoderOf(*seeded->reference, options, {}, {}) == **first));
    }

    // With the reference package's settings all of Circles comes down to one point.
    void theDefaultAutoencoderTellsRowsApart() {
        const auto unexplained = [](const std::string& set, const ParamValues& values) {
            const auto data = testing::builtinData(set);
            const auto generator = makeGenerator("revise", values);
            const auto vae = *autoencoderOf(*data->reference, *generator->autoencoder(), {}, {});
            return static_cast<double>((vae->decode(vae->encodeMean(data->test)) - data->test).squaredNorm() /
                                       data->test.squaredNorm());
        };
        QVERIFY(unexplained("circles", {}) < 0.1);
        QVERIFY(unexplained("moons:600", {}) < 0.15);
        QVERIFY(unexplained("loans", {}) < 0.15);
        QVERIFY(unexplained("circles", {{"search.vae_latent", std::int64_t{2}},
                                        {"search.vae_kl_weight", 1.0},
                                        {"search.vae_decoder_penalty", 0.01}}) > 0.9);
    }

    void anAutoencoderThatCannotBeFittedIsSaid() {
        const auto data = testing::mixedData();
        Matrix rows = data->training;
        rows(0, 0) = std::numeric_limits<Scalar>::quiet_NaN();
        const testing::Observed observed(rows, data->trainingLabels, 2);
        const Network network = Network::create(data->encoding.inputs, 2, {{4}}, Rng(1));
        const InputConstraints c = testing::freeInputs(data->encoding.inputs);
        const Matrix factuals = data->test.leftCols(5);
        const Labels targets(5, 1);
        SearchRequest request{.network = network,
                              .constraints = c,
                              .factuals = factuals,
                              .targets = targets,
                              .threshold = Scalar(0.99),
                              .reference = &observed.reference};
        const auto generator = makeGenerator("revise");
        QCOMPARE(testing::runSearch(*generator, request).ends[0], SearchEnd::Unprepared);
        request.reference = nullptr;
        QCOMPARE(testing::runSearch(*generator, request).ends[0], SearchEnd::NoReference);

        const Constraints constraints = defaultConstraints(*data);
        ThreadPool pool(1);
        const ExplainContext context{.schema = data->dataset.schema,
                                     .encoding = data->encoding,
                                     .constraints = constraints,
                                     .network = network,
                                     .reference = &observed.reference};
        const auto answers = explain(context, *generator, {.generator = "revise"}, {{data->dataset.rows.row(0), 1}},
                                     false, Rng(1), {}, pool);
        QVERIFY(!answers);
        QVERIFY2(answers.error().message.find("autoencoder") != std::string::npos, answers.error().message.c_str());
    }

    // What a latent search is for: Moons' rows lie on two arcs, and so does what it finds.
    void reviseKeepsNearerToTheRowsThanThePlainSearch() {
        const auto data = testing::builtinData("moons:600");
        // a straight boundary, which the plain search crosses in the empty space between the moons
        const Network network = testing::oppositeLogits((Vector(2) << 0.3F, -1.2F).finished());
        const InputConstraints c = testing::freeInputs(2);
        const Matrix& x = data->test;
        Labels targets;
        const Labels predicted = predict(logitsOf(network, x));
        for (const Label label : predicted)
            targets.push_back(1 - label);
        const auto distance = [&](const std::string& id) {
            const SearchResult found = testing::runSearch(*makeGenerator(id), {.network = network,
                                                                               .constraints = c,
                                                                               .factuals = x,
                                                                               .targets = targets,
                                                                               .threshold = Scalar(0.7),
                                                                               .stepLimit = 200,
                                                                               .reference = data->reference.get()});
            double sum = 0;
            int mature = 0;
            for (Index i = 0; i < x.cols(); ++i)
                if (found.mature[static_cast<std::size_t>(i)]) {
                    ++mature;
                    const auto away = data->training.colwise() - found.counterfactuals.col(i);
                    sum += static_cast<double>(away.colwise().norm().minCoeff());
                }
            qInfo("%s: %d of %d mature, %.3f to the nearest row", id.c_str(), mature, static_cast<int>(x.cols()),
                  sum / mature);
            return mature > x.cols() / 2 ? sum / mature : -1.0;
        };
        const double plain = distance("generic");
        const double revise = distance("revise");
        QVERIFY(revise >= 0 && plain > 0);
        QVERIFY(revise < plain);
    }
};

COUNTERFOIL_SUITE(TestLatent)
#include "tst_latent.moc"
