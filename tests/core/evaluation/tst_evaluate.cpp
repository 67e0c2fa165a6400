#include "core/evaluation/evaluate.h"
#include "core/model/loss.h"
#include "core/training/trainer.h"
#include "tests/support/mixed_data.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// Trained without and with counterfactuals on the mixed table; once for all tests.
struct Pair {
    PreparedDataPtr data = testing::mixedData(600);
    Network baseline = trained("vanilla");
    Network model = trained("ct");

    [[nodiscard]] Network trained(const char* regime) const {
        TrainingRun run{"run", defaultSettings(static_cast<Index>(data->split.training.size())),
                        defaultConstraints(*data)};
        run.settings.training.regime = regime;
        run.settings.training.epochs = 15;
        run.settings.training.batch = 20;
        run.settings.training.counterfactuals = 100;
        run.settings.training.learningRate = 0.01;
        auto report = train({data, {run}, 4, 1}, nullptr, {}, {});
        return std::move(report).value().runs[0].network;
    }
};
const Pair& pair() {
    static const Pair models;
    return models;
}

EvaluationReport evaluated(const Constraints& constraints, int threads, std::uint64_t seed = 1) {
    ThreadPool pool(threads);
    const EvaluationRequest request{pair().baseline, pair().model, *pair().data, constraints, 4, seed, 20};
    return evaluateModels(request, pool, {}, {}).value();
}

