#pragma once

#include <QString>

class QPen;

namespace ui {

// How the curves of one run are drawn, so that runs are told apart without colour.
enum class TimelineLine { Solid, Dashed, Dotted, DashDotted };

// The last run is solid, those it is compared with are not.
[[nodiscard]] TimelineLine lineOf(std::size_t run, std::size_t of);
[[nodiscard]] QString lineWord(TimelineLine line);
void setLine(QPen& pen, TimelineLine line);

} // namespace ui
