#include "app/wiring/image_content.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/plots/image_grid.h"

namespace app {

ImageContent::ImageContent(ui::ImagesView* view, ui::QueryJob* job) : m_view(view), m_job(job) {
    connect(view, &ui::ImagesView::wanted, this, [this] {
        askAttribution();
        if (!m_grid)
            askGrid(true);
    });
    connect(view, &ui::ImagesView::otherImages, this, [this] {
        ++m_turn;
        askGrid(true);
    });
    connect(view, &ui::ImagesView::cellClicked, this, [this](int, int row, int column) { cellClicked(row, column); });
    connect(job, &ui::QueryJob::attributed, this, [this](const auto& answer) { showAttribution(*answer); });
    connect(job, &ui::QueryJob::classGridReady, this, &ImageContent::showGrid);
    connect(job, &ui::QueryJob::failed, this, [this](ui::QueryKind kind, const QString& message) {
        if (kind == ui::QueryKind::ClassGrid || kind == ui::QueryKind::Attribution) {
            m_view->setBusy(false);
            m_view->setMessage(message);
        }
    });
}

QString ImageContent::className(core::Label label) const {
    return ui::fromStd(m_data->dataset.classes[static_cast<std::size_t>(label)]);
}

void ImageContent::setData(const core::PreparedDataPtr& data) {
    m_data = data;
    m_subject.reset();
    m_answer.reset();
    m_grid.reset();
    m_cell.reset();
    m_row = -1;
    m_turn = 0;
    m_job->cancel(ui::QueryKind::ClassGrid);
    m_job->cancel(ui::QueryKind::Attribution);
    m_view->setBusy(false);
    m_view->setGrids({}, {});
    m_view->setCloseUp(std::nullopt);
}

void ImageContent::setSubject(const ui::QuerySubjectPtr& subject, bool anew) {
    m_subject = subject;
    if (anew) {
        m_grid.reset();
        m_view->setGrids({}, {});
        if (m_cell) {
            m_cell.reset();
            renewCloseUp();
        }
        askGrid(true);
    } else {
        m_gridAgain.request();
    }
}

void ImageContent::setRow(qint64 row) {
    m_row = row;
    m_cell.reset();
    renewCloseUp();
}

void ImageContent::setAnswer(const std::shared_ptr<const ui::ExplanationAnswer>& answer) {
    m_answer = answer;
    if (!m_cell)
        renewCloseUp();
}

void ImageContent::setSeen(bool seen) {
    m_seen = seen;
    if (!seen || !images())
        return;
    renewCloseUp();
    if (!m_grid)
        askGrid(true);
}

ui::ImagesView::Model ImageContent::modelOf(const QString& name, const std::optional<core::Explanation>& found) const {
    ui::ImagesView::Model model;
    model.name = name;
    if (!found) {
        model.reached = tr("no answer yet");
        return model;
    }
    model.read = className(found->predicted);
    model.counterfactual = found->counterfactual;
    const QString likely = ui::likelyText(found->probability);
    model.reached = found->valid ? tr("%1, %2", "class and probability").arg(className(found->target), likely)
                                 : tr("%1 not reached, %2").arg(className(found->target), likely);
    return model;
}

void ImageContent::renewCloseUp() {
    if (!images() || !m_seen)
        return;
    const core::Dataset& dataset = m_data->dataset;
    const qint64 row = m_cell && m_grid ? m_grid->rows[static_cast<std::size_t>(m_cell->first)] : m_row;
    if (row < 0) {
        m_view->setCloseUp(std::nullopt);
        return;
    }
    ui::ImagesView::CloseUp shown;
    shown.shape = *dataset.schema.image;
    shown.factual = dataset.rows.row(static_cast<core::Index>(row));
    shown.name = tr("row %1, %2").arg(ui::shownCount(row), className(dataset.labels[static_cast<std::size_t>(row)]));
    if (m_cell && m_grid) {
        m_target = m_cell->second;
        const std::size_t at =
            static_cast<std::size_t>(m_cell->first) * m_grid->rows.size() + static_cast<std::size_t>(m_cell->second);
        for (std::size_t model = 0; model < m_grid->models.size(); ++model)
            shown.models.push_back(modelOf(m_grid->query.subject->models[model].name, m_grid->models[model][at]));
    } else if (m_answer && m_answer->row == row && m_answer->subject->data == m_data) {
        m_target = m_answer->target;
        for (std::size_t model = 0; model < m_answer->models.size(); ++model) {
            const auto& found = m_answer->models[model];
            shown.models.push_back(modelOf(m_answer->subject->models[model].name,
                                           found ? std::optional(found->explanation) : std::nullopt));
        }
    }
    shown.target = shown.models.empty() ? tr("no model yet") : className(m_target);
    m_view->setCloseUp(std::move(shown));
    askAttribution();
}

// Of the models that the close-up shows; they are those of the subject, in the same order.
void ImageContent::askAttribution() {
    const auto& shown = m_view->closeUp();
    if (!m_seen || !m_subject || !shown || shown->models.size() != m_subject->models.size() ||
        m_view->overlay() != ui::ImagesView::Overlay::Attribution || shown->models.front().forFactual.size() > 0)
        return;
    ui::AttributionQuery query{m_subject, shown->factual, {}, m_target};
    for (const ui::ImagesView::Model& model : shown->models)
        query.counterfactuals.push_back(model.counterfactual);
    m_job->ask(std::move(query));
}

void ImageContent::showAttribution(const ui::AttributionAnswer& answer) {
    if (!m_view->closeUp() || answer.query.factual != m_view->closeUp()->factual ||
        answer.models.size() != m_view->closeUp()->models.size())
        return;
    ui::ImagesView::CloseUp shown = *m_view->closeUp();
    for (std::size_t model = 0; model < answer.models.size(); ++model)
        if (const auto& found = answer.models[model]) {
            shown.models[model].forFactual = found->factual;
            shown.models[model].forCounterfactual = found->counterfactual;
        }
    m_view->setCloseUp(std::move(shown));
}

void ImageContent::askGrid(bool anew) {
    if (!m_seen || !images() || !m_subject || !ui::referenceNetwork(*m_subject) ||
        m_view->page() != ui::ImagesView::Page::Classes)
        return;
    if (anew) {
        m_view->setBusy(true);
        m_job->ask(ui::ClassGridQuery{m_subject, m_row, m_turn});
    } else {
        m_job->refresh(ui::ClassGridQuery{m_subject, m_row, m_turn});
    }
}

void ImageContent::showGrid(const std::shared_ptr<const ui::ClassGridAnswer>& answer) {
    if (!images() || answer->query.subject->data != m_data)
        return;
    m_grid = answer;
    m_view->setBusy(false);
    const core::Dataset& dataset = m_data->dataset;
    QStringList classes;
    for (std::size_t label = 0; label < answer->rows.size(); ++label)
        classes << className(static_cast<core::Label>(label));
    std::vector<ui::ImagesView::Grid> grids;
    for (std::size_t model = 0; model < answer->models.size(); ++model) {
        ui::ImagesView::Grid& grid = grids.emplace_back();
        grid.model = answer->query.subject->models[model].name;
        int reached = 0, searched = 0;
        for (std::size_t cell = 0; cell < answer->models[model].size(); ++cell) {
            ui::PictureMatrix::Cell& shown = grid.cells.emplace_back();
            const qint64 row = answer->rows[cell / answer->rows.size()];
            if (row < 0)
                continue;
            const auto& found = answer->models[model][cell];
            if (cell / answer->rows.size() == cell % answer->rows.size()) {
                shown.image = ui::toImage(dataset.rows.row(static_cast<core::Index>(row)), *dataset.schema.image);
            } else if (found) {
                shown = {ui::toImage(found->counterfactual, *dataset.schema.image), found->probability, found->valid};
                ++searched;
                reached += found->valid ? 1 : 0;
            }
        }
        grid.caption = tr("%1 of %2 reach their class").arg(reached).arg(searched);
        if (dataset.classCount() > static_cast<core::Index>(answer->rows.size()))
            grid.caption += tr(", of the first %1 classes").arg(answer->rows.size());
    }
    m_view->setGrids(classes, grids);
}

// On the diagonal stand the rows themselves.
void ImageContent::cellClicked(int row, int column) {
    if (!m_grid)
        return;
    m_view->setPage(ui::ImagesView::Page::CloseUp);
    if (row == column) {
        if (const qint64 chosen = m_grid->rows[static_cast<std::size_t>(row)]; chosen >= 0)
            Q_EMIT rowClicked(chosen);
        return;
    }
    m_cell = {row, column};
    renewCloseUp();
}

} // namespace app
