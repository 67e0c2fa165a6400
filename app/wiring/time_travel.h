#pragma once

#include "app/wiring/training.h"

namespace app {

// Which epoch the views show: the newest while a training goes on, or an earlier one that was chosen in the timeline;
// the training goes on meanwhile. GUI thread only; what it is given is borrowed and outlives it.
class TimeTravel final : public QObject {
    Q_OBJECT

public:
    TimeTravel(Training* training, ui::TimelinePanel* timeline, QObject* parent = nullptr);

    [[nodiscard]] bool lookingBack() const { return m_timeline->chosenEpoch().has_value(); }
    [[nodiscard]] core::SnapshotPtr current() const; // what the views show

Q_SIGNALS:
    void shown(core::SnapshotPtr snapshot, bool lookingBack); // networks of all models, for every view

private:
    void show();

    Training* m_training;
    ui::TimelinePanel* m_timeline;
};

} // namespace app
