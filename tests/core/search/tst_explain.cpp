#include "core/model/loss.h"
#include "core/search/explain.h"
#include "core/search/repair.h"
#include "tests/support/mixed_data.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// Goes where it is told: ends every search at the given inputs, after one step.
class Teleport final : public Generator {
public:
    explicit Teleport(Vector end) : m_end(std::move(end)) {}
    void search(const SearchRequest& request, const Rng&, const StopToken&, SearchResources&,
                SearchResult& result) const override {
        result.resize(request);
        for (Index i = 0; i < request.factuals.cols(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const Matrix logits = logitsOf(request.network, m_end);
            result.counterfactuals.col(i) = m_end;
            result.probability(i) = softmax(logits)(request.targets[at], 0);
            result.valid[at] = argmax(logits, 0) == request.targets[at];
            result.mature[at] = result.probability(i) >= request.threshold;
            result.steps[at] = 1;
        }
    }

private:
    Vector m_end;
};

std::unique_ptr<const Generator> generatorOf(const std::string& id) {
    return builtins<Generator>().find(id)->create({}).value();
}

// logit(yes) - logit(no) = weights . inputs + bias
Network linear(const std::vector<float>& weights, float bias) {
    Network network({DenseLayer{static_cast<Index>(weights.size()), 2, 0}});
    const auto layer = std::get<DenseLayer>(network.layers()[0]);
    for (std::size_t i = 0; i < weights.size(); ++i)
        network.weights(layer)(1, static_cast<Index>(i)) = weights[i];
    network.bias(layer)(1) = bias;
    return network;
}

// Two identity features, so that raw values are the model's inputs.
struct Plain {
    FeatureSchema schema;
    Encoding encoding;
    Constraints constraints;
    std::vector<std::string> classes{"no", "yes"};

