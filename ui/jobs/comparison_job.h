#pragma once

#include "core/base/latest_value.h"
#include "core/evaluation/evaluate.h"
#include "ui/jobs/queries.h"

#include <QObject>
#include <QThread>

namespace ui {

// Which of several models has the better counterfactuals: every measure of each, on the same rows and draws, with what
// sets it apart from the first.
struct ComparisonRequest {
    QuerySubjectPtr subject; // two models or more, each with a network
    int rounds = 10;
    int individuals = 0; // of a round; 0: the published number, but at most 50
    std::uint64_t seed = 0;
};
using ComparisonRequestPtr = std::shared_ptr<const ComparisonRequest>;

struct Comparison {
    ComparisonRequestPtr request;
    std::vector<core::EvaluationReport> reports; // of each model after the first, against the first
};
using ComparisonPtr = std::shared_ptr<const Comparison>;
using ComparisonOutcome = core::Result<ComparisonPtr>;

// Any thread. Errors as core::evaluateModels.
ComparisonOutcome compareModels(const ComparisonRequestPtr& request, const core::Progress& progress,
                                const core::StopToken& stop);

// Compares on a thread of its own. All members are for the GUI thread; destroying it cancels.
class ComparisonJob final : public QObject {
    Q_OBJECT

public:
    explicit ComparisonJob(QObject* parent = nullptr);
    ~ComparisonJob() override;

    void start(const ComparisonRequestPtr& request); // ends an earlier one
    void cancel();                                   // nothing of it arrives any more
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void progressed(double done); // in [0, 1]
    void finished(const ui::ComparisonPtr& comparison);
    void failed(const QString& message);

private:
    void end(quint64 job, const ComparisonOutcome& outcome);

    QThread m_thread;
    QObject* m_worker; // lives on m_thread, which deletes it when it ends
    core::StopSource m_stop;
    quint64 m_job = 0;
    bool m_running = false;
};

} // namespace ui
