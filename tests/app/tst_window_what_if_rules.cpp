// What may change about one row, and painting on one image: in the real window, by mouse and keyboard.
#include "app/wiring/inspection.h"
#include "tests/app/window_fixture.h"
#include "tests/support/hand.h"
#include "tests/support/suite.h"
#include "ui/models/value_text.h"
#include "ui/panels/image_painter.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/probability_bars.h"

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QToolButton>
#include <QUndoStack>

using testing::Window;

namespace {

constexpr int kPatience = 60000; // a loaded machine

void train(Window& w, const QString& source) {
    w.trainBriefly(source);
    auto* bars = w.find<ui::ProbabilityBars>("whatif.bars");
    QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities().size() > 0, kPatience);
    w.click("inspector.whatIf");
}

// The first row whose counterfactual changes the feature; what it changes it to.
std::optional<core::FeatureChange> firstThatChanges(Window& w, core::Index feature) {
    auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
    for (int i = 0; i < 60; ++i) {
        const qint64 row = inspector->row().value();
        const auto answered = [&] { return inspector->answer() && inspector->answer()->row == row; };
        if (!QTest::qWaitFor(answered, kPatience))
            return std::nullopt;
        const auto& answer = inspector->answer()->models[inspector->shownModel()];
        if (answer && answer->explanation.valid)
            for (const core::FeatureChange& change : answer->explanation.changes)
                if (change.feature == feature)
                    return change;
        w.click("inspector.next");
    }
    return std::nullopt;
}

const core::FeatureConstraint& ruleAsked(Window& w, core::Index feature) {
    return w.find<ui::InspectorPanel>("inspector.panel")->answer()->subject->constraints[feature];
}

