#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/jobs/query_job.h"

#include <QElapsedTimer>
#include <QSignalSpy>

class TestQueryJob : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_moons;
    ui::QuerySubjectPtr m_subject;

    // A grid so fine that its surface takes far longer than an explanation.
    [[nodiscard]] ui::SurfaceQuery slowSurface() const {
        return {m_subject, testing::planeAt(*m_moons), {-2, 3, -2, 2}, 2000, 4000};
    }
    [[nodiscard]] ui::ExplanationQuery explanation(qint64 row) const {
        return {m_subject, testing::planeAt(*m_moons), row, {}};
    }

private Q_SLOTS:
    void initTestCase() {
        m_moons = testing::builtinData("moons");
        m_subject = testing::subjectOf(m_moons, testing::trainedModels(m_moons));
    }

    void aClickIsAnsweredWhileSurfacesQueue() {
        ui::QueryJob job;
        QStringList order;
        connect(&job, &ui::QueryJob::surfacesReady, this, [&] { order << QStringLiteral("surfaces"); });
        connect(&job, &ui::QueryJob::explained, this, [&] { order << QStringLiteral("row"); });
        connect(&job, &ui::QueryJob::pathsReady, this, [&] { order << QStringLiteral("paths"); });
        job.ask(slowSurface());
        job.ask(explanation(5));
        job.ask(ui::PathQuery{m_subject, testing::planeAt(*m_moons), {}}); // done in one piece, were it its turn
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 3, 60000);
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("row paths surfaces"));
    }

    void aNewQuestionMakesTheOlderOneStale() {
        ui::QueryJob job;
        QSignalSpy answers(&job, &ui::QueryJob::explained);
        std::vector<qint64> rows;
        connect(&job, &ui::QueryJob::explained, this, [&](const auto& answer) { rows.push_back(answer->row); });
        for (qint64 row = 0; row < 40; ++row)
            job.ask(explanation(row));
        QTRY_VERIFY_WITH_TIMEOUT(!job.busy(ui::QueryKind::Explanation), 30000);
        // Whatever the earlier ones still answered was dropped: they were superseded before the event loop ran.
        QCOMPARE(rows, std::vector<qint64>{39});
    }

    void aNewQuestionEndsASurfaceUnderWay() {
        ui::QueryJob job;
        QSignalSpy answers(&job, &ui::QueryJob::surfacesReady);
        std::shared_ptr<const ui::SurfaceAnswer> got;
        connect(&job, &ui::QueryJob::surfacesReady, this, [&](const auto& answer) { got = answer; });
        job.ask(slowSurface());
        job.ask(ui::SurfaceQuery{m_subject, testing::planeAt(*m_moons), {0, 1, 0, 1}, 20, 20});
        QTRY_VERIFY_WITH_TIMEOUT(got, 30000);
        QCOMPARE(got->models.front()->columns, core::Index(20));
        QCOMPARE(answers.size(), 1);
    }

    void aRefreshKeepsTheAnswerUnderWay() {
        ui::QueryJob job;
        QSignalSpy answers(&job, &ui::QueryJob::surfacesReady);
        const ui::SurfaceQuery query{m_subject, testing::planeAt(*m_moons), {0, 1, 0, 1}, 200, 200};
        job.ask(query);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, 30000);
        job.refresh(query);
        job.refresh(query);
        QTRY_VERIFY_WITH_TIMEOUT(!job.busy(ui::QueryKind::Surfaces), 30000);
        QVERIFY(answers.size() == 2 || answers.size() == 3);
    }

    void whatIsForgottenIsNotAnswered() {
        ui::QueryJob job;
        QSignalSpy surfaces(&job, &ui::QueryJob::surfacesReady);
        QSignalSpy rows(&job, &ui::QueryJob::explained);
        job.ask(ui::SurfaceQuery{m_subject, testing::planeAt(*m_moons), {0, 1, 0, 1}, 20, 20});
        job.forget(ui::QueryKind::Surfaces);
        QVERIFY(!job.busy(ui::QueryKind::Surfaces));
        job.ask(ui::FigureQuery{m_subject});
        QTRY_VERIFY_WITH_TIMEOUT(!job.busy(ui::QueryKind::Figures), 30000);
        QCOMPARE(surfaces.size(), 0);
        QCOMPARE(rows.size(), 0);
    }

    void failuresBecomeMessages() {
        ui::QueryJob job;
        QSignalSpy failures(&job, &ui::QueryJob::failed);
        job.ask(explanation(1'000'000));
        QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, 30000);
        QCOMPARE(failures[0][0].value<ui::QueryKind>(), ui::QueryKind::Explanation);
        QVERIFY2(failures[0][1].toString().contains(QStringLiteral("1000000")), qPrintable(failures[0][1].toString()));
        QVERIFY(!job.busy(ui::QueryKind::Explanation));
        job.ask(explanation(1)); // and the worker lives on
        QSignalSpy rows(&job, &ui::QueryJob::explained);
        QTRY_COMPARE_WITH_TIMEOUT(rows.size(), 1, 30000);
    }

    void endsWithWorkUnderWay() {
        auto job = std::make_unique<ui::QueryJob>();
        for (int i = 0; i < 3; ++i)
            job->ask(slowSurface());
        job->ask(ui::GalleryQuery{m_subject, 2});
        QTest::qWait(20); // lets the worker begin
        QElapsedTimer clock;
        clock.start();
        job.reset();
        qInfo() << "ended after" << clock.elapsed() << "ms";
    }
};

COUNTERFOIL_SUITE(TestQueryJob)
#include "tst_query_job.moc"
