#pragma once

#include <QString>

class QLabel;

namespace ui {

// Words between the fields of a panel. The caller's layout takes the label.
QLabel* heading(const QString& text);   // of a section
QLabel* quietText(const QString& text); // explains; wraps

} // namespace ui
