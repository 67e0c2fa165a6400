#pragma once

#include "core/session/planned_training.h"
#include "ui/models/gesture.h"

namespace ui {

class SettingsPanel;

// One step of setting up a training. Changes of one field within one gesture become one step.
class PlanCommand final : public GestureStep {
public:
    // As shown already: the first redo() does nothing. `label` empty: named after what differs.
    PlanCommand(SettingsPanel& panel, core::PlannedTraining before, core::PlannedTraining after, const QString& label,
                bool merge);

    void redo() override;

protected:
    void takeBack() override;
    bool takeIn(const GestureStep& later) override;

private:
    [[nodiscard]] std::string field() const; // the one that differs, where typing or dragging changes it; else ""

    SettingsPanel& m_panel;
    core::PlannedTraining m_before;
    core::PlannedTraining m_after;
    bool m_shown = false;
};

} // namespace ui
