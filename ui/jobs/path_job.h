#pragma once

#include "core/evaluation/path_trace.h"
#include "ui/jobs/queries.h"

#include <QObject>
#include <QThreadPool>

namespace ui {

// What each step of the searches behind an answer is.
struct TracedPath {
    struct Model {
        std::vector<core::PathStep> steps;  // the factual first; one a point of ModelAnswer::path
        std::vector<core::NearRow> nearest; // real rows of the target class, to the end of the path
    };
    std::shared_ptr<const ExplanationAnswer> answer;
    std::vector<std::optional<Model>> models; // as in the answer

    [[nodiscard]] int lastStep() const; // of the longest path
};
using TracedPathPtr = std::shared_ptr<const TracedPath>;

constexpr std::size_t kNearestRows = 5;

TracedPath tracedPath(const std::shared_ptr<const ExplanationAnswer>& answer); // any thread

// The answer as it would be had each search ended at that step; models that took fewer are at their end.
std::shared_ptr<const ExplanationAnswer> answerAt(const TracedPath& traced, int step);

// Traces answers on a thread of its own; only the newest is told of. All members are for the GUI thread.
class PathJob final : public QObject {
    Q_OBJECT

public:
    explicit PathJob(QObject* parent = nullptr);
    ~PathJob() override;
    void ask(const std::shared_ptr<const ExplanationAnswer>& answer);

Q_SIGNALS:
    void traced(const ui::TracedPathPtr& traced);

private:
    QThreadPool m_pool;
    quint64 m_newest = 0;
};

} // namespace ui
