#include "app/wiring/story.h"

#include "app/wiring/stage_content.h"
#include "core/evaluation/integrated_gradients.h"
#include "ui/models/value_text.h"
#include "ui/plots/landscape.h"
#include "ui/shell/presenter.h"
#include "ui/theme.h"

#include <QHBoxLayout>

#include <numeric>

namespace app {
namespace {

constexpr int kEpochs = 60;
constexpr double kPace = 6; // epochs a second: a training is watched for ten seconds
constexpr int kCounterfactuals = 300;
constexpr double kInvariance = 1;     // weight of the loss that teaches to lean on what may change
constexpr core::Index kProtected = 0; // feature of the second act
constexpr core::Index kSurfaceCells = 120;
constexpr core::Index kDraws = 600; // of the attributions
constexpr std::uint64_t kSeed = 3;

core::Settings settingsFor(const core::PreparedData& data, const char* regime) {
    const auto published = core::publishedSettings(data.dataset);
    core::Settings settings = published ? *published : core::defaultSettings(data.training.cols());
    settings.training.regime = regime;
    settings.training.epochs = kEpochs;
    if (std::string_view(regime) == "ct")
        settings.objective.lambdaInv = kInvariance;
    settings.training.counterfactuals = std::min<int>(kCounterfactuals, static_cast<int>(data.training.cols()));
    return settings;
}

// A test row of the first class, well inside it: the third nearest to the mean of its class.
qint64 typicalRow(const core::PreparedData& data) {
    core::Vector mean = core::Vector::Zero(data.test.rows());
    std::vector<core::Index> own;
    for (core::Index column = 0; column < data.test.cols(); ++column)
        if (data.testLabels[static_cast<std::size_t>(column)] == 0) {
            own.push_back(column);
            mean += data.test.col(column);
        }
    if (own.empty())
        return data.split.test.empty() ? -1 : data.split.test.front();
    mean /= static_cast<core::Scalar>(own.size());
    std::ranges::sort(own, {}, [&](core::Index column) { return (data.test.col(column) - mean).squaredNorm(); });
    return data.split.test[static_cast<std::size_t>(own[std::min<std::size_t>(2, own.size() - 1)])];
}

std::vector<ui::Slide> slides() {
    return {
        {Story::tr("Two kinds of people, one decision"),
         Story::tr(
             "Every point is a row of data. A model will learn to tell circles from triangles. Then somebody asks: "
             "what would have to change for me?"),
         {},
         7},
        {Story::tr("Two models learn from the same rows"),
         Story::tr(
             "Left, conventional training. Right, counterfactual training, which looks for answers to that question "
             "while it learns, and learns from them."),
         {},
         13},
        {Story::tr("The same question to both"), Story::tr("Looking for the answers ..."), {}, 12},
        {Story::tr("Now one feature may not change"),
         Story::tr("Say the horizontal one is a person's age. Nobody can act on it. The model at the right is told so "
                   "while it learns."),
         {},
         13},
        {Story::tr("What the decision rests on"), Story::tr("Measuring ..."), {}, 9},
        {Story::tr("Trained for answers that people can act on"),
         Story::tr("All of this was trained and measured just now, on built-in data. Open yours: drop a table on the "
                   "window."),
         {},
         6},
    };
}

} // namespace

Story::Story(ui::Presenter& presenter) : m_presenter(presenter) {
    m_acts[0].source = QStringLiteral("builtin:moons:1200");
    m_acts[1].source = QStringLiteral("builtin:linear:1200");
    connect(&presenter, &ui::Presenter::slideShown, this, &Story::enter);
    connect(&m_loader, &ui::LoadingJob::loadFinished, this, [this](const ui::LoadOutcomePtr& outcome) {
        if (!*outcome) {
            m_presenter.setWords(m_presenter.slide(), ui::fromStd(outcome->error().message));
            return;
        }
        Act& act = m_acts[m_loading];
        act.data = (*outcome)->data;
        act.constraints = (*outcome)->constraints;
        if (m_loading == 1)
            act.constraints[kProtected].mutability = core::Mutability::Immutable;
        act.row = typicalRow(*act.data);
        if (m_loading == m_act)
            showAct(m_act);
        if (m_loading == 0)
            load(1);
        enter(m_presenter.slide());
    });
    connect(&m_trainer, &ui::TrainingJob::newsReady, this, [this](const ui::TrainingNews& news) {
        if (news.snapshot)
            takeSnapshot(*news.snapshot);
    });
    connect(&m_trainer, &ui::TrainingJob::finished, this,
            [this](const ui::TrainingOutcomePtr& outcome) { finishTraining(*outcome); });
    connect(&m_queries, &ui::QueryJob::surfacesReady, this,
            [this](const std::shared_ptr<const ui::SurfaceAnswer>& answer) {
                for (std::size_t i = 0; i < m_views.size() && i < answer->models.size(); ++i)
                    if (answer->subject->data == m_acts[m_act].data && m_page)
                        m_views[i]->setSurface(answer->models[i]);
            });
    connect(&m_queries, &ui::QueryJob::explained, this,
            [this](const std::shared_ptr<const ui::ExplanationAnswer>& answer) {
                for (Act& act : m_acts)
                    if (act.data == answer->subject->data && act.trained)
                        act.answer = answer;
                showAnswer();
                renewHold();
            });
}

Story::~Story() {
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Story::start() {
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("story"));
    page->setAttribute(Qt::WA_TransparentForMouseEvents); // nothing to break
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * ui::Theme::kGrid);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        m_views[i] = new ui::Landscape(page);
        m_views[i]->setObjectName(QStringLiteral("story.landscape%1").arg(i));
        m_views[i]->setTitle(i == 0 ? tr("Conventional training") : tr("Counterfactual training"));
        m_views[i]->setAnimated(true);
        row->addWidget(m_views[i], 1);
    }
    for (QWidget* part : page->findChildren<QWidget*>())
        part->setFocusPolicy(Qt::NoFocus);
    m_page = page;
    m_presenter.present(slides(), page);
    load(0);
}

