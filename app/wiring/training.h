#pragma once

#include "app/wiring/model_view.h"
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
    };

    Training(ui::SettingsPanel* settings, ui::TimelinePanel* timeline, ui::LogPanel* log, QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data); // stops a training, forgets the models
    void setConstraints(const core::Constraints& constraints);
    void setModels(std::vector<Model> models); // opened ones instead of those trained

    void start(const ui::TrainingPlan& plan, bool askedFor = true);
    void play(); // resumes, or starts with the settings shown
    void pause();
    void step();
    void stop();

    [[nodiscard]] static int threads(); // that a training works with: one core is left to the window and its queries
    [[nodiscard]] ui::TrainingState state() const { return m_state; }
    [[nodiscard]] bool active() const;
    [[nodiscard]] const core::PreparedDataPtr& data() const { return m_data; }
    [[nodiscard]] const std::vector<Model>& models() const { return m_models; }
    [[nodiscard]] std::vector<ModelView> views() const;
    [[nodiscard]] bool anyUnsaved() const;
    void markSaved(int model);

Q_SIGNALS:
    void modelsChanged();                           // others than before; their networks may be still to come
    void snapshotReady(core::SnapshotPtr snapshot); // newer networks of the same models
    void stateChanged(ui::TrainingState state);
    void failed(const QString& message);
    void ended(); // by itself or by stop(); not after failed()

private:
    void take(const ui::TrainingNews& news);
    void takeEpoch(const std::vector<core::EpochLog>& logs);
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
    ui::TrainingState m_state = ui::TrainingState::Idle;
};

} // namespace app
