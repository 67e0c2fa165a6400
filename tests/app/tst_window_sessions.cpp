#include "app/wiring/session_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/constraints_model.h"
#include "ui/models/notebook.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/settings_panel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

using testing::Window;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString digestOf(const QString& path) {
    const auto opened = core::loadSession(path.toStdString());
    return opened ? QString::fromStdString(core::digestOf(opened->session))
                  : QString::fromStdString(opened.error().message);
}

// Something of each kind: constraints, settings, two trained models, notes, a row that is looked at.
void work(Window& w) {
    w.program().open({QStringLiteral("builtin:moons:400")});
    QTRY_VERIFY(w.training().data() && w.training().data()->dataset.size() == 400);
    auto* constraints = w.find<ui::DataPanel>("dataPanel")->findChild<ui::ConstraintsModel*>();
    constraints->setMutability({0}, core::Mutability::Increase);
    w.find<QAbstractSpinBox>("training.epochs")->stepBy(-9);
    ui::TrainingPlan plan = w.find<ui::SettingsPanel>("settings.panel")->plan().value();
    for (core::TrainingRun& run : plan.runs) {
        run.settings.training.epochs = 3;
        run.settings.training.batch = 50;
        run.settings.training.counterfactuals = 40;
    }
    w.program().setPace(0);
    w.training().start(plan);
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    core::Bookmark bookmark;
    bookmark.name = "Näher ansehen";
    bookmark.row = 7;
    bookmark.instance = w.training().data()->dataset.rows.row(7);
    w.program().notebook().addBookmark(bookmark);
    w.program().notebook().setVerdict({7, 1, "Counterfactual training", core::Judgement::Odd, "why?"});
    w.click("mode.explore");
    w.program().selectRow(7);
}

void saveTo(Window& w, const QString& path) {
    QSignalSpy saved(&w.program().sessions(), &app::SessionFiles::saved);
    w.program().sessions().saveTo(path);
    QTRY_COMPARE(saved.count(), 1);
}

// Leaves the folder as a crash leaves it: the files of a program that is dead.
void crashInto(const QString& folder, const QString& from) {
    QProcess dead;
    dead.start(QStringLiteral("true"), {});
    const qint64 pid = dead.processId();
    QVERIFY(dead.waitForFinished());
    QDir().mkpath(folder);
    for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files)) {
        const QString to = QDir(folder).filePath(file.fileName());
        QVERIFY(QFile::copy(file.absoluteFilePath(), to));
        if (!to.endsWith(QStringLiteral(".lock")))
            continue;
        QList<QByteArray> lines = contentOf(to).split('\n');
        lines[0] = QByteArray::number(pid);
        QFile lock(to);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(lines.join('\n'));
    }
}

void answer(const char* button, QString* asked = nullptr) {
    QTimer::singleShot(0, qApp, [=] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        if (asked)
            *asked = box->text();
        QTest::mouseClick(box->findChild<QWidget*>(QLatin1String(button)), Qt::LeftButton);
    });
}

} // namespace

