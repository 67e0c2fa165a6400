#include "tests/support/files.h"
#include "tests/support/suite.h"
#include "ui/jobs/study_runner.h"

#include <QSignalSpy>

using ui::StudyRunner;

namespace {

core::StudyJob quickJob(std::uint64_t seed, const std::string& set = "moon") {
    core::StudyJob job{.set = set, .seed = seed, .rounds = 2};
    job.changes = {{"training.epochs", std::int64_t{1}}};
    return job;
}

ui::StudyPlanPtr planOf(std::vector<core::StudyJob> jobs, const std::string& record) {
    auto plan = std::make_shared<ui::StudyPlan>();
    plan->jobs = std::move(jobs);
    plan->record = record;
    return plan;
}

struct Heard { // all on the GUI thread
    explicit Heard(StudyRunner& runner) {
        QObject::connect(&runner, &StudyRunner::rowChanged, &runner,
                         [this](const ui::StudyRowPtr& row) { rows.push_back(row); });
        QObject::connect(&runner, &StudyRunner::jobFailed, &runner,
                         [this](const core::StudyJob&, const QString& message) { failures << message; });
        QObject::connect(&runner, &StudyRunner::finished, &runner, [this](const ui::StudyEnd& ended) {
            ++endings;
            end = ended;
        });
        QObject::connect(&runner, &StudyRunner::recordRead, &runner,
                         [this](const ui::StudyRecordPtr& outcome) { record = outcome; });
    }
    std::vector<ui::StudyRowPtr> rows;
    QStringList failures;
    int endings = 0;
    ui::StudyEnd end;
    ui::StudyRecordPtr record;
};

constexpr int kPatience = 120000; // ms

} // namespace

class TestStudyRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachTrainingAndKeepsIt() {
        const testing::Folder folder;
        const std::string file = folder.path("new/study.jsonl"); // the folder is made
        StudyRunner runner;
        Heard heard(runner);
        QSignalSpy progress(&runner, &StudyRunner::progressed);
        runner.start(planOf({quickJob(1), quickJob(2)}, file));
        QVERIFY(runner.running());
        QTRY_COMPARE_WITH_TIMEOUT(heard.endings, 1, kPatience);
        QVERIFY(!runner.running());
        QVERIFY2(heard.end.problem.isEmpty(), qPrintable(heard.end.problem));
        QCOMPARE(heard.end.trained, 2);
        QCOMPARE(heard.rows.size(), std::size_t{2});
        QCOMPARE(heard.rows[1]->seeds, (std::vector<std::uint64_t>{1, 2}));
        QCOMPARE(heard.rows[1]->row.seeds, std::size_t{2});
        QVERIFY(heard.rows[1]->row.cells[0].value);
        QCOMPARE(heard.rows[1]->robustness.size(), std::size_t{4});
        QVERIFY(heard.rows[1]->sensitivity[1] && heard.rows[1]->implausibility[0]);
        QVERIFY(progress.size() > 0);

        StudyRunner other;
        Heard again(other);
        other.start(planOf({quickJob(1), quickJob(2), quickJob(3)}, file));
        QTRY_COMPARE_WITH_TIMEOUT(again.endings, 1, kPatience);
        QCOMPARE(again.end.trained, 1); // the record had the others
        QCOMPARE(again.rows.back()->seeds.size(), std::size_t{3});
        other.read(file);
        QTRY_VERIFY(again.record);
        QVERIFY(*again.record);
        QCOMPARE((*again.record)->size(), std::size_t{1});
        QCOMPARE((**again.record)[0]->seeds, (std::vector<std::uint64_t>{1, 2, 3}));
    }

    void stopKeepsWhatIsFinished() {
        const testing::Folder folder;
        StudyRunner runner;
        Heard heard(runner);
        core::StudyJob endless = quickJob(2);
        endless.changes["training.epochs"] = std::int64_t{100000};
        QObject::connect(&runner, &StudyRunner::rowChanged, &runner, [&runner] { runner.stop(); });
        runner.start(planOf({quickJob(1), endless}, folder.path("study.jsonl")));
        QTRY_COMPARE_WITH_TIMEOUT(heard.endings, 1, kPatience);
        QVERIFY(heard.end.stopped);
        QCOMPARE(heard.end.trained, 1);
        QCOMPARE(core::StudyRecord::open(folder.path("study.jsonl")).value().jobs().size(), std::size_t{1});
    }

    void whatCannotBeRunLeavesTheOthers() {
        const testing::Folder folder;
        StudyRunner runner;
        Heard heard(runner);
        runner.start(planOf({quickJob(1, "adult"), quickJob(1)}, folder.path("study.jsonl")));
        QTRY_COMPARE_WITH_TIMEOUT(heard.endings, 1, kPatience);
        QCOMPARE(heard.failures.size(), 1);
        QVERIFY2(heard.failures[0].contains(QStringLiteral("adult.data.gz")), qPrintable(heard.failures[0]));
        QCOMPARE(heard.end.failed, 1);
        QCOMPARE(heard.end.trained, 1);
    }

    void aRecordThatCannotBeWrittenEndsIt() {
        const testing::Folder folder;
        folder.write("file", "");
        StudyRunner runner;
        Heard heard(runner);
        runner.start(planOf({quickJob(1)}, folder.path("file/study.jsonl")));
        QTRY_COMPARE_WITH_TIMEOUT(heard.endings, 1, kPatience);
        QVERIFY2(heard.end.problem.contains(QStringLiteral("study.jsonl")), qPrintable(heard.end.problem));
        QCOMPARE(heard.end.trained, 0);
    }

    void aRecordThatIsNotThereIsEmptyAndNotMade() {
        const testing::Folder folder;
        StudyRunner runner;
        Heard heard(runner);
        runner.read(folder.path("study.jsonl"));
        QTRY_VERIFY(heard.record);
        QVERIFY(*heard.record && (*heard.record)->empty());
        QVERIFY(!std::filesystem::exists(folder.path("study.jsonl")));
    }
};

COUNTERFOIL_SUITE(TestStudyRunner)
#include "tst_study_runner.moc"
