#pragma once

#include "core/base/latest_value.h"
#include "core/training/control.h"
#include "core/training/trainer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <QTimer>

namespace ui {

using TrainingRequestPtr = std::shared_ptr<const core::TrainingRequest>;
using TrainingOutcome = core::Result<core::TrainingReport>;
using TrainingOutcomePtr = std::shared_ptr<const TrainingOutcome>;

// What happened since the last delivery: the newest snapshot, the logs of every epoch in between, and their snapshots;
// of more than kMostPassed of those, which only a busy window causes, every second one and so on.
struct TrainingNews {
    static constexpr std::size_t kMostPassed = 256;
    core::SnapshotPtr snapshot;
    std::vector<core::SnapshotPtr> passed;           // oldest first; the newest is last
    std::vector<std::vector<core::EpochLog>> epochs; // oldest first; one log a run
};

// The part that lives on the worker thread.
class TrainingWorker final : public QObject {
    Q_OBJECT

public:
    struct Mail {
        quint64 job = 0;
        TrainingNews news;
    };

    void run(quint64 job, const core::TrainingRequest& request, core::TrainingControl& control,
             const core::StopToken& stop);

    core::LatestValue<Mail> latest;

Q_SIGNALS:
    void newsWaiting();
    void preparing(quint64 job, double done, const QString& doing);
    void finished(quint64 job, ui::TrainingOutcomePtr outcome);

private:
    void publish(quint64 job, core::SnapshotPtr snapshot);
};

// Trains on a thread of its own and says how it goes, at most kDeliveriesPerSecond times a second. All members are
// for the GUI thread. Destroying it stops the training first.
class TrainingJob final : public QObject {
    Q_OBJECT

public:
    static constexpr int kDeliveriesPerSecond = 30;

    explicit TrainingJob(QObject* parent = nullptr);
    ~TrainingJob() override;

    void start(const TrainingRequestPtr& request); // an earlier job is stopped; nothing of it arrives any more
    void stop();                                   // finished() follows with the models of the last full epoch
    void abandon();                                // stops; nothing of it arrives any more, finished() neither
    void setPaused(bool paused);
    void step();                                          // one epoch, then pause
    void setPace(double epochsPerSecond);                 // <= 0: unlimited; kept for the next start
    void setConstraints(const core::Constraints& values); // act from the next epoch

    [[nodiscard]] bool running() const { return m_running; } // paused included
    [[nodiscard]] bool paused() const { return m_running && m_control->paused(); }

Q_SIGNALS:
    // Before the first epoch, where the searches need something that takes time; see core::train().
    void preparing(double done, const QString& doing);
    void newsReady(const ui::TrainingNews& news);
    // The last news was delivered before. The outcome holds the report, or why there is none.
    void finished(ui::TrainingOutcomePtr outcome);

private:
    void collect(); // delivers what waits, now or when the next delivery is due
    void deliver();
    void end(quint64 job, const TrainingOutcomePtr& outcome);

    QThread m_thread;
    TrainingWorker* m_worker; // lives on m_thread, which deletes it when it ends
    std::shared_ptr<core::TrainingControl> m_control;
    core::StopSource m_stop;
    quint64 m_job = 0;
    bool m_running = false;
    bool m_begun = false; // an epoch of the job was delivered
    double m_pace = 0.0;
    QElapsedTimer m_sinceDelivery;
    QTimer m_due;
};

} // namespace ui
