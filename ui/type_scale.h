#pragma once

namespace ui {

// Type larger than the system's by this factor, for weak eyes; within 0.8 to 3. Theme::changed() tells of it. GUI
// thread.
void setTypeScale(double scale);
double typeScale();

} // namespace ui
