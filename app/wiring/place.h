#pragma once

#include "app/wiring/presentation.h"

namespace app {

class Exploration;
class Training;
class WindowView;

// Where the window is, as a scene keeps it: the data, and of the window what a session keeps too; and how to go back
// there. All borrowed.
Presentation::Place placeOf(ui::MainWindow& window, const WindowView& view, const Exploration& exploration,
                            const Training& training);

} // namespace app
