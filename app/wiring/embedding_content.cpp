#include "app/wiring/embedding_content.h"

#include "app/wiring/dimension_content.h"
#include "app/wiring/plane_words.h"
#include "app/wiring/stage_content.h"
#include "ui/models/value_text.h"

#include <algorithm>

namespace app {
namespace {
constexpr core::Index kMostRows = 1500; // exact neighbours of more would take too long
const QString kComponents = QStringLiteral("components");
const QString kView = QStringLiteral("view");
} // namespace

EmbeddingContent::EmbeddingContent(ui::EmbeddingView* view, ui::QueryJob* job) : m_view(view), m_job(job) {
    connect(view, &ui::EmbeddingView::methodChosen, this, [this] { renew(); });
    connect(view, &ui::EmbeddingView::cancelled, this, [this] {
        m_job->cancel(ui::QueryKind::Embedding);
        m_stopped = true;
        m_view->setStopped(m_picture ? m_picture->iteration : 0, m_picture ? m_picture->iterations : 0);
    });
    connect(view, &ui::EmbeddingView::wanted, this, [this] {
        m_stopped = false;
        askPicture();
    });
    connect(view->landscape(), &ui::Landscape::viewChanged, this, &EmbeddingContent::drawThumbnails);
    connect(job, &ui::QueryJob::embedded, this, &EmbeddingContent::showPicture);
    connect(job, &ui::QueryJob::componentsFound, this, [this](const auto& answer) {
        if (!m_rows || answer->data != m_rows->data)
            return;
        m_components = answer->plane;
        renew();
    });
    connect(job, &ui::QueryJob::placed, this, [this](const auto& answer) {
        if (answer->about == m_about && neighbours())
            drawPaths(answer->paths);
    });
    connect(job, &ui::QueryJob::failed, this, [this](ui::QueryKind kind, const QString& message) {
        if (kind == ui::QueryKind::Embedding)
            m_view->setMessage(message);
    });
}

void EmbeddingContent::setRows(const ui::RowTablePtr& rows) {
    const bool other = !rows || !m_all || rows->data != m_all->data;
    m_all = rows;
    m_rows.reset();
    m_picture.reset();
    m_points.reset();
    m_stopped = m_fitted = false;
    m_job->cancel(ui::QueryKind::Embedding);
    if (other) {
        m_components.reset();
        m_restoring.reset();
        m_answer.reset();
        m_brush = {};
        m_row = -1;
    }
    if (rows) {
        m_rows = std::make_shared<const ui::RowTable>(ui::RowTable{
            rows->data, sampleOf(*rows->data, rows->rows, kMostRows, "embedding"), rows->of, rows->training});
        QStringList classes;
        for (const std::string& name : rows->data->dataset.classes)
            classes << ui::fromStd(name);
        m_view->landscape()->setClasses(classes);
    }
    m_view->landscape()->setPoints(nullptr);
    m_view->landscape()->setThumbnails({});
    m_view->landscape()->setPaths({});
    m_view->landscape()->setHighlightedPath(std::nullopt);
    renew();
}

void EmbeddingContent::setBrush(const ui::Brush& brush) {
    m_brush = brush;
    draw(false);
}

void EmbeddingContent::setRow(qint64 row) {
    m_row = row;
    m_placedRow.reset();
    m_view->landscape()->setSelectedRow(row >= 0 ? std::optional(row) : std::nullopt);
    m_view->landscape()->setPaths({});
    m_view->landscape()->setHighlightedPath(std::nullopt);
    draw(false);
    askPlacement();
}

void EmbeddingContent::setAnswer(const std::shared_ptr<const ui::ExplanationAnswer>& answer) {
    m_answer = answer;
    askPlacement();
}

void EmbeddingContent::setSeen(bool seen) {
    m_seen = seen;
    if (seen)
        renew(!m_fitted);
}

QJsonObject EmbeddingContent::choices() const {
    QJsonObject kept{{kComponents, !neighbours()}};
    if (m_points)
        kept[kView] = boundsToJson(m_view->landscape()->view());
    return kept;
}

void EmbeddingContent::restore(const QJsonObject& choices) {
    m_restoring = boundsFrom(choices[kView]);
    m_fitted = false;
    m_view->setMethod(choices[kComponents].toBool() ? ui::EmbeddingView::Method::Components
                                                    : ui::EmbeddingView::Method::Neighbours);
    renew();
}

// What is missing for the picture that is wanted is asked for.
void EmbeddingContent::renew(bool fit) {
    if (!m_rows || !m_seen)
        return;
    if (neighbours()) {
        m_view->landscape()->setAxes(tr("1st direction (no unit)"), tr("2nd direction (no unit)"));
        if (!m_picture && !m_stopped)
            askPicture();
        else if (m_stopped)
            m_view->setStopped(m_picture ? m_picture->iteration : 0, m_picture ? m_picture->iterations : 0);
    } else {
        m_view->setFinished();
        if (!m_components) {
            m_job->ask(ui::ComponentQuery{m_rows->data});
            return;
        }
        m_view->landscape()->setAxes(planeWords({}, m_components->uLabel), planeWords({}, m_components->vLabel));
    }
    draw(fit);
    askPlacement();
}

void EmbeddingContent::askPicture() {
    m_view->setProgress(0, 0);
    m_job->ask(ui::EmbeddingQuery{m_rows->data, m_rows->rows});
}

void EmbeddingContent::showPicture(const std::shared_ptr<const ui::EmbeddingAnswer>& answer) {
    if (!m_rows || answer->query.data != m_rows->data || answer->query.rows != m_rows->rows)
        return;
    m_picture = answer;
    if (!neighbours())
        return;
    if (answer->finished)
        m_view->setFinished();
    else
        m_view->setProgress(answer->iteration, answer->iterations);
    draw(true);
    if (answer->finished)
        askPlacement();
}

// In the plane of the components, the selected row as well.
std::vector<ui::LandscapePoint> EmbeddingContent::projected() const {
    const core::PreparedData& data = *m_rows->data;
    std::vector<core::Index> rows = m_rows->rows;
    if (m_row >= 0 && std::ranges::find(rows, static_cast<core::Index>(m_row)) == rows.end())
        rows.push_back(static_cast<core::Index>(m_row));
    const core::Matrix places = m_components->project(core::encodeRows(data.encoding, data.dataset.rows, rows));
    std::vector<ui::LandscapePoint> points;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto at = static_cast<core::Index>(i);
        points.push_back({static_cast<double>(places(0, at)), static_cast<double>(places(1, at)),
                          data.dataset.labels[static_cast<std::size_t>(rows[i])], rows[i]});
    }
    return points;
}

