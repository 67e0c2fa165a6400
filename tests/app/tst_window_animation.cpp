#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/inspector_panel.h"

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
        QTRY_VERIFY_WITH_TIMEOUT(w.message().contains(QStringLiteral("Animation written to")), 60000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.left(4), QByteArray("RIFF"));
        QCOMPARE(bytes.mid(8, 4), QByteArray("WEBP"));
        QVERIFY(bytes.contains("ANIM"));
        QVERIFY(bytes.count("ANMF") >= 4);
    }

    // The selected row's own rules, and the density instead of single paths.
    void thePicturesShowWhatTheStageShows() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:moons"));
        QTRY_VERIFY(w.epochs() >= 6);
        w.click("timeline.stop");
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        w.click("mode.explore");
        w.click("inspector.next");
        w.click("inspector.whatIf");
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        QTRY_VERIFY(inspector->answer() && inspector->answer()->models.back());
        const auto lastPicture = [&w](int number) {
            exportTo(w, "timeline.animate.frames", w.path(QString()));
            const QString folder =
                number == 1 ? QStringLiteral("moons-epochs") : QStringLiteral("moons-epochs-%1").arg(number);
            const bool written = QTest::qWaitFor(
                [&] { return w.message().contains(folder) && !w.find("timeline.animation")->isVisible(); }, 60000);
            const QDir files(w.path(folder));
            const QStringList names = files.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
            return written && !names.isEmpty() ? QImage(files.filePath(names.back())) : QImage();
        };
        const QImage before = lastPicture(1);
        w.click("whatif.lock.x1");
        QTRY_COMPARE(inspector->answer()->subject->constraints[0].mutability, core::Mutability::Immutable);
        const QImage locked = lastPicture(2);
        QVERIFY(!before.isNull() && !locked.isNull());
        QVERIFY2(before != locked, "the rule of the row is not in the pictures");
        w.click("stage.density");
        const QImage density = lastPicture(3);
        QVERIFY(!density.isNull());
        QVERIFY2(density != locked, "the density is not in the pictures");
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
