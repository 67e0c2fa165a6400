#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/path_panel.h"
#include "ui/panels/stage_panel.h"
#include "ui/shell/panel_dock.h"

#include <QComboBox>
#include <QListWidget>
#include <QSlider>
#include <QTableWidget>
#include <QToolButton>

using testing::Window;

namespace {

// Moons, trained to the end at full speed, with a row explained.
void trainMoons(Window& w, const QString& source = QStringLiteral("builtin:moons")) {
    w.program().openAndTrain(source);
    QTRY_VERIFY(w.epochs() >= 1);
    QTest::keyClick(w.find<QComboBox>("timeline.pace"), Qt::Key_End);
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    QTRY_VERIFY(w.find<ui::PathPanel>("path.panel")->findChild<QListWidget*>()->count() > 0);
}

void raise(Window& w, const char* panel) {
    auto* dock = w.window().workspace()->dock(QLatin1String(panel));
    dock->show();
    dock->raise();
    QCoreApplication::processEvents();
}

} // namespace

class TestWindowCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeptModelStaysBesideTheNextTraining() {
        Window w;
        trainMoons(w);
        raise(w, "compare");
        auto* list = w.find<QTableWidget>("compare.runs");
        QCOMPARE(list->rowCount(), 2);
        const QRect box = list->visualItemRect(list->item(1, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(box.left() + 12, box.center().y()));
        if (!w.training().models()[1].kept) { // where the style puts the box elsewhere
            list->setCurrentCell(1, 0);
            QTest::keyClick(list, Qt::Key_Space);
        }
        QVERIFY(w.training().models()[1].kept);
        const core::Network kept = w.training().models()[1].run.network;
        w.click("timeline.play"); // trains again
        QTRY_COMPARE(w.training().models().size(), 3U);
        QVERIFY(w.training().models()[0].run.network == kept);
        QCOMPARE(w.find<ui::StagePanel>("stage.panel")->landscapes(), 3U);
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        QTRY_COMPARE(list->rowCount(), 3);
        list->setCurrentCell(1, 1);
        w.click("compare.remove");
        QTRY_COMPARE(w.training().models().size(), 2U);
        QCOMPARE(w.find<ui::StagePanel>("stage.panel")->landscapes(), 2U);
    }

    void modelsAreMeasuredSideBySide() {
        Window w;
        trainMoons(w);
        raise(w, "compare");
        auto* panel = w.find<ui::ComparePanel>("compare.panel");
        w.click("compare.measuresPage");
        w.find("compare.measure")->setFocus();
        w.click("compare.measure");
        QVERIFY2(!panel->visibleRegion().isEmpty(), "another panel came to the front while measuring");
        QTRY_VERIFY_WITH_TIMEOUT(!panel->table(QStringLiteral("measures")).rows.empty(), 60000);
        QVERIFY2(!panel->visibleRegion().isEmpty(), "another panel came to the front of what was measured");
        auto* table = w.find<QTableWidget>("compare.measures");
        QCOMPARE(table->columnCount(), 3);
        QVERIFY2(table->item(0, 1)->text().contains(QStringLiteral(" to ")), qPrintable(table->item(0, 1)->text()));
        w.click("compare.settingsPage");
        QCOMPARE(panel->table(QStringLiteral("settings")).rows.size(), 1U); // the regime
        auto* settings = w.find<QTableWidget>("compare.settings");
        const QImage picture = settings->viewport()->grab().toImage();
        const auto ground = [&](int column) {
            return picture.pixel(settings->visualItemRect(settings->item(0, column)).topRight() + QPoint(-12, 4));
        };
        QVERIFY(ground(2) != ground(1)); // unlike the first model
        w.click("compare.rowPage");
        QVERIFY(panel->table(QStringLiteral("row")).rows.size() >= 8U);
    }

    void theDifferenceOfTwoModelsIsAView() {
        Window w;
        trainMoons(w);
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        w.click("stage.difference");
        QVERIFY(stage->difference());
        QVERIFY(stage->difference()->isVisible());
        const QImage picture = stage->difference()->plot()->grab().toImage();
        QSet<QRgb> colours; // a plain surface has no shades of the difference
        for (int y = 0; y < picture.height(); y += 3)
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        QVERIFY(colours.size() > 30);
        ui::Landscape* one = stage->difference();
        const core::Bounds before = stage->landscape(1)->view();
        QTest::keyClick(one, Qt::Key_Plus); // zoom is linked
        QVERIFY(!(stage->landscape(1)->view() == before));
        QCOMPARE(stage->landscape(1)->view().uLow, one->view().uLow);
        w.click("stage.difference");
        QVERIFY(!stage->difference()->isVisible());
        QVERIFY(stage->landscape(0)->isVisible());
    }

    void aSearchIsWalkedStepByStep() {
        Window w;
        trainMoons(w, QStringLiteral("builtin:loans")); // its searches take several steps
        raise(w, "path");
        auto* panel = w.find<ui::PathPanel>("path.panel");
        auto* slider = w.find<QSlider>("path.step");
        auto* outcome = w.find<QLabel>("inspector.outcome");
        QTRY_VERIFY(slider->maximum() > 1);
        QTest::qWait(800); // the last answers of the training
        const QString answer = outcome->text();
        const QImage end = w.find("stage.landscape1")->grab().toImage();
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(panel->step(), std::optional(0));
        QVERIFY(w.find<QLabel>("path.kind")->text().contains(QStringLiteral("the row itself")));
        QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY2(w.find<QLabel>("path.stepText")->text().startsWith(QStringLiteral("Step 1 of ")),
                 qPrintable(w.find<QLabel>("path.stepText")->text()));
        QVERIFY(outcome->text() != answer);
        QVERIFY(w.find("stage.landscape1")->grab().toImage() != end);
        w.click("path.play");
        QTRY_VERIFY_WITH_TIMEOUT(!panel->step(), 30000); // walks to the end
        QCOMPARE(outcome->text(), answer);
        QVERIFY(w.find<QLabel>("path.kind")->text().contains(QStringLiteral("counterfactual")));
    }

    void theNearestRealRowsAreRingedAndCanBeChosen() {
        Window w;
        trainMoons(w);
        raise(w, "path");
        auto* list = w.find<QListWidget>("path.nearest");
        QCOMPARE(list->count(), 5);
        const qint64 row = list->item(0)->data(Qt::UserRole).toLongLong();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QTRY_VERIFY(w.find<QLabel>("inspector.row")
                        ->text()
                        .contains(QLocale().toString(
                            static_cast<qint64>(w.training().data()->dataset.records[static_cast<std::size_t>(row)]))));
    }

    void manyPathsAreADensity() {
        Window w;
        trainMoons(w);
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        const int before = stage->watchedCount();
        const QImage lines = w.find("stage.landscape1")->grab().toImage();
        w.click("stage.density");
        QVERIFY(stage->watchedCount() > 4 * before);
        QTRY_VERIFY(w.find("stage.landscape1")->grab().toImage() != lines);
        w.click("stage.density");
        QCOMPARE(stage->watchedCount(), before);
    }
};

COUNTERFOIL_SUITE(TestWindowCompare)
#include "tst_window_compare.moc"