// The rows at their places; while there is a brush, only what is brushed.
void EmbeddingContent::draw(bool fit) {
    m_points.reset();
    if (!m_rows || !m_seen || (neighbours() ? m_picture == nullptr : !m_components.has_value())) {
        m_view->landscape()->setPoints(nullptr);
        m_view->landscape()->setThumbnails({});
        return describe();
    }
    std::vector<ui::LandscapePoint> points;
    if (neighbours())
        for (std::size_t i = 0; i < m_rows->size(); ++i)
            points.push_back({m_picture->places(0, static_cast<core::Index>(i)),
                              m_picture->places(1, static_cast<core::Index>(i)), m_rows->label(i), m_rows->rows[i]});
    else
        points = projected();
    if (fit) {
        m_fitted = true;
        core::Matrix all(2, static_cast<core::Index>(points.size()));
        for (std::size_t i = 0; i < points.size(); ++i)
            all.col(static_cast<core::Index>(i)) << static_cast<core::Scalar>(points[i].u),
                static_cast<core::Scalar>(points[i].v);
        m_view->landscape()->fit(core::boundsOf(all));
        if (m_restoring && (!neighbours() || m_picture->finished))
            m_view->landscape()->setView(*std::exchange(m_restoring, std::nullopt));
    }
    if (!m_brush.empty()) {
        std::vector<ui::LandscapePoint> brushed;
        for (std::size_t i = 0; i < m_rows->size(); ++i)
            if (m_brush.holds(*m_rows, i))
                brushed.push_back(points[i]);
        points = std::move(brushed);
    }
    const bool among = std::ranges::find(points, m_row, &ui::LandscapePoint::row) != points.end();
    if (m_placedRow && neighbours() && m_row >= 0 && !among)
        points.push_back(
            {m_placedRow->x(), m_placedRow->y(), m_rows->data->dataset.labels[static_cast<std::size_t>(m_row)], m_row});
    m_points = std::make_shared<const std::vector<ui::LandscapePoint>>(std::move(points));
    m_view->landscape()->setPoints(m_points);
    drawThumbnails();
    describe();
}

void EmbeddingContent::drawThumbnails() {
    if (m_rows && m_points && m_rows->data->dataset.schema.image)
        m_view->landscape()->setThumbnails(thumbnailsIn(*m_rows->data, *m_points, m_view->landscape()->view()));
}

