#include "app/wiring/recent_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"

#include <QSignalSpy>

using app::RecentFiles;

class TestWindowRecent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestFirstAndPinnedOnesForGood() {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        RecentFiles recent(settings);
        QSignalSpy changed(&recent, &RecentFiles::changed);
        recent.add(folder.filePath(QStringLiteral("first.csv")), QStringLiteral("data"));
        recent.setPinned(folder.filePath(QStringLiteral("first.csv")), true);
        for (int i = 0; i < 60; ++i)
            recent.add(folder.filePath(QStringLiteral("%1.csv").arg(i)), QStringLiteral("data"));
        recent.add(QStringLiteral("builtin:moons"), QStringLiteral("data")); // no file
        auto all = RecentFiles(settings).entries();                          // as another start reads them
        QVERIFY(all.size() < 40);
        QCOMPARE(all.front().path, folder.filePath(QStringLiteral("59.csv")));
        QVERIFY(all.back().pinned);
        QCOMPARE(all.back().path, folder.filePath(QStringLiteral("first.csv")));
        QCOMPARE(changed.count(), 62);
        recent.add(all.back().path, QStringLiteral("data")); // again: one entry, still pinned
        QCOMPARE(recent.entries().size(), all.size());
        QVERIFY(recent.entries().front().pinned);
        recent.remove(all.back().path);
        QCOMPARE(recent.entries().size(), all.size() - 1);
    }

    void remembersWhatTheWindowOpens() {
        testing::Window w;
        QByteArray text = "a,b,label\n";
        for (int row = 0; row < 60; ++row)
            text += QByteArray::number(row % 9) + ',' + QByteArray::number(row % 7) + (row % 2 ? ",no\n" : ",yes\n");
        const QString path = w.file(QStringLiteral("small.csv"), text);
        w.drop({path});
        QTRY_VERIFY(w.find("importLoad")->isEnabled());
        w.click("importLoad");
        QTRY_VERIFY(w.training().data());
        QCOMPARE(w.program().recentFiles().entries().size(), 1U);
        QCOMPARE(w.program().recentFiles().entries().front().path, path);
        QCOMPARE(w.program().recentFiles().entries().front().kind, QStringLiteral("data"));
    }
};

COUNTERFOIL_SUITE(TestWindowRecent)
#include "tst_window_recent.moc"
