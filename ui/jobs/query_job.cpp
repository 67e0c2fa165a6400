#include "ui/jobs/query_job.h"

namespace ui {

// Any thread.
void QueryWorker::post(quint64 id, Query query, bool supersedes) {
    const std::size_t kind = query.index();
    const std::scoped_lock lock(m_mutex);
    m_waiting[kind] = {id, std::move(query)};
    if (supersedes)
        m_running[kind].stop.request_stop();
    if (!m_scheduled)
        QMetaObject::invokeMethod(this, &QueryWorker::work, Qt::QueuedConnection);
    m_scheduled = true;
}

// Any thread.
void QueryWorker::giveUp(QueryKind kind) {
    const std::scoped_lock lock(m_mutex);
    m_waiting[static_cast<std::size_t>(kind)].query.reset();
    m_running[static_cast<std::size_t>(kind)].stop.request_stop();
}

// Any thread.
void QueryWorker::requestStop() {
    const std::scoped_lock lock(m_mutex);
    m_stop.request_stop();
    for (Running& running : m_running)
        running.stop.request_stop();
}

// Worker thread.
void QueryWorker::work() {
    while (const auto kind = next())
        advance(*kind);
}

// Explanations first: a click is answered at once. Then planes, which surfaces wait for; the rest takes turns.
std::optional<std::size_t> QueryWorker::next() {
    const std::scoped_lock lock(m_mutex);
    const auto has = [this](std::size_t kind) { return m_running[kind].task || m_waiting[kind].query; };
    if (!m_stop.stop_requested()) {
        constexpr auto kUrgent = static_cast<std::size_t>(QueryKind::Surfaces);
        for (std::size_t kind = 0; kind < kUrgent; ++kind)
            if (has(kind))
                return kind;
        for (std::size_t i = 1; i <= kQueryKinds; ++i)
            if (const std::size_t kind = (m_turn + i) % kQueryKinds; kind >= kUrgent && has(kind))
                return m_turn = kind;
    }
    m_scheduled = false;
    return std::nullopt;
}

void QueryWorker::advance(std::size_t kind) {
    Running& running = m_running[kind];
    core::StopToken stop;
    {
        const std::scoped_lock lock(m_mutex);
        if (running.task && running.stop.stop_requested())
            running.task.reset();
        if (!running.task) {
            if (!m_waiting[kind].query)
                return;
            running.id = m_waiting[kind].id;
            running.task = makeTask(*std::exchange(m_waiting[kind].query, std::nullopt));
            running.stop = core::StopSource();
        }
        stop = running.stop.get_token();
    }
    auto done = core::guarded([&] { return running.task->advance(stop); });
    if (stop.stop_requested())
        return;
    if (done && !*done) {
        if (auto interim = running.task->interim())
            Q_EMIT answered(running.id, static_cast<QueryKind>(kind),
                            std::make_shared<const AnswerResult>(std::move(*interim)));
        return;
    }
    AnswerResult answer = done ? core::guarded([&]() -> AnswerResult { return running.task->answer(); })
                               : AnswerResult(std::move(done).error());
    const quint64 id = running.id;
    {
        const std::scoped_lock lock(m_mutex);
        running.task.reset();
    }
    Q_EMIT answered(id, static_cast<QueryKind>(kind), std::make_shared<const AnswerResult>(std::move(answer)));
}

QueryJob::QueryJob(QObject* parent) : QObject(parent), m_worker(new QueryWorker) {
    qRegisterMetaType<ui::QueryKind>();
    qRegisterMetaType<ui::AnswerResultPtr>();
    m_thread.setObjectName(QStringLiteral("queries"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &QueryWorker::answered, this, &QueryJob::collect);
    m_thread.start();
}

QueryJob::~QueryJob() {
    m_worker->requestStop();
    m_thread.quit();
    m_thread.wait();
}

void QueryJob::ask(Query query) {
    const std::size_t kind = query.index();
    m_question[kind] = m_newest[kind] = ++m_lastId;
    m_worker->post(m_lastId, std::move(query), true);
}

void QueryJob::refresh(Query query) {
    const std::size_t kind = query.index();
    m_newest[kind] = ++m_lastId;
    m_worker->post(m_lastId, std::move(query), false);
}

void QueryJob::forget(QueryKind kind) {
    const auto at = static_cast<std::size_t>(kind);
    m_question[at] = ++m_lastId;
    m_answered[at] = m_newest[at];
}

void QueryJob::cancel(QueryKind kind) {
    forget(kind);
    m_worker->giveUp(kind);
}

bool QueryJob::busy(QueryKind kind) const {
    const auto at = static_cast<std::size_t>(kind);
    return m_answered[at] < m_newest[at];
}

// GUI thread, queued.
void QueryJob::collect(quint64 id, QueryKind kind, const AnswerResultPtr& answer) {
    const auto at = static_cast<std::size_t>(kind);
    if (id < m_question[at])
        return;
    m_answered[at] = id;
    if (!*answer) {
        Q_EMIT failed(kind, QString::fromStdString(answer->error().message));
        return;
    }
    struct Deliver {
        QueryJob& job;
        void operator()(const std::shared_ptr<const ExplanationAnswer>& a) const { Q_EMIT job.explained(a); }
        void operator()(const std::shared_ptr<const ComponentAnswer>& a) const { Q_EMIT job.componentsFound(a); }
        void operator()(const std::shared_ptr<const PointAnswer>& a) const { Q_EMIT job.pointsReady(a); }
        void operator()(const std::shared_ptr<const SurfaceAnswer>& a) const { Q_EMIT job.surfacesReady(a); }
        void operator()(const std::shared_ptr<const PathAnswer>& a) const { Q_EMIT job.pathsReady(a); }
        void operator()(const std::shared_ptr<const GalleryAnswer>& a) const { Q_EMIT job.galleryReady(a); }
        void operator()(const std::shared_ptr<const FigureAnswer>& a) const { Q_EMIT job.figuresReady(a); }
        void operator()(const std::shared_ptr<const DependenceAnswer>& a) const { Q_EMIT job.dependenceReady(a); }
        void operator()(const std::shared_ptr<const PlacementAnswer>& a) const { Q_EMIT job.placed(a); }
        void operator()(const std::shared_ptr<const AttributionAnswer>& a) const { Q_EMIT job.attributed(a); }
        void operator()(const std::shared_ptr<const ClassGridAnswer>& a) const { Q_EMIT job.classGridReady(a); }
        void operator()(const std::shared_ptr<const EmbeddingAnswer>& a) const { Q_EMIT job.embedded(a); }
        void operator()(const std::shared_ptr<const PredictionAnswer>& a) const { Q_EMIT job.predicted(a); }
        void operator()(const std::shared_ptr<const ReviewAnswer>& a) const { Q_EMIT job.reviewed(a); }
    };
    std::visit(Deliver{*this}, **answer);
}

} // namespace ui
