#include "tests/support/suite.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/timeline_panel.h"

#include <QAccessible>
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

void fill(ui::TimelinePanel& panel, int epochs) {
    panel.resize(700, 240);
    panel.show();
    panel.begin({QStringLiteral("Conventional training")}, epochs);
    for (int epoch = 1; epoch <= epochs; ++epoch)
        panel.addEpoch({log(epoch, epoch / 100.0, 0)});
    panel.refresh();
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
        QTest::keyClick(panel.findChild<QWidget*>(QStringLiteral("timeline.chart")), Qt::Key_Left);
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
        fill(panel, 10);
        QVERIFY(!panel.findChild<QWidget*>(QStringLiteral("timeline.travel"))->isVisible());
        auto* chart = panel.findChild<QWidget*>(QStringLiteral("timeline.chart"));
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(text(panel, "timeline.badge").startsWith(QStringLiteral("Epoch 0 of 10")));
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY(text(panel, "timeline.badge").startsWith(QStringLiteral("Epoch 1 of 10")));
        QVERIFY(text(panel, "timeline.values").contains(QStringLiteral("1.0%")));
        QVERIFY(!panel.chosenEpoch()); // no weights are kept: values only
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY(!panel.findChild<QWidget*>(QStringLiteral("timeline.travel"))->isVisible());
    }

    void theScrubberGoesToEpochsThatAreKept() {
        ui::TimelinePanel panel;
        fill(panel, 10);
        panel.setStops({{0, false}, {4, true}, {8, false}, {10, false}});
        QSignalSpy chosen(&panel, &ui::TimelinePanel::epochChosen);
        auto* chart = panel.findChild<ui::TimelineChart*>(QStringLiteral("timeline.chart"));
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(panel.chosenEpoch(), std::optional(8));
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(panel.chosenEpoch(), std::optional(4));
        QVERIFY(button(panel, "timeline.mark")->isChecked());
        chart->choose(5);
        QCOMPARE(panel.chosenEpoch(), std::optional(4));
        chart->choose(7);
        QCOMPARE(panel.chosenEpoch(), std::optional(8));
        QCOMPARE(text(panel, "timeline.badge"), QStringLiteral("Epoch 8 of 10 (looking back)"));
        QSignalSpy branch(&panel, &ui::TimelinePanel::branchRequested), mark(&panel, &ui::TimelinePanel::markRequested);
        button(panel, "timeline.branch")->click();
        QCOMPARE(branch.size(), 1);
        QCOMPARE(branch[0][1].toInt(), 8);
        button(panel, "timeline.mark")->click();
        QCOMPARE(mark.size(), 1);
        QCOMPARE(mark[0][0].toInt(), 8);
        QVERIFY(mark[0][1].toBool());
        panel.setStops({{0, false}, {4, true}, {10, false}}); // thinned
        QCOMPARE(panel.chosenEpoch(), std::optional(4));
        button(panel, "timeline.latest")->click();
        QVERIFY(!panel.chosenEpoch());
        QCOMPARE(chart->epoch(), 10);
        QCOMPARE(chosen.size(), 5);
    }

    void aModelThatStaysKeepsItsCurveBesideTheNewTraining() {
        ui::TimelinePanel panel;
        panel.resize(900, 240);
        panel.show();
        std::vector<core::EpochLog> past;
        for (int epoch = 1; epoch <= 10; ++epoch)
            past.push_back(log(epoch, epoch / 100.0, 0));
        panel.begin({QStringLiteral("Counterfactual training")}, 4, {{QStringLiteral("Old training"), past}});
        panel.setState(ui::TrainingState::Running);
        for (int epoch = 1; epoch <= 3; ++epoch)
            panel.addEpoch({log(epoch, 0.5, 0)});
        panel.refresh();
        auto* chart = panel.findChild<ui::TimelineChart*>(QStringLiteral("timeline.chart"));
        QVERIFY(text(panel, "timeline.progress").startsWith(QStringLiteral("epoch 3 of 4")));
        QCOMPARE(chart->epoch(), 3);
        QCOMPARE(chart->lastEpoch(), 10);
        panel.setStops({{0, false}, {2, false}, {3, false}, {7, false}, {10, false}});
        chart->choose(2);
        const auto values = [&] { return text(panel, "timeline.values"); };
        QVERIFY2(values().contains(QStringLiteral("Old (dashed) accuracy 2.0%")), qPrintable(values()));
        QVERIFY2(values().contains(QStringLiteral("Counterfactual accuracy 50.0%")), qPrintable(values()));
        chart->choose(7); // where only the old one was
        QCOMPARE(text(panel, "timeline.badge"), QStringLiteral("Epoch 7 of 10 (looking back)"));
        QVERIFY2(values().contains(QStringLiteral("Old (dashed) accuracy 7.0%")), qPrintable(values()));
        QVERIFY2(values().contains(QStringLiteral("Counterfactual, its last epoch 3, accuracy 50.0%")),
                 qPrintable(values()));
        panel.removeRun(0);
        QCOMPARE(chart->lastEpoch(), 3);
    }

    void theScrubberIsDragged() {
        ui::TimelinePanel panel;
        fill(panel, 10);
        QVector<ui::TimelineStop> all;
        for (int epoch = 0; epoch <= 10; ++epoch)
            all.push_back({epoch, false});
        panel.setStops(all);
        auto* chart = panel.findChild<ui::TimelineChart*>(QStringLiteral("timeline.chart"));
        const int y = chart->height() - 32;
        QTest::mousePress(chart, Qt::LeftButton, {}, QPoint(chart->width() / 2, y));
        QVERIFY(panel.chosenEpoch());
        const int middle = *panel.chosenEpoch();
        QTest::mouseMove(chart, QPoint(chart->width() / 4, y));
        QVERIFY(*panel.chosenEpoch() < middle);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, QPoint(4, y));
    }

    void theScrubberIsASliderToThoseWhoHearIt() {
        ui::TimelinePanel panel;
        fill(panel, 10);
        auto* chart = panel.findChild<ui::TimelineChart*>(QStringLiteral("timeline.chart"));
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(chart);
        QVERIFY(heard);
        QCOMPARE(heard->role(), QAccessible::Slider);
        QVERIFY(heard->valueInterface());
        QCOMPARE(heard->valueInterface()->maximumValue().toInt(), 10);
        heard->valueInterface()->setCurrentValue(3);
        QCOMPARE(chart->epoch(), 3);
        QCOMPARE(heard->text(QAccessible::Value), QStringLiteral("epoch 3 of 10"));
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
