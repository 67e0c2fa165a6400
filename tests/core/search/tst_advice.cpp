#include "core/search/advice.h"
#include "tests/support/mixed_data.h"
#include "tests/support/observed.h"
#include "tests/support/suite.h"

#include <algorithm>

using namespace core;

namespace {

// Two plain features; yes needs a + b > 4.
struct Plain {
    FeatureSchema schema;
    Encoding encoding;
    Constraints constraints;
    std::vector<std::string> classes{"no", "yes"};
    Network network = testing::linearNetwork((Matrix(2, 2) << 0, 0, 3, 3).finished(), (Vector(2) << 0, -12).finished());

    Plain() {
        for (Index f = 0; f < 2; ++f) {
            schema.features.push_back(Feature{.name = f == 0 ? "a" : "b"});
            encoding.features.push_back({TransformType::Identity, f, 1, 0.0, 1.0});
            constraints.features.push_back({Mutability::Free, {0, 2}});
        }
        encoding.inputs = 2;
    }
    [[nodiscard]] ExplainContext context() const { return {schema, encoding, constraints, network, classes}; }
};

std::vector<Explanation> advised(const ExplainContext& context, const std::vector<Question>& questions,
                                 const SearchOptions& options, const std::string& id = "generic") {
    ThreadPool pool(2);
    const auto generator = testing::makeGenerator(id);
    auto answers = std::move(explain(context, *generator, options, questions, false, Rng(1), {}, pool)).value();
    const auto status = advise(context, *generator, options, questions, answers, Rng(1), {}, pool);
    return status ? std::move(answers) : std::vector<Explanation>{};
}

} // namespace

