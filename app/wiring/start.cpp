#include "app/wiring/start.h"

#include "app/wiring/application.h"
#include "app/wiring/modes.h"
#include "ui/main_window.h"
#include "ui/panels/start_panel.h"
#include "ui/shell/tour.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace app {
namespace {

std::vector<ui::TourStep> tourSteps() {
    return {
        {kExploreMode, QStringLiteral("modes"), Start::tr("Each mode is a question"),
         Start::tr("What is in my data? How does the model learn? Why this row? Is it better? Whatever does not answer "
                   "the question is out of the way.")},
        {kExploreMode, QStringLiteral("stage.panel"), Start::tr("The landscape"),
         Start::tr("Colour is the likeliest class, the line is where it tips. Conventional training at the left, "
                   "counterfactual training at the right, on the same rows. Click a point to ask about it.")},
        {kExploreMode, QStringLiteral("dock.inspector"), Start::tr("What would have to change"),
         Start::tr("The answer for the row that is selected: the outcome first, then only what changes, and whether it "
                   "is plausible.")},
        {kExploreMode, QStringLiteral("dock.timeline"), Start::tr("Training as a strip of time"),
         Start::tr("Play, pause, step or stop. The pace is yours; everything above follows while the models learn.")},
        {kTrainMode, QStringLiteral("dock.settings"), Start::tr("How to train"),
         Start::tr("Which training, compared with what, and every setting with a sentence that explains it. Train "
                   "starts over.")},
        {kDataMode, QStringLiteral("datasetView"), Start::tr("What may change"),
         Start::tr("Each column says which way it may move: free, up, down or locked, and in which range. Answers and "
                   "training keep to it.")},
        {kStartMode, QStringLiteral("start.panel"), Start::tr("Your own files"),
         Start::tr("Drop a table, images, a model or a session anywhere in the window. What you opened is listed here; "
                   "nothing opens by itself.")},
        {kStartMode, QStringLiteral("top.search"), Start::tr("Everything by its name"),
         Start::tr("Ctrl+K finds every action, panel, example and setting. F1 explains the mode you are in, F5 shows "
                   "your scenes to others.")},
    };
}

} // namespace

Start::Start(Application& application, ui::StartPanel* panel) : m_application(application), m_panel(panel) {
    ui::MainWindow* window = &application.window();
    const auto trigger = [window](const QString& name) {
        return [window, name] {
            if (auto* action = window->findChild<QAction*>(name))
                action->trigger();
        };
    };
    connect(panel, &ui::StartPanel::exampleChosen, this, &Start::openExample);
    connect(panel, &ui::StartPanel::openRequested, this, trigger(QStringLiteral("file.openData")));
    connect(panel, &ui::StartPanel::openFolderRequested, this, trigger(QStringLiteral("file.openFolder")));
    connect(panel, &ui::StartPanel::tourRequested, this, &Start::startTour);
    connect(window, &ui::MainWindow::tourRequested, this, &Start::startTour);
    connect(window, &ui::MainWindow::tourLeft, this, [window] { window->setMode(kExploreMode); });
    connect(window, &ui::MainWindow::modeChanged, this, [this](const QString& mode) {
        if (mode == kStartMode)
            showRecent();
    });
    RecentFiles& recent = application.recentFiles();
    connect(panel, &ui::StartPanel::recentOpened, this, [this](const QString& path) { m_application.open({path}); });
    connect(panel, &ui::StartPanel::recentPinned, &recent, &RecentFiles::setPinned);
    connect(panel, &ui::StartPanel::recentRemoved, &recent, &RecentFiles::remove);
    connect(&recent, &RecentFiles::changed, this, &Start::showRecent);
    showRecent();
}

Start::~Start() {
    m_pool.waitForDone();
}

// Pinned ones first, else the newest. Whether they are still there is looked up elsewhere: a file on a sleeping disk
// or a lost network must not hold the window.
void Start::showRecent() {
    std::vector<ui::RecentItem> items;
    for (const RecentFiles::Entry& entry : m_application.recentFiles().entries())
        items.push_back({.path = entry.path, .kind = entry.kind, .pinned = entry.pinned});
    std::ranges::stable_sort(items, [](const auto& a, const auto& b) { return a.pinned > b.pinned; });
    m_panel->setRecent(items);
    if (items.empty())
        return;
    m_pool.start([this, items = std::move(items), asked = ++m_asked]() mutable {
        for (ui::RecentItem& item : items)
            item.missing = !QFileInfo::exists(item.path);
        if (std::ranges::none_of(items, &ui::RecentItem::missing))
            return;
        QMetaObject::invokeMethod(
            this,
            [this, items, asked] {
                if (asked == m_asked)
                    m_panel->setRecent(items);
            },
            Qt::QueuedConnection);
    });
}

void Start::openExample(const QString& id) {
    if (id == QStringLiteral("story"))
        Q_EMIT storyRequested();
    else if (id == QStringLiteral("table"))
        openTable();
    else
        m_application.openAndTrain(QStringLiteral("builtin:") + id);
}

// A real file, so that it is read as any other, and a session or a model can refer to it.
void Start::openTable() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QString path = folder.filePath(QStringLiteral("memberships.csv"));
    QFile table(QString::fromLatin1(ui::StartPanel::kTable));
    QFile copy(path);
    if (!folder.mkpath(QStringLiteral(".")) || !table.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly) ||
        copy.write(table.readAll()) < 0) {
        m_application.window().showError(
            tr("The example could not be written to %1; is there room, and may it be written to?").arg(path));
        return;
    }
    copy.close();
    m_application.open({path});
}

void Start::startTour() {
    if (!m_application.training().data())
        m_application.openAndTrain(QStringLiteral("builtin:moons"));
    m_application.window().startTour(tourSteps());
}

} // namespace app
