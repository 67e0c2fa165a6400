#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"

#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTimer>

using testing::Window;

namespace {

// Moons, training at a pace that leaves time to act.
void openMoons(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:moons"));
    QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
    QTRY_VERIFY(w.epochs() >= 1);
}

} // namespace

class TestWindowTraining : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithTwoModelsLearningSideBySide() {
        Window w;
        openMoons(w);
        QVERIFY(w.window().mode() != QStringLiteral("data"));
        QCOMPARE(w.training().models().size(), 2U);
        QCOMPARE(w.training().models()[0].run.settings.training.regime, std::string("vanilla"));
        QCOMPARE(w.training().models()[1].run.settings.training.regime, std::string("ct"));
        QVERIFY(w.find<QLabel>("timeline.progress")->text().contains(QStringLiteral("of 100")));
        QVERIFY(w.log().contains(QStringLiteral("Training starts: Conventional training and Counterfactual training")));
    }

    void pausesStepsResumesAndStops() {
        Window w;
        openMoons(w);
        w.click("mode.train");
        w.click("timeline.play");
        QCOMPARE(w.training().state(), ui::TrainingState::Paused);
        const int before = w.epochs();
        w.click("timeline.step");
        w.click("timeline.step");
        QTRY_VERIFY(w.epochs() >= before + 2);
        QVERIFY(w.epochs() < 100);
        QVERIFY(w.find<QLabel>("timeline.progress")->text().contains(QStringLiteral("paused")));
        w.click("timeline.play");
        QCOMPARE(w.training().state(), ui::TrainingState::Running);
        const int resumed = w.epochs();
        QTRY_VERIFY(w.epochs() > resumed + 1);
        w.click("timeline.stop");
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        QVERIFY(w.epochs() < 100);
        QVERIFY(w.log().contains(QStringLiteral("stopped after")));
        QCOMPARE(w.window().findChild<QAction*>(QStringLiteral("training.stop"))->isEnabled(), false);
    }

    void fullSpeedRunsToTheEnd() {
        Window w;
        openMoons(w);
        auto* pace = w.find<QComboBox>("timeline.pace");
        QTest::keyClick(pace, Qt::Key_End);
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        QCOMPARE(w.epochs(), 100);
        for (const auto& model : w.training().models())
            QVERIFY(model.run.history.back().validationAccuracy > 0.95);
        QVERIFY(w.log().contains(QStringLiteral("finished after 100 epochs")));
    }

    void trainsWhatTheSettingsSay() {
        Window w;
        openMoons(w);
        w.click("mode.train");
        w.click("regime.ar");
        w.click("settings.compare");
        w.click("settings.train");
        QTRY_COMPARE(w.training().models().size(), 1U);
        QCOMPARE(w.training().models()[0].run.settings.training.regime, std::string("ar"));
        QCOMPARE(w.find<QLabel>("top.models")->text(), QStringLiteral("Adversarial training"));
    }

    void otherDataEndsTheTrainingAndForgetsItsModels() {
        Window w;
        openMoons(w);
        w.trigger("file.builtin.circles");
        QTRY_COMPARE(w.dataName(), QStringLiteral("Circles"));
        QCOMPARE(w.training().state(), ui::TrainingState::Idle);
        QVERIFY(w.training().models().empty());
        QVERIFY(w.log().contains(QStringLiteral("other data was opened")));
    }

    void aTrainingThatCannotStartLeavesTheLastModels() {
        Window w;
        openMoons(w);
        QTest::keyClick(w.find<QComboBox>("timeline.pace"), Qt::Key_End);
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        const core::Network network = w.training().models().back().run.network;
        ui::TrainingPlan plan{{{"Broken", w.training().models().back().run.settings, {}}}, 0};
        plan.runs.front().settings.search.generator = "no-such-search";
        w.training().start(plan);
        QTRY_VERIFY(!w.message().isEmpty());
        QVERIFY2(w.message().contains(QStringLiteral("no-such-search")), qPrintable(w.message()));
        QVERIFY(w.log().contains(QStringLiteral("no-such-search")));
        QCOMPARE(w.training().models().size(), 2U);
        QVERIFY(w.training().models().back().run.network == network);
        w.click("message.dismiss");
        QVERIFY(w.message().isEmpty());
    }

    void closesWhileTrainingWithoutAQuestion() {
        Window w;
        openMoons(w);
        QVERIFY(w.window().close()); // the demonstration of the start is nobody's work
        QVERIFY(!w.window().isVisible());
    }

    void asksBeforeAnUnsavedModelIsLost() {
        Window w;
        openMoons(w);
        w.click("mode.train");
        w.click("settings.train");
        QTRY_VERIFY(w.training().anyUnsaved());
        QString asked;
        w.answer("close.cancel", &asked);
        QVERIFY(!w.window().close());
        QCOMPARE(asked, QStringLiteral("Save before closing?"));
        QVERIFY(w.training().active());
        w.answer("close.discard", &asked);
        QVERIFY(w.window().close());
    }

    void asksBeforeOtherDataReplaceAnUnsavedModel() {
        Window w;
        openMoons(w);
        w.click("mode.train");
        w.click("settings.train");
        QTRY_VERIFY(w.training().anyUnsaved());
        const QString name = w.dataName();
        QString asked;
        w.answer("close.cancel", &asked);
        w.program().openAndTrain(QStringLiteral("builtin:circles"));
        QCOMPARE(asked, QStringLiteral("Save before opening something else?"));
        QCOMPARE(w.window().mode(), QStringLiteral("train"));
        w.answer("close.cancel", &asked);
        w.program().open({QStringLiteral("builtin:circles")});
        QTest::qWait(300);
        QCOMPARE(w.dataName(), name);
        QVERIFY(!w.training().models().empty());
        w.answer("close.discard", &asked);
        w.program().openAndTrain(QStringLiteral("builtin:circles"));
        QTRY_VERIFY(w.dataName() != name); // asked once
        QVERIFY(!w.training().anyUnsaved());
    }

    void anExampleThatNobodyTouchedGivesWayUnasked() {
        Window w;
        openMoons(w);
        const QString name = w.dataName();
        w.program().openAndTrain(QStringLiteral("builtin:circles"));
        QTRY_VERIFY(w.dataName() != name);
    }

    void aSavedModelCanBeDroppedBackIn() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("model.json"));
        core::Network network;
        {
            Window w;
            openMoons(w);
            QTest::keyClick(w.find<QComboBox>("timeline.pace"), Qt::Key_End);
            QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
            Q_EMIT w.window().saveModelRequested(1, path);
            QTRY_VERIFY(w.message().contains(QStringLiteral("Model saved")));
            network = w.training().models().back().run.network;
        }
        Window w;
        w.drop({path});
        QTRY_COMPARE(w.training().models().size(), 1U);
        QCOMPARE(w.dataName(), QStringLiteral("Moons"));
        QVERIFY(w.training().models().front().run.network == network);
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        QVERIFY2(w.message().isEmpty(), qPrintable(w.message()));
        QVERIFY(!w.training().anyUnsaved());
        w.drop({path, path}); // several together stand side by side
        QTRY_COMPARE(w.training().models().size(), 2U);
    }
};

COUNTERFOIL_SUITE(TestWindowTraining)
#include "tst_window_training.moc"
