#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/models/value_text.h"
#include "ui/panels/what_if_panel.h"
#include "ui/theme.h"

#include <QDoubleSpinBox>
#include <QLabel>

#include <set>

class TestWhatIfPanel : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans;
    ui::QuerySubjectPtr m_subject;

    [[nodiscard]] std::shared_ptr<const ui::ExplanationAnswer> answerOf(qint64 row) const {
        auto answer = ui::answerTo(ui::ExplanationQuery{m_subject, testing::planeAt(*m_loans, row), row, {}});
        if (!answer)
            qFatal("%s", answer.error().message.c_str());
        return std::get<std::shared_ptr<const ui::ExplanationAnswer>>(*answer);
    }
    static QString textOf(const QWidget& panel, const char* name) {
        const auto* label = panel.findChild<QLabel*>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    static void show(ui::WhatIfPanel& panel) {
        panel.resize(340, 640);
        panel.show();
        QCoreApplication::sendPostedEvents();
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::Theme::instance().apply();
        m_loans = testing::builtinData("loans");
        m_subject = testing::subjectOf(m_loans, testing::trainedModels(m_loans, 15));
    }

    void aValueThatNoRowHasIsDoubtedInWords() {
        ui::WhatIf model;
        model.setData(m_loans);
        ui::WhatIfPanel panel(&model);
        const qint64 row = m_loans->split.test[0];
        model.setRow(row);
        show(panel);
        panel.setAnswer(answerOf(row));
        const core::Index age = m_loans->dataset.schema.find("age").value();
        const core::Index income = m_loans->dataset.schema.find("income").value();
        model.setValue(age, 40);
        QCOMPARE(textOf(panel, "whatif.doubt.age"), QString());
        QCOMPARE(textOf(panel, "whatif.doubt"), QString());
        model.setValue(age, 999);
        QCOMPARE(textOf(panel, "whatif.doubt.age"),
                 QStringLiteral("outside 18 to 90: no row of the data is like that"));
        QVERIFY(panel.findChild<QWidget*>(QStringLiteral("whatif.value.age"))->property("invalid").toBool());
        QCOMPARE(textOf(panel, "whatif.doubt.income"), QString());
        model.setValue(income, -50);
        QVERIFY(!textOf(panel, "whatif.doubt.income").isEmpty());
        QVERIFY2(textOf(panel, "whatif.doubt").contains(QStringLiteral("age, income")),
                 qPrintable(textOf(panel, "whatif.doubt")));
        QVERIFY(!textOf(panel, "whatif.sentence").isEmpty()); // the answer is kept
        model.reset();
        QCOMPARE(textOf(panel, "whatif.doubt.age"), QString());
        QCOMPARE(textOf(panel, "whatif.doubt"), QString());
    }

    void fieldsStayWhereTheyAreWhateverIsAnswered() {
        ui::WhatIf model;
        model.setData(m_loans);
        ui::WhatIfPanel panel(&model);
        model.setRow(m_loans->split.test[0]);
        show(panel);
        panel.setShownModel(1);
        const auto* field = panel.findChild<QWidget*>(QStringLiteral("whatif.value.income"));
        const auto* sentence = panel.findChild<QLabel*>(QStringLiteral("whatif.sentence"));
        std::set<int> places, heights;
        for (std::size_t i = 0; i < 30; ++i) { // as if they were about values of one row
            panel.setAnswer(answerOf(m_loans->split.test[i]));
            QCoreApplication::sendPostedEvents();
            places.insert(field->mapTo(&panel, QPoint()).y());
            heights.insert(sentence->heightForWidth(sentence->width()));
        }
        QVERIFY(heights.size() > 1);
        QCOMPARE(places.size(), std::size_t(1));
    }

    void saysWhichModelAnswers() {
        ui::WhatIf model;
        model.setData(m_loans);
        ui::WhatIfPanel panel(&model);
        const qint64 row = m_loans->split.test[0];
        model.setRow(row);
        show(panel);
        panel.setShownModel(1);
        panel.setAnswer(answerOf(row));
        QCOMPARE(textOf(panel, "whatif.says"), m_subject->models[1].name + QStringLiteral(" says"));
        panel.setShownModel(0);
        QCOMPARE(textOf(panel, "whatif.says"), m_subject->models[0].name + QStringLiteral(" says"));
    }

    // Nothing is listed below it here.
    void theSentenceNamesEveryChange() {
        ui::WhatIf model;
        model.setData(m_loans);
        ui::WhatIfPanel panel(&model);
        const qint64 row = m_loans->split.test[0];
        model.setRow(row);
        show(panel);
        auto answer = std::make_shared<ui::ExplanationAnswer>(*answerOf(row));
        core::Explanation& one = answer->models[0]->explanation;
        one.valid = true;
        one.target = 1 - one.predicted;
        one.counterfactual = one.factual;
        one.changes.clear();
        QStringList names;
        const core::FeatureSchema& schema = m_loans->dataset.schema;
        for (core::Index f = 0; f < schema.size(); ++f) {
            if (schema[f].hasLevels())
                continue;
            one.counterfactual(f) += 10;
            one.changes.push_back({f, one.factual(f), one.counterfactual(f)});
            names << ui::nameOf(schema[f]);
        }
        QVERIFY(names.size() > 4);
        answer->models[0]->decimals.assign(one.changes.size(), 0);
        panel.setAnswer(answer);
        const QString told = textOf(panel, "whatif.sentence");
        QVERIFY2(!told.contains(QStringLiteral("below")), qPrintable(told));
        for (const QString& name : names)
            QVERIFY2(told.contains(name), qPrintable(told));
    }
};

COUNTERFOIL_SUITE(TestWhatIfPanel)
#include "tst_what_if_panel.moc"
