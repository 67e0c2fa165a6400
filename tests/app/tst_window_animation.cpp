#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

using testing::Window;

namespace {

// Moons after a few epochs.
void trainBriefly(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:moons"));
    QTRY_VERIFY(w.epochs() >= 5);
    w.click("timeline.stop");
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
}

// Answers the file dialog that the action opens.
void exportTo(Window& w, const char* action, const QString& path) {
    QTimer::singleShot(0, qApp, [path] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
    });
    w.trigger(action);
}

} // namespace

class TestWindowAnimation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEpochsAreWrittenAsPictures() {
        Window w;
        trainBriefly(w);
        exportTo(w, "timeline.animate.frames", w.path(QString()));
        QTRY_VERIFY_WITH_TIMEOUT(w.message().contains(QStringLiteral("pictures written")), 60000);
        const QDir folder(w.path(QStringLiteral("moons-epochs")));
        const QStringList files = folder.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), w.epochs() + 1);
        QCOMPARE(files.front(), QStringLiteral("epoch-00000.png"));
        const QImage first(folder.filePath(files.front())), last(folder.filePath(files.back()));
        QCOMPARE(first.size(), QSize(1440, 810)); // two landscapes
        QVERIFY(first != last);
        QVERIFY(!w.find("timeline.animation")->isVisible());
    }

    void theEpochsAreWrittenAsOneAnimatedPicture() {
        Window w;
        trainBriefly(w);
        const QString path = w.path(QStringLiteral("moons.webp"));
        exportTo(w, "timeline.animate.webp", path);
        QTRY_VERIFY_WITH_TIMEOUT(w.message().contains(QStringLiteral("pictures written")), 60000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.left(4), QByteArray("RIFF"));
        QCOMPARE(bytes.mid(8, 4), QByteArray("WEBP"));
        QVERIFY(bytes.contains("ANIM"));
        QVERIFY(bytes.count("ANMF") >= 4);
    }

    void aCancelledExportLeavesNothing() {
        Window w;
        trainBriefly(w);
        exportTo(w, "timeline.animate.frames", w.path(QString()));
        QVERIFY(w.find("timeline.animation")->isVisible());
        w.click("timeline.animationCancel");
        QVERIFY(!w.find("timeline.animation")->isVisible());
        QVERIFY(w.message().contains(QStringLiteral("cancelled")));
        QTRY_VERIFY(!QFileInfo::exists(w.path(QStringLiteral("moons-epochs"))));
    }
};

COUNTERFOIL_SUITE(TestWindowAnimation)
#include "tst_window_animation.moc"
