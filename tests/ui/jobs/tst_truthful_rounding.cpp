#include "core/model/loss.h"
#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/jobs/truthful_rounding.h"

#include <cmath>

class TestTruthfulRounding : public QObject {
    Q_OBJECT

    // One number x; class 1 where x > `edge`, ever more likely with `slope`.
    struct Line {
        core::FeatureSchema schema;
        core::Encoding encoding;
        core::Constraints constraints;
        core::Network network{{core::DenseLayer{1, 2, 0}}};

        explicit Line(double edge, double slope) {
            schema.features = {core::Feature{.name = "x"}};
            encoding.features = {core::Transform{}};
            encoding.inputs = 1;
            constraints.features = {{core::Mutability::Free, {-1e6, 1e6}}};
            network.parameters() << 0, static_cast<core::Scalar>(slope), 0, static_cast<core::Scalar>(-slope * edge);
        }
        [[nodiscard]] core::ExplainContext context() const { return {schema, encoding, constraints, network}; }
        [[nodiscard]] core::Explanation from(double before, double after) const {
            core::Explanation explanation;
            explanation.target = 1;
            explanation.factual = core::RawVector::Constant(1, before);
            explanation.counterfactual = core::RawVector::Constant(1, after);
            explanation.changes = {{0, before, after}};
            explanation.valid = true;
            const core::Vector input = core::Vector::Constant(1, static_cast<core::Scalar>(after));
            explanation.probability = static_cast<double>(core::softmax(core::logitsOf(network, input))(1, 0));
            return explanation;
        }
    };

private Q_SLOTS:
    void roundsToTwoDigitsOfTheChangeWhereNothingForbidsIt() {
        const Line line(-10, 1e-7);
        QCOMPARE(ui::truthfulDecimals(line.context(), line.from(14213, 11864)), std::vector<int>{-2});
        QCOMPARE(ui::truthfulDecimals(line.context(), line.from(-0.5134, -0.1272)), std::vector<int>{2});
        QCOMPARE(ui::truthfulDecimals(line.context(), line.from(1.0, 1.00321)), std::vector<int>{4});
    }

    void keepsTheDigitsWithoutWhichTheRowWouldTipBack() {
        const Line line(2.343, 40); // 2.346 is above the edge, 2.3 is not
        const core::Explanation explanation = line.from(1.0, 2.346);
        const std::vector<int> decimals = ui::truthfulDecimals(line.context(), explanation);
        QVERIFY2(decimals.front() >= 3, qPrintable(QString::number(decimals.front())));
        QVERIFY(ui::roundedTo(2.346, decimals.front()) > 2.343);
    }

    void neverRoundsOutOfTheDomain() {
        Line line(0, 1e-7);
        line.constraints[0].domain = {0, 2.346};
        const std::vector<int> decimals = ui::truthfulDecimals(line.context(), line.from(1.0, 2.346));
        QVERIFY(ui::roundedTo(2.346, decimals.front()) <= 2.346);
    }

    void holdsForAnswersOfARealModel() {
        const auto moons = testing::builtinData("moons");
        const auto subject = testing::subjectOf(moons, testing::trainedModels(moons));
        for (int i = 0; i < 60; ++i) {
            const auto answer = ui::answerTo(ui::ExplanationQuery{
                subject, testing::planeAt(*moons), moons->split.test[static_cast<std::size_t>(i)], {}});
            QVERIFY(answer);
            for (const auto& model : std::get<0>(*answer)->models) {
                if (!model->explanation.valid)
                    continue;
                core::RawVector rounded = model->explanation.counterfactual;
                for (std::size_t c = 0; c < model->decimals.size(); ++c) {
                    const core::FeatureChange& change = model->explanation.changes[c];
                    rounded[change.feature] = ui::roundedTo(change.to, model->decimals[c]);
                    QVERIFY(rounded[change.feature] != change.from);
                }
                const std::size_t at = static_cast<std::size_t>(&model - &std::get<0>(*answer)->models.front());
                const core::Matrix input = core::encodeRow(moons->encoding, rounded);
                QCOMPARE(core::argmax(core::logitsOf(*subject->models[at].network, input), 0),
                         model->explanation.target);
            }
        }
    }
};

COUNTERFOIL_SUITE(TestTruthfulRounding)
#include "tst_truthful_rounding.moc"
