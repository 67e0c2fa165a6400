#include "core/evaluation/study/recipe.h"
#include "tests/support/suite.h"

#include <cmath>

using namespace core;

namespace {

// A row of Moons that reaches everything, but for what `changes` says.
StudyTableRow row(const std::map<std::string, double>& changes) {
    StudyResult result;
    result.figures = {{"accuracy.model", 0.9},
                      {"accuracy.baseline", 0.9},
                      {"validity.model", 1.0},
                      {"validity.baseline", 1.0},
                      {"constrained.validity.model", 1.0},
                      {"constrained.validity.baseline", 1.0},
                      {"ip.model", 1.0},
                      {"ip.baseline", 2.0}, // 50% lower; 19.6% are published
                      {"ip_star.model", 0.1},
                      {"ip_star.baseline", 0.2},
                      {"constrained.cost.model", 1.0},
                      {"constrained.cost.baseline", 2.0},
                      {"sensitivity.relative.model", 0.1},
                      {"sensitivity.relative.baseline", 0.2}};
    for (const auto& [name, value] : changes)
        result.figures[name] = value;
    return studyTableRow({.set = "moon"}, "Moon", {&result});
}

} // namespace

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatReachesEverythingHasNoShortfall() { QCOMPARE(shortfall(row({})), 0.0); }

    void everyTargetCounts_data() {
        QTest::addColumn<QString>("figure");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("points");
        QTest::newRow("a point of accuracy is granted") << "accuracy.model" << 0.89 << 0.0;
        QTest::newRow("accuracy") << "accuracy.model" << 0.87 << 10.0;
        QTest::newRow("two points of validity are granted") << "validity.model" << 0.98 << 0.0;
        QTest::newRow("validity") << "validity.model" << 0.95 << 15.0;
        QTest::newRow("protected validity") << "constrained.validity.model" << 0.9 << 40.0;
        QTest::newRow("implausibility, 10% lower") << "ip.model" << 1.8 << 9.6;
        QTest::newRow("discrepancy, as high") << "ip_star.model" << 0.2 << 8.0;
        QTest::newRow("cost, 10% higher") << "constrained.cost.model" << 2.2 << 15.2;
        QTest::newRow("relative gradients") << "sensitivity.relative.model" << 0.25 << 5.0;
    }
    void everyTargetCounts() {
        QFETCH(QString, figure);
        QFETCH(double, value);
        QFETCH(double, points);
        const double found = shortfall(row({{figure.toStdString(), value}}));
        QVERIFY2(std::abs(found - points) < 1e-6, qPrintable(QString::number(found)));
    }

    void theFirstOfTheBestIsPicked() {
        const StudyTableRow good = row({}), bad = row({{"accuracy.model", 0.5}});
        const StudyTableRow unknown = studyTableRow({.set = "moon"}, "Moon", {});
        QVERIFY(std::isinf(shortfall(unknown)));
        QCOMPARE(*bestPoint({unknown, bad, good, good}), std::size_t{2});
        QVERIFY(!bestPoint({}));
    }

    void aRecipeIsAPointOfSettings() {
        for (const StudySet& set : studySets()) {
            QVERIFY(recipeChanges("published", set.id).empty());
            QVERIFY(studySettings({.set = set.id, .recipe = "improved"}));
        }
    }
};

COUNTERFOIL_SUITE(TestRecipe)
#include "tst_recipe.moc"
