#include "core/base/rng.h"
#include "core/data/split.h"
#include "tests/support/suite.h"

#include <algorithm>
#include <set>

using namespace core;

namespace {

Labels cycled(Index rows, Index classes) {
    Labels labels;
    for (Index i = 0; i < rows; ++i)
        labels.push_back(static_cast<Label>(i % classes));
    return labels;
}

Index countOf(const Labels& labels, const std::vector<Index>& rows, Label label) {
    return std::ranges::count_if(rows, [&](Index row) { return labels[static_cast<std::size_t>(row)] == label; });
}

} // namespace

class TestSplit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dividesTheBuiltInSetsExactly_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("training");
        QTest::addColumn<int>("others");
        QTest::newRow("moons") << 4200 << 2 << 3000 << 600;
        QTest::newRow("digits") << 4200 << 10 << 3000 << 600;
        QTest::newRow("more digits") << 7000 << 10 << 5000 << 1000;
        QTest::newRow("three classes") << 4200 << 3 << 3000 << 600;
    }
    void dividesTheBuiltInSetsExactly() {
        QFETCH(int, rows);
        QFETCH(int, classes);
        QFETCH(int, training);
        QFETCH(int, others);
        const Labels labels = cycled(rows, classes);
        const auto split = splitRows(labels, classes, {.seed = 3, .fractions = {5.0 / 7, 1.0 / 7, 1.0 / 7}});
        QVERIFY(split);
        QCOMPARE(split->training.size(), static_cast<std::size_t>(training));
        QCOMPARE(split->validation.size(), static_cast<std::size_t>(others));
        QCOMPARE(split->test.size(), static_cast<std::size_t>(others));
        for (Label label = 0; label < classes; ++label) {
            QCOMPARE(countOf(labels, split->training, label), Index{training / classes});
            QCOMPARE(countOf(labels, split->test, label), Index{others / classes});
        }
    }

    void everyRowIsInOnePartAndEveryClassKeepsItsShare() {
        Rng rng(11);
        for (int round = 0; round < 300; ++round) {
            const Index classes = 2 + rng.below(6);
            const Index rows = 40 * classes + rng.below(400);
            Labels labels;
            for (Index i = 0; i < rows; ++i) // skewed: the first class is the most frequent
                labels.push_back(static_cast<Label>(std::min(rng.below(classes), rng.below(classes))));
            const SplitSpec spec{.seed = rng.next()};
            const auto split = splitRows(labels, classes, spec);
            QVERIFY2(split, split ? "" : split.error().message.c_str());
            const std::vector<const std::vector<Index>*> parts{&split->training, &split->validation, &split->test};
            std::set<Index> seen;
            for (std::size_t part = 0; part < 3; ++part) {
                QVERIFY(std::ranges::is_sorted(*parts[part]));
                seen.insert(parts[part]->begin(), parts[part]->end());
                const double share = static_cast<double>(rows) * spec.fractions[part];
                QVERIFY(std::abs(static_cast<double>(parts[part]->size()) - share) < 1.0 + 1e-9);
                for (Label label = 0; label < classes; ++label) {
                    const double ofClass = static_cast<double>(std::ranges::count(labels, label));
                    const double got = static_cast<double>(countOf(labels, *parts[part], label));
                    QVERIFY(std::abs(got - ofClass * spec.fractions[part]) < 2.0);
                }
            }
            QCOMPARE(seen.size(), labels.size());
            QCOMPARE(split->training.size() + split->validation.size() + split->test.size(), labels.size());
        }
    }

    void theSeedDecides() {
        const Labels labels = cycled(200, 2);
        const auto split = [&](std::uint64_t seed) { return splitRows(labels, 2, {.seed = seed})->training; };
        QVERIFY(split(1) == split(1));
        QVERIFY(split(1) != split(2));
    }

    void aRareClassGetsItsTrainingRow() {
        Labels labels(30, 0);
        labels[17] = 1;
        const auto split = splitRows(labels, 2, {});
        QVERIFY(split);
        QCOMPARE(countOf(labels, split->training, 1), Index{1});
    }

    void smallDataFillEveryPart() {
        const auto split = splitRows({0, 1, 1}, 1 + 1, {});
        QVERIFY(!split); // one training row cannot hold two classes
        const auto four = splitRows({0, 1, 0, 1}, 2, {});
        QVERIFY(four);
        QCOMPARE(four->training.size(), std::size_t{2});
        QCOMPARE(four->validation.size(), std::size_t{1});
        QCOMPARE(four->test.size(), std::size_t{1});
    }

    void refusesWhatCannotBeSplit_data() {
        QTest::addColumn<std::vector<int>>("labels");
        QTest::addColumn<std::vector<double>>("fractions");
        QTest::addColumn<QString>("says");
        const std::vector<int> good{0, 1, 0, 1, 0, 1, 0, 1};
        QTest::newRow("two rows") << std::vector<int>{0, 1} << std::vector<double>{0.7, 0.15, 0.15} << "at least 3";
        QTest::newRow("sum") << good << std::vector<double>{0.7, 0.2, 0.2} << "sum to 1";
        QTest::newRow("zero") << good << std::vector<double>{0.7, 0.3, 0.0} << "positive";
        QTest::newRow("nan") << good << std::vector<double>{0.7, 0.3, std::nan("")} << "positive";
        QTest::newRow("two fractions") << good << std::vector<double>{0.7, 0.3} << "three fractions";
        QTest::newRow("absent class") << std::vector<int>(20, 0) << std::vector<double>{0.7, 0.15, 0.15}
                                      << "class rare has 0 rows";
    }
    void refusesWhatCannotBeSplit() {
        QFETCH(std::vector<int>, labels);
        QFETCH(std::vector<double>, fractions);
        QFETCH(QString, says);
        const std::vector<std::string> names{"common", "rare"};
        const auto split = splitRows(labels, 2, {.seed = 0, .fractions = fractions}, names);
        QVERIFY(!split);
        QVERIFY2(QString::fromStdString(split.error().message).contains(says), split.error().message.c_str());
    }
};

COUNTERFOIL_SUITE(TestSplit)
#include "tst_split.moc"
