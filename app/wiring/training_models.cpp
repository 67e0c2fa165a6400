// The models side by side: those kept from earlier trainings, and their past.
#include "app/wiring/training.h"
#include "ui/models/value_text.h"
#include "ui/panels/log_panel.h"

namespace app {

bool Training::learning(int model) const {
    return active() && m_modelsShown && model >= m_first;
}

QString Training::unusedName(const QString& wanted, const QStringList& alsoUsed) const {
    QStringList used = alsoUsed;
    for (const Model& model : m_models)
        if (model.kept)
            used << ui::fromStd(model.run.name);
    QString name = wanted;
    for (int number = 2; used.contains(name); ++number)
        name = tr("%1 %2", "a name and a number that tells it from others").arg(wanted).arg(number);
    return name;
}

void Training::branch(int model, int epoch) {
    const auto plan = m_settings->plan();
    if (!plan) {
        Q_EMIT failed(ui::fromStd(plan.error().message));
        return;
    }
    if (m_models.size() >= kMostModels) {
        Q_EMIT failed(tr("At most %1 models stand side by side. Remove one in the panel Compare, then branch again.")
                          .arg(kMostModels));
        return;
    }
    const Model& source = m_models[static_cast<std::size_t>(model)];
    const core::WeightHistory::Entry* entry = source.weights.upTo(epoch);
    if (!entry)
        return;
    core::TrainingRun run = plan->runs.back();
    run.settings.model = source.run.settings.model;
    run.initial = *entry->network;
    run.name = tr("%1, from epoch %2").arg(ui::fromStd(source.run.name)).arg(entry->epoch).toStdString();
    m_log->note(tr("A new training branches off %1 at epoch %2.").arg(ui::fromStd(source.run.name)).arg(entry->epoch));
    for (Model& each : m_models)
        each.kept = true;
    Q_EMIT keptChanged();
    start({{std::move(run)}, plan->seed});
}

void Training::setKept(int model, bool kept) {
    m_models[static_cast<std::size_t>(model)].kept = kept;
    if (active() && !m_modelsShown) // which of them the training leaves is being decided
        beginTimeline();
    Q_EMIT keptChanged();
}

void Training::remove(int model) {
    if (learning(model))
        return;
    m_log->note(tr("%1 was removed.").arg(ui::fromStd(m_models[static_cast<std::size_t>(model)].run.name)));
    m_models.erase(m_models.begin() + model);
    if (model < m_first)
        --m_first;
    if (active() && !m_modelsShown)
        beginTimeline();
    else
        m_timeline->removeRun(model);
    showKeptEpochs();
    m_timeline->refresh();
    Q_EMIT modelsChanged();
}

core::SnapshotPtr Training::latest() const {
    return at(std::numeric_limits<int>::max());
}

core::SnapshotPtr Training::at(int epoch) const {
    auto snapshot = std::make_shared<core::Snapshot>();
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        const Model& model = m_models[i];
        const auto done = static_cast<int>(model.run.history.size());
        const core::WeightHistory::Entry* entry = epoch < done ? model.weights.upTo(epoch) : nullptr;
        const int then = entry ? entry->epoch : done;
        core::RunSnapshot run{entry ? entry->network : model.now, {}};
        if (then > 0 && then <= done)
            run.log = model.run.history[static_cast<std::size_t>(then - 1)];
        run.log.epoch = then;
        snapshot->runs.push_back(std::move(run));
        if (static_cast<int>(i) >= m_first || entry) { // a model that stays is in no training, but has a past
            snapshot->epoch = std::max(snapshot->epoch, then);
            snapshot->epochs = std::max({snapshot->epochs, done, model.run.settings.training.epochs});
        }
    }
    return snapshot;
}

void Training::mark(int epoch, bool marked) {
    bool any = false;
    for (Model& model : m_models)
        any = model.weights.mark(epoch, marked) || any;
    if (!any && marked)
        Q_EMIT failed(tr("Epoch %1 cannot be marked: marked epochs may take half of the memory for the past, and they "
                         "do.")
                          .arg(epoch));
    showKeptEpochs();
    m_timeline->refresh();
}

// Where one can go back to: to the epochs of any model.
void Training::showKeptEpochs() {
    std::map<int, bool> kept; // epoch, marked
    for (const Model& model : m_models)
        for (const core::WeightHistory::Entry& entry : model.weights.entries())
            kept[entry.epoch] = kept[entry.epoch] || entry.marked;
    QVector<ui::TimelineStop> stops;
    for (const auto& [epoch, marked] : kept)
        stops.push_back({epoch, marked});
    m_timeline->setStops(stops);
}

} // namespace app
