#include "tests/support/mixed_data.h"
#include "tests/support/suite.h"
#include "ui/models/explanation_text.h"

class TestExplanationText : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_mixed; // income (EUR), age, job, school; "no" or "yes"
    core::PreparedDataPtr m_image;

    [[nodiscard]] ui::QuerySubject subject() const {
        ui::QuerySubject subject;
        subject.data = m_mixed;
        subject.constraints.features.resize(4);
        return subject;
    }
    // From income 1,213.4, age 41, clerk, mid to whatever `change` makes of it.
    [[nodiscard]] ui::ModelAnswer answer(const std::function<void(core::RawVector&)>& change,
                                         std::vector<int> decimals) const {
        ui::ModelAnswer answer;
        core::Explanation& explanation = answer.explanation;
        explanation.predicted = 0;
        explanation.target = 1;
        explanation.valid = explanation.mature = true;
        explanation.probability = 0.9;
        explanation.probabilityBefore = 0.002;
        explanation.steps = 12;
        explanation.factual.resize(4);
        explanation.factual << 1213.4, 41, 0, 1;
        explanation.counterfactual = explanation.factual;
        change(explanation.counterfactual);
        for (core::Index f = 0; f < 4; ++f)
            if (explanation.counterfactual[f] != explanation.factual[f])
                explanation.changes.push_back({f, explanation.factual[f], explanation.counterfactual[f]});
        answer.decimals = std::move(decimals);
        return answer;
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_mixed = testing::mixedData();
        core::Dataset image;
        image.name = "Dots";
        image.schema.image = core::ImageShape{2, 2, 1};
        for (int i = 0; i < 4; ++i)
            image.schema.features.push_back({.name = "p" + std::to_string(i), .kind = core::FeatureKind::Pixel});
        image.classes = {"cat", "dog"};
        image.rows = core::RawTable(core::RawMatrix(core::RawMatrix::Constant(4, 20, 128.0)));
        for (int i = 0; i < 20; ++i)
            image.labels.push_back(i % 2);
        m_image = core::prepare(image, 1).value();
    }

    void saysWhatRisesAndFalls() {
        const auto a = answer(
            [](auto& row) {
                row[0] = 2487.9;
                row[1] = 38;
            },
            {-1, 0});
        QCOMPARE(ui::sentence(subject(), a),
                 QStringLiteral(u"If income rose from 1,213.4 to 2,490\u00A0EUR and age fell by 3, granted would be "
                                u"\u201cyes\u201d (90%) instead of \u201cno\u201d."));
    }

    void namesCategoriesAndSaysLevelsInOrder() {
        QCOMPARE(ui::sentence(subject(), answer([](auto& row) { row[2] = 2; }, {0})),
                 QStringLiteral(u"If job were \u201cnurse\u201d instead of \u201cclerk\u201d, granted would be "
                                u"\u201cyes\u201d (90%) instead of \u201cno\u201d."));
        const auto up = answer([](auto& row) { row[3] = 2; }, {0});
        QVERIFY(ui::sentence(subject(), up)
                    .startsWith(QStringLiteral(u"If school rose from \u201cmid\u201d to \u201chigh\u201d,")));
        QCOMPARE(ui::changeRows(subject(), up).front().change, QStringLiteral("1 level up"));
    }

    // What follows the first is told by how much, but only where that is exactly what was found.
    void saysByHowMuchWhereThatIsShortAndTrue() {
        auto both = [this](double age, double income, int decimals) {
            auto a = answer(
                [&](auto& row) {
                    row[1] = age;
                    row[0] = income;
                },
                {decimals, 0});
            a.explanation.factual[0] = 1200;
            for (auto& change : a.explanation.changes)
                change.from = a.explanation.factual[change.feature];
            return ui::sentence(subject(), a);
        };
        QVERIFY2(both(66, 1500, -2)
                     .startsWith(QStringLiteral(u"If age rose from 41 to 66 and income rose by 300\u00A0EUR,")),
                 qPrintable(both(66, 1500, -2)));
        QVERIFY2(both(66, 1199.5, 1).contains(QStringLiteral(u"income fell by 0.5\u00A0EUR,")),
                 qPrintable(both(66, 1199.5, 1)));
        const auto uneven = answer(
            [](auto& row) {
                row[1] = 66;
                row[0] = 1502.1;
            },
            {-1, 0}); // from 1,213.4 to about 1,500: no short number says by how much
        QVERIFY2(ui::sentence(subject(), uneven)
                     .contains(QStringLiteral(u"and income rose from 1,213.4 to 1,500\u00A0EUR,")),
                 qPrintable(ui::sentence(subject(), uneven)));
    }

    void speaksOfTheOutcomeWhereTheLabelHasNoTellingName() {
        core::Dataset plain = testing::mixedDataset();
        plain.labelName = "Class";
        ui::QuerySubject s;
        s.data = core::prepare(plain, 3).value();
        s.constraints.features.resize(4);
        QVERIFY(ui::sentence(s, answer([](auto& row) { row[1] = 60; }, {0}))
                    .contains(QStringLiteral(u"the outcome would be \u201cyes\u201d")));
    }

    void doesNotRepeatAUnitThatTheNameHas() {
        core::Dataset years = testing::mixedDataset();
        years.schema.features[1].name = "years at work";
        years.schema.features[1].unit = "years";
        ui::QuerySubject s;
        s.data = core::prepare(years, 3).value();
        s.constraints.features.resize(4);
        QVERIFY(ui::sentence(s, answer([](auto& row) { row[1] = 60; }, {0}))
                    .startsWith(QStringLiteral("If years at work rose from 41 to 60, ")));
    }

    void numbersFollowTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString text = ui::sentence(subject(), answer([](auto& row) { row[0] = 2487.9; }, {-1}));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY2(text.startsWith(QStringLiteral(u"If income rose from 1.213,4 to 2.490\u00A0EUR,")), qPrintable(text));
    }

    void wholeNumbersStayWhole() {
        const auto rows = ui::changeRows(subject(), answer([](auto& row) { row[1] = 60; }, {0}));
        QCOMPARE(rows.front().before, QStringLiteral("41"));
        QCOMPARE(rows.front().after, QStringLiteral("60"));
        QCOMPARE(rows.front().change, QStringLiteral("+19"));
    }

    void aSmallChangeIsNeverRoundedAway() {
        const auto rows = ui::changeRows(subject(), answer([](auto& row) { row[0] = 1213.36; }, {3}));
        QCOMPARE(rows.front().before, QStringLiteral(u"1,213.4\u00A0EUR"));
        QCOMPARE(rows.front().after, QStringLiteral(u"1,213.360\u00A0EUR"));
        QCOMPARE(rows.front().change, QStringLiteral(u"\u22120.040\u00A0EUR"));
        QCOMPARE(rows.front().fullAfter, QStringLiteral("1,213.36 EUR"));
    }

    // Two numbers side by side would have to be subtracted by the reader.
    void aChangeSmallAgainstTheValueIsToldByItsAmount() {
        const QString text = ui::sentence(subject(), answer([](auto& row) { row[0] = 1213.352; }, {3}));
        QVERIFY2(text.startsWith(QStringLiteral(u"If income fell by 0.048 to 1,213.352\u00A0EUR,")), qPrintable(text));
    }

    void ordersByHowMuchOfTheCostAChangeIs() {
        const auto rows = ui::changeRows(subject(), answer(
                                                        [](auto& row) {
                                                            row[0] = 1300;
                                                            row[2] = 1;
                                                            row[1] = 42;
                                                        },
                                                        {0, 0, 0}));
        QCOMPARE(rows.front().name, QStringLiteral("job"));
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(rows[i - 1].weight >= rows[i].weight);
    }

    void saysWhenNothingHasToChange() {
        auto a = answer([](auto&) {}, {});
        a.explanation.predicted = 1;
        QCOMPARE(ui::sentence(subject(), a),
                 QStringLiteral(u"The model already says \u201cyes\u201d here; nothing has to change."));
        QVERIFY(ui::reasonText(subject(), a).isEmpty());
    }

    void saysHowCloseItCameWhenNothingWasFound() {
        auto a = answer([](auto& row) { row[1] = 60; }, {0});
        a.explanation.valid = a.explanation.mature = false;
        a.explanation.probability = 0.41;
        a.explanation.reason = "stopped after 30 steps at 41%";
        QCOMPARE(ui::sentence(subject(), a),
                 QStringLiteral(u"Even if age rose from 41 to 60, granted would not be \u201cyes\u201d: that would be "
                                u"41% likely, 9 points short of 50%."));
        QCOMPARE(ui::reasonText(subject(), a), QStringLiteral("Stopped after 30 steps at 41%."));
        a.explanation.probability = 0.4981;
        QVERIFY2(ui::sentence(subject(), a).endsWith(QStringLiteral("50% likely, just not enough.")),
                 qPrintable(ui::sentence(subject(), a)));
        a.explanation.probability = 0.41;
        a.explanation.changes.clear();
        QCOMPARE(ui::sentence(subject(), a),
                 QStringLiteral(u"No change was found that makes the model say \u201cyes\u201d. The closest it came: "
                                u"41% likely, 9 points short of 50%."));
    }

    void saysOnceHowManyPixelsChange() {
        ui::QuerySubject s;
        s.data = m_image;
        s.constraints.features.resize(4);
        auto a = answer([](auto& row) { row[0] = 3; }, {0});
        QCOMPARE(ui::sentence(s, a),
                 QStringLiteral(u"If 1 pixel changed as shown, the model would read \u201cdog\u201d (90%) "
                                u"instead of \u201ccat\u201d."));
        QVERIFY(ui::factTexts(s, a).contains(QStringLiteral("1 of 4 pixels change")));
    }

    void neverCallsCertainWhatIsNot_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << QStringLiteral("0%");
        QTest::newRow("hardly") << 0.0004 << QStringLiteral("<1%");
        QTest::newRow("some") << 0.0149 << QStringLiteral("1%");
        QTest::newRow("most") << 0.903 << QStringLiteral("90%");
        QTest::newRow("nearly") << 0.9999 << QStringLiteral(">99%");
        QTest::newRow("all") << 1.0 << QStringLiteral("100%");
    }
    void neverCallsCertainWhatIsNot() {
        QFETCH(double, share);
        QTEST(ui::likelyText(share), "text");
    }

    void saysStepsInSingularAndPlural() {
        auto a = answer([](auto& row) { row[1] = 60; }, {0});
        QCOMPARE(ui::outcomeText(a), QStringLiteral("90% likely after 12 steps, was <1%"));
        a.explanation.steps = 1;
        QCOMPARE(ui::outcomeText(a), QStringLiteral("90% likely after 1 step, was <1%"));
    }
};

COUNTERFOIL_SUITE(TestExplanationText)
#include "tst_explanation_text.moc"
