#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/jobs/comparison_job.h"
#include "ui/jobs/path_job.h"
#include "ui/models/comparison_tables.h"

#include <QSignalSpy>

class TestPathJob : public QObject {
    Q_OBJECT

    std::shared_ptr<const ui::ExplanationAnswer> m_answer;

private Q_SLOTS:
    void initTestCase() {
        const auto moons = testing::builtinData("moons");
        auto subject = std::make_shared<ui::QuerySubject>();
        subject->data = moons;
        subject->models = testing::trainedModels(moons, 20);
        subject->constraints = core::defaultConstraints(*moons);
        subject->search = subject->models.back().settings;
        const auto answer = ui::answerTo(ui::ExplanationQuery{
            subject, core::featurePlane(moons->dataset.schema, moons->encoding, 0, 1, moons->test.col(0)),
            moons->split.test[2], std::nullopt});
        QVERIFY(answer);
        m_answer = std::get<std::shared_ptr<const ui::ExplanationAnswer>>(*answer);
    }

    void aTraceHasAStepForEachPointOfThePath() {
        const ui::TracedPath traced = ui::tracedPath(m_answer);
        QCOMPARE(traced.models.size(), m_answer->models.size());
        for (std::size_t i = 0; i < traced.models.size(); ++i) {
            QCOMPARE(static_cast<qsizetype>(traced.models[i]->steps.size()), m_answer->models[i]->path.points.size());
            QCOMPARE(traced.models[i]->nearest.size(), ui::kNearestRows);
            QVERIFY(std::abs(traced.models[i]->steps.back().rowProbability -
                             m_answer->models[i]->explanation.probability) < 1e-5);
        }
    }

    void theAnswerAtAStepIsWhatTheSearchHadReached() {
        const ui::TracedPath traced = ui::tracedPath(m_answer);
        QVERIFY(traced.lastStep() > 2);
        QCOMPARE(ui::answerAt(traced, traced.lastStep()), m_answer);
        const auto begin = ui::answerAt(traced, 0);
        for (const auto& model : begin->models) {
            QVERIFY(model->explanation.changes.empty());
            QVERIFY(std::abs(model->explanation.probability - model->explanation.probabilityBefore) < 1e-5);
        }
        const auto first = ui::answerAt(traced, 1);
        const auto& step = traced.models.back()->steps[1];
        QVERIFY(!first->models.back()->explanation.changes.empty());
        QCOMPARE(first->models.back()->explanation.changes.size(), first->models.back()->decimals.size());
        QCOMPARE(first->models.back()->explanation.changes[0].to,
                 step.row(first->models.back()->explanation.changes[0].feature));
    }

    void theNewestAnswerIsTraced() {
        ui::PathJob job;
        qRegisterMetaType<ui::TracedPathPtr>();
        QSignalSpy traced(&job, &ui::PathJob::traced);
        job.ask(m_answer);
        job.ask(m_answer);
        QTRY_COMPARE(traced.size(), 1);
        QCOMPARE(traced[0][0].value<ui::TracedPathPtr>()->answer, m_answer);
    }

    void modelsAreMeasuredOnTheSameDraws() {
        auto request = std::make_shared<ui::ComparisonRequest>();
        request->subject = m_answer->subject;
        request->rounds = 3;
        request->individuals = 6;
        const auto comparison = ui::compareModels(request, {}, {});
        QVERIFY(comparison);
        QCOMPARE((*comparison)->reports.size(), 1U);
        const ui::ComparisonTable table = ui::measuresTable(**comparison);
        QCOMPARE(table.columns.size(), 2);
        QVERIFY(table.rows.size() > 8);
        for (std::size_t row = 0; row < 3; ++row) // accuracy, F1, calibration error
            QVERIFY(table.rows[row].cells[0].help.contains(QStringLiteral(" to ")));
        core::StopSource stop;
        stop.request_stop();
        QCOMPARE(ui::compareModels(request, {}, stop.get_token()).error().code, core::ErrorCode::Cancelled);
    }

    void moreAccurateBeyondChanceIsMarkedAsBetter() {
        auto request = std::make_shared<ui::ComparisonRequest>();
        request->subject = m_answer->subject;
        ui::Comparison comparison{request, {{}}};
        const auto toneOfAccuracy = [&](core::Range difference) {
            comparison.reports[0].classified = {
                {"accuracy", {}, difference}, {"f1", {}, {}}, {"calibration_error", {}, {}}};
            return ui::measuresTable(comparison).rows[0].cells[1].tone;
        };
        using Tone = ui::ComparisonTable::Tone;
        QCOMPARE(toneOfAccuracy({-0.2, -0.1}), Tone::Good);
        QCOMPARE(toneOfAccuracy({0.1, 0.2}), Tone::Bad);
        QCOMPARE(toneOfAccuracy({-0.1, 0.2}), Tone::Plain);
    }

    void onlySettingsThatDifferAreListed() {
        const auto& models = m_answer->subject->models;
        std::vector<ui::ComparedRun> runs{{models[0], 1}, {models[0], 1}};
        runs[1].view.settings.training.epochs += 7;
        const ui::ComparisonTable table = ui::settingsTable(runs, m_answer->subject->data->dataset.schema);
        QCOMPARE(table.rows.size(), 1U);
        QVERIFY(table.rows[0].help.startsWith(QStringLiteral("training.epochs")));
        QCOMPARE(table.rows[0].cells[1].tone, ui::ComparisonTable::Tone::Differs);
        QCOMPARE(table.rows[0].cells[0].tone, ui::ComparisonTable::Tone::Plain);
        runs[1].view.settings = runs[0].view.settings;
        runs[0].view.settings.training.regime = "vanilla";
        runs[1].view.settings.training.regime = "ct";
        const auto regimes = ui::settingsTable(runs, m_answer->subject->data->dataset.schema).rows.at(0).cells;
        QCOMPARE(regimes[1].text, QStringLiteral("Counterfactual")); // not the name in files
        runs[1].view.settings = runs[0].view.settings;
        runs[1].view.constraints[0].mutability = core::Mutability::Immutable;
        QCOMPARE(ui::settingsTable(runs, m_answer->subject->data->dataset.schema).rows.size(), 1U);
    }

    void whatChangedForOneRowIsListedForEachModel() {
        const ui::ComparisonTable table = ui::rowTable(*m_answer);
        QCOMPARE(table.columns.size(), 2);
        QCOMPARE(table.rows.size(), 9U); // seven facts and two features
        QVERIFY(table.rows.back().cells[0].text.contains(QStringLiteral("\u2192")));
        QVERIFY(table.asTsv().startsWith(QStringLiteral("\t")));
    }
};

COUNTERFOIL_SUITE(TestPathJob)
#include "tst_path_job.moc"
