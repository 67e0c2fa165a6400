#include "app/wiring/exploration.h"

#include "app/wiring/exploration_state.h"
#include "app/wiring/plane_words.h"
#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"

#include <algorithm>

namespace app {
namespace {
constexpr core::Index kMostWatched = 200;
constexpr core::Index kMostAtOnce = 100000; // model inputs: some milliseconds
} // namespace

Exploration::State::State(Exploration& owner, ui::StagePanel* stage, ui::InspectorPanel* inspector,
                          ui::GalleryPanel* gallery)
    : m_owner(owner), m_stage(stage), m_inspector(inspector), m_gallery(gallery) {
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettled);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        const auto isInvalid = [](const auto& model) { return model && !model->explanation.valid; };
        if (m_job.busy(ui::QueryKind::Explanation))
            m_settled.start();
        else if (m_answer && std::ranges::any_of(m_answer->models, isInvalid))
            askExplanation(Ask::Again);
    });
    connectPanels();
    connectAnswers();
    setData(nullptr);
}

void Exploration::State::connectPanels() {
    connect(m_stage, &ui::StagePanel::rowClicked, this, &State::rowClicked);
    connect(m_stage, &ui::StagePanel::selectedDragged, this, &State::drag);
    connect(m_stage, &ui::StagePanel::viewChanged, this, [this] {
        askSurfaces(Ask::New);
        renewThumbnails();
    });
    connect(m_stage, &ui::StagePanel::axesChanged, this, [this] {
        m_restoring.reset();
        renewPlane(true);
    });
    connect(m_stage, &ui::StagePanel::rowsChanged, this, [this] {
        showPart();
        renewPoints(false);
        renewInspectorRow();
        askPaths(Ask::New);
    });
    connect(m_stage, &ui::StagePanel::watchedCountChanged, this, [this] {
        chooseWatched();
        askPaths(Ask::New);
    });
    connect(m_stage, &ui::StagePanel::anotherSampleRequested, this, [this] {
        ++m_sample;
        chooseWatched();
        askPaths(Ask::New);
    });
    connect(m_stage, &ui::StagePanel::dataRequested, &m_owner, &Exploration::dataRequested);
    connect(m_stage, &ui::StagePanel::trainingRequested, &m_owner, &Exploration::trainingRequested);
    connect(m_inspector, &ui::InspectorPanel::stepRequested, this, &State::stepRow);
    connect(m_inspector, &ui::InspectorPanel::targetChosen, this, [this] {
        m_target.reset();
        askExplanation(Ask::New);
    });
    connect(m_inspector, &ui::InspectorPanel::generatorChosen, this, [this] {
        m_generator = m_inspector->chosenGenerator();
        m_searchValues.clear();
        renewSubject();
        renewSearchForm();
        searchChanged();
    });
    connect(m_inspector, &ui::InspectorPanel::searchEdited, this, [this] {
        m_searchValues = m_inspector->searchValues();
        renewSubject();
        searchChanged();
    });
    connect(m_gallery, &ui::GalleryPanel::rowClicked, this, &State::rowClicked);
    connect(m_gallery, &ui::GalleryPanel::wanted, this, [this] { askGallery(Ask::New); });
}

void Exploration::State::setData(const core::PreparedDataPtr& loaded) {
    m_loaded = loaded;
    m_constraints = {};
    m_models.clear();
    m_subject.reset();
    m_generator.clear();
    m_searchValues.clear();
    m_row = -1;
    m_target.reset();
    m_instance.reset();
    m_answer.reset();
    m_settled.stop();
    m_plane.reset();
    m_components.reset();
    m_points.reset();
    m_placed.reset();
    m_fitDue = false;
    m_restoring.reset();
    m_outside = 0;
    m_epoch = m_epochs = 0;
    for (std::size_t kind = 0; kind < ui::kQueryKinds; ++kind)
        m_job.forget(static_cast<ui::QueryKind>(kind));
    Q_EMIT m_owner.answered(nullptr);
    m_inspector->setData(loaded);
    m_gallery->setModels({});
    m_stage->setData(loaded ? std::optional(stageData(*loaded)) : std::nullopt);
    Q_EMIT m_owner.dataShown(loaded);
    if (!loaded)
        return;
    m_stage->setAxes(usualAxes(*loaded));
    showPart();
    if (m_stage->axes().components || loaded->dataset.schema.image)
        m_job.ask(ui::ComponentQuery{loaded});
    renewPlane(true);
}

