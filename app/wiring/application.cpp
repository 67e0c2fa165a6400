#include "app/wiring/application.h"

#include "app/wiring/animation.h"
#include "app/wiring/comparison.h"
#include "app/wiring/dimensions.h"
#include "app/wiring/example_row.h"
#include "app/wiring/exploration.h"
#include "app/wiring/inspection.h"
#include "app/wiring/loading.h"
#include "app/wiring/modes.h"
#include "app/wiring/path_view.h"
#include "app/wiring/place.h"
#include "app/wiring/report.h"
#include "app/wiring/session_files.h"
#include "app/wiring/start.h"
#include "app/wiring/study.h"
#include "app/wiring/time_travel.h"
#include "ui/main_window.h"
#include "ui/models/explanation_text.h"
#include "ui/models/notebook.h"
#include "ui/models/value_text.h"
#include "ui/panels/compare_panel.h"
#include "ui/panels/data_panel.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/import_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/path_panel.h"
#include "ui/panels/report_preview.h"
#include "ui/panels/scenes_panel.h"
#include "ui/panels/stage_panel.h"
#include "ui/panels/start_panel.h"
#include "ui/panels/study_choices.h"
#include "ui/panels/study_panel.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>

namespace app {
namespace {

constexpr int kUndoLimit = 1000;

QString factsOf(const core::PreparedData& data) {
    const core::Index features = data.dataset.schema.size();
    QStringList facts{
        ui::counted(data.training.cols(), Application::tr("1 training row"), Application::tr("%1 training rows")),
        ui::counted(features, Application::tr("1 feature"), Application::tr("%1 features")),
        Application::tr("%1 classes").arg(ui::shownCount(data.dataset.classCount()))};
    if (data.dataset.simulated)
        facts << Application::tr("simulated");
    return facts.join(Application::tr(" · "));
}

// Whether models of the one can be shown on the other.
bool sameData(const core::PreparedDataPtr& a, const core::PreparedDataPtr& b) {
    return a && b && a->dataset.digest == b->dataset.digest && a->splitSpec == b->splitSpec &&
           a->encoding == b->encoding;
}

bool isSessionFile(const QString& path) {
    return path.endsWith(QLatin1String(SessionFiles::kEnding), Qt::CaseInsensitive) ||
           core::looksLikeSession(path.toStdString());
}

bool isModelFile(const QString& path) {
    return path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

} // namespace

Application::Application(QSettings& settings, const QString& stateFolder)
    : m_remembered(settings),
      m_recent(settings),
      m_notebook(std::make_unique<ui::Notebook>(&m_undo)),
      m_window(std::make_unique<ui::MainWindow>(settings)),
      m_inspection(std::make_unique<Inspection>()) {
    m_undo.setUndoLimit(kUndoLimit);
    buildWindow();
    m_loading = std::make_unique<Loading>(m_data, m_import);
    m_training = std::make_unique<Training>(m_settings, m_timeline, m_log);
    m_time = std::make_unique<TimeTravel>(m_training.get(), m_timeline);
    m_exploration = std::make_unique<Exploration>(m_stage, m_inspector, m_gallery);
    m_animation = std::make_unique<Animation>(m_training.get(), m_exploration.get(), m_timeline, m_stage);
    m_dimensions = std::make_unique<Dimensions>(m_stage, m_exploration.get());
    m_pathView = std::make_unique<PathView>(m_exploration.get(), m_path, m_stage, m_inspector);
    m_comparison = std::make_unique<Comparison>(m_training.get(), m_exploration.get(), m_compare);
    m_inspection->connectTo(m_exploration.get(), m_inspector, m_notebook.get(), &m_undo);
    m_files = std::make_unique<ModelFiles>();
    m_study = std::make_unique<Study>(m_remembered, m_studyChoices, m_studyPanel, m_log);
    m_report = std::make_unique<Reporting>(m_remembered,
                                           Reporting::Sources{.training = m_training.get(),
                                                              .stage = m_stage,
                                                              .timeline = m_timeline,
                                                              .inspector = m_inspector,
                                                              .study = m_studyPanel,
                                                              .window = m_window.get(),
                                                              .constraints = [this] { return m_data->constraints(); },
                                                              .notes = [this] { return m_notebook->notes(); }},
                                           m_reportPanel, m_reportPreview);
    connectWindow();
    connectParts();
    connectReport();
    connectSessions(stateFolder.isEmpty() ? QFileInfo(settings.fileName()).absolutePath() + QStringLiteral("/unsaved")
                                          : stateFolder);
    m_start = std::make_unique<Start>(*this, m_startPanel);
    m_presentation = std::make_unique<Presentation>(
        *m_window, m_stage, m_scenes, *m_notebook,
        placeOf(*m_window, m_view, *m_exploration, *m_training, *m_time, *m_stage, *m_inspector));
    connect(m_start.get(), &Start::storyRequested, m_presentation.get(), &Presentation::playStory);
    m_window->setRowCommand([this](qint64 row) {
        m_window->setMode(kExploreMode);
        selectRow(row);
    });
    m_window->setMode(kStartMode);
}

// The jobs end before the panels they write into, and the steps before what they would change.
Application::~Application() {
    m_sessions.reset();
    m_presentation.reset();
    m_start.reset();
    m_undo.clear();
    m_report.reset();
    m_study.reset();
    m_files.reset();
    m_comparison.reset();
    m_pathView.reset();
    m_animation.reset();
    m_dimensions.reset();
    m_inspection.reset();
    m_exploration.reset();
    m_time.reset();
    m_training.reset();
    m_loading.reset();
}

void Application::buildWindow() {
    m_data = new ui::DataPanel(&m_undo);
    m_import = new ui::ImportPanel;
    m_stage = new ui::StagePanel;
    m_inspector = new ui::InspectorPanel;
    m_gallery = new ui::GalleryPanel;
    m_settings = new ui::SettingsPanel;
    m_settings->setUndoStack(&m_undo);
    m_timeline = new ui::TimelinePanel;
    m_path = new ui::PathPanel;
    m_compare = new ui::ComparePanel;
    m_log = new ui::LogPanel;
    m_studyChoices = new ui::StudyChoices;
    m_studyPanel = new ui::StudyPanel;
    m_reportPanel = new ui::ReportPanel;
    m_reportPreview = new ui::ReportPreview;
    auto* dataPages = new QStackedWidget;
    dataPages->addWidget(m_data);
    dataPages->addWidget(m_import);
    m_startPanel = new ui::StartPanel;
    m_window->addMode({kStartMode, tr("Start"), QStringLiteral("home"), tr("Where do I begin?")}, m_startPanel);
    m_window->addMode({kDataMode, tr("Data"), QStringLiteral("table"), tr("What is in my data, and what may change?")},
                      dataPages);
    m_window->addMode({kTrainMode, tr("Train"), QStringLiteral("curve"), tr("How does the model learn?")}, m_stage);
    m_window->addMode(
        {kExploreMode, tr("Explore"), QStringLiteral("path"), tr("Why this row, and what would change it?")}, m_stage);
    m_window->addMode({kStudyMode, tr("Study"), QStringLiteral("bars"), tr("Is it better, and with what certainty?")},
                      m_studyPanel);
    m_window->addMode({kReportMode, tr("Report"), QStringLiteral("report"), tr("How do I tell others?")},
                      m_reportPreview);
    m_window->addPanel({.id = QStringLiteral("settings"),
                        .title = tr("How to train"),
                        .widget = m_settings,
                        .area = Qt::LeftDockWidgetArea,
                        .modes = {kTrainMode}});
    m_window->addPanel({.id = QStringLiteral("study"),
                        .title = tr("What to study"),
                        .widget = m_studyChoices,
                        .area = Qt::LeftDockWidgetArea,
                        .modes = {kStudyMode}});
    m_window->addPanel({.id = QStringLiteral("report"),
                        .title = tr("What to report"),
                        .widget = m_reportPanel,
                        .area = Qt::LeftDockWidgetArea,
                        .modes = {kReportMode}});
    m_window->addPanel({.id = QStringLiteral("inspector"),
                        .title = tr("Explanation"),
                        .widget = m_inspector,
                        .area = Qt::RightDockWidgetArea,
                        .modes = {kExploreMode}});
    m_inspection->addRightPanels(m_window.get(), kExploreMode);
    m_window->addPanel({.id = QStringLiteral("timeline"),
                        .title = tr("Training"),
                        .widget = m_timeline,
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kTrainMode, kExploreMode}});
    m_window->addPanel({.id = QStringLiteral("path"),
                        .title = tr("Path"),
                        .widget = m_path,
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kExploreMode},
                        .tabbed = true});
    m_window->addPanel({.id = QStringLiteral("compare"),
                        .title = tr("Compare"),
                        .widget = m_compare,
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kTrainMode, kExploreMode},
                        .tabbed = true});
    m_window->addPanel({.id = QStringLiteral("log"),
                        .title = tr("Log"),
                        .widget = m_log,
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kTrainMode, kExploreMode},
                        .tabbed = true});
    m_window->addPanel({.id = QStringLiteral("gallery"),
                        .title = tr("Images"),
                        .widget = m_gallery,
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kExploreMode},
                        .tabbed = true});
    m_window->addPanel({.id = QStringLiteral("history"),
                        .title = tr("History"),
                        .widget = new ui::HistoryPanel(&m_undo),
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kTrainMode, kExploreMode},
                        .tabbed = true});
    m_scenes = new ui::ScenesPanel;
    m_window->addPanel({.id = QStringLiteral("scenes"),
                        .title = tr("Scenes"),
                        .widget = m_scenes,
                        .area = Qt::BottomDockWidgetArea,
                        .modes = {kExploreMode},
                        .tabbed = true});
    m_inspection->addBottomPanels(m_window.get(), kExploreMode);
    m_window->finish();
    m_window->workspace()->setAvailable(QStringLiteral("gallery"), false);
    m_window->setBuiltins(core::builtinSets());
    m_window->setUndoStack(&m_undo);
    m_window->setCloseQuestion([this] { return mayClose(); });
}

