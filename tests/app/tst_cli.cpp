#include "core/evaluation/evaluate.h"
#include "core/session/model_file.h"
#include "tests/support/cli.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QImage>

#include <csignal>
#include <sstream>

using Json = nlohmann::ordered_json;

namespace {

std::vector<std::string> keysOf(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items())
        keys.push_back(item.key());
    return keys;
}

using Keys = std::vector<std::string>;

// People with a number, an integer, a category and an ordered feature, some cells missing.
QByteArray peopleCsv(int rows) {
    std::ostringstream csv;
    csv << "income,age,job,school,granted\n";
    for (int i = 0; i < rows; ++i) {
        const int income = 1000 + (i * 37) % 2000;
        const int age = 20 + (i * 13) % 45;
        const char* job = i % 3 == 0 ? "nurse" : i % 3 == 1 ? "clerk" : "farmer";
        const char* school = i % 5 < 2 ? "low" : i % 5 < 4 ? "mid" : "high";
        const bool granted = income + 20 * age + (i % 3 == 0 ? 300 : 0) > 2900;
        csv << income << ',' << (i % 41 == 40 ? std::string("?") : std::to_string(age)) << ',' << job << ',' << school
            << ',' << (granted ? "yes" : "no") << '\n';
    }
    return QByteArray::fromStdString(csv.str());
}

} // namespace

