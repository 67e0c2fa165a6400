#include "app/wiring/dimensions.h"

#include "app/wiring/dimension_content.h"
#include "app/wiring/embedding_content.h"
#include "app/wiring/exploration.h"
#include "app/wiring/image_content.h"
#include "app/wiring/stage_content.h"
#include "app/wiring/throttle.h"
#include "ui/jobs/query_job.h"
#include "ui/models/value_text.h"
#include "ui/panels/curves_view.h"
#include "ui/panels/row_view.h"
#include "ui/panels/stage_panel.h"

namespace app {
namespace {

constexpr core::Index kMostDrawn = 2000;
constexpr core::Index kMostCurves = 150; // rows with a curve of their own
const QString kParallel = QStringLiteral("parallel");
const QString kMatrix = QStringLiteral("matrix");
const QString kEmbedding = QStringLiteral("embedding");
const QString kBrush = QStringLiteral("brush");
const QString kImages = QStringLiteral("images");
const QString kCurves = QStringLiteral("curves");

} // namespace

class Dimensions::State final : public QObject {
    Q_OBJECT

public:
    State(ui::StagePanel* stage, Exploration* exploration);
    void setData(const core::PreparedDataPtr& data);
    void showClassGrid();
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices);

private:
    void addViews();
    void renewRows();
    void renewOverlay();
    void brushed(const ui::Brush& brush);
    void subjectChanged(const ui::QuerySubjectPtr& subject);
    [[nodiscard]] bool shows(const QString& view) const { return m_data && m_stage->shownView() == view; }
    void askCurves(bool anew);
    void showCurves(const ui::DependenceAnswer& answer);

    ui::StagePanel* m_stage;
    Exploration* m_exploration;
    ui::RowView* m_parallel; // owned by the stage
    ui::RowView* m_matrix;
    ui::EmbeddingView* m_embedding;
    ui::CurvesView* m_curves;
    ui::ImagesView* m_images;

    core::PreparedDataPtr m_data;
    ui::QuerySubjectPtr m_subject;
    ui::RowTablePtr m_rows;
    std::vector<core::Index> m_telling; // features, best first
    qint64 m_row = -1;
    std::shared_ptr<const ui::ExplanationAnswer> m_answer;
    ui::RowTablePtr m_curveRows;

    static constexpr int kCurvesEvery = 400; // milliseconds, while training
    Throttle m_curvesAgain{kCurvesEvery, [this] { askCurves(false); }};
    ui::QueryJob m_job;
    EmbeddingContent m_picture{m_embedding, &m_job}; // after the job: they borrow it
    ImageContent m_pictures{m_images, &m_job};
};

Dimensions::State::State(ui::StagePanel* stage, Exploration* exploration)
    : m_stage(stage),
      m_exploration(exploration),
      m_parallel(new ui::RowView(ui::RowView::Kind::Parallel)),
      m_matrix(new ui::RowView(ui::RowView::Kind::Matrix)),
      m_embedding(new ui::EmbeddingView),
      m_curves(new ui::CurvesView),
      m_images(new ui::ImagesView) {
    addViews();
    connect(exploration, &Exploration::dataShown, this, &State::setData);
    connect(exploration, &Exploration::subjectChanged, this, &State::subjectChanged);
    connect(exploration, &Exploration::rowShown, this, [this](qint64 row) {
        m_row = row;
        renewOverlay();
        m_picture.setRow(row);
        m_pictures.setRow(row);
        askCurves(true);
    });
    connect(exploration, &Exploration::answered, this,
            [this](const std::shared_ptr<const ui::ExplanationAnswer>& answer) {
                if (!answer) // the row that comes instead is told
                    return;
                m_answer = answer;
                m_picture.setAnswer(answer);
                m_pictures.setAnswer(answer);
                m_curves->setClass(answer->target);
                renewOverlay();
                m_curvesAgain.request();
            });
    connect(stage, &ui::StagePanel::rowsChanged, this, [this] {
        renewRows();
        askCurves(true);
    });
    connect(stage, &ui::StagePanel::shownViewChanged, this, [this] {
        m_picture.setSeen(shows(kEmbedding));
        m_pictures.setSeen(shows(kImages));
        askCurves(true);
    });
    connect(&m_job, &ui::QueryJob::dependenceReady, this, [this](const auto& answer) { showCurves(*answer); });
    connect(&m_job, &ui::QueryJob::failed, this, [this](ui::QueryKind kind, const QString& message) {
        if (kind == ui::QueryKind::Dependence)
            m_curves->setMessage(message);
    });
}