core::Constraints Exploration::State::constraintsInForce() const {
    const auto fits = [this](const core::Constraints& constraints) {
        return static_cast<core::Index>(constraints.features.size()) == m_loaded->dataset.schema.size();
    };
    if (fits(m_constraints))
        return m_constraints;
    return !m_models.empty() && fits(m_models.back().constraints) ? m_models.back().constraints
                                                                  : core::defaultConstraints(*m_loaded);
}

void Exploration::State::setConstraints(const core::Constraints& constraints) {
    if (!m_loaded || constraints == m_constraints)
        return;
    m_constraints = constraints;
    renewSubject();
    searchChanged();
}

void Exploration::State::searchChanged() {
    askExplanation(Ask::New);
    askPaths(Ask::New);
    askFigures(Ask::New);
    askGallery(Ask::New);
}

void Exploration::State::setModels(std::vector<ModelView> models) {
    if (!m_loaded)
        return;
    m_stage->setMessage({});
    QStringList names;
    for (ModelView& model : models) {
        names << model.name;
        if (model.network && (model.network->inputs() != m_loaded->encoding.inputs ||
                              model.network->classes() != m_loaded->dataset.classCount())) {
            model.network.reset();
            m_stage->setMessage(
                Exploration::tr("%1 was made for other data: it cannot be shown with these rows.").arg(model.name));
        }
    }
    m_models = std::move(models);
    m_epochs = 0;
    m_lookingBack = false;
    m_stage->setModels(names);
    m_inspector->setModels(names);
    m_gallery->setModels(names);
    showGenerators();
    renewSubject();
    renewSearchForm();
    renewCaption();
    askAll(Ask::New);
}

void Exploration::State::setSnapshot(const core::SnapshotPtr& snapshot, bool lookingBack) {
    if (!snapshot || !m_loaded)
        return;
    for (std::size_t i = 0; i < std::min(snapshot->runs.size(), m_models.size()); ++i)
        m_models[i].network = snapshot->runs[i].network;
    m_epoch = snapshot->epoch;
    m_epochs = snapshot->epochs;
    m_lookingBack = lookingBack;
    renewSubject();
    renewCaption();
    Q_EMIT m_owner.networksChanged();
    askAll(Ask::Again);
}

void Exploration::State::renewSubject() {
    if (!m_loaded || m_models.empty()) {
        m_subject.reset();
        Q_EMIT m_owner.subjectChanged(nullptr);
        return;
    }
    core::Settings search = core::explainingSettings(m_models.back().settings);
    if (!m_generator.isEmpty() && m_generator.toStdString() != search.search.generator)
        search = ui::withGenerator(search, m_generator.toStdString());
    if (auto edited = core::withValues(search, m_searchValues))
        search = std::move(edited).value();
    m_subject = std::make_shared<const ui::QuerySubject>(
        ui::QuerySubject{m_loaded, m_models, constraintsInForce(), std::move(search)});
    Q_EMIT m_owner.rulesChanged(m_subject->constraints);
    Q_EMIT m_owner.subjectChanged(m_subject);
}

void Exploration::State::showGenerators() {
    std::vector<core::FeatureInfo> generators;
    for (const auto& entry : core::builtins<core::Generator>().entries())
        generators.push_back(entry.info);
    const std::string own = m_models.empty() ? std::string() : m_models.back().settings.search.generator;
    m_inspector->setGenerators(generators, m_generator.isEmpty() ? QString::fromStdString(own) : m_generator);
}

