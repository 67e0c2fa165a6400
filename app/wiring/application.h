#pragma once

#include "app/wiring/model_files.h"
#include "app/wiring/recent_files.h"
#include "app/wiring/training.h"
#include "app/wiring/window_view.h"
#include "app/wiring/work.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

class QSettings;

namespace ui {
class ComparePanel;
class DataPanel;
class GalleryPanel;
class ImportPanel;
class InspectorPanel;
class LogPanel;
class MainWindow;
class Notebook;
class ReportPanel;
class ReportPreview;
class ScenesPanel;
class StartPanel;
class PathPanel;
class StagePanel;
class StudyChoices;
class StudyPanel;
} // namespace ui

namespace app {

class Animation;
class Dimensions;
class Comparison;
class Exploration;
class Inspection;
class Loading;
class Reporting;
class SessionFiles;
class Presentation;
class Start;
class PathView;
class Study;
class TimeTravel;

// Puts the window together: panels into modes and docks, and what they ask for to those who do it. GUI thread only.
class Application final : public QObject {
    Q_OBJECT

public:
    // `settings` is borrowed: what the window remembers from one start to the next. `stateFolder` is the program's own,
    // for unsaved work; "": beside the settings.
    explicit Application(QSettings& settings, const QString& stateFolder = {});
    ~Application() override;

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] Training& training() { return *m_training; }
    [[nodiscard]] Presentation& presentation() { return *m_presentation; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; } // of the whole program; panels borrow it
    [[nodiscard]] Reporting& reporting() { return *m_report; }
    [[nodiscard]] RecentFiles& recentFiles() { return m_recent; }
    [[nodiscard]] ui::Notebook& notebook() { return *m_notebook; }
    [[nodiscard]] SessionFiles& sessions() { return *m_sessions; }
    [[nodiscard]] Inspection& inspection() { return *m_inspection; }

    void open(const QStringList& sources); // data, images, "builtin:ID" or models
    // Opens the data and, once it is there, trains it with the settings proposed for it.
    void openAndTrain(const QString& source);
    void offerRecovery(); // of what a crash left behind
    void selectRow(qint64 row);
    void setPace(double epochsPerSecond); // 0: unlimited
    [[nodiscard]] bool exportPicture(const QString& path, QString* problem = nullptr);

Q_SIGNALS:
    void dataLoaded();

private:
    void buildWindow();
    void connectWindow();
    void connectParts();
    void connectReport();
    void leave(const std::function<void()>& then); // asks first when work would be lost to other data
    void showLoaded(const core::PreparedDataPtr& data, const core::Constraints& constraints);
    void showOpened(const std::shared_ptr<const OpenedModel>& opened);
    void showData(const core::PreparedDataPtr& data, const core::Constraints& constraints);
    void showModels();
    [[nodiscard]] Work work() const;
    void showWork(const Work& work); // puts no step on the stack
    void connectSessions(const QString& stateFolder);
    void addViews();
    void showAxes(const QJsonObject& json); // as a session keeps them
    bool mayClose();

    QSettings& m_remembered;
    RecentFiles m_recent;
    WindowView m_view;
    QUndoStack m_undo; // before the panels, which put their commands on it
    std::unique_ptr<ui::Notebook> m_notebook;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::StartPanel* m_startPanel = nullptr;
    ui::ScenesPanel* m_scenes = nullptr;
    ui::DataPanel* m_data = nullptr; // panels are owned by the window
    ui::ImportPanel* m_import = nullptr;
    ui::StagePanel* m_stage = nullptr;
    ui::InspectorPanel* m_inspector = nullptr;
    ui::GalleryPanel* m_gallery = nullptr;
    ui::SettingsPanel* m_settings = nullptr;
    ui::TimelinePanel* m_timeline = nullptr;
    ui::PathPanel* m_path = nullptr;
    ui::ComparePanel* m_compare = nullptr;
    ui::LogPanel* m_log = nullptr;
    ui::StudyChoices* m_studyChoices = nullptr;
    ui::StudyPanel* m_studyPanel = nullptr;
    ui::ReportPanel* m_reportPanel = nullptr;
    ui::ReportPreview* m_reportPreview = nullptr;
    std::unique_ptr<Loading> m_loading;
    std::unique_ptr<Training> m_training;
    std::unique_ptr<TimeTravel> m_time;
    std::unique_ptr<Exploration> m_exploration;
    std::unique_ptr<Animation> m_animation;
    std::unique_ptr<Dimensions> m_dimensions;
    std::unique_ptr<PathView> m_pathView;
    std::unique_ptr<Comparison> m_comparison;
    std::unique_ptr<Inspection> m_inspection;
    std::unique_ptr<ModelFiles> m_files;
    std::unique_ptr<Study> m_study;
    std::unique_ptr<Reporting> m_report;
    std::unique_ptr<SessionFiles> m_sessions; // last: what it keeps goes before what it collects from
    std::optional<Work> m_beforeReread;       // until the data that were read again are there
    std::unique_ptr<Start> m_start;
    std::unique_ptr<Presentation> m_presentation;
    bool m_trainWhenLoaded = false;
    bool m_keepMode = false;    // what loads was not asked for through the Data mode
    bool m_firstOpened = false; // the next model that was opened stands alone; those after it are shown beside it
};

} // namespace app