void Dimensions::State::addViews() {
    m_stage->addView(kParallel, Dimensions::tr("Parallel"), Dimensions::tr("Every feature an axis, every row a line"),
                     m_parallel);
    m_stage->addView(kMatrix, Dimensions::tr("Matrix"), Dimensions::tr("Every pair of some features as a small plot"),
                     m_matrix);
    for (ui::RowView* view : {m_parallel, m_matrix}) {
        connect(view, &ui::RowView::rowClicked, m_exploration, &Exploration::chooseRow);
        connect(view, &ui::RowView::brushChanged, this, &State::brushed);
    }
    m_stage->addView(kEmbedding, Dimensions::tr("Embedding"),
                     Dimensions::tr("All features in one picture: which rows are alike"), m_embedding);
    connect(m_embedding->landscape(), &ui::Landscape::rowClicked, m_exploration, &Exploration::chooseRow);
    m_stage->addView(kCurves, Dimensions::tr("Curves"),
                     Dimensions::tr("How the answer follows one feature, row by row and on average"), m_curves);
    m_stage->addView(kImages, Dimensions::tr("Images"),
                     Dimensions::tr("An image and its counterfactuals, large; and from class to class"), m_images);
    m_stage->setViewAvailable(kImages, false);
    connect(&m_pictures, &ImageContent::rowClicked, m_exploration, &Exploration::chooseRow);
    connect(m_curves, &ui::CurvesView::rowClicked, m_exploration, &Exploration::chooseRow);
    connect(m_curves, &ui::CurvesView::wanted, this, [this] { askCurves(true); });
}

void Dimensions::State::setData(const core::PreparedDataPtr& data) {
    m_data = data;
    m_subject.reset();
    m_answer.reset();
    m_row = -1;
    m_job.forget(ui::QueryKind::Dependence);
    m_curves->setData(data);
    m_pictures.setData(data);
    m_stage->setViewAvailable(kImages, data && data->dataset.schema.image);
    m_pictures.setSeen(shows(kImages));
    m_telling = data ? featuresByTelling(*data) : std::vector<core::Index>();
    renewRows();
    renewOverlay();
}

void Dimensions::State::showClassGrid() {
    m_images->setPage(ui::ImagesView::Page::Classes);
    m_stage->showView(kImages);
}

QJsonObject Dimensions::State::choices() const {
    QJsonArray brush;
    for (const ui::Brush::Part& part : m_parallel->plot()->brush().parts)
        brush.append(QJsonArray{static_cast<qint64>(part.feature), part.range.low, part.range.high});
    return {{kParallel, m_parallel->choices()}, {kMatrix, m_matrix->choices()}, {kEmbedding, m_picture.choices()},
            {kCurves, m_curves->choices()},     {kImages, m_images->choices()}, {kBrush, brush}};
}

void Dimensions::State::restore(const QJsonObject& choices) {
    if (!m_data)
        return;
    m_parallel->restore(choices[kParallel].toArray());
    m_matrix->restore(choices[kMatrix].toArray());
    m_picture.restore(choices[kEmbedding].toObject());
    m_curves->restore(choices[kCurves].toObject());
    m_images->restore(choices[kImages].toObject());
    ui::Brush brush;
    const QJsonArray parts = choices[kBrush].toArray();
    for (const QJsonValue& part : parts) {
        const core::Index feature = part[0].toInteger(-1);
        if (feature >= 0 && feature < m_data->dataset.schema.size())
            brush.set(feature, core::Range{part[1].toDouble(), part[2].toDouble()});
    }
    for (ui::RowView* view : {m_parallel, m_matrix})
        view->setBrush(brush);
    m_picture.setBrush(brush);
}

