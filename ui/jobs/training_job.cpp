#include "ui/jobs/training_job.h"

#include "ui/jobs/background_thread.h"
#include "ui/models/core_words.h"

namespace ui {
namespace {
constexpr int kDeliveryInterval = 1000 / TrainingJob::kDeliveriesPerSecond + 1; // ms
}

TrainingJob::TrainingJob(QObject* parent) : QObject(parent), m_worker(new TrainingWorker) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &TrainingWorker::newsWaiting, this, &TrainingJob::collect);
    connect(m_worker, &TrainingWorker::finished, this, &TrainingJob::end);
    connect(m_worker, &TrainingWorker::preparing, this, [this](quint64 job, double done, const QString& doing) {
        if (job == m_job && !m_begun) // what is said may be older than the news already taken
            Q_EMIT preparing(done, doing);
    });
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::PreciseTimer);
    connect(&m_due, &QTimer::timeout, this, &TrainingJob::deliver);
    connect(&m_thread, &QThread::started, m_worker, &yieldToWindow);
    m_thread.setObjectName(QStringLiteral("training"));
    m_thread.start();
}

TrainingJob::~TrainingJob() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

// An earlier job ends at its next poll; whatever it still sends carries a stale id.
void TrainingJob::start(const TrainingRequestPtr& request) {
    abandon();
    m_stop = core::StopSource();
    m_control = std::make_shared<core::TrainingControl>();
    m_control->setPace(m_pace);
    m_running = true;
    m_begun = false;
    const auto run = [worker = m_worker, job = m_job, request, control = m_control, stop = m_stop.get_token()] {
        worker->run(job, *request, *control, stop);
    };
    QMetaObject::invokeMethod(m_worker, run, Qt::QueuedConnection);
}

void TrainingJob::stop() {
    m_stop.request_stop();
}

void TrainingJob::abandon() {
    m_stop.request_stop();
    ++m_job;
    m_running = false;
}

void TrainingJob::setPaused(bool paused) {
    if (m_running)
        m_control->setPaused(paused);
}

void TrainingJob::step() {
    if (m_running)
        m_control->step();
}

void TrainingJob::setPace(double epochsPerSecond) {
    m_pace = epochsPerSecond;
    if (m_running)
        m_control->setPace(epochsPerSecond);
}

void TrainingJob::setConstraints(const core::Constraints& values) {
    if (m_running)
        m_control->setConstraints(values);
}

void TrainingJob::collect() {
    const qint64 since = m_sinceDelivery.isValid() ? m_sinceDelivery.elapsed() : kDeliveryInterval;
    if (since >= kDeliveryInterval)
        deliver();
    else if (!m_due.isActive())
        m_due.start(static_cast<int>(kDeliveryInterval - since));
}

void TrainingJob::deliver() {
    m_due.stop();
    const auto mail = m_worker->latest.take();
    if (!mail || mail->job != m_job)
        return;
    m_begun = m_begun || !mail->news.epochs.empty();
    m_sinceDelivery.start();
    Q_EMIT newsReady(mail->news);
}

void TrainingJob::end(quint64 job, const TrainingOutcomePtr& outcome) {
    if (job != m_job)
        return;
    deliver();
    if (job != m_job) // whoever heard the last news started another job
        return;
    m_running = false;
    Q_EMIT finished(outcome);
}

// Worker thread from here on.
void TrainingWorker::run(quint64 job, const core::TrainingRequest& request, core::TrainingControl& control,
                         const core::StopToken& stop) {
    const auto publishHere = [&](core::SnapshotPtr snapshot) { publish(job, std::move(snapshot)); };
    QElapsedTimer since;
    const auto tell = [&](double done, std::string_view doing) {
        if (since.isValid() && since.elapsed() < kDeliveryInterval)
            return;
        since.start();
        Q_EMIT preparing(job, done, coreWords(doing));
    };
    TrainingOutcome outcome = core::guarded([&] { return core::train(request, &control, publishHere, stop, tell); });
    Q_EMIT finished(job, std::make_shared<const TrainingOutcome>(std::move(outcome)));
}

// Unread news is replaced, its epochs are kept.
void TrainingWorker::publish(quint64 job, core::SnapshotPtr snapshot) {
    Mail mail{job, {}};
    if (auto unread = latest.take(); unread && unread->job == job) {
        mail.news.epochs = std::move(unread->news.epochs);
        mail.news.passed = std::move(unread->news.passed);
    }
    if (snapshot->epoch > 0) {
        std::vector<core::EpochLog> logs;
        for (const core::RunSnapshot& run : snapshot->runs)
            logs.push_back(run.log);
        mail.news.epochs.push_back(std::move(logs));
    }
    mail.news.passed.push_back(snapshot);
    if (mail.news.passed.size() > TrainingNews::kMostPassed)
        std::erase_if(mail.news.passed, [&, i = 0](const core::SnapshotPtr&) mutable { return i++ % 2 != 0; });
    mail.news.snapshot = std::move(snapshot);
    if (latest.put(std::move(mail)))
        Q_EMIT newsWaiting();
}

} // namespace ui
