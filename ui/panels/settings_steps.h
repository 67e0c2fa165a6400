#pragma once

#include "core/session/planned_training.h"

#include <QUndoCommand>

namespace ui {

class SettingsPanel;

// One step of setting up a training. Changes of one field within one go (typing, dragging) become one step.
class PlanCommand final : public QUndoCommand {
public:
    // As shown already: the first redo() does nothing. `label` empty: named after what differs. `go` 0: never merged.
    PlanCommand(SettingsPanel& panel, core::PlannedTraining before, core::PlannedTraining after, const QString& label,
                int go);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 2; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    [[nodiscard]] std::string field() const; // the one that differs, where typing or dragging changes it; else ""

    SettingsPanel& m_panel;
    core::PlannedTraining m_before;
    core::PlannedTraining m_after;
    int m_go;
    bool m_shown = false;
};

} // namespace ui