void Story::load(std::size_t act) {
    m_loading = act;
    auto request = std::make_shared<core::SourceRequest>();
    request->source = m_acts[act].source.toStdString();
    request->seed = kSeed;
    m_loader.load(request);
}

// The rows of one act in both views.
void Story::showAct(std::size_t act) {
    m_act = act;
    Act& shown = m_acts[act];
    if (!shown.data || !m_page)
        return;
    const core::PreparedData& data = *shown.data;
    const core::FeatureSchema& schema = data.dataset.schema;
    shown.plane = core::featurePlane(schema, data.encoding, 0, 1, typicalInput(data));
    const core::Matrix places = shown.plane.project(data.training);
    auto points = std::make_shared<std::vector<ui::LandscapePoint>>();
    for (core::Index i = 0; i < places.cols(); ++i)
        points->push_back({static_cast<double>(places(0, i)), static_cast<double>(places(1, i)),
                           data.trainingLabels[static_cast<std::size_t>(i)],
                           data.split.training[static_cast<std::size_t>(i)]});
    const core::Matrix asked = shown.plane.project(
        core::encodeRows(data.encoding, data.dataset.rows, std::array{static_cast<core::Index>(shown.row)}));
    points->push_back({static_cast<double>(asked(0, 0)), static_cast<double>(asked(1, 0)), 0, shown.row});
    shown.bounds = core::boundsOf(places);
    QStringList classes;
    for (const std::string& name : data.dataset.classes)
        classes << ui::fromStd(name);
    for (ui::Landscape* view : m_views) {
        view->setClasses(classes);
        view->setAxes(act == 1 ? tr("%1: may not change").arg(ui::nameOf(schema[0])) : ui::nameOf(schema[0]),
                      ui::nameOf(schema[1]));
        view->setPoints(points);
        view->setSurface(nullptr);
        view->setHighlightedPath(std::nullopt);
        view->setSelectedRow(std::nullopt);
        view->fit(shown.bounds);
    }
    if (shown.subject)
        m_queries.ask(ui::SurfaceQuery{shown.subject, shown.plane, shown.bounds, kSurfaceCells, kSurfaceCells});
}

void Story::enter(int slide) {
    const std::size_t act = slide >= Protected ? 1 : 0;
    if (act != m_act)
        showAct(act);
    if (slide == Rows && m_page && m_acts[0].data && !m_acts[0].trained)
        for (ui::Landscape* view : m_views)
            view->setSurface(nullptr);
    if ((slide == Learning || slide == Question || slide == Protected || slide >= Attribution) && m_acts[act].data)
        train(act);
    showAnswer();
    renewHold();
}

