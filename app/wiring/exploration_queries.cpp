// What is asked about the row, the plane and the models in view, and what becomes of the answers.
#include "app/wiring/exploration_state.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

namespace app {

void Exploration::State::connectAnswers() {
    connect(&m_job, &ui::QueryJob::componentsFound, this, [this](const auto& answer) {
        if (answer->data != m_loaded)
            return;
        m_components = answer->plane;
        if (m_stage->axes().components)
            renewPlane(true);
    });
    connect(&m_job, &ui::QueryJob::pointsReady, this, [this](const auto& answer) {
        if (answer->data == m_loaded)
            showPoints(*answer);
    });
    connect(&m_job, &ui::QueryJob::surfacesReady, this, [this](const auto& answer) { showSurfaces(*answer); });
    connect(&m_job, &ui::QueryJob::pathsReady, this, [this](const auto& answer) { showPaths(*answer); });
    connect(&m_job, &ui::QueryJob::explained, this, &State::showExplanation);
    connect(&m_job, &ui::QueryJob::figuresReady, this, [this](const auto& answer) {
        const auto figures = figuresOf(*answer);
        for (std::size_t model = 0; model < figures.size(); ++model)
            m_stage->setFigures(model, figures[model]);
    });
    connect(&m_job, &ui::QueryJob::galleryReady, this, [this](const auto& answer) {
        m_gallery->setMessage({});
        m_gallery->setAnswer(answer);
        m_gallery->setSelectedRow(m_row >= 0 ? std::optional(m_row) : std::nullopt);
    });
    connect(&m_job, &ui::QueryJob::failed, this, &State::showFailure);
}

void Exploration::State::post(ui::Query query, Ask ask) {
    if (ask == Ask::New)
        m_job.ask(std::move(query));
    else
        m_job.refresh(std::move(query));
}

void Exploration::State::askAll(Ask ask) {
    askSurfaces(ask);
    askPaths(ask);
    if (ask == Ask::New) {
        askExplanation(ask);
        askFigures(ask);
        askGallery(ask);
    } else {
        m_explainAgain.request();
        m_figuresAgain.request();
        m_galleryAgain.request();
    }
}

void Exploration::State::askSurfaces(Ask ask) {
    if (!m_plane || !answers())
        return;
    m_stage->setBusy(ask == Ask::New);
    post(ui::SurfaceQuery{m_subject, *m_plane, m_stage->view()}, ask);
}

void Exploration::State::askPaths(Ask ask) {
    if (m_plane && answers())
        post(ui::PathQuery{m_subject, *m_plane, m_watched}, ask);
}

void Exploration::State::askExplanation(Ask ask, bool advice) {
    auto query = explanationQuery();
    if (!query)
        return;
    if (ask == Ask::New)
        m_inspector->setSearching(true);
    query->advice = advice;
    post(std::move(*query), ask);
}

std::optional<ui::ExplanationQuery> Exploration::State::explanationQuery() const {
    if (m_row < 0 || !m_plane || !answers())
        return std::nullopt;
    ui::ExplanationQuery query{m_subject, *m_plane, m_row, m_inspector->chosenTarget()};
    if (!query.target)
        query.target = m_target;
    if (m_instance) {
        auto own = std::make_shared<ui::QuerySubject>(*m_subject);
        own->constraints = m_instance->constraints;
        if (m_instance->maxChanges > 0)
            own->search.search.maxChanges = m_instance->maxChanges;
        if (m_instance->answers > 1)
            own->search.search.perFactual = m_instance->answers;
        query.subject = std::move(own);
        query.instance = m_instance->values;
    }
    return query;
}

void Exploration::State::askFigures(Ask ask) {
    if (answers())
        post(ui::FigureQuery{m_subject}, ask);
}

void Exploration::State::askGallery(Ask ask) {
    if (answers() && m_loaded->dataset.schema.image && m_gallery->isVisible())
        post(ui::GalleryQuery{m_subject, m_gallery->perClass()}, ask);
}

void Exploration::State::showPoints(const ui::PointAnswer& answer) {
    m_points = answer.points;
    m_stage->setPoints(m_points, answer.index);
    m_stage->setBusy(m_job.busy(ui::QueryKind::Surfaces) && m_epochs == 0);
    if (std::exchange(m_fitDue, false)) {
        m_whole = answer.usual;
        m_asIs.reset();
        m_stage->fit(m_whole);
        restoreView();
        askExplanation(Ask::New);
        askPaths(Ask::New);
        askSurfaces(Ask::New);
    }
    m_outside = outsideOf(*m_points, m_whole);
    renewCaption();
    renewThumbnails();
}

void Exploration::State::showSurfaces(const ui::SurfaceAnswer& answer) {
    m_stage->setBusy(m_job.busy(ui::QueryKind::Surfaces) && m_epochs == 0);
    for (std::size_t model = 0; model < answer.models.size(); ++model)
        m_stage->setSurface(model, answer.models[model]);
}

void Exploration::State::showPaths(const ui::PathAnswer& answer) {
    for (std::size_t model = 0; model < answer.models.size(); ++model)
        m_stage->setPaths(model, answer.models[model]);
}

void Exploration::State::showExplanation(const std::shared_ptr<const ui::ExplanationAnswer>& answer) {
    if (answer->row != m_row)
        return;
    m_inspector->setSearching(false);
    m_inspector->setMessage({});
    m_answer = answer;
    showChosen();
}

// The answer's chosen counterfactual, in the panels and on the stage.
void Exploration::State::showChosen() {
    const auto answer = ui::withChoice(m_answer, m_choice);
    if (!answer)
        return;
    m_inspector->setAnswer(answer);
    Q_EMIT m_owner.answered(answer);
    core::Bounds whole = m_asIs.value_or(m_whole);
    for (std::size_t model = 0; model < answer->models.size(); ++model) {
        m_stage->setHighlightedPath(model,
                                    answer->models[model] ? std::optional(answer->models[model]->path) : std::nullopt);
        if (answer->models[model])
            whole = including(whole, answer->models[model]->path);
    }
    // A path that leaves the picture makes it wider, unless the user looks at a part of it; that of a changed row only
    // while it is asked about.
    if (!m_points || whole == m_whole || !(m_stage->view() == m_whole))
        return;
    if (!answer->edited)
        m_asIs.reset();
    else if (!m_asIs)
        m_asIs = m_whole;
    m_whole = whole;
    m_outside = outsideOf(*m_points, m_whole);
    renewCaption();
    m_stage->fit(whole);
    askSurfaces(Ask::New);
    renewThumbnails();
}

void Exploration::State::showFailure(ui::QueryKind kind, const QString& message) {
    switch (kind) {
    case ui::QueryKind::Explanation:
        m_inspector->setSearching(false);
        m_inspector->setMessage(Exploration::tr("The row could not be explained: %1").arg(message));
        Q_EMIT m_owner.explanationFailed(message);
        return;
    case ui::QueryKind::Gallery:
        m_gallery->setMessage(message);
        return;
    case ui::QueryKind::Components:
    case ui::QueryKind::Points:
    case ui::QueryKind::Surfaces:
    case ui::QueryKind::Paths:
    case ui::QueryKind::Figures:
        m_stage->setBusy(false);
        m_stage->setMessage(message);
        return;
    case ui::QueryKind::Dependence: // not asked here
    case ui::QueryKind::Placement:
    case ui::QueryKind::Attribution:
    case ui::QueryKind::ClassGrid:
    case ui::QueryKind::Embedding:
    case ui::QueryKind::Predictions:
    case ui::QueryKind::Review:
        return;
    }
}

} // namespace app
