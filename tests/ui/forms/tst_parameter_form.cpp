#include "core/training/settings.h"
#include "tests/support/suite.h"
#include "ui/forms/parameter_form.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace {

core::ParamSpec spec(const char* key, const char* label, core::ParamValue fallback, double min = 0, double max = 1) {
    core::ParamSpec result{.key = key, .label = label, .help = "What it does.", .min = min, .max = max};
    result.fallback = std::move(fallback);
    return result;
}

std::vector<core::ParamSpec> sample() {
    core::ParamSpec rate = spec("training.learning_rate", "Learning rate", 0.001, 1e-6, 10);
    rate.scale = core::ParamScale::Log;
    rate.symbol = "η";
    core::ParamSpec optimiser = spec("training.optimiser", "Optimiser", std::string("adam"));
    optimiser.choices = {"adam", "sgd"};
    core::ParamSpec noise = spec("data.noise", "Noise", 0.1, 0, 2);
    noise.advanced = true;
    noise.unit = "sd";
    return {spec("training.epochs", "Epochs", std::int64_t{100}, 1, 10000),
            rate,
            optimiser,
            spec("training.shuffle", "Shuffle", true),
            spec("model.hidden", "Hidden units", std::string("32"), 1, 4096),
            noise};
}

} // namespace

class TestParameterForm : public QObject {
    Q_OBJECT

private:
    struct Shown {
        ui::ParameterForm form;
        QSignalSpy edits{&form, &ui::ParameterForm::valuesEdited};
        Shown() {
            form.setSpecs(sample());
            form.resize(360, 500);
            form.show();
        }
        template <class Editor>
        Editor* editor(const char* key) {
            return form.findChild<Editor*>(QString::fromLatin1(key));
        }
        core::ParamValue value(const char* key) { return form.values().at(key); }
    };

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    void startsWithTheDefaults() {
        Shown s;
        for (const core::ParamSpec& one : sample())
            QVERIFY2(s.form.values().at(one.key) == one.fallback, one.key.c_str());
        QCOMPARE(s.editor<QSpinBox>("training.epochs")->value(), 100);
        QCOMPARE(s.editor<QDoubleSpinBox>("training.learning_rate")->text(), QStringLiteral("0.001"));
        QCOMPARE(s.editor<QDoubleSpinBox>("data.noise")->text(), QStringLiteral("0.1 sd"));
        QVERIFY(s.editor<QCheckBox>("training.shuffle")->isChecked());
    }

    void takesValuesBackExactlyAndSaysNothing() {
        Shown s;
        const core::ParamValues wanted = {{"training.epochs", std::int64_t{7}},       {"training.learning_rate", 3e-5},
                                          {"training.optimiser", std::string("sgd")}, {"training.shuffle", false},
                                          {"model.hidden", std::string("64,64")},     {"data.noise", 1.25}};
        s.form.setValues(wanted);
        QVERIFY(s.form.values() == wanted);
        QCOMPARE(s.editor<QComboBox>("training.optimiser")->currentData().toString(), QStringLiteral("sgd"));
        QCOMPARE(s.editor<QDoubleSpinBox>("training.learning_rate")->text(), QStringLiteral("3e-05"));
        QCOMPARE(s.edits.count(), 0);
    }

    void ignoresValuesThatDoNotFit() {
        Shown s;
        s.form.setValues({{"training.epochs", std::int64_t{0}}, {"training.shuffle", 2.0}, {"nonsense", 1.0}});
        QCOMPARE(std::get<std::int64_t>(s.value("training.epochs")), 100);
        QVERIFY(std::get<bool>(s.value("training.shuffle")));
        QCOMPARE(s.form.values().size(), sample().size());
    }

