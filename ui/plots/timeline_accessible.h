#pragma once

namespace ui {

// From now on assistive technology meets a TimelineChart as a slider over its epochs.
void describeAsSlider();

} // namespace ui
