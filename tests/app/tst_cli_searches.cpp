#include "core/search/generator.h"
#include "core/session/model_file.h"
#include "tests/support/cli.h"
#include "tests/support/suite.h"

using Json = nlohmann::ordered_json;

// Searches, from the command line. One folder for all: files are made once.
class TestCliSearches : public QObject {
    Q_OBJECT

private:
    static void everySearch() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : core::builtins<core::Generator>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }

private Q_SLOTS:
    void initTestCase() {
        RUN_CLI(m_cli, "train --data builtin:moons:500 --regime vanilla --epochs 60 --seed 4 --out plain.json", 0);
        RUN_CLI(m_cli,
                "train --data builtin:moons:500 --epochs 3 --seed 4 --set search.generator=revise "
                "--set search.vae_latent=3 --set training.counterfactuals=50 --out revise.json",
                0);
    }

    void everySearchTrains_data() { everySearch(); }
    void everySearchTrains() {
        QFETCH(QString, id);
        const auto done = m_cli(QStringLiteral("train --data builtin:moons:300 --epochs 2 --seed 4 --set "
                                               "search.generator=%1 --set training.counterfactuals=40 --out m.json")
                                    .arg(id));
        QVERIFY2(done.code == 0, done.error.constData());
        const auto model = core::loadModel(m_cli.path("m.json").toStdString());
        QVERIFY(model);
        QCOMPARE(model->history.back().losses.size(), std::size_t{4});
        QCOMPARE(core::settingsOf(*model)->search.generator, id.toStdString());
    }

    void everySearchExplains_data() { everySearch(); }
    void everySearchExplains() {
        QFETCH(QString, id);
        const auto done = m_cli(QStringLiteral("explain --model plain.json --data builtin:moons:500 --rows 0-19 "
                                               "--generator %1 --set search.steps=100 --out e.json")
                                    .arg(id));
        QVERIFY2(done.code == 0, done.error.constData());
        const Json answers = m_cli.json("e.json")["explanations"];
        QCOMPARE(answers.size(), std::size_t{20});
        int valid = 0;
        for (const Json& answer : answers) {
            valid += answer["valid"].get<bool>() ? 1 : 0;
            QVERIFY(answer["mature"].get<bool>() || !answer["reason"].is_null() || answer["valid"].get<bool>());
        }
        QVERIFY2(valid > 3 || id == QStringLiteral("clue"), qPrintable(QString::number(valid)));
    }

    void anAutoencoderIsSavedBesideTheModelItServed() {
        const auto trained = core::loadModel(m_cli.path("revise.json").toStdString());
        QVERIFY(trained && trained->vae);
        QCOMPARE(trained->vae->latent(), core::Index(3));
        QVERIFY(!core::loadModel(m_cli.path("plain.json").toStdString())->vae);
    }

    // Other rows than those of the training: were it fitted to them, an autoencoder would be another for each file.
    void theSavedAutoencoderAnswersForOtherRowsToo() {
        RUN_CLI(m_cli, "explain --model revise.json --data builtin:moons:500 --rows 7 --paths --out own.json", 0);
        const Json own = m_cli.json("own.json")["explanations"][0];
        QByteArray rows;
        QByteArray values;
        for (const auto& item : own["factual"].items()) {
            rows += QByteArray::fromStdString(item.key()) + ",";
            values += QByteArray::fromStdString(item.value().dump()) + ",";
        }
        const auto model = core::loadModel(m_cli.path("revise.json").toStdString());
        rows += QByteArray::fromStdString(model->labelName) + "\n";
        for (const std::string& name : model->classes)
            rows += values + QByteArray::fromStdString(name) + "\n";
        m_cli.write("other.csv", rows);
        const auto done = m_cli(QStringLiteral("explain --model revise.json --data other.csv --rows 0 --target %1 "
                                               "--paths --out other.json")
                                    .arg(QString::fromStdString(own["target"].get<std::string>())
                                             .replace(QLatin1Char(' '), QLatin1Char('~'))));
        QVERIFY2(done.code == 0, done.error.constData());
        const Json other = m_cli.json("other.json")["explanations"][0];
        QVERIFY(own["path"].size() > 2);
        QCOMPARE(other["path"].size(), own["path"].size());
        for (std::size_t i = 0; i < 2; ++i)
            QVERIFY(std::abs(other["path"].back()[i].get<double>() - own["path"].back()[i].get<double>()) < 1e-4);
    }

    void theAnswersOfALatentSearchDoNotDependOnTheThreads() {
        RUN_CLI(m_cli,
                "explain --model plain.json --data builtin:moons:500 --rows test --generator revise --threads 1 "
                "--out one.json",
                0);
        RUN_CLI(m_cli,
                "explain --model plain.json --data builtin:moons:500 --rows test --generator revise --threads 2 "
                "--out two.json",
                0);
        QCOMPARE(m_cli.read("one.json"), m_cli.read("two.json"));
    }

private:
    testing::Cli m_cli;
};

COUNTERFOIL_SUITE(TestCliSearches)
#include "tst_cli_searches.moc"
