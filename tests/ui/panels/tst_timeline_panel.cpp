#include "tests/support/suite.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/timeline_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

namespace {

core::EpochLog log(int epoch, double accuracy, double mature) {
    core::EpochLog made;
    made.epoch = epoch;
    made.validationAccuracy = accuracy;
    made.matureShare = mature;
    made.searchSteps = mature > 0 ? 100 : 0;
    made.meanSteps = 4.5;
    made.losses = {{"classification", 1.0 / epoch}};
    made.seconds = 0.002;
    return made;
}

QString text(const QWidget& panel, const char* name) {
    return panel.findChild<QLabel*>(QLatin1String(name))->text();
}

QToolButton* button(const QWidget& panel, const char* name) {
    return panel.findChild<QToolButton*>(QLatin1String(name));
}

} // namespace

class TestTimelinePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarTheTrainingIs() {
        ui::TimelinePanel panel;
        panel.begin({QStringLiteral("Conventional training"), QStringLiteral("Counterfactual training")}, 40);
        panel.setState(ui::TrainingState::Running);
        for (int epoch = 1; epoch <= 12; ++epoch)
            panel.addEpoch({log(epoch, 0.5, 0), log(epoch, 0.75, 0.25)});
        panel.refresh();
        QVERIFY2(text(panel, "timeline.progress").startsWith(QStringLiteral("epoch 12 of 40")),
                 qPrintable(text(panel, "timeline.progress")));
        QVERIFY(text(panel, "timeline.progress").contains(QStringLiteral("4 ms"))); // of both runs together
        const QString values = text(panel, "timeline.values");
        QVERIFY2(values.contains(QStringLiteral("Conventional (dashed) accuracy 50.0%")), qPrintable(values));
        QVERIFY2(values.contains(QStringLiteral("Counterfactual accuracy 75.0%, mature 25.0%")), qPrintable(values));
        panel.setState(ui::TrainingState::Ended);
        QVERIFY(text(panel, "timeline.progress").contains(QStringLiteral("stopped")));
    }

    void saysWhatIsMadeBeforeTheFirstEpoch() {
        ui::TimelinePanel panel;
        panel.begin({QStringLiteral("Counterfactual training")}, 40);
        panel.setState(ui::TrainingState::Running);
        panel.showPreparation(0.417, QStringLiteral("fitting the autoencoder"));
        QCOMPARE(text(panel, "timeline.progress"), QStringLiteral("fitting the autoencoder, 41%"));
        panel.addEpoch({log(1, 0.75, 0.25)});
        panel.refresh();
        QVERIFY(text(panel, "timeline.progress").startsWith(QStringLiteral("epoch 1 of 40")));
    }

    void showsTheValuesOfTheEpochThatIsPointedOut() {
        ui::TimelinePanel panel;
        panel.resize(700, 240);
        panel.show();
        panel.begin({QStringLiteral("Conventional training")}, 10);
        for (int epoch = 1; epoch <= 10; ++epoch)
            panel.addEpoch({log(epoch, epoch / 100.0, 0)});
        panel.refresh();
        QVERIFY(text(panel, "timeline.values").contains(QStringLiteral("10.0%")));
        auto* chart = panel.findChild<QWidget*>(QStringLiteral("timeline.chart"));
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(text(panel, "timeline.values").contains(QStringLiteral("At epoch 0:")));
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY2(text(panel, "timeline.values").contains(QStringLiteral("At epoch 1:")),
                 qPrintable(text(panel, "timeline.values")));
        QVERIFY(text(panel, "timeline.values").contains(QStringLiteral("1.0%")));
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY(text(panel, "timeline.values").contains(QStringLiteral("10.0%")));
    }

    void theButtonsSayWhatIsWanted() {
        ui::TimelinePanel panel;
        QSignalSpy play(&panel, &ui::TimelinePanel::playRequested), pause(&panel, &ui::TimelinePanel::pauseRequested),
            step(&panel, &ui::TimelinePanel::stepRequested), stop(&panel, &ui::TimelinePanel::stopRequested);
        QVERIFY(!button(panel, "timeline.stop")->isEnabled());
        button(panel, "timeline.play")->click();
        QCOMPARE(play.size(), 1);
        panel.setState(ui::TrainingState::Running);
        button(panel, "timeline.play")->click();
        QCOMPARE(pause.size(), 1);
        button(panel, "timeline.step")->click();
        QCOMPARE(step.size(), 1);
        button(panel, "timeline.stop")->click();
        QCOMPARE(stop.size(), 1);
        panel.setState(ui::TrainingState::Paused);
        button(panel, "timeline.play")->click();
        QCOMPARE(play.size(), 2);
    }

    void thePaceIsTwentyUntilChosenOtherwise() {
        ui::TimelinePanel panel;
        QCOMPARE(panel.pace(), 20.0);
        QSignalSpy changed(&panel, &ui::TimelinePanel::paceChanged);
        auto* box = panel.findChild<QComboBox*>(QStringLiteral("timeline.pace"));
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(panel.pace(), 0.0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toDouble(), 0.0);
    }

    void theLogKeepsTimeAndOrderAndCanBeCopied() {
        ui::LogPanel panel;
        panel.note(QStringLiteral("first <b>"));
        panel.add(ui::LogPanel::Kind::Error, QStringLiteral("second"));
        const QStringList lines = panel.text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d  first <b>$")).match(lines[0]).hasMatch());
        QVERIFY(lines[1].endsWith(QStringLiteral("second")));
        panel.findChild<QAbstractButton*>(QStringLiteral("log.copy"))->click();
        QCOMPARE(QApplication::clipboard()->text(), panel.text());
    }
};

COUNTERFOIL_SUITE(TestTimelinePanel)
#include "tst_timeline_panel.moc"
