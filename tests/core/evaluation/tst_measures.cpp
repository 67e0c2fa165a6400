#include "core/evaluation/measure.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

std::shared_ptr<const ClassRows> rowsOf(const Matrix& rows) {
    return std::make_shared<const ClassRows>(rows);
}

// Two counterfactuals of one input for class 0 and one for class 1; the second is not valid.
//   factual 0 -> 2 (target 0), 1 -> 9 (target 0, not valid), 5 -> 4 (target 1, not mature)
// Real rows of class 0: 1 and 4 (mean distance of 2: (1 + 2) / 2 = 1.5; pair distance 3); of class 1: 4, 6 and 11
// (mean distance of 4: (0 + 2 + 7) / 3 = 3; pair distances 2, 7, 5, mean 14/3).
Counterfactuals toy() {
    Counterfactuals found;
    found.factuals = Matrix{{0, 1, 5}};
    found.rows = Matrix{{2, 9, 4}};
    found.targets = {0, 0, 1};
    found.valid = {1, 0, 1};
    found.mature = {1, 0, 0};
    return found;
}
ReferenceRows reference() {
    return {{rowsOf(Matrix{{1, 4}}), rowsOf(Matrix{{11, 4, 6}})}, {3.0, 14.0 / 3.0}};
}

std::optional<double> measure(const char* id, const Counterfactuals& found, const ReferenceRows& rows) {
    return builtins<Measure>().find(id)->create({}).value()->value(found, rows);
}

} // namespace

class TestMeasures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void haveTheirToyValues_data() {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<double>("value");
        QTest::newRow("ip") << QByteArray("ip") << (1.5 + 3.0) / 2.0;
        QTest::newRow("ip_excess") << QByteArray("ip_excess") << ((1.5 - 3.0) + (3.0 - 14.0 / 3.0)) / 2.0;
        QTest::newRow("cost") << QByteArray("cost") << (2.0 + 1.0) / 2.0;
        QTest::newRow("validity") << QByteArray("validity") << 2.0 / 3.0;
        QTest::newRow("mature") << QByteArray("mature") << 1.0 / 3.0;
    }
    void haveTheirToyValues() {
        QFETCH(QByteArray, id);
        QFETCH(double, value);
        const auto measured = measure(id.constData(), toy(), reference());
        QVERIFY(measured);
        QVERIFY2(std::abs(*measured - value) < 1e-12, std::to_string(*measured).c_str());
    }

    void everyRegisteredMeasureHasAToyValue() {
        QCOMPARE(builtins<Measure>().ids(),
                 (std::vector<std::string>{"cost", "ip", "ip_excess", "mature", "validity"}));
    }

    void areUndefinedWithoutAValidCounterfactual() {
        Counterfactuals found = toy();
        found.valid = {0, 0, 0};
        for (const char* id : {"ip", "ip_excess", "cost"})
            QVERIFY(!measure(id, found, reference()));
        QCOMPARE(measure("validity", found, reference()).value(), 0.0);
        for (const char* id : {"ip", "ip_excess", "cost", "validity", "mature"})
            QVERIFY(!measure(id, Counterfactuals{}, reference()));
    }

    void passOverTargetsWithoutRealRows() {
        ReferenceRows rows = reference();
        rows.sampled[1] = rowsOf(Matrix(1, 0));
        rows.pairDistance[1] = std::nullopt;
        QCOMPARE(measure("ip", toy(), rows).value(), 1.5);
        QCOMPARE(measure("ip_excess", toy(), rows).value(), -1.5);
    }

    void sortedDistancesEqualPlainLoops() {
        Rng rng(2);
        const Matrix rows = testing::randomNormal(rng, 7, 40);
        Matrix points = testing::randomNormal(rng, 7, 20) * Scalar(2);
        points.col(3) = rows.col(5); // ties
        points.col(4).setConstant(100);
        points.col(5).setConstant(-100);
        const ClassRows sorted(rows);
        for (Index i = 0; i < points.cols(); ++i) {
            double plain = 0.0;
            for (Index r = 0; r < rows.cols(); ++r)
                plain += (points.col(i) - rows.col(r)).cast<double>().cwiseAbs().sum();
            QVERIFY(std::abs(sorted.meanDistance(points.col(i)) - plain / 40.0) < 1e-5);
        }
        double pairs = 0.0;
        for (Index a = 0; a < rows.cols(); ++a)
            for (Index b = 0; b < a; ++b)
                pairs += (rows.col(a) - rows.col(b)).cast<double>().cwiseAbs().sum();
        QVERIFY(std::abs(sorted.meanPairDistance() - pairs / (40.0 * 39.0 / 2.0)) < 1e-5);
        QCOMPARE(ClassRows(rows.leftCols(1)).meanPairDistance(), 0.0);
    }
};

COUNTERFOIL_SUITE(TestMeasures)
#include "tst_measures.moc"
