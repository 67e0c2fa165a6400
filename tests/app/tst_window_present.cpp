#include "app/wiring/presentation.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/notebook.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/landscape.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>
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

    void aSceneGoesBackOnTheStage() {
        Window w;
        openMoons(w);
        w.program().selectRow(12);
        w.trigger("view.keepScene");
        const core::Scene scene = w.program().notebook().notes().scenes.front();
        const QJsonObject place = QJsonDocument::fromJson(QByteArray::fromStdString(scene.state)).object();
        QCOMPARE(place[QStringLiteral("row")].toInt(), 12);
        w.program().selectRow(40);
        w.click("mode.train");
        w.click("mode.explore");
        w.click("scenes.restore");
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        w.trigger("view.keepScene");
        const core::Scene again = w.program().notebook().notes().scenes.back();
        QCOMPARE(again.state, scene.state);
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
