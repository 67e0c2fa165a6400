#include "tests/support/study_rows.h"
#include "tests/support/suite.h"
#include "ui/panels/study_choices.h"
#include "ui/panels/study_details.h"
#include "ui/panels/study_panel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace {

template <class Type = QWidget>
Type* part(QWidget& panel, const char* name) {
    auto* found = panel.findChild<Type*>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

void clickSet(ui::StudyChoices& choices, int row) {
    auto* list = part<QListWidget>(choices, "study.sets");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
}

std::vector<ui::StudySetEntry> entries() {
    return {{QStringLiteral("moon"), QStringLiteral("Moon"), QStringLiteral("moons, built in"), true},
            {QStringLiteral("adult"), QStringLiteral("Adult"), QStringLiteral("file not found: /data/adult"), false},
            {QStringLiteral("ch"), QStringLiteral("CH"), QStringLiteral("California Housing"), true}};
}

core::StudyPictures twoByTwo() {
    core::StudyPictures pictures{{2, 2, 1}, {"0", "1"}, {}, {}};
    for (int i = 0; i < 4; ++i)
        pictures.baseline.push_back({core::RawVector::Constant(4, 60.0 * i), 0.5, i % 2 == 0});
    pictures.model = pictures.baseline;
    return pictures;
}

} // namespace

class TestStudyPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    void anEmptyPanelTeachesAndStarts() {
        ui::StudyPanel panel;
        panel.resize(900, 600);
        panel.show();
        QSignalSpy wanted(&panel, &ui::StudyPanel::startRequested);
        QVERIFY(!part(panel, "study.table")->isVisible());
        QTest::mouseClick(part(panel, "study.empty.start"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void theTableFillsWhileItRuns() {
        ui::StudyPanel panel;
        panel.resize(900, 600);
        panel.show();
        core::StudyJob job = testing::studyJob("moon");
        panel.begin({job});
        QVERIFY(part(panel, "study.table")->isVisible() && part(panel, "study.strip")->isVisible());
        QVERIFY(!part(panel, "study.copy")->isEnabled());
        job.seed = 2;
        panel.setProgress({job, 1, 4, 0.5, QStringLiteral("training")});
        QCOMPARE(part<QLabel>(panel, "study.doing")->text(), QStringLiteral("Moon, seed 2: training"));
        QCOMPARE(part<QLabel>(panel, "study.progress")->text(), QStringLiteral("Training 2 of 4"));
        QCOMPARE(part<QProgressBar>(panel, "study.jobBar")->value(), 500);
        QCOMPARE(part<QProgressBar>(panel, "study.allBar")->value(), 375);
        QCOMPARE(panel.model().row(0).state, ui::StudyModel::State::Running);
        panel.setRow(testing::studyRow(job));
        QVERIFY(part(panel, "study.copy")->isEnabled());
        QSignalSpy stopped(&panel, &ui::StudyPanel::stopRequested);
        QTest::mouseClick(part(panel, "study.stop"), Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        panel.setStopping();
        QVERIFY(!part(panel, "study.stop")->isEnabled());
        panel.end();
        QVERIFY(!part(panel, "study.strip")->isVisible());
        QCOMPARE(panel.model().rowCount(), 1);
    }

    void theFirstRowIsSelectedAndPlotted() {
        ui::StudyPanel panel;
        panel.resize(900, 600);
        panel.show();
        panel.setRows({testing::studyRow(testing::studyJob("moon")), testing::studyRow(testing::studyJob("circ"))});
        auto* table = part<QTableView>(panel, "study.table");
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(part<QLabel>(panel, "study.details.title")->text(), QStringLiteral("Circ · circles"));
        const QImage before = part(panel, "study.robustness")->grab().toImage();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(part<QLabel>(panel, "study.details.title")->text(), QStringLiteral("Moon · moons"));
        QVERIFY(part(panel, "study.robustness")->grab().toImage() != before);
        panel.setRows({});
        QVERIFY(part(panel, "study.empty.start")->isVisible());
    }

    void theTableCanBeTakenAway() {
        ui::StudyPanel panel;
        panel.setRows({testing::studyRow(testing::studyJob("moon"))});
        QTest::mouseClick(part(panel, "study.copy"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("set\tregime")));
        const auto table = panel.model().table();
        QVERIFY(ui::studyFileText(table, QStringLiteral("a.csv")).startsWith(QStringLiteral("set,regime")));
        QVERIFY(ui::studyFileText(table, QStringLiteral("a.MD")).startsWith(QStringLiteral("| data | seeds |")));
    }

    void picturesNeedATrainingOfThisSession() {
        ui::StudyPanel panel;
        panel.resize(900, 700);
        panel.show();
        panel.setRows({testing::studyRow(testing::studyJob("moon")), testing::studyRow(testing::studyJob("mnist"))});
        auto* table = part<QTableView>(panel, "study.table");
        auto* tabs = part<QTabBar>(panel, "study.details.tabs");
        QVERIFY(!tabs->isVisible()); // Moons are no images
        table->setCurrentIndex(table->model()->index(1, 0));
        QVERIFY(tabs->isVisible());
        tabs->setCurrentIndex(1);
        auto* sentence = part<QLabel>(panel, "study.noPictures");
        QVERIFY(sentence->isVisible());
        QVERIFY2(sentence->text().contains(QStringLiteral("come from the record")), qPrintable(sentence->text()));
        core::StudyJob job = testing::studyJob("mnist");
        job.seed = 4;
        panel.setPictures(job, std::make_shared<const core::StudyPictures>(twoByTwo()));
        QVERIFY(!sentence->isVisible());
        QVERIFY(part(panel, "study.pictures.baseline")->isVisible());
        QVERIFY(part(panel, "study.pictures.model")->accessibleDescription().startsWith(QStringLiteral("2 of 4")));
        table->setCurrentIndex(table->model()->index(0, 0)); // back to what this row has
        QVERIFY(part(panel, "study.robustness")->isVisible());
    }

    void onlySetsThatAreThereCanBeChosen() {
        ui::StudyChoices choices;
        choices.resize(360, 640);
        choices.show();
        choices.setEntries(entries());
        QSignalSpy changed(&choices, &ui::StudyChoices::choiceChanged);
        clickSet(choices, 0);
        clickSet(choices, 1);
        QCOMPARE(choices.choice().sets, QStringList{QStringLiteral("moon")});
        QCOMPARE(changed.size(), 1);
        QTest::mouseClick(part(choices, "study.all"), Qt::LeftButton);
        QCOMPARE(choices.choice().sets, QStringList({QStringLiteral("moon"), QStringLiteral("ch")}));
        auto* list = part<QListWidget>(choices, "study.sets");
        QVERIFY(list->item(1)->toolTip().contains(QStringLiteral("file not found")));
        QTest::mouseClick(part(choices, "study.none"), Qt::LeftButton);
        QVERIFY(!part(choices, "study.start")->isEnabled());
        list->setFocus();
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(choices.choice().sets, QStringList{QStringLiteral("ch")});
    }

    void startTellsTheChoiceAndBecomesStop() {
        ui::StudyChoices choices;
        choices.show();
        choices.setEntries(entries());
        choices.setChoice({{QStringLiteral("ch")}, 2, 7, QStringLiteral("improved"), true});
        QCOMPARE(part<QLabel>(choices, "study.amount")->text(), QStringLiteral("3 rows, 6 trainings in all"));
        ui::StudyChoice started;
        connect(&choices, &ui::StudyChoices::startRequested, this,
                [&](const ui::StudyChoice& choice) { started = choice; });
        QSignalSpy stopped(&choices, &ui::StudyChoices::stopRequested);
        auto* button = part<QPushButton>(choices, "study.start");
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(started, (ui::StudyChoice{{QStringLiteral("ch")}, 2, 7, QStringLiteral("improved"), true}));
        choices.setRunning(true);
        QCOMPARE(button->text(), QStringLiteral("Stop"));
        QVERIFY(!part(choices, "study.rounds")->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(stopped.size(), 1);
        choices.setRunning(true, true);
        QVERIFY(!button->isEnabled());
        choices.setRunning(false);
        QVERIFY(button->isEnabled() && button->text() == QStringLiteral("Start"));
    }

    void otherEntriesKeepWhatIsChecked() {
        ui::StudyChoices choices;
        choices.setEntries(entries());
        choices.setChoice({{QStringLiteral("moon")}, 1, 1, QStringLiteral("published"), false});
        auto more = entries();
        more[1].available = true;
        choices.setEntries(more);
        QCOMPARE(choices.choice().sets, QStringList{QStringLiteral("moon")});
    }
};

COUNTERFOIL_SUITE(TestStudyPanel)
#include "tst_study_panel.moc"
