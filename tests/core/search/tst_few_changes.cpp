// Answers that change few features, in steps, easy ones first.
#include "core/search/explain.h"
#include "tests/support/observed.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// Free numbers from -10 to 10 that the model takes as they are; p(class 0) = 1 / (1 + exp(-2 w.x)).
struct Toy {
    FeatureSchema schema;
    Encoding encoding;
    Constraints constraints;
    Network network;

    explicit Toy(const Vector& weights) : network(testing::oppositeLogits(weights)) {
        for (Index f = 0; f < weights.size(); ++f) {
            schema.features.push_back({.name = "f" + std::to_string(f)});
            encoding.features.push_back({TransformType::Identity, f, 1, 0.0, 1.0});
            constraints.features.push_back({Mutability::Free, {-10, 10}});
        }
        encoding.inputs = weights.size();
    }
    [[nodiscard]] RawVector factual() const { return RawVector::Constant(schema.size(), -0.5); } // of class 1
    [[nodiscard]] Explanation ask(SearchOptions options, const std::string& id = "generic",
                                  const ParamValues& values = {{"search.step_size", 0.2}}) const {
        const ExplainContext context{
            .schema = schema, .encoding = encoding, .constraints = constraints, .network = network};
        ThreadPool pool(1);
        options.steps = 400;
        auto answers =
            explain(context, *testing::makeGenerator(id, values), options, {{factual(), 0}}, true, Rng(3), {}, pool);
        return std::move(answers->front());
    }
};

} // namespace

class TestFewChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesNoMoreFeaturesThanAsked_data() {
        QTest::addColumn<int>("most");
        for (const int most : {1, 2, 3})
            QTest::newRow(std::to_string(most).c_str()) << most;
    }
    void changesNoMoreFeaturesThanAsked() {
        QFETCH(int, most);
        const Toy toy(Vector{{0.4F, 1.0F, 0.3F, -0.8F, 0.2F}});
        QCOMPARE(toy.ask({}).changes.size(), std::size_t{5});
        const Explanation answer = toy.ask({.maxChanges = most});
        QVERIFY(std::ssize(answer.changes) <= most);
        QVERIFY2(answer.mature, answer.reason.value_or("").c_str());
        // the strongest weight is kept in any case
        QVERIFY(std::ranges::find(answer.changes, Index{1}, &FeatureChange::feature) != answer.changes.end());
        // the path that is shown keeps to the limit too
        for (Index f = 0; f < 5; ++f)
            if (answer.counterfactual(f) == answer.factual(f))
                QCOMPARE(answer.path.row(f).maxCoeff(), answer.path.row(f).minCoeff());
    }

    void saysWhenTheLimitIsTooTight() {
        Toy toy(Vector{{1, 1, 1, 1}});
        for (FeatureConstraint& constraint : toy.constraints.features)
            constraint.domain = {-1, 0.5};
        QVERIFY(toy.ask({}).mature);
        const Explanation answer = toy.ask({.maxChanges = 1});
        QVERIFY(!answer.valid);
        QCOMPARE(answer.changes.size(), std::size_t{1});
        QVERIFY2(answer.reason->starts_with("with at most 1 changed feature: "), answer.reason->c_str());
    }

    void everyAlternativeKeepsToTheLimit() {
        const Toy toy(Vector{{0.7F, 0.6F, 0.8F, 0.5F}});
        const Explanation answer = toy.ask({.perFactual = 4, .startNoise = 0.5, .maxChanges = 2});
        QVERIFY(answer.mature);
        QVERIFY(!answer.alternatives.empty());
        for (const Explanation& other : answer.alternatives)
            QVERIFY(other.changes.size() <= 2);
    }

    void harderFeaturesMoveLess_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"generic", "ecco", "greedy", "growing_spheres"})
            QTest::newRow(id) << QString(id);
    }
    void harderFeaturesMoveLess() {
        QFETCH(QString, id);
        Toy toy(Vector{{1, 1}});
        toy.constraints[0].difficulty = 20;
        const ParamValues values =
            id == "growing_spheres" ? ParamValues{{"search.samples", std::int64_t{400}}} : ParamValues{};
        const Explanation answer = toy.ask({}, id.toStdString(), values);
        QVERIFY2(answer.mature, answer.reason.value_or("").c_str());
        const RawVector moved = (answer.counterfactual - answer.factual).cwiseAbs();
        QVERIFY2(moved(0) < 0.7 * moved(1), qPrintable(QString("%1 %2").arg(moved(0)).arg(moved(1))));
        QVERIFY(answer.effort >= answer.cost);
    }

    void niceSwapsAnEasyFeatureFirst() {
        Toy toy(Vector{{1.2F, 1}});
        const auto observed = testing::Observed::like(toy.network, Matrix{{3}, {3}});
        const auto first = [&] {
            const ExplainContext context{.schema = toy.schema,
                                         .encoding = toy.encoding,
                                         .constraints = toy.constraints,
                                         .network = toy.network,
                                         .reference = &observed->reference};
            ThreadPool pool(1);
            const auto answers =
                explain(context, *testing::makeGenerator("nice"), {}, {{toy.factual(), 0}}, false, Rng(3), {}, pool);
            return answers->front().changes.front().feature;
        };
        QCOMPARE(first(), Index{0});
        toy.constraints[0].difficulty = 5;
        QCOMPARE(first(), Index{1});
    }

    void aStepThatLosesMaturityIsGoneFurther() {
        Toy toy(Vector{{1, 0.01F}});
        toy.constraints[0].step = 0.7;
        const Explanation answer = toy.ask({.threshold = 0.8});
        QVERIFY2(answer.mature, answer.reason.value_or("").c_str());
        const double steps = (answer.counterfactual(0) + 0.5) / 0.7;
        QVERIFY(std::abs(steps - std::round(steps)) < 1e-9);
        QVERIFY(steps > 0.5);
    }
};

COUNTERFOIL_SUITE(TestFewChanges)
#include "tst_few_changes.moc"
