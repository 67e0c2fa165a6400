// What a hand does between pressing and letting go is one step of the history, and the next time is another: in the
// real window, by mouse and keyboard.
#include "app/wiring/inspection.h"
#include "tests/app/window_fixture.h"
#include "tests/support/hand.h"
#include "tests/support/suite.h"
#include "ui/panels/column_header.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QStyleOptionSpinBox>

using testing::Window;

namespace {

constexpr int kPatience = 60000; // a loaded machine

void train(Window& w, const QString& source) {
    w.trainBriefly(source);
    auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
    QTRY_VERIFY_WITH_TIMEOUT(inspector->changes()->rowCount() > 0, kPatience); // everything is in its place
    w.click("inspector.whatIf");
}

QPoint arrowUp(QSpinBox* box) {
    QStyleOptionSpinBox option;
    option.initFrom(box);
    option.subControls = QStyle::SC_All;
    option.stepEnabled = QAbstractSpinBox::StepUpEnabled;
    return box->style()->subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxUp, box).center();
}

} // namespace

class TestWindowGestures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatWasTypedIsUndoneFromTheFieldItself() {
        Window w;
        train(w, QStringLiteral("builtin:moons"));
        QUndoStack& undo = w.program().undoStack();
        const ui::WhatIf& model = w.program().inspection().whatIf();
        const double before = model.instance()(0);
        auto* box = w.find<QDoubleSpinBox>("whatif.value.x1");
        QTRY_VERIFY(box->isVisible());
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("0.75"));
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(box->hasFocus());
        QCOMPARE(model.instance()(0), 0.75);
        const int steps = undo.index();
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.index(), steps - 1);
        QCOMPARE(model.instance()(0), before);
        QTest::keySequence(box, w.find<QAction>("edit.redo")->shortcut());
        QCOMPARE(model.instance()(0), 0.75);
    }

    void everyDragOfThePointIsAStepOfItsOwn() {
        Window w;
        train(w, QStringLiteral("builtin:moons"));
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        ui::Landscape* view = stage->landscape(stage->landscapes() - 1);
        const ui::WhatIf& model = w.program().inspection().whatIf();
        const auto place = [&] {
            return view->plot()->mapFrom(view, view->positionOf(model.instance()(0), model.instance()(1)));
        };
        QUndoStack& undo = w.program().undoStack();
        const int steps = undo.count();
        const auto graspable = [&] { // its path begins there
            QMouseEvent over(QEvent::MouseMove, place(), view->plot()->mapToGlobal(place()), Qt::NoButton, {}, {});
            QApplication::sendEvent(view->plot(), &over);
            return view->plot()->cursor().shape() == Qt::OpenHandCursor;
        };
        QTRY_VERIFY_WITH_TIMEOUT(graspable(), kPatience);
        testing::dragAcross(view->plot(), place(), place() + QPoint(40, -30));
        QCOMPARE(undo.count(), steps + 1);
        const core::RawVector first = model.instance();
        QTRY_VERIFY_WITH_TIMEOUT(graspable(), kPatience);
        testing::dragAcross(view->plot(), place(), place() + QPoint(-20, 35));
        QCOMPARE(undo.count(), steps + 2);
        QVERIFY(model.instance() != first);
        w.trigger("edit.undo");
        QVERIFY(model.instance() == first);
        w.trigger("edit.undo");
        QVERIFY(model.isPlain());
    }

    void everyDragOfASliderOfTheRulesIsAStepOfItsOwn() {
        Window w;
        w.program().open({QStringLiteral("builtin:loans")});
        QTRY_VERIFY_WITH_TIMEOUT(w.training().data() != nullptr, kPatience);
        w.click("mode.data");
        auto* header = w.find<ui::ColumnHeader>("columnHeader");
        const auto* rows = qobject_cast<ui::DatasetModel*>(header->model());
        QVERIFY(rows);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          header->areaRect(rows->columnOf(0), ui::ColumnHeader::Area::Low).center());
        auto* slider = w.find<QSlider>("featureEditorDifficulty");
        QTRY_VERIFY(slider->isVisible());
        const auto difficulty = [&] { return w.find<ui::DataPanel>("dataPanel")->constraints()[0].difficulty; };
        QUndoStack& undo = w.program().undoStack();
        testing::dragAcross(slider, testing::handleOf(slider), testing::handleOf(slider) + QPoint(50, 0));
        QCOMPARE(undo.count(), 1);
        const double first = difficulty();
        testing::dragAcross(slider, testing::handleOf(slider), testing::handleOf(slider) + QPoint(-30, 0));
        QCOMPARE(undo.count(), 2);
        QVERIFY(difficulty() < first);
        undo.undo();
        QCOMPARE(difficulty(), first);
        undo.undo();
        QCOMPARE(difficulty(), 1.0);
    }

    void everyPressOnASpinBoxIsAStepAndTypingIsOne() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons")});
        QTRY_VERIFY_WITH_TIMEOUT(w.training().data() != nullptr, kPatience);
        w.click("mode.train");
        auto* seed = w.find<QSpinBox>("settings.seed");
        const int before = seed->value();
        QUndoStack& undo = w.program().undoStack();
        for (int press = 1; press <= 2; ++press) {
            QTest::mouseClick(seed, Qt::LeftButton, {}, arrowUp(seed));
            QCOMPARE(seed->value(), before + press);
            QCOMPARE(undo.count(), press);
        }
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("1234"));
        QCOMPARE(undo.count(), 3);
        QTest::keyClick(seed, Qt::Key_Down);
        QCOMPARE(undo.count(), 4);
        undo.undo();
        QCOMPARE(seed->value(), 1234);
        undo.undo();
        QCOMPARE(seed->value(), before + 2);
    }

    void typingAfterTheFocusWasElsewhereIsAnotherStep() {
        Window w;
        w.program().open({QStringLiteral("builtin:moons")});
        QTRY_VERIFY_WITH_TIMEOUT(w.training().data() != nullptr, kPatience);
        w.click("mode.train");
        auto* seed = w.find<QSpinBox>("settings.seed");
        for (const auto* typed : {"56", "78"}) {
            seed->setFocus();
            seed->selectAll();
            QTest::keyClicks(seed, QLatin1String(typed));
            w.find("settings.train")->setFocus();
        }
        QCOMPARE(w.program().undoStack().count(), 2);
        w.program().undoStack().undo();
        QCOMPARE(seed->value(), 56);
    }
};

COUNTERFOIL_SUITE(TestWindowGestures)
#include "tst_window_gestures.moc"
