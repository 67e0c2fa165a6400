#pragma once

#include "ui/main_window.h"

class QMenu;

namespace ui {

class HelpPanel;

// What the two files of MainWindow share of its menus.
struct MainWindow::Actions {
    QMenu* builtins = nullptr;
    QMenu* save = nullptr;
    QMenu* edit = nullptr;
    QMenu* view = nullptr;
    QMenu* layouts = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* search = nullptr;
    QAction* theme = nullptr;
    QAction* present = nullptr;
    QAction* play = nullptr;
    QAction* step = nullptr;
    QAction* stop = nullptr;
    HelpPanel* help = nullptr;
    TrainingState training = TrainingState::Idle;
};

} // namespace ui
