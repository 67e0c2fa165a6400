#include "core/model/loss.h"
#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// A few epochs with small batches on a set, every kind of model alike.
TrainingRequest request(const std::string& set, const std::string& regime, const ParamValues& changes,
                        int threads = 1) {
    TrainingRequest all;
    all.data = testing::builtinData(set);
    const ParamValues quick{{"training.regime", regime},
                            {"training.epochs", std::int64_t{3}},
                            {"training.batch", std::int64_t{60}},
                            {"training.counterfactuals", std::int64_t{60}},
                            {"search.steps", std::int64_t{8}}};
    const Settings settings = *withValues(*withValues(defaultSettings(all.data->training.cols()), quick), changes);
    all.runs = {{regime, settings, defaultConstraints(*all.data)}};
    all.seed = 5;
    all.threads = threads;
    return all;
}

std::string failure(const Result<TrainingReport>& outcome) {
    return outcome ? std::string() : outcome.error().message;
}

Network memberOf(const Network& network, int member) {
    Network single(network.layers());
    single.parameters() = network.parameters().segment(member * network.memberSize(), network.memberSize());
    return single;
}

// Up to rounding, which depends on where in memory the numbers start.
bool alike(const Network& a, const Network& b) {
    return a.parameters().isApprox(b.parameters(), 1e-4F);
}

const ParamValues kLeNet{{"model.kind", "lenet"}};

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leNetLearnsDigits() {
        const TrainingRequest job = request(
            "digits:2000", "vanilla",
            {{"model.kind", "lenet"}, {"training.epochs", std::int64_t{4}}, {"training.batch", std::int64_t{30}}}, 2);
        const auto report = train(job, nullptr, {}, {});
        QVERIFY2(report, failure(report).c_str());
        const double reached = accuracy(logitsOf(report->runs[0].network, job.data->test), job.data->testLabels);
        QVERIFY2(reached > 0.95, qPrintable(QString::number(reached)));
    }

    void leNetLearnsCounterfactually() {
        ParamValues changes = kLeNet;
        changes["training.epochs"] = std::int64_t{6};
        const auto report = train(request("digits:700", "ct", changes, 2), nullptr, {}, {});
        QVERIFY2(report, failure(report).c_str());
        const EpochLog& last = report->runs[0].history.back();
        QCOMPARE(last.losses.size(), std::size_t{4});
        QVERIFY(last.searchSteps > 0);
        QVERIFY(last.trainingAccuracy > 0.8);
    }

    void weightsAreTheSameForAnyThreads_data() {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("members");
        QTest::newRow("LeNet") << "digits:400"
                               << "lenet" << 1;
        QTest::newRow("ensemble of MLPs") << "moons:400"
                                          << "mlp" << 3;
        QTest::newRow("ensemble of LeNets") << "digits:400"
                                            << "lenet" << 2;
    }
    void weightsAreTheSameForAnyThreads() {
        QFETCH(QString, set);
        QFETCH(QString, kind);
        QFETCH(int, members);
        const ParamValues changes{{"model.kind", kind.toStdString()},
                                  {"model.members", std::int64_t{members}},
                                  {"training.epochs", std::int64_t{2}},
                                  {"training.batch", std::int64_t{200}}}; // several shards
        const auto one = train(request(set.toStdString(), "ct", changes, 1), nullptr, {}, {});
        const auto two = train(request(set.toStdString(), "ct", changes, 2), nullptr, {}, {});
        QVERIFY2(one, failure(one).c_str());
        QVERIFY(one->runs[0].network == two->runs[0].network);
        QCOMPARE(one->runs[0].network.members(), members);
        QVERIFY(one->runs[0].searchSteps > 0);
    }

    // Without searches the members of an ensemble know nothing of each other.
    void eachMemberTrainsOnItsOwnLoss() {
        const auto alone = train(request("moons:400", "vanilla", {}), nullptr, {}, {});
        const auto three =
            train(request("moons:400", "vanilla", {{"model.members", std::int64_t{3}}}), nullptr, {}, {});
        QVERIFY2(three, failure(three).c_str());
        const Network& network = three->runs[0].network;
        QVERIFY(alike(memberOf(network, 0), alone->runs[0].network));
        QVERIFY(!alike(memberOf(network, 1), memberOf(network, 0)));
        double loss = 0; // reported is the mean over the members
        for (int member = 0; member < 3; ++member) {
            TrainingRequest single = request("moons:400", "vanilla", {});
            single.runs[0].initial = memberOf(
                Network::create(2, 2, three->runs[0].settings.model, Rng(single.seed).fork("weights")), member);
            const auto report = train(single, nullptr, {}, {});
            QVERIFY(alike(report->runs[0].network, memberOf(network, member)));
            loss += report->runs[0].history.back().losses[0].value / 3;
        }
        QVERIFY(std::abs(loss - three->runs[0].history.back().losses[0].value) < 1e-6);
    }

    void leNetNeedsImages() {
        QCOMPARE(failure(train(request("moons:400", "vanilla", kLeNet), nullptr, {}, {})),
                 std::string("vanilla: model.kind is lenet, which needs images, but the data is a table; choose mlp"));
    }

    void fineTuningContinuesFromTheGivenWeights() {
        const auto first = train(request("moons:400", "vanilla", {}), nullptr, {}, {});
        const Network& learnt = first->runs[0].network;
        TrainingRequest job = request("moons:400", "ct", {{"training.burn_in", 0.4}});
        job.runs[0].initial = learnt;
        std::vector<SnapshotPtr> snapshots;
        const auto report =
            train(job, nullptr, [&](const SnapshotPtr& snapshot) { snapshots.push_back(snapshot); }, {});
        QVERIFY2(report, failure(report).c_str());
        QVERIFY(*snapshots[0]->runs[0].network == learnt);
        QVERIFY(!(report->runs[0].network == learnt));
        QCOMPARE(report->runs[0].startedFrom, digestOf(learnt));
        QVERIFY(report->runs[0].history[0].burnIn); // 1 of 3 epochs: the share is rounded down
        QVERIFY(!report->runs[0].history[1].burnIn);
        QVERIFY(report->runs[0].history[0].losses[0].value < first->runs[0].history[0].losses[0].value);
        QVERIFY(first->runs[0].startedFrom.empty());
    }

    void weightsToStartFromMustFit_data() {
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<int>("members");
        QTest::addColumn<QString>("have");
        QTest::newRow("width") << "16" << 1 << "2-16 relu-2";
        QTest::newRow("depth") << "32,32" << 1 << "2-32 relu-32 relu-2";
        QTest::newRow("members") << "32" << 2 << "2 x 2-32 relu-2";
    }
    void weightsToStartFromMustFit() {
        QFETCH(QString, hidden);
        QFETCH(int, members);
        QFETCH(QString, have);
        TrainingRequest job = request("moons:400", "vanilla", {});
        const Settings other = *withTexts(
            job.runs[0].settings, {{"model.hidden", hidden.toStdString()}, {"model.members", std::to_string(members)}});
        job.runs[0].initial = Network::create(2, 2, other.model, Rng(1));
        QCOMPARE(failure(train(job, nullptr, {}, {})), "vanilla: the model to start from has the layers " +
                                                           have.toStdString() +
                                                           ", but data and settings ask for 2-32 relu-2");
    }
};

COUNTERFOIL_SUITE(TestModels)
#include "tst_models.moc"
