#pragma once

#include "app/wiring/exploration.h"
#include "ui/jobs/path_job.h"

namespace ui {
class PathPanel;
class StagePanel;
} // namespace ui

namespace app {

// Walks the search behind the selected row's answer: the point on the landscapes and the values of the inspector follow
// the step that is looked at. GUI thread only; what it is given is borrowed and outlives it.
class PathView final : public QObject {
    Q_OBJECT

public:
    PathView(Exploration* exploration, ui::PathPanel* panel, ui::StagePanel* stage, ui::InspectorPanel* inspector,
             QObject* parent = nullptr);

private:
    void take(const std::shared_ptr<const ui::ExplanationAnswer>& answer);
    void showPath(const ui::TracedPathPtr& traced);
    void showStep();
    void showNeighbours();

    Exploration* m_exploration;
    ui::PathPanel* m_panel;
    ui::StagePanel* m_stage;
    ui::InspectorPanel* m_inspector;
    ui::TracedPathPtr m_traced;
    ui::PathJob m_job; // last: ends first
};

} // namespace app
