#include "app/wiring/time_travel.h"

namespace app {

TimeTravel::TimeTravel(Training* training, ui::TimelinePanel* timeline, QObject* parent)
    : QObject(parent), m_training(training), m_timeline(timeline) {
    connect(timeline, &ui::TimelinePanel::epochChosen, this, &TimeTravel::show);
    connect(timeline, &ui::TimelinePanel::branchRequested, training, &Training::branch);
    connect(timeline, &ui::TimelinePanel::markRequested, training, &Training::mark);
    connect(training, &Training::snapshotReady, this, [this](const core::SnapshotPtr& snapshot) {
        if (!lookingBack())
            Q_EMIT shown(snapshot, false);
    });
}

core::SnapshotPtr TimeTravel::current() const {
    const auto epoch = m_timeline->chosenEpoch();
    return epoch ? m_training->at(*epoch) : m_training->latest();
}

void TimeTravel::show() {
    Q_EMIT shown(current(), lookingBack());
}

} // namespace app
