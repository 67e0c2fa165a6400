#include "ui/jobs/comparison_job.h"

#include "ui/jobs/background_thread.h"

#include <QElapsedTimer>

namespace ui {
namespace {

constexpr int kMostIndividuals = 50;
constexpr int kTellEvery = 50; // milliseconds

} // namespace

// The first is measured beside each other one: the draws, and so its figures, are the same every time.
ComparisonOutcome compareModels(const ComparisonRequestPtr& request, const core::Progress& progress,
                                const core::StopToken& stop) {
    const QuerySubject& subject = *request->subject;
    const core::PreparedData& data = *subject.data;
    const auto pairs = static_cast<double>(subject.models.size()) - 1;
    core::ThreadPool pool(1);
    auto comparison = std::make_shared<Comparison>();
    comparison->request = request;
    for (std::size_t i = 1; i < subject.models.size(); ++i) {
        const int individuals = request->individuals > 0 ? request->individuals
                                                         : std::min(kMostIndividuals, core::publishedIndividuals(data));
        const core::EvaluationRequest evaluation{.baseline = *subject.models[0].network,
                                                 .model = *subject.models[i].network,
                                                 .data = data,
                                                 .constraints = subject.constraints,
                                                 .rounds = request->rounds,
                                                 .seed = request->seed,
                                                 .individuals = individuals,
                                                 .decoded = false};
        const auto part = [&](double done, std::string_view doing) {
            core::report(progress, (static_cast<double>(i - 1) + std::max(0.0, done)) / pairs, doing);
        };
        auto report = core::evaluateModels(evaluation, pool, part, stop);
        if (!report)
            return std::move(report).error().within(subject.models[i].name.toStdString());
        comparison->reports.push_back(std::move(*report));
    }
    return ComparisonPtr(std::move(comparison));
}

ComparisonJob::ComparisonJob(QObject* parent) : QObject(parent), m_worker(new QObject) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, m_worker, &yieldToWindow);
    m_thread.setObjectName(QStringLiteral("comparison"));
    m_thread.start();
}

ComparisonJob::~ComparisonJob() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void ComparisonJob::start(const ComparisonRequestPtr& request) {
    cancel();
    m_stop = core::StopSource();
    m_running = true;
    const auto run = [this, request, job = m_job, stop = m_stop.get_token()] {
        QElapsedTimer since;
        const auto tell = [&](double done, std::string_view) {
            if (since.isValid() && since.elapsed() < kTellEvery)
                return;
            since.start();
            QMetaObject::invokeMethod(
                this,
                [this, job, done] {
                    if (job == m_job && m_running)
                        Q_EMIT progressed(done);
                },
                Qt::QueuedConnection);
        };
        ComparisonOutcome outcome = core::guarded([&] { return compareModels(request, tell, stop); });
        QMetaObject::invokeMethod(
            this, [this, job, outcome = std::move(outcome)] { end(job, outcome); }, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, run, Qt::QueuedConnection);
}

void ComparisonJob::cancel() {
    m_stop.request_stop();
    ++m_job;
    m_running = false;
}

void ComparisonJob::end(quint64 job, const ComparisonOutcome& outcome) {
    if (job != m_job || !m_running)
        return;
    m_running = false;
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(QString::fromStdString(outcome.error().message));
}

} // namespace ui
