#include "ui/jobs/path_job.h"

#include <cmath>

namespace ui {
namespace {

// The path with the decoded end that the answer's own has.
core::Matrix fullPath(const core::PreparedData& data, const ModelAnswer& answer) {
    const core::Explanation& explanation = answer.explanation;
    core::Matrix path = explanation.path.cols() > 0 ? explanation.path
                                                    : core::Matrix(core::encodeRow(data.encoding, explanation.factual));
    if (answer.path.points.size() > path.cols()) {
        path.conservativeResize(Eigen::NoChange, path.cols() + 1);
        path.col(path.cols() - 1) = core::encodeRow(data.encoding, explanation.counterfactual);
    }
    return path;
}

std::vector<core::FeatureChange> changesBetween(const core::RawVector& from, const core::RawVector& to) {
    std::vector<core::FeatureChange> changes;
    for (core::Index f = 0; f < from.size(); ++f)
        if (from(f) != to(f))
            changes.push_back({f, from(f), to(f)});
    return changes;
}

// Digits after the point at which the two stay apart with two digits of their difference; the final answer has its own.
int decimalsOf(const core::Feature& feature, const core::FeatureChange& change) {
    if (feature.kind != core::FeatureKind::Number)
        return 0;
    return 1 - static_cast<int>(std::floor(std::log10(std::abs(change.to - change.from))));
}

} // namespace

int TracedPath::lastStep() const {
    std::size_t most = 1;
    for (const auto& model : models)
        if (model)
            most = std::max(most, model->steps.size());
    return static_cast<int>(most) - 1;
}

TracedPath tracedPath(const std::shared_ptr<const ExplanationAnswer>& answer) {
    const QuerySubject& subject = *answer->subject;
    const core::PreparedData& data = *subject.data;
    TracedPath traced{answer, std::vector<std::optional<TracedPath::Model>>(answer->models.size())};
    for (std::size_t i = 0; i < answer->models.size(); ++i) {
        if (!answer->models[i] || !subject.models[i].network)
            continue;
        const core::Matrix path = fullPath(data, *answer->models[i]);
        const core::Explanation& explanation = answer->models[i]->explanation;
        TracedPath::Model& model = traced.models[i].emplace();
        model.steps =
            core::tracePath({data, subject.constraints, *subject.models[i].network, explanation.factual, path,
                             explanation.target, subject.search.search.threshold, subject.search.objective.epsilon});
        model.nearest = core::nearestRows(data, explanation.target, path.col(path.cols() - 1), kNearestRows);
    }
    return traced;
}

std::shared_ptr<const ExplanationAnswer> answerAt(const TracedPath& traced, int step) {
    if (step >= traced.lastStep())
        return traced.answer;
    auto answer = std::make_shared<ExplanationAnswer>(*traced.answer);
    const core::FeatureSchema& schema = answer->subject->data->dataset.schema;
    const double threshold = answer->subject->search.search.threshold;
    for (std::size_t i = 0; i < answer->models.size(); ++i) {
        const auto& model = traced.models[i];
        if (!model || step + 1 >= static_cast<int>(model->steps.size()))
            continue;
        const core::PathStep& at = model->steps[static_cast<std::size_t>(step)];
        ModelAnswer& shown = *answer->models[i];
        core::Explanation& explanation = shown.explanation;
        explanation.counterfactual = at.row;
        explanation.changes = changesBetween(explanation.factual, at.row);
        explanation.probability = at.rowProbability;
        explanation.valid = at.rowValid;
        explanation.mature = at.rowValid && at.rowProbability >= threshold;
        explanation.steps = step;
        explanation.cost = at.distance;
        explanation.reason.reset();
        explanation.advice.clear();
        shown.implausibility = at.valid ? at.implausibility : std::nullopt;
        shown.decimals.clear();
        for (const core::FeatureChange& change : explanation.changes)
            shown.decimals.push_back(decimalsOf(schema[change.feature], change));
    }
    return answer;
}

PathJob::PathJob(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
}

PathJob::~PathJob() {
    m_pool.clear();
    m_pool.waitForDone();
}

void PathJob::ask(const std::shared_ptr<const ExplanationAnswer>& answer) {
    m_pool.clear(); // those that wait are no longer wanted
    m_pool.start([this, answer, job = ++m_newest] {
        auto traced = std::make_shared<const TracedPath>(tracedPath(answer));
        QMetaObject::invokeMethod(
            this,
            [this, traced = std::move(traced), job] {
                if (job == m_newest)
                    Q_EMIT this->traced(traced);
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui
