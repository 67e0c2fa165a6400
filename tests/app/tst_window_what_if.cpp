// Changing values of a row, keeping and comparing instances: in the real window, by mouse and keyboard.
#include "app/wiring/session_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/hand.h"
#include "tests/support/suite.h"
#include "ui/models/instances_model.h"
#include "ui/models/notebook.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/probability_bars.h"
#include "ui/panels/stage_panel.h"
#include "ui/panels/value_slider.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using testing::Window;

namespace {

constexpr int kPatience = 60000; // a loaded machine

void trainLoans(Window& w, const QString& source = QStringLiteral("builtin:loans")) {
    w.program().openAndTrain(source);
    QTRY_VERIFY_WITH_TIMEOUT(w.epochs() > 2, kPatience);
    w.trigger("training.stop");
    QTRY_COMPARE_WITH_TIMEOUT(w.training().state(), ui::TrainingState::Ended, kPatience);
    w.click("mode.explore");
    auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
    w.click("inspector.next");                               // asked of the models as they are in the end
    auto* bars = w.find<ui::ProbabilityBars>("whatif.bars"); // emptied with the row
    QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities().size() > 0 && inspector->changes()->rowCount() > 0, kPatience);
}

QImage pictureOf(QWidget* widget) {
    return widget->grab().toImage();
}

} // namespace

