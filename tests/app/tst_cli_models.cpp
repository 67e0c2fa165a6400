#include "core/session/model_file.h"
#include "tests/support/cli.h"
#include "tests/support/suite.h"

// Kinds of models and fine-tuning, from the command line. One folder for all: files are made once.
class TestCliModels : public QObject {
    Q_OBJECT

private:
    core::TrainedModel model(const char* file) const { return *core::loadModel(m_cli.path(file).toStdString()); }

private Q_SLOTS:
    void initTestCase() {
        RUN_CLI(m_cli, "train --data builtin:moons:500 --regime vanilla --epochs 3 --seed 4 --out first.json", 0);
        RUN_CLI(m_cli,
                "train --data builtin:digits:300 --epochs 1 --set model.kind=lenet --set model.members=2 "
                "--set training.counterfactuals=20 --set search.steps=3 --out lenets.json",
                0);
    }

    void anEnsembleOfLeNetsIsTrainedExplainedAndEvaluated() {
        const core::TrainedModel lenets = model("lenets.json");
        QCOMPARE(lenets.network.members(), 2);
        QVERIFY(core::shapeText(lenets.network).starts_with("2 x 784-convolution 5x5x6 relu-pool-"));
        RUN_CLI(m_cli, "explain --model lenets.json --data builtin:digits:300 --rows 3 --out answers.json", 0);
        QCOMPARE(m_cli.json("answers.json")["explanations"].size(), std::size_t{1});
        RUN_CLI(m_cli,
                "evaluate --baseline lenets.json --model lenets.json --data builtin:digits:300 --rounds 1 "
                "--out figures.json",
                0);
    }

    void leNetForATableIsRefused() {
        const auto done = m_cli(QStringLiteral("train --data builtin:moons --set model.kind=lenet --out no.json"));
        QCOMPARE(done.code, 2);
        QVERIFY2(done.error.contains("model.kind is lenet, which needs images"), done.error.constData());
        QVERIFY(!m_cli.has("no.json"));
    }

    void fineTuningStartsFromTheModelsWeightsOnItsSplit() {
        RUN_CLI(m_cli,
                "train --data builtin:moons:500 --from first.json --seed 9 --epochs 2 --set training.burn_in=0.5 "
                "--constraint x1=immutable --set training.counterfactuals=50 --out tuned.json",
                0);
        const core::TrainedModel first = model("first.json");
        const core::TrainedModel tuned = model("tuned.json");
        QCOMPARE(tuned.startedFrom, core::digestOf(first.network));
        QCOMPARE(tuned.dataDigest, first.dataDigest);
        QVERIFY(tuned.split == first.split);
        QVERIFY(tuned.encoding == first.encoding);
        QVERIFY(tuned.history[0].burnIn && !tuned.history[1].burnIn);
        QVERIFY(tuned.history[0].losses[0].value < first.history[0].losses[0].value);
        QVERIFY(!(tuned.network == first.network));
        RUN_CLI(m_cli, "train --data builtin:moons:500 --from tuned.json --epochs 1 --regime vanilla --out again.json",
                0);
        QVERIFY(model("again.json").constraints == tuned.constraints); // handed on
    }

    void otherRowsOfTheSameKindAreSplitByTheSeed() {
        RUN_CLI(m_cli,
                "train --data builtin:moons:400 --from first.json --seed 9 --epochs 1 --regime vanilla --out o.json",
                0);
        QCOMPARE(model("o.json").split.seed, std::uint64_t{9});
        QVERIFY(model("o.json").encoding == model("first.json").encoding);
    }

    void whatDoesNotFitIsSaid_data() {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("layers") << QStringLiteral("--data builtin:moons:500 --from first.json --set model.hidden=8")
                                << 2
                                << QByteArray(
                                       "the model to start from has the layers 2-32 relu-2, but data and settings "
                                       "ask for 2-8 relu-2");
        QTest::newRow("data") << QStringLiteral("--data builtin:loans --from first.json") << 1
                              << QByteArray("the data has no feature \"x1\", which the model needs");
        QTest::newRow("no model") << QStringLiteral("--data builtin:moons:500 --from none.json") << 1
                                  << QByteArray("none.json");
        QTest::newRow("reading") << QStringLiteral("--data builtin:moons:500 --from first.json --label class") << 2
                                 << QByteArray(" excludes --"); // said of either
        QTest::newRow("members") << QStringLiteral("--data builtin:moons --set model.members=21") << 2
                                 << QByteArray("model.members is 21; it must be between 1 and 20");
        QTest::newRow("kind") << QStringLiteral("--data builtin:moons --set model.kind=cnn") << 2
                              << QByteArray("model.kind");
    }
    void whatDoesNotFitIsSaid() {
        QFETCH(QString, arguments);
        QFETCH(int, code);
        QFETCH(QByteArray, message);
        const auto done = m_cli(QStringLiteral("train --regime vanilla --out no.json ") + arguments);
        QVERIFY2(done.error.contains(message), done.error.constData());
        QCOMPARE(done.code, code);
        QVERIFY(!m_cli.has("no.json"));
    }

private:
    testing::Cli m_cli;
};

COUNTERFOIL_SUITE(TestCliModels)
#include "tst_cli_models.moc"