bool equal(const ModelFigures& a, const ModelFigures& b) {
    if (a.classified.accuracy != b.classified.accuracy || a.classifiedWithin.f1 != b.classifiedWithin.f1)
        return false;
    for (std::size_t m = 0; m < a.figures.size(); ++m)
        if (a.figures[m].rounds != b.figures[m].rounds || a.figures[m].mean != b.figures[m].mean)
            return false;
    return true;
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsEveryMeasureOfBothModels() {
        const Pair& models = pair();
        const EvaluationReport report = evaluated(defaultConstraints(*models.data), 1);
        QCOMPARE(report.baseline.classified.accuracy,
                 accuracy(logitsOf(models.baseline, models.data->test), models.data->testLabels));
        QVERIFY(report.baseline.classified.accuracy > 0.7 && report.model.classified.accuracy > 0.7);
        for (const char* id : {"ip", "ip_excess", "cost", "validity", "mature"}) {
            QVERIFY(report.baseline.mean(id) && report.model.mean(id));
            const double wanted = 100.0 * (1.0 - *report.model.mean(id) / *report.baseline.mean(id));
            QCOMPARE(report.reduction(id)->percent.value(), wanted);
            const Range interval = report.reduction(id)->difference.value();
            const double difference = *report.baseline.mean(id) - *report.model.mean(id);
            QVERIFY(interval.low <= difference + 1e-12 && difference - 1e-12 <= interval.high);
        }
        QCOMPARE(report.baseline.figures[0].rounds.size(), std::size_t{4});
        QVERIFY(report.baseline.figures[0].rounds[0] != report.baseline.figures[0].rounds[1]);
        QVERIFY(*report.baseline.mean("mature") <= *report.baseline.mean("validity"));
        QVERIFY(*report.baseline.mean("ip_excess") < *report.baseline.mean("ip"));
    }

    void accuracyF1AndCalibrationHaveIntervalsOverTheTestRows() {
        const Pair& models = pair();
        const EvaluationReport report = evaluated(defaultConstraints(*models.data), 1);
        const auto inside = [](double value, const Range& range) {
            return range.low < value && value < range.high && range.high - range.low < 0.2;
        };
        for (const ModelFigures* figures : {&report.baseline, &report.model}) {
            QVERIFY(inside(figures->classified.accuracy, figures->classifiedWithin.accuracy));
            QVERIFY(inside(figures->classified.f1, figures->classifiedWithin.f1));
            QVERIFY(figures->classifiedWithin.calibrationError.low < figures->classifiedWithin.calibrationError.high);
        }
        const double fall = report.baseline.classified.accuracy - report.model.classified.accuracy;
        const Reduction& accuracy = report.classified.front();
        QCOMPARE(accuracy.measure, std::string("accuracy"));
        QVERIFY(accuracy.difference->low <= fall && fall <= accuracy.difference->high);
        QCOMPARE(*accuracy.percent, 100.0 * fall / report.baseline.classified.accuracy);
    }

    void theIntervalOfAnAccuracyHasTheWidthOfItsBinomial() {
        constexpr std::size_t kRows = 400;
        Matrix logits = Matrix::Zero(2, kRows);
        logits.row(1).setConstant(2); // always the second class
        Labels labels(kRows, 1);
        std::fill_n(labels.begin(), kRows / 4, 0); // wrong for a quarter
        ThreadPool one(1), two(2);
        const auto draws = resampledClassification(logits, labels, 4000, Rng(7), one);
        double sum = 0, squares = 0;
        for (const Classification& draw : draws) {
            sum += draw.accuracy;
            squares += draw.accuracy * draw.accuracy;
        }
        const double mean = sum / 4000, sd = std::sqrt(squares / 4000 - mean * mean);
        QVERIFY(std::abs(mean - 0.75) < 0.002);
        QVERIFY(std::abs(sd - std::sqrt(0.75 * 0.25 / kRows)) < 0.001);
        const auto again = resampledClassification(logits, labels, 4000, Rng(7), two);
        QVERIFY(std::ranges::equal(draws, again, {}, &Classification::f1, &Classification::f1));
    }

    void decodedRowsAreMeasuredAsWell() {
        const EvaluationReport report = evaluated(defaultConstraints(*pair().data), 1);
        for (const ModelFigures* figures : {&report.baseline, &report.model}) {
            QCOMPARE(figures->decoded.size(), builtins<Measure>().entries().size());
            QVERIFY(*figures->figure("validity", true)->mean > 0.9 * *figures->mean("validity"));
            // A relaxed category is a mixture of its levels; decoded it is one of them.
            QVERIFY(*figures->figure("redundancy", true)->mean > *figures->mean("redundancy"));
            const Figure& cost = *figures->figure("cost");
            QVERIFY(cost.interval->low <= *cost.mean && *cost.mean <= cost.interval->high);
            QVERIFY(figures->classified.f1 > 0.6 && figures->classified.calibrationError > 0.0 &&
                    figures->classified.calibrationError < 0.3);
            QVERIFY(!figures->mean("faithfulness")); // not asked for
        }
        QCOMPARE(report.decodedReductions.size(), report.reductions.size());
    }

    void faithfulnessAndOptionsAreMeasuredWhenAskedFor() {
        ThreadPool pool(1);
        const Constraints constraints = defaultConstraints(*pair().data);
        EvaluationRequest request{pair().baseline, pair().model, *pair().data, constraints, 2, 1, 10};
        request.langevinSamples = 20;
        request.decoded = false;
        const EvaluationReport median = evaluateModels(request, pool, {}, {}).value();
        QVERIFY(*median.model.mean("faithfulness") > 0.0 && median.model.decoded.empty());
        request.measures = {{"measure.ip_star.length", std::string("0.5")}};
        const EvaluationReport half = evaluateModels(request, pool, {}, {}).value();
        QVERIFY(*half.model.mean("ip_star") != *median.model.mean("ip_star"));
        QCOMPARE(*half.model.mean("ip"), *median.model.mean("ip"));
        request.measures = {{"measure.ip_star.lenght", std::string("0.5")}};
        QVERIFY(evaluateModels(request, pool, {}, {}).error().message.find("measure.ip_star.length") !=
                std::string::npos);
    }

    void isTheSameForAnyNumberOfThreadsAndOtherForAnotherSeed() {
        const Constraints constraints = defaultConstraints(*pair().data);
        const EvaluationReport one = evaluated(constraints, 1);
        const EvaluationReport three = evaluated(constraints, 3);
        const EvaluationReport other = evaluated(constraints, 1, 2);
        QVERIFY(equal(one.baseline, three.baseline) && equal(one.model, three.model));
        QVERIFY(one.reduction("ip")->difference == three.reduction("ip")->difference);
        QVERIFY(!equal(one.baseline, other.baseline));
    }

    void hasNoFigureWhereNothingIsValid() {
        Constraints constraints = defaultConstraints(*pair().data);
        for (FeatureConstraint& feature : constraints.features)
            feature.mutability = Mutability::Immutable;
        const EvaluationReport report = evaluated(constraints, 1);
        QCOMPARE(report.model.mean("validity").value(), 0.0);
        QVERIFY(!report.model.mean("ip") && !report.model.mean("cost") && !report.model.mean("ip_excess"));
        QVERIFY(!report.reduction("ip")->percent && !report.reduction("ip")->difference);
        QVERIFY(!report.reduction("ip")->significant());
    }

    void aModelAgainstItselfIsNoReduction() {
        ThreadPool pool(1);
        const Constraints constraints = defaultConstraints(*pair().data);
        const EvaluationRequest request{pair().model, pair().model, *pair().data, constraints, 3, 1, 10};
        const EvaluationReport report = evaluateModels(request, pool, {}, {}).value();
        QCOMPARE(report.reduction("ip")->percent.value(), 0.0);
        QVERIFY(!report.reduction("ip")->significant());
    }

    void survivesAModelThatPredictsOneClassOnly() {
        Network constant = pair().model;
        constant.parameters().setZero();
        ThreadPool pool(1);
        const Constraints constraints = defaultConstraints(*pair().data);
        const EvaluationRequest request{pair().baseline, constant, *pair().data, constraints, 2, 1, 10};
        const auto report = evaluateModels(request, pool, {}, {});
        QVERIFY(report);
        QCOMPARE(report->model.mean("mature").value(), 0.0);
    }

    void saysWhatDoesNotFit() {
        ThreadPool pool(1);
        const Constraints constraints = defaultConstraints(*pair().data);
        const Network other = Network::create(3, 2, {}, Rng(1));
        const EvaluationRequest request{pair().baseline, other, *pair().data, constraints, 2, 1, 10};
        const auto report = evaluateModels(request, pool, {}, {});
        QVERIFY(!report && report.error().message.find("does not fit the data") != std::string::npos);
        StopSource stop;
        stop.request_stop();
        const EvaluationRequest good{pair().baseline, pair().model, *pair().data, constraints, 2, 1, 10};
        QVERIFY(evaluateModels(good, pool, {}, stop.get_token()).error().code == ErrorCode::Cancelled);
    }
};

COUNTERFOIL_SUITE(TestEvaluate)
#include "tst_evaluate.moc"