class TestAdvice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheLockThatStandsInTheWay() {
        Plain plain;
        plain.constraints[0].domain = {0, 10};
        plain.constraints[0].mutability = Mutability::Decrease;
        const auto answers = advised(plain.context(), {{RawVector{{1, 1}}, 1}},
                                     {.generator = "generic", .steps = 200, .threshold = 0.6});
        QCOMPARE(answers.size(), std::size_t{1});
        QVERIFY(!answers[0].valid);
        // Lifting either would do: a may rise to 3 and more, b alone up to its widened 4.
        QCOMPARE(answers[0].advice.size(), std::size_t{2});
        for (const Advice& advice : answers[0].advice) {
            QVERIFY(advice.valid && advice.probability >= 0.5);
            Constraints lifted = plain.constraints;
            lifted[advice.feature] = advice.relaxed;
            QVERIFY(!firstViolation(plain.schema, lifted, answers[0].factual, advice.counterfactual));
            QVERIFY(advice.text.starts_with(advice.feature == 0 ? "if a could also rise, there would be a "
                                                                  "counterfactual at "
                                                                : "if b could leave 0 to 2, there would be a "
                                                                  "counterfactual at "));
        }
        QVERIFY(answers[0].advice[0].cost <= answers[0].advice[1].cost);
    }

    void saysWhatComesClosestWhenNothingSuffices() {
        Plain plain; // a and b end at 2 + 2, exactly at the border; widening one to 4 is enough, so narrow them
        plain.constraints[0].domain = {0, 0.5};
        plain.constraints[1].domain = {0, 1};
        const auto answers = advised(plain.context(), {{RawVector{{0, 0}}, 1}},
                                     {.generator = "generic", .steps = 300, .threshold = 0.6});
        QVERIFY(!answers[0].valid);
        QCOMPARE(answers[0].advice.size(), std::size_t{1});
        QVERIFY(!answers[0].advice[0].valid);
        QCOMPARE(answers[0].advice[0].feature, Index{1});
        QVERIFY(answers[0].advice[0].probability > answers[0].probability);
        QVERIFY(answers[0].advice[0].text.ends_with("which is still not enough"));
    }

    void leavesValidAnswersAloneAndKeepsRowsApart() {
        Plain plain;
        plain.constraints[0].mutability = Mutability::Immutable;
        const auto answers =
            advised(plain.context(), {{RawVector{{1, 1}}, 1}, {RawVector{{3.5, 0}}, 1}, {RawVector{{0, 0}}, 1}},
                    {.generator = "generic", .steps = 200, .threshold = 0.6});
        QVERIFY(!answers[0].valid && answers[1].valid && !answers[2].valid);
        QVERIFY(answers[1].advice.empty());
        QVERIFY(!answers[0].advice.empty());
        for (const Advice& advice : answers[0].advice)
            QVERIFY(advice.counterfactual != answers[0].factual);
    }

    void worksForSearchesInTheData() {
        const auto data = testing::mixedData(200);
        Constraints constraints = defaultConstraints(*data);
        constraints[0].mutability = Mutability::Immutable; // income, on which the class hangs
        constraints[1].mutability = Mutability::Immutable;
        constraints[3].mutability = Mutability::Immutable;
        Network network = testing::linearNetwork(Matrix::Zero(2, data->encoding.inputs), Vector::Zero(2));
        network.weights(std::get<DenseLayer>(network.layers()[0]))(1, data->encoding[0].first) = 4;
        const ExplainContext context{data->dataset.schema,  data->encoding,       constraints, network,
                                     data->dataset.classes, data->reference.get()};
        std::vector<Question> questions;
        for (Index row = 0; row < 40; ++row)
            if (data->dataset.rows.at(0, row) < 1800)
                questions.push_back({data->dataset.rows.row(row), 1});
        for (const char* id : {"nice", "face", "growing_spheres"}) {
            const auto answers = advised(context, questions, {.generator = id, .steps = 60, .threshold = 0.6}, id);
            QCOMPARE(answers.size(), questions.size());
            int helped = 0;
            for (const Explanation& answer : answers) {
                QVERIFY(!answer.valid && answer.reason);
                for (const Advice& advice : answer.advice) {
                    QCOMPARE(advice.feature, Index{0});
                    helped += advice.valid ? 1 : 0;
                }
            }
            QVERIFY2(helped > static_cast<int>(questions.size()) / 2, id);
        }
    }

    void aSetHoldsDifferentAnswersBestFirst() {
        Plain plain;
        plain.constraints[0].domain = plain.constraints[1].domain = {-20, 20};
        ThreadPool pool(1);
        const SearchOptions options{
            .generator = "dice", .steps = 300, .threshold = 0.6, .perFactual = 4, .startNoise = 0.3};
        const auto answers = explain(plain.context(), *testing::makeGenerator("dice"), options,
                                     {{RawVector{{1, 1}}, 1}, {RawVector{{0, 0.5}}, 1}}, true, Rng(1), {}, pool);
        QVERIFY(answers);
        for (const Explanation& answer : *answers) {
            QVERIFY(answer.mature);
            QCOMPARE(answer.alternatives.size(), std::size_t{3});
            const Explanation* before = &answer;
            for (const Explanation& other : answer.alternatives) {
                QVERIFY(other.mature && other.cost >= before->cost);
                QVERIFY(other.counterfactual != before->counterfactual);
                QVERIFY(other.path.cols() > 1);
                before = &other;
            }
        }
    }

    void timeRunsOutWithTheBestSoFar() {
        Plain plain;
        plain.constraints[0].domain = plain.constraints[1].domain = {0, 1}; // never enough
        ThreadPool pool(1);
        const SearchOptions options{.generator = "generic",
                                    .steps = 10000,
                                    .threshold = 0.6,
                                    .growth = Growth::Steps,
                                    .growthLimit = 1000,
                                    .seconds = 1e-4};
        const auto answers = explain(plain.context(), *testing::makeGenerator("generic"), options,
                                     {{RawVector{{0, 0}}, 1}}, false, Rng(1), {}, pool);
        QVERIFY(answers);
        QVERIFY(answers->front().end == SearchEnd::TimeUp);
        QVERIFY(answers->front().reason->starts_with("the time ran out after "));
    }

    void aSearchThatNeedsObservedRowsIsRefusedWithoutThem() {
        const Plain plain;
        ThreadPool pool(1);
        const auto answers = explain(plain.context(), *testing::makeGenerator("nice"), {.generator = "nice"},
                                     {{RawVector{{0, 0}}, 1}}, false, Rng(1), {}, pool);
        QVERIFY(!answers);
        QCOMPARE(answers.error().message, "the search nice needs observed rows to compare with, and there are none");
    }

    void aRowsOwnConstraintsAreItsOwn() {
        const Plain plain;
        Constraints own = plain.constraints;
        own[0].mutability = Mutability::Immutable;
        own[1].domain = {0, 10};
        ThreadPool pool(1);
        const auto answers = explain(plain.context(), *testing::makeGenerator("generic"),
                                     {.generator = "generic", .steps = 300, .threshold = 0.6},
                                     {{RawVector{{1, 1}}, 1}, {RawVector{{1, 1}}, 1, &own}}, false, Rng(1), {}, pool);
        QVERIFY(answers);
        QVERIFY((*answers)[0].counterfactual(1) <= 2.0 && (*answers)[0].counterfactual(0) > 1.0);
        QVERIFY((*answers)[1].valid && (*answers)[1].counterfactual(0) == 1.0);
        QVERIFY((*answers)[1].counterfactual(1) > 2.9);
        Constraints odd;
        const auto refused = explain(plain.context(), *testing::makeGenerator("generic"), {.generator = "generic"},
                                     {{RawVector{{1, 1}}, 1, &odd}}, false, Rng(1), {}, pool);
        QVERIFY(!refused && refused.error().message.starts_with("question 1: there are constraints for 0 features"));
    }
};

COUNTERFOIL_SUITE(TestAdvice)
#include "tst_advice.moc"