    void typingEditsTheValue() {
        Shown s;
        auto* epochs = s.editor<QSpinBox>("training.epochs");
        epochs->setFocus();
        epochs->selectAll();
        QTest::keyClicks(epochs, QStringLiteral("250"));
        QCOMPARE(std::get<std::int64_t>(s.value("training.epochs")), 250);
        QVERIFY(s.edits.count() >= 1);
        auto* rate = s.editor<QDoubleSpinBox>("training.learning_rate");
        rate->selectAll();
        QTest::keyClicks(rate, QStringLiteral("2.5e-4"));
        QCOMPARE(std::get<double>(s.value("training.learning_rate")), 2.5e-4);
    }

    void switchesAndChoicesAreEditedByKeyboard() {
        Shown s;
        auto* shuffle = s.editor<QCheckBox>("training.shuffle");
        shuffle->setFocus();
        QTest::keyClick(shuffle, Qt::Key_Space);
        QVERIFY(!std::get<bool>(s.value("training.shuffle")));
        auto* optimiser = s.editor<QComboBox>("training.optimiser");
        QTest::keyClick(optimiser, Qt::Key_Down);
        QCOMPARE(QString::fromStdString(std::get<std::string>(s.value("training.optimiser"))), QStringLiteral("sgd"));
        QCOMPARE(s.edits.count(), 2);
    }

    void saysWhatIsWrongWithATextAndKeepsTheLastGoodValue() {
        Shown s;
        auto* hidden = s.editor<QLineEdit>("model.hidden");
        hidden->selectAll();
        QTest::keyClicks(hidden, QStringLiteral("64,x"));
        auto* error = s.form.findChild<QLabel*>(QStringLiteral("error:model.hidden"));
        QVERIFY(error->isVisibleTo(&s.form));
        QVERIFY2(error->text().contains(QStringLiteral("whole numbers")), qPrintable(error->text()));
        QVERIFY(!s.form.isValid());
        QCOMPARE(QString::fromStdString(std::get<std::string>(s.value("model.hidden"))), QStringLiteral("64"));
        hidden->selectAll();
        QTest::keyClicks(hidden, QStringLiteral("16"));
        QVERIFY(s.form.isValid());
        QVERIFY(!error->isVisibleTo(&s.form));
    }

    void numbersOutOfRangeAreNamedAndTakenBackOnLeaving() {
        Shown s;
        s.form.activateWindow();
        auto* epochs = s.editor<QSpinBox>("training.epochs");
        epochs->setFocus();
        epochs->selectAll();
        QTest::keyClicks(epochs, QStringLiteral("0"));
        auto* error = s.form.findChild<QLabel*>(QStringLiteral("error:training.epochs"));
        QVERIFY2(error->text().contains(QStringLiteral("between 1 and 10000")), qPrintable(error->text()));
        QCOMPARE(std::get<std::int64_t>(s.value("training.epochs")), 100);
        QTest::keyClick(epochs, Qt::Key_Return);
        QCOMPARE(epochs->value(), 100);
        QVERIFY(s.form.isValid());
    }

    void logarithmicStepsGoOneTwoFive() {
        Shown s;
        auto* rate = s.editor<QDoubleSpinBox>("training.learning_rate");
        const auto step = [&](Qt::Key key) {
            QTest::keyClick(rate, key);
            return std::get<double>(s.value("training.learning_rate"));
        };
        QCOMPARE(step(Qt::Key_Up), 0.002);
        QCOMPARE(step(Qt::Key_Up), 0.005);
        QCOMPARE(step(Qt::Key_Up), 0.01);
        QCOMPARE(step(Qt::Key_Down), 0.005);
        rate->setValue(1e-6);
        QCOMPARE(step(Qt::Key_Down), 1e-6);
    }

