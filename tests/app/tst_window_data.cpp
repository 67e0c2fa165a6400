#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/column_header.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/import_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QUndoStack>

using testing::Window;

namespace {

// Age and income decide, housing hardly; some cells are missing.
QByteArray people() {
    QByteArray text = "age,income,housing,approved\n";
    for (int i = 0; i < 240; ++i) {
        const int age = 20 + (i * 7) % 45, income = 20000 + (i * 137) % 60 * 700;
        text += i % 40 == 3 ? QByteArray() : QByteArray::number(age);
        text += ',' + QByteArray::number(income) + ',' + (i % 3 == 0 ? "own" : "rent") + ',';
        text += income + age * 400 > 57000 ? "yes\n" : "no\n";
    }
    return text;
}

void loadPeople(Window& w) {
    w.drop({w.file(QStringLiteral("people.csv"), people())});
    QTRY_COMPARE(w.window().mode(), QStringLiteral("data"));
    QTRY_VERIFY(w.find("importLoad")->isVisible());
    QTRY_VERIFY(w.find("importLoad")->isEnabled());
    w.click("importLoad");
    QTRY_COMPARE(w.dataName(), QStringLiteral("people.csv"));
}

// The button of a column's header that says which way the feature may move.
void clickMutability(Window& w, int feature) {
    auto* header = w.find<ui::ColumnHeader>("columnHeader");
    const auto* rows = qobject_cast<ui::DatasetModel*>(header->model());
    QVERIFY(rows);
    const QRect area = header->areaRect(rows->columnOf(feature), ui::ColumnHeader::Area::Mutability);
    QVERIFY(area.isValid());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, area.center());
}

core::Mutability mutability(Window& w, int feature) {
    return w.find<ui::DataPanel>("dataPanel")->constraints()[feature].mutability;
}

// Clicks the point of a test row in the landscape of a model, as it stands there.
qint64 clickPoint(Window& w, std::size_t model) {
    ui::Landscape* landscape = w.find<ui::StagePanel>("stage.panel")->landscape(model);
    const core::PreparedData& data = *w.training().data();
    const core::Index row = data.split.test.front();
    const QPoint at = landscape->plot()->mapFrom(
        landscape, landscape->positionOf(data.dataset.rows.at(0, row), data.dataset.rows.at(1, row)));
    QTest::mouseClick(landscape->plot(), Qt::LeftButton, Qt::NoModifier, at);
    return row;
}

} // namespace

class TestWindowData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDroppedTableIsLoadedThroughTheImportPage() {
        Window w;
        loadPeople(w);
        QVERIFY(w.find("dataPanel")->isVisible());
        QVERIFY(w.find<QLabel>("top.facts")->text().contains(QStringLiteral("3 features")));
        QCOMPARE(w.training().data()->dataset.size(), 234); // six rows lack an age
    }

    void aConstraintSetInTheHeaderIsTrainedWith() {
        Window w;
        loadPeople(w);
        QCOMPARE(mutability(w, 0), core::Mutability::Free);
        clickMutability(w, 0);
        QCOMPARE(mutability(w, 0), core::Mutability::Increase);
        w.click("top.edit.undo");
        QCOMPARE(mutability(w, 0), core::Mutability::Free);
        w.click("top.edit.redo");
        QCOMPARE(mutability(w, 0), core::Mutability::Increase);
        w.click("mode.train");
        w.click("settings.train");
        QTRY_VERIFY(w.epochs() >= 1);
        QCOMPARE(w.training().models().back().run.constraints[0].mutability, core::Mutability::Increase);
    }

    void aConstraintChangedWhileTrainingActsFromTheNextEpoch() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:moons"));
        QTRY_VERIFY(w.epochs() >= 2);
        w.click("mode.data");
        clickMutability(w, 0);
        QTRY_VERIFY(w.log().contains(QStringLiteral("they act from the next epoch")));
        QTRY_VERIFY(w.log().contains(QStringLiteral("The changed constraints act from epoch")));
        const auto& history = w.training().models().back().run.history;
        const auto changed = std::ranges::find(history, true, &core::EpochLog::constraintsChanged);
        QVERIFY(changed != history.end());
        QVERIFY(changed->epoch > 2);
        QVERIFY(w.log().contains(QStringLiteral("act from epoch %1.").arg(changed->epoch)));
        QCOMPARE(w.training().models().back().run.constraints[0].mutability, core::Mutability::Increase);
    }

    void aClickedPointIsExplainedWhileTheModelsLearn() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:moons"));
        QTRY_VERIFY(w.epochs() >= 5);
        w.click("mode.explore");
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        QTRY_COMPARE(stage->landscapes(), 2U);
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        w.program().selectRow(-1);
        QTRY_COMPARE(inspector->changes()->rowCount(), 0);
        const qint64 row = clickPoint(w, 1);
        QTRY_VERIFY(inspector->changes()->rowCount() > 0);
        QVERIFY(w.training().active()); // it was answered meanwhile
        QVERIFY(w.find<QLabel>("inspector.row")->text().contains(QLocale().toString(row)));
        const QModelIndex feature = inspector->changes()->index(0, 0);
        QVERIFY(feature.data().toString().startsWith(QStringLiteral("x")));
    }

    void aClosingWindowEndsLoadingAndTraining() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:moons"));
        QTRY_VERIFY(w.epochs() >= 1);
        w.program().open({QStringLiteral("builtin:digits")});
        QVERIFY(w.window().close());
    }

    void aBrokenTableLeavesTheDataThatWasLoaded() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons")});
        QTRY_COMPARE(w.dataName(), QStringLiteral("Moons"));
        w.drop({w.file(QStringLiteral("only-a-header.csv"), "a,b,c\n")}, w.find("dataPanel"));
        QTRY_VERIFY(w.find("importPanel")->isVisible());
        auto* message = w.find<QLabel>("importMessage");
        QTRY_VERIFY(message->isVisible() && !message->text().isEmpty());
        QVERIFY(!w.find("importLoad")->isEnabled());
        w.click("importBack");
        QVERIFY(w.find("dataPanel")->isVisible());
        QCOMPARE(w.dataName(), QStringLiteral("Moons"));
        QVERIFY(w.training().data());
    }
};

COUNTERFOIL_SUITE(TestWindowData)
#include "tst_window_data.moc"
