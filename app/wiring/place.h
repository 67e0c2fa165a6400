#pragma once

#include "app/wiring/presentation.h"

namespace app {

class Exploration;
class Training;

// Where the window is, as a scene keeps it: mode, data, row, axes and view; and how to go back there. All borrowed.
Presentation::Place placeOf(ui::MainWindow& window, ui::StagePanel& stage, Exploration& exploration,
                            const Training& training);

} // namespace app
