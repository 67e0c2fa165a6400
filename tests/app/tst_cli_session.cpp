#include "core/session/session_file.h"
#include "tests/support/cli.h"
#include "tests/support/sample_session.h"
#include "tests/support/suite.h"

using namespace core;

// counterfoil-cli session as a process.
class TestCliSession : public QObject {
    Q_OBJECT

    // A session with one model that was really trained, on data by reference.
    static Session trained() {
        SourceRequest source;
        source.source = "builtin:moons:300";
        source.seed = 3;
        Session session = testing::sampleSession(*prepare(*loadDataset(source), 3));
        session.notes = {};
        session.request = source;
        session.embed = false;
        Settings settings = defaultSettings(session.data->training.cols());
        settings.training.epochs = 4;
        settings.training.counterfactuals = 50;
        const TrainingRequest request{
            session.data, {{"Counterfactual training", settings, defaultConstraints(*session.data), {}}}, 11, 1};
        SessionModel model;
        model.run = train(request, nullptr, {}, {})->runs.front();
        model.seed = 11;
        session.models = {model};
        return session;
    }

private Q_SLOTS:
    void showsAndVerifiesASession() {
        const testing::Cli cli;
        const Session session = trained();
        QVERIFY(saveSession(session, cli.path("work.counterfoil").toStdString()));
        const auto shown = cli(QStringLiteral("session work.counterfoil"));
        QVERIFY2(shown.code == 0, shown.error.constData());
        QVERIFY(shown.out.contains("bit for bit as saved"));
        QVERIFY(shown.out.contains(QByteArray::fromStdString(digestOf(session))));
        const auto verified = cli(QStringLiteral("session work.counterfoil --verify --json --threads 2"));
        QVERIFY2(verified.code == 0, verified.error.constData());
        const auto json = nlohmann::json::parse(verified.out.toStdString());
        QCOMPARE(json["models"][0]["verified"].get<std::string>(),
                 std::string("trained again: the same weights, bit for bit"));
        QCOMPARE(json["models"][0]["epochs"].get<int>(), 4);
    }

    void aModelThatDoesNotComeOutAgainIsFound() {
        const testing::Cli cli;
        Session session = trained();
        session.models.front().seed = 12; // not what it was trained with
        QVERIFY(saveSession(session, cli.path("work.counterfoil").toStdString()));
        QCOMPARE(cli(QStringLiteral("session work.counterfoil")).code, 0);
        const auto verified = cli(QStringLiteral("session work.counterfoil --verify"));
        QCOMPARE(verified.code, 1);
        QVERIFY(verified.out.contains("other predictions"));
    }

    void wrongUsageAndDamageAreSaid() {
        const testing::Cli cli;
        RUN_CLI(cli, "session", 2);
        RUN_CLI(cli, "session nothing.counterfoil", 1);
        std::string bytes = sessionToBytes(trained());
        bytes[bytes.size() / 2] ^= 1;
        cli.write("broken.counterfoil", QByteArray::fromStdString(bytes));
        const auto broken = cli(QStringLiteral("session broken.counterfoil"));
        QCOMPARE(broken.code, 1);
        QVERIFY(broken.error.contains("broken.counterfoil") && broken.error.contains("damaged"));
    }
};

COUNTERFOIL_SUITE(TestCliSession)
#include "tst_cli_session.moc"
