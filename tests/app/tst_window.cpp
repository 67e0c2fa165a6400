#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"

#include <QDockWidget>
#include <QTextBrowser>

using testing::Window;

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachModeHasItsPanels() {
        Window w;
        w.click("mode.train");
        QCOMPARE(w.window().mode(), QStringLiteral("train"));
        QVERIFY(w.find("settings.panel")->isVisible());
        QVERIFY(!w.find("dock.inspector")->isVisible());
        QTest::keyClick(&w.window(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        QVERIFY(!w.find("settings.panel")->isVisible());
        QVERIFY(w.find("dock.inspector")->isVisible());
        w.click("mode.data");
        QVERIFY(!w.find("dock.timeline")->isVisible());
        QVERIFY(!w.find("dock.inspector")->isVisible());
    }

    void aClosedPanelStaysClosedInItsModeOnlyAndComesBack() {
        Window w;
        w.click("mode.explore");
        w.find<QDockWidget>("dock.timeline")->close();
        w.click("mode.train");
        QVERIFY(w.find("timeline.panel")->isVisible());
        w.click("mode.explore");
        QVERIFY(!w.find("timeline.panel")->isVisible());
        w.trigger("view.panel.timeline");
        QVERIFY(w.find("dock.timeline")->isVisible());
    }

    void theArrangementIsRememberedFromStartToStart() {
        const QTemporaryDir folder;
        const QString remembered = folder.filePath(QStringLiteral("settings.ini"));
        {
            Window w(remembered);
            w.click("mode.train");
            w.find<QDockWidget>("dock.settings")->close();
            QVERIFY(w.window().close());
        }
        Window w(remembered);
        w.click("mode.train");
        QVERIFY(!w.find("dock.settings")->isVisible());
        QVERIFY(w.find("dock.timeline")->isVisible());
        w.trigger("view.reset");
        QVERIFY(w.find("dock.settings")->isVisible());
    }

    void panelsCanBeFloatedAndPutBack() {
        Window w;
        w.click("mode.train");
        auto* dock = w.find<QDockWidget>("dock.settings");
        QTest::mouseClick(dock->findChild<QWidget*>(QStringLiteral("dock.float")), Qt::LeftButton);
        QVERIFY(dock->isFloating());
        QVERIFY(w.find("settings.panel")->isVisible());
        QTest::mouseClick(dock->findChild<QWidget*>(QStringLiteral("dock.float")), Qt::LeftButton);
        QVERIFY(!dock->isFloating());
    }

    void theThemeIsToggledAndRemembered() {
        const QTemporaryDir folder;
        const QString remembered = folder.filePath(QStringLiteral("settings.ini"));
        ui::Theme::instance().setKind(ui::ThemeKind::Light);
        {
            Window w(remembered);
            w.click("top.view.theme");
            QVERIFY(ui::Theme::instance().dark());
            w.window().close();
        }
        ui::Theme::instance().setKind(ui::ThemeKind::Light);
        {
            Window w(remembered);
            QVERIFY(ui::Theme::instance().dark());
            QTest::keyClick(&w.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(!ui::Theme::instance().dark());
        }
    }

    void f1ExplainsTheMode() {
        Window w;
        w.click("mode.train");
        QTest::keyClick(&w.window(), Qt::Key_F1);
        auto* help = w.find<QTextBrowser>("help.text");
        QVERIFY(help->isVisible());
        QVERIFY(help->toPlainText().contains(QStringLiteral("How does the model learn?")));
        w.click("mode.explore");
        QTest::keyClick(&w.window(), Qt::Key_F1);
        QVERIFY(help->toPlainText().contains(QStringLiteral("what would change it?")));
    }

    void everyBuiltInSetIsInTheMenu() {
        Window w;
        for (const core::BuiltinSet& set : core::builtinSets())
            QVERIFY(w.find<QAction>(("file.builtin." + set.info.id).c_str()));
    }

    void whatCannotBeReadLeavesTheOldState() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        w.click("mode.explore");
        w.drop({w.file(QStringLiteral("broken.json"), "{\"schema\": 1,")});
        QTRY_VERIFY(!w.message().isEmpty());
        QVERIFY2(w.message().contains(QStringLiteral("broken.json")), qPrintable(w.message()));
        QCOMPARE(w.dataName(), QStringLiteral("Moons"));
        w.program().open({w.path(QStringLiteral("not-there.csv"))});
        QTRY_VERIFY(w.log().contains(QStringLiteral("not-there.csv")));
        QCOMPARE(w.dataName(), QStringLiteral("Moons"));
        QVERIFY(w.training().data());
    }

    void thePictureOfTheWindowIsWritten() {
        Window w;
        const QString path = w.path(QStringLiteral("picture.png"));
        QVERIFY(w.program().exportPicture(path));
        QCOMPARE(QImage(path).size(), w.window().size());
        QString problem;
        QVERIFY(!w.program().exportPicture(w.path(QStringLiteral("no/such/folder.png")), &problem));
        QVERIFY(problem.contains(QStringLiteral("folder.png")));
    }
};

COUNTERFOIL_SUITE(TestWindow)
#include "tst_window.moc"
