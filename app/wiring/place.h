#pragma once

#include "app/wiring/presentation.h"

namespace ui {
class InspectorPanel;
class StagePanel;
} // namespace ui

namespace app {

class Exploration;
class Training;
class TimeTravel;
class WindowView;

// Where the window is, as a scene keeps it: the data, and of the window what a session keeps too; and how to go back
// there. All borrowed.
Presentation::Place placeOf(ui::MainWindow& window, const WindowView& view, const Exploration& exploration,
                            const Training& training, const TimeTravel& time, const ui::StagePanel& stage,
                            const ui::InspectorPanel& inspector);

} // namespace app
