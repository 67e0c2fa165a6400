#include "core/base/latest_value.h"
#include "core/base/parallel.h"
#include "core/base/param.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "tests/support/suite.h"

#include <atomic>
#include <set>

using namespace core;

namespace {

enum class Shade { Dark, Light };
struct Options {
    double rate = 0.5;
    int steps = 3;
    bool fast = false;
    Shade shade = Shade::Light;
    std::vector<int> hidden = {32};
};
ParamTable<Options> table() {
    return ParamTable<Options>()
        .add(&Options::rate, {.key = "a.rate", .label = "Rate", .min = 0, .max = 1})
        .add(&Options::steps, {.key = "a.steps", .label = "Steps", .min = 1, .max = 10})
        .add(&Options::fast, {.key = "a.fast", .label = "Fast"})
        .add(&Options::shade, {.key = "a.shade", .label = "Shade", .choices = {"dark", "light"}})
        .add(&Options::hidden, {.key = "a.hidden", .label = "Hidden", .min = 1, .max = 64});
}
std::string failure(const ParamValues& values) {
    const auto read = table().readAll(values);
    return read ? std::string() : read.error().message;
}

} // namespace

class TestBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parametersRoundTrip() {
        const auto options = table().readAll({{"a.rate", 0.25},
                                              {"a.steps", std::int64_t{7}},
                                              {"a.fast", true},
                                              {"a.shade", "dark"},
                                              {"a.hidden", "64,8"}});
        QVERIFY(options);
        ParamValues written;
        table().write(*options, written);
        QCOMPARE(toText(written["a.rate"]), std::string("0.25"));
        QCOMPARE(toText(written["a.steps"]), std::string("7"));
        QCOMPARE(toText(written["a.fast"]), std::string("true"));
        QCOMPARE(toText(written["a.shade"]), std::string("dark"));
        QCOMPARE(toText(written["a.hidden"]), std::string("64,8"));
    }
    void wholeNumbersAreFineForRealParameters() { QVERIFY(table().readAll({{"a.rate", std::int64_t{1}}})); }

    void wrongParametersAreNamed_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("range") << "a.rate"
                               << "1.5"
                               << "a.rate is 1.5; it must be between 0 and 1";
        QTest::newRow("type") << "a.steps"
                              << "2.5"
                              << "a.steps must be a whole number, not \"2.5\"";
        QTest::newRow("text") << "a.rate"
                              << "fast"
                              << "a.rate must be a number, not \"fast\"";
        QTest::newRow("nan") << "a.rate"
                             << "nan"
                             << "a.rate is nan; it must be between 0 and 1";
        QTest::newRow("choice") << "a.shade"
                                << "grey"
                                << "a.shade is grey; it must be one of dark, light";
        QTest::newRow("list") << "a.hidden"
                              << "8,99"
                              << "a.hidden is \"8,99\"; it must be whole numbers between 1 and 64, separated by commas";
        QTest::newRow("flag") << "a.fast"
                              << "yes"
                              << "a.fast must be true or false, not \"yes\"";
    }
    void wrongParametersAreNamed() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto specs = table().specs();
        const auto spec = std::ranges::find(specs, key.toStdString(), &ParamSpec::key);
        const auto value = parsed(*spec, text.toStdString());
        const std::string found = value ? failure({{key.toStdString(), *value}}) : value.error().message;
        QCOMPARE(QString::fromStdString(found), message);
    }
    void unknownKeysNameTheNearOnes() {
        QCOMPARE(failure({{"a.step", std::int64_t{1}}}), std::string("unknown setting a.step; did you mean a.steps?"));
        QCOMPARE(failure({{"rate", 0.1}}), std::string("unknown setting rate; did you mean a.rate?"));
        QVERIFY(failure({{"zzzzzz", 0.1}}).find("known are a.rate") != std::string::npos);
    }

    void forksDependOnNameAndNotOnDraws() {
        Rng a(5);
        const Rng fresh = a.fork("x");
        a.next();
        Rng later = a.fork("x");
        Rng first = fresh;
        QCOMPARE(later.next(), first.next());
        QVERIFY(a.fork("x").next() != a.fork("y").next());
        QVERIFY(a.fork("x", 1).next() != a.fork("x", 2).next());
    }
    void drawsHaveTheirDistributions() {
        Rng rng(1);
        double sum = 0;
        double squares = 0;
        std::vector<int> counts(7);
        constexpr int kDraws = 100000;
        for (int i = 0; i < kDraws; ++i) {
            const double z = rng.normal();
            sum += z;
            squares += z * z;
            ++counts[static_cast<std::size_t>(rng.below(7))];
        }
        QVERIFY(std::abs(sum / kDraws) < 0.02);
        QVERIFY(std::abs(squares / kDraws - 1) < 0.02);
        for (const int count : counts)
            QVERIFY(std::abs(count - kDraws / 7) < 500);
    }
    void samplesAreDistinct() {
        Rng rng(2);
        const auto sample = rng.sample(50, 50);
        QCOMPARE(std::set<Index>(sample.begin(), sample.end()).size(), std::size_t{50});
    }

    void poolRunsEveryBlockOnceAndRethrows() {
        ThreadPool pool(3);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::atomic<int>> hits(17);
            pool.run(17, [&](Index block, int worker) {
                QVERIFY(worker >= 0 && worker < 3);
                ++hits[static_cast<std::size_t>(block)];
            });
            for (const auto& hit : hits)
                QCOMPARE(hit.load(), 1);
        }
        QVERIFY_EXCEPTION_THROWN(pool.run(5,
                                          [](Index block, int) {
                                              if (block == 3)
                                                  throw std::runtime_error("three");
                                          }),
                                 std::runtime_error);
        int ran = 0;
        ThreadPool one(1);
        one.run(4, [&](Index, int) { ++ran; });
        QCOMPARE(ran, 4);
    }

    void mailboxKeepsTheNewest() {
        LatestValue<int> box;
        QVERIFY(box.put(1));
        QVERIFY(!box.put(2));
        QCOMPARE(box.take(), std::optional(2));
        QVERIFY(!box.take());
    }

    void numbersReadInTheCLocale() {
        QCOMPARE(parseNumber("+1.5e3"), std::optional(1500.0));
        QVERIFY(!parseNumber("1,5"));
        QVERIFY(!parseNumber("12 "));
        QVERIFY(!parseNumber(""));
        QCOMPARE(numberText(0.1), std::string("0.1"));
    }
};

COUNTERFOIL_SUITE(TestBase)
#include "tst_base.moc"
