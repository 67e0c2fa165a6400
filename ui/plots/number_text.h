#pragma once

#include <QString>

namespace ui {

// A number as people read it: rounded to significant digits, grouped thousands, a true minus sign, no needless
// zeros; very large and very small ones as 1.2 x 10^6. "–" where it is no number.
QString numberText(double value, int significant = 3);
// A share as "99.7%".
QString percentText(double share);

} // namespace ui