// The form has the parameters of the generator.
void Exploration::State::renewSearchForm() {
    if (!m_subject)
        return;
    constexpr std::string_view kPrefix = "search.";
    std::vector<core::ParamSpec> specs = core::settingSpecs(m_subject->search.search.generator);
    std::erase_if(specs, [&](const core::ParamSpec& spec) {
        return !spec.key.starts_with(kPrefix) || spec.key == "search.generator";
    });
    const core::Settings usual =
        ui::withGenerator(core::explainingSettings(m_models.back().settings), m_subject->search.search.generator);
    m_inspector->setSearch(specs, core::toValues(usual), core::toValues(m_subject->search));
}

void Exploration::State::rowClicked(qint64 row) {
    if (row == m_row)
        return;
    selectRow(row);
    Q_EMIT m_owner.rowSelected(m_row);
}

void Exploration::State::selectRow(qint64 row, std::optional<core::Label> target) {
    if (!m_loaded || row >= m_loaded->dataset.size())
        return;
    m_target = target;
    m_row = std::max<qint64>(row, -1);
    m_instance.reset();
    m_answer.reset();
    m_choice = 0;
    m_settled.stop();
    const std::optional<qint64> selected = m_row >= 0 ? std::optional(m_row) : std::nullopt;
    for (std::size_t model = 0; model < m_stage->landscapes(); ++model)
        m_stage->setHighlightedPath(model, std::nullopt);
    renewInspectorRow();
    Q_EMIT m_owner.answered(nullptr);
    askExplanation(Ask::New); // first: nothing may delay the answer
    m_gallery->setSelectedRow(selected);
    renewPlane(false);
    m_stage->setSelectedRow(selected);
    Q_EMIT m_owner.rowShown(m_row);
}

core::RawVector Exploration::State::instance() const {
    return m_instance ? m_instance->values : m_loaded->dataset.rows.row(static_cast<core::Index>(m_row));
}

// While values change, each answer is welcome, and of those that wait only the newest is asked for.
void Exploration::State::setInstance(std::optional<Instance> instance) {
    if (m_row < 0 || (!instance && !m_instance))
        return;
    m_instance = std::move(instance);
    m_choice = 0;
    askExplanation(Ask::Again, !m_instance);
    if (m_instance)
        m_settled.start();
    const bool slice = m_plane && m_plane->kind == core::Plane::Kind::Features && !m_plane->caption.empty();
    if (slice)
        renewPlane(false); // which goes through the instance
}

void Exploration::State::chooseAnswer(std::size_t choice) {
    m_choice = choice;
    showChosen();
}

// The point's place in the plane decides the values that the plane's axes move; the rest stays.
void Exploration::State::drag(double u, double v) {
    if (m_row < 0 || !m_plane)
        return;
    core::RawVector values = instance();
    const core::Vector before = core::encodeRow(m_loaded->encoding, values);
    const core::Matrix at = m_plane->project(before);
    const core::Vector after = before + (static_cast<core::Scalar>(u) - at(0, 0)) * m_plane->uAxis +
                               (static_cast<core::Scalar>(v) - at(1, 0)) * m_plane->vAxis;
    for (core::Index f = 0; f < values.size(); ++f) {
        const core::Transform& transform = m_loaded->encoding[f];
        if (before.segment(transform.first, transform.count) != after.segment(transform.first, transform.count))
            values(f) = core::decodeFeature(m_loaded->encoding, f, after);
    }
    Q_EMIT m_owner.instanceDragged(values);
}

