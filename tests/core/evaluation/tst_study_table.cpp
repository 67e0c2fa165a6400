#include "core/base/text.h"
#include "core/evaluation/study/study_pictures.h"
#include "core/evaluation/study/study_series.h"
#include "core/evaluation/study/study_table.h"
#include "tests/support/builtin_data.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <cmath>

using namespace core;

namespace {

StudyResult result(double validity) {
    StudyResult made;
    made.figures = {{"ip.baseline", 2.0},
                    {"ip.model", 1.5},
                    {"validity.baseline", 1.0},
                    {"validity.model", validity},
                    {"accuracy.baseline", 0.9},
                    {"accuracy.model", 0.895},
                    {"pgd.0.10.baseline", 0.5},
                    {"pgd.0.10.model", 0.7},
                    {"fgsm.0.02.baseline", 0.8},
                    {"fgsm.0.02.model", 0.85},
                    {"sensitivity.relative.baseline", 0.4},
                    {"sensitivity.relative.model", 0.6}};
    made.rounds = {{"ip.baseline", {1.9, 2.0, 2.1}},
                   {"ip.model", {1.4, 1.5, 1.6}},
                   {"sensitivity.relative.model", {0.1, 0.2, 0.3, 0.4, 0.5, std::nan("")}}};
    return made;
}

const StudyCell& cellOf(const StudyTableRow& row, const std::string& column) {
    const auto it = std::ranges::find(studyColumns(), column, &StudyColumn::id);
    return row.cells[static_cast<std::size_t>(it - studyColumns().begin())];
}

} // namespace

class TestStudyTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellHasTheMeasuredAndThePublishedFigure() {
        const StudyResult one = result(0.99), two = result(0.97);
        const StudyTableRow row = studyTableRow({.set = "moon"}, "Moon", {&one, &two});
        QCOMPARE(row.seeds, std::size_t{2});
        const StudyCell& ip = cellOf(row, "ip");
        QCOMPARE(*ip.value, 25.0);
        QCOMPARE(*ip.published, 19.6);
        QVERIFY(ip.significant && ip.trainings);
        QCOMPARE(*cellOf(row, "validity").value, 0.98);
        QCOMPARE(*cellOf(row, "validity").publishedBaseline, 1.0);
        QVERIFY(!cellOf(row, "constrained.cost").value);
        QVERIFY(!studyTableRow({.set = "moon", .regime = "ar"}, "Moon ar", {&one}).cells[0].published);
    }

    void goodAndBadAreWhatTheHelpSays() {
        const StudyResult well = result(0.985), ill = result(0.97);
        const StudyTableRow good = studyTableRow({.set = "moon"}, "", {&well});
        const StudyTableRow bad = studyTableRow({.set = "moon"}, "", {&ill});
        QCOMPARE(cellOf(good, "ip").verdict, StudyVerdict::Good);
        QCOMPARE(cellOf(good, "validity").verdict, StudyVerdict::Good);
        QCOMPARE(cellOf(bad, "validity").verdict, StudyVerdict::Bad);
        QCOMPARE(cellOf(good, "accuracy").verdict, StudyVerdict::Good); // half a point lower
        QCOMPARE(cellOf(good, "pgd.0.10").verdict, StudyVerdict::Bad);  // 0.7 < 0.8 * 0.895
        QCOMPARE(cellOf(good, "sensitivity.relative").verdict, StudyVerdict::Bad);
        QCOMPARE(cellOf(good, "ip_star").verdict, StudyVerdict::None);
    }

    void textsAreThoseOfTheCommandLine() {
        const StudyResult one = result(1.0);
        const std::string text = studyMarkdown({studyTableRow({.set = "moon"}, "Moon", {&one})});
        QVERIFY2(text.find("| Moon | 1 | 25.0* (19.6) | - (8.0) | - (5.2) | 1.00 / 1.00 (1.00 / 1.00) |") !=
                     std::string::npos,
                 text.c_str());
    }

    void separatedFieldsAreQuotedWhereTheyMustBe() {
        const StudyResult one = result(1.0);
        StudyJob job{.set = "moon"};
        job.changes = {{"model.hidden", std::string("8,8")}};
        const std::string csv = studySeparated({studyTableRow(job, "Moon", {&one})}, ',');
        const auto lines = split(csv, '\n');
        QVERIFY(lines[0].starts_with("set,regime,recipe,rounds,rows,changes,seeds,ip.reduction,ip.low"));
        QVERIFY2(lines[1].starts_with("moon,ct,published,100,test,\"model.hidden=8,8\",1,25,,,yes,19.6,"),
                 lines[1].c_str());
        const std::string tsv = studySeparated({studyTableRow({.set = "moon"}, "Moon", {&one})}, '\t');
        const auto rows = split(tsv, '\n');
        QCOMPARE(split(rows[1], '\t').size(), split(rows[0], '\t').size());
    }

    void curvesBeginWithoutAnAttack() {
        StudyResult one = result(1.0), two = result(1.0);
        two.figures["pgd.0.10.model"] = 0.8;
        const auto curves = robustnessCurves({&one, &two});
        QCOMPARE(curves.size(), std::size_t{4});
        const auto pgd =
            std::ranges::find_if(curves, [](const auto& c) { return c.attack == "pgd" && c.who == "model"; });
        QCOMPARE(pgd->points.size(), std::size_t{2});
        QCOMPARE(pgd->points[0].epsilon, 0.0);
        QCOMPARE(pgd->points[0].mean, 0.895);
        QCOMPARE(pgd->points[1].epsilon, 0.1);
        QCOMPARE(pgd->points[1].mean, 0.75);
        QCOMPARE(pgd->points[1].low, 0.7);
        QCOMPARE(pgd->points[1].high, 0.8);
        QVERIFY(robustnessCurves({}).empty());
    }

    void boxesAreQuantilesOfTheRounds() {
        const StudyResult one = result(1.0);
        const auto box = spreadOfRounds({&one}, "sensitivity.relative.model");
        QCOMPARE(box->count, std::size_t{5}); // what is not defined is left out
        QCOMPARE(box->median, 0.3);
        QCOMPARE(box->quarters.low, 0.2);
        QCOMPARE(box->quarters.high, 0.4);
        QVERIFY(!spreadOfRounds({&one}, "ip_star.model"));
        const auto bar = meanWithInterval({&one}, "ip.model");
        QCOMPARE(bar->mean, 1.5);
        QVERIFY(bar->interval->low > 1.399 && bar->interval->high < 1.601);
    }

    void aRecordTellsItsJobs() {
        const testing::Folder folder;
        const std::string file = folder.path("study.jsonl");
        StudyJob changed{.set = "moon", .seed = 1, .rows = StudyRows::Validation};
        changed.changes = {
            {"objective.lambda_div", 1.0}, {"model.hidden", std::string("8")}, {"training.epochs", std::int64_t{3}}};
        changed.measures = {{"measure.ip_star.length", std::string("0.5")}};
        const std::vector<StudyJob> jobs{
            {.set = "moon", .seed = 10}, {.set = "circ", .seed = 1, .rounds = 5}, changed, {.set = "moon", .seed = 2}};
        {
            auto record = StudyRecord::open(file).value();
            for (const StudyJob& job : jobs)
                QVERIFY(record.add(job, result(1.0)));
        }
        const std::vector<StudyJob> told = StudyRecord::open(file).value().jobs();
        QCOMPARE(told.size(), jobs.size());
        for (const StudyJob& job : jobs)
            QVERIFY(std::ranges::find(told, job) != told.end());
        const auto two = std::ranges::find(told, jobs[3]);
        QVERIFY(*std::next(two) == jobs[0]); // by seed, one after the other
    }

    void picturesGoFromEachClassToEachOther() {
        const PreparedDataPtr data = testing::builtinData("digits:700");
        StudyNetworks networks;
        networks.baseline = Network::create(data->training.rows(), data->dataset.classCount(), {}, Rng(1));
        networks.model = networks.shielded = networks.baseline;
        const auto pictures = studyPictures(networks, *data, 2, {});
        QVERIFY(pictures);
        const std::size_t classes = data->dataset.classes.size();
        QCOMPARE(pictures->baseline.size(), classes * classes);
        for (std::size_t i = 0; i < pictures->model.size(); ++i)
            QVERIFY(pictures->model[i].pixels == pictures->baseline[i].pixels); // the same networks
        QVERIFY(pictures->model[pictures->at(0, 1)].pixels.minCoeff() >= 0.0);
        QVERIFY(pictures->model[pictures->at(0, 1)].pixels != pictures->model[pictures->at(1, 0)].pixels);
        QVERIFY(!studyPictures(networks, *testing::builtinData("moons"), 1, {}));
    }
};

COUNTERFOIL_SUITE(TestStudyTable)
#include "tst_study_table.moc"