void Application::connectWindow() {
    ui::MainWindow* window = m_window.get();
    connect(window, &ui::MainWindow::openRequested, this, &Application::open);
    connect(window, &ui::MainWindow::builtinRequested, this, [this](const QString& source) { open({source}); });
    connect(window, &ui::MainWindow::saveModelRequested, this, [this](int index, const QString& path) {
        m_files->save(index, m_training->models()[static_cast<std::size_t>(index)], m_training->data(), path);
    });
    connect(window, &ui::MainWindow::exportPictureRequested, this, [this](const QString& path) {
        QString problem;
        if (exportPicture(path, &problem))
            m_window->showNote(tr("Picture written to %1.").arg(path));
        else
            m_window->showError(problem);
    });
    connect(window, &ui::MainWindow::playRequested, m_training.get(), &Training::play);
    connect(window, &ui::MainWindow::pauseRequested, m_training.get(), &Training::pause);
    connect(window, &ui::MainWindow::stepRequested, m_training.get(), &Training::step);
    connect(window, &ui::MainWindow::stopRequested, m_training.get(), &Training::stop);
}

void Application::connectParts() {
    const auto showError = [this](const QString& message) { m_window->showError(message); };
    connect(m_loading.get(), &Loading::loaded, this, &Application::showLoaded);
    connect(m_loading.get(), &Loading::failed, this, [this, showError](const QString& message) {
        m_trainWhenLoaded = m_keepMode = false;
        m_log->add(ui::LogPanel::Kind::Error, message);
        if (m_window->mode() != kDataMode) // there it stands in the panel
            showError(message);
    });
    connect(m_loading.get(), &Loading::pageWanted, this, [this] {
        if (!m_keepMode)
            m_window->setMode(kDataMode);
    });
    connect(m_loading.get(), &Loading::rereading, this, [this] { m_beforeReread = work(); });
    connect(m_data, &ui::DataPanel::constraintsChanged, this, [this](const core::Constraints& constraints) {
        m_training->setConstraints(constraints);
        m_exploration->setConstraints(constraints);
    });
    connect(m_data, &ui::DataPanel::rowActivated, this, [this](qint64 row) {
        m_window->setMode(kExploreMode);
        m_exploration->selectRow(row);
    });
    connect(m_settings, &ui::SettingsPanel::dataWanted, this, [this] { m_window->setMode(kDataMode); });
    connect(m_exploration.get(), &Exploration::dataRequested, this, [this] { m_window->setMode(kDataMode); });
    connect(m_gallery, &ui::GalleryPanel::classGridWanted, m_dimensions.get(), &Dimensions::showClassGrid);
    connect(m_exploration.get(), &Exploration::trainingRequested, this, [this] { m_window->setMode(kTrainMode); });
    connect(m_exploration.get(), &Exploration::rowSelected, m_data, &ui::DataPanel::selectRow);
    connect(m_training.get(), &Training::modelsChanged, this, &Application::showModels);
    connect(m_time.get(), &TimeTravel::shown, m_exploration.get(), &Exploration::setSnapshot);
    connect(m_training.get(), &Training::stateChanged, m_window.get(), &ui::MainWindow::setTrainingState);
    connect(m_training.get(), &Training::failed, this, showError);
    connect(m_animation.get(), &Animation::failed, this, showError);
    connect(m_animation.get(), &Animation::noted, m_window.get(), &ui::MainWindow::showNote);
    connect(m_study.get(), &Study::failed, this, showError);
    connect(m_study.get(), &Study::noted, m_window.get(), &ui::MainWindow::showNote);
    connect(m_window.get(), &ui::MainWindow::modeChanged, this, [this](const QString& mode) {
        if (mode == kStudyMode)
            m_study->enter();
    });
    connect(m_inspection.get(), &Inspection::noted, m_window.get(), &ui::MainWindow::showNote);
    connect(m_inspection.get(), &Inspection::failed, this, showError);
    connect(m_files.get(), &ModelFiles::opened, this, [this](const std::shared_ptr<const OpenedModel>& opened) {
        const bool replaces = !sameData(opened->data, m_training->data()) ||
                              (m_firstOpened && m_training->anyUnsaved()); // else it stands beside what is there
        if (replaces)
            leave([this, opened] { showOpened(opened); });
        else
            showOpened(opened);
    });
    connect(m_files.get(), &ModelFiles::failed, this, [this, showError](const QString& message) {
        m_log->add(ui::LogPanel::Kind::Error, message);
        showError(message);
    });
    connect(m_files.get(), &ModelFiles::saved, this, [this](int index, const QString& path) {
        m_training->markSaved(index);
        m_recent.add(path, QStringLiteral("model"));
        m_log->note(tr("Model saved to %1.").arg(path));
        m_window->showNote(tr("Model saved to %1.").arg(path));
        if (!m_training->anyUnsaved() && m_notebook->notes() == core::Notes())
            m_undo.setClean(); // settings and constraints are in the file too
    });
}