class TestWindowSessions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionOpensElsewhereAsItWas() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("moons.counterfoil"));
        const QString again = folder.filePath(QStringLiteral("again.counterfoil"));
        core::Network network;
        core::PlannedTraining planned;
        {
            Window w;
            work(w);
            w.trigger("view.panel.log"); // closed
            if (w.find("log.panel")->isVisible())
                w.trigger("view.panel.log");
            saveTo(w, path);
            network = w.training().models().back().run.network;
            planned = w.find<ui::SettingsPanel>("settings.panel")->planned();
        }
        Window w;
        QSignalSpy opened(&w.program().sessions(), &app::SessionFiles::opened);
        w.drop({path});
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(w.dataName(), QStringLiteral("Moons"));
        QCOMPARE(w.window().mode(), QStringLiteral("explore"));
        QCOMPARE(w.training().models().size(), 2U);
        QVERIFY(w.training().models().back().run.network == network);
        QCOMPARE(w.training().models().back().run.history.size(), 3U);
        QCOMPARE(w.find<ui::DataPanel>("dataPanel")->constraints()[0].mutability, core::Mutability::Increase);
        QVERIFY(w.find<ui::SettingsPanel>("settings.panel")->planned() == planned);
        QCOMPARE(w.program().notebook().notes().bookmarks.front().name, std::string("Näher ansehen"));
        QVERIFY(w.window().findChild<QAction*>(QStringLiteral("view.panel.timeline"))->isChecked());
        QVERIFY(!w.window().findChild<QAction*>(QStringLiteral("view.panel.log"))->isChecked());
        QVERIFY(!w.program().undoStack().canUndo());
        QVERIFY(!w.program().sessions().changed());
        QVERIFY(w.log().contains(QStringLiteral("bit for bit")));
        saveTo(w, again);
        QCOMPARE(digestOf(again), digestOf(path));
        QCOMPARE(digestOf(path).size(), 64);
        QCOMPARE(w.program().recentFiles().entries().front().kind, QStringLiteral("session"));
        QVERIFY(w.window().close()); // nothing is unsaved
    }

    void theSameWorkTwiceHasTheSameDigest() {
        const QTemporaryDir folder;
        QStringList digests;
        for (const char* name : {"a.counterfoil", "b.counterfoil"}) {
            Window w;
            work(w);
            saveTo(w, folder.filePath(QLatin1String(name)));
            digests << digestOf(folder.filePath(QLatin1String(name)));
        }
        QCOMPARE(digests[0], digests[1]);
    }

    void theTitleShowsNameAndUnsavedWork() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        QVERIFY(w.window().windowTitle().startsWith(QStringLiteral("Moons[*]")));
        QVERIFY(!w.window().isWindowModified());
        w.find<QAbstractButton>("regime.ar")->click();
        QVERIFY(w.window().isWindowModified());
        saveTo(w, w.path(QStringLiteral("my work.counterfoil")));
        QVERIFY(w.window().windowTitle().startsWith(QStringLiteral("my work[*]")));
        QVERIFY(!w.window().isWindowModified());
        w.program().undoStack().undo();
        QVERIFY(w.window().isWindowModified());
        w.program().undoStack().redo(); // back at what was saved
        QVERIFY(!w.window().isWindowModified());
    }

    void savesWithTheKeyboard() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        const QString path = w.path(QStringLiteral("typed")); // the ending is added
        QTimer::singleShot(0, qApp, [path] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        QSignalSpy saved(&w.program().sessions(), &app::SessionFiles::saved);
        QTest::keyClick(&w.window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(core::looksLikeSession((path + QStringLiteral(".counterfoil")).toStdString()));
        const QByteArray before = contentOf(path + QStringLiteral(".counterfoil"));
        w.find<QAbstractButton>("regime.ar")->click();
        w.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window()));
        QTest::keyClick(&w.window(), Qt::Key_S, Qt::ControlModifier); // no question any more
        QTRY_COMPARE(saved.count(), 2);
        QVERIFY(contentOf(path + QStringLiteral(".counterfoil")) != before);
    }

    void asksBeforeUnsavedWorkIsReplaced() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        const QString path = w.path(QStringLiteral("one.counterfoil"));
        saveTo(w, path);
        w.find<QAbstractButton>("regime.ar")->click();
        const auto planned = w.find<ui::SettingsPanel>("settings.panel")->planned();
        QString asked;
        answer("close.cancel", &asked);
        w.drop({path});
        QCOMPARE(asked, QStringLiteral("Save before opening another session?"));
        QVERIFY(w.find<ui::SettingsPanel>("settings.panel")->planned() == planned);
        answer("close.save");
        QVERIFY(!w.window().close());
        QTRY_VERIFY(!w.window().isVisible()); // once it was written
        QVERIFY(core::loadSession(path.toStdString())->session.planned == planned);
    }

    void aBrokenSessionChangesNothing() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        const QString path = w.path(QStringLiteral("one.counterfoil"));
        saveTo(w, path);
        QByteArray bytes = contentOf(path);
        bytes[bytes.size() - 3] = static_cast<char>(bytes[bytes.size() - 3] ^ 1);
        const QString broken = w.file(QStringLiteral("broken.counterfoil"), bytes);
        const auto data = w.training().data();
        w.drop({broken});
        QTRY_VERIFY(w.message().contains(QStringLiteral("damaged")));
        QVERIFY(w.message().contains(QStringLiteral("broken.counterfoil")));
        QCOMPARE(w.training().data(), data);
        QCOMPARE(w.program().sessions().path(), path);
    }

    void unsavedWorkIsKeptAndACrashLosesNothing() {
        const QTemporaryDir folder;
        const QString state = folder.filePath(QStringLiteral("state"));
        const QString mine = folder.filePath(QStringLiteral("mine.counterfoil"));
        core::PlannedTraining planned;
        core::Network network;
        QByteArray before;
        {
            Window w;
            app::Autosave& autosave = w.program().sessions().autosave();
            const QString own = w.path(QStringLiteral("unsaved"));
            w.program().open({QStringLiteral("builtin:moons:200")});
            QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
            autosave.look();
            QVERIFY(!QDir(own).exists()); // nothing worth keeping
            work(w);
            saveTo(w, mine);
            before = contentOf(mine);
            w.find<QAbstractButton>("regime.ar")->click();
            QSignalSpy written(&autosave, &app::Autosave::written);
            autosave.look();
            QTRY_COMPARE(written.count(), 1);
            autosave.look(); // nothing new
            QCOMPARE(contentOf(mine), before);
            planned = w.find<ui::SettingsPanel>("settings.panel")->planned();
            network = w.training().models().back().run.network;
            crashInto(state, own);
            w.program().undoStack().undo(); // as it was saved
            autosave.look();
            QVERIFY(QDir(own).entryList(QDir::Files).isEmpty());
        }
        QCOMPARE(QDir(state).entryList(QDir::Files).size(), 3);
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        app::Application next(settings, state);
        next.window().show();
        next.offerRecovery();
        auto* bar = next.window().findChild<ui::MessageBar*>(QStringLiteral("message"));
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->message().contains(QStringLiteral("mine")), qPrintable(bar->message()));
        next.window().showNote(QStringLiteral("Something else")); // the offer waits below
        next.window().dismissMessage();
        QVERIFY(bar->message().contains(QStringLiteral("mine")));
        QSignalSpy opened(&next.sessions(), &app::SessionFiles::opened);
        QTest::mouseClick(bar->findChild<QWidget*>(QStringLiteral("message.recover")), Qt::LeftButton);
        QTRY_COMPARE(opened.count(), 1);
        QVERIFY(next.window().findChild<ui::SettingsPanel*>(QStringLiteral("settings.panel"))->planned() == planned);
        QVERIFY(next.training().models().back().run.network == network);
        QVERIFY(next.window().isWindowModified());
        QVERIFY(next.sessions().path().isEmpty()); // never the person's file unasked
        QCOMPARE(contentOf(mine), before);
        QTRY_COMPARE(QDir(state).entryList({QStringLiteral("*.counterfoil")}, QDir::Files).size(), 1); // ours, now
    }

    void aLivingProgramsWorkIsNotOffered() {
        const QTemporaryDir folder;
        Window w;
        work(w);
        QSignalSpy written(&w.program().sessions().autosave(), &app::Autosave::written);
        w.program().sessions().autosave().look();
        QTRY_COMPARE(written.count(), 1);
        app::Autosave other(w.path(QStringLiteral("unsaved")));
        QVERIFY(other.orphans().empty());
    }

    void discardedWorkIsGone() {
        const QTemporaryDir folder;
        const QString state = folder.filePath(QStringLiteral("state"));
        {
            Window w;
            w.program().open({QStringLiteral("builtin:moons:200")});
            QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
            w.find<QAbstractButton>("regime.ar")->click();
            QSignalSpy written(&w.program().sessions().autosave(), &app::Autosave::written);
            w.program().sessions().autosave().look();
            QTRY_COMPARE(written.count(), 1);
            crashInto(state, w.path(QStringLiteral("unsaved")));
        }
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        app::Application next(settings, state);
        next.window().show();
        next.offerRecovery();
        auto* bar = next.window().findChild<ui::MessageBar*>(QStringLiteral("message"));
        QTest::mouseClick(bar->findChild<QWidget*>(QStringLiteral("message.discard")), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        QVERIFY(QDir(state).entryList(QDir::Files).isEmpty());
    }
};

COUNTERFOIL_SUITE(TestWindowSessions)
#include "tst_window_sessions.moc"
