#include "core/training/control.h"
#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"

#include <limits>
#include <thread>

using namespace core;

namespace {

// A small, quick training of Moons.
TrainingRequest request(const std::string& regime, int threads = 1, const ParamValues& changes = {}) {
    TrainingRequest all;
    all.data = testing::builtinData("moons:420");
    Settings settings =
        *withValues(defaultSettings(all.data->training.cols()), {{"training.regime", regime},
                                                                 {"training.epochs", std::int64_t{6}},
                                                                 {"training.batch", std::int64_t{30}},
                                                                 {"training.counterfactuals", std::int64_t{250}}});
    settings = *withValues(settings, changes);
    all.runs = {{regime, settings, defaultConstraints(*all.data)}};
    all.seed = 3;
    all.threads = threads;
    return all;
}

std::string failure(const Result<TrainingReport>& outcome) {
    return outcome ? std::string() : outcome.error().message;
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT

    static void everyRegime() {
        QTest::addColumn<QString>("regime");
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("vanilla") << "vanilla" << QStringList{"classification"};
        QTest::newRow("ar") << "ar" << QStringList{"classification", "adversarial"};
        QTest::newRow("cd") << "cd" << QStringList{"classification", "divergence", "ridge"};
        QTest::newRow("ct") << "ct" << QStringList{"classification", "divergence", "adversarial", "ridge"};
    }

private Q_SLOTS:
    void eachRegimeHasItsTerms_data() { everyRegime(); }
    void eachRegimeHasItsTerms() {
        QFETCH(QString, regime);
        QFETCH(QStringList, terms);
        const auto report = train(request(regime.toStdString()), nullptr, {}, {});
        QVERIFY2(report, failure(report).c_str());
        const EpochLog& last = report->runs[0].history.back();
        QStringList found;
        for (const EpochLog::Loss& loss : last.losses)
            found << QString::fromStdString(loss.term);
        QCOMPARE(found, terms);
        QCOMPARE(last.searchSteps > 0, regime != QStringLiteral("vanilla"));
        QVERIFY(last.trainingAccuracy > 0.7);
        QVERIFY(last.validationAccuracy > 0.7);
    }

    void weightsAreTheSameForAnyThreadsAndRun_data() { everyRegime(); }
    void weightsAreTheSameForAnyThreadsAndRun() {
        QFETCH(QString, regime);
        const auto one = train(request(regime.toStdString(), 1), nullptr, {}, {});
        const auto again = train(request(regime.toStdString(), 1), nullptr, {}, {});
        const auto two = train(request(regime.toStdString(), 2), nullptr, {}, {});
        QVERIFY(one->runs[0].network == again->runs[0].network);
        QVERIFY(one->runs[0].network == two->runs[0].network);
        QCOMPARE(one->runs[0].searchSteps, two->runs[0].searchSteps);
    }
    void largeBatchesAreTheSameForAnyThreads() { // several shards a batch
        const ParamValues large{{"training.batch", std::int64_t{300}}};
        const auto one = train(request("ct", 1, large), nullptr, {}, {});
        const auto three = train(request("ct", 3, large), nullptr, {}, {});
        QVERIFY2(one, failure(one).c_str());
        QVERIFY(one->runs[0].network == three->runs[0].network);
    }

    void regimesOfOneSeedShareRowsSplitAndInitialWeights() {
        TrainingRequest both = request("ct");
        both.runs.push_back(request("vanilla").runs[0]);
        SnapshotPtr first;
        const auto keepFirst = [&](const SnapshotPtr& snapshot) {
            if (!first)
                first = snapshot;
        };
        const auto report = train(both, nullptr, keepFirst, {});
        QVERIFY2(report, failure(report).c_str());
        QCOMPARE(first->epoch, 0);
        QVERIFY(*first->runs[0].network == *first->runs[1].network);
        const auto alone = train(request("vanilla"), nullptr, {}, {});
        QVERIFY(report->runs[1].network == alone->runs[0].network);
        QVERIFY(!(report->runs[0].network == report->runs[1].network));
    }

    void burnInTrainsConventionallyFirst() {
        const auto report = train(request("ct", 1, {{"training.burn_in", 0.5}}), nullptr, {}, {});
        const auto vanilla = train(request("vanilla", 1, {{"training.epochs", std::int64_t{3}}}), nullptr, {}, {});
        const auto& history = report->runs[0].history;
        for (int epoch = 1; epoch <= 6; ++epoch) {
            const EpochLog& log = history[static_cast<std::size_t>(epoch - 1)];
            QCOMPARE(log.burnIn, epoch <= 3);
            QCOMPARE(log.searchSteps > 0, epoch > 3);
        }
        QCOMPARE(history[2].trainingAccuracy, vanilla->runs[0].history[2].trainingAccuracy);
        QCOMPARE(history[2].losses[0].value, vanilla->runs[0].history[2].losses[0].value);
    }

    void withoutWeightsCounterfactualTrainingIsVanilla() {
        const ParamValues none{
            {"objective.lambda_div", 0.0}, {"objective.lambda_adv", 0.0}, {"objective.lambda_reg", 0.0}};
        const auto ct = train(request("ct", 1, none), nullptr, {}, {});
        const auto vanilla = train(request("vanilla"), nullptr, {}, {});
        QVERIFY(ct->runs[0].network.parameters().isApprox(vanilla->runs[0].network.parameters(), 1e-3F));
    }

    void invarianceTurnsTheModelAwayFromAnImmutableFeature() {
        const auto listens = [](double weight) { // how far the logits move when only the immutable feature does
            TrainingRequest some = request("ct", 2, {{"objective.lambda_inv", weight}});
            some.runs[0].settings.training.epochs = 40;
            some.runs[0].constraints[0].mutability = Mutability::Immutable;
            const auto report = train(some, nullptr, {}, {});
            const Network& network = report->runs[0].network;
            Matrix moved = some.data->test;
            moved.row(0).array() += 1;
            const auto& losses = report->runs[0].history.back().losses;
            const bool named = std::ranges::any_of(losses, [](const auto& loss) { return loss.term == "invariance"; });
            return std::pair((logitsOf(network, moved) - logitsOf(network, some.data->test)).norm(), named);
        };
        const auto [without, unnamed] = listens(0.0);
        const auto [with, named] = listens(4.0);
        QVERIFY2(with < 0.75 * without, qPrintable(QStringLiteral("%1 and %2").arg(with).arg(without)));
        QVERIFY(named && !unnamed);
    }

    void aSnapshotFollowsEveryEpoch() {
        std::vector<int> epochs;
        const auto note = [&](const SnapshotPtr& snapshot) { epochs.push_back(snapshot->epoch); };
        QVERIFY(train(request("ct"), nullptr, note, {}));
        QCOMPARE(epochs, (std::vector<int>{0, 1, 2, 3, 4, 5, 6}));
    }

    void stopEndsAtTheNextPollAndKeepsTheLastFullEpoch() {
        StopSource source;
        const auto stopAtThree = [&](const SnapshotPtr& snapshot) {
            if (snapshot->epoch == 3)
                source.request_stop();
        };
        const auto stopped = train(request("ct"), nullptr, stopAtThree, source.get_token());
        QVERIFY2(stopped, failure(stopped).c_str());
        QVERIFY(stopped->stopped);
        QCOMPARE(stopped->runs[0].history.size(), std::size_t{3});
        const auto three = train(request("ct", 1, {{"training.epochs", std::int64_t{3}}}), nullptr, {}, {});
        QVERIFY(stopped->runs[0].network == three->runs[0].network);
        QVERIFY(!three->stopped);
    }

    void stoppedBetweenTwoRunsNeitherHasTheEpoch() {
        TrainingRequest both = request("vanilla");
        both.runs.push_back(request("ct").runs.front());
        for (int trial = 0; trial < 20; ++trial) {
            StopSource source;
            std::jthread stopper;
            const auto stopSoon = [&](const SnapshotPtr& snapshot) {
                if (snapshot->epoch == 1) // at another moment of the next epochs each time
                    stopper = std::jthread([&source, trial] {
                        std::this_thread::sleep_for(std::chrono::microseconds(300 * trial));
                        source.request_stop();
                    });
            };
            const auto stopped = train(both, nullptr, stopSoon, source.get_token());
            QVERIFY2(stopped, failure(stopped).c_str());
            QCOMPARE(stopped->runs[0].history.size(), stopped->runs[1].history.size());
        }
    }

    void aPausedTrainingStepsAnEpochAtATime() {
        TrainingControl control;
        control.setPaused(true);
        std::atomic<int> epoch{-1};
        const TrainingRequest job = request("ct");
        Result<TrainingReport> report = invalid("not run");
        std::thread worker([&] { report = train(job, &control, [&](const SnapshotPtr& s) { epoch = s->epoch; }, {}); });
        QTRY_COMPARE(epoch.load(), 0);
        control.step();
        QTRY_COMPARE(epoch.load(), 1);
        control.step();
        QTRY_COMPARE(epoch.load(), 2);
        QVERIFY(control.paused());
        control.setPaused(false);
        worker.join();
        QVERIFY(report);
        QCOMPARE(epoch.load(), 6);
    }

    void constraintsChangeFromTheNextEpoch() {
        TrainingControl control;
        const TrainingRequest job = request("ct", 1, {{"search.threshold", 0.55}});
        Constraints locked = job.runs[0].constraints;
        locked[0].mutability = Mutability::Immutable;
        const auto change = [&](const SnapshotPtr& snapshot) {
            if (snapshot->epoch == 2)
                control.setConstraints(locked);
        };
        const auto report = train(job, &control, change, {});
        const auto plain = train(job, nullptr, {}, {});
        for (const EpochLog& log : report->runs[0].history)
            QCOMPARE(log.constraintsChanged, log.epoch == 3);
        QCOMPARE(report->runs[0].history[1].losses[1].value, plain->runs[0].history[1].losses[1].value);
        QVERIFY(report->runs[0].history[2].losses[1].value != plain->runs[0].history[2].losses[1].value);
        QVERIFY(report->runs[0].constraints == locked);
    }

    void aDivergingTrainingNamesEpochTermAndRemedy() {
        const auto report = train(
            request("ct", 1,
                    {{"training.optimiser", "sgd"}, {"training.learning_rate", 10.0}, {"objective.lambda_reg", 100.0}}),
            nullptr, {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Diverged);
        QVERIFY2(report.error().message.find("epoch ") != std::string::npos, failure(report).c_str());
        QVERIFY2(report.error().message.find("training.learning_rate") != std::string::npos, failure(report).c_str());
    }

    void settingsThatDoNotFitAreErrors() {
        QCOMPARE(failure(train(request("ct", 1, {{"training.counterfactuals", std::int64_t{301}}}), nullptr, {}, {})),
                 std::string("ct: training.counterfactuals is 301 but there are only 300 training rows"));
        QCOMPARE(failure(train(request("ct", 1, {{"training.batch", std::int64_t{999}}}), nullptr, {}, {})),
                 std::string("ct: training.batch is 999 but there are only 300 training rows"));
        TrainingRequest bad = request("ct");
        bad.runs[0].constraints[1].domain = {3, 2};
        QVERIFY(failure(train(bad, nullptr, {}, {})).find("x") != std::string::npos);
    }

    void theDefaultsFitFewRows() {
        const Settings few = defaultSettings(60);
        QCOMPARE(few.training.batch, 60);
        QCOMPARE(few.training.counterfactuals, 60);
        QCOMPARE(defaultSettings(101).training.batch, 100);
        QCOMPARE(defaultSettings(0).training.batch, 1);
    }

    void publishedSettingsAreThoseOfThePaper() {
        const Settings moons = *publishedSettings("builtin:moons");
        QCOMPARE(moons.training.batch, 30);
        QCOMPARE(moons.search.threshold, 0.9);
        QCOMPARE(moons.objective.lambdaReg, 0.25);
        QCOMPARE(toText(toValues(moons)["search.step_size"]), std::string("0.1"));
        QCOMPARE(toText(toValues(moons)["search.lambda_energy"]), std::string("5"));
        QVERIFY(!publishedSettings("builtin:loans"));
        QVERIFY(!publishedSettings("my.csv"));
    }

    void settingsReadFromTextsAndWriteBack() {
        const Settings base = defaultSettings(3000);
        const auto changed =
            withTexts(base, {{"model.hidden", "64,64"}, {"search.generator", "generic"}, {"search.step_size", "0.5"}});
        QVERIFY(changed);
        QCOMPARE(changed->model.hidden, (std::vector<int>{64, 64}));
        QCOMPARE(*withValues(base, toValues(*changed)), *changed);
        QVERIFY(!withTexts(base, {{"search.generator", "generic"}, {"search.lambda_energy", "2"}}));
        const auto typo = withTexts(base, {{"training.epoch", "5"}});
        QCOMPARE(typo.error().message, std::string("unknown setting training.epoch; did you mean training.epochs?"));
    }
};

COUNTERFOIL_SUITE(TestTrainer)
#include "tst_trainer.moc"