void Application::open(const QStringList& sources) {
    m_window->dismissMessage();
    m_trainWhenLoaded = m_keepMode = false;
    m_firstOpened = true;
    bool dataOpened = false;
    const auto session = std::ranges::find_if(sources, isSessionFile);
    if (session != sources.end()) { // holds data and models of its own
        m_sessions->open(*session);
        return;
    }
    for (const QString& source : sources) {
        if (isModelFile(source)) {
            m_window->showNote(tr("Opening %1 ...").arg(source));
            m_files->open(source, m_training->data());
        } else if (!dataOpened) {
            dataOpened = true;
            m_loading->open(source);
        } else {
            m_window->showNote(tr("One data set at a time: %1 was left out.").arg(source));
        }
    }
}

void Application::leave(const std::function<void()>& then) {
    m_sessions->leave(tr("Save before opening something else?"), then);
}

void Application::openAndTrain(const QString& source) {
    leave([this, source] {
        m_trainWhenLoaded = m_keepMode = true;
        m_window->setMode(kExploreMode);
        m_loading->open(source);
    });
}

void Application::showLoaded(const core::PreparedDataPtr& data, const core::Constraints& constraints) {
    const std::optional<Work> before = std::exchange(m_beforeReread, std::nullopt);
    showData(data, constraints);
    if (before) {
        m_notebook->setNotes(carriedOver(before->notes, before->data->dataset, data->dataset));
        m_undo.push(new DataEdit({[this] { return work(); }, [this](const Work& shown) { showWork(shown); }}, *before,
                                 tr("%1 read in another way").arg(ui::fromStd(data->dataset.name))));
    } else {
        m_undo.clear();
        m_notebook->setNotes({});
        m_sessions->begin(ui::fromStd(data->dataset.name));
    }
    const bool train = std::exchange(m_trainWhenLoaded, false);
    m_keepMode = false;
    Q_EMIT dataLoaded();
    if (!train)
        return;
    selectRow(exampleRow(*data)); // so that a path is seen from the start
    if (const auto plan = m_settings->plan())
        m_training->start(*plan, false);
    else
        m_window->showError(ui::fromStd(plan.error().message));
}

