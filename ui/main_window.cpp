#include "ui/main_window.h"

#include "ui/main_window_actions.h"
#include "ui/models/core_words.h"
#include "ui/panels/help_panel.h"
#include "ui/panels/preferences_panel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/panel_dock.h"
#include "ui/shell/shortcut_book.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/tour.h"
#include "ui/shell/typed_undo.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QUndoStack>

namespace ui {
namespace {

const QString kGeometryKey = QStringLiteral("geometry");
const QString kFolderKey = QStringLiteral("folder");
constexpr QSize kUsualSize(1440, 900);

QStringList localFiles(const QMimeData* mime) {
    QStringList paths;
    if (mime && mime->hasUrls())
        for (const QUrl& url : mime->urls())
            if (url.isLocalFile())
                paths << url.toLocalFile();
    return paths;
}

} // namespace

MainWindow::MainWindow(QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_menus(new QMenuBar),
      m_rail(new ModeRail),
      m_top(new TopBar(m_menus)),
      m_message(new MessageBar),
      m_appearance(new Appearance(settings, this)),
      m_shortcuts(new ShortcutBook(settings, this)),
      m_palette(new CommandPalette(this)),
      m_drop(new DropOverlay(this)),
      m_tour(new Tour(this)),
      m_workspace(new Workspace),
      m_actions(std::make_unique<Actions>()) {
    setObjectName(QStringLiteral("window"));
    setWindowTitle(tr("Counterfoil[*]"));
    setWindowIcon(programIcon());
    auto* centre = new QWidget;
    auto* grid = new QGridLayout(centre);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_top, 0, 0, 1, 2);
    grid->addWidget(m_rail, 1, 0, 2, 1);
    grid->addWidget(m_message, 1, 1);
    grid->addWidget(m_workspace, 2, 1);
    grid->setRowStretch(2, 1);
    setCentralWidget(centre);
    setMinimumSize(960, 600);
    setAcceptDrops(true);
    m_workspace->setFocusPolicy(Qt::ClickFocus);
    m_workspace->setFocus(); // no control looks pressed before a person touches one
    buildFileMenu();
    buildEditMenu();
    m_actions->view = m_menus->addMenu(tr("&View"));
    m_actions->view->setObjectName(QStringLiteral("menu.view"));
    buildTrainingMenu();
    buildHelpMenu();
    connect(m_rail, &ModeRail::chosen, this, &MainWindow::setMode);
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::showTheme);
    qApp->installEventFilter(this); // files may be dropped on any of our widgets
}

// The stack outlives the actions by a little and clears itself at its end.
MainWindow::~MainWindow() {
    if (m_undo)
        m_undo->disconnect(this);
}

QAction* MainWindow::action(QMenu* menu, const QString& name, const QString& text, const QKeySequence& shortcut,
                            const std::function<void()>& then) {
    auto* made = new QAction(text, menu);
    made->setObjectName(name);
    made->setShortcut(shortcut);
    connect(made, &QAction::triggered, this, then);
    menu->addAction(made);
    m_shortcuts->adopt(made);
    return made;
}

