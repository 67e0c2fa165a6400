#include "ui/jobs/report_job.h"

#include "core/session/json_text.h"
#include "ui/jobs/background_thread.h"
#include "ui/report/report_html.h"
#include "ui/report/report_pages.h"

#include <QDir>
#include <QFileInfo>

namespace ui {
namespace {

core::Result<Measured> measureAll(const MeasureRequest& request, const core::Progress& progress,
                                  const core::StopToken& stop) {
    core::ThreadPool pool(request.threads);
    Measured all;
    const std::size_t comparisons = std::max<std::size_t>(1, request.networks.size() - 1);
    for (std::size_t i = 0; i < comparisons; ++i) {
        const core::EvaluationRequest one{.baseline = request.networks.front(),
                                          .model = request.networks[std::min(i + 1, request.networks.size() - 1)],
                                          .data = *request.data,
                                          .constraints = request.constraints,
                                          .rounds = request.rounds,
                                          .seed = request.seed};
        const auto part = [&](double done, std::string_view doing) {
            core::report(progress, (static_cast<double>(i) + std::max(0.0, done)) / static_cast<double>(comparisons),
                         doing);
        };
        auto report = core::evaluateModels(one, pool, part, stop);
        if (!report)
            return std::move(report).error();
        all.push_back(std::move(report).value());
    }
    return all;
}

} // namespace

ReportJob::ReportJob(QObject* parent) : QObject(parent), m_writer(new QObject), m_counter(new QObject) {
    for (const auto& [thread, worker] : {std::pair(&m_writing, m_writer), std::pair(&m_counting, m_counter)}) {
        worker->moveToThread(thread);
        connect(thread, &QThread::finished, worker, &QObject::deleteLater);
    }
    m_writing.setObjectName(QStringLiteral("report"));
    m_counting.setObjectName(QStringLiteral("measures"));
    connect(&m_counting, &QThread::started, m_counter, &yieldToWindow);
    m_writing.start();
    m_counting.start();
}

ReportJob::~ReportJob() {
    m_stop.request_stop();
    for (QThread* thread : {&m_writing, &m_counting}) {
        thread->quit();
        thread->wait();
    }
}

void ReportJob::picture(const ReportPtr& report, double scale) {
    const quint64 job = ++m_picture;
    const auto run = [this, job, report, scale] {
        auto pictures = std::make_shared<ReportPictures>();
        pictures->scale = scale;
        const ReportPages pages(*report);
        for (int page = 0; page < pages.count(); ++page)
            pictures->pages.push_back(pages.image(page, scale));
        QMetaObject::invokeMethod(this, [this, job, pictures] {
            if (job == m_picture)
                Q_EMIT pictured(pictures);
        });
    };
    QMetaObject::invokeMethod(m_writer, run, Qt::QueuedConnection);
}

void ReportJob::write(const ReportPtr& report, const QString& file) {
    const auto run = [this, report, file] {
        const bool html = QFileInfo(file).suffix().toLower().startsWith(QStringLiteral("htm"));
        const QByteArray bytes = html ? reportHtml(*report) : reportPdf(*report);
        const core::Status status =
            core::writeText(file.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        const QString problem = status ? QString() : QString::fromStdString(status.error().message);
        QMetaObject::invokeMethod(this, [this, file, problem] {
            if (problem.isEmpty())
                Q_EMIT written(file);
            else
                Q_EMIT failed(problem);
        });
    };
    QMetaObject::invokeMethod(m_writer, run, Qt::QueuedConnection);
}

void ReportJob::writeTables(const ReportPtr& report, const QString& folder, const QString& ending) {
    const auto run = [this, report, folder, ending] {
        QString problem;
        for (const auto& [name, table] : reportTables(*report)) {
            const QString file = QDir(folder).filePath(name + QLatin1Char('.') + ending);
            if (const auto status = core::writeText(file.toStdString(), core::tableText(table, ending.toStdString()));
                !status) {
                problem = QString::fromStdString(status.error().message);
                break;
            }
        }
        QMetaObject::invokeMethod(this, [this, folder, problem] {
            if (problem.isEmpty())
                Q_EMIT written(folder);
            else
                Q_EMIT failed(problem);
        });
    };
    QMetaObject::invokeMethod(m_writer, run, Qt::QueuedConnection);
}

void ReportJob::measure(const std::shared_ptr<const MeasureRequest>& request) {
    m_stop.request_stop();
    m_stop = core::StopSource();
    m_measuring = true;
    const auto run = [this, job = ++m_measure, request, stop = m_stop.get_token()] { runMeasure(job, *request, stop); };
    QMetaObject::invokeMethod(m_counter, run, Qt::QueuedConnection);
}

void ReportJob::stopMeasuring() {
    m_stop.request_stop();
}

// Counting thread.
void ReportJob::runMeasure(quint64 job, const MeasureRequest& request, const core::StopToken& stop) {
    const auto progress = [this, job, last = -1.0](double done, std::string_view) mutable {
        if (done < last + 0.01)
            return;
        last = done;
        QMetaObject::invokeMethod(this, [this, job, done] {
            if (job == m_measure && m_measuring)
                Q_EMIT measureProgressed(done);
        });
    };
    auto outcome = core::guarded([&] { return measureAll(request, progress, stop); });
    const bool stopped = stop.stop_requested();
    const QString problem = outcome || stopped ? QString() : QString::fromStdString(outcome.error().message);
    const MeasuredPtr figures = outcome ? std::make_shared<const Measured>(std::move(outcome).value()) : nullptr;
    QMetaObject::invokeMethod(this, [this, job, figures, problem] {
        if (job != m_measure)
            return;
        m_measuring = false;
        if (!problem.isEmpty())
            Q_EMIT failed(problem);
        Q_EMIT measured(figures);
    });
}

} // namespace ui