void Exploration::State::stepRow(int by) {
    const std::vector<core::Index>& part = m_stage->showsTraining() ? m_loaded->split.training : m_loaded->split.test;
    if (part.empty())
        return;
    const auto count = static_cast<qint64>(part.size());
    const auto at = std::ranges::lower_bound(part, static_cast<core::Index>(m_row)) - part.begin();
    const bool among = at < count && part[static_cast<std::size_t>(at)] == m_row;
    const qint64 next = among ? at + by : by > 0 ? at : at - 1;
    rowClicked(part[static_cast<std::size_t>((next + count) % count)]);
}

void Exploration::State::renewInspectorRow() {
    if (m_row < 0) {
        m_inspector->setRow(std::nullopt, -1, 0);
        return;
    }
    const std::vector<core::Index>& part = m_stage->showsTraining() ? m_loaded->split.training : m_loaded->split.test;
    const auto at = std::ranges::lower_bound(part, static_cast<core::Index>(m_row));
    const bool among = at != part.end() && *at == m_row;
    m_inspector->setRow(m_row, among ? at - part.begin() : -1, static_cast<qint64>(part.size()));
}

// The plane of the chosen axes; a slice goes through the selected row.
void Exploration::State::renewPlane(bool fit) {
    const ui::StageAxes axes = m_stage->axes();
    if (axes.components) {
        if (!m_components) {
            m_job.ask(ui::ComponentQuery{m_loaded});
            m_stage->setBusy(true);
            return;
        }
        if (!fit && m_plane) { // the same for every row
            renewPoints(false);
            return;
        }
        m_plane = m_components;
    } else {
        const core::Vector held =
            m_row >= 0 ? core::encodeRow(m_loaded->encoding, instance()) : typicalInput(*m_loaded);
        m_plane = core::featurePlane(m_loaded->dataset.schema, m_loaded->encoding, axes.u, axes.v, held);
        if (!m_plane->caption.empty())
            m_plane->caption = (m_row >= 0 ? Exploration::tr("Slice: the rest as in the selected row")
                                           : Exploration::tr("Slice: the rest as in a typical row"))
                                   .toStdString();
    }
    Q_EMIT m_owner.planeChanged();
    const core::FeatureSchema& schema = m_loaded->dataset.schema;
    m_stage->setAxisLabels(planeWords(schema, m_plane->uLabel), planeWords(schema, m_plane->vLabel));
    renewPoints(fit);
    if (fit)
        return;
    renewCaption();
    askSurfaces(Ask::New);
}

// Few points are there at once; many come later, from the thread that answers questions.
void Exploration::State::renewPoints(bool fit) {
    if (!m_plane)
        return;
    const bool among = std::ranges::binary_search(*m_shown, static_cast<core::Index>(m_row));
    const Placed placed{m_stage->axes(), m_shown, among ? -1 : m_row};
    if (!fit && m_placed == placed)
        return;
    m_placed = placed;
    m_fitDue = m_fitDue || fit;
    ui::PointQuery query{m_loaded, *m_plane, m_shown, placed.extra};
    if (static_cast<core::Index>(m_shown->size()) * m_loaded->encoding.inputs > kMostAtOnce) {
        m_stage->setBusy(true);
        m_job.ask(std::move(query));
        return;
    }
    m_job.forget(ui::QueryKind::Points);
    if (const auto answer = ui::answerTo(query))
        showPoints(*std::get<std::shared_ptr<const ui::PointAnswer>>(*answer));
}

void Exploration::State::renewThumbnails() {
    if (m_points && m_loaded->dataset.schema.image)
        m_stage->setThumbnails(thumbnailsIn(*m_loaded, *m_points, m_stage->view()));
}

QStringList Exploration::State::captionParts() const {
    const QString name = ui::fromStd(m_loaded->dataset.name);
    QStringList parts{m_loaded->dataset.simulated ? Exploration::tr("%1 (simulated)").arg(name) : name};
    if (m_plane && !m_plane->caption.empty())
        parts << planeWords(m_loaded->dataset.schema, m_plane->caption);
    const auto count = static_cast<qint64>(m_shown->size());
    parts << (m_stage->showsTraining()
                  ? ui::counted(count, Exploration::tr("1 training row"), Exploration::tr("%1 training rows"))
                  : ui::counted(count, Exploration::tr("1 test row"), Exploration::tr("%1 test rows")));
    if (m_outside > 0)
        parts << Exploration::tr("%1 far off").arg(ui::shownCount(m_outside));
    return parts;
}

