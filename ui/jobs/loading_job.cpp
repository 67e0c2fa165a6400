#include "ui/jobs/loading_job.h"

#include "ui/models/core_words.h"

namespace ui {
namespace {

core::Result<LoadedData> loadAll(const core::SourceRequest& request) {
    auto dataset = core::loadDataset(request);
    if (!dataset)
        return std::move(dataset).error();
    if (request.stop.stop_requested())
        return core::cancelled();
    core::report(request.progress, -1, QT_TRANSLATE_NOOP("core", "splitting and scaling the rows"));
    auto prepared = core::prepare(std::move(dataset).value(), request.seed);
    if (!prepared)
        return std::move(prepared).error().within(request.source);
    core::Constraints constraints = core::defaultConstraints(**prepared);
    return LoadedData{std::move(prepared).value(), std::move(constraints)};
}

} // namespace

// Worker thread. The request with this job's stop token and its progress going to the mailbox.
core::SourceRequest LoadingWorker::watched(quint64 job, const core::SourceRequest& request,
                                           const core::StopToken& stop) {
    core::SourceRequest own = request;
    own.stop = stop;
    own.progress = [this, job](double done, std::string_view doing) {
        if (latest.put({job, done, coreWords(doing)}))
            Q_EMIT progressWaiting();
    };
    return own;
}

// Worker thread. A job that was replaced while it waited in the queue ends before it begins.
void LoadingWorker::preview(quint64 job, const core::SourceRequest& request, const core::StopToken& stop) {
    if (stop.stop_requested())
        return;
    PreviewOutcome outcome = core::guarded([&] { return previewSource(watched(job, request, stop)); });
    Q_EMIT previewed(job, std::make_shared<const PreviewOutcome>(std::move(outcome)));
}

// Worker thread.
void LoadingWorker::load(quint64 job, const core::SourceRequest& request, const core::StopToken& stop) {
    if (stop.stop_requested())
        return;
    LoadOutcome outcome = core::guarded([&] { return loadAll(watched(job, request, stop)); });
    Q_EMIT loaded(job, std::make_shared<const LoadOutcome>(std::move(outcome)));
}

LoadingJob::LoadingJob(QObject* parent) : QObject(parent), m_worker(new LoadingWorker) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &LoadingWorker::progressWaiting, this, &LoadingJob::collect);
    connect(m_worker, &LoadingWorker::previewed, this, [this](quint64 job, const PreviewOutcomePtr& outcome) {
        if (job != m_job || m_running == Kind::None)
            return;
        m_running = Kind::None;
        Q_EMIT previewReady(outcome);
    });
    connect(m_worker, &LoadingWorker::loaded, this, [this](quint64 job, const LoadOutcomePtr& outcome) {
        if (job != m_job || m_running == Kind::None)
            return;
        m_running = Kind::None;
        Q_EMIT loadFinished(outcome);
    });
    m_thread.setObjectName(QStringLiteral("loading"));
    m_thread.start();
}

LoadingJob::~LoadingJob() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

// GUI thread. An earlier job ends at its next poll; whatever it still sends carries a stale id.
template <class Work>
void LoadingJob::start(Kind kind, Work work) {
    m_stop.request_stop();
    m_stop = core::StopSource();
    m_running = kind;
    QMetaObject::invokeMethod(
        m_worker, [work, job = ++m_job, stop = m_stop.get_token()] { work(job, stop); }, Qt::QueuedConnection);
}

void LoadingJob::preview(const SourceRequestPtr& request) {
    start(Kind::Preview, [worker = m_worker, request](quint64 job, const core::StopToken& stop) {
        worker->preview(job, *request, stop);
    });
}

void LoadingJob::load(const SourceRequestPtr& request) {
    start(Kind::Load, [worker = m_worker, request](quint64 job, const core::StopToken& stop) {
        worker->load(job, *request, stop);
    });
}

void LoadingJob::cancel() {
    m_stop.request_stop();
    m_running = Kind::None;
}

// GUI thread, queued.
void LoadingJob::collect() {
    if (const auto mail = m_worker->latest.take(); mail && mail->job == m_job && m_running != Kind::None)
        Q_EMIT progressed(mail->done, mail->doing);
}

} // namespace ui
