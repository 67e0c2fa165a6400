#pragma once

#include "app/wiring/exploration.h"
#include "app/wiring/training.h"
#include "ui/jobs/animation_job.h"

namespace ui {
class Landscape;
class StagePanel;
} // namespace ui

namespace app {

// Exports the landscapes that are looked at over the epochs that are kept: asks where to, draws each picture, and says
// how it goes. GUI thread only; what it is given is borrowed and outlives it.
class Animation final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMostFrames = 120;

    Animation(Training* training, Exploration* exploration, ui::TimelinePanel* timeline, ui::StagePanel* stage,
              QObject* parent = nullptr);
    ~Animation() override;

    void ask(ui::AnimationFormat format); // where to, then starts
    void start(ui::AnimationFormat format, const QString& path);
    [[nodiscard]] bool running() const { return m_job.running(); }

Q_SIGNALS:
    void failed(const QString& message);
    void noted(const QString& message);

private:
    void draw(int frame, const ui::AnimationScene& scene);
    void end();

    Training* m_training;
    Exploration* m_exploration;
    ui::TimelinePanel* m_timeline;
    ui::StagePanel* m_stage;
    ui::AnimationRequestPtr m_request;
    std::vector<std::unique_ptr<ui::Landscape>> m_cards; // never shown: what the pictures are drawn with
    QString m_caption;                                   // without the epoch
    QString m_folder;                                    // last exported to
    ui::AnimationJob m_job;
};

} // namespace app
