#pragma once

#include "core/base/latest_value.h"
#include "ui/models/study_row.h"

#include <QObject>
#include <QThread>

namespace ui {

// What to run, in this order; what the record already has is passed over.
struct StudyPlan {
    std::vector<core::StudyJob> jobs;
    std::filesystem::path folder; // of the public data sets
    std::filesystem::path record; // JSON lines; made where it is not there
    int threads = 1;
};
using StudyPlanPtr = std::shared_ptr<const StudyPlan>;

using StudyRecordOutcome = core::Result<std::vector<StudyRowPtr>>;
using StudyRecordPtr = std::shared_ptr<const StudyRecordOutcome>;

// How a run ended.
struct StudyEnd {
    bool stopped = false;
    int trained = 0; // jobs that were run to their end
    int failed = 0;  // jobs that could not be
    QString problem; // why it could not go on at all; "" otherwise
};

// The part that lives on the worker thread.
class StudyWorker final : public QObject {
    Q_OBJECT

public:
    struct Mail {
        quint64 run = 0;
        StudyProgress progress;
    };

    void read(quint64 reading, const std::filesystem::path& record);
    void run(quint64 run, const StudyPlan& plan, const core::StopToken& stop);

    core::LatestValue<Mail> latest;

Q_SIGNALS:
    void recordRead(quint64 reading, ui::StudyRecordPtr outcome);
    void progressWaiting();
    void rowChanged(quint64 run, ui::StudyRowPtr row);
    void picturesMade(quint64 run, core::StudyJob job, ui::StudyPicturesPtr pictures);
    void jobFailed(quint64 run, core::StudyJob job, QString message);
    void finished(quint64 run, ui::StudyEnd end);

private:
    core::Status runJob(quint64 run, const StudyPlan& plan, int index, core::StudyRecord& record,
                        const core::StopToken& stop);
    StudyEnd runAll(quint64 run, const StudyPlan& plan, const core::StopToken& stop);
};

// Runs the jobs of a study on a thread of its own, one after the other, and reads records. Each finished job is in the
// record before it is told of, so a run that was stopped goes on from it. All members are for the GUI thread;
// destroying it stops.
class StudyRunner final : public QObject {
    Q_OBJECT

public:
    explicit StudyRunner(QObject* parent = nullptr);
    ~StudyRunner() override;

    // recordRead() follows with a row for each one in it. A file that is not there is
    // an empty record. Not while running.
    void read(const std::filesystem::path& record);
    void start(const StudyPlanPtr& plan); // not while running
    void stop();                          // finished() follows; of the job in hand nothing is kept

    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void recordRead(ui::StudyRecordPtr outcome);
    void progressed(const ui::StudyProgress& progress); // the newest; between events only
    void rowChanged(ui::StudyRowPtr row);
    void picturesMade(const core::StudyJob& job, ui::StudyPicturesPtr pictures); // of images; by the networks of job
    void jobFailed(const core::StudyJob& job, const QString& message);           // the others go on
    void finished(const ui::StudyEnd& end);

private:
    void collect();

    QThread m_thread;
    StudyWorker* m_worker; // lives on m_thread, which deletes it when it ends
    core::StopSource m_stop;
    quint64 m_run = 0;
    quint64 m_reading = 0;
    bool m_running = false;
};

} // namespace ui
