#include "app/wiring/path_view.h"

#include "ui/panels/inspector_panel.h"
#include "ui/panels/path_panel.h"
#include "ui/panels/stage_panel.h"

namespace app {

PathView::PathView(Exploration* exploration, ui::PathPanel* panel, ui::StagePanel* stage, ui::InspectorPanel* inspector,
                   QObject* parent)
    : QObject(parent), m_exploration(exploration), m_panel(panel), m_stage(stage), m_inspector(inspector) {
    connect(exploration, &Exploration::answered, this, &PathView::take);
    connect(exploration, &Exploration::planeChanged, this, &PathView::showNeighbours);
    connect(&m_job, &ui::PathJob::traced, this, &PathView::showPath);
    connect(panel, &ui::PathPanel::stepChanged, this, &PathView::showStep);
    connect(panel, &ui::PathPanel::rowClicked, exploration, &Exploration::chooseRow);
}

// Until the answer is traced the end of its path is shown; another row's path is gone at once.
void PathView::take(const std::shared_ptr<const ui::ExplanationAnswer>& answer) {
    if (answer) {
        m_job.ask(answer);
        return;
    }
    m_traced.reset();
    m_panel->setPath(nullptr);
    m_stage->setPathStep(std::nullopt);
    showNeighbours();
}

void PathView::showPath(const ui::TracedPathPtr& traced) {
    const bool walking = m_panel->step().has_value();
    m_traced = traced;
    m_panel->setPath(traced);
    showNeighbours();
    if (walking)
        showStep();
}

void PathView::showStep() {
    if (!m_traced)
        return;
    const auto step = m_panel->step();
    m_stage->setPathStep(step);
    m_inspector->setAnswer(step ? ui::answerAt(*m_traced, *step) : m_traced->answer);
}

void PathView::showNeighbours() {
    const auto look = m_exploration->look();
    for (std::size_t model = 0; model < m_stage->landscapes(); ++model) {
        std::vector<ui::LandscapePoint> points;
        if (m_traced && look && model < m_traced->models.size() && m_traced->models[model]) {
            const core::PreparedData& data = *look->subject->data;
            for (const core::NearRow& near : m_traced->models[model]->nearest) {
                const core::Matrix place =
                    look->plane.project(core::encodeRow(data.encoding, data.dataset.rows.row(near.row)));
                points.push_back({static_cast<double>(place(0, 0)), static_cast<double>(place(1, 0)),
                                  data.dataset.labels[static_cast<std::size_t>(near.row)], near.row});
            }
        }
        m_stage->setNeighbours(model, std::move(points));
    }
}

} // namespace app