void Exploration::State::renewCaption() {
    QStringList parts = captionParts();
    if (m_epochs > 0 && m_lookingBack) // in front: a narrow landscape cuts the end
        parts.insert(1, Exploration::tr("epoch %1 of %2, looking back").arg(m_epoch).arg(m_epochs));
    else if (m_epochs > 0)
        parts << Exploration::tr("epoch %1 of %2").arg(m_epoch).arg(m_epochs);
    m_stage->setCaption(parts.join(QStringLiteral(" \u00B7 ")));
}

// The rows of the part that the stage shows.
void Exploration::State::showPart() {
    m_shown = std::make_shared<const std::vector<core::Index>>(m_stage->showsTraining() ? m_loaded->split.training
                                                                                        : m_loaded->split.test);
    chooseWatched();
}

// The same rows for a longer list, so that more paths join those that are there.
void Exploration::State::chooseWatched() {
    m_watched.clear();
    const auto all = static_cast<core::Index>(m_shown->size());
    for (const core::Index at :
         core::Rng(m_loaded->splitSpec.seed).fork("watched", m_sample).sample(all, std::min(all, kMostWatched)))
        m_watched.push_back((*m_shown)[static_cast<std::size_t>(at)]);
    m_watched.resize(std::min(m_watched.size(), static_cast<std::size_t>(m_stage->watchedCount())));
}

std::optional<Look> Exploration::State::look() const {
    if (!m_plane || !answers())
        return std::nullopt;
    Look look{
        m_subject, *m_plane,           m_stage->view(), m_points, m_watched,
        m_row,     explanationQuery(), m_choice,        {},       captionParts().join(QStringLiteral(" \u00B7 "))};
    if (m_points && m_loaded->dataset.schema.image)
        look.thumbnails = thumbnailsIn(*m_loaded, *m_points, look.view);
    return look;
}

Exploration::Exploration(ui::StagePanel* stage, ui::InspectorPanel* inspector, ui::GalleryPanel* gallery,
                         QObject* parent)
    : QObject(parent), m_state(std::make_unique<State>(*this, stage, inspector, gallery)) {}

Exploration::~Exploration() = default;

void Exploration::setData(const core::PreparedDataPtr& data) {
    m_state->setData(data);
}

void Exploration::setConstraints(const core::Constraints& constraints) {
    m_state->setConstraints(constraints);
}

void Exploration::setModels(std::vector<ModelView> models) {
    m_state->setModels(std::move(models));
}

void Exploration::setSnapshot(const core::SnapshotPtr& snapshot, bool lookingBack) {
    m_state->setSnapshot(snapshot, lookingBack);
}

qint64 Exploration::selectedRow() const {
    return m_state->selectedRow();
}

void Exploration::selectRow(qint64 row, std::optional<core::Label> target) {
    m_state->selectRow(row, target);
}

std::optional<Look> Exploration::look() const {
    return m_state->look();
}

void Exploration::chooseRow(qint64 row) {
    m_state->rowClicked(row);
}

void Exploration::setInstance(std::optional<Instance> instance) {
    m_state->setInstance(std::move(instance));
}

void Exploration::chooseAnswer(std::size_t choice) {
    m_state->chooseAnswer(choice);
}

ui::QuerySubjectPtr Exploration::subject() const {
    return m_state->subject();
}

QJsonObject Exploration::choices() const {
    return m_state->choices();
}

void Exploration::restore(const QJsonObject& choices) {
    m_state->restore(choices);
}

void Exploration::zoomTo(const core::Bounds& view) {
    m_state->zoom({{}, view});
}

} // namespace app
