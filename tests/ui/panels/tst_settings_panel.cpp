#include "tests/support/blobs.h"
#include "tests/support/suite.h"
#include "ui/panels/settings_panel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QUndoStack>

namespace {

core::PreparedDataPtr namedBlobs(const std::string& source) {
    core::Dataset dataset = testing::blobs()->dataset;
    dataset.source = source;
    return *core::prepare(std::move(dataset), 5);
}

template <class Widget>
Widget* find(QWidget& parent, const char* name) {
    return parent.findChild<Widget*>(QLatin1String(name));
}

void choose(QComboBox* box, const char* id) {
    box->setCurrentIndex(box->findData(QLatin1String(id)));
    Q_EMIT box->activated(box->currentIndex());
}

} // namespace

class TestSettingsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutDataThereIsNothingToTrain() {
        ui::SettingsPanel panel;
        QVERIFY(!panel.plan());
        QSignalSpy wanted(&panel, &ui::SettingsPanel::dataWanted);
        find<QAbstractButton>(panel, "settings.chooseData")->click();
        QCOMPARE(wanted.size(), 1);
    }

    void proposesCounterfactualBesideConventional() {
        ui::SettingsPanel panel;
        panel.setData(testing::blobs());
        const auto plan = panel.plan();
        QVERIFY(plan);
        QCOMPARE(plan->runs.size(), 2U);
        QCOMPARE(plan->runs[0].settings.training.regime, std::string("vanilla"));
        QCOMPARE(plan->runs[0].name, std::string("Conventional training"));
        QCOMPARE(plan->runs[1].settings.training.regime, std::string("ct"));
        QCOMPARE(plan->runs[1].name, std::string("Counterfactual training"));
        QCOMPARE(plan->runs[1].settings.training.counterfactuals, 140); // at most the training rows
    }

    void showsEveryRegimeWithASentence() {
        ui::SettingsPanel panel;
        for (const char* id : {"vanilla", "ar", "cd", "ct"}) {
            auto* card = find<QAbstractButton>(panel, qPrintable(QStringLiteral("regime.") + QLatin1String(id)));
            QVERIFY2(card, id);
            QVERIFY(!card->accessibleDescription().isEmpty());
        }
    }

    void comparesWithAnotherRegimeOnly() {
        ui::SettingsPanel panel;
        panel.setData(testing::blobs());
        auto* compared = find<QComboBox>(panel, "settings.comparedWith");
        QVERIFY(compared->findData(QStringLiteral("ct")) < 0);
        find<QAbstractButton>(panel, "regime.ar")->click();
        QVERIFY(compared->findData(QStringLiteral("ar")) < 0);
        choose(compared, "ct");
        QCOMPARE(panel.plan()->runs[0].settings.training.regime, std::string("ct"));
        QCOMPARE(panel.plan()->runs[1].settings.training.regime, std::string("ar"));
        find<QAbstractButton>(panel, "settings.compare")->click();
        QCOMPARE(panel.plan()->runs.size(), 1U);
        QVERIFY(!compared->isEnabled());
    }

    void everyChangeIsANamedStepAndTypingIsOne() {
        QUndoStack undo;
        ui::SettingsPanel panel;
        panel.setUndoStack(&undo);
        panel.setData(testing::blobs());
        QCOMPARE(undo.count(), 0);
        const core::PlannedTraining start = panel.planned();
        find<QAbstractButton>(panel, "regime.ar")->click();
        QVERIFY(undo.undoText().contains(QStringLiteral("Adversarial")));
        auto* epochs = find<QAbstractSpinBox>(panel, "training.epochs");
        for (int i = 0; i < 7; ++i) // as a drag or an arrow that is held
            epochs->stepBy(1);
        QCOMPARE(undo.count(), 2);
        QCOMPARE(panel.plan()->runs.back().settings.training.epochs, 170);
        QVERIFY2(undo.undoText().endsWith(QStringLiteral(": 170")), qPrintable(undo.undoText()));
        epochs->stepBy(-7); // back where it was: no step at all
        QCOMPARE(undo.count(), 1);
        choose(find<QComboBox>(panel, "settings.search"), "wachter");
        find<QAbstractButton>(panel, "settings.compare")->click();
        QCOMPARE(undo.count(), 3);
        const core::PlannedTraining end = panel.planned();
        while (undo.canUndo())
            undo.undo();
        QVERIFY(panel.planned() == start);
        QCOMPARE(panel.plan()->runs.back().settings.search.generator, std::string("ecco"));
        while (undo.canRedo())
            undo.redo();
        QVERIFY(panel.planned() == end);
        QCOMPARE(undo.count(), 3);
    }

    void offersPublishedSettingsWhereThereAreSome() {
        ui::SettingsPanel panel;
        panel.setData(namedBlobs("builtin:moons"));
        auto* preset = find<QComboBox>(panel, "settings.preset");
        QCOMPARE(preset->currentData().toString(), QStringLiteral("published"));
        QCOMPARE(panel.plan()->runs[1].settings.search.threshold, 0.9);
        QCOMPARE(panel.plan()->runs[1].settings.training.batch, 30);
        choose(preset, "default");
        QCOMPARE(panel.plan()->runs[1].settings.search.threshold, 0.75);
        panel.setData(namedBlobs("loans.csv"));
        QVERIFY(preset->findData(QStringLiteral("published")) < 0);
    }

    void anotherSearchHasItsOwnParameters() {
        ui::SettingsPanel panel;
        panel.setData(testing::blobs());
        QVERIFY(panel.plan()->runs[1].settings.generator.contains("search.lambda_energy"));
        choose(find<QComboBox>(panel, "settings.search"), "generic");
        QCOMPARE(panel.plan()->runs[1].settings.search.generator, std::string("generic"));
        QVERIFY(!panel.plan()->runs[1].settings.generator.contains("search.lambda_energy"));
        QVERIFY(!panel.findChild<QWidget*>(QStringLiteral("search.lambda_energy")));
    }

    void whatIsTypedIsWhatIsTrained() {
        ui::SettingsPanel panel;
        panel.setData(testing::blobs());
        panel.show();
        auto* epochs = panel.findChild<QAbstractSpinBox*>(QStringLiteral("training.epochs"));
        QVERIFY(epochs);
        epochs->selectAll();
        QTest::keyClicks(epochs, QStringLiteral("37"));
        QTest::keyClick(epochs, Qt::Key_Return);
        auto* seed = find<QAbstractSpinBox>(panel, "settings.seed");
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("12"));
        QSignalSpy asked(&panel, &ui::SettingsPanel::trainRequested);
        QTest::mouseClick(find<QWidget>(panel, "settings.train"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const auto plan = asked[0][0].value<ui::TrainingPlan>();
        QCOMPARE(plan.seed, 12U);
        for (const core::TrainingRun& run : plan.runs)
            QCOMPARE(run.settings.training.epochs, 37);
        choose(find<QComboBox>(panel, "settings.search"), "generic"); // what was typed stays
        QCOMPARE(panel.plan()->runs[0].settings.training.epochs, 37);
    }

    void showsTheSettingsOfAnOpenedModel() {
        ui::SettingsPanel panel;
        panel.setData(testing::blobs());
        core::Settings settings = core::defaultSettings(140);
        settings.training.regime = "cd";
        settings.training.epochs = 7;
        panel.setSettings(settings, 42);
        const auto plan = panel.plan();
        QVERIFY(plan);
        QVERIFY(plan->runs.back().settings == settings);
        QCOMPARE(plan->seed, 42U);
    }

    void errorsStandAboveTheButton() {
        ui::SettingsPanel panel;
        panel.setData(testing::blobs());
        panel.show();
        auto* error = find<QLabel>(panel, "settings.error");
        QVERIFY(!error->isVisible());
        panel.showError(QStringLiteral("No."));
        QVERIFY(error->isVisible());
        panel.showError({});
        QVERIFY(!error->isVisible());
    }
};

COUNTERFOIL_SUITE(TestSettingsPanel)
#include "tst_settings_panel.moc"
