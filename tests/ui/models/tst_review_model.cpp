#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"
#include "ui/models/review_model.h"
#include "ui/models/what_if.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

class TestReviewModel : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_data;

    [[nodiscard]] static ui::ReviewEntry entry(qint64 row, bool valid, double probability, double cost,
                                               double certainty) {
        ui::ReviewEntry made{.row = row,
                             .predicted = 0,
                             .target = 1,
                             .valid = valid,
                             .mature = valid,
                             .certainty = certainty,
                             .probability = probability,
                             .cost = cost,
                             .changes = 1,
                             .implausibility = {}};
        if (valid)
            made.implausibility = 10.0 - cost;
        return made;
    }
    [[nodiscard]] static std::vector<qint64> rowsOf(const ui::ReviewModel& model) {
        std::vector<qint64> rows;
        for (int place = 0; place < model.rowCount(); ++place)
            rows.push_back(model.entry(place).row);
        return rows;
    }

private Q_SLOTS:
    void initTestCase() { m_data = testing::builtinData("moons"); }

    void whatMostNeedsALookComesFirst() {
        ui::ReviewModel model;
        const QAbstractItemModelTester tester(&model);
        model.begin(m_data, QStringLiteral("M"));
        model.append({entry(3, true, 0.9, 1, 0.99), entry(1, false, 0.4, 0, 0.6)});
        model.append({entry(2, true, 0.8, 5, 0.7), entry(0, false, 0.1, 0, 0.95)});
        using Rows = std::vector<qint64>;
        QCOMPARE(rowsOf(model), (Rows{0, 1, 2, 3}));
        model.setOrder(ui::ReviewModel::Order::Costly);
        QCOMPARE(rowsOf(model), (Rows{2, 3, 0, 1}));
        model.setOrder(ui::ReviewModel::Order::Implausible);
        QCOMPARE(rowsOf(model), (Rows{3, 2, 0, 1}));
        model.setOrder(ui::ReviewModel::Order::Uncertain);
        QCOMPARE(rowsOf(model), (Rows{1, 2, 0, 3}));
        QCOMPARE(model.placeOf(2), 1);
        QCOMPARE(model.placeOf(17), -1);
    }

    void verdictsBelongToRowTargetAndModel() {
        ui::ReviewModel model;
        const QAbstractItemModelTester tester(&model);
        model.begin(m_data, QStringLiteral("M"));
        model.append({entry(0, true, 0.9, 1, 0.9), entry(1, true, 0.9, 2, 0.9)});
        model.setVerdicts({{.row = 0, .target = 1, .model = "M", .judgement = core::Judgement::Odd, .note = "hm"},
                           {.row = 1, .target = 1, .model = "other", .judgement = core::Judgement::Wrong, .note = ""},
                           {.row = 1, .target = 0, .model = "M", .judgement = core::Judgement::Wrong, .note = ""}});
        QCOMPARE(model.judged(core::Judgement::Odd), 1);
        QCOMPARE(model.judged(core::Judgement::Wrong), 0);
        QCOMPARE(model.judged(core::Judgement::None), 1);
        model.setShown(ui::ReviewModel::Shown::Noted);
        QCOMPARE(rowsOf(model), std::vector<qint64>{0});
        QCOMPARE(model.index(0, ui::ReviewModel::NoteColumn).data().toString(), QStringLiteral("hm"));
        model.setShown(ui::ReviewModel::Shown::Open);
        QCOMPARE(rowsOf(model), std::vector<qint64>{1});
    }

    void allRowsOfTheDataCanBeArranged() {
        const auto loans = testing::builtinData("loans");
        ui::ReviewModel model;
        model.begin(loans, QStringLiteral("M"));
        const auto all = static_cast<qint64>(loans->dataset.size());
        std::vector<ui::ReviewEntry> entries;
        for (qint64 row = 0; row < all; ++row)
            entries.push_back(entry(row, row % 7 != 0, 0.5, static_cast<double>((row * 7919) % 1000), 0.9));
        model.append(entries);
        QCOMPARE(model.rowCount(), static_cast<int>(all));
        model.setOrder(ui::ReviewModel::Order::Costly);
        for (int place = 1; place < model.rowCount(); ++place)
            QVERIFY(!model.entry(place).valid || model.entry(place - 1).cost >= model.entry(place).cost);
    }

    void aChangedInstanceHoldsOnlyWhatItsFeaturesCan() {
        const auto loans = testing::builtinData("loans");
        ui::WhatIf model;
        model.setData(loans);
        model.setRow(3);
        QSignalSpy changed(&model, &ui::WhatIf::valuesChanged);
        core::Rng rng(5);
        const core::FeatureSchema& schema = loans->dataset.schema;
        for (int i = 0; i < 2000; ++i) {
            const core::Index f = rng.below(schema.size());
            if (rng.below(5) == 0) {
                core::FeatureConstraint rule = model.constraints()[f];
                rule.step = schema[f].kind == core::FeatureKind::Category ? 0.0 : static_cast<double>(rng.below(4));
                QVERIFY(model.setConstraint(f, rule));
                continue;
            }
            model.setValue(f, 1e4 * rng.normal());
            const double value = model.instance()(f);
            QVERIFY(std::isfinite(value));
            if (schema[f].hasLevels())
                QVERIFY(value >= 0 && value < static_cast<double>(schema[f].levels.size()));
            if (schema[f].kind != core::FeatureKind::Number)
                QCOMPARE(value, std::round(value));
        }
        QVERIFY(changed.size() > 500);
        model.reset();
        QVERIFY(model.isPlain());
        QVERIFY(model.instance() == loans->dataset.rows.row(3));
        core::FeatureConstraint nonsense = model.constraints()[0];
        nonsense.difficulty = 0.5;
        QVERIFY(!model.setConstraint(0, nonsense));
    }
};

COUNTERFOIL_SUITE(TestReviewModel)
#include "tst_review_model.moc"
