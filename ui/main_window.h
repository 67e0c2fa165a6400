#pragma once

#include "core/data/source.h"
#include "ui/panels/timeline_panel.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/mode_rail.h"
#include "ui/shell/workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QUndoStack>

#include <functional>

class QMenuBar;
class QSettings;

namespace ui {

class Appearance;
class CommandPalette;
class DropOverlay;
class ShortcutBook;
class TopBar;
class Tour;
struct Command;
struct TourStep;

// The window: modes at the left, what is worked on at the top, the mode's centre and docks in the middle, menus,
// shortcuts, and files dropped anywhere. Knows no data and no model; it shows names and emits intent. GUI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    // `settings` is borrowed: geometry, theme and the arrangement of each mode are kept there.
    static const QString kLanguageKey; // in the settings
    explicit MainWindow(QSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addMode(const Mode& mode, QWidget* centre);
    void addPanel(const Workspace::Panel& panel);
    void finish(); // after the last of both: fills the menu View and restores what was remembered
    void setMode(const QString& id);
    [[nodiscard]] QString mode() const;
    [[nodiscard]] Workspace* workspace() const { return m_workspace; }

    void setBuiltins(const std::vector<core::BuiltinSet>& sets); // of File > Open built-in
    void setUndoStack(QUndoStack* stack);                        // borrowed
    void setData(const QString& name, const QString& facts);
    void setModels(const QStringList& names);            // those that can be saved
    bool askWhereToSave(int model, const QString& name); // false: the person changed their mind
    void setTrainingState(TrainingState state);
    // Asked before the window closes; false keeps it open.
    void setCloseQuestion(std::function<bool()> mayClose) { m_mayClose = std::move(mayClose); }

    void showNote(const QString& message) { m_message->show(MessageBar::Kind::Note, message); }
    void showError(const QString& message) { m_message->show(MessageBar::Kind::Error, message); }
    void offer(const QString& message, std::vector<MessageBar::Choice> choices) {
        m_message->offer(message, std::move(choices));
    }
    void dismissMessage() { m_message->dismiss(); }
    void showHelp();

    // Adds an entry to a menu of the bar, above what closes it: "file", "edit", "view", "training", "help".
    QAction* addMenuAction(const QString& menu, const QString& name, const QString& text, const QKeySequence& shortcut,
                           const std::function<void()>& then);
    [[nodiscard]] Appearance& appearance() { return *m_appearance; }
    [[nodiscard]] ShortcutBook& shortcuts() { return *m_shortcuts; }
    [[nodiscard]] CommandPalette& commandPalette() { return *m_palette; }
    void openPalette();
    void startTour(const std::vector<TourStep>& steps);
    void setRowCommand(const std::function<void(qint64 row)>& explain) { m_explainRow = explain; } // "row 12"

    [[nodiscard]] QString rememberedLanguage() const; // of the next start; "": the system's
    void rememberLanguage(const QString& code);

    // Layouts by name: where every panel of every mode is.
    [[nodiscard]] QStringList layouts() const;
    void saveLayout(const QString& name);
    void useLayout(const QString& name);
    void removeLayout(const QString& name);

Q_SIGNALS:
    void modeChanged(const QString& id);
    void openRequested(const QStringList& paths); // data, images or models; from the menu or dropped
    void builtinRequested(const QString& source); // "builtin:ID"
    void saveModelRequested(int model, const QString& path);
    void exportPictureRequested(const QString& path);
    void tourRequested();
    void tourLeft(bool finished);
    void layoutsChanged();
    void presentRequested();
    void storyRequested();
    void sceneRequested(); // keep what is on the stage
    void playRequested();
    void pauseRequested();
    void stepRequested();
    void stopRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Actions;

    [[nodiscard]] QMenu* menuOf(const QString& id) const;
    QAction* action(QMenu* menu, const QString& name, const QString& text, const QKeySequence& shortcut,
                    const std::function<void()>& then);
    void buildFileMenu();
    void buildEditMenu();
    void buildTrainingMenu();
    void buildHelpMenu();
    void buildTopBar();
    void fillViewMenu();
    void addColours(QMenu* menu);
    void addLayouts(QMenu* menu);
    void fillLayouts();
    void showTheme();
    [[nodiscard]] std::vector<Command> commands();
    bool dragged(QEvent* event);
    void about();
    [[nodiscard]] bool ours(const QObject* watched) const;

    QSettings& m_settings;
    QMenuBar* m_menus; // in the top bar
    ModeRail* m_rail;
    TopBar* m_top;
    MessageBar* m_message;
    Appearance* m_appearance;
    ShortcutBook* m_shortcuts;
    CommandPalette* m_palette;
    DropOverlay* m_drop;
    Tour* m_tour;
    std::function<void(qint64 row)> m_explainRow;
    Workspace* m_workspace;
    std::vector<Mode> m_modes;
    std::vector<QString> m_panels;
    std::unique_ptr<Actions> m_actions;
    std::function<bool()> m_mayClose;
    QPointer<QUndoStack> m_undo;
};

} // namespace ui
