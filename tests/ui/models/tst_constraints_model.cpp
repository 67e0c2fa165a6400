#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/models/constraints_model.h"
#include "ui/models/gesture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using core::Mutability;
using ui::ConstraintsModel;

class TestConstraintsModel final : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans = testing::builtinData("loans:300");
    core::Constraints m_suggested = core::defaultConstraints(*m_loans);

    [[nodiscard]] core::Index feature(std::string_view name) const { return *m_loans->dataset.schema.find(name); }
    void fill(ConstraintsModel& model) const { model.setDataset(m_loans, m_suggested); }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        ConstraintsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(model);
        model.setMutability(model.allFeatures(), Mutability::Immutable);
        model.undoStack()->undo();
        model.setDataset(nullptr, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void cyclesThroughAllFourStatesAndBack() {
        ConstraintsModel model;
        fill(model);
        const core::Index income = feature("income");
        model.setMutability({income}, Mutability::Free);
        for (const Mutability expected :
             {Mutability::Increase, Mutability::Decrease, Mutability::Immutable, Mutability::Free}) {
            QVERIFY(model.cycleMutability(income));
            QCOMPARE(model.constraints()[income].mutability, expected);
        }
    }

    void offersCategoriesOnlyFreeAndLocked() {
        ConstraintsModel model;
        fill(model);
        const core::Index employment = feature("employment");
        QSignalSpy noted(&model, &ConstraintsModel::noted);
        QVERIFY(!model.setMutability({employment}, Mutability::Increase));
        QCOMPARE(noted.count(), 1);
        QVERIFY(model.cycleMutability(employment));
        QCOMPARE(model.constraints()[employment].mutability, Mutability::Immutable);
        QVERIFY(model.cycleMutability(employment));
        QCOMPARE(model.constraints()[employment].mutability, Mutability::Free);
    }

    void stepsAndDifficultiesAreEditsToo() {
        ConstraintsModel model;
        fill(model);
        const core::Index income = feature("income");
        QVERIFY(model.setStep(income, 50));
        ui::Gesture::end();
        QVERIFY(model.setDifficulty(income, 3));
        QCOMPARE(model.constraints()[income].step, 50.0);
        QCOMPARE(model.constraints()[income].difficulty, 3.0);
        QSignalSpy refused(&model, &ConstraintsModel::refused);
        QVERIFY(!model.setDifficulty(income, 0.5));
        QVERIFY(!model.setStep(feature("employment"), 1)); // of a category
        QCOMPARE(refused.count(), 2);
        model.undoStack()->undo();
        QCOMPARE(model.constraints()[income].difficulty, 1.0);
        model.undoStack()->undo();
        QCOMPARE(model.constraints(), m_suggested);
    }

    void undoesABulkEditInOneStep() {
        ConstraintsModel model;
        fill(model);
        QSignalSpy changed(&model, &ConstraintsModel::constraintsChanged);
        QVERIFY(model.setMutability(model.allFeatures(), Mutability::Immutable));
        QCOMPARE(model.lockedCount(), model.rowCount());
        QCOMPARE(model.undoStack()->count(), 1);
        QVERIFY(!model.undoStack()->undoText().isEmpty());
        model.undoStack()->undo();
        QCOMPARE(model.constraints(), m_suggested);
        model.undoStack()->redo();
        QCOMPARE(model.lockedCount(), model.rowCount());
        QCOMPARE(changed.count(), 3);
        QCOMPARE(changed.last().first().value<core::Constraints>(), model.constraints());
    }

    void mergesTypingIntoOneStep() {
        ConstraintsModel model;
        fill(model);
        const core::Index income = feature("income");
        const core::Range before = model.constraints()[income].domain;
        ui::Gesture::end();
        for (const double high : {40'000.0, 45'000.0, 45'500.0})
            QVERIFY(model.setDomain(income, {before.low, high}));
        QCOMPARE(model.undoStack()->count(), 1);
        ui::Gesture::end();
        QVERIFY(model.setDomain(income, {before.low, 60'000.0}));
        QCOMPARE(model.undoStack()->count(), 2);
        model.undoStack()->undo();
        QCOMPARE(model.constraints()[income].domain.high, 45'500.0);
        model.undoStack()->undo();
        QCOMPARE(model.constraints()[income].domain, before);
    }

    void refusesWhatBreaksTheRules() {
        ConstraintsModel model;
        fill(model);
        const core::Index income = feature("income");
        QSignalSpy refused(&model, &ConstraintsModel::refused);
        QSignalSpy changed(&model, &ConstraintsModel::constraintsChanged);
        QVERIFY(!model.setDomain(income, {50'000, 40'000}));
        QCOMPARE(refused.count(), 1);
        QVERIFY2(refused.first().first().toString().contains(QStringLiteral("income")), "the feature is named");
        QCOMPARE(changed.count(), 0);
        QCOMPARE(model.constraints(), m_suggested);
        QVERIFY(!model.setDomain(feature("age"), {30.2, 30.8})); // holds no whole number
    }

    void editsCellsAsATableDoes() {
        ConstraintsModel model;
        fill(model);
        const auto age = static_cast<int>(feature("age"));
        QVERIFY(model.setData(model.index(age, ConstraintsModel::FromColumn), 25.0));
        QCOMPARE(model.constraints()[age].domain.low, 25.0);
        QVERIFY(model.setData(model.index(age, ConstraintsModel::MutabilityColumn),
                              static_cast<int>(Mutability::Decrease)));
        QCOMPARE(model.constraints()[age].mutability, Mutability::Decrease);
        const auto employment = static_cast<int>(feature("employment"));
        QVERIFY(!(model.flags(model.index(employment, ConstraintsModel::FromColumn)) & Qt::ItemIsEditable));
        QVERIFY(!model.setData(model.index(age, ConstraintsModel::FeatureColumn), QStringLiteral("other")));
    }

    void goesBackToTheSuggestions() {
        ConstraintsModel model;
        fill(model);
        model.setMutability(model.allFeatures(), Mutability::Immutable);
        model.setDomain(feature("income"), {0, 5});
        QVERIFY(model.reset(model.allFeatures()));
        QCOMPARE(model.constraints(), m_suggested);
        QVERIFY(!model.reset(model.allFeatures())); // nothing to do, no step
    }

    void takesConstraintsFromElsewhereAsOneStep() {
        ConstraintsModel model;
        fill(model);
        core::Constraints others = m_suggested;
        others[0].mutability = Mutability::Immutable;
        others[1].mutability = Mutability::Decrease;
        QVERIFY(model.replaceAll(others, QStringLiteral("As in the model")));
        QCOMPARE(model.undoStack()->undoText(), QStringLiteral("As in the model"));
        model.undoStack()->undo();
        QCOMPARE(model.constraints(), m_suggested);
        QSignalSpy refused(&model, &ConstraintsModel::refused);
        QVERIFY(!model.replaceAll({}, QStringLiteral("Too few")));
        QCOMPARE(refused.count(), 1);
    }

    void saysInWordsWhatEachMeans() {
        ConstraintsModel model;
        fill(model);
        const auto age = static_cast<int>(feature("age"));
        model.setMutability({age}, Mutability::Immutable);
        QCOMPARE(model.index(age, ConstraintsModel::MeaningColumn).data().toString(), QStringLiteral("stays as it is"));
        for (int column = 0; column < ConstraintsModel::MeaningColumn; ++column)
            QVERIFY(!model.index(age, column).data(Qt::ToolTipRole).toString().isEmpty());
    }
};

COUNTERFOIL_SUITE(TestConstraintsModel)
#include "tst_constraints_model.moc"
