#include "app/wiring/inspection.h"
#include "app/wiring/loading.h"
#include "core/base/rng.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/constraints_model.h"
#include "ui/models/gesture.h"
#include "ui/models/notebook.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/settings_panel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QUndoView>

#include <array>
#include <set>

using testing::Window;

namespace {

// Age and income decide, housing hardly.
QByteArray people() {
    QByteArray text = "age,income,housing,approved\n";
    for (int i = 0; i < 240; ++i) {
        const int age = 20 + (i * 7) % 45, income = 20000 + (i * 137) % 60 * 700;
        text += QByteArray::number(age) + ',' + QByteArray::number(income) + ',';
        text += i % 3 == 0 ? "own," : "rent,";
        text += income + age * 400 > 57000 ? "yes\n" : "no\n";
    }
    return text;
}

// All that the steps of the history may change.
struct State {
    std::string digest;
    core::Constraints constraints;
    core::PlannedTraining planned;
    core::Notes notes;
    ui::WhatIf::Edits edits;
    bool operator==(const State&) const = default;
};

State stateOf(Window& w) {
    return {w.training().data()->dataset.digest, w.find<ui::DataPanel>("dataPanel")->constraints(),
            w.find<ui::SettingsPanel>("settings.panel")->planned(), w.program().notebook().notes(),
            w.program().inspection().whatIf().edits()};
}

// Constraints, settings, bookmarks, verdicts, scenes, data.
constexpr std::size_t kKinds = 6 + 7 + 4 + 1 + 4 + 2;

// One thing that a person may do, drawn at random.
class Person {
public:
    Person(Window& window, std::uint64_t seed) : m_w(window), m_rng(seed) {}

    [[nodiscard]] const std::set<std::string>& kinds() const { return m_kinds; } // of what was done

    void act() {
        switch (m_rng.below(14)) {
        case 0:
        case 1:
        case 2:
            constrain();
            return;
        case 3:
        case 4:
        case 5:
            set();
            return;
        case 6:
        case 7:
        case 8:
            bookmark();
            return;
        case 9:
            judge();
            return;
        case 10:
            scene();
            return;
        case 11:
        case 12:
            askWhatIf();
            return;
        default:
            if (m_rng.below(4) == 0)
                readAgain();
            else
                constrain();
        }
    }

private:
    core::Index below(std::size_t count) { return static_cast<core::Index>(m_rng.below(count)); }

    void constrain() {
        auto* model = m_w.find<ui::DataPanel>("dataPanel")->findChild<ui::ConstraintsModel*>();
        const core::Index feature = below(static_cast<std::size_t>(model->rowCount()));
        switch (did("constraint", m_rng.below(6))) {
        case 0:
            model->cycleMutability(feature);
            break;
        case 4:
            model->setStep(feature, static_cast<double>(m_rng.below(4)));
            break;
        case 5:
            model->setDifficulty(feature, 1.0 + static_cast<double>(m_rng.below(5)));
            break;
        case 1:
            ui::Gesture::end();
            for (int i = 0; i < 5; ++i) // a drag
                model->setDomain(feature, {static_cast<double>(i), 100.0 + static_cast<double>(m_rng.below(1000))});
            break;
        case 2:
            model->reset(model->allFeatures());
            break;
        default:
            model->setMutability(model->allFeatures(), core::Mutability::Immutable);
        }
    }

    void set() {
        switch (did("setting", m_rng.below(7))) {
        case 0: {
            const std::array regimes{"regime.vanilla", "regime.ar", "regime.cd", "regime.ct"};
            m_w.find<QAbstractButton>(regimes.at(m_rng.below(regimes.size())))->click();
            break;
        }
        case 1:
            m_w.find<QAbstractButton>("settings.compare")->click();
            break;
        case 2: {
            auto* search = m_w.find<QComboBox>("settings.search");
            search->setCurrentIndex(static_cast<int>(below(static_cast<std::size_t>(search->count()))));
            Q_EMIT search->activated(search->currentIndex());
            break;
        }
        case 5: {
            auto* preset = m_w.find<QComboBox>("settings.preset");
            preset->setCurrentIndex(static_cast<int>(below(static_cast<std::size_t>(preset->count()))));
            Q_EMIT preset->activated(preset->currentIndex());
            break;
        }
        case 6: {
            auto* with = m_w.find<QComboBox>("settings.comparedWith");
            with->setCurrentIndex(static_cast<int>(below(static_cast<std::size_t>(with->count()))));
            Q_EMIT with->activated(with->currentIndex());
            break;
        }
        case 3:
            m_w.find<QAbstractSpinBox>("settings.seed")->stepBy(1 + static_cast<int>(m_rng.below(3)));
            break;
        default:
            m_w.find<QAbstractSpinBox>("training.epochs")->stepBy(m_rng.below(2) == 0 ? 1 : -1);
        }
    }

