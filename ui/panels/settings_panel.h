#pragma once

#include "core/training/trainer.h"

#include <QWidget>

#include <memory>

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
    // Shows settings from elsewhere, e.g. of an opened model; emits nothing.
    void setSettings(const core::Settings& settings, quint64 seed);
    void setRunning(bool running);
    void showError(const QString& message); // inline, above the button; "" clears it

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
