#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/report_preview.h"
#include "ui/plots/plot_offer.h"
#include "ui/shell/panel_dock.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

using testing::Window;

namespace {

void press(Window& w, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* at = QApplication::focusWidget();
    QTest::keyClick(at ? at : static_cast<QWidget*>(&w.window()), key, modifiers);
}

void type(const QString& text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
}

// Tab, until the focus is on the control of that name.
bool tabTo(Window& w, const char* name, int most = 300) {
    for (int i = 0; i < most; ++i) {
        if (const QWidget* at = QApplication::focusWidget(); at && at->objectName() == QLatin1String(name))
            return true;
        press(w, Qt::Key_Tab);
    }
    return false;
}

void train(Window& w, const QString& source, int epochs) {
    w.program().openAndTrain(source);
    QTRY_VERIFY_WITH_TIMEOUT(w.epochs() >= epochs, 30000);
    w.training().stop();
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    w.program().selectRow(w.training().data()->split.test[3]);
}

// Every visible plot of the window that has something to show, read as somebody would who sees nothing.
QStringList faultsOfPlots(Window& w, int& seen) {
    QStringList faults;
    for (QWidget* widget : w.window().findChildren<QWidget*>()) {
        const auto source = ui::plotSourceOf(widget);
        if (!widget->isVisible() || !source)
            continue;
        ++seen;
        const QString name = widget->objectName() + QLatin1Char(' ') + widget->accessibleName();
        if (widget->accessibleName().isEmpty())
            faults << name + QStringLiteral(": no name");
        bool reached = (widget->focusPolicy() & Qt::TabFocus) != 0;
        for (const QWidget* part : widget->findChildren<QWidget*>())
            reached = reached || (part->focusPolicy() & Qt::TabFocus) != 0;
        if (!reached)
            faults << name + QStringLiteral(": Tab does not reach it");
        QContextMenuEvent menuKey(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(widget, &menuKey);
        auto* menu = widget->findChild<QMenu*>(QStringLiteral("plotMenu"));
        auto* entry = menu ? menu->findChild<QAction*>(QStringLiteral("plot.data")) : nullptr;
        if (!entry) {
            faults << name + QStringLiteral(": its menu has no table");
            continue;
        }
        entry->trigger();
        menu->close();
        delete menu;
        const QWidget* window = nullptr;
        for (const QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && top->objectName() == QStringLiteral("plotData"))
                window = top;
        const auto* table = window ? window->findChild<QTableView*>(QStringLiteral("plotDataTable")) : nullptr;
        if (!table || table->model()->rowCount() == 0)
            faults << name + QStringLiteral(": its table is empty");
        else if (table->model()->headerData(0, Qt::Horizontal).toString().isEmpty())
            faults << name + QStringLiteral(": its table has no headings");
        delete window;
    }
    return faults;
}

} // namespace

class TestWindowKeyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysLeadFromTheStartToAnExplanationAndAReport() {
        Window w;
        press(w, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("start"));
        QVERIFY(tabTo(w, "example.moons"));
        press(w, Qt::Key_Space); // trains at once
        QTRY_VERIFY_WITH_TIMEOUT(w.epochs() >= 3, 20000);
        press(w, Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);

        press(w, Qt::Key_4, Qt::ControlModifier);
        press(w, Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("12"));
        press(w, Qt::Key_Return);
        QTRY_VERIFY(w.find<QLabel>("inspector.row")->text().contains(QStringLiteral("12")));
        const auto* sentence = w.find<QLabel>("inspector.sentence");
        QTRY_VERIFY_WITH_TIMEOUT(sentence->isVisible() && !sentence->text().isEmpty(), 10000);

