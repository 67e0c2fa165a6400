#include "core/evaluation/study/study.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <cmath>
#include <fstream>

using namespace core;

namespace {

StudyResult study(const StudyJob& job, int threads = 2) {
    const auto data = studyData(*findStudySet(job.set), {}, job.seed, {});
    auto result = runStudy(job, *data, threads, {}, {});
    if (!result)
        qFatal("%s", result.error().message.c_str());
    return std::move(result).value();
}

} // namespace

class TestStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuickStudyIsWithinItsBounds_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<double>("leastIp"); // reduction in percent, mean over the seeds
        QTest::addColumn<double>("leastCost");
        QTest::newRow("Moons") << "moon" << 10.0 << -20.0;
        QTest::newRow("Circles") << "circ" << 45.0 << 10.0;
    }
    void aQuickStudyIsWithinItsBounds() {
        QFETCH(QString, set);
        QFETCH(double, leastIp);
        QFETCH(double, leastCost);
        std::vector<StudyResult> results;
        for (std::uint64_t seed = 16; seed < 19; ++seed)
            results.push_back(study({set.toStdString(), seed, 5}));
        std::vector<const StudyResult*> seeds;
        for (const StudyResult& result : results)
            seeds.push_back(&result);
        const StudyFigure ip = reductionOver(seeds, "ip");
        qInfo("IP -%.1f%%, cost -%.1f%%, accuracy %.3f, PGD 0.1 %.3f", *ip.mean,
              *reductionOver(seeds, "constrained.cost").mean, *meanOver(seeds, "accuracy.model"),
              *meanOver(seeds, "pgd.0.10.model"));
        QVERIFY(*ip.mean > leastIp && ip.significant());
        QVERIFY(ip.trainings->low <= *ip.mean && *ip.mean <= ip.trainings->high);
        QVERIFY(*reductionOver(seeds, "constrained.cost").mean > leastCost);
        QVERIFY(*meanOver(seeds, "accuracy.model") > 0.9);
        QVERIFY(*meanOver(seeds, "pgd.0.10.model") <= *meanOver(seeds, "fgsm.0.10.model") + 1e-9);
        QVERIFY(*meanOver(seeds, "sensitivity.completeness_error.model") < 0.01);
        const double relative = *meanOver(seeds, "sensitivity.relative.model");
        QVERIFY(relative > 0.0 && relative < 1.0);
    }

    void theSameJobGivesTheSameFiguresForAnyNumberOfThreads() {
        const StudyJob job{.set = "moon", .seed = 2, .rounds = 2, .changes = {{"training.epochs", std::int64_t{3}}}};
        StudyResult one = study(job, 1);
        StudyResult two = study(job, 2);
        for (StudyResult* result : {&one, &two})
            for (const char* time : {"seconds.total", "seconds.training"})
                result->figures.erase(time);
        QVERIFY(one.figures == two.figures);
    }

    void theRecordSurvivesHalfALine() {
        const testing::Folder folder;
        const std::string file = folder.path("study.jsonl");
        const StudyJob first{.set = "moon", .seed = 1};
        StudyJob second = first;
        second.seed = 2;
        StudyJob other = first;
        other.changes = {{"objective.lambda_div", 1.0}};
        {
            auto record = StudyRecord::open(file).value();
            QVERIFY(record.add(first, {{{"ip.model", 0.1}}, {{"ip.model", {0.5, std::nan("")}}}}));
            QVERIFY(record.find(first) && !record.find(second) && !record.find(other));
        }
        std::ofstream(file, std::ios::app) << "{\"job\": {\"set\": \"mo"; // killed while it wrote
        {
            auto record = StudyRecord::open(file).value();
            QVERIFY(record.find(first) && !record.find(second));
            QVERIFY(record.add(second, {{{"ip.model", 2.0}}, {}}));
        }
        const auto record = StudyRecord::open(file).value();
        QCOMPARE(record.find(first)->figures.at("ip.model"), 0.1);
        QVERIFY(std::isnan(record.find(first)->rounds.at("ip.model")[1]));
        QCOMPARE(record.find(second)->figures.at("ip.model"), 2.0);
    }

    void reductionsAreThoseOfTheSeeds() {
        const StudyResult a{{{"ip.baseline", 2.0}, {"ip.model", 1.0}},
                            {{"ip.baseline", {2, 2.1}}, {"ip.model", {1, 1.1}}}};
        const StudyResult b{{{"ip.baseline", 4.0}, {"ip.model", 3.0}}, {{"ip.baseline", {4}}, {"ip.model", {3}}}};
        const StudyFigure figure = reductionOver({&a, &b}, "ip");
        QCOMPARE(*figure.mean, 37.5);
        QVERIFY(figure.significant());
        QVERIFY(!reductionOver({&a}, "ip").trainings);
        QVERIFY(!reductionOver({&a, &b}, "cost").mean);
    }

    void everySetHasItsSettings() {
        for (const StudySet& set : studySets())
            QVERIFY(studySettings({.set = set.id}));
        QVERIFY(!studySettings({.set = "moon", .changes = {{"objective.lambda_dif", 1.0}}}));
        QVERIFY(!studySettings({.set = "iris"}));
    }
};

COUNTERFOIL_SUITE(TestStudy)
#include "tst_study.moc"
