#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/shell/appearance.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcut_book.h"
#include "ui/type_scale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPalette>
#include <QToolButton>

using testing::Window;

namespace {

// Types into the palette that is open, and takes what is first.
void choose(Window& w, const QString& letters) {
    auto* text = w.find<QLineEdit>("palette.text");
    QVERIFY(text->isVisible());
    QTest::keyClicks(text, letters);
    QTest::keyClick(text, Qt::Key_Return);
}

void openPalette(Window& w) {
    QTest::keyClick(&w.window(), Qt::Key_K, Qt::ControlModifier);
}

ui::CommandPalette* paletteOf(Window& w) {
    return w.find<ui::CommandPalette>("palette");
}

} // namespace

class TestWindowComfort final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        ui::Theme::instance().setKind(ui::ThemeKind::Light);
        ui::setTypeScale(1);
    }
    void cleanupTestCase() { init(); }

    void thePaletteRunsWhatAFewLettersName() {
        Window w;
        openPalette(w);
        auto* palette = paletteOf(w);
        QVERIFY(palette->isVisible());
        QTest::keyClicks(w.find<QLineEdit>("palette.text"), QStringLiteral("stdy"));
        QCOMPARE(palette->shownTitles().first(), QStringLiteral("Study"));
        QTest::keyClick(w.find<QLineEdit>("palette.text"), Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QTRY_COMPARE(w.window().mode(), QStringLiteral("study"));
        w.click("top.search"); // by mouse
        QVERIFY(palette->isVisible());
        QTest::keyClick(w.find<QLineEdit>("palette.text"), Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void everyActionIsInThePalette() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        openPalette(w);
        auto* text = w.find<QLineEdit>("palette.text");
        w.window().shortcuts().adoptAll(&w.window());
        int checked = 0;
        for (QAction* action : w.window().shortcuts().actions()) {
            if (!action->isVisible())
                continue;
            text->setText(ui::titleOf(action));
            QVERIFY2(paletteOf(w)->shownTitles().contains(ui::titleOf(action)), qPrintable(action->objectName()));
            ++checked;
        }
        QVERIFY(checked > 30);
        for (const char* title : {"Digits", "Explanation", "Learning rate", "Like the desktop", "Less motion"}) {
            text->setText(QLatin1String(title));
            QVERIFY2(paletteOf(w)->shownTitles().contains(QLatin1String(title)), title);
        }
    }

    void thePaletteMarksTheLettersThatMatch() {
        Window w;
        openPalette(w);
        auto* list = w.find<QListView>("palette.list");
        const auto accent = [&] {
            const QImage image = list->grab(QRect(0, 0, 300, 40)).toImage();
            const QColor wanted = ui::Theme::instance().tokens().accent;
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 44; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == wanted;
            return count;
        };
        QCOMPARE(accent(), 0);
        QTest::keyClicks(w.find<QLineEdit>("palette.text"), QStringLiteral("undo"));
        QVERIFY(accent() > 4);
    }

    void thePaletteGoesToAFieldAndToARow() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        openPalette(w);
        choose(w, QStringLiteral("Learning rate"));
        QTRY_COMPARE(w.window().mode(), QStringLiteral("train"));
        QTRY_VERIFY(QApplication::focusWidget() == w.find("training.learning_rate"));
        openPalette(w);
        choose(w, QStringLiteral("row 17"));
        QTRY_COMPARE(w.window().mode(), QStringLiteral("explore"));
    }

    void aNameIsAskedForInPlace() {
        Window w;
        w.click("mode.train");
        auto* dock = w.find<QDockWidget>("dock.settings");
        dock->close();
        w.trigger("view.layout.save");
        choose(w, QStringLiteral("Narrow"));
        QCOMPARE(w.window().layouts(), QStringList{QStringLiteral("Narrow")});
        w.trigger("view.reset");
        QVERIFY(dock->isVisible());
        w.trigger("view.layout.use.Narrow");
        QVERIFY(!dock->isVisible());
        QTest::keyClick(&w.window(), Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("settings"));
        w.click("preferences.removeLayout.Narrow");
        QVERIFY(w.window().layouts().isEmpty());
    }

    void keysCanBeChangedConflictsAreSaidAndAllIsRemembered() {
        const QTemporaryDir folder;
        const QString remembered = folder.filePath(QStringLiteral("settings.ini"));
        {
            Window w(remembered);
            w.click("mode.settings");
            auto* keys = w.find<QKeySequenceEdit>("keys.view.study");
            keys->setFocus();
            QTest::keyClick(keys, Qt::Key_J, Qt::ControlModifier);
            QTRY_COMPARE(w.find<QAction>("view.study")->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
            QTest::keyClick(&w.window(), Qt::Key_J, Qt::ControlModifier);
            QTRY_COMPARE(w.window().mode(), QStringLiteral("study"));

            w.click("mode.settings");
            keys = w.find<QKeySequenceEdit>("keys.view.train");
            keys->setFocus();
            QTest::keyClick(keys, Qt::Key_J, Qt::ControlModifier);
            auto* conflict = w.find<QLabel>("keys.conflict.view.train");
            QTRY_VERIFY(conflict->isVisible());
            QVERIFY2(conflict->text().contains(QStringLiteral("Study")), qPrintable(conflict->text()));
            QCOMPARE(w.find<QAction>("view.study")->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
            QTest::mouseClick(w.find("keys.take.view.train"), Qt::LeftButton);
            QCOMPARE(w.find<QAction>("view.train")->shortcut(), QKeySequence(QStringLiteral("Ctrl+J")));
            QVERIFY(w.find<QAction>("view.study")->shortcut().isEmpty());
            QVERIFY(w.window().close());
        }
        Window w(remembered);
        QTest::keyClick(&w.window(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("train"));
        w.click("mode.settings");
        w.click("preferences.resetKeys");
        QTest::keyClick(&w.window(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("study"));
    }

    void coloursFollowTheDesktopUntilOneIsChosen() {
        Window w;
        QCOMPARE(w.window().appearance().colours(), ui::ColourChoice::Desktop);
        QPalette dark = QApplication::palette();
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QApplication::setPalette(dark);
        QTRY_VERIFY(ui::Theme::instance().dark());
        const QImage shown = w.window().grab().toImage();
        QVERIFY(shown.pixelColor(w.window().rect().center()).lightness() < 80);
        w.click("mode.settings");
        w.click("preferences.light");
        QVERIFY(!ui::Theme::instance().dark());
        QApplication::setPalette(dark);
        QTest::qWait(0);
        QVERIFY(!ui::Theme::instance().dark());
        ui::Theme::instance().apply();
    }

    void typeGrowsAndMotionIsReduced() {
        Window w;
        w.click("mode.settings");
        const double before = QApplication::font().pointSizeF();
        auto* scale = w.find<QComboBox>("preferences.textScale");
        QTest::keyClick(scale, Qt::Key_End);
        QVERIFY(QApplication::font().pointSizeF() > 1.4 * before);
        QTest::keyClick(scale, Qt::Key_Home);
        QCOMPARE(QApplication::font().pointSizeF(), before);
        ui::Theme::instance().setReducedMotion(false);
        w.window().appearance().setLessMotion(false);
        QTest::keyClick(w.find<QCheckBox>("preferences.motion"), Qt::Key_Space);
        QVERIFY(ui::Theme::instance().reducedMotion());
    }
};

COUNTERFOIL_SUITE(TestWindowComfort)
#include "tst_window_comfort.moc"