class TestWindowWhatIf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aChangedValueIsAnsweredAtOnceAndTakenBack() {
        Window w;
        trainLoans(w);
        w.click("inspector.whatIf");
        QVERIFY(w.find("whatif.panel")->isVisible());
        auto* bars = w.find<ui::ProbabilityBars>("whatif.bars");
        QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities().size() == 2, kPatience);
        for (const char* name : {"age", "income", "employment", "education"}) {
            const auto place = [&](const char* part) {
                const auto* widget =
                    w.find(qPrintable(QStringLiteral("whatif.%1.%2").arg(QLatin1String(part), QLatin1String(name))));
                return QRect(widget->mapTo(widget->window(), QPoint()), widget->size());
            };
            QVERIFY2(!place("value").intersects(place("lock")), name);
            QVERIFY2(place("row").contains(place("value")), name);
        }
        const core::Vector before = bars->probabilities();
        const QImage picture = pictureOf(bars);
        auto* income = w.find<QDoubleSpinBox>("whatif.value.income");
        const double was = income->value();
        income->setFocus();
        income->selectAll();
        QTest::keyClicks(income, QLocale().toString(std::round(was * 3), 'f', 0));
        QTest::keyClick(income, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities() != before, kPatience);
        QVERIFY(pictureOf(bars) != picture);
        QCOMPARE(w.find<QLabel>("whatif.state")->text(), QStringLiteral("1 value changed"));
        // the slider follows, and moves the value in turn
        auto* slider = w.find<ui::ValueSlider>("whatif.slider.income");
        slider->setFocus();
        const double typed = income->value();
        QTest::keyClick(slider, Qt::Key_Left);
        QVERIFY(income->value() < typed);
        w.click("whatif.reset");
        QCOMPARE(income->value(), was);
        QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities() == before, kPatience);
    }

    void aLongNameStandsWhole() {
        Window w;
        trainLoans(w);
        w.click("inspector.whatIf");
        const auto labels = w.find("whatif.row.years at address")->findChildren<QLabel*>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->text() == QStringLiteral("years at address") &&
                   label->height() >= label->heightForWidth(label->width());
        }));
    }

    void theWordsOfASceneNameEveryChange() {
        Window w;
        trainLoans(w);
        QTRY_VERIFY_WITH_TIMEOUT(!w.find<ui::InspectorPanel>("inspector.panel")->told().isEmpty(), kPatience);
        QTest::keyClick(&w.window(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        const QString words = QString::fromStdString(w.program().notebook().notes().scenes.back().words);
        QCOMPARE(words, w.find<ui::InspectorPanel>("inspector.panel")->told());
        QVERIFY2(!words.contains(QStringLiteral("listed below")), qPrintable(words));
    }

    void aDragOfASliderIsOneStepThatIsUndoneOnItsRow() {
        Window w;
        trainLoans(w);
        w.click("inspector.whatIf");
        QUndoStack& undo = w.program().undoStack();
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        const qint64 row = inspector->row().value();
        auto* slider = w.find<ui::ValueSlider>("whatif.slider.income");
        auto* income = w.find<QDoubleSpinBox>("whatif.value.income");
        const double was = income->value();
        const int steps = undo.count();
        const QPoint grip = testing::handleOf(slider);
        const int room = grip.x() < slider->width() / 2 ? 60 : -60;
        testing::dragAcross(slider, grip, grip + QPoint(room, 0));
        const double dragged = income->value();
        QVERIFY(dragged != was);
        QCOMPARE(undo.count(), steps + 1);
        QVERIFY2(undo.undoText().startsWith(QStringLiteral("What if: income of row ")), qPrintable(undo.undoText()));
        // typing a number is one step as well
        income->setFocus();
        income->selectAll();
        QTest::keyClicks(income, QStringLiteral("1234"));
        QTest::keyClick(income, Qt::Key_Return);
        QCOMPARE(undo.count(), steps + 2);
        w.click("whatif.lock.age");
        QCOMPARE(undo.count(), steps + 3);
        w.click("inspector.next"); // another row is as it is
        QVERIFY(w.find<QLabel>("whatif.state")->text().startsWith(QStringLiteral("As in the data")));
        w.click("inspector.previous"); // and what was changed about this one is kept
        QCOMPARE(income->value(), 1234.0);
        auto* bars = w.find<ui::ProbabilityBars>("whatif.bars");
        QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities().size() == 2, kPatience);
        w.click("inspector.next");
        w.trigger("edit.undo"); // comes back to the row
        QCOMPARE(inspector->row().value(), row);
        QVERIFY(!w.find<QToolButton>("whatif.lock.age")->isChecked());
        w.trigger("edit.undo");
        QCOMPARE(income->value(), dragged);
        w.trigger("edit.undo");
        QCOMPARE(income->value(), was);
        QCOMPARE(undo.index(), steps);
        w.trigger("edit.redo");
        QCOMPARE(income->value(), dragged);
    }

    void whatWasChangedComesBackWithTheSession() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("asked.counterfoil"));
        QString state;
        {
            Window w;
            trainLoans(w);
            w.click("inspector.whatIf");
            w.click("whatif.lock.age");
            auto* slider = w.find<ui::ValueSlider>("whatif.slider.income");
            slider->setFocus();
            QTest::keyClick(slider, Qt::Key_Home);
            state = w.find<QLabel>("whatif.state")->text();
            QVERIFY(state.contains(QStringLiteral("1 value changed")) && state.contains(QStringLiteral("rules")));
            w.program().sessions().saveTo(path);
            QTRY_COMPARE_WITH_TIMEOUT(w.program().sessions().path(), path, kPatience);
            QVERIFY(!w.program().sessions().changed());
        }
        Window w;
        w.program().open({path});
        QTRY_COMPARE_WITH_TIMEOUT(w.find<QLabel>("whatif.state")->text(), state, kPatience);
        QVERIFY(!w.program().undoStack().canUndo());
    }

    void aLockAndALimitHoldInTheCounterfactual() {
        Window w;
        trainLoans(w);
        w.click("inspector.whatIf");
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        const auto rows = [inspector] { return inspector->changes()->rows(); };
        const ui::ChangeRow first = rows().front();
        const QString name = first.name;
        w.find<QToolButton>(qPrintable(QStringLiteral("whatif.lock.") + name))->click();
        const auto changes = [&](const QString& feature) {
            for (const ui::ChangeRow& row : rows())
                if (row.name == feature)
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(!changes(name), kPatience);
        auto* most = w.find<QSpinBox>("whatif.most");
        most->setFocus();
        QTest::keyClick(most, Qt::Key_Up);
        QCOMPARE(most->value(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(rows().size() <= 1, kPatience);
        QVERIFY(!changes(name));
    }

    void rulesOfOneRowAreItsOwn() {
        Window w;
        trainLoans(w);
        w.click("inspector.whatIf");
        w.find<QToolButton>("whatif.more.income")->click();
        auto* step = w.find<QDoubleSpinBox>("whatif.step.income");
        step->setFocus();
        step->selectAll();
        QTest::keyClicks(step, QStringLiteral("500"));
        QTest::keyClick(step, Qt::Key_Return);
        auto* difficulty = w.find<QSlider>("whatif.difficulty.income");
        difficulty->setFocus();
        QTest::keyClick(difficulty, Qt::Key_Right);
        QCOMPARE(w.find<QLabel>("whatif.state")->text(), QStringLiteral("1 feature with rules of its own"));
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        const auto inSteps = [inspector] {
            for (const ui::ChangeRow& row : inspector->changes()->rows())
                if (row.name == QStringLiteral("income"))
                    return row.constraint.step == 500.0 && row.constraint.difficulty == 2.0 &&
                           std::abs(std::remainder(row.to - row.from, 500.0)) < 1e-3;
            return true; // it stayed
        };
        QTRY_VERIFY_WITH_TIMEOUT(inSteps(), kPatience);
        w.click("inspector.next");
        QVERIFY(w.find<QLabel>("whatif.state")->text().startsWith(QStringLiteral("As in the data")));
    }

    void thePictureIsAsWideAsBeforeOnceAFarValueIsUndone() {
        Window w;
        trainLoans(w, QStringLiteral("builtin:moons"));
        w.click("inspector.whatIf");
        const auto* stage = w.find<ui::StagePanel>("stage.panel");
        const core::Bounds before = stage->view();
        auto* field = w.find<QDoubleSpinBox>("whatif.value.x1");
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("99"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(stage->view().uHigh > 2 * before.uHigh, kPatience);
        QVERIFY(w.find("whatif.doubt.x1")->isVisible());
        w.trigger("edit.undo");
        QTRY_VERIFY_WITH_TIMEOUT(stage->view() == before, kPatience);
    }

    void theBookmarkLinkTakesTheBookmarkAwayAgain() {
        Window w;
        trainLoans(w);
        w.click("inspector.whatIf");
        const auto& notebook = w.program().notebook();
        auto* link = w.find<QPushButton>("whatif.bookmark");
        const QString empty = link->text();
        w.click("whatif.bookmark");
        QCOMPARE(notebook.notes().bookmarks.size(), std::size_t{1});
        QVERIFY(link->text() != empty);
        const int steps = w.program().undoStack().count();
        w.click("whatif.bookmark");
        QCOMPARE(notebook.notes().bookmarks.size(), std::size_t{0});
        QCOMPARE(link->text(), empty);
        QCOMPARE(w.program().undoStack().count(), steps + 1);
        w.trigger("edit.undo");
        QCOMPARE(notebook.notes().bookmarks.size(), std::size_t{1});
    }

    void theSelectedPointCanBeDragged() {
        Window w;
        trainLoans(w, QStringLiteral("builtin:moons"));
        auto* stage = w.find<ui::StagePanel>("stage.panel");
        ui::Landscape* view = stage->landscape(stage->landscapes() - 1);
        const auto moved = [&w] { return w.find<QLabel>("whatif.state")->text(); };
        const core::RawVector row = w.training().data()->dataset.rows.row(
            static_cast<core::Index>(w.find<ui::InspectorPanel>("inspector.panel")->row().value()));
        QWidget* plot = view->plot();
        const QPoint from = plot->mapFrom(view, view->positionOf(row(0), row(1)));
        const QPoint to = from + QPoint(40, -30);
        const core::Bounds bounds = view->view();
        const QImage before = pictureOf(plot);
        QTest::mousePress(plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(plot, from + QPoint(20, -10));
        QMouseEvent drag(QEvent::MouseMove, to, plot->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(plot, &drag);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
        QVERIFY(view->view() == bounds); // the point moved, not the plane
        QCOMPARE(moved(), QStringLiteral("2 values changed"));
        QVERIFY(w.find("whatif.panel")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(pictureOf(plot) != before, kPatience);
    }

    void instancesAreKeptNamedAndCompared() {
        Window w;
        trainLoans(w);
        auto* sentence = w.find<QLabel>("whatif.sentence");
        for (int i = 0; i < 40 && !sentence->text().startsWith(QStringLiteral("If ")); ++i) {
            w.click("inspector.next"); // not every row has a counterfactual
            QTRY_VERIFY_WITH_TIMEOUT(w.find<ui::ProbabilityBars>("whatif.bars")->probabilities().size() > 0, kPatience);
        }
        w.click("inspector.bookmark");
        const auto& bookmarks = [&w]() -> const auto& {
            return w.program().notebook().notes().bookmarks;
        };
        QCOMPARE(bookmarks().size(), std::size_t{1});
        QVERIFY(bookmarks().front().counterfactual.has_value());
        QCOMPARE(w.find<QPushButton>("whatif.bookmark")->text(), QStringLiteral("Bookmarked"));
        w.click("inspector.whatIf");
        auto* answers = w.find<QSpinBox>("whatif.answers");
        answers->setValue(3);
        w.click("whatif.compare");
        auto* table = w.find<QTableView>("instances.table");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->columnCount() >= 2, kPatience);
        auto* list = w.find<QListWidget>("instances.bookmarks");
        QCOMPARE(list->count(), 1);
        const int before = table->model()->columnCount();
        list->setCurrentRow(0);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space); // ticks it
        QTRY_VERIFY(table->model()->columnCount() >= before + 1);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->index(0, 0).data().toString().contains(QLatin1Char('%')), kPatience);
        auto* name = w.find<QLineEdit>("instances.name");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("A hard case"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(bookmarks().front().name, std::string("A hard case"));
        QCOMPARE(list->item(0)->text(), QStringLiteral("A hard case"));
        auto* note = w.find<QPlainTextEdit>("instances.note");
        note->setFocus();
        const int steps = w.program().undoStack().count();
        QTest::keyClicks(note, QStringLiteral("Why so much debt?"));
        QCOMPARE(bookmarks().front().note, std::string("Why so much debt?"));
        QCOMPARE(w.program().undoStack().count(), steps + 1); // all of the typing
        w.trigger("edit.undo");
        QCOMPARE(note->toPlainText(), QString());
        w.trigger("edit.redo");
        QCOMPARE(note->toPlainText(), QStringLiteral("Why so much debt?"));
        w.click("instances.clone");
        QCOMPARE(bookmarks().size(), std::size_t{2});
        QCOMPARE(name->text(), QStringLiteral("Copy of A hard case")); // the copy is the one to name
        w.click("instances.copy");
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("A hard case\tCounterfactual of A hard")));
        w.trigger("edit.undo");
        QCOMPARE(bookmarks().size(), std::size_t{1});
    }
};

COUNTERFOIL_SUITE(TestWindowWhatIf)
#include "tst_window_what_if.moc"
