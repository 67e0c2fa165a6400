#pragma once

class QEvent;
class QObject;

namespace ui {

// A field takes back what is being typed into it; once that is done (Enter, or leaving the field) Undo and Redo are the
// window's again, also while the field keeps the focus. For the event filter of the application: true where the field
// must not see the event. GUI thread.
bool leavesUndoToWindow(QObject* watched, QEvent* event);

} // namespace ui
