#include "app/wiring/training.h"

#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/log_panel.h"

#include <QThread>

namespace app {
namespace {

QString searchLabel(const std::string& id) {
    const auto* entry = core::builtins<core::Generator>().find(id);
    return ui::coreWords(entry ? entry->info.label : id);
}

// "age: only up; income: 0 to 50,000" for what differs.
QString differences(const core::FeatureSchema& schema, const core::Constraints& before,
                    const core::Constraints& after) {
    QStringList parts;
    int more = 0;
    for (core::Index f = 0; f < schema.size(); ++f) {
        if (before.features.size() != after.features.size() || before[f] == after[f])
            continue;
        if (parts.size() == 3) {
            ++more;
            continue;
        }
        QString part =
            Training::tr("%1: %2").arg(ui::nameOf(schema[f]), ui::mutabilityWord(after[f].mutability).toLower());
        if (before[f].domain != after[f].domain)
            part += Training::tr(", %1 to %2")
                        .arg(ui::shownNumber(after[f].domain.low), ui::shownNumber(after[f].domain.high));
        parts << part;
    }
    if (more > 0)
        parts << Training::tr("and %1 more").arg(more);
    return parts.join(QStringLiteral("; "));
}

} // namespace

Training::Training(ui::SettingsPanel* settings, ui::TimelinePanel* timeline, ui::LogPanel* log, QObject* parent)
    : QObject(parent), m_settings(settings), m_timeline(timeline), m_log(log) {
    connect(settings, &ui::SettingsPanel::trainRequested, this, [this](const ui::TrainingPlan& plan) { start(plan); });
    connect(timeline, &ui::TimelinePanel::playRequested, this, &Training::play);
    connect(timeline, &ui::TimelinePanel::pauseRequested, this, &Training::pause);
    connect(timeline, &ui::TimelinePanel::stepRequested, this, &Training::step);
    connect(timeline, &ui::TimelinePanel::stopRequested, this, &Training::stop);
    connect(timeline, &ui::TimelinePanel::paceChanged, &m_job, &ui::TrainingJob::setPace);
    connect(&m_job, &ui::TrainingJob::preparing, timeline, &ui::TimelinePanel::showPreparation);
    connect(&m_job, &ui::TrainingJob::newsReady, this, &Training::take);
    connect(&m_job, &ui::TrainingJob::finished, this, &Training::finish);
}

int Training::threads() {
    return std::max(1, QThread::idealThreadCount() - 1);
}

bool Training::active() const {
    return m_state == ui::TrainingState::Running || m_state == ui::TrainingState::Paused;
}

void Training::setData(const core::PreparedDataPtr& data) {
    if (active())
        m_log->note(tr("The training ends here: other data was opened."));
    m_job.abandon();
    m_data = data;
    m_models.clear();
    m_first = 0;
    m_settings->setData(data);
    m_timeline->begin({}, 0);
    setState(ui::TrainingState::Idle);
    if (data)
        m_log->note(tr("Opened %1: %2 rows, %3 features, %4 classes.")
                        .arg(ui::fromStd(data->dataset.name), ui::shownCount(data->dataset.size()),
                             ui::shownCount(data->dataset.schema.size()), ui::shownCount(data->dataset.classCount())));
    Q_EMIT modelsChanged();
}

void Training::setConstraints(const core::Constraints& constraints) {
    if (active() && m_data) {
        const QString what = differences(m_data->dataset.schema, m_pendingConstraints, constraints);
        if (!what.isEmpty())
            m_log->note(tr("Constraints changed (%1); they act from the next epoch.").arg(what));
        m_pendingConstraints = constraints;
        m_job.setConstraints(constraints);
    }
    m_constraints = constraints;
}

void Training::setModels(std::vector<Model> models) {
    m_job.abandon();
    while (models.size() > kMostModels) {
        const auto spare = std::ranges::find(models, false, &Model::kept);
        m_log->note(tr("%1 made room: at most %2 models stand side by side.")
                        .arg(ui::fromStd((spare == models.end() ? models.front() : *spare).run.name))
                        .arg(kMostModels));
        models.erase(spare == models.end() ? models.begin() : spare);
    }
    m_models = std::move(models);
    m_first = 0;
    for (Model& model : m_models) {
        if (!model.now && !model.run.network.layers().empty())
            model.now = std::make_shared<const core::Network>(model.run.network);
        model.weights.add(static_cast<int>(model.run.history.size()), model.now);
    }
    std::vector<ui::TimelinePanel::Past> past;
    for (const Model& model : m_models)
        past.push_back({ui::fromStd(model.run.name), model.run.history});
    m_timeline->begin({}, 0, past);
    showKeptEpochs();
    setState(m_models.empty() ? ui::TrainingState::Idle : ui::TrainingState::Ended);
    Q_EMIT modelsChanged();
}

void Training::start(const ui::TrainingPlan& plan, bool askedFor) {
    const auto kept = static_cast<std::size_t>(std::ranges::count(m_models, true, &Model::kept));
    if (kept + plan.runs.size() > kMostModels) {
        Q_EMIT failed(
            tr("At most %1 models stand side by side, and %2 are kept. Let go of one in the panel Compare, or "
               "train without a comparison.")
                .arg(kMostModels)
                .arg(kept));
        return;
    }
    auto request = std::make_shared<core::TrainingRequest>();
    request->data = m_data;
    request->runs = plan.runs;
    QStringList names;
    for (core::TrainingRun& run : request->runs) {
        run.constraints = m_constraints;
        names << unusedName(ui::fromStd(run.name), names);
        run.name = names.back().toStdString();
    }
    request->seed = plan.seed;
    request->threads = threads();
    m_plan = plan;
    m_plan.runs = request->runs;
    m_askedFor = askedFor;
    m_pendingConstraints = m_constraints;
    m_modelsShown = false;
    const core::Settings& first = plan.runs.front().settings;
    m_log->note(tr("Training starts: %1; %2 epochs, mini-batches of %3, %4 searches an epoch with %5, seed %6.")
                    .arg(names.join(tr(" and ")))
                    .arg(first.training.epochs)
                    .arg(first.training.batch)
                    .arg(ui::shownCount(first.training.counterfactuals), searchLabel(first.search.generator))
                    .arg(plan.seed));
    if (first.training.batch < core::TrainingOptions{}.batch && first.training.batch == m_data->training.cols())
        m_log->note(tr("There are only %1 training rows: every mini-batch is all of them.")
                        .arg(ui::shownCount(m_data->training.cols())));
    beginTimeline();
    m_job.setPace(m_timeline->pace());
    m_job.start(request);
    setState(ui::TrainingState::Running);
}

// The models that stay, with their past, and those that the training is to make.
void Training::beginTimeline() {
    std::vector<ui::TimelinePanel::Past> past;
    for (const Model& model : m_models)
        if (model.kept)
            past.push_back({ui::fromStd(model.run.name), model.run.history});
    QStringList names;
    for (const core::TrainingRun& run : m_plan.runs)
        names << ui::fromStd(run.name);
    m_timeline->begin(names, m_plan.runs.front().settings.training.epochs, past);
}

void Training::play() {
    if (m_state == ui::TrainingState::Paused) {
        m_job.setPaused(false);
        setState(ui::TrainingState::Running);
        return;
    }
    if (active())
        return;
    if (const auto plan = m_settings->plan())
        start(*plan);
    else
        Q_EMIT failed(ui::fromStd(plan.error().message));
}

void Training::pause() {
    if (m_state != ui::TrainingState::Running)
        return;
    m_job.setPaused(true);
    setState(ui::TrainingState::Paused);
}

void Training::step() {
    if (!active())
        return;
    m_job.step();
    setState(ui::TrainingState::Paused);
}

void Training::stop() {
    m_job.stop();
}

// The models of a new training replace the earlier ones, but for those that are kept, with its first snapshot: one that
// cannot start leaves them.
void Training::replaceModels() {
    std::erase_if(m_models, [](const Model& model) { return !model.kept; });
    m_first = static_cast<int>(m_models.size());
    for (const core::TrainingRun& run : m_plan.runs) {
        core::RunReport report;
        report.name = run.name;
        report.settings = run.settings;
        report.constraints = run.constraints;
        if (run.initial)
            report.startedFrom = core::digestOf(*run.initial);
        m_models.push_back({std::move(report), m_plan.seed, m_askedFor});
    }
    m_modelsShown = true;
}

void Training::take(const ui::TrainingNews& news) {
    const bool fresh = !m_modelsShown;
    if (fresh)
        replaceModels();
    for (const auto& logs : news.epochs)
        takeEpoch(logs);
    const auto first = static_cast<std::size_t>(m_first);
    for (const core::SnapshotPtr& snapshot : news.passed)
        for (std::size_t i = 0; i < snapshot->runs.size(); ++i)
            m_models[first + i].weights.add(snapshot->runs[i].log.epoch, snapshot->runs[i].network);
    for (std::size_t i = 0; i < news.snapshot->runs.size(); ++i) {
        m_models[first + i].now = news.snapshot->runs[i].network;
        m_models[first + i].run.network = *m_models[first + i].now;
    }
    showKeptEpochs();
    m_timeline->refresh();
    if (fresh)
        Q_EMIT modelsChanged();
    Q_EMIT snapshotReady(latest());
}

void Training::takeEpoch(const std::vector<core::EpochLog>& logs) {
    m_timeline->addEpoch(logs);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        const core::EpochLog& log = logs[i];
        core::RunReport& run = m_models[static_cast<std::size_t>(m_first) + i].run;
        if (log.epoch <= static_cast<int>(run.history.size()))
            continue; // it has ended, others go on
        run.history.push_back(log);
        run.seconds += log.seconds;
        run.searchSteps += log.searchSteps;
        if (log.constraintsChanged) {
            run.constraints = m_pendingConstraints;
            if (i == 0)
                m_log->note(tr("The changed constraints act from epoch %1.").arg(log.epoch));
        }
        if (log.skippedUpdates > 0)
            m_log->add(
                ui::LogPanel::Kind::Warning,
                tr("%1, epoch %2: %n update(s) skipped because the loss was not finite.", nullptr, log.skippedUpdates)
                    .arg(ui::fromStd(run.name))
                    .arg(log.epoch));
    }
}

void Training::finish(const ui::TrainingOutcomePtr& outcome) {
    setState(m_models.empty() || !m_modelsShown ? ui::TrainingState::Idle : ui::TrainingState::Ended);
    if (!*outcome) {
        const QString message = ui::fromStd(outcome->error().message);
        m_log->add(ui::LogPanel::Kind::Error, tr("The training failed: %1").arg(message));
        Q_EMIT failed(tr("The training failed: %1").arg(message));
        return;
    }
    const core::TrainingReport& report = outcome->value();
    const auto trained =
        m_modelsShown ? std::span(m_models).subspan(static_cast<std::size_t>(m_first)) : std::span<Model>();
    for (std::size_t i = 0; i < trained.size() && i < report.runs.size(); ++i)
        trained[i].run = report.runs[i];
    for (const Model& model : trained) {
        const auto& history = model.run.history;
        m_log->note(tr("%1: %2 after %3 epochs, validation accuracy %4, %5 s of work.")
                        .arg(ui::fromStd(model.run.name), report.stopped ? tr("stopped") : tr("finished"))
                        .arg(history.size())
                        .arg(ui::shownPercent(history.empty() ? 0.0 : history.back().validationAccuracy),
                             ui::shownNumber(model.run.seconds)));
    }
    Q_EMIT ended();
}

void Training::setState(ui::TrainingState state) {
    m_state = state;
    m_timeline->setState(state);
    m_settings->setRunning(active());
    Q_EMIT stateChanged(state);
}

std::vector<ModelView> Training::views() const {
    std::vector<ModelView> all;
    for (const Model& model : m_models)
        all.push_back({ui::fromStd(model.run.name), model.now, model.run.settings, model.run.constraints});
    return all;
}

bool Training::anyUnsaved() const {
    return std::ranges::any_of(m_models,
                               [](const Model& model) { return model.unsaved && !model.run.history.empty(); });
}

void Training::markSaved(int model) {
    m_models[static_cast<std::size_t>(model)].unsaved = false;
}

} // namespace app
