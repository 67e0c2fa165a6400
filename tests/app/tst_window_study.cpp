#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/study_choices.h"
#include "ui/panels/study_panel.h"

#include <QClipboard>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <memory>

namespace {

constexpr int kPatience = 120000; // ms

// A window whose record and data folder are in a folder of its own.
class StudyWindow {
public:
    StudyWindow() { reopen(); }

    void reopen() {
        m_window.reset();
        {
            QSettings settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
            settings.setValue(QStringLiteral("study/record"), record());
        }
        m_window = std::make_unique<testing::Window>(path(QStringLiteral("settings.ini")));
        w().click("mode.study");
    }

    [[nodiscard]] testing::Window& w() { return *m_window; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString record() const { return path(QStringLiteral("study.jsonl")); }
    [[nodiscard]] int recorded() const {
        QFile file(record());
        return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
    }
    void choose(const char* set) {
        auto* list = w().find<QListWidget>("study.sets");
        const auto found = list->findItems(QLatin1String(set), Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found[0]).center());
    }
    void type(const char* name, int number) {
        auto* box = w().find<QSpinBox>(name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    [[nodiscard]] QTableView* table() { return w().find<QTableView>("study.table"); }
    [[nodiscard]] const ui::StudyModel& model() { return w().find<ui::StudyPanel>("study.panel")->model(); }
    [[nodiscard]] std::size_t seeds(int row = 0) {
        if (row >= model().rowCount())
            return 0;
        const ui::StudyRowPtr& view = model().row(row).view;
        return view ? view->seeds.size() : 0;
    }
    [[nodiscard]] QString note() { return w().find<QLabel>("study.amount")->text(); }
    [[nodiscard]] QString startText() { return w().find<QPushButton>("study.start")->text(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<testing::Window> m_window;
};

} // namespace

class TestWindowStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyRunsStopsAndGoesOn() {
        StudyWindow s;
        QVERIFY(s.w().find("study.empty.start")->isVisible());
        s.w().click("study.none");
        s.choose("Moon");
        s.type("study.seeds", 1);
        s.type("study.rounds", 2);
        s.w().click("study.start");
        QCOMPARE(s.startText(), QStringLiteral("Stop"));
        QVERIFY(s.table()->isVisible());
        QVERIFY(s.w().find("study.strip")->isVisible());
        QCOMPARE(s.model().rowCount(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(s.startText(), QStringLiteral("Start"), kPatience);
        QCOMPARE(s.seeds(), std::size_t{1});
        QCOMPARE(s.recorded(), 1);
        QVERIFY(s.table()->model()->index(0, 0).data().toString().endsWith(QLatin1Char('%')));
        QVERIFY(s.w().log().contains(QStringLiteral("Study finished: 1 training.")));

        s.type("study.seeds", 3); // goes on from what there is, and is stopped on the way
        s.w().click("study.start");
        QTRY_COMPARE_WITH_TIMEOUT(s.seeds(), std::size_t{2}, kPatience);
        s.w().click("study.stop");
        QTRY_COMPARE_WITH_TIMEOUT(s.startText(), QStringLiteral("Start"), kPatience);
        const int before = s.recorded();
        QVERIFY(before >= 2);
        QCOMPARE(s.seeds(), static_cast<std::size_t>(before));
        QVERIFY(before == 3 || s.note().contains(QStringLiteral("Start goes on from here")));

        s.reopen(); // another day: figures at once, the same choice, and on
        QTRY_COMPARE_WITH_TIMEOUT(s.seeds(), static_cast<std::size_t>(before), kPatience);
        QCOMPARE(s.w().find<QSpinBox>("study.seeds")->value(), 3);
        s.w().click("study.start");
        QTRY_COMPARE_WITH_TIMEOUT(s.startText(), QStringLiteral("Start"), kPatience);
        QCOMPARE(s.seeds(), std::size_t{3});
        QCOMPARE(s.recorded(), 3);
        QVERIFY(s.note().contains(before == 3 ? QStringLiteral("Nothing to do") : QStringLiteral("finished")));
        QTest::mouseClick(s.w().find("study.copy"), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\nmoon\tct\tpublished\t2\ttest\t\t3\t")));
    }

    void setsWithoutTheirFilesSaySo() {
        StudyWindow s;
        auto* list = s.w().find<QListWidget>("study.sets");
        auto adult = list->findItems(QStringLiteral("Adult"), Qt::MatchExactly).value(0);
        QVERIFY(!(adult->flags() & Qt::ItemIsEnabled));
        QVERIFY(adult->toolTip().contains(QStringLiteral("needs the data folder")));
        Q_EMIT s.w().find<ui::StudyChoices>("study.choices")->folderChosen(s.path(QStringLiteral("nowhere")));
        adult = list->findItems(QStringLiteral("Adult"), Qt::MatchExactly).value(0);
        QVERIFY2(adult->toolTip().startsWith(QStringLiteral("file not found: ")), qPrintable(adult->toolTip()));
        QVERIFY(adult->toolTip().contains(QStringLiteral("adult.data.gz")));
        QVERIFY(QDir(s.path({})).mkpath(QStringLiteral("data/adult")));
        QVERIFY(QFile(s.path(QStringLiteral("data/adult/adult.data.gz"))).open(QIODevice::WriteOnly));
        Q_EMIT s.w().find<ui::StudyChoices>("study.choices")->folderChosen(s.path(QStringLiteral("data")));
        adult = list->findItems(QStringLiteral("Adult"), Qt::MatchExactly).value(0);
        QVERIFY(adult->flags() & Qt::ItemIsEnabled);
        s.reopen();
        adult = s.w().find<QListWidget>("study.sets")->findItems(QStringLiteral("Adult"), Qt::MatchExactly).value(0);
        QVERIFY(adult->flags() & Qt::ItemIsEnabled); // remembered
    }

    void aBrokenSetIsToldOfInItsRow() {
        StudyWindow s;
        QVERIFY(QDir(s.path({})).mkpath(QStringLiteral("data/taija")));
        QFile file(s.path(QStringLiteral("data/taija/gmsc.csv.gz")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no gzip") > 0);
        file.close();
        Q_EMIT s.w().find<ui::StudyChoices>("study.choices")->folderChosen(s.path(QStringLiteral("data")));
        s.w().click("study.none");
        s.choose("GMSC");
        s.type("study.seeds", 1);
        s.w().click("study.start");
        QTRY_COMPARE_WITH_TIMEOUT(s.startText(), QStringLiteral("Start"), kPatience);
        QCOMPARE(s.model().rowCount(), 1);
        QCOMPARE(s.model().row(0).state, ui::StudyModel::State::Failed);
        QVERIFY2(s.model().subtitle(0).contains(QStringLiteral("gmsc.csv.gz")), qPrintable(s.model().subtitle(0)));
        QVERIFY(s.w().message().contains(QStringLiteral("1 could not be run")));
        QVERIFY(s.w().log().contains(QStringLiteral("Study of GMSC, seed 1")));
    }

    void anotherRecordShowsItsFiguresAtOnce() {
        StudyWindow s;
        const std::string other = s.path(QStringLiteral("other.jsonl")).toStdString();
        {
            auto record = core::StudyRecord::open(other).value();
            for (std::uint64_t seed = 1; seed <= 2; ++seed)
                QVERIFY(record.add({.set = "circ", .seed = seed, .rounds = 9, .recipe = "improved"},
                                   {{{"ip.baseline", 2.0}, {"ip.model", 1.0}}, {}}));
        }
        auto* choices = s.w().find<ui::StudyChoices>("study.choices");
        Q_EMIT choices->recordChosen(QString::fromStdString(other));
        QTRY_COMPARE_WITH_TIMEOUT(s.seeds(), std::size_t{2}, kPatience);
        QCOMPARE(s.table()->model()->index(0, 0).data().toString(), QStringLiteral("50.0%"));
        QCOMPARE(choices->choice(), // so that Start goes on with it
                 (ui::StudyChoice{{QStringLiteral("circ")}, 2, 9, QStringLiteral("improved"), false}));
        Q_EMIT choices->recordChosen(s.path(QStringLiteral("new.jsonl")));
        QTRY_VERIFY(s.w().find("study.empty.start")->isVisible());
    }

    void theModeHasItsHelpAndItsKey() {
        StudyWindow s;
        s.w().click("mode.train");
        QTest::keyClick(&s.w().window(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(s.w().window().mode(), QStringLiteral("study"));
        QVERIFY(s.w().find("study.choices")->isVisible());
        QVERIFY(QFile::exists(QStringLiteral(":/help/study.md")));
    }

    void theWindowClosesWhileAStudyRuns() {
        StudyWindow s;
        s.w().click("study.empty.start");
        QCOMPARE(s.startText(), QStringLiteral("Stop"));
        QVERIFY(s.w().window().close());
    }
};

COUNTERFOIL_SUITE(TestWindowStudy)
#include "tst_window_study.moc"