    void bookmark() {
        ui::Notebook& notes = m_w.program().notebook();
        const auto& all = notes.notes().bookmarks;
        const core::Index row = below(static_cast<std::size_t>(m_w.training().data()->dataset.size()));
        if (all.empty() || m_rng.below(3) > 0) {
            (void)did("bookmark", 0);
            core::Bookmark bookmark;
            bookmark.name = "row " + std::to_string(row);
            bookmark.row = row;
            bookmark.instance = m_w.training().data()->dataset.rows.row(row);
            notes.addBookmark(bookmark);
            return;
        }
        const std::uint64_t id = all[m_rng.below(all.size())].id;
        switch (did("bookmark", 1 + m_rng.below(3))) {
        case 1:
            notes.removeBookmark(id);
            break;
        case 2:
            notes.renameBookmark(id, QStringLiteral("name %1").arg(m_rng.below(100)));
            break;
        default:
            notes.noteBookmark(id, QStringLiteral("note %1").arg(m_rng.below(100)));
        }
    }

    void judge() {
        (void)did("verdict", 0);
        m_w.program().notebook().setVerdict(
            {below(20), 1, "Counterfactual training", static_cast<core::Judgement>(m_rng.below(4)), "because"});
    }

    void scene() {
        ui::Notebook& notes = m_w.program().notebook();
        const auto& all = notes.notes().scenes;
        switch (did("scene", all.size() < 2 ? 0 : 1 + m_rng.below(3))) {
        case 0:
            notes.addScene({0, "Scene", "words", "{}", {}});
            break;
        case 1:
            notes.moveScene(all.front().id, 1);
            break;
        case 2: {
            core::Scene scene = all.front();
            scene.words = "words " + std::to_string(m_rng.below(100));
            notes.setScene(scene);
            break;
        }
        default:
            notes.removeScene(all.back().id);
        }
    }

    void askWhatIf() {
        ui::WhatIf& model = m_w.program().inspection().whatIf();
        m_w.program().selectRow(below(4));
        const core::Index feature = below(static_cast<std::size_t>(model.factual().size()));
        switch (m_rng.below(5)) {
        case 0:
            model.reset();
            break;
        case 1: {
            core::FeatureConstraint rule = model.constraints()[feature];
            rule.difficulty = 1.0 + static_cast<double>(m_rng.below(3));
            QVERIFY(model.setConstraint(feature, rule));
            break;
        }
        case 2:
            model.setMaxChanges(static_cast<int>(m_rng.below(3)));
            break;
        default:
            for (int i = 0; i < 5; ++i) // a drag
                model.setValue(feature, static_cast<double>(m_rng.below(40)));
            ui::Gesture::end();
        }
    }

    // A data edit: the same file with a column left out, or taken in again.
    void readAgain() {
        auto* panel = m_w.find<ui::DataPanel>("dataPanel");
        const bool there = m_w.training().data()->dataset.schema.find("housing").has_value();
        (void)did("data", there ? 0 : 1);
        core::DataProblem problem;
        problem.column = "housing";
        problem.remedy = there ? "ignore" : "category";
        const auto before = m_w.training().data();
        Q_EMIT panel->remedyRequested(problem);
        QTRY_VERIFY(m_w.training().data() != before);
    }

    std::uint64_t did(const std::string& kind, std::uint64_t which) {
        m_kinds.insert(kind + " " + std::to_string(which));
        return which;
    }

    Window& m_w;
    core::Rng m_rng;
    std::set<std::string> m_kinds;
};

void loadPeople(Window& w) {
    w.drop({w.file(QStringLiteral("people.csv"), people())});
    QTRY_VERIFY(w.find("importLoad")->isEnabled());
    w.click("importLoad");
    QTRY_COMPARE(w.dataName(), QStringLiteral("people.csv"));
}

} // namespace

class TestWindowUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anySequenceUndoneIsTheBeginningAndRedoneTheEnd_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 2; ++seed)
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }

    void anySequenceUndoneIsTheBeginningAndRedoneTheEnd() {
        QFETCH(quint64, seed);
        Window w;
        loadPeople(w);
        QUndoStack& undo = w.program().undoStack();
        QCOMPARE(undo.count(), 0);
        const State begin = stateOf(w);
        Person person(w, seed);
        for (int i = 0; i < 200; ++i) {
            person.act();
            if (i % 37 == 11 && undo.canUndo()) { // as people do
                undo.undo();
                undo.redo();
            }
        }
        const State end = stateOf(w);
        m_kinds.insert(person.kinds().begin(), person.kinds().end());
        QVERIFY(undo.count() > 100);
        QVERIFY(!(end == begin));
        for (int i = 0; i < undo.count(); ++i)
            QVERIFY2(!undo.text(i).isEmpty(), qPrintable(QStringLiteral("step %1 has no name").arg(i)));
        std::vector<State> steps{end};
        while (undo.canUndo()) {
            undo.undo();
            steps.push_back(stateOf(w));
        }
        QVERIFY(stateOf(w) == begin);
        for (std::size_t i = steps.size() - 1; undo.canRedo(); --i) {
            QVERIFY(stateOf(w) == steps[i]);
            undo.redo();
        }
        QVERIFY(stateOf(w) == end);
    }

    void nothingThatAPersonMayDoWasLeftOut() { QCOMPARE(m_kinds.size(), kKinds); }

    void theHistoryGoesToTheStepThatIsClicked() {
        Window w;
        loadPeople(w);
        const State begin = stateOf(w);
        auto* model = w.find<ui::DataPanel>("dataPanel")->findChild<ui::ConstraintsModel*>();
        model->cycleMutability(0);
        model->cycleMutability(1);
        w.find<QAbstractButton>("regime.ar")->click();
        const State end = stateOf(w);
        w.click("mode.explore");
        w.trigger("view.panel.history");
        auto* dock = w.find("history.panel");
        if (!dock->isVisible())
            w.trigger("view.panel.history");
        dock->window()->raise();
        auto* steps = w.find<QUndoView>("history.steps");
        QCOMPARE(steps->model()->rowCount(), 4);
        QCOMPARE(steps->model()->index(0, 0).data().toString(), QStringLiteral("Beginning"));
        QVERIFY(steps->model()->index(3, 0).data().toString().contains(QStringLiteral("Adversarial")));
        steps->setCurrentIndex(steps->model()->index(0, 0));
        QVERIFY(stateOf(w) == begin);
        steps->setCurrentIndex(steps->model()->index(3, 0));
        QVERIFY(stateOf(w) == end);
    }

    void trainingIsNotUndoneAndStepsAreSafeMeanwhile() {
        Window w;
        w.program().openAndTrain(QStringLiteral("builtin:moons"));
        QTRY_VERIFY(w.epochs() >= 1);
        auto* model = w.find<ui::DataPanel>("dataPanel")->findChild<ui::ConstraintsModel*>();
        model->cycleMutability(0);
        const int before = w.epochs();
        w.program().undoStack().undo();
        w.program().undoStack().redo();
        w.find<QAbstractButton>("regime.ar")->click();
        w.program().undoStack().undo();
        QTRY_VERIFY(w.epochs() > before + 2);
        QCOMPARE(w.training().state(), ui::TrainingState::Running);
        QCOMPARE(w.training().models().back().run.settings.training.regime, std::string("ct"));
        w.program().undoStack().undo();
        QVERIFY(!w.program().undoStack().canUndo()); // the training is no step
        QVERIFY(w.epochs() > before);
    }

    void goingBackToOtherDataEndsTheTrainingOnThem() {
        Window w;
        loadPeople(w);
        const auto first = w.training().data();
        core::DataProblem problem;
        problem.column = "housing";
        problem.remedy = "ignore";
        Q_EMIT w.find<ui::DataPanel>("dataPanel")->remedyRequested(problem);
        QTRY_VERIFY(w.training().data() != first);
        const auto second = w.training().data();
        const auto plan = w.find<ui::SettingsPanel>("settings.panel")->plan();
        QVERIFY(plan);
        w.training().start(*plan);
        QTRY_VERIFY(w.epochs() >= 1);
        QCOMPARE(w.training().state(), ui::TrainingState::Running);
        w.program().undoStack().undo();
        QCOMPARE(w.training().data(), first);
        QVERIFY(!w.training().active());
        QVERIFY(w.training().models().empty());
        w.program().undoStack().redo(); // with what had been learnt
        QCOMPARE(w.training().data(), second);
        QVERIFY(!w.training().models().empty());
        QVERIFY(!w.training().models().back().run.history.empty());
        QVERIFY(!w.training().active());
    }

    void dataReadInAnotherWayComeBackWithTheirModels() {
        Window w;
        loadPeople(w);
        w.find<QAbstractSpinBox>("training.epochs")->stepBy(-9);
        w.click("mode.train");
        w.click("settings.train");
        QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
        const auto data = w.training().data();
        const core::Network network = w.training().models().back().run.network;
        core::DataProblem problem;
        problem.column = "housing";
        problem.remedy = "ignore";
        Q_EMIT w.find<ui::DataPanel>("dataPanel")->remedyRequested(problem);
        QTRY_COMPARE(w.training().data()->dataset.schema.size(), 2);
        QVERIFY(w.training().models().empty());
        w.program().undoStack().undo();
        QCOMPARE(w.training().data(), data);
        QVERIFY(w.training().models().back().run.network == network);
        QVERIFY(w.training().anyUnsaved()); // still nobody's file
        w.program().undoStack().redo();
        QCOMPARE(w.training().data()->dataset.schema.size(), 2);
    }

private:
    std::set<std::string> m_kinds; // of the steps that were drawn, over all seeds
};

COUNTERFOIL_SUITE(TestWindowUndo)
#include "tst_window_undo.moc"
