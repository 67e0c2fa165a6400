#include "app/wiring/presentation.h"
#include "app/wiring/session_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/notebook.h"
#include "ui/models/value_text.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/row_view.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/landscape.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QUndoStack>

using testing::Window;

namespace {

void openMoons(Window& w) {
    w.program().open({QStringLiteral("builtin:moons:300")});
    QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
    w.click("mode.explore");
}

bool near(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 120;
}

// Pixels in the colour of the first class.
int pointsIn(QWidget* widget) {
    const QImage shown = widget->grab().toImage();
    int points = 0;
    for (int y = 0; y < shown.height(); ++y)
        for (int x = 0; x < shown.width(); ++x)
            points += near(shown.pixelColor(x, y), ui::Theme::classColour(0));
    return points;
}

// What the newest scene holds.
QString stateOf(Window& w) {
    return ui::fromStd(w.program().notebook().notes().scenes.back().state);
}

ui::Presenter* presenterOf(Window& w) {
    return w.find<ui::Presenter>("presenter");
}

} // namespace

class TestWindowPresent final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presentsWhatIsOnTheStageWhereNoSceneWasKept() {
        Window w;
        openMoons(w);
        QTRY_VERIFY(pointsIn(w.find("stage.panel")) > 100);
        QTest::keyClick(&w.window(), Qt::Key_F5);
        auto* presenter = presenterOf(w);
        QTRY_VERIFY(presenter->isVisible());
        QVERIFY(presenter->isFullScreen());
        QVERIFY(w.find<QLabel>("presenter.title")->text().contains(QStringLiteral("Moons")));
        QVERIFY2(pointsIn(presenter) > 20, "the rows are not in the picture");
        QVERIFY2(pointsIn(w.find("stage.panel")) > 100, "taking the picture emptied the stage");
        QTest::keyClick(presenter, Qt::Key_Escape);
        QVERIFY(!presenter->isVisible());
    }

    void scenesAreKeptGivenWordsPresentedAndStepped() {
        Window w;
        openMoons(w);
        QTest::keyClick(&w.window(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.program().notebook().notes().scenes.size(), 1U);
        auto* title = w.find<QLineEdit>("scenes.title");
        QTRY_VERIFY(title->isVisible());
        QTest::keyClicks(title, QStringLiteral("First"));
        QTest::keyClicks(w.find<QPlainTextEdit>("scenes.words"), QStringLiteral("Look here"));
        w.click("scenes.keep");
        QTest::keyClicks(title, QStringLiteral("Second"));
        const auto scenes = [&w] { return w.program().notebook().notes().scenes; };
        QCOMPARE(scenes().size(), 2U);
        QCOMPARE(scenes()[0].title, std::string("First"));
        QCOMPARE(scenes()[0].words, std::string("Look here"));
        QVERIFY(scenes()[0].picture.size() > 1000);

        w.click("scenes.up");
        QCOMPARE(scenes()[0].title, std::string("Second"));
        w.program().undoStack().undo();
        QCOMPARE(w.program().notebook().notes().scenes[0].title, std::string("First"));

        w.find<QListWidget>("scenes.list")->setCurrentRow(0);
        w.click("scenes.present");
        auto* presenter = presenterOf(w);
        auto* shown = w.find<QLabel>("presenter.title");
        QTRY_COMPARE(shown->text(), QStringLiteral("First"));
        QCOMPARE(w.find<QLabel>("presenter.words")->text(), QStringLiteral("Look here"));
        const auto goes = [&](Qt::Key key, const char* to) {
            QTest::keyClick(presenter, key);
            return shown->text() == QLatin1String(to);
        };
        QVERIFY(goes(Qt::Key_Right, "Second"));
        QVERIFY(goes(Qt::Key_Right, "Second")); // the last stays
        QVERIFY(goes(Qt::Key_Left, "First"));
        QVERIFY(goes(Qt::Key_Space, "Second"));
        QVERIFY(goes(Qt::Key_PageUp, "First"));
        QVERIFY(goes(Qt::Key_PageDown, "Second"));
        QVERIFY(goes(Qt::Key_Home, "First"));
        QVERIFY(goes(Qt::Key_End, "Second"));
        QTest::mouseClick(presenter, Qt::RightButton);
        QCOMPARE(shown->text(), QStringLiteral("First"));
        QTest::keyClick(presenter, Qt::Key_Escape);
        QVERIFY(!presenter->isVisible());
    }

    void nothingOfTheWindowChangesWhilePresenting() {
        Window w;
        openMoons(w);
        const auto data = w.training().data();
        const int steps = w.program().undoStack().count();
        QTest::keyClick(&w.window(), Qt::Key_F5);
        auto* presenter = presenterOf(w);
        QTRY_VERIFY(presenter->isVisible());
        const std::vector<std::pair<Qt::Key, Qt::KeyboardModifier>> dangerous{{Qt::Key_Z, Qt::ControlModifier},
                                                                              {Qt::Key_Return, Qt::ControlModifier},
                                                                              {Qt::Key_2, Qt::ControlModifier},
                                                                              {Qt::Key_Delete, Qt::NoModifier}};
        for (const auto& [key, with] : dangerous)
            QTest::keyClick(presenter, key, with);
        QVERIFY(presenter->findChildren<QAbstractButton*>().isEmpty());
        QTest::keyClick(presenter, Qt::Key_Escape);
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        QCOMPARE(w.training().data(), data);
        QVERIFY(!w.training().active());
        QCOMPARE(w.program().undoStack().count(), steps);
    }

    void aSceneGoesBackOnTheStage_data() {
        QTest::addColumn<QString>("view");
        for (const char* view : {"landscape", "parallel", "matrix", "embedding"})
            QTest::newRow(view) << QString::fromLatin1(view);
    }

    void aSceneGoesBackOnTheStage() {
        Window w;
        openMoons(w);
        QFETCH(QString, view);
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        auto* parallel = w.window().findChild<ui::RowView*>(QStringLiteral("parallel"));
        const auto brush = [parallel](const core::Range& range) {
            ui::Brush brushed;
            brushed.set(1, range);
            parallel->setBrush(brushed);
            Q_EMIT parallel->brushChanged(brushed);
        };
        const auto zoom = [&](double by) {
            QTRY_VERIFY(stage->landscapes() > 0 && stage->landscape(0)->plot()->isVisible());
            const core::Bounds all = stage->view();
            const core::Bounds part{all.uLow, all.uLow + by * (all.uHigh - all.uLow), all.vLow, all.vHigh};
            stage->landscape(0)->setView(part);
            Q_EMIT stage->viewChanged(part);
        };
        w.program().selectRow(12);
        QTRY_VERIFY(pointsIn(stage) > 100);
        zoom(0.6);
        brush({-0.5, 0.7});
        stage->showView(view);
        w.trigger("view.keepScene");
        const QString scene = stateOf(w);
        QVERIFY2(scene.contains(QStringLiteral("\"row\":12")) && scene.contains(view), qPrintable(scene));

        stage->showView(QStringLiteral("landscape"));
        w.program().selectRow(40);
        zoom(0.8);
        brush({0.1, 0.2});
        w.click("mode.train");
        w.click("mode.explore");
        w.find<QListWidget>("scenes.list")->setCurrentRow(0);
        w.click("scenes.restore");
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        const auto now = [&] {
            w.trigger("view.keepScene");
            return stateOf(w);
        };
        QTRY_COMPARE(now(), scene);
    }

    // As the first program with scenes wrote it.
    void aSceneWithLessOfTheViewStillGoesBackOnTheStage() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.counterfoil"));
        {
            Window w;
            openMoons(w);
            core::Scene scene{1, "Old", "words", {}, {}};
            const QString digest = ui::fromStd(w.training().data()->dataset.digest);
            scene.state = QStringLiteral(R"({"mode": "explore", "data": "builtin:moons:300", "digest": "%1", "row": 7,
                                             "axes": {"components": false, "u": 1, "v": 0},
                                             "view": [-0.5, 0.75, 0.25, 1.5]})")
                              .arg(digest)
                              .toStdString();
            w.program().notebook().addScene(scene);
            w.program().sessions().saveTo(path);
            QTRY_COMPARE(w.program().sessions().path(), path);
        }
        Window w;
        w.program().open({path});
        QTRY_COMPARE(w.program().notebook().notes().scenes.size(), 1U);
        w.trigger("view.panel.scenes");
        w.find<QListWidget>("scenes.list")->setCurrentRow(0);
        w.find<QAbstractButton>("scenes.restore")->click();
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        QVERIFY(stage->axes() == (ui::StageAxes{false, 1, 0}));
        QCOMPARE(w.find<ui::InspectorPanel>("inspector.panel")->row(), std::optional<qint64>(7));
        const core::Bounds wanted{-0.5, 0.75, 0.25, 1.5};
        QTRY_VERIFY(stage->landscapes() > 0 && stage->view() == wanted);
    }

    void theStoryTrainsOnTheSpotAndCanBePaused() {
        Window w;
        openMoons(w);
        const auto data = w.training().data();
        QTest::keyClick(&w.window(), Qt::Key_F5, Qt::ShiftModifier);
        auto* presenter = presenterOf(w);
        QTRY_VERIFY(presenter->isVisible());
        QTest::keyClick(presenter, Qt::Key_Space);
        QVERIFY(presenter->paused());
        QTest::keyClick(presenter, Qt::Key_Space);
        QVERIFY(!presenter->paused());
        auto* left = w.find<ui::Landscape>("story.landscape0");
        const auto look = [left] { return left->grab().toImage(); };
        QTRY_VERIFY(left->isVisible());
        const QImage before = look();
        QTest::keyClick(presenter, Qt::Key_Right); // two models learn
        QTRY_VERIFY_WITH_TIMEOUT(look() != before, 20000);
        QTest::keyClick(presenter, Qt::Key_End);
        QCOMPARE(presenter->slide(), 5);
        QTest::keyClick(presenter, Qt::Key_Escape);
        QVERIFY(!presenter->isVisible());
        QCOMPARE(w.training().data(), data); // the person's own work is as it was
        QVERIFY(w.training().models().empty());
    }
};

COUNTERFOIL_SUITE(TestWindowPresent)
#include "tst_window_present.moc"