// Of each model the way to its counterfactual, where there is one; else the selected row alone.
std::vector<core::Matrix> EmbeddingContent::pathsToPlace() const {
    const core::PreparedData& data = *m_rows->data;
    std::vector<core::Matrix> paths;
    if (m_answer && m_answer->row == m_row && m_answer->subject->data == m_rows->data)
        for (const auto& model : m_answer->models) {
            paths.emplace_back();
            if (!model)
                continue;
            paths.back() = model->explanation.path;
            const core::Index wanted = model->path.points.size();
            const core::Index had = paths.back().cols();
            paths.back().conservativeResize(data.encoding.inputs, wanted);
            for (core::Index step = had; step < wanted; ++step) // what was decoded comes last
                paths.back().col(step) = core::encodeRow(data.encoding, step == 0 ? model->explanation.factual
                                                                                  : model->explanation.counterfactual);
        }
    if (paths.empty())
        paths.emplace_back(core::encodeRow(data.encoding, data.dataset.rows.row(static_cast<core::Index>(m_row))));
    return paths;
}

void EmbeddingContent::askPlacement() {
    if (!m_rows || !m_seen || m_row < 0)
        return;
    if (neighbours()) {
        if (m_picture && m_picture->finished)
            m_job->ask(ui::PlacementQuery{m_picture->finished, pathsToPlace(), ++m_about});
        return;
    }
    if (!m_components)
        return;
    std::vector<Eigen::MatrixXd> placed;
    for (const core::Matrix& path : pathsToPlace())
        placed.push_back(path.cols() > 0 ? Eigen::MatrixXd(m_components->project(path).cast<double>())
                                         : Eigen::MatrixXd(2, 0));
    drawPaths(placed);
}

// A path begins at the row's own place where the row is among those that are drawn.
void EmbeddingContent::drawPaths(const std::vector<Eigen::MatrixXd>& placed) {
    if (!m_rows || m_row < 0 || placed.empty())
        return;
    std::optional<QPointF> own;
    if (neighbours() && m_picture)
        if (const auto it = std::ranges::find(m_rows->rows, static_cast<core::Index>(m_row)); it != m_rows->rows.end())
            own = QPointF(m_picture->places(0, it - m_rows->rows.begin()),
                          m_picture->places(1, it - m_rows->rows.begin()));
    if (!own && placed.front().cols() > 0 && neighbours()) {
        m_placedRow = QPointF(placed.front()(0, 0), placed.front()(1, 0));
        draw(false);
    }
    std::vector<ui::LandscapePath> thin;
    std::optional<ui::LandscapePath> bold;
    if (m_answer && m_answer->row == m_row)
        for (std::size_t model = 0; model < std::min(placed.size(), m_answer->models.size()); ++model) {
            if (!m_answer->models[model] || placed[model].cols() == 0)
                continue;
            ui::LandscapePath path = m_answer->models[model]->path;
            path.points.clear();
            for (core::Index step = 0; step < placed[model].cols(); ++step)
                path.points.append(QPointF(placed[model](0, step), placed[model](1, step)));
            if (own)
                path.points.front() = *own;
            if (bold)
                thin.push_back(*std::exchange(bold, std::nullopt));
            bold = std::move(path);
        }
    m_view->landscape()->setPaths(std::move(thin));
    m_view->landscape()->setHighlightedPath(std::move(bold));
    describe();
}

void EmbeddingContent::describe() {
    if (!m_rows) {
        m_view->landscape()->setCaption({});
        return;
    }
    const auto drawn = static_cast<qint64>(m_rows->size());
    const QString count = drawn < m_rows->of ? tr("%1 of %2").arg(ui::shownCount(drawn), ui::shownCount(m_rows->of))
                                             : ui::shownCount(drawn);
    const QString rows = m_rows->of == 1    ? (m_rows->training ? tr("1 training row") : tr("1 test row"))
                         : m_rows->training ? tr("%1 training rows").arg(count)
                                            : tr("%1 test rows").arg(count);
    QStringList parts;
    if (neighbours()) {
        parts << tr("Projection: near rows stay near, far distances mean little");
        parts << rows;
        if (m_picture)
            parts << tr("t-SNE, perplexity %1").arg(ui::shownNumber(m_picture->perplexity));
        if (m_row >= 0 && m_picture && m_picture->finished)
            parts << tr("the path is placed by its nearest rows and moved none of them");
    } else {
        parts << (m_components && !m_components->caption.empty() ? planeWords({}, m_components->caption)
                                                                 : tr("Projection: principal components"));
        parts << rows;
    }
    if (!m_brush.empty() && m_points)
        parts << tr("%1 brushed rows, the others hidden").arg(ui::shownCount(static_cast<qint64>(m_points->size())));
    m_view->landscape()->setCaption(parts.join(QStringLiteral(" \u00B7 ")));
}

} // namespace app