        press(w, Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(w.window().mode(), QStringLiteral("report"));
        QTRY_VERIFY(w.find<ui::ReportPreview>("report.preview")->pages() >= 2);
        QVERIFY(tabTo(w, "report.title"));
        type(QStringLiteral("Without a mouse"));
        QVERIFY(tabTo(w, "report.save.html"));
        press(w, Qt::Key_Space);
        QTRY_VERIFY(w.window().findChild<QFileDialog*>(QStringLiteral("exportDialog")));
        auto* dialog = w.window().findChild<QFileDialog*>(QStringLiteral("exportDialog"));
        QTRY_VERIFY(dialog->isActiveWindow());
        const QString file = w.path(QStringLiteral("keys.html"));
        press(w, Qt::Key_A, Qt::ControlModifier);
        type(file);
        press(w, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), 20000);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QTRY_VERIFY(written.seek(0) && written.readAll().contains("Without a mouse"));
    }

    void theFocusIsNeverOutOfSight() {
        Window w;
        train(w, QStringLiteral("builtin:moons"), 2);
        w.click("mode.explore");
        QStringList hidden;
        QSet<const QWidget*> docks;
        for (int i = 0; i < 150; ++i) {
            press(w, Qt::Key_Tab);
            QTest::qWait(1);
            const QWidget* at = QApplication::focusWidget();
            QVERIFY(at);
            if (at->visibleRegion().isEmpty())
                hidden << at->objectName();
            for (const QWidget* part = at; part; part = part->parentWidget())
                if (qobject_cast<const ui::PanelDock*>(part))
                    docks << part;
        }
        hidden.removeDuplicates();
        QVERIFY2(hidden.isEmpty(), qPrintable(hidden.join(QLatin1Char(' '))));
        QVERIFY(docks.size() >= 6); // also those that lay behind others
    }

    void everyPlotHasATableBehindItThatKeysReach() {
        Window w;
        train(w, QStringLiteral("builtin:loans:400"), 3);
        QStringList faults;
        int seen = 0;
        w.click("mode.explore");
        for (const char* view : {"landscape", "parallel", "matrix", "embedding", "curves"}) {
            w.click(QByteArray("stage.views.").append(view).constData());
            if (qstrcmp(view, "embedding") == 0)
                w.click("embedding.method.components"); // at once
            QTRY_VERIFY_WITH_TIMEOUT(isFilled(w), 20000);
            faults << faultsOfPlots(w, seen);
        }
        for (ui::PanelDock* dock : w.window().findChildren<ui::PanelDock*>())
            if (!dock->isHidden() && dock->visibleRegion().isEmpty()) {
                dock->raise();
                QTest::qWait(150);
                faults << faultsOfPlots(w, seen);
            }
        w.click("mode.train");
        faults << faultsOfPlots(w, seen);
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
        QVERIFY2(seen >= 10, qPrintable(QString::number(seen)));
    }

    void everyPictureOfImagesHasATableBehindIt() {
        Window w;
        train(w, QStringLiteral("builtin:digits:600"), 1);
        QStringList faults;
        int seen = 0;
        w.click("mode.explore");
        for (const char* view : {"landscape", "images"}) {
            w.click(QByteArray("stage.views.").append(view).constData());
            QTRY_VERIFY_WITH_TIMEOUT(isFilled(w), 30000);
            faults << faultsOfPlots(w, seen);
        }
        w.click("images.page.classes");
        QTRY_VERIFY_WITH_TIMEOUT(isFilled(w), 30000);
        faults << faultsOfPlots(w, seen);
        faults.removeDuplicates();
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
        QVERIFY2(seen >= 4, qPrintable(QString::number(seen)));
    }

private:
    // Whether what is on the stage has been computed: plots, and each has points.
    static bool isFilled(Window& w) {
        int count = 0;
        for (const QWidget* widget : w.find("stage.panel")->findChildren<QWidget*>()) {
            const auto source = ui::plotSourceOf(widget);
            if (!widget->isVisible() || !source)
                continue;
            ++count;
            if (!source->data || source->data().rows.empty())
                return false;
        }
        return count > 0;
    }
};

COUNTERFOIL_SUITE(TestWindowKeyboard)
#include "tst_window_keyboard.moc"
