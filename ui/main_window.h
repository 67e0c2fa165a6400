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

class TopBar;

// The window: modes at the left, what is worked on at the top, the mode's centre and docks in the middle, menus,
// shortcuts, and files dropped anywhere. Knows no data and no model; it shows names and emits intent. GUI thread.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    // `settings` is borrowed: geometry, theme and the arrangement of each mode are kept there.
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

Q_SIGNALS:
    void modeChanged(const QString& id);
    void openRequested(const QStringList& paths); // data, images or models; from the menu or dropped
    void builtinRequested(const QString& source); // "builtin:ID"
    void saveModelRequested(int model, const QString& path);
    void exportPictureRequested(const QString& path);
    void playRequested();
    void pauseRequested();
    void stepRequested();
    void stopRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Actions;

    QAction* action(QMenu* menu, const QString& name, const QString& text, const QKeySequence& shortcut,
                    const std::function<void()>& then);
    void buildFileMenu();
    void buildEditMenu();
    void buildTrainingMenu();
    void buildHelpMenu();
    void fillViewMenu();
    void showTheme();
    void about();
    [[nodiscard]] bool ours(const QObject* watched) const;

    QSettings& m_settings;
    QMenuBar* m_menus; // in the top bar
    ModeRail* m_rail;
    TopBar* m_top;
    MessageBar* m_message;
    Workspace* m_workspace;
    std::vector<Mode> m_modes;
    std::vector<QString> m_panels;
    std::unique_ptr<Actions> m_actions;
    std::function<bool()> m_mayClose;
    QPointer<QUndoStack> m_undo;
};

} // namespace ui
