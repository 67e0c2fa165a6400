#pragma once

#include "app/wiring/model_view.h"
#include "core/session/weight_history.h"
#include "ui/jobs/training_job.h"
#include "ui/panels/settings_panel.h"
#include "ui/panels/timeline_panel.h"

#include <QObject>

namespace ui {
class LogPanel;
}

namespace app {

// Trains: connects settings, timeline and log with the thread that works, and keeps the models that came out of it.
// GUI thread only; the panels are borrowed and outlive it. Its end stops what still runs.
class Training final : public QObject {
    Q_OBJECT

public:
    // One model with what led to it; the network is that of its last finished epoch.
    struct Model {
        core::RunReport run;
        quint64 seed = 0;
        bool unsaved = false; // trained because the person asked for it, and in no file yet
        bool kept = false;    // stays beside the models of the next training
        core::WeightHistory weights = core::WeightHistory(); // of its epochs so far
        std::shared_ptr<const core::Network> now = {};       // as run.network, to be shown; null: its first is to come
    };
    static constexpr std::size_t kMostModels = 4; // side by side

    Training(ui::SettingsPanel* settings, ui::TimelinePanel* timeline, ui::LogPanel* log, QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data); // stops a training, forgets the models
    void setConstraints(const core::Constraints& constraints);
    void setModels(std::vector<Model> models); // opened ones instead of those trained

    void start(const ui::TrainingPlan& plan, bool askedFor = true);
    // Trains on from the weights that a model had after an epoch, or the nearest before it, with the settings shown;
    // its layers stay. Every model there is stays beside the new one.
    void branch(int model, int epoch);
    void setKept(int model, bool kept);
    void remove(int model); // not one that is being trained
    void play();            // resumes, or starts with the settings shown
    void pause();
    void step();
    void stop();

    [[nodiscard]] static int threads(); // that a training works with: one core is left to the window and its queries
    [[nodiscard]] ui::TrainingState state() const { return m_state; }
    [[nodiscard]] bool active() const;
    [[nodiscard]] const core::PreparedDataPtr& data() const { return m_data; }
    [[nodiscard]] const std::vector<Model>& models() const { return m_models; }
    [[nodiscard]] std::vector<ModelView> views() const;
    [[nodiscard]] bool learning(int model) const;   // it is being trained
    [[nodiscard]] core::SnapshotPtr latest() const; // of all models
    // As they were after an epoch; those that have less behind them as they are, those that kept no such epoch as they
    // were before it.
    [[nodiscard]] core::SnapshotPtr at(int epoch) const;
    void mark(int epoch, bool marked); // for keeping, in every model that has it
    [[nodiscard]] bool anyUnsaved() const;
    void markSaved(int model);

Q_SIGNALS:
    void modelsChanged();                           // others than before; their networks may be still to come
    void snapshotReady(core::SnapshotPtr snapshot); // newer networks of the same models, of all of them
    void keptChanged();
    void stateChanged(ui::TrainingState state);
    void failed(const QString& message);
    void ended(); // by itself or by stop(); not after failed()

private:
    void take(const ui::TrainingNews& news);
    void takeEpoch(const std::vector<core::EpochLog>& logs);
    void replaceModels();
    void beginTimeline();
    void showKeptEpochs();
    [[nodiscard]] QString unusedName(const QString& wanted, const QStringList& alsoUsed) const;
    void finish(const ui::TrainingOutcomePtr& outcome);
    void setState(ui::TrainingState state);

    ui::SettingsPanel* m_settings;
    ui::TimelinePanel* m_timeline;
    ui::LogPanel* m_log;
    ui::TrainingJob m_job;
    core::PreparedDataPtr m_data;
    core::Constraints m_constraints;        // in force for the next start
    core::Constraints m_pendingConstraints; // sent to the running training, not yet acting
    ui::TrainingPlan m_plan;
    bool m_askedFor = false;
    bool m_modelsShown = false; // those of the running training have replaced the earlier ones
    std::vector<Model> m_models;
    int m_first = 0; // model of the training under way, or of the last one
    ui::TrainingState m_state = ui::TrainingState::Idle;
};

} // namespace app
