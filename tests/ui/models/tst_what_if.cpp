#include "tests/support/mixed_data.h"
#include "tests/support/suite.h"
#include "ui/models/gesture.h"
#include "ui/models/what_if.h"

#include <QSignalSpy>
#include <QUndoStack>

using ui::WhatIf;

class TestWhatIf : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_data; // income, age, job, school

private Q_SLOTS:
    void initTestCase() { m_data = testing::mixedData(); }

    void aDragIsOneStepWithTheNameOfItsFeature() {
        QUndoStack stack;
        WhatIf model;
        model.setUndoStack(&stack);
        model.setData(m_data);
        model.setRow(3);
        for (int age = 20; age < 60; ++age)
            model.setValue(1, age);
        QCOMPARE(stack.count(), 1);
        QVERIFY2(stack.undoText().contains(QStringLiteral("age")), qPrintable(stack.undoText()));
        ui::Gesture::end();
        model.setValue(1, 30);
        QCOMPARE(stack.count(), 2);
        model.setValue(0, 1000);
        QCOMPARE(stack.count(), 3); // another feature, within the same gesture
        stack.undo();
        stack.undo();
        QCOMPARE(model.instance()(1), 59.0);
        stack.undo();
        QVERIFY(model.isPlain());
        QVERIFY(model.instance() == model.factual());
        stack.redo();
        QCOMPARE(model.instance()(1), 59.0);
    }

    void aDraggedPointHasTheDigitsOfTheData() {
        core::Dataset data = testing::mixedDataset();
        core::RawMatrix hundreds(data.schema.size(), data.size());
        for (core::Index row = 0; row < data.size(); ++row) {
            hundreds.col(row) = data.rows.row(row);
            hundreds(0, row) = 100.0 * std::round(hundreds(0, row) / 10.0); // from about 5,000 to 35,000
        }
        data.rows = core::RawTable(std::move(hundreds));
        data.digest = core::digestOf(data);
        WhatIf model;
        model.setData(core::prepare(data, 3).value());
        model.setRow(3);
        core::RawVector values = model.factual();
        values(0) = 17383.16097;
        model.drag(values);
        QCOMPARE(model.instance()(0), 17400.0);
        model.setData(m_data); // as fine as can be: a thousandth of the range, which is about 3,000
        model.setRow(3);
        values = model.factual();
        values(0) = 2083.16097;
        model.drag(values);
        QCOMPARE(model.instance()(0), 2083.0);
        model.setValue(0, 2083.16097); // typed
        QCOMPARE(model.instance()(0), 2083.16097);
        values = model.factual();
        model.drag(values);
        QVERIFY(model.isPlain());
    }

    void aDragThatEndsWhereItBeganIsNoStep() {
        QUndoStack stack;
        WhatIf model;
        model.setUndoStack(&stack);
        model.setData(m_data);
        model.setRow(3);
        model.setValue(1, 20);
        model.setValue(1, model.factual()(1));
        QCOMPARE(stack.count(), 0);
        QVERIFY(model.edits().empty());
    }

    void whatWasChangedStaysWithItsRowAndUndoComesBackToIt() {
        QUndoStack stack;
        WhatIf model;
        model.setUndoStack(&stack);
        model.setData(m_data);
        QSignalSpy wanted(&model, &WhatIf::rowWanted);
        model.setRow(3);
        model.setValue(1, 20);
        model.setRow(4);
        QVERIFY(model.isPlain());
        model.setValue(1, 25);
        model.setRow(3);
        QCOMPARE(model.instance()(1), 20.0);
        stack.undo(); // the last step was on row 4
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toLongLong(), 4);
        QCOMPARE(model.row().value(), 4);
        QVERIFY(model.isPlain());
        stack.undo();
        QCOMPARE(model.row().value(), 3);
        QVERIFY(model.isPlain());
        stack.redo();
        QCOMPARE(model.instance()(1), 20.0);
    }

    void rulesAndLimitsAreStepsToo() {
        QUndoStack stack;
        WhatIf model;
        model.setUndoStack(&stack);
        model.setData(m_data);
        model.setRow(3);
        core::FeatureConstraint rule = model.constraints()[1];
        rule.mutability = core::Mutability::Immutable;
        QVERIFY(model.setConstraint(1, rule));
        QVERIFY2(stack.undoText().contains(QStringLiteral("lock age")), qPrintable(stack.undoText()));
        model.setMaxChanges(2);
        model.setAnswers(3);
        model.reset();
        QCOMPARE(stack.count(), 4);
        stack.undo();
        QCOMPARE(model.answers(), 3);
        QCOMPARE(model.maxChanges(), 2);
        stack.setIndex(1);
        QCOMPARE(model.maxChanges(), 0);
        QVERIFY(model.hasOwnRule(1));
        rule.difficulty = 0.5;
        QVERIFY(!model.setConstraint(1, rule)); // refused: no step
        QCOMPARE(stack.index(), 1);
        core::Constraints rules = model.constraints();
        rules[0].difficulty = 3;
        model.setRules(rules); // of every row: those without rules of their own follow
        QCOMPARE(model.constraints()[0].difficulty, 3.0);
        stack.undo();
        QVERIFY(model.constraints()[1] == rules[1]);
    }

    void editsOfOtherWorkAreTakenAsFarAsTheyCanBe() {
        WhatIf model;
        model.setData(m_data);
        WhatIf::Edit good;
        good.values[2] = 1;
        good.maxChanges = 1;
        WhatIf::Edit noLevel = good, noFeature = good, noRule = good;
        noLevel.values[2] = 3;
        noFeature.values[99] = 1;
        noRule.rules[0].difficulty = 0.0;
        model.setEdits({{1, good}, {2, noLevel}, {3, noFeature}, {4, noRule}, {-5, good}, {100000, good}, {6, {}}});
        QCOMPARE(model.edits().size(), std::size_t{1});
        model.setRow(1);
        QCOMPARE(model.instance()(2), 1.0);
        QCOMPARE(model.maxChanges(), 1);
    }
};

COUNTERFOIL_SUITE(TestWhatIf)
#include "tst_what_if.moc"
