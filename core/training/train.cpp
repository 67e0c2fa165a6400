#include "core/training/control.h"
#include "core/training/trainer.h"

#include <algorithm>

namespace core {
namespace {

// The runs of a request, on their way.
class Session {
public:
    Session(const TrainingRequest& request, const PublishSnapshot& publish)
        : m_request(request), m_publish(publish), m_pool(std::max(1, request.threads)) {}

    Status create() {
        for (const TrainingRun& run : m_request.runs) {
            auto trainer = Trainer::create(m_request.data, run, m_request.seed, m_pool);
            if (!trainer)
                return std::move(trainer).error().within(run.name);
            m_trainers.push_back(std::move(trainer).value());
            m_report.runs.push_back({run.name,
                                     run.settings,
                                     run.constraints,
                                     m_trainers.back().network(),
                                     {},
                                     0,
                                     0,
                                     run.initial ? digestOf(*run.initial) : std::string()});
            m_epochs = std::max(m_epochs, run.settings.training.epochs);
        }
        publish(0);
        return ok();
    }

    Status prepare(const Progress& progress, const StopToken& stop) {
        for (std::size_t i = 0; i < m_trainers.size(); ++i) {
            if (auto status = m_trainers[i].prepare(progress, stop); !status)
                return std::move(status).error().within(m_report.runs[i].name);
            m_report.runs[i].vae = m_trainers[i].autoencoder();
        }
        return ok();
    }

    // Every run that still has epochs to go runs one. Stopped between two of them, none has run it.
    Status runEpoch(int epoch, const StopToken& stop) {
        std::vector<std::pair<std::size_t, EpochLog>> logs;
        for (std::size_t i = 0; i < m_trainers.size(); ++i) {
            const RunReport& run = m_report.runs[i];
            if (epoch > run.settings.training.epochs)
                continue;
            auto log = m_trainers[i].runEpoch(stop);
            if (!log)
                return std::move(log).error().within(run.name);
            logs.emplace_back(i, std::move(log).value());
        }
        for (auto& [i, log] : logs) {
            RunReport& run = m_report.runs[i];
            run.seconds += log.seconds;
            run.searchSteps += log.searchSteps;
            run.history.push_back(std::move(log));
            run.network = m_trainers[i].network();
        }
        publish(epoch);
        return ok();
    }

    void setConstraints(const Constraints& constraints) {
        for (std::size_t i = 0; i < m_trainers.size(); ++i) {
            m_trainers[i].setConstraints(constraints);
            m_report.runs[i].constraints = constraints;
        }
    }

    [[nodiscard]] int epochs() const { return m_epochs; }
    TrainingReport& report() { return m_report; }

private:
    void publish(int epoch) {
        if (!m_publish)
            return;
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->epoch = epoch;
        snapshot->epochs = m_epochs;
        for (const RunReport& run : m_report.runs)
            snapshot->runs.push_back(
                {std::make_shared<const Network>(run.network), run.history.empty() ? EpochLog{} : run.history.back()});
        m_publish(std::move(snapshot));
    }

    const TrainingRequest& m_request;
    const PublishSnapshot& m_publish;
    ThreadPool m_pool;
    std::vector<Trainer> m_trainers;
    TrainingReport m_report;
    int m_epochs = 0;
};

} // namespace

Result<TrainingReport> train(const TrainingRequest& request, TrainingControl* control, const PublishSnapshot& publish,
                             const StopToken& stop, const Progress& progress) {
    if (!request.data || request.runs.empty())
        return invalid("there is nothing to train");
    Session session(request, publish);
    if (auto status = session.create(); !status)
        return std::move(status).error();
    if (auto status = session.prepare(progress, stop); !status) {
        if (status.error().code != ErrorCode::Cancelled)
            return std::move(status).error();
        session.report().stopped = true;
        return std::move(session.report());
    }
    for (int epoch = 1; epoch <= session.epochs(); ++epoch) {
        session.report().stopped = control ? !control->waitForTurn(stop) : stop.stop_requested();
        if (session.report().stopped)
            break;
        if (auto changed = control ? control->takeConstraints() : std::nullopt) {
            if (auto status = checkConstraints(request.data->dataset.schema, *changed); !status)
                return std::move(status).error();
            session.setConstraints(*changed);
        }
        auto status = session.runEpoch(epoch, stop);
        if (!status && status.error().code == ErrorCode::Cancelled) {
            session.report().stopped = true;
            break;
        }
        if (!status)
            return std::move(status).error();
    }
    return std::move(session.report());
}

} // namespace core