void MainWindow::buildFileMenu() {
    QMenu* menu = m_menus->addMenu(tr("&File"));
    menu->setObjectName(QStringLiteral("menu.file"));
    const auto ask = [this](const QString& title, const QString& filter) {
        const QStringList paths =
            QFileDialog::getOpenFileNames(this, title, m_settings.value(kFolderKey).toString(), filter);
        if (paths.isEmpty())
            return;
        m_settings.setValue(kFolderKey, QFileInfo(paths.first()).absolutePath());
        Q_EMIT openRequested(paths);
    };
    action(menu, QStringLiteral("file.openData"), tr("&Open data..."), QKeySequence::Open, [=] {
        ask(tr("Open data"),
            tr("Data (*.csv *.tsv *.txt *.data *.csv.gz *.tsv.gz *ubyte *ubyte.gz *.idx *.idx.gz);;All files (*)"));
    });
    action(menu, QStringLiteral("file.openFolder"), tr("Open image &folder..."), QKeySequence(tr("Ctrl+Shift+O")),
           [this] {
               const QString folder = QFileDialog::getExistingDirectory(
                   this, tr("Open a folder with a sub-folder per class"), m_settings.value(kFolderKey).toString());
               if (!folder.isEmpty())
                   Q_EMIT openRequested({folder});
           });
    m_actions->builtins = menu->addMenu(tr("Open &built-in"));
    menu->addSeparator();
    action(menu, QStringLiteral("file.openModel"), tr("Open &model..."), QKeySequence(tr("Ctrl+M")),
           [=] { ask(tr("Open a model"), tr("Models (*.json);;All files (*)")); });
    m_actions->save = menu->addMenu(tr("&Save model as"));
    setModels({});
    menu->addSeparator();
    action(menu, QStringLiteral("file.exportPicture"), tr("&Export picture..."), QKeySequence(tr("Ctrl+E")), [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Export picture of the window"),
                                                          QStringLiteral("counterfoil.png"), tr("PNG (*.png)"));
        if (!path.isEmpty())
            Q_EMIT exportPictureRequested(path);
    });
    menu->addSeparator();
    action(menu, QStringLiteral("file.quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildEditMenu() {
    m_actions->edit = m_menus->addMenu(tr("&Edit"));
    m_actions->edit->setObjectName(QStringLiteral("menu.edit"));
    m_actions->undo = action(m_actions->edit, QStringLiteral("edit.undo"), tr("&Undo"), QKeySequence::Undo, [] {});
    m_actions->redo = action(m_actions->edit, QStringLiteral("edit.redo"), tr("&Redo"), QKeySequence::Redo, [] {});
    m_actions->undo->setEnabled(false);
    m_actions->redo->setEnabled(false);
    m_actions->undo->setIconText(tr("Undo"));
    m_actions->redo->setIconText(tr("Redo"));
    m_actions->edit->addSeparator();
    m_actions->search = action(m_actions->edit, QStringLiteral("edit.commands"), tr("Search &commands..."),
                               QKeySequence(tr("Ctrl+K")), [this] { openPalette(); });
    m_actions->search->setShortcuts({m_actions->search->shortcut(), QKeySequence(tr("Ctrl+Shift+P"))});
}

void MainWindow::buildTrainingMenu() {
    QMenu* menu = m_menus->addMenu(tr("&Training"));
    menu->setObjectName(QStringLiteral("menu.training"));
    m_actions->play =
        action(menu, QStringLiteral("training.play"), tr("&Train"), QKeySequence(tr("Ctrl+Return")), [this] {
            if (m_actions->training == TrainingState::Running)
                Q_EMIT pauseRequested();
            else
                Q_EMIT playRequested();
        });
    m_actions->step = action(menu, QStringLiteral("training.step"), tr("&Step one epoch"), QKeySequence(tr("Ctrl+.")),
                             [this] { Q_EMIT stepRequested(); });
    m_actions->stop = action(menu, QStringLiteral("training.stop"), tr("St&op"), QKeySequence(tr("Ctrl+Shift+.")),
                             [this] { Q_EMIT stopRequested(); });
    setTrainingState(TrainingState::Idle);
}

void MainWindow::buildHelpMenu() {
    QMenu* menu = m_menus->addMenu(tr("&Help"));
    menu->setObjectName(QStringLiteral("menu.help"));
    action(menu, QStringLiteral("help.mode"), tr("&Help on this mode"), QKeySequence::HelpContents,
           [this] { showHelp(); });
    action(menu, QStringLiteral("help.tour"), tr("Take the &tour"), {}, [this] { Q_EMIT tourRequested(); });
    action(menu, QStringLiteral("help.about"), tr("&About Counterfoil"), {}, [this] { about(); });
}

void MainWindow::addMode(const Mode& mode, QWidget* centre) {
    m_rail->add(mode);
    m_workspace->addMode(mode.id, centre);
    m_modes.push_back(mode);
}

void MainWindow::addPanel(const Workspace::Panel& panel) {
    m_workspace->addPanel(panel);
    m_panels.push_back(panel.id);
}

void MainWindow::finish() {
    m_actions->help = new HelpPanel;
    addPanel({.id = QStringLiteral("help"),
              .title = tr("Help"),
              .widget = m_actions->help,
              .area = Qt::RightDockWidgetArea,
              .modes = {},
              .tabbed = true});
    auto* preferences = new PreferencesPanel(*this);
    addMode({QStringLiteral("settings"), tr("Settings"), QStringLiteral("settings"), tr("How should the program be?"),
             true},
            preferences);
    fillViewMenu();
    buildTopBar();
    m_workspace->read(m_settings);
    if (!restoreGeometry(m_settings.value(kGeometryKey).toByteArray())) {
        const QRect room = screen()->availableGeometry();
        resize(kUsualSize.boundedTo(room.size()));
        move(room.center() - QPoint(width() / 2, height() / 2));
    }
    m_appearance->restore();
    showTheme();
}

void MainWindow::setMode(const QString& id) {
    m_rail->setCurrent(id);
    if (m_workspace->mode() == id)
        return;
    m_workspace->setMode(id);
    m_actions->help->showPage(id);
    Q_EMIT modeChanged(id);
}

QString MainWindow::mode() const {
    return m_workspace->mode();
}

void MainWindow::showHelp() {
    m_actions->help->showPage(mode());
    PanelDock* dock = m_workspace->dock(QStringLiteral("help"));
    dock->show();
    dock->raise();
}

void MainWindow::setBuiltins(const std::vector<core::BuiltinSet>& sets) {
    m_actions->builtins->clear();
    for (const core::BuiltinSet& set : sets) {
        const QString id = QString::fromStdString(set.info.id);
        QAction* entry = action(m_actions->builtins, QStringLiteral("file.builtin.") + id, coreWords(set.info.label),
                                {}, [this, id] { Q_EMIT builtinRequested(QStringLiteral("builtin:") + id); });
        entry->setToolTip(coreWords(set.info.help));
    }
    m_actions->builtins->setToolTipsVisible(true);
}

// The text of an undo step is shown as the tooltip and in the menu; the button keeps its one word.
void MainWindow::setUndoStack(QUndoStack* stack) {
    m_undo = stack;
    const auto follow = [stack](QAction* act, bool undo) {
        const QString text = undo ? stack->undoText() : stack->redoText();
        act->setEnabled(undo ? stack->canUndo() : stack->canRedo());
        const QString word = undo ? tr("Undo") : tr("Redo");
        act->setText(text.isEmpty() ? word : tr("%1: %2").arg(word, text));
        act->setIconText(word);
        act->setToolTip(act->text());
    };
    connect(m_actions->undo, &QAction::triggered, stack, &QUndoStack::undo);
    connect(m_actions->redo, &QAction::triggered, stack, &QUndoStack::redo);
    const auto followBoth = [this, follow] {
        follow(m_actions->undo, true);
        follow(m_actions->redo, false);
    };
    connect(stack, &QUndoStack::indexChanged, this, followBoth);
    connect(stack, &QUndoStack::canUndoChanged, this, followBoth);
    connect(stack, &QUndoStack::canRedoChanged, this, followBoth);
    followBoth();
}

void MainWindow::setData(const QString& name, const QString& facts) {
    m_top->setData(name, facts);
}

void MainWindow::setModels(const QStringList& names) {
    m_top->setModels(names);
    QMenu* menu = m_actions->save;
    menu->clear();
    menu->setEnabled(!names.isEmpty());
    for (int i = 0; i < names.size(); ++i) {
        action(menu, QStringLiteral("file.saveModel.%1").arg(i), tr("%1...").arg(names[i]), {},
               [this, i, name = names[i]] { askWhereToSave(i, name); });
    }
}

bool MainWindow::askWhereToSave(int model, const QString& name) {
    const QString file = QString(name).toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    const QDir folder(m_settings.value(kFolderKey, QDir::homePath()).toString());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save %1").arg(name), folder.filePath(file + QStringLiteral(".json")), tr("Models (*.json)"));
    if (path.isEmpty())
        return false;
    m_settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    Q_EMIT saveModelRequested(model, path);
    return true;
}

void MainWindow::setTrainingState(TrainingState state) {
    m_actions->training = state;
    const bool active = state == TrainingState::Running || state == TrainingState::Paused;
    m_actions->play->setText(state == TrainingState::Running  ? tr("&Pause")
                             : state == TrainingState::Paused ? tr("&Resume")
                                                              : tr("&Train"));
    m_actions->step->setEnabled(active);
    m_actions->stop->setEnabled(active);
}

void MainWindow::about() {
    showNote(tr("Counterfoil %1: counterfactual explanations and counterfactual training, to look at and to trust. "
                "Free software under the GNU General Public Licence, version 3 or later; it comes without warranty. "
                "Uses Qt, QCustomPlot, Eigen, nlohmann-json and CLI11.")
                 .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    m_workspace->write(m_settings);
    m_settings.setValue(kGeometryKey, saveGeometry());
    event->accept();
}

bool MainWindow::ours(const QObject* watched) const {
    const auto* widget = qobject_cast<const QWidget*>(watched);
    while (widget && widget != this)
        widget = widget->parentWidget();
    return widget == this;
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
        return ours(watched) ? dragged(event) : QMainWindow::eventFilter(watched, event);
    default:
        return leavesUndoToWindow(watched, event) || QMainWindow::eventFilter(watched, event);
    }
}

bool MainWindow::dragged(QEvent* event) {
    if (event->type() == QEvent::DragLeave) {
        m_drop->leave();
        return false;
    }
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList paths = localFiles(drop->mimeData());
    if (paths.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop) {
        m_drop->hide();
        Q_EMIT openRequested(paths);
    } else {
        m_drop->showFor(paths);
    }
    return true;
}

} // namespace ui
