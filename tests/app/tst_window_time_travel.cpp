#include "app/wiring/exploration.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/timeline_chart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>

using testing::Window;

namespace {

// Moons, trained to the end at full speed.
void trainMoons(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:moons"));
    QTRY_VERIFY(w.epochs() >= 1);
    QTest::keyClick(w.find<QComboBox>("timeline.pace"), Qt::Key_End);
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    QTest::qWait(0);
}

QImage pictureOf(Window& w, const char* landscape) {
    return w.find(landscape)->grab().toImage();
}

} // namespace

class TestWindowTimeTravel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEpochIsKeptAlsoAtFullSpeed() {
        Window w;
        trainMoons(w);
        for (const auto& model : w.training().models()) {
            QCOMPARE(model.weights.entries().size(), 101U);
            QVERIFY(*model.weights.entries().back().network == model.run.network);
            QVERIFY(!(*model.weights.find(3)->network == model.run.network));
        }
    }

    void theScrubberTakesEveryViewBackAndForth() {
        Window w;
        trainMoons(w);
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        auto* outcome = w.find<QLabel>("inspector.outcome");
        QTRY_VERIFY(!outcome->text().isEmpty());
        QTest::qWait(800); // the last answers of the training
        const QImage latest = pictureOf(w, "stage.landscape1");
        const QString answer = outcome->text();

        auto* chart = w.find<ui::TimelineChart>("timeline.chart");
        const int y = chart->height() - 32;
        QTest::mousePress(chart, Qt::LeftButton, {}, QPoint(chart->width() / 3, y));
        QTest::mouseMove(chart, QPoint(20, y)); // drags to the left end
        QTest::mouseRelease(chart, Qt::LeftButton, {}, QPoint(20, y));
        QVERIFY(chart->epoch() < 10);
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->epoch(), 1);
        QCOMPARE(w.find<QLabel>("timeline.badge")->text(), QStringLiteral("Epoch 1 of 100 (looking back)"));
        QVERIFY2(stage->caption().section(QStringLiteral(" \u00B7 "), 1, 1) ==
                     QStringLiteral("epoch 1 of 100, looking back"), // where no ellipsis takes it
                 qPrintable(stage->caption()));
        QTRY_VERIFY(outcome->text() != answer);
        QTRY_VERIFY(pictureOf(w, "stage.landscape1") != latest);

        w.click("timeline.latest");
        QVERIFY(!w.find("timeline.travel")->isVisible());
        QTRY_COMPARE(outcome->text(), answer);
        QVERIFY(!stage->caption().contains(QStringLiteral("looking back")));
    }

    void aTrainingGoesOnWhileOneLooksBack() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:moons"));
        QTRY_VERIFY(w.epochs() >= 4);
        auto* chart = w.find<ui::TimelineChart>("timeline.chart");
        QTest::keyClick(chart, Qt::Key_Home);
        const int before = w.epochs();
        QTRY_VERIFY(w.epochs() > before + 3);
        QCOMPARE(chart->epoch(), 0);
        QVERIFY(
            w.find<ui::StagePanel>("stage.panel")->caption().contains(QStringLiteral("epoch 0 of 100, looking back")));
        w.click("timeline.latest");
        QVERIFY(chart->epoch() >= before + 3);
    }

    void aNewTrainingBranchesOffAndStandsBesideTheOthers() {
        Window w;
        trainMoons(w);
        auto* chart = w.find<ui::TimelineChart>("timeline.chart");
        QTest::keyClick(chart, Qt::Key_Home);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(chart, Qt::Key_Right);
        const core::Network then = *w.training().models()[1].weights.find(12)->network;
        w.trigger("timeline.branch.1");
        QTRY_COMPARE(w.training().models().size(), 3U);
        const auto& branch = w.training().models()[2];
        QCOMPARE(QString::fromStdString(branch.run.name), QStringLiteral("Counterfactual training, from epoch 12"));
        QVERIFY(*branch.weights.entries().front().network == then);
        QCOMPARE(branch.run.startedFrom, core::digestOf(then));
        QCOMPARE(w.find<ui::StagePanel>("stage.panel")->landscapes(), 3U);
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        QVERIFY(w.training().models()[1].kept);
        QVERIFY(!(w.training().models()[2].run.network == then));
    }

    void theSliderGoesThroughTheRunsThatStayToo() {
        Window w;
        trainMoons(w);
        w.training().setKept(1, true); // 100 epochs
        w.find<QCheckBox>("settings.compare")->setChecked(false);
        ui::TrainingPlan plan = w.find<ui::SettingsPanel>("settings.panel")->plan().value();
        plan.runs.front().settings.training.epochs = 30;
        w.training().start(plan);
        QTRY_COMPARE(w.training().models().size(), 2U);
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        auto* chart = w.find<ui::TimelineChart>("timeline.chart");
        const auto curves = [&] {
            const ui::PlotData data = chart->source().data();
            int old = 0, now = 0; // epochs with a value
            for (const auto& row : data.rows) {
                old += row[1].isValid();
                now += row[row.size() - 1].isValid();
            }
            return std::pair(old, now);
        };
        QCOMPARE(curves(), std::pair(100, 30));
        const QImage latest = chart->grab().toImage();
        auto* values = w.find<QLabel>("timeline.values");
        chart->choose(60); // where only the one that stays was
        QCOMPARE(w.find<QLabel>("timeline.badge")->text(), QStringLiteral("Epoch 60 of 100 (looking back)"));
        QVERIFY2(values->text().contains(QStringLiteral("its last epoch 30")), qPrintable(values->text()));
        QVERIFY(w.find<ui::StagePanel>("stage.panel")->caption().contains(QStringLiteral("epoch 60 of 100")));
        const auto networks = [&] { return w.program().training().at(60)->runs; };
        QVERIFY(*networks()[0].network == *w.training().models()[0].weights.find(60)->network);
        QVERIFY(*networks()[1].network == w.training().models()[1].run.network);
        QVERIFY(chart->grab().toImage() != latest);
        chart->choose(10);
        QVERIFY2(!values->text().contains(QStringLiteral("its last")), qPrintable(values->text()));
        QVERIFY(*w.training().at(10)->runs[1].network == *w.training().models()[1].weights.find(10)->network);
    }

    void aMarkedEpochStays() {
        Window w;
        trainMoons(w);
        auto* chart = w.find<ui::TimelineChart>("timeline.chart");
        QTest::keyClick(chart, Qt::Key_PageDown); // at the end already
        QTest::keyClick(chart, Qt::Key_Left);
        w.click("timeline.mark");
        QVERIFY(w.training().models()[0].weights.find(99)->marked);
        QVERIFY(w.training().models()[1].weights.find(99)->marked);
        QVERIFY(w.find<QToolButton>("timeline.mark")->isChecked());
    }
};

COUNTERFOIL_SUITE(TestWindowTimeTravel)
#include "tst_window_time_travel.moc"
