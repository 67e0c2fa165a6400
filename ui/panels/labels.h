#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace ui {

// Words between the fields of a panel. The caller's layout takes the label.
QLabel* heading(const QString& text);   // of a section
QLabel* quietText(const QString& text); // explains; wraps
// What an answer says: wraps, and can be selected with the mouse. `role`: see setRole(); null for none.
QLabel* wrapped(const QString& name, const char* role, QWidget* parent);

} // namespace ui
