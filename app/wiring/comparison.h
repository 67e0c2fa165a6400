#pragma once

#include "app/wiring/exploration.h"
#include "app/wiring/training.h"
#include "ui/jobs/comparison_job.h"

namespace ui {
class ComparePanel;
}

namespace app {

// Keeps models side by side and compares them: by measures, by what they say of a row, by their settings. GUI thread
// only; what it is given is borrowed and outlives it.
class Comparison final : public QObject {
    Q_OBJECT

public:
    Comparison(Training* training, Exploration* exploration, ui::ComparePanel* panel, QObject* parent = nullptr);

Q_SIGNALS:
    void measured(const ui::ComparisonPtr& comparison); // of the models that there are

private:
    void showRuns();
    void measure();

    Training* m_training;
    Exploration* m_exploration;
    ui::ComparePanel* m_panel;
    bool m_measured = false; // the panel shows measures of the networks there are
    ui::ComparisonJob m_job; // last: ends first
};

} // namespace app
