#include "ui/jobs/animation_job.h"

#include "ui/jobs/animated_webp.h"
#include "ui/jobs/background_thread.h"

#include <QDir>
#include <QSaveFile>

namespace ui {

AnimationJob::AnimationJob(QObject* parent) : QObject(parent), m_worker(new AnimationWorker) {
    qRegisterMetaType<ui::AnimationScene>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, m_worker, &yieldToWindow);
    connect(m_worker, &AnimationWorker::prepared, this, [this](quint64 job, int frame, const AnimationScene& scene) {
        if (job == m_job && running())
            Q_EMIT pictureWanted(frame, scene);
    });
    connect(m_worker, &AnimationWorker::written, this, [this](quint64 job, int frame) {
        if (job == m_job && running())
            Q_EMIT progressed(frame + 1, static_cast<int>(m_request->frames.size()));
    });
    connect(m_worker, &AnimationWorker::ended, this, [this](quint64 job, const QString& problem) {
        if (job != m_job || !running())
            return;
        const QString path = std::exchange(m_request, nullptr)->path;
        if (problem.isEmpty())
            Q_EMIT finished(path);
        else
            Q_EMIT failed(problem);
    });
    m_thread.setObjectName(QStringLiteral("animation"));
    m_thread.start();
}

AnimationJob::~AnimationJob() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void AnimationJob::start(const AnimationRequestPtr& request) {
    m_request = request;
    m_stop = core::StopSource();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, job = ++m_job, request, stop = m_stop.get_token()] { worker->begin(job, request, stop); },
        Qt::QueuedConnection);
}

// The next frame is worked out before this one is written, so that window and worker work at the same time.
void AnimationJob::addPicture(int frame, const QImage& picture) {
    if (!running())
        return;
    const auto next = [worker = m_worker, job = m_job, frame, picture, stop = m_stop.get_token()] {
        worker->prepare(job, frame + 1, stop);
        worker->write(job, frame, picture, stop);
    };
    QMetaObject::invokeMethod(m_worker, next, Qt::QueuedConnection);
}

void AnimationJob::cancel() {
    m_stop.request_stop();
    m_request.reset();
    // What the worker still holds is given up even where no picture follows.
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = m_job, stop = m_stop.get_token()] { worker->write(job, 0, {}, stop); },
        Qt::QueuedConnection);
}

// Worker thread from here on.
AnimationWorker::AnimationWorker() = default;

AnimationWorker::~AnimationWorker() {
    giveUp(0, {});
}

void AnimationWorker::begin(quint64 job, const AnimationRequestPtr& request, const core::StopToken& stop) {
    giveUp(0, {});
    m_request = request;
    m_webp = request->webp ? std::make_unique<AnimatedWebP>() : nullptr;
    m_madeFolder = !request->webp && !QDir(request->path).exists();
    if (!request->webp && !QDir().mkpath(request->path)) {
        giveUp(job, tr("The folder %1 could not be made; may it be written to?").arg(request->path));
        return;
    }
    prepare(job, 0, stop);
}

namespace {

// The same models as they were then.
QuerySubjectPtr subjectAt(const QuerySubject& now, const AnimationFrame& then) {
    auto subject = std::make_shared<QuerySubject>(now);
    for (std::size_t i = 0; i < subject->models.size(); ++i)
        subject->models[i].network = i < then.networks.size() ? then.networks[i] : nullptr;
    return subject;
}

} // namespace

void AnimationWorker::prepare(quint64 job, int frame, const core::StopToken& stop) {
    if (!m_request || stop.stop_requested() || frame >= static_cast<int>(m_request->frames.size()))
        return;
    const AnimationFrame& shown = m_request->frames[static_cast<std::size_t>(frame)];
    const auto subject = subjectAt(*m_request->subject, shown);
    AnimationScene scene;
    auto surfaces = answerTo(SurfaceQuery{subject, m_request->plane, m_request->bounds}, stop);
    auto paths = answerTo(PathQuery{subject, m_request->plane, m_request->rows}, stop);
    if (stop.stop_requested())
        return;
    if (!surfaces || !paths) {
        giveUp(job, QString::fromStdString((surfaces ? paths : surfaces).error().message));
        return;
    }
    scene.surfaces = std::get<std::shared_ptr<const SurfaceAnswer>>(*surfaces);
    scene.paths = std::get<std::shared_ptr<const PathAnswer>>(*paths);
    if (m_request->selected) {
        ExplanationQuery query = *m_request->selected;
        query.subject = subjectAt(*query.subject, shown);
        auto answer = answerTo(query, stop);
        if (stop.stop_requested())
            return;
        if (!answer) {
            giveUp(job, QString::fromStdString(answer.error().message));
            return;
        }
        scene.selected = withChoice(std::get<std::shared_ptr<const ExplanationAnswer>>(*answer), m_request->choice);
    }
    Q_EMIT prepared(job, frame, scene);
}

core::Status AnimationWorker::save(int frame, const QImage& picture) {
    const AnimationFrame& shown = m_request->frames[static_cast<std::size_t>(frame)];
    const bool last = frame + 1 == static_cast<int>(m_request->frames.size());
    if (!m_webp) {
        const QString file =
            QDir(m_request->path).filePath(QStringLiteral("epoch-%1.png").arg(shown.epoch, 5, 10, QLatin1Char('0')));
        m_files << file; // also a half of it goes, if it is given up
        if (!picture.save(file))
            return core::Error{core::ErrorCode::IoFailure,
                               tr("%1 could not be written; is there room, and may it be?").arg(file).toStdString()};
        return core::ok();
    }
    if (auto status = m_webp->add(picture, shown.milliseconds); !status || !last)
        return status;
    auto bytes = m_webp->file();
    if (!bytes)
        return std::move(bytes).error();
    QSaveFile file(m_request->path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return core::Error{core::ErrorCode::IoFailure,
                           tr("%1 could not be written; %2").arg(m_request->path, file.errorString()).toStdString()};
    return core::ok();
}

void AnimationWorker::write(quint64 job, int frame, const QImage& picture, const core::StopToken& stop) {
    if (!m_request)
        return;
    if (stop.stop_requested()) {
        giveUp(0, {});
        return;
    }
    const auto status = core::guarded([&] { return save(frame, picture); });
    if (!status) {
        giveUp(job, QString::fromStdString(status.error().message));
        return;
    }
    Q_EMIT written(job, frame);
    if (frame + 1 == static_cast<int>(m_request->frames.size())) {
        m_request.reset();
        m_webp.reset();
        m_files.clear();
        Q_EMIT ended(job, {});
    }
}

void AnimationWorker::giveUp(quint64 job, const QString& problem) {
    if (!m_request)
        return;
    for (const QString& file : std::as_const(m_files))
        QFile::remove(file);
    m_files.clear();
    if (m_madeFolder)
        QDir().rmdir(m_request->path);
    m_request.reset();
    m_webp.reset();
    if (!problem.isEmpty())
        Q_EMIT ended(job, problem);
}

} // namespace ui
