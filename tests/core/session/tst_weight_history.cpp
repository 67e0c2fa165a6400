#include "core/session/weight_history.h"
#include "tests/support/suite.h"

#include <QTest>

namespace {

std::shared_ptr<const core::Network> network(int seed) {
    return std::make_shared<const core::Network>(
        core::Network::create(2, 2, core::ModelOptions{}, core::Rng(static_cast<std::uint64_t>(seed))));
}

std::size_t oneNetwork() {
    return static_cast<std::size_t>(network(0)->parameters().size()) * sizeof(core::Scalar);
}

core::WeightHistory filled(int epochs, std::size_t budget) {
    core::WeightHistory history(budget);
    for (int epoch = 0; epoch <= epochs; ++epoch)
        history.add(epoch, network(epoch));
    return history;
}

} // namespace

class TestWeightHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryEpochWhileThereIsRoom() {
        const core::WeightHistory history = filled(40, 41 * oneNetwork());
        QCOMPARE(history.entries().size(), 41U);
        QCOMPARE(history.stride(), 1);
        QVERIFY(*history.find(12)->network == *network(12));
        QVERIFY(!history.find(41));
        QCOMPARE(history.upTo(99)->epoch, 40);
    }

    void thinsEvenlyAndStaysWithinItsBudget() {
        for (int epochs = 1; epochs < 200; ++epochs) {
            const core::WeightHistory history = filled(epochs, 20 * oneNetwork());
            QVERIFY(history.bytes() <= history.budget());
            QCOMPARE(history.entries().front().epoch, 0);
            QCOMPARE(history.entries().back().epoch, epochs);
            for (std::size_t i = 1; i + 1 < history.entries().size(); ++i)
                QCOMPARE(history.entries()[i].epoch - history.entries()[i - 1].epoch, history.stride());
            QVERIFY(epochs < 20 || history.entries().size() >= 10);
        }
    }

    void markedEpochsStay() {
        core::WeightHistory history(20 * oneNetwork());
        for (int epoch = 0; epoch <= 200; ++epoch) {
            history.add(epoch, network(epoch));
            if (epoch == 7 || epoch == 13)
                QVERIFY(history.mark(epoch, true));
        }
        QVERIFY(history.find(7) && history.find(7)->marked);
        QVERIFY(*history.find(13)->network == *network(13));
        QVERIFY(!history.find(9));
        QVERIFY(history.bytes() <= history.budget());
        QVERIFY(!history.mark(9, true));
    }

    void marksTakeAtMostHalfOfTheBudget() {
        core::WeightHistory history = filled(9, 10 * oneNetwork());
        int marked = 0;
        for (int epoch = 0; epoch <= 9; ++epoch)
            marked += history.mark(epoch, true) ? 1 : 0;
        QCOMPARE(marked, 5);
        QVERIFY(history.mark(0, false));
        QVERIFY(history.mark(9, true));
    }

    void asksForTheEpochOrTheOneBefore() {
        core::WeightHistory history(1000 * oneNetwork());
        QVERIFY(!history.upTo(3));
        for (const int epoch : {4, 8, 12})
            history.add(epoch, network(epoch));
        history.add(12, network(99)); // not later
        history.add(13, nullptr);     // nothing there
        QCOMPARE(history.entries().size(), 3U);
        QCOMPARE(history.upTo(1)->epoch, 4);
        QCOMPARE(history.upTo(11)->epoch, 8);
        QCOMPARE(history.upTo(12)->epoch, 12);
        QVERIFY(*history.upTo(12)->network == *network(12));
    }

    void aSmallerBudgetThins() {
        core::WeightHistory history = filled(64, 100 * oneNetwork());
        core::WeightHistory copy = history;
        copy.setBudget(9 * oneNetwork());
        QCOMPARE(history.entries().size(), 65U);
        QCOMPARE(copy.entries().size(), 9U);
        QCOMPARE(copy.entries()[1].network, history.find(8)->network); // shared
    }
};

COUNTERFOIL_SUITE(TestWeightHistory)
#include "tst_weight_history.moc"