class TestCli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheBuiltInSets() {
        const testing::Cli cli;
        const auto text = cli(QStringLiteral("datasets"));
        QCOMPARE(text.code, 0);
        for (const char* id : {"moons", "circles", "linear", "overlap", "blobs10", "loans", "digits"})
            QVERIFY(text.out.contains(QByteArray("builtin:") + id));
        const Json json = Json::parse(cli(QStringLiteral("datasets --json")).out.toStdString());
        QCOMPARE(json["datasets"].size(), std::size_t{7});
        QCOMPARE(json["datasets"][0]["rows"].get<int>(), 4200);
    }

    void describesAnyKindOfData() {
        const testing::Cli cli;
        cli.write("people.csv", peopleCsv(200));
        const auto text = cli(QStringLiteral("describe --data people.csv"));
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("(4 missing)"));
        const auto described = cli(QStringLiteral("describe --data people.csv --column school=ordered:low<mid<high "
                                                  "--label granted --json"));
        QCOMPARE(described.code, 0);
        const Json json = Json::parse(described.out.toStdString());
        QCOMPARE(json["rows"].get<int>(), 196);
        QCOMPARE(json["features"][1]["kind"].get<std::string>(), "integer");
        QCOMPARE(json["features"][1]["missing"].get<int>(), 4);
        QCOMPARE(json["features"][2]["kind"].get<std::string>(), "category");
        QVERIFY((json["features"][3]["levels"].get<Keys>() == Keys{"low", "mid", "high"}));
        QCOMPARE(json["label"].get<std::string>(), "granted");
        QCOMPARE(json["classes"].size(), std::size_t{2});
        const Json digits =
            Json::parse(cli(QStringLiteral("describe --data builtin:digits:200 --json")).out.toStdString());
        QCOMPARE(digits["image"]["height"].get<int>(), 28);
        QCOMPARE(digits["classes"].size(), std::size_t{10});
    }

    void trainsAndReports() {
        const testing::Cli cli;
        RUN_CLI(cli,
                "train --data builtin:moons --preset published --epochs 4 --seed 7 --threads 2 --out m.json "
                "--report r.json",
                0);
        const auto model = core::loadModel(cli.path("m.json").toStdString());
        QVERIFY2(model, model ? "" : model.error().message.c_str());
        QCOMPARE(model->history.size(), std::size_t{4});
        QCOMPARE(model->seed, std::uint64_t{7});
        QCOMPARE(model->split.seed, std::uint64_t{7});
        QCOMPARE(std::get<double>(model->settings.at("search.threshold")), 0.9);
        const Json report = cli.json("r.json");
        QVERIFY((keysOf(report) == Keys{"train_seconds", "seconds_per_epoch", "search_steps", "mature_share",
                                        "accuracy", "peak_memory_bytes", "seed", "threads", "settings"}));
        QVERIFY((keysOf(report["accuracy"]) == Keys{"train", "validation", "test"}));
        QVERIFY(report["train_seconds"].get<double>() > 0.0);
        QVERIFY(report["search_steps"].get<int>() >= 4000); // 1,000 searches an epoch
        QVERIFY(report["peak_memory_bytes"].get<std::int64_t>() > 1000000);
        QCOMPARE(report["threads"].get<int>(), 2);
        QCOMPARE(report["settings"]["training.epochs"].get<int>(), 4);
        QVERIFY(report["accuracy"]["test"].get<double>() > 0.7);
    }

    void trainsToTheSameFileForAnyNumberOfThreads() {
        const testing::Cli cli;
        RUN_CLI(cli, "train --data builtin:moons --epochs 3 --seed 5 --threads 1 --out one.json", 0);
        RUN_CLI(cli, "train --data builtin:moons --epochs 3 --seed 5 --threads 2 --out two.json", 0);
        RUN_CLI(cli, "train --data builtin:moons --epochs 3 --seed 6 --threads 1 --out other.json", 0);
        QVERIFY(!cli.read("one.json").isEmpty());
        QCOMPARE(cli.read("one.json"), cli.read("two.json"));
        QVERIFY(cli.read("one.json") != cli.read("other.json"));
    }

    void tellsEveryEpochInALineOfJson() {
        const testing::Cli cli;
        const auto done = cli(QStringLiteral("train --data builtin:linear --epochs 3 --progress json --out m.json"));
        QCOMPARE(done.code, 0);
        const auto lines = done.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const Json line = Json::parse(lines[i].toStdString());
            QCOMPARE(line["epoch"].get<int>(), i + 1);
            QCOMPARE(line["epochs"].get<int>(), 3);
            QVERIFY(line["losses"].contains("classification"));
        }
        QVERIFY(
            cli(QStringLiteral("train --data builtin:linear --epochs 2 --progress none --out m.json")).error.isEmpty());
        const auto piped = cli(QStringLiteral("train --data builtin:linear --epochs 2 --progress json --out -"));
        QVERIFY(core::modelFromJson(piped.out.toStdString()));
        QCOMPARE(piped.error.trimmed().split('\n').size(), 2);
    }

    void explainsRowsOfATableWithinTheConstraints() {
        const testing::Cli cli;
        cli.write("people.csv", peopleCsv(300));
        RUN_CLI(cli,
                "train --data people.csv --label granted --column school=ordered:low<mid<high --epochs 40 --regime "
                "vanilla --set training.learning_rate=0.01 --positive yes --constraint age=increase --constraint "
                "job=immutable --domain income=800:4000 --out m.json",
                0);
        RUN_CLI(cli,
                "explain --model m.json --data people.csv --rows 0,5-9,41 --set search.steps=60 --paths --out e.json",
                0);
        const Json answers = cli.json("e.json")["explanations"];
        QCOMPARE(answers.size(), std::size_t{7});
        QCOMPARE(answers[6]["row"].get<int>(), 41); // record 40 lacks its age and was left out
        int valid = 0;
        for (const Json& answer : answers) {
            QVERIFY((keysOf(answer) == Keys{"row", "target", "valid", "mature", "probability", "steps", "factual",
                                            "counterfactual", "changes", "reason", "path"}));
            const Json& from = answer["factual"];
            const Json& to = answer["counterfactual"];
            QVERIFY((keysOf(from) == Keys{"income", "age", "job", "school"}));
            QVERIFY(to["age"].get<int>() >= from["age"].get<int>());
            QVERIFY(to["age"].is_number_integer());
            QCOMPARE(to["job"].get<std::string>(), from["job"].get<std::string>());
            QVERIFY(to["school"].is_string());
            QVERIFY(to["income"].get<double>() >= 800.0 && to["income"].get<double>() <= 4000.0);
            for (const Json& change : answer["changes"]) {
                const std::string feature = change["feature"].get<std::string>();
                QVERIFY(change["from"] == from[feature] && change["to"] == to[feature]);
                QVERIFY(change["from"] != change["to"]);
            }
            QCOMPARE(answer["path"].size(), answer["steps"].get<std::size_t>() + 1);
            QCOMPARE(answer["path"][0].size(), std::size_t{6}); // income, age, three jobs, school
            QVERIFY(answer["mature"].get<bool>() == answer["reason"].is_null());
            valid += answer["valid"].get<bool>();
        }
        QVERIFY(valid >= 4);
        // Everything locked by the command: nothing changes, and it is said why.
        RUN_CLI(cli,
                "explain --model m.json --data people.csv --rows 0 --constraint income=immutable --constraint "
                "age=immutable --constraint school=immutable --out locked.json",
                0);
        const Json locked = cli.json("locked.json")["explanations"][0];
        QVERIFY(locked["changes"].empty());
        QCOMPARE(locked["reason"].get<std::string>(), "every feature is immutable, so nothing may change");
    }

    void explainsTowardsAChosenClassWithAChosenSearch() {
        const testing::Cli cli;
        RUN_CLI(cli, "train --data builtin:blobs10 --regime vanilla --epochs 20 --out m.json", 0);
        const auto model = core::loadModel(cli.path("m.json").toStdString());
        const QString target = QString::fromStdString(model->classes[3]).replace(QLatin1Char(' '), QLatin1Char('~'));
        const auto done = cli(QStringLiteral("explain --model m.json --data builtin:blobs10 --rows test --target %1 "
                                             "--generator generic --threads 1 --out e1.json")
                                  .arg(target));
        QVERIFY2(done.code == 0, done.error.constData());
        const Json answers = cli.json("e1.json")["explanations"];
        QCOMPARE(answers.size(), std::size_t{600});
        for (const Json& answer : answers)
            QCOMPARE(answer["target"].get<std::string>(), model->classes[3]);
        QCOMPARE(cli(QStringLiteral("explain --model m.json --data builtin:blobs10 --rows test --target %1 "
                                    "--generator generic --threads 2 --out e2.json")
                         .arg(target))
                     .code,
                 0);
        QCOMPARE(cli.read("e1.json"), cli.read("e2.json"));
        const auto piped = cli(QStringLiteral("explain --model m.json --data builtin:blobs10 --rows 3 --out -"));
        QCOMPARE(Json::parse(piped.out.toStdString())["explanations"].size(), std::size_t{1});
    }

    void explainsImages() {
        const testing::Cli cli;
        RUN_CLI(cli,
                "train --data builtin:digits:300 --regime vanilla --epochs 5 --constraint "
                "pixels:0-4,0-27=immutable --out m.json",
                0);
        RUN_CLI(cli, "explain --model m.json --data builtin:digits:300 --rows 0-4 --out e.json", 0);
        const Json answers = cli.json("e.json")["explanations"];
        for (const Json& answer : answers) {
            QCOMPARE(answer["factual"].size(), std::size_t{784});
            for (const Json& change : answer["changes"]) {
                const std::string name = change["feature"].get<std::string>(); // "pixel ROW,COLUMN"
                QVERIFY(std::stoi(name.substr(6)) > 4);
            }
        }
    }

    void comparesTwoModels() {
        const testing::Cli cli;
        RUN_CLI(cli, "train --data builtin:moons --preset published --regime vanilla --out b.json", 0);
        RUN_CLI(cli, "train --data builtin:moons --preset published --out m.json", 0);
        RUN_CLI(cli,
                "evaluate --baseline b.json --model m.json --data builtin:moons --rounds 5 --threads 1 --out 1.json",
                0);
        RUN_CLI(cli,
                "evaluate --baseline b.json --model m.json --data builtin:moons --rounds 5 --threads 2 --out 2.json",
                0);
        QCOMPARE(cli.read("1.json"), cli.read("2.json"));
        const Json report = cli.json("1.json");
        QVERIFY((keysOf(report) == Keys{"baseline", "model", "reduction_percent", "rounds", "seed"}));
        for (const char* which : {"baseline", "model"})
            for (const auto& entry : core::builtins<core::Measure>().entries()) {
                const std::string& id = entry.info.id;
                for (const Json& figures : {report[which], report[which]["decoded"], report["reduction_percent"]})
                    QVERIFY2(figures.contains(id), id.c_str());
                const Json& interval = report[which]["intervals"];
                if (!report[which][id].is_null() && id != "faithfulness")
                    QVERIFY2(interval[id][0] <= report[which][id] && report[which][id] <= interval[id][1], id.c_str());
            }
        QVERIFY(report["model"]["ip"].get<double>() < report["baseline"]["ip"].get<double>());
        const double wanted =
            100.0 * (1.0 - report["model"]["ip"].get<double>() / report["baseline"]["ip"].get<double>());
        QCOMPARE(report["reduction_percent"]["ip"].get<double>(), wanted);
    }

    void attacksAndMeasuresProtectedFeaturesWhereThatIsAsked() {
        const testing::Cli cli;
        RUN_CLI(cli, "train --data builtin:overlap:1400 --regime vanilla --epochs 10 --out m.json", 0);
        const QString evaluate = QStringLiteral(
            "evaluate --baseline m.json --model m.json --data builtin:overlap:1400 --rounds 2 --out e.json ");
        const auto done = cli(evaluate + QStringLiteral("--epsilon 0.1 --epsilon 0.3 --constraint x1=immutable "
                                                        "--threshold 0.5 --measure measure.ip_star.length=0.5 "
                                                        "--langevin 50"));
        QVERIFY2(done.code == 0, done.error.constData());
        const Json model = cli.json("e.json")["model"];
        const auto robust = [&](const char* attack, std::size_t at) {
            return model["robust_accuracy"][attack][at]["accuracy"].get<double>();
        };
        QVERIFY(robust("fgsm", 1) < robust("fgsm", 0) && robust("pgd", 1) < robust("fgsm", 0));
        const double share = model["sensitivity"]["relative"].get<double>();
        QVERIFY(share > 0 && share < 1);
        QVERIFY(!model["faithfulness"].is_null());
        QVERIFY(done.out.contains("Accuracy under pgd 0.3"));
        for (const char* wrong : {"--measure measure.ip_star.length=7", "--measure measure.ip=1", "--epsilon -1"})
            QCOMPARE(cli(evaluate + QString::fromUtf8(wrong)).code, 2);
    }

    void writesNullWhereNothingIsValid() {
        const testing::Cli cli;
        RUN_CLI(cli, "train --data builtin:moons --regime vanilla --epochs 10 --out m.json", 0);
        RUN_CLI(cli,
                "evaluate --baseline m.json --model m.json --data builtin:moons --rounds 2 --constraint "
                "x1=immutable --constraint x2=immutable --out e.json",
                0);
        const Json report = cli.json("e.json");
        QCOMPARE(report["model"]["validity"].get<double>(), 0.0);
        for (const char* key : {"ip", "ip_excess", "cost"})
            QVERIFY(report["model"][key].is_null());
        QVERIFY(report["reduction_percent"]["ip"].is_null());
    }

    void fewRowsAreOneMiniBatch() {
        const testing::Cli cli;
        const auto trained = cli(QStringLiteral("train --data builtin:loans:80 --epochs 2 --out m.json"));
        QCOMPARE(trained.code, 0);
        QVERIFY2(trained.error.contains("note: training.batch is 57"), trained.error.constData());
        QCOMPARE(core::loadModel(cli.path("m.json").toStdString())->settings.at("training.batch"),
                 core::ParamValue(std::int64_t{57}));
        RUN_CLI(cli, "train --data builtin:loans:80 --epochs 1 --set training.batch=58 --out n.json", 2);
    }

    void twoRegimesWithOneSeedSeeTheSameRowsAndInitialWeights() {
        const testing::Cli cli;
        // One step of no length: what is left is the initial weights.
        RUN_CLI(cli,
                "train --data builtin:moons --regime vanilla --epochs 1 --set training.learning_rate=0.000001 --set "
                "training.batch=3000 --set training.optimiser=sgd --out b.json",
                0);
        RUN_CLI(cli,
                "train --data builtin:moons --regime ct --epochs 1 --set training.learning_rate=0.000001 --set "
                "training.batch=3000 --set training.optimiser=sgd --out m.json",
                0);
        const auto baseline = core::loadModel(cli.path("b.json").toStdString());
        const auto model = core::loadModel(cli.path("m.json").toStdString());
        QVERIFY(core::checkComparable(*baseline, *model));
        const double difference =
            static_cast<double>((baseline->network.parameters() - model->network.parameters()).cwiseAbs().maxCoeff());
        QVERIFY2(difference < 1e-4, std::to_string(difference).c_str());
    }

    void endsCleanlyWhenInterrupted() {
        const testing::Cli cli;
        QProcess process;
        cli.start(process, QStringLiteral("train --data builtin:digits --epochs 100000 --progress json --out m.json"));
        QVERIFY(process.waitForReadyRead(60000)); // an epoch is done
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QByteArray error = process.readAllStandardError();
        QVERIFY2(error.contains("counterfoil-cli: stopped after epoch"), error.constData());
        QVERIFY(!cli.has("m.json"));
    }

    void readsAFolderOfImages() {
        const testing::Cli cli;
        for (int i = 0; i < 20; ++i) { // dark and bright pictures
            const QString folder = i % 2 == 0 ? QStringLiteral("dark") : QStringLiteral("bright");
            QVERIFY(QDir(cli.path(".")).mkpath(QStringLiteral("pictures/") + folder));
            QImage image(12, 10, QImage::Format_Grayscale8);
            image.fill(i % 2 == 0 ? 10 + i : 230 + i);
            QVERIFY(image.save(cli.path("pictures") + QStringLiteral("/%1/%2.png").arg(folder).arg(i)));
        }
        RUN_CLI(cli,
                "train --data pictures --size 6x5 --regime vanilla --epochs 60 --set training.batch=5 --out m.json", 0);
        const auto model = core::loadModel(cli.path("m.json").toStdString());
        QCOMPARE(model->schema.image->height, core::Index{6});
        RUN_CLI(cli, "explain --model m.json --data pictures --rows all --out e.json", 0);
        QCOMPARE(cli.json("e.json")["explanations"].size(), std::size_t{20});
        QCOMPARE(cli.json("e.json")["explanations"][0]["factual"].size(), std::size_t{30});
        const auto colour = cli(QStringLiteral("describe --data pictures --size 4x4 --colour --json"));
        QCOMPARE(Json::parse(colour.out.toStdString())["image"]["channels"].get<int>(), 3);
    }
};

COUNTERFOIL_SUITE(TestCli)
#include "tst_cli.moc"
