#include "app/wiring/exploration.h"

#include "ui/panels/gallery_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

namespace app {

class Exploration::State {
public:
    ui::StagePanel* stage = nullptr;
    ui::InspectorPanel* inspector = nullptr;
    ui::GalleryPanel* gallery = nullptr;
    core::PreparedDataPtr data;
    core::Constraints constraints;
    std::vector<ModelView> models;
    qint64 row = -1;
};

Exploration::Exploration(ui::StagePanel* stage, ui::InspectorPanel* inspector, ui::GalleryPanel* gallery,
                         QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>()) {
    m_state->stage = stage;
    m_state->inspector = inspector;
    m_state->gallery = gallery;
}

Exploration::~Exploration() = default;

void Exploration::setData(const core::PreparedDataPtr& data) {
    m_state->data = data;
    m_state->models.clear();
    m_state->row = -1;
}

void Exploration::setConstraints(const core::Constraints& constraints) {
    m_state->constraints = constraints;
}

void Exploration::setModels(std::vector<ModelView> models) {
    m_state->models = std::move(models);
}

void Exploration::setSnapshot(const core::SnapshotPtr& snapshot) {
    for (std::size_t i = 0; snapshot && i < std::min(snapshot->runs.size(), m_state->models.size()); ++i)
        m_state->models[i].network = snapshot->runs[i].network;
}

void Exploration::selectRow(qint64 row) {
    m_state->row = row;
}

} // namespace app