    explicit Plain(FeatureKind kind) {
        for (Index f = 0; f < 2; ++f) {
            schema.features.push_back(Feature{.name = f == 0 ? "a" : "b", .kind = kind});
            encoding.features.push_back({TransformType::Identity, f, 1, 0.0, 1.0});
            constraints.features.push_back({Mutability::Free, {-10, 10}});
        }
        encoding.inputs = 2;
    }
    [[nodiscard]] ExplainContext with(const Network& network) const {
        return {schema, encoding, constraints, network, classes};
    }
};

RawVector raw(double a, double b) {
    return RawVector{{a, b}};
}

Explanation only(const ExplainContext& context, const Generator& generator, const SearchOptions& options,
                 const RawVector& row, Label target, bool keepPaths = false) {
    ThreadPool pool(1);
    auto answers = explain(context, generator, options, {{row, target}}, keepPaths, Rng(1), {}, pool);
    return std::move(answers).value().at(0);
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAValidCounterfactualWithItsPath() {
        const Plain plain(FeatureKind::Number);
        const Network network = linear({2, 0}, 0);
        const SearchOptions options{.generator = "generic", .steps = 100, .threshold = 0.75};
        const Explanation answer = only(plain.with(network), *generatorOf("generic"), options, raw(-1, 0.5), 1, true);
        QVERIFY(answer.valid && answer.mature && !answer.repaired);
        QVERIFY(!answer.reason);
        QCOMPARE(answer.predicted, 0);
        QVERIFY(answer.probability >= 0.75 && answer.probabilityBefore < 0.2);
        QVERIFY(std::abs(answer.probability - 1.0 / (1.0 + std::exp(-2.0 * answer.counterfactual(0)))) < 1e-5);
        QCOMPARE(answer.changes.at(0).feature, Index{0});
        QCOMPARE(answer.changes.at(0).from, -1.0);
        QCOMPARE(answer.path.cols(), Index{answer.steps + 1});
        QCOMPARE(answer.pathProbability.size(), Index{answer.steps + 1});
        QCOMPARE(static_cast<double>(answer.path(0, 0)), -1.0);
        QVERIFY(std::abs(static_cast<double>(answer.pathProbability(answer.steps)) - answer.probability) < 1e-6);
        double moved = 0.0;
        for (const FeatureChange& change : answer.changes)
            moved += std::abs(change.to - change.from);
        QVERIFY(std::abs(answer.cost - moved) < 1e-5);
    }

    void whatRoundingTakesFromTheProbabilityIsGivenBack() {
        const Plain plain(FeatureKind::Integer);
        const Network network = linear({0.45F, 0}, 0);
        const Teleport search(Vector{{2.46F, 0}}); // 0.752; rounded to 2 it is 0.711
        const Explanation answer = only(plain.with(network), search, {.threshold = 0.75}, raw(-3, 0), 1);
        QVERIFY(answer.valid && answer.mature && answer.repaired);
        QCOMPARE(answer.counterfactual(0), 3.0);
    }

    void noCategoryChangesForAProbabilityThatIsMerelyShort() {
        const PreparedDataPtr data = prepare(testing::mixedDataset(60), 3).value();
        const Encoding& encoding = data->encoding;
        const Index job = encoding[2].first; // the one-hot group of the three jobs
        std::vector<float> weights(static_cast<std::size_t>(encoding.inputs), 0.0F);
        weights[static_cast<std::size_t>(job)] = 1.0F;
        weights[static_cast<std::size_t>(job) + 1] = 2.0F; // one job more would be surer
        const Network network = linear(weights, 0.0F);
        const ExplainContext context{data->dataset.schema, encoding, defaultConstraints(*data), network,
                                     data->dataset.classes};
        RawVector row = data->dataset.rows.row(0);
        row(2) = 0;
        const Vector relaxed = encodeRow(encoding, row);
        const double probability = 1.0 / (1.0 + std::exp(-1.0));
        const DecodedRow mended =
            repaired(context, {row, 1}, relaxed, {row, probability, true}, {}, 0.8); // valid, short of the goal
        QCOMPARE(mended.raw(2), 0.0);
        const DecodedRow lost = repaired(context, {row, 1}, relaxed, {row, probability, false}, {}, 0.8);
        QCOMPARE(lost.raw(2), 1.0);
        QVERIFY(lost.valid && lost.probability > 0.8);
    }

    void saysHowCloseItCame() {
        const Plain plain(FeatureKind::Number);
        const Network network = linear({0.1F, 0}, -3);
        const SearchOptions options{.generator = "generic", .steps = 7, .threshold = 0.75};
        const Explanation answer = only(plain.with(network), *generatorOf("generic"), options, raw(0, 0), 1);
        QVERIFY(!answer.valid && !answer.mature);
        QVERIFY(answer.reason);
        QCOMPARE(*answer.reason, "stopped after 7 steps at 5% of the wanted 75%; the row is still classed as no");
    }

    void saysThatNoAllowedChangeHelps() {
        Plain plain(FeatureKind::Number);
        plain.constraints[0].mutability = Mutability::Decrease; // b may change, but the model does not look at it
        const Explanation answer = only(plain.with(linear({2, 0}, 0)), *generatorOf("generic"),
                                        {.steps = 30, .threshold = 0.75}, raw(-1, 0), 1);
        QVERIFY(!answer.valid && answer.changes.empty());
        QCOMPARE(
            *answer.reason,
            "no allowed change leads towards yes: it stays at 12% of the wanted 75%; the row is still classed as no");
    }

    void aValidButNascentAnswerSaysSoToo() {
        const Plain plain(FeatureKind::Number);
        const Explanation answer = only(plain.with(linear({1, 0}, 0)), Teleport(Vector{{0.5F, 0.F}}),
                                        {.steps = 30, .threshold = 0.75}, raw(-1, 0), 1);
        QVERIFY(answer.valid && !answer.mature);
        QCOMPARE(*answer.reason, "stopped after 1 step at 62% of the wanted 75%");
    }

    void leavesARowAloneThatIsAlreadyTheTarget() {
        const Plain plain(FeatureKind::Number);
        const Explanation answer = only(plain.with(linear({2, 0}, 0)), *generatorOf("ecco"),
                                        {.steps = 30, .threshold = 0.75}, raw(3, 1), 1, true);
        QVERIFY(answer.valid && answer.mature);
        QVERIFY(answer.changes.empty());
        QCOMPARE(answer.steps, 0);
        QCOMPARE(answer.path.cols(), Index{1});
        QCOMPARE(*answer.reason, "the row is already classed as yes");
    }

    void saysThatNothingMayChange() {
        Plain plain(FeatureKind::Number);
        for (FeatureConstraint& feature : plain.constraints.features)
            feature.mutability = Mutability::Immutable;
        const Explanation answer = only(plain.with(linear({2, 0}, 0)), *generatorOf("ecco"), {}, raw(-3, 1), 1);
        QVERIFY(!answer.valid && answer.changes.empty());
        QCOMPARE(*answer.reason, "every feature is immutable, so nothing may change");
    }

    void repairsWhatRoundingLost() {
        // a + b must exceed 1.7; the search ends at (0.9, 0.9)... rounded to (1, 1): fine. At (1.4, 0.4) rounding
        // gives (1, 0), and one step up of either brings it back.
        const Plain plain(FeatureKind::Integer);
        const Network network = linear({4, 4.1F}, -6.8F);
        const Explanation answer =
            only(plain.with(network), Teleport(Vector{{1.4F, 0.4F}}), {.threshold = 0.55}, raw(0, 0), 1);
        QVERIFY(answer.valid && answer.repaired);
        QCOMPARE(answer.counterfactual(0), 1.0);
        QCOMPARE(answer.counterfactual(1), 1.0); // the better of the two steps
    }

    void repairKeepsToTheConstraints() {
        Plain plain(FeatureKind::Integer);
        plain.constraints[1].domain.high = 0; // so b cannot rise
        const Network network = linear({4, 4.1F}, -6.8F);
        const Explanation answer =
            only(plain.with(network), Teleport(Vector{{1.4F, 0.4F}}), {.threshold = 0.55}, raw(0, 0), 1);
        QVERIFY(answer.valid && answer.repaired);
        QCOMPARE(answer.counterfactual(0), 2.0);
        QCOMPARE(answer.counterfactual(1), 0.0);
        plain.constraints[0].domain.high = 1; // now nothing helps
        const Explanation lost =
            only(plain.with(network), Teleport(Vector{{1.4F, 0.4F}}), {.threshold = 0.55}, raw(0, 0), 1);
        QVERIFY(!lost.valid && !lost.repaired);
        QCOMPARE(*lost.reason, "rounding to whole values and categories left 6% of the wanted 55%; the row is still "
                               "classed as no");
    }

    void repairTriesOtherCategories() {
        const auto data = testing::mixedData();
        std::vector<float> weights(static_cast<std::size_t>(data->encoding.inputs), 0.F);
        weights[static_cast<std::size_t>(data->encoding[2].first + 2)] = 4; // only nurses are granted
        const Network network = linear(weights, -2);
        const Constraints constraints = defaultConstraints(*data);
        const ExplainContext context{data->dataset.schema, data->encoding, constraints, network, data->dataset.classes};
        Question question{data->dataset.rows.row(0), 1};
        question.factual(2) = 0;
        Vector relaxed = encodeRow(data->encoding, question.factual);
        relaxed.segment(data->encoding[2].first, 3) << 0.1F, 0.5F, 0.4F;
        const RawVector decoded = decodeRow(context.schema, context.encoding, constraints, question.factual, relaxed);
        QCOMPARE(decoded(2), 1.0);
        const DecodedRow row = repaired(context, question, relaxed, {decoded, 0.1, false}, {});
        QVERIFY(row.valid);
        QCOMPARE(row.raw(2), 2.0);
    }

    void neverViolatesConstraints_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 20; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void neverViolatesConstraints() { // random networks, constraints and targets on every kind of feature
        QFETCH(int, seed);
        const auto data = testing::mixedData(300, static_cast<std::uint64_t>(seed));
        Rng rng(static_cast<std::uint64_t>(seed));
        Constraints constraints = defaultConstraints(*data);
        for (Index f = 0; f < 4; ++f)
            constraints[f].mutability = static_cast<Mutability>(rng.below(4));
        if (constraints[2].mutability != Mutability::Free)
            constraints[2].mutability = Mutability::Immutable;
        constraints[1].domain = {25.5, 40.0};
        Network network = Network::create(data->encoding.inputs, 2, {{8}, Activation::Relu}, rng.fork("net"));
        network.parameters() *= Scalar(3);
        std::vector<Question> questions;
        for (Index row = 0; row < data->dataset.size(); ++row)
            questions.push_back({data->dataset.rows.row(row), static_cast<Label>(rng.below(2))});
        const ExplainContext context{data->dataset.schema, data->encoding, constraints, network, data->dataset.classes};
        const SearchOptions options{.steps = 20, .threshold = 0.6};
        ThreadPool one(1);
        ThreadPool two(2);
        for (const char* id : {"ecco", "generic"}) {
            const auto answers = explain(context, *generatorOf(id), options, questions, false, Rng(1), {}, one);
            const auto again = explain(context, *generatorOf(id), options, questions, false, Rng(1), {}, two);
            QVERIFY(answers && again);
            for (std::size_t i = 0; i < questions.size(); ++i) {
                const Explanation& answer = (*answers)[i];
                const auto violation =
                    firstViolation(context.schema, constraints, answer.factual, answer.counterfactual);
                QVERIFY2(!violation, violation ? violation->c_str() : "");
                QVERIFY(answer.counterfactual == (*again)[i].counterfactual);
                const Matrix logits = logitsOf(network, encodeRow(data->encoding, answer.counterfactual));
                QCOMPARE(answer.valid, argmax(logits, 0) == answer.target);
                QVERIFY(!answer.mature || answer.valid);
                QVERIFY(answer.mature || answer.reason);
            }
        }
    }

    void refusesQuestionsThatMakeNoSense() {
        const Plain plain(FeatureKind::Number);
        const Network network = linear({2, 0}, 0);
        ThreadPool pool(1);
        const auto messageOf = [&](const Question& question) {
            const auto answers =
                explain(plain.with(network), *generatorOf("ecco"), {}, {question}, false, Rng(1), {}, pool);
            return answers ? std::string("none") : answers.error().message;
        };
        QCOMPARE(messageOf({raw(0, 0), 2}), "question 1: there is no class number 2");
        QCOMPARE(messageOf({RawVector::Zero(3), 1}), "question 1: the row has 3 values, but the model has 2 features");
        QCOMPARE(messageOf({raw(0, std::nan("")), 1}), "question 1: b is not a finite number");
        QVERIFY(explain(plain.with(network), *generatorOf("ecco"), {}, {}, false, Rng(1), {}, pool)->empty());
    }

    void stopsWhenTold() {
        const Plain plain(FeatureKind::Number);
        const Network network = linear({0.001F, 0}, -5);
        ThreadPool pool(1);
        StopSource stop;
        stop.request_stop();
        const std::vector<Question> questions(100, {raw(0, 0), 1});
        const auto answers =
            explain(plain.with(network), *generatorOf("ecco"), {}, questions, false, Rng(1), stop.get_token(), pool);
        QVERIFY(!answers && answers.error().code == ErrorCode::Cancelled);
    }

    void theDefaultTargetIsTheMostLikelyOther() {
        Network network({DenseLayer{1, 3, 0}});
        const auto layer = std::get<DenseLayer>(network.layers()[0]);
        network.bias(layer) << 3, 1, 2;
        QCOMPARE(mostLikelyOther(network, Vector::Zero(1)), 2);
        network.bias(layer) << 1, 1, 1;
        QCOMPARE(mostLikelyOther(network, Vector::Zero(1)), 1);
    }
};

COUNTERFOIL_SUITE(TestExplain)
#include "tst_explain.moc"