    void aChangedFieldOffersItsDefault() {
        Shown s;
        auto* reset = s.form.findChild<QToolButton*>(QStringLiteral("reset:training.epochs"));
        QVERIFY(!reset->isVisibleTo(&s.form));
        QTest::keyClick(s.editor<QSpinBox>("training.epochs"), Qt::Key_Up);
        QVERIFY(reset->isVisibleTo(&s.form));
        const auto before = s.edits.count();
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(std::get<std::int64_t>(s.value("training.epochs")), 100);
        QCOMPARE(s.editor<QSpinBox>("training.epochs")->value(), 100);
        QCOMPARE(s.edits.count(), before + 1);
        QVERIFY(!reset->isVisibleTo(&s.form));
    }

    void aPresetMovesTheDefaults() {
        Shown s;
        s.form.setDefaults({{"training.epochs", std::int64_t{40}}});
        auto* reset = s.form.findChild<QToolButton*>(QStringLiteral("reset:training.epochs"));
        QVERIFY(reset->isVisibleTo(&s.form));
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(std::get<std::int64_t>(s.value("training.epochs")), 40);
    }

    void advancedFieldsAreFoldedAndCounted() {
        Shown s;
        auto* fold = s.form.findChild<QPushButton*>(QStringLiteral("advancedFold"));
        auto* noise = s.editor<QDoubleSpinBox>("data.noise");
        QCOMPARE(fold->text(), QStringLiteral("Advanced"));
        QVERIFY(!noise->isVisibleTo(&s.form));
        s.form.setValues({{"data.noise", 0.5}});
        QCOMPARE(fold->text(), QStringLiteral("Advanced (1 changed)"));
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        QVERIFY(noise->isVisibleTo(&s.form));
    }

    void aWheelOverAnUnfocusedFieldScrollsThePage() {
        Shown s;
        auto* epochs = s.editor<QSpinBox>("training.epochs");
        epochs->clearFocus();
        QWheelEvent wheel(QPointF(5, 5), epochs->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        wheel.setAccepted(true);
        QCoreApplication::sendEvent(epochs, &wheel);
        QVERIFY(!wheel.isAccepted());
        QCOMPARE(epochs->value(), 100);
        QCOMPARE(s.edits.count(), 0);
    }

    void tooltipsTellHelpDefaultAndRange() {
        Shown s;
        const QString tip = s.editor<QSpinBox>("training.epochs")->toolTip();
        for (const char* part : {"What it does.", "Default 100", "from 1 to 10000", "training.epochs"})
            QVERIFY2(tip.contains(QLatin1String(part)), part);
        QCOMPARE(s.editor<QSpinBox>("training.epochs")->accessibleName(), QStringLiteral("Epochs"));
    }

    void choicesAreWords() {
        ui::ParameterForm form;
        form.setSpecs(core::settingSpecs("ecco"));
        const auto words = [&form](const char* key) {
            QStringList all;
            auto* box = form.findChild<QComboBox*>(QLatin1String(key));
            for (int i = 0; box && i < box->count(); ++i)
                all << box->itemText(i);
            return all;
        };
        QCOMPARE(words("model.kind"), (QStringList{QStringLiteral("Dense layers"), QStringLiteral("LeNet-5")}));
        QCOMPARE(words("model.activation").first(), QStringLiteral("ReLU"));
        QCOMPARE(words("search.growth").first(), QStringLiteral("Give up"));
        for (const QComboBox* box : form.findChildren<QComboBox*>())
            for (int i = 0; i < box->count(); ++i)
                QVERIFY2(box->itemText(i)[0].isUpper(), qPrintable(box->itemText(i)));
    }

    void newSpecsReplaceTheOldOnes() {
        Shown s;
        s.form.setSpecs({spec("search.steps", "Steps", std::int64_t{30}, 1, 100)});
        QCOMPARE(s.form.values().size(), std::size_t{1});
        QVERIFY(!s.editor<QSpinBox>("training.epochs"));
        QVERIFY(!s.form.findChild<QPushButton*>(QStringLiteral("advancedFold"))->isVisibleTo(&s.form));
    }
};

COUNTERFOIL_SUITE(TestParameterForm)
#include "tst_parameter_form.moc"