void Application::showData(const core::PreparedDataPtr& data, const core::Constraints& constraints) {
    m_recent.add(ui::fromStd(data->dataset.source), QStringLiteral("data"));
    m_window->dismissMessage();
    m_window->setData(ui::fromStd(data->dataset.name), factsOf(*data));
    m_window->workspace()->setAvailable(QStringLiteral("gallery"), data->dataset.schema.image.has_value());
    m_training->setData(data);
    m_training->setConstraints(constraints);
    m_inspection->setData(data);
    m_exploration->setData(data);
    m_exploration->setConstraints(constraints);
}

Work Application::work() const {
    Work work;
    work.data = m_training->data();
    work.request = m_loading->request();
    work.suggested = m_data->suggestedConstraints();
    work.constraints = m_data->constraints();
    work.planned = m_settings->planned();
    work.models = m_training->models();
    work.notes = m_notebook->notes();
    work.edits = m_inspection->whatIf().edits();
    return work;
}

void Application::showWork(const Work& work) {
    m_data->setData(work.data, work.suggested);
    m_loading->adopt(work.request);
    showData(work.data, work.suggested);
    m_data->showConstraints(work.constraints);
    m_settings->showPlanned(work.planned);
    m_training->setModels(work.models);
    if (!work.models.empty())
        m_exploration->setSnapshot(m_training->latest()); // so that the views say which epoch they show
    m_notebook->setNotes(work.notes);
    m_inspection->whatIf().setEdits(work.edits);
}

