#include "tests/support/blobs.h"
#include "tests/support/suite.h"
#include "ui/jobs/training_job.h"

#include <QElapsedTimer>
#include <QSignalSpy>

namespace {

struct Heard { // all on the GUI thread
    explicit Heard(ui::TrainingJob& job) {
        QObject::connect(&job, &ui::TrainingJob::newsReady, &job, [this](const ui::TrainingNews& news) {
            ++deliveries;
            snapshot = news.snapshot;
            for (const auto& logs : news.epochs)
                epochs.push_back(logs.front());
        });
        QObject::connect(&job, &ui::TrainingJob::finished, &job, [this](const ui::TrainingOutcomePtr& ended) {
            ++endings;
            outcome = ended;
        });
    }
    int deliveries = 0;
    int endings = 0;
    core::SnapshotPtr snapshot;
    std::vector<core::EpochLog> epochs;
    ui::TrainingOutcomePtr outcome;
};

std::shared_ptr<core::TrainingRequest> request(int epochs) {
    static const core::PreparedDataPtr kData = testing::blobs();
    auto made = std::make_shared<core::TrainingRequest>();
    made->data = kData;
    core::TrainingRun run{"Counterfactual training", core::defaultSettings(kData->training.cols()),
                          core::defaultConstraints(*kData)};
    run.settings.training.epochs = epochs;
    run.settings.training.batch = 20;
    made->runs = {run};
    return made;
}

constexpr int kForever = 100000;

} // namespace

class TestTrainingJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversEveryEpochsLogAndTheLastSnapshot() {
        ui::TrainingJob job;
        Heard heard(job);
        job.start(request(60));
        QVERIFY(job.running());
        QTRY_COMPARE(heard.endings, 1);
        QVERIFY(!job.running());
        QVERIFY(*heard.outcome);
        QCOMPARE(heard.snapshot->epoch, 60);
        QCOMPARE(heard.epochs.size(), 60U);
        for (int i = 0; i < 60; ++i)
            QCOMPARE(heard.epochs[static_cast<std::size_t>(i)].epoch, i + 1);
        QVERIFY(*heard.snapshot->runs.front().network == heard.outcome->value().runs.front().network);
        QCOMPARE(heard.outcome->value().runs.front().history.size(), 60U);
    }

    void tellsOfWhatPrecedesTheFirstEpoch() {
        ui::TrainingJob job;
        Heard heard(job);
        QStringList doings;
        connect(&job, &ui::TrainingJob::preparing, this, [&](double done, const QString& doing) {
            QVERIFY(done >= 0 && done <= 1);
            QVERIFY(heard.epochs.empty());
            doings << doing;
        });
        const auto made = request(3);
        core::Settings& settings = made->runs[0].settings;
        settings.search.generator = "revise";
        settings.generator = {{"search.vae_epochs", std::int64_t{3000}}};
        job.start(made);
        QTRY_COMPARE_WITH_TIMEOUT(heard.endings, 1, 60000);
        QVERIFY(*heard.outcome);
        QVERIFY(heard.outcome->value().runs[0].vae);
        QCOMPARE(doings.value(0), QStringLiteral("fitting the autoencoder"));
    }

    void deliversAtMostThirtyTimesASecond() {
        ui::TrainingJob job;
        Heard heard(job);
        QElapsedTimer clock;
        clock.start();
        job.start(request(kForever));
        QTRY_VERIFY(heard.epochs.size() > 200);
        const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
        QVERIFY2(heard.deliveries <= 30 * seconds + 2, qPrintable(QString::number(heard.deliveries)));
    }

    void stopEndsWithTheModelsOfTheLastFullEpoch() {
        ui::TrainingJob job;
        Heard heard(job);
        job.start(request(kForever));
        QTRY_VERIFY(!heard.epochs.empty());
        job.stop();
        QTRY_COMPARE(heard.endings, 1);
        QVERIFY(*heard.outcome);
        QVERIFY(heard.outcome->value().stopped);
        QCOMPARE(heard.outcome->value().runs.front().history.size(), heard.epochs.size());
    }

    void pausesStepsAndResumes() {
        ui::TrainingJob job;
        Heard heard(job);
        job.setPace(5);
        job.start(request(kForever));
        job.setPaused(true);
        QVERIFY(job.paused());
        QTRY_VERIFY(heard.snapshot);
        job.step();
        job.step();
        QTRY_VERIFY(heard.epochs.size() >= 2);
        QVERIFY(job.paused());
        job.stop();
        QTRY_COMPARE(heard.endings, 1);
        // Two steps, and the one epoch that may have begun before the pause.
        QVERIFY(heard.outcome->value().runs.front().history.size() <= 3);
        job.setPace(0);
        job.start(request(kForever));
        job.setPaused(true);
        job.setPaused(false);
        QTRY_VERIFY(heard.epochs.size() > 30);
    }

    void constraintsActFromTheNextEpoch() {
        ui::TrainingJob job;
        Heard heard(job);
        job.start(request(kForever));
        job.setPaused(true);
        QTRY_VERIFY(heard.snapshot);
        job.step();
        QTRY_VERIFY(!heard.epochs.empty());
        QVERIFY(!heard.epochs.back().constraintsChanged);
        core::Constraints locked = request(1)->runs.front().constraints;
        locked[0].mutability = core::Mutability::Immutable;
        job.setConstraints(locked);
        job.step();
        QTRY_VERIFY(heard.epochs.back().constraintsChanged);
        job.stop();
        QTRY_COMPARE(heard.endings, 1);
        QVERIFY(heard.outcome->value().runs.front().constraints == locked);
    }

    void aNewStartSilencesTheOldOne() {
        ui::TrainingJob job;
        Heard heard(job);
        job.start(request(kForever));
        QTRY_VERIFY(heard.snapshot);
        job.start(request(3));
        QTRY_COMPARE(heard.endings, 1);
        QCOMPARE(heard.outcome->value().runs.front().history.size(), 3U);
        QCOMPARE(heard.snapshot->epochs, 3);
    }

    void anAbandonedJobSaysNothingMore() {
        ui::TrainingJob job;
        Heard heard(job);
        job.start(request(kForever));
        QTRY_VERIFY(heard.snapshot);
        job.abandon();
        QVERIFY(!job.running());
        const int before = heard.deliveries;
        job.start(request(2)); // runs after the first has ended: whatever that one sent has arrived by then
        QTRY_COMPARE(heard.endings, 1);
        QVERIFY(heard.deliveries > before);
        QCOMPARE(heard.snapshot->epochs, 2);
    }

    void errorsAreReadable() {
        ui::TrainingJob job;
        Heard heard(job);
        auto bad = request(5);
        bad->runs.front().settings.search.generator = "no-such-search";
        job.start(bad);
        QTRY_COMPARE(heard.endings, 1);
        QVERIFY(!*heard.outcome);
        QVERIFY2(heard.outcome->error().message.find("no-such-search") != std::string::npos,
                 heard.outcome->error().message.c_str());
        QVERIFY(!heard.snapshot);
        job.start(request(2)); // and the thread goes on
        QTRY_COMPARE(heard.endings, 2);
        QVERIFY(*heard.outcome);
    }

    void mayBeDestroyedWhileRunningOrPaused() {
        for (const bool paused : {false, true}) {
            auto job = std::make_unique<ui::TrainingJob>();
            Heard heard(*job);
            job->start(request(kForever));
            QTRY_VERIFY(heard.snapshot);
            job->setPaused(paused);
            job.reset();
        }
    }
};

COUNTERFOIL_SUITE(TestTrainingJob)
#include "tst_training_job.moc"
