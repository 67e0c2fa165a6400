#include "app/wiring/comparison.h"

#include "ui/models/value_text.h"
#include "ui/panels/compare_panel.h"

namespace app {

Comparison::Comparison(Training* training, Exploration* exploration, ui::ComparePanel* panel, QObject* parent)
    : QObject(parent), m_training(training), m_exploration(exploration), m_panel(panel) {
    connect(panel, &ui::ComparePanel::keepRequested, training, &Training::setKept);
    connect(panel, &ui::ComparePanel::removeRequested, training, &Training::remove);
    connect(panel, &ui::ComparePanel::measureRequested, this, &Comparison::measure);
    connect(panel, &ui::ComparePanel::cancelRequested, this, [this] {
        m_job.cancel();
        m_panel->setProgress(std::nullopt);
    });
    // The measures are of networks that are gone: they would be taken for those of the newer ones.
    const auto outdated = [this] {
        if (!m_job.running() && !m_measured)
            return;
        m_measured = false;
        m_job.cancel();
        m_panel->setProgress(std::nullopt);
        m_panel->setComparison(nullptr);
    };
    connect(training, &Training::modelsChanged, this, [this, outdated] {
        outdated();
        showRuns();
    });
    connect(exploration, &Exploration::networksChanged, this, outdated);
    connect(training, &Training::keptChanged, this, &Comparison::showRuns, Qt::QueuedConnection);
    connect(training, &Training::stateChanged, this, &Comparison::showRuns);
    connect(training, &Training::ended, this, &Comparison::showRuns);
    connect(exploration, &Exploration::answered, panel, &ui::ComparePanel::setAnswer);
    connect(&m_job, &ui::ComparisonJob::progressed, panel, [this](double done) { m_panel->setProgress(done); });
    connect(&m_job, &ui::ComparisonJob::failed, panel, [this](const QString& message) {
        m_panel->setProgress(std::nullopt);
        m_panel->setMessage(message);
    });
    connect(&m_job, &ui::ComparisonJob::finished, panel, [this](const ui::ComparisonPtr& comparison) {
        m_measured = true;
        m_panel->setProgress(std::nullopt);
        m_panel->setComparison(comparison);
        Q_EMIT measured(comparison);
    });
}

void Comparison::showRuns() {
    std::vector<ui::ComparedRun> runs;
    const std::vector<ModelView> views = m_training->views();
    for (std::size_t i = 0; i < views.size(); ++i) {
        const Training::Model& model = m_training->models()[i];
        runs.push_back({views[i], model.seed, static_cast<int>(model.run.history.size()),
                        ui::fromStd(model.run.startedFrom), model.kept, m_training->learning(static_cast<int>(i))});
    }
    m_panel->setRuns(runs, m_training->data() ? &m_training->data()->dataset.schema : nullptr);
}

void Comparison::measure() {
    const auto look = m_exploration->look();
    const auto whole = [](const ModelView& model) { return model.network != nullptr; };
    if (!look || look->subject->models.size() < 2 || !std::ranges::all_of(look->subject->models, whole)) {
        m_panel->setMessage(tr("Two models are needed: train one, keep it, and train another."));
        return;
    }
    auto request = std::make_shared<ui::ComparisonRequest>();
    request->subject = look->subject;
    request->seed = look->subject->data->splitSpec.seed;
    m_panel->setMessage(tr("Measuring ..."));
    m_panel->setProgress(0.0);
    m_job.start(request);
}

} // namespace app
