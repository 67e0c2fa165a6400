// What is written where it cannot be: no room left, no such folder. The message names the file, the former file stays,
// and nothing of the work is lost.
#include "app/wiring/report.h"
#include "app/wiring/session_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/notebook.h"

#include <QSignalSpy>

#include <csignal>
#include <sys/resource.h>

using testing::Window;

namespace {

// While it lives no file may grow beyond a kilobyte: as on a full disk.
class FullDisk {
public:
    FullDisk() {
        m_before = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
        rlimit small = m_limit;
        small.rlim_cur = 1024;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_before);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_limit{};
    void (*m_before)(int) = nullptr;
};

void openMoons(Window& w) {
    w.program().open({QStringLiteral("builtin:moons:300")});
    QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Whether nothing but these is in the folder: no half of a file.
QStringList filesIn(const QString& path) {
    return QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden);
}

} // namespace

class TestWindowNoRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionThatCannotBeSavedLeavesTheFormerOneAndTheWork() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("work.counterfoil"));
        Window w;
        openMoons(w);
        app::SessionFiles& sessions = w.program().sessions();
        QSignalSpy saved(&sessions, &app::SessionFiles::saved), failed(&sessions, &app::SessionFiles::failed);
        sessions.saveTo(path);
        QTRY_COMPARE(saved.count(), 1);
        const QByteArray before = contentOf(path);
        QVERIFY(before.size() > 2000);
        w.program().notebook().addScene({0, "Scene", "words", "{}", {}});
        QVERIFY(sessions.changed());
        {
            const FullDisk full;
            sessions.save();
            QTRY_COMPARE(failed.count(), 1);
        }
        QVERIFY2(w.message().contains(path), qPrintable(w.message()));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(filesIn(path), QStringList{QStringLiteral("work.counterfoil")});
        QVERIFY(sessions.changed());
        QCOMPARE(sessions.path(), path);
        sessions.save(); // there is room again
        QTRY_COMPARE(saved.count(), 2);
        QVERIFY(!sessions.changed());
    }

    void aFolderThatIsNotThereIsNamed() {
        Window w;
        openMoons(w);
        app::SessionFiles& sessions = w.program().sessions();
        QSignalSpy failed(&sessions, &app::SessionFiles::failed);
        const QString path = w.path(QStringLiteral("none/work.counterfoil"));
        sessions.saveTo(path);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(w.message().contains(path), qPrintable(w.message()));
        QVERIFY(sessions.path().isEmpty());
        QVERIFY(w.training().data() != nullptr);
    }

    void aReportThatCannotBeWrittenLeavesTheFormerOne_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("page") << QStringLiteral("report.html");
        QTest::newRow("paper") << QStringLiteral("report.pdf");
    }

    void aReportThatCannotBeWrittenLeavesTheFormerOne() {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        Window w;
        openMoons(w);
        w.click("mode.report");
        app::Reporting& reporting = w.program().reporting();
        QSignalSpy noted(&reporting, &app::Reporting::noted), failed(&reporting, &app::Reporting::failed);
        reporting.write(path);
        QTRY_COMPARE(noted.count(), 1);
        const QByteArray before = contentOf(path);
        QVERIFY(before.size() > 2000);
        {
            const FullDisk full;
            reporting.write(path);
            QTRY_COMPARE(failed.count(), 1);
        }
        QVERIFY2(w.message().contains(path), qPrintable(w.message()));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(filesIn(path), QStringList{name});
        const QString nowhere = folder.filePath(QStringLiteral("none/") + name);
        reporting.write(nowhere);
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY2(w.message().contains(nowhere), qPrintable(w.message()));
    }

    void tablesThatCannotBeWrittenAreNamed() {
        const QTemporaryDir folder;
        Window w;
        openMoons(w);
        w.click("mode.report");
        app::Reporting& reporting = w.program().reporting();
        QSignalSpy failed(&reporting, &app::Reporting::failed);
        reporting.writeTables(folder.filePath(QStringLiteral("none")), QStringLiteral("csv"));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY2(w.message().contains(folder.filePath(QStringLiteral("none/"))), qPrintable(w.message()));
    }

    void aFolderForUnsavedWorkThatCannotBeMadeIsTold() {
        Window w;
        const QString inTheWay = w.file(QStringLiteral("unsaved"), "a file");
        openMoons(w);
        w.program().notebook().addScene({0, "Scene", "words", "{}", {}});
        app::Autosave& autosave = w.program().sessions().autosave();
        QSignalSpy failed(&autosave, &app::Autosave::failed);
        autosave.look();
        autosave.look(); // told once
        QCOMPARE(failed.count(), 1);
        QVERIFY2(w.message().contains(inTheWay), qPrintable(w.message()));
    }

    void aPictureOfTheWindowThatCannotBeWrittenLeavesTheFormerOne() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.png"));
        Window w;
        QVERIFY(w.program().exportPicture(path));
        const QByteArray before = contentOf(path);
        QString problem;
        {
            const FullDisk full;
            QVERIFY(!w.program().exportPicture(path, &problem));
        }
        QVERIFY2(problem.contains(path), qPrintable(problem));
        QCOMPARE(contentOf(path), before);
        QCOMPARE(filesIn(path), QStringList{QStringLiteral("window.png")});
    }
};

COUNTERFOIL_SUITE(TestWindowNoRoom)
#include "tst_window_no_room.moc"
