#pragma once

#include "ui/shell/command_palette.h"

#include <functional>

class QMenuBar;

namespace ui {

class Workspace;

// What the palette offers. GUI thread; what the commands act on is looked up when they run.
// Every action of the menus, also modes, panels and examples; then those of `others` that are in no menu.
std::vector<Command> actionCommands(const QMenuBar& menus, const std::vector<QAction*>& others);
// Every field and switch of the panels by its label: shows it and gives it the focus, switches are turned over.
std::vector<Command> fieldCommands(const Workspace& workspace, const std::function<void(const QString& mode)>& goTo);

} // namespace ui
