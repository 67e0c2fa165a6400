#pragma once

#include "ui/jobs/loading_job.h"
#include "ui/jobs/query_job.h"
#include "ui/jobs/training_job.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <array>
#include <optional>

namespace ui {
class Landscape;
class Presenter;
} // namespace ui

namespace app {

// The ready story of a minute: conventional against counterfactual training, and a protected feature. Loads built-in
// data and trains on the spot, in jobs of its own: whatever the window works on is not touched. Every number it says
// is measured while it runs. GUI thread only; the presenter is borrowed and outlives it.
class Story final : public QObject {
    Q_OBJECT

public:
    explicit Story(ui::Presenter& presenter);
    ~Story() override;
    void start();

private:
    // One of the two data sets, with what was learned on it. The person's own window knows nothing of it.
    struct Act {
        QString source;
        core::PreparedDataPtr data;
        core::Constraints constraints; // of training and searches
        core::Plane plane;
        core::Bounds bounds;
        qint64 row = -1; // whose counterfactual is looked for
        std::shared_ptr<const ui::QuerySubject> subject;
        bool trained = false;
        std::shared_ptr<const ui::ExplanationAnswer> answer;
        std::vector<double> protectedShares; // of each model's attributions, in [0, 1]
    };
    enum Slide { Rows, Learning, Question, Protected, Attribution, End };

    void load(std::size_t act);
    void showAct(std::size_t act);
    void enter(int slide);
    void train(std::size_t act);
    void takeSnapshot(const core::Snapshot& snapshot);
    void finishTraining(const ui::TrainingOutcome& outcome);
    void measureProtected();
    void showAnswer();
    void renewHold(); // no slide is left by itself before it has shown what it is about

    ui::Presenter& m_presenter;
    QPointer<QWidget> m_page;
    std::array<ui::Landscape*, 2> m_views{};
    std::array<Act, 2> m_acts;
    std::size_t m_act = 0;     // on screen
    std::size_t m_loading = 0; // being loaded
    std::size_t m_training = 0;
    core::StopSource m_stop;
    ui::LoadingJob m_loader;
    ui::TrainingJob m_trainer;
    ui::QueryJob m_queries;
    QThreadPool m_pool; // last: ends first
};

} // namespace app
