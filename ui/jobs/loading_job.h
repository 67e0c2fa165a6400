#pragma once

#include "core/base/latest_value.h"
#include "core/constraints/constraints.h"
#include "core/data/source.h"
#include "ui/models/source_preview.h"

#include <QObject>
#include <QThread>

namespace ui {

// Data that is ready for everything: split, encoded, with the constraints its source suggests. Immutable, shared.
struct LoadedData {
    core::PreparedDataPtr data;
    core::Constraints constraints;
};
using SourceRequestPtr = std::shared_ptr<const core::SourceRequest>; // progress and stop are the job's own
using PreviewOutcome = core::Result<SourcePreview>;
using PreviewOutcomePtr = std::shared_ptr<const PreviewOutcome>;
using LoadOutcome = core::Result<LoadedData>;
using LoadOutcomePtr = std::shared_ptr<const LoadOutcome>;

// The part that lives on the worker thread.
class LoadingWorker final : public QObject {
    Q_OBJECT

public:
    struct Mail {
        quint64 job = 0;
        double done = 0; // in [0, 1], negative when unknown
        QString doing;
    };

    void preview(quint64 job, const core::SourceRequest& request, const core::StopToken& stop);
    void load(quint64 job, const core::SourceRequest& request, const core::StopToken& stop);

    core::LatestValue<Mail> latest;

Q_SIGNALS:
    void progressWaiting();
    void previewed(quint64 job, ui::PreviewOutcomePtr outcome);
    void loaded(quint64 job, ui::LoadOutcomePtr outcome);

private:
    [[nodiscard]] core::SourceRequest watched(quint64 job, const core::SourceRequest& request,
                                              const core::StopToken& stop);
};

// Looks into and loads data on a thread of its own, one job at a time: a new one ends the one before. Nothing of a
// job that was ended or cancelled arrives any more. All members are for the GUI thread; destroying it cancels.
class LoadingJob final : public QObject {
    Q_OBJECT

public:
    enum class Kind { None, Preview, Load };

    explicit LoadingJob(QObject* parent = nullptr);
    ~LoadingJob() override;

    void preview(const SourceRequestPtr& request);
    void load(const SourceRequestPtr& request);
    void cancel(); // idle at once; the thread follows at its next poll

    [[nodiscard]] Kind running() const { return m_running; }

Q_SIGNALS:
    void progressed(double done, const QString& doing); // the newest; between events only
    void previewReady(ui::PreviewOutcomePtr outcome);
    void loadFinished(ui::LoadOutcomePtr outcome);

private:
    template <class Work>
    void start(Kind kind, Work work);
    void collect();

    QThread m_thread;
    LoadingWorker* m_worker; // lives on m_thread, which deletes it when it ends
    core::StopSource m_stop;
    quint64 m_job = 0;
    Kind m_running = Kind::None;
};

} // namespace ui
