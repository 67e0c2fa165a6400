#include "app/wiring/session_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/notebook.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/settings_panel.h"

#include <QAbstractButton>
#include <QProcess>
#include <QSignalSpy>

#include <cstdio>

namespace {

const char* kFolder = "COUNTERFOIL_CRASHES_IN"; // the folder of the program that is killed

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The whole program on the files of a folder, as it starts for a person.
struct Program {
    QSettings settings;
    app::Application application;

    explicit Program(const QString& folder)
        : settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat),
          application(settings, folder + QStringLiteral("/state")) {
        application.window().resize(1280, 800);
        application.window().show();
        application.offerRecovery();
    }
    [[nodiscard]] ui::MessageBar* bar() {
        return application.window().findChild<ui::MessageBar*>(QStringLiteral("message"));
    }
};

// This suite as a process of its own, which says "ready" and then waits to be killed.
class Victim {
public:
    explicit Victim(const QString& folder) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kFolder), folder);
        m_process.setProcessEnvironment(environment);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("window_crash"), QStringLiteral("isKilledWhileItWorks")});
    }
    [[nodiscard]] bool ready() {
        m_out += m_process.readAllStandardOutput();
        return m_out.contains("ready");
    }
    void kill() { // signal 9: nothing is tidied up
        m_process.kill();
        QVERIFY(m_process.waitForFinished());
        QCOMPARE(m_process.exitStatus(), QProcess::CrashExit);
    }
    [[nodiscard]] QByteArray output() const { return m_out; }

private:
    QProcess m_process;
    QByteArray m_out;
};

} // namespace

class TestWindowCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The victim's part: a session of the person's is opened, changed, and never saved again.
    void isKilledWhileItWorks() {
        const QString folder = qEnvironmentVariable(kFolder);
        if (folder.isEmpty())
            return; // it is the other process that this is for
        Program program(folder);
        app::SessionFiles& sessions = program.application.sessions();
        QSignalSpy opened(&sessions, &app::SessionFiles::opened);
        program.application.open({folder + QStringLiteral("/mine.counterfoil")});
        QTRY_COMPARE(opened.count(), 1);
        core::Bookmark bookmark;
        bookmark.name = "since the last save";
        bookmark.row = 3;
        bookmark.instance = program.application.training().data()->dataset.rows.row(3);
        program.application.notebook().addBookmark(bookmark);
        QSignalSpy written(&sessions.autosave(), &app::Autosave::written);
        sessions.autosave().look(); // as every 15 seconds
        QTRY_COMPARE(written.count(), 1);
        std::puts("ready");
        (void)std::fflush(stdout);
        QTest::qWait(120'000); // for the end that comes
        QFAIL("nobody killed it");
    }

    void aKilledProgramsWorkIsOfferedAndThePersonsFileIsUntouched() {
        const QTemporaryDir folder;
        const QString mine = folder.filePath(QStringLiteral("mine.counterfoil"));
        {
            Program program(folder.path());
            program.application.open({QStringLiteral("builtin:moons:200")});
            QTRY_VERIFY(program.application.training().data());
            QSignalSpy saved(&program.application.sessions(), &app::SessionFiles::saved);
            program.application.sessions().saveTo(mine);
            QTRY_COMPARE(saved.count(), 1);
        }
        const QByteArray before = contentOf(mine);
        const QDateTime when = QFileInfo(mine).lastModified();
        Victim victim(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(victim.ready(), 60000);
        victim.kill();

        Program next(folder.path());
        QVERIFY(next.bar()->isVisible());
        QVERIFY2(next.bar()->message().contains(QStringLiteral("mine")), qPrintable(next.bar()->message()));
        QSignalSpy opened(&next.application.sessions(), &app::SessionFiles::opened);
        QTest::mouseClick(next.bar()->findChild<QWidget*>(QStringLiteral("message.recover")), Qt::LeftButton);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(next.application.notebook().notes().bookmarks.size(), std::size_t{1});
        QCOMPARE(next.application.notebook().notes().bookmarks.front().name, std::string("since the last save"));
        QVERIFY(next.application.sessions().path().isEmpty());
        QVERIFY(next.application.window().isWindowModified());
        QCOMPARE(contentOf(mine), before);
        QCOMPARE(QFileInfo(mine).lastModified(), when);
    }

    void nothingIsKeptWhereThePersonDoesNotWantIt() {
        testing::Window w;
        app::Autosave& autosave = w.program().sessions().autosave();
        w.program().open({QStringLiteral("builtin:moons:200")});
        QTRY_VERIFY(w.training().data());
        w.find<QAbstractButton>("regime.ar")->click();
        QSignalSpy written(&autosave, &app::Autosave::written);
        autosave.look();
        QTRY_COMPARE(written.count(), 1);
        const QDir kept(w.path(QStringLiteral("unsaved")));
        QVERIFY(!kept.entryList({QStringLiteral("*.counterfoil")}, QDir::Files).isEmpty());
        QVERIFY(w.find<QAction>("file.autosave")->isChecked()); // it is on by default
        w.trigger("file.autosave");
        QVERIFY(kept.entryList(QDir::Files).isEmpty());
        w.find<QAbstractButton>("regime.vanilla")->click();
        autosave.look();
        QVERIFY(kept.entryList(QDir::Files).isEmpty());
        w.trigger("file.autosave");
        QTRY_COMPARE(written.count(), 2);
    }
};

COUNTERFOIL_SUITE(TestWindowCrash)
#include "tst_window_crash.moc"
