// Every search drives a training, the latent ones with an autoencoder that goes with the model.
#include "core/search/autoencoder.h"
#include "core/session/trained_model.h"
#include "core/training/control.h"
#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

TrainingRequest request(const std::string& generator, int threads = 1, const ParamValues& changes = {}) {
    TrainingRequest all;
    all.data = testing::builtinData("moons:420");
    Settings settings = defaultSettings(all.data->training.cols());
    settings.generator.clear();
    settings = *withValues(settings, {{"search.generator", generator},
                                      {"search.threshold", 0.6},
                                      {"search.steps", std::int64_t{60}},
                                      {"training.epochs", std::int64_t{15}},
                                      {"training.batch", std::int64_t{30}},
                                      {"training.counterfactuals", std::int64_t{60}}});
    settings = *withValues(settings, changes);
    all.runs = {{generator, settings, defaultConstraints(*all.data)}};
    all.seed = 3;
    all.threads = threads;
    return all;
}

std::string failure(const Result<TrainingReport>& outcome) {
    return outcome ? std::string() : outcome.error().message;
}

} // namespace

class TestSearches : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySearchDrivesATraining_data() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : builtins<Generator>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }
    void everySearchDrivesATraining() {
        QFETCH(QString, id);
        const auto one = train(request(id.toStdString()), nullptr, {}, {});
        QVERIFY2(one, failure(one).c_str());
        const RunReport& run = one->runs[0];
        QCOMPARE(run.history.size(), std::size_t{15});
        double mature = 0;
        for (const EpochLog& log : run.history) {
            mature += log.matureShare;
            // also where nothing was found: then the neighbours and the factuals themselves stand in
            QCOMPARE(log.losses.size(), std::size_t{4});
        }
        QVERIFY(run.searchSteps > 0);
        // CLUE is drawn to no class, so only by chance to the target.
        QVERIFY2(mature > 1 || id == QStringLiteral("clue"), qPrintable(QString::number(mature)));
        const auto two = train(request(id.toStdString(), 2), nullptr, {}, {});
        QVERIFY(run.network == two->runs[0].network);
    }

    void reviseLearnsMoons() {
        const TrainingRequest job = request("revise", 2,
                                            {{"training.epochs", std::int64_t{60}},
                                             {"training.counterfactuals", std::int64_t{250}},
                                             {"search.steps", std::int64_t{60}}});
        double told = -1;
        const auto report = train(job, nullptr, {}, {}, [&](double done, std::string_view) { told = done; });
        QVERIFY2(report, failure(report).c_str());
        const RunReport& run = report->runs[0];
        QVERIFY2(run.history.back().trainingAccuracy > 0.9,
                 qPrintable(QString::number(run.history.back().trainingAccuracy)));
        QVERIFY2(run.history.back().matureShare > 0.5, qPrintable(QString::number(run.history.back().matureShare)));
        QVERIFY(told > 0.9);
        QVERIFY(run.vae && run.vae->latent() == 8);
        const auto generator = makeGenerator(run.settings);
        QVERIFY(run.vae == *autoencoderOf(*job.data->reference, *(*generator)->autoencoder(), {}, {}));
        QVERIFY(trainedModel(*job.data, run, job.seed).vae == run.vae);
    }

    void noAutoencoderIsFittedWhereNoneIsUsed() {
        for (const ParamValues& changes : {ParamValues{{"training.regime", std::string("vanilla")}},
                                           ParamValues{{"search.generator", std::string("generic")}}}) {
            int told = 0;
            const auto report =
                train(request("revise", 1, changes), nullptr, {}, {}, [&](double, std::string_view) { ++told; });
            QVERIFY2(report, failure(report).c_str());
            QVERIFY(!report->runs[0].vae);
            QCOMPARE(told, 0);
        }
    }

    void fittingStopsWhenTold() {
        StopSource stop;
        const auto report = train(request("revise", 1, {{"search.vae_epochs", std::int64_t{10000}}}), nullptr, {},
                                  stop.get_token(), [&](double, std::string_view) { stop.request_stop(); });
        QVERIFY2(report, failure(report).c_str());
        QVERIFY(report->stopped);
        QVERIFY(report->runs[0].history.empty());
    }

    void anAutoencoderThatDivergesIsAnError() {
        const auto report = train(request("revise", 1,
                                          {{"search.vae_learning_rate", 1.0},
                                           {"search.vae_decoder_penalty", 10.0},
                                           {"search.vae_hidden", "4096"},
                                           {"search.vae_epochs", std::int64_t{3}}}),
                                  nullptr, {}, {});
        QVERIFY(!report);
        QVERIFY2(report.error().message.find("autoencoder") != std::string::npos, report.error().message.c_str());
    }
};

COUNTERFOIL_SUITE(TestSearches)
#include "tst_searches.moc"
