#include "ui/jobs/study_runner.h"

#include "ui/jobs/background_thread.h"
#include "ui/models/core_words.h"

#include <set>

namespace ui {
namespace {

// A row for each one in the record.
std::vector<core::StudyJob> rowsOf(const core::StudyRecord& record) {
    std::vector<core::StudyJob> rows;
    for (const core::StudyJob& job : record.jobs())
        if (core::findStudySet(job.set) && (rows.empty() || rows.back() != rowOf(job)))
            rows.push_back(rowOf(job));
    return rows;
}

core::Result<core::StudyRecord> opened(const std::filesystem::path& file) {
    std::error_code failure;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), failure); // opening says what is wrong
    return core::StudyRecord::open(file);
}

} // namespace

StudyRunner::StudyRunner(QObject* parent) : QObject(parent), m_worker(new StudyWorker) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, m_worker, &yieldToWindow);
    connect(m_worker, &StudyWorker::progressWaiting, this, &StudyRunner::collect);
    connect(m_worker, &StudyWorker::recordRead, this, [this](quint64 reading, const StudyRecordPtr& outcome) {
        if (reading == m_reading)
            Q_EMIT recordRead(outcome);
    });
    connect(m_worker, &StudyWorker::rowChanged, this, [this](quint64 run, const StudyRowPtr& row) {
        if (run == m_run)
            Q_EMIT rowChanged(row);
    });
    connect(m_worker, &StudyWorker::picturesMade, this,
            [this](quint64 run, const core::StudyJob& job, const StudyPicturesPtr& pictures) {
                if (run == m_run)
                    Q_EMIT picturesMade(job, pictures);
            });
    connect(m_worker, &StudyWorker::jobFailed, this,
            [this](quint64 run, const core::StudyJob& job, const QString& message) {
                if (run == m_run)
                    Q_EMIT jobFailed(job, message);
            });
    connect(m_worker, &StudyWorker::finished, this, [this](quint64 run, const StudyEnd& end) {
        if (run != m_run)
            return;
        m_running = false;
        Q_EMIT finished(end);
    });
    m_thread.setObjectName(QStringLiteral("study"));
    m_thread.start();
}

StudyRunner::~StudyRunner() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void StudyRunner::read(const std::filesystem::path& record) {
    const auto work = [worker = m_worker, reading = ++m_reading, record] { worker->read(reading, record); };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

void StudyRunner::start(const StudyPlanPtr& plan) {
    m_stop = core::StopSource();
    m_running = true;
    const auto work = [worker = m_worker, run = ++m_run, plan, stop = m_stop.get_token()] {
        worker->run(run, *plan, stop);
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
}

void StudyRunner::stop() {
    m_stop.request_stop();
}

// GUI thread, queued.
void StudyRunner::collect() {
    if (const auto mail = m_worker->latest.take(); mail && mail->run == m_run && m_running)
        Q_EMIT progressed(mail->progress);
}

// Worker thread from here on.
void StudyWorker::read(quint64 reading, const std::filesystem::path& record) {
    StudyRecordOutcome outcome = core::guarded([&]() -> StudyRecordOutcome {
        std::vector<StudyRowPtr> rows;
        std::error_code failure;
        if (!std::filesystem::exists(record, failure))
            return rows;
        const auto file = opened(record);
        if (!file)
            return file.error();
        for (const core::StudyJob& row : rowsOf(*file))
            rows.push_back(studyRowView(row, *file));
        return rows;
    });
    Q_EMIT recordRead(reading, std::make_shared<const StudyRecordOutcome>(std::move(outcome)));
}

core::Status StudyWorker::runJob(quint64 run, const StudyPlan& plan, int index, core::StudyRecord& record,
                                 const core::StopToken& stop) {
    const core::StudyJob& job = plan.jobs[static_cast<std::size_t>(index)];
    const auto progress = [&](double done, std::string_view doing) {
        if (latest.put({run, {job, index, static_cast<int>(plan.jobs.size()), done, coreWords(doing)}}))
            Q_EMIT progressWaiting();
    };
    const core::StudySet* set = core::findStudySet(job.set);
    if (!set)
        return core::invalid("there is no study of \"" + job.set + "\"");
    progress(0.0, "loading");
    const auto data = core::studyData(*set, plan.folder, job.seed, stop);
    if (!data)
        return data.error();
    core::StudyNetworks networks;
    auto result = core::runStudy(job, *data, plan.threads, progress, stop, &networks);
    if (!result)
        return std::move(result).error();
    if (auto status = record.add(job, std::move(result).value()); !status)
        return status;
    Q_EMIT rowChanged(run, studyRowView(rowOf(job), record));
    if (!(*data)->dataset.schema.image)
        return core::ok();
    progress(1.0, "searching pictures");
    if (auto pictures = core::studyPictures(networks, **data, plan.threads, stop))
        Q_EMIT picturesMade(run, job, std::make_shared<const core::StudyPictures>(std::move(pictures).value()));
    return core::ok();
}

StudyEnd StudyWorker::runAll(quint64 run, const StudyPlan& plan, const core::StopToken& stop) {
    StudyEnd end;
    auto record = opened(plan.record);
    if (!record) {
        end.problem = QString::fromStdString(record.error().message);
        return end;
    }
    std::set<QString> told; // rows of the plan that the record has figures for, once each
    for (const core::StudyJob& job : plan.jobs)
        if (record->find(job) && told.insert(rowKey(job)).second)
            Q_EMIT rowChanged(run, studyRowView(rowOf(job), *record));
    for (int i = 0; i < static_cast<int>(plan.jobs.size()); ++i) {
        const core::StudyJob& job = plan.jobs[static_cast<std::size_t>(i)];
        if (record->find(job))
            continue;
        if (stop.stop_requested()) {
            end.stopped = true;
            return end;
        }
        const core::Status status = core::guarded([&] { return runJob(run, plan, i, *record, stop); });
        if (status) {
            ++end.trained;
        } else if (status.error().code == core::ErrorCode::Cancelled) {
            end.stopped = true;
            return end;
        } else if (status.error().code == core::ErrorCode::IoFailure && !record->find(job) &&
                   status.error().message.starts_with("writing ")) {
            end.problem = QString::fromStdString(status.error().message); // no later job could be kept either
            return end;
        } else {
            ++end.failed;
            Q_EMIT jobFailed(run, job, QString::fromStdString(status.error().message));
        }
    }
    return end;
}

void StudyWorker::run(quint64 run, const StudyPlan& plan, const core::StopToken& stop) {
    StudyEnd end;
    const core::Status status = core::guarded([&]() -> core::Status {
        end = runAll(run, plan, stop);
        return core::ok();
    });
    if (!status)
        end.problem = QString::fromStdString(status.error().message);
    Q_EMIT finished(run, end);
}

} // namespace ui
