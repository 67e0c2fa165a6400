#pragma once

#include "core/session/planned_training.h"
#include "core/training/trainer.h"

#include <QWidget>

#include <memory>

class QUndoStack;

namespace ui {

// What the person asked to train: one run, or two to be seen side by side. The runs' constraints are left empty;
// whoever starts the training adds those in force.
struct TrainingPlan {
    std::vector<core::TrainingRun> runs;
    quint64 seed = 0;
};

// "How should the model learn?" Regime, comparison, search, preset and seed, then every setting as a form built from
// its descriptors. Regimes and searches are those of the registries, so a new one appears without a line here.
// GUI thread. Shows values and emits intent.
class SettingsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget* parent = nullptr);
    ~SettingsPanel() override;

    void setData(const core::PreparedDataPtr& prepared); // null: none yet. Takes the best preset that fits the data.
    // Every change becomes a step on this stack, which is borrowed; those of one field within one go become one.
    void setUndoStack(QUndoStack* stack);
    // Shows settings from elsewhere, e.g. of an opened model, as one step; emits nothing.
    void setSettings(const core::Settings& settings, quint64 seed);
    void setRunning(bool running);
    void showError(const QString& message); // inline, above the button; "" clears it

    // Everything that is set, and the same again: no step, emits nothing.
    [[nodiscard]] core::PlannedTraining planned() const;
    void showPlanned(const core::PlannedTraining& planned);

    // What Train would start. Errors name the field.
    [[nodiscard]] core::Result<TrainingPlan> plan() const;

Q_SIGNALS:
    void trainRequested(const ui::TrainingPlan& plan);
    void dataWanted(); // the button of the empty state

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