void Dimensions::State::renewRows() {
    m_rows.reset();
    if (m_data) {
        const bool training = m_stage->showsTraining();
        const std::vector<core::Index>& part = training ? m_data->split.training : m_data->split.test;
        const auto all = static_cast<core::Index>(part.size());
        const auto table = [&](core::Index most, std::string_view stream) {
            return std::make_shared<const ui::RowTable>(
                ui::RowTable{m_data, sampleOf(*m_data, part, most, stream), all, training});
        };
        m_rows = table(kMostDrawn, "shown");
        m_curveRows = table(kMostCurves, "curves");
        m_curves->setRowsOf(all, training);
    }
    for (ui::RowView* view : {m_parallel, m_matrix})
        view->setRows(m_rows);
    m_picture.setSeen(shows(kEmbedding));
    m_picture.setRows(m_rows);
}

void Dimensions::State::renewOverlay() {
    if (!m_data)
        return;
    const ui::RowOverlay overlay = overlayOf(*m_data, m_row, m_answer.get());
    const std::vector<core::Index> order = changedFirst(*m_data, m_telling, overlay);
    for (ui::RowView* view : {m_parallel, m_matrix}) {
        view->setOrder(order);
        view->setOverlay(overlay);
    }
    m_curves->setOrder(order);
}

// A brush is on features, so every view shows the same rows.
void Dimensions::State::brushed(const ui::Brush& brush) {
    for (ui::RowView* view : {m_parallel, m_matrix})
        if (view != sender())
            view->setBrush(brush);
    m_picture.setBrush(brush);
}

void Dimensions::State::subjectChanged(const ui::QuerySubjectPtr& subject) {
    const bool other = !subject || !m_subject || subject->models.size() != m_subject->models.size();
    m_subject = subject && subject->data == m_data ? subject : nullptr;
    m_pictures.setSubject(m_subject, other);
    if (other)
        askCurves(true);
    else
        m_curvesAgain.request();
}

void Dimensions::State::askCurves(bool anew) {
    if (!shows(kCurves))
        return;
    if (!m_subject || !ui::referenceNetwork(*m_subject) || m_curves->feature() < 0) {
        m_curves->setContent({});
        return;
    }
    ui::DependenceQuery query{m_subject, m_curves->feature(), m_curves->label(), m_curveRows->rows, m_row};
    if (anew)
        m_job.ask(std::move(query));
    else
        m_job.refresh(std::move(query));
}

void Dimensions::State::showCurves(const ui::DependenceAnswer& answer) {
    const ui::DependenceQuery& query = answer.query;
    if (query.subject->data != m_data || query.rows != m_curveRows->rows)
        return;
    ui::CurvesPlot::Content content{m_curveRows,
                                    query.feature,
                                    ui::fromStd(m_data->dataset.classes[static_cast<std::size_t>(query.label)]),
                                    query.row,
                                    {}};
    const ui::RowOverlay overlay = overlayOf(*m_data, query.row, m_answer.get());
    for (std::size_t model = 0; model < answer.models.size(); ++model)
        if (const auto& found = answer.models[model]) {
            content.models.push_back({query.subject->models[model].name, found->curves, found->selected, {}});
            if (model < overlay.models.size() && overlay.models[model])
                content.models.back().end = overlay.models[model]->raw(query.feature);
        }
    m_curves->setContent(std::move(content));
}

Dimensions::Dimensions(ui::StagePanel* stage, Exploration* exploration, QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>(stage, exploration)) {}

Dimensions::~Dimensions() = default;

QJsonObject Dimensions::choices() const {
    return m_state->choices();
}

void Dimensions::restore(const QJsonObject& choices) {
    m_state->restore(choices);
}

void Dimensions::showClassGrid() {
    m_state->showClassGrid();
}

} // namespace app

#include "dimensions.moc"