void type(QDoubleSpinBox* field, double value) {
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QLocale().toString(value, 'f', 0));
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestWindowWhatIfRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatWouldHelpIsAllowedForThisRowByOneClick() {
        Window w;
        train(w, QStringLiteral("builtin:moons"));
        w.click("whatif.lock.x1");
        w.click("whatif.lock.x2");
        auto* allow = w.find<QPushButton>("whatif.advice");
        auto* sentence = w.find<QLabel>("whatif.sentence");
        QTRY_VERIFY_WITH_TIMEOUT(allow->isVisible(), kPatience);
        QVERIFY(sentence->text().startsWith(QStringLiteral("No change was found")));
        w.click("whatif.advice");
        QTRY_VERIFY_WITH_TIMEOUT(sentence->text().startsWith(QStringLiteral("If ")), kPatience);
        QVERIFY(!allow->isVisible());
        QVERIFY(w.find<QToolButton>("whatif.lock.x1")->isChecked() !=
                w.find<QToolButton>("whatif.lock.x2")->isChecked());
        QVERIFY(w.program().undoStack().undoText().contains(QStringLiteral("unlock")));
        w.trigger("edit.undo");
        QVERIFY(w.find<QToolButton>("whatif.lock.x1")->isChecked() &&
                w.find<QToolButton>("whatif.lock.x2")->isChecked());
        // the rules of every other row are as they were
        QVERIFY(w.program().inspection().whatIf().rule(0).mutability == core::Mutability::Free);
    }

    void theRangeOfOneRowIsKeptByItsCounterfactual() {
        Window w;
        train(w, QStringLiteral("builtin:loans"));
        const core::Index income = w.training().data()->dataset.schema.find("income").value();
        const auto before = firstThatChanges(w, income);
        QVERIFY(before);
        const bool rises = before->to > before->from;
        w.click("whatif.more.income");
        auto* end = w.find<QDoubleSpinBox>(rises ? "whatif.to.incomeNumber" : "whatif.from.incomeNumber");
        const double limit = std::round((before->from + before->to) / 2);
        const int steps = w.program().undoStack().count();
        type(end, limit);
        const auto asked = [&] {
            const core::Range& domain = ruleAsked(w, income).domain;
            return (rises ? domain.high : domain.low) == limit;
        };
        QTRY_VERIFY_WITH_TIMEOUT(asked(), kPatience);
        QCOMPARE(w.program().undoStack().count(), steps + 1); // all of the typing
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        const core::RawVector found = inspector->answer()->models[inspector->shownModel()]->explanation.counterfactual;
        QVERIFY(rises ? found(income) <= limit : found(income) >= limit);
        // a range that holds nothing is refused where it was typed, and is no step
        auto* other = w.find<QDoubleSpinBox>(rises ? "whatif.from.incomeNumber" : "whatif.to.incomeNumber");
        type(other, rises ? limit + 1e6 : limit - 1e6);
        QVERIFY(w.find<QLabel>("whatif.message.income")->isVisible());
        QVERIFY(w.program().inspection().whatIf().constraints()[income].domain.low <=
                w.program().inspection().whatIf().constraints()[income].domain.high);
    }

    void theDifficultySliderMakesAFeatureChangeLess() {
        Window w;
        train(w, QStringLiteral("builtin:loans"));
        const core::Index income = w.training().data()->dataset.schema.find("income").value();
        const auto before = firstThatChanges(w, income);
        QVERIFY(before);
        w.click("whatif.more.income");
        auto* slider = w.find<QSlider>("whatif.difficulty.income");
        auto* scroll = w.find<QScrollArea>("whatif.scroll");
        QTRY_VERIFY(slider->isVisible());
        QCoreApplication::sendPostedEvents();                              // lays out what was unfolded
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width()); // nothing is cut off
        scroll->ensureWidgetVisible(slider);
        const int steps = w.program().undoStack().count();
        testing::dragAcross(slider, testing::handleOf(slider), QPoint(slider->width() - 2, slider->height() / 2));
        QCOMPARE(slider->value(), slider->maximum());
        QCOMPARE(w.program().undoStack().count(), steps + 1);
        QTRY_VERIFY_WITH_TIMEOUT(ruleAsked(w, income).difficulty == slider->maximum(), kPatience);
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        const core::Explanation& after = inspector->answer()->models[inspector->shownModel()]->explanation;
        QVERIFY(std::abs(after.counterfactual(income) - after.factual(income)) <= std::abs(before->to - before->from));
        w.click("whatif.usual.income"); // as for every row
        QVERIFY(w.program().inspection().whatIf().isPlain());
    }

    void anImageIsPaintedByMouseAndKeyboard() {
        Window w;
        train(w, QStringLiteral("builtin:digits:600"));
        auto* painter = w.find<ui::ImagePainter>("whatif.painter");
        auto* bars = w.find<ui::ProbabilityBars>("whatif.bars");
        QVERIFY(painter->isVisible());
        ui::WhatIf& model = w.program().inspection().whatIf();
        const QImage picture = painter->grab().toImage();
        const core::Vector says = bars->probabilities();
        const int steps = w.program().undoStack().count();
        testing::dragAcross(painter, painter->positionOf(4, 4), painter->positionOf(4, 22));
        QCOMPARE(model.instance()(4 * 28 + 4), 255.0);
        QCOMPARE(model.instance()(4 * 28 + 12), 255.0);
        QCOMPARE(w.program().undoStack().count(), steps + 1);
        QVERIFY(painter->grab().toImage() != picture);
        QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities() != says, kPatience);
        // by keyboard, dark and one pixel wide
        auto* value = w.find<QSlider>("whatif.brushValue");
        value->setFocus();
        QTest::keyClick(value, Qt::Key_Home);
        auto* radius = w.find<QSlider>("whatif.brushRadius");
        radius->setFocus();
        QTest::keyClick(radius, Qt::Key_Home);
        painter->setFocus();
        QTest::keyClick(painter, Qt::Key_Left); // from (4, 22)
        QTest::keyClick(painter, Qt::Key_Space);
        QCOMPARE(model.instance()(4 * 28 + 21), 0.0);
        QCOMPARE(model.instance()(4 * 28 + 20), 255.0);
        QCOMPARE(w.program().undoStack().count(), steps + 2);
        QVERIFY(w.find<QDoubleSpinBox>(qPrintable(QStringLiteral("whatif.value.") +
                                                  ui::nameOf(model.data()->dataset.schema[4 * 28 + 21])))
                    ->isVisible()); // the pixel that was touched, by number
        w.trigger("edit.undo");
        w.trigger("edit.undo");
        QVERIFY(model.isPlain());
        QTRY_VERIFY_WITH_TIMEOUT(bars->probabilities() == says, kPatience);
    }
};

COUNTERFOIL_SUITE(TestWindowWhatIfRules)
#include "tst_window_what_if_rules.moc"
