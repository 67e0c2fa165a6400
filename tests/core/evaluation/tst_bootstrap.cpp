#include "core/evaluation/bootstrap.h"
#include "tests/support/suite.h"

using namespace core;

class TestBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreLinearBetweenNeighbours() {
        const std::vector<double> values{1, 2, 4, 8};
        QCOMPARE(quantile(values, 0.0), 1.0);
        QCOMPARE(quantile(values, 1.0), 8.0);
        QCOMPARE(quantile(values, 0.5), 3.0);
        QCOMPARE(quantile(values, 0.25), 1.75);
        QCOMPARE(quantile(std::vector<double>{7.0}, 0.3), 7.0);
    }

    void coversTheMeanAsOftenAsItSays_data() {
        QTest::addColumn<double>("level");
        QTest::newRow("99%") << 0.99;
        QTest::newRow("90%") << 0.9;
    }
    void coversTheMeanAsOftenAsItSays() { // skewed values of known mean 1
        QFETCH(double, level);
        constexpr int kTrials = 600;
        Rng rng(11);
        int covered = 0;
        for (int trial = 0; trial < kTrials; ++trial) {
            std::vector<double> values;
            for (int i = 0; i < 80; ++i)
                values.push_back(-std::log(1.0 - rng.uniform()));
            const auto interval =
                percentileInterval(values, level, 600, rng.fork("trial", static_cast<std::uint64_t>(trial)));
            covered += interval->low <= 1.0 && 1.0 <= interval->high;
        }
        const double share = static_cast<double>(covered) / kTrials;
        QVERIFY2(std::abs(share - level) < 0.03, std::to_string(share).c_str());
    }

    void isNarrowerForLowerLevelsAndCentredOnTheMean() {
        Rng rng(3);
        std::vector<double> values;
        for (int i = 0; i < 50; ++i)
            values.push_back(rng.normal());
        double mean = 0.0;
        for (const double value : values)
            mean += value / 50.0;
        const auto wide = percentileInterval(values, 0.99, 2000, Rng(1));
        const auto narrow = percentileInterval(values, 0.5, 2000, Rng(1));
        QVERIFY(wide->low < narrow->low && narrow->high < wide->high);
        QVERIFY(narrow->low < mean && mean < narrow->high);
        QVERIFY(percentileInterval(values, 0.99, 2000, Rng(1)) == wide); // the same draws
    }

    void needsTwoValues() {
        QVERIFY(!percentileInterval({}, 0.99, 100, Rng(1)));
        QVERIFY(!percentileInterval(std::vector<double>{1.0}, 0.99, 100, Rng(1)));
        const auto constant = percentileInterval(std::vector<double>{2.0, 2.0}, 0.99, 100, Rng(1));
        QVERIFY(*constant == (Range{2.0, 2.0}));
    }
};

COUNTERFOIL_SUITE(TestBootstrap)
#include "tst_bootstrap.moc"
