#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"

#include <atomic>

// Counts what the C library is asked for; the sanitizers bring an allocator of their own.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define COUNTERFOIL_COUNTS_ALLOCATIONS
static std::atomic<long> allocations{0};
extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
#else
static std::atomic<long> allocations{0};
#endif

using namespace core;

namespace {

// Allocations of one epoch once everything is warm.
long allocationsOfAnEpoch(const PreparedDataPtr& data, const ParamValues& changes) {
    const Settings settings = *withValues(defaultSettings(data->training.cols()), changes);
    ThreadPool pool(1);
    auto trainer = Trainer::create(data, {"run", settings, defaultConstraints(*data)}, 1, pool);
    for (int epoch = 0; epoch < 3; ++epoch)
        (void)trainer->runEpoch({});
    const long before = allocations;
    (void)trainer->runEpoch({});
    return allocations - before;
}

} // namespace

class TestAllocation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void updatesAndSearchStepsAllocateNothing_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("members");
        QTest::newRow("two inputs") << "moons:420"
                                    << "32"
                                    << "mlp" << 1;
        QTest::newRow("narrow layers") << "moons:420"
                                       << "8,4"
                                       << "mlp" << 1;
        QTest::newRow("categories") << "loans:420"
                                    << "16,16"
                                    << "mlp" << 1;
        QTest::newRow("images") << "digits:420"
                                << "32"
                                << "mlp" << 1;
        QTest::newRow("an ensemble") << "moons:420"
                                     << "16"
                                     << "mlp" << 3;
        QTest::newRow("convolutions") << "digits:420"
                                      << ""
                                      << "lenet" << 1;
    }
    void updatesAndSearchStepsAllocateNothing() {
#ifndef COUNTERFOIL_COUNTS_ALLOCATIONS
        QSKIP("the sanitizers count allocations themselves");
#endif
        QFETCH(QString, set);
        QFETCH(QString, hidden);
        QFETCH(QString, kind);
        QFETCH(int, members);
        const PreparedDataPtr data = testing::builtinData(set.toStdString());
        const auto epoch = [&](std::int64_t batch, std::int64_t steps) {
            return allocationsOfAnEpoch(data, {{"model.hidden", hidden.toStdString()},
                                               {"model.kind", kind.toStdString()},
                                               {"model.members", std::int64_t{members}},
                                               {"training.batch", batch},
                                               {"training.counterfactuals", std::int64_t{200}},
                                               {"search.steps", steps},
                                               {"search.threshold", 0.999}});
        };
        const long few = epoch(100, 3);
        QVERIFY(few > 0); // the counter counts
        QCOMPARE(epoch(10, 3), few);
        QCOMPARE(epoch(100, 40), few);
    }
};

COUNTERFOIL_SUITE(TestAllocation)
#include "tst_allocation.moc"