void Story::train(std::size_t act) {
    Act& here = m_acts[act];
    if (here.trained || (m_trainer.running() && m_training == act))
        return;
    m_trainer.abandon();
    m_training = act;
    auto request = std::make_shared<core::TrainingRequest>();
    request->data = here.data;
    request->seed = kSeed;
    core::Constraints free = here.constraints;
    if (act == 1)
        free[kProtected].mutability = core::Mutability::Free;
    request->runs = {{"Conventional training", settingsFor(*here.data, "vanilla"), free, {}},
                     {"Counterfactual training", settingsFor(*here.data, "ct"), here.constraints, {}}};
    m_trainer.setPace(kPace);
    m_trainer.start(request);
}

void Story::takeSnapshot(const core::Snapshot& snapshot) {
    Act& act = m_acts[m_training];
    auto subject = std::make_shared<ui::QuerySubject>();
    subject->data = act.data;
    subject->constraints = act.constraints;
    subject->search = settingsFor(*act.data, "ct");
    for (const core::RunSnapshot& run : snapshot.runs)
        subject->models.push_back({{}, run.network, subject->search, act.constraints});
    act.subject = subject;
    if (m_act == m_training)
        m_queries.refresh(ui::SurfaceQuery{subject, act.plane, act.bounds, kSurfaceCells, kSurfaceCells});
}

void Story::finishTraining(const ui::TrainingOutcome& outcome) {
    if (!outcome) {
        m_presenter.setWords(m_presenter.slide(), ui::fromStd(outcome.error().message));
        return;
    }
    Act& act = m_acts[m_training];
    act.trained = true;
    if (m_training == 0)
        m_queries.ask(ui::ExplanationQuery{act.subject, act.plane, act.row, {}});
    else
        measureProtected();
    renewHold();
}

// How much each model's answers rest on the protected feature.
void Story::measureProtected() {
    m_pool.start([this, subject = m_acts[1].subject, stop = m_stop.get_token()] {
        core::AttributionOptions options;
        options.draws = kDraws;
        options.perRound = kDraws / 2;
        options.rounds = 20;
        core::ThreadPool pool(1);
        std::vector<double> shares;
        for (const ui::ModelView& model : subject->models) {
            const auto attributions =
                core::integratedGradients(*model.network, subject->data->test, options, core::Rng(kSeed), pool, stop);
            if (!attributions)
                return;
            const auto rounds = core::sensitivity(*attributions, {kProtected}, options, core::Rng(kSeed)).relative;
            shares.push_back(std::accumulate(rounds.begin(), rounds.end(), 0.0) / static_cast<double>(rounds.size()));
        }
        QMetaObject::invokeMethod(
            this,
            [this, shares] {
                m_acts[1].protectedShares = shares;
                showAnswer();
                renewHold();
            },
            Qt::QueuedConnection);
    });
}

void Story::showAnswer() {
    if (!m_page)
        return;
    const Act& first = m_acts[0];
    if (m_act == 0 && first.answer && m_presenter.slide() == Question) {
        QStringList distances;
        for (std::size_t i = 0; i < m_views.size(); ++i) {
            const auto& model = first.answer->models[i];
            m_views[i]->setSelectedRow(first.row);
            m_views[i]->setHighlightedPath(model ? std::optional(model->path) : std::nullopt);
            distances << (model && model->implausibility ? ui::shownNumber(*model->implausibility) : tr("no answer"));
        }
        m_presenter.setWords(Question, tr("Both answers are valid, but look where they end. Mean distance to real rows "
                                          "of the other class: %1 at the left, %2 at the right.")
                                           .arg(distances[0], distances[1]));
    } else {
        for (ui::Landscape* view : m_views) {
            view->setSelectedRow(std::nullopt);
            view->setHighlightedPath(std::nullopt);
        }
    }
    const std::vector<double>& shares = m_acts[1].protectedShares;
    if (shares.size() == 2)
        m_presenter.setWords(Attribution,
                             tr("Share of the decision that rests on the feature nobody can change: %1 with "
                                "conventional training, %2 with counterfactual training.")
                                 .arg(ui::shownPercent(shares[0]), ui::shownPercent(shares[1])));
}

void Story::renewHold() {
    bool held = false;
    switch (m_presenter.slide()) {
    case Rows:
        held = !m_acts[0].data;
        break;
    case Learning:
        held = !m_acts[0].trained;
        break;
    case Question:
        held = !m_acts[0].answer;
        break;
    case Protected:
        held = !m_acts[1].trained;
        break;
    case Attribution:
        held = m_acts[1].protectedShares.empty();
        break;
    default:
        break;
    }
    m_presenter.setHeld(held);
}

} // namespace app