void Application::showOpened(const std::shared_ptr<const OpenedModel>& opened) {
    const core::TrainedModel& model = opened->model;
    m_recent.add(opened->path, QStringLiteral("model"));
    Training::Model shown;
    shown.run.name = model.name;
    shown.run.constraints = model.constraints;
    shown.run.network = model.network;
    shown.run.history = model.history;
    shown.run.vae = model.vae;
    shown.seed = model.seed;
    auto settings = core::withValues(core::defaultSettings(opened->data->training.cols()), model.settings);
    if (!settings) {
        m_window->showError(ui::fromStd(settings.error().message));
        return;
    }
    shown.run.settings = std::move(settings).value();
    std::vector<Training::Model> models;
    if (!sameData(opened->data, m_training->data())) {
        m_data->setData(opened->data, core::defaultConstraints(*opened->data));
        if (opened->request)
            m_loading->adopt(*opened->request);
        showLoaded(opened->data, core::defaultConstraints(*opened->data));
    } else if (!std::exchange(m_firstOpened, false)) {
        models = m_training->models();
    }
    m_firstOpened = false;
    m_window->dismissMessage();
    const bool clean = m_undo.isClean(); // opening a model is no work to be saved
    m_undo.beginMacro(tr("Constraints and settings of %1").arg(ui::fromStd(model.name)));
    m_data->applyConstraints(model.constraints, {});
    m_settings->setSettings(shown.run.settings, model.seed);
    m_undo.endMacro();
    m_log->note(tr("Opened the model %1.").arg(ui::fromStd(model.name)));
    models.push_back(std::move(shown));
    m_training->setModels(std::move(models));
    if (clean)
        m_undo.setClean();
    m_window->setMode(kExploreMode);
    if (!opened->note.isEmpty())
        m_window->showNote(opened->note);
}

void Application::showModels() {
    QStringList names;
    for (const Training::Model& model : m_training->models())
        names << ui::fromStd(model.run.name);
    m_window->setModels(names);
    m_exploration->setModels(m_training->views());
}

void Application::selectRow(qint64 row) {
    m_exploration->selectRow(row);
}

void Application::setPace(double epochsPerSecond) {
    m_timeline->setPace(epochsPerSecond);
}

bool Application::exportPicture(const QString& path, QString* problem) {
    QSaveFile file(path); // a former picture stays until this one is whole
    const QByteArray format = QFileInfo(path).suffix().toLatin1();
    const bool written = file.open(QIODevice::WriteOnly) &&
                         m_window->grab().save(&file, format.isEmpty() ? "png" : format.constData()) && file.commit();
    if (!written && problem)
        *problem = tr("%1 could not be written; is the folder there, and may it be written to?").arg(path);
    return written;
}

// The one question of the program: what is in no file yet.
bool Application::mayClose() {
    if (!m_sessions->mayLeave(tr("Save before closing?"), [this] { m_window->close(); }))
        return false;
    m_training->stop();
    m_loading->cancel();
    m_study->stop(); // what was finished is in the record
    return true;
}

} // namespace app
