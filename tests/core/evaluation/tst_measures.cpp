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
    found.energies = Vector{{-1, 0, 3}};
    return found;
}
ReferenceRows reference() {
    ReferenceRows rows{{rowsOf(Matrix{{1, 4}}), rowsOf(Matrix{{11, 4, 6}})}, {3.0, 14.0 / 3.0}};
    rows.kernel = {std::make_shared<const KernelSample>(Matrix{{1, 4}}),
                   std::make_shared<const KernelSample>(Matrix{{11, 4, 6}})};
    rows.absoluteDeviation = Vector::Constant(1, Scalar(0.5));
    rows.featureOfInput = {0};
    rows.belief = std::make_shared<const ModelBelief>(ModelBelief{{-2.0, 1.0}, rows.sampled});
    return rows;
}

// n counterfactuals of three inputs for class 0, all valid, away from 50 real rows; the first two inputs are one
// feature.
struct Many {
    explicit Many(Index n) {
        Rng rng(9);
        found.factuals = testing::randomNormal(rng, 3, n);
        found.rows = testing::randomNormal(rng, 3, n);
        found.rows.array() += Scalar(1);
        found.targets.assign(static_cast<std::size_t>(n), 0);
        found.valid.assign(static_cast<std::size_t>(n), 1);
        found.mature = found.valid;
        const Matrix real = testing::randomNormal(rng, 3, 50);
        reference.sampled = {rowsOf(real)};
        reference.pairDistance = {reference.sampled[0]->meanPairDistance()};
        reference.kernel = {std::make_shared<const KernelSample>(real)};
        reference.absoluteDeviation = Vector{{Scalar(2), Scalar(0), Scalar(0.5)}}; // 0 counts as 1
        reference.featureOfInput = {0, 0, 1};
    }
    Counterfactuals found;
    ReferenceRows reference;
};

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
        QTest::newRow("cost_l0") << QByteArray("cost_l0") << 1.0;
        QTest::newRow("cost_l2") << QByteArray("cost_l2") << 1.5;
        QTest::newRow("cost_linf") << QByteArray("cost_linf") << 1.5;
        QTest::newRow("cost_mad") << QByteArray("cost_mad") << 3.0;
        QTest::newRow("redundancy") << QByteArray("redundancy") << 0.0;
        QTest::newRow("sparsity") << QByteArray("sparsity") << 1.0;
        QTest::newRow("energy") << QByteArray("energy") << ((-1.0 + 2.0) + (3.0 - 1.0)) / 2.0;
        QTest::newRow("faithfulness") << QByteArray("faithfulness") << (1.5 + 3.0) / 2.0;
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
                 (std::vector<std::string>{"cost", "cost_l0", "cost_l2", "cost_linf", "cost_mad", "diversity", "energy",
                                           "faithfulness", "ip", "ip_excess", "ip_star", "mature", "redundancy",
                                           "sparsity", "validity"}));
    }

    void distancesOfManyInputsEqualPlainLoops() {
        const Many many(40);
        double l2 = 0.0;
        double largest = 0.0;
        double mad = 0.0;
        for (Index i = 0; i < many.found.size(); ++i) {
            const Vector change = (many.found.rows.col(i) - many.found.factuals.col(i)).cwiseAbs();
            l2 += static_cast<double>(change.norm()) / 40.0;
            largest += static_cast<double>(change.maxCoeff()) / 40.0;
            mad += static_cast<double>(change(0) / Scalar(2) + change(1) + change(2) / Scalar(0.5)) / 40.0;
        }
        QVERIFY(std::abs(*measure("cost_l2", many.found, many.reference) - l2) < 1e-5);
        QVERIFY(std::abs(*measure("cost_linf", many.found, many.reference) - largest) < 1e-5);
        QVERIFY(std::abs(*measure("cost_mad", many.found, many.reference) - mad) < 1e-5);
    }

    void redundancyAndL0ShareTheInputs() {
        Many many(40);
        for (Index i = 0; i < 40; ++i)
            for (Index d = 0; d < 3; ++d)
                if ((i + d) % 3 != 0)
                    many.found.rows(d, i) = many.found.factuals(d, i);
        const double l0 = *measure("cost_l0", many.found, many.reference);
        QVERIFY(std::abs(*measure("redundancy", many.found, many.reference) + l0 / 3.0 - 1.0) < 1e-12);
        QVERIFY(std::abs(l0 - 1.0) < 1e-12);
        many.found.rows = many.found.factuals;
        many.found.rows.row(0).array() += Scalar(1);
        many.found.rows.row(1).array() -= Scalar(1); // inputs 0 and 1 belong to one feature
        QCOMPARE(*measure("sparsity", many.found, many.reference), 1.0);
        QCOMPARE(*measure("cost_l0", many.found, many.reference), 2.0);
    }

    void diversityFallsWhenCounterfactualsCollapse() {
        Many many(40);
        double pairs = 0.0;
        for (Index a = 0; a < 40; ++a)
            for (Index b = 0; b < a; ++b)
                pairs += static_cast<double>((many.found.rows.col(a) - many.found.rows.col(b)).lpNorm<1>());
        QVERIFY(std::abs(*measure("diversity", many.found, many.reference) - pairs / 780.0) < 1e-4);
        const auto determinant = *builtins<Measure>()
                                      .find("diversity")
                                      ->create({{"measure.diversity.form", std::string("determinant")},
                                                {"measure.diversity.set", std::int64_t{2}}})
                                      .value()
                                      ->value(many.found, many.reference);
        double wanted = 0.0; // 1 - k^2 for a pair
        for (Index i = 0; i < 40; i += 2) {
            const double distance = static_cast<double>((many.found.rows.col(i) - many.found.rows.col(i + 1)).norm());
            wanted += (1.0 - 1.0 / ((1.0 + distance) * (1.0 + distance))) / 20.0;
        }
        QVERIFY(std::abs(determinant - wanted) < 1e-4);
        many.found.rows.colwise() = Vector(many.found.rows.col(0));
        QVERIFY(*measure("diversity", many.found, many.reference) < 1e-5);
    }

    void discrepancyEqualsADoubleSum() {
        const Many many(30);
        const KernelSample& real = *many.reference.kernel[0];
        const double length = real.medianDistance();
        const auto kernel = [&](ConstVectorRef a, ConstVectorRef b) {
            return std::exp(-(a - b).cast<double>().squaredNorm() / (2.0 * length * length));
        };
        const auto mean = [&](const Matrix& a, const Matrix& b, bool same) {
            double sum = 0.0;
            for (Index i = 0; i < a.cols(); ++i)
                for (Index j = 0; j < b.cols(); ++j)
                    sum += same && i == j ? 0.0 : kernel(a.col(i), b.col(j));
            return sum / static_cast<double>(a.cols() * (b.cols() - (same ? 1 : 0)));
        };
        const double wanted = mean(many.found.rows, many.found.rows, true) + mean(real.rows(), real.rows(), true) -
                              2.0 * mean(many.found.rows, real.rows(), false);
        QVERIFY(std::abs(*measure("ip_star", many.found, many.reference) - wanted) < 1e-5);
        QVERIFY(wanted > 0.05); // the clouds are apart
    }

    void discrepancyOfShiftedGaussiansHasItsClosedForm() {
        // x ~ N(0, s^2 I), y ~ N(m, s^2 I) in D inputs: E k(x, y) = (l^2 / (l^2 + 2 s^2))^(D/2)
        // exp(-|m|^2 / (2 (l^2 + 2 s^2))).
        Rng rng(4);
        constexpr Index kRows = 1500;
        const Matrix x = testing::randomNormal(rng, 2, kRows);
        Matrix y = testing::randomNormal(rng, 2, kRows);
        y.row(0).array() += Scalar(1.5);
        const double spread = 1.0 + 2.0; // l = s = 1
        const double wanted = 2.0 / spread * (1.0 - std::exp(-1.5 * 1.5 / (2.0 * spread)));
        QVERIFY(std::abs(squaredDiscrepancy(x, KernelSample(y), 1.0) - wanted) < 0.03);
    }

    void halvesOfOneSampleAreWithinNoise() {
        double sum = 0.0;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Rng rng(seed);
            const Matrix x = testing::randomNormal(rng, 5, 200);
            const KernelSample half(x.leftCols(100));
            const double value = squaredDiscrepancy(x.rightCols(100), half, half.medianDistance());
            QVERIFY(std::abs(value) < 0.02);
            sum += value / 20.0;
        }
        QVERIFY(std::abs(sum) < 0.003); // unbiased: both signs occur
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
