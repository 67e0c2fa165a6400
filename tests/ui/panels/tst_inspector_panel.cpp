#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/panels/inspector_panel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

class TestInspectorPanel : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_moons, m_loans;
    ui::QuerySubjectPtr m_subject, m_loanSubject;

    static std::shared_ptr<const ui::ExplanationAnswer> answerOf(const ui::QuerySubjectPtr& subject, qint64 row,
                                                                 std::optional<core::Label> target = {}) {
        auto answer = ui::answerTo(ui::ExplanationQuery{subject, testing::planeAt(*subject->data, row), row, target});
        if (!answer)
            qFatal("%s", answer.error().message.c_str());
        return std::get<std::shared_ptr<const ui::ExplanationAnswer>>(*answer);
    }
    static void fill(ui::InspectorPanel& panel, const ui::QuerySubjectPtr& subject, qint64 row) {
        panel.setData(subject->data);
        QStringList names;
        for (const ui::ModelView& model : subject->models)
            names << model.name;
        panel.setModels(names);
        panel.setGenerators({{"ecco", "ECCo", "Helps."}, {"generic", "Generic", "Helps too."}}, QStringLiteral("ecco"));
        panel.setRow(row, 11, 600);
        panel.setAnswer(answerOf(subject, row));
        panel.resize(360, 900);
        panel.show();
    }
    static QString textOf(const QWidget& panel, const char* name) {
        const auto* label = panel.findChild<QLabel*>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::Theme::instance().apply();
        m_moons = testing::builtinData("moons");
        m_subject = testing::subjectOf(m_moons, testing::trainedModels(m_moons, 40));
        m_loans = testing::builtinData("loans");
        m_loanSubject = testing::subjectOf(m_loans, testing::trainedModels(m_loans, 15));
    }

    void teachesWhileNothingIsSelected() {
        ui::InspectorPanel panel;
        panel.show();
        QVERIFY(textOf(panel, "inspector.empty").contains(QStringLiteral("Load data")));
        panel.setData(m_moons);
        QVERIFY(textOf(panel, "inspector.empty").contains(QStringLiteral("Click a point")));
    }

    void showsOutcomeSentenceAndChangesOfTheTrainedModel() {
        ui::InspectorPanel panel;
        const qint64 row = m_moons->split.test[11];
        fill(panel, m_subject, row);
        QCOMPARE(panel.shownModel(), std::size_t(1));
        const ui::ModelAnswer answer = *answerOf(m_subject, row)->models[1];
        QVERIFY(textOf(panel, "inspector.row").startsWith(QStringLiteral("Row ")));
        QVERIFY(textOf(panel, "inspector.row").endsWith(QStringLiteral("test")));
        QCOMPARE(textOf(panel, "inspector.position"), QStringLiteral("12 of 600"));
        QCOMPARE(textOf(panel, "inspector.to"),
                 QString::fromStdString(m_moons->dataset.classes[static_cast<std::size_t>(answer.explanation.target)]));
        QCOMPARE(textOf(panel, "inspector.outcome"), ui::outcomeText(answer));
        QCOMPARE(textOf(panel, "inspector.sentence"), ui::sentence(*m_subject, answer));
        QCOMPARE(panel.changes()->rowCount(), static_cast<int>(answer.explanation.changes.size()));
        QVERIFY(panel.findChild<QWidget*>(QStringLiteral("inspector.change.x1"))->isVisible());
        QVERIFY(textOf(panel, "inspector.facts").contains(QStringLiteral("constraints kept")));
        QVERIFY(textOf(panel, "inspector.validFrom").contains(QStringLiteral("counterfactual from step")));
    }

    void theChangesAreATableToo() {
        ui::InspectorPanel panel;
        fill(panel, m_subject, m_moons->split.test[3]);
        auto* table = panel.findChild<QTableView*>(QStringLiteral("inspector.changes"));
        QVERIFY(!table->isVisible());
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("inspector.asTable")), Qt::LeftButton);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->columnCount(), 5);
        QVERIFY(table->model()->rowCount() > 0);
    }

    void bothModelsStandSideBySideAndEitherCanBeShown() {
        ui::InspectorPanel panel;
        const qint64 row = m_moons->split.test[11];
        fill(panel, m_subject, row);
        const auto answer = answerOf(m_subject, row);
        QCOMPARE(textOf(panel, "inspector.figure0_0"), ui::likelyText(answer->models[0]->explanation.probability));
        QCOMPARE(textOf(panel, "inspector.figure0_1"), ui::likelyText(answer->models[1]->explanation.probability));
        QSignalSpy changed(&panel, &ui::InspectorPanel::shownModelChanged);
        auto* conventional = panel.findChild<QToolButton*>(QStringLiteral("inspector.model0"));
        QCOMPARE(conventional->text(), QStringLiteral("Conventional"));
        QTest::mouseClick(conventional, Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(textOf(panel, "inspector.sentence"), ui::sentence(*m_subject, *answer->models[0]));
    }

    void namesOfThreeModelsHaveRoomBesideTheirFigures() {
        ui::InspectorPanel panel;
        auto three = std::make_shared<ui::QuerySubject>(*m_subject);
        three->models.push_back(three->models[0]);
        three->models.back().name = QStringLiteral("Adversarial training");
        const qint64 row = m_moons->split.test[11];
        fill(panel, three, row);
        panel.resize(320, 800);
        QApplication::processEvents();
        const auto answer = answerOf(three, row);
        for (int i = 0; i < 3; ++i) {
            auto* model = panel.findChild<QToolButton*>(QStringLiteral("inspector.model%1").arg(i));
            QVERIFY2(model->width() > model->fontMetrics().horizontalAdvance(model->text()), qPrintable(model->text()));
            auto* figure = panel.findChild<QLabel*>(QStringLiteral("inspector.figure0_%1").arg(i));
            QCOMPARE(figure->text(),
                     ui::likelyText(answer->models[static_cast<std::size_t>(i)]->explanation.probability));
            const auto middle = [&](const QWidget* w) { return w->mapTo(&panel, w->rect().center()).y(); };
            QVERIFY(std::abs(middle(model) - middle(figure)) < 4);
        }
    }

    void asksForTargetsAndSearches() {
        ui::InspectorPanel panel;
        fill(panel, m_subject, m_moons->split.test[11]);
        QSignalSpy targets(&panel, &ui::InspectorPanel::targetChosen);
        QSignalSpy generators(&panel, &ui::InspectorPanel::generatorChosen);
        QVERIFY(!panel.chosenTarget());
        auto* box = panel.findChild<QComboBox*>(QStringLiteral("inspector.target"));
        QCOMPARE(box->count(), 2); // the likeliest other, and the only other by name
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(targets.size(), 1);
        QVERIFY(panel.chosenTarget());
        QTest::keyClick(panel.findChild<QComboBox*>(QStringLiteral("inspector.generator")), Qt::Key_Down);
        QCOMPARE(generators.size(), 1);
        QCOMPARE(panel.chosenGenerator(), QStringLiteral("generic"));
    }

    void stepsThroughTheRows() {
        ui::InspectorPanel panel;
        fill(panel, m_subject, m_moons->split.test[11]);
        QSignalSpy steps(&panel, &ui::InspectorPanel::stepRequested);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("inspector.next")), Qt::LeftButton);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("inspector.previous")), Qt::LeftButton);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0][0].toInt(), 1);
        QCOMPARE(steps[1][0].toInt(), -1);
    }

    void foldsWhatDoesNotChange() {
        ui::InspectorPanel panel;
        const qint64 row = m_loans->split.test[5];
        fill(panel, m_loanSubject, row);
        const auto answer = answerOf(m_loanSubject, row);
        const std::size_t unchanged = 7 - answer->models[1]->explanation.changes.size();
        QVERIFY(unchanged > 0);
        auto* toggle = panel.findChild<QToolButton*>(QStringLiteral("inspector.unchanged.toggle"));
        QCOMPARE(toggle->text(), QStringLiteral("%1 unchanged").arg(unchanged));
        QVERIFY(textOf(panel, "inspector.unchanged.text").isEmpty());
        QTest::mouseClick(toggle, Qt::LeftButton);
        QCOMPARE(textOf(panel, "inspector.unchanged.text").count(QLatin1Char('\n')) + 1,
                 static_cast<qsizetype>(unchanged));
    }

    void saysWhyNothingWasFound() {
        ui::QuerySubject locked = *m_subject;
        for (core::FeatureConstraint& feature : locked.constraints.features)
            feature.mutability = core::Mutability::Immutable;
        ui::InspectorPanel panel;
        fill(panel, std::make_shared<const ui::QuerySubject>(locked), m_moons->split.test[11]);
        QVERIFY(textOf(panel, "inspector.sentence").startsWith(QStringLiteral("No change was found")));
        QVERIFY2(textOf(panel, "inspector.reason").contains(QStringLiteral("immutable")),
                 qPrintable(textOf(panel, "inspector.reason")));
        QCOMPARE(panel.changes()->rowCount(), 0);
    }

    void keepsTheWordsThatTellModelsApart() {
        QCOMPARE(ui::shortNames({QStringLiteral("Conventional training"), QStringLiteral("Counterfactual training")}),
                 QStringList({QStringLiteral("Conventional"), QStringLiteral("Counterfactual")}));
        QCOMPARE(ui::shortNames({QStringLiteral("a b"), QStringLiteral("a b")}),
                 QStringList({QStringLiteral("a b"), QStringLiteral("a b")}));
        QCOMPARE(ui::shortNames({QStringLiteral("Counterfactual training"), QStringLiteral("Counterfactual training 2"),
                                 QStringLiteral("Counterfactual training, from epoch 12")}),
                 QStringList({QStringLiteral("Counterfactual"), QStringLiteral("Counterfactual 2"),
                              QStringLiteral("Counterfactual, from epoch 12")}));
        QCOMPARE(ui::shortNames({QStringLiteral("model")}), QStringList({QStringLiteral("model")}));
    }
};

COUNTERFOIL_SUITE(TestInspectorPanel)
#include "tst_inspector_panel.moc"
