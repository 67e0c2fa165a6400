#pragma once

#include <QWidget>

class QUndoStack;
class QUndoView;

namespace ui {

// "What have I done, and how do I get back?" The steps of the undo stack by name, the newest last; a click goes there,
// forwards or back. Trainings are no steps: they are gone back to on the timeline. GUI thread.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(QUndoStack* stack, QWidget* parent = nullptr); // borrowed

private:
    QUndoView* m_steps;
};

} // namespace ui
