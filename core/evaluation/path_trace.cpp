#include "core/evaluation/path_trace.h"

#include "core/model/loss.h"

#include <algorithm>

namespace core {
namespace {

constexpr Index kReal = 200; // rows of the target class that a step is compared with, at most

StepKind kindOf(const PathStep& step, bool first, const TraceRequest& request) {
    const bool nascent = step.farthest <= request.epsilon;
    const bool mature = step.probability >= request.threshold;
    if (first && !mature)
        return StepKind::Factual;
    if (nascent)
        return mature ? StepKind::Both : StepKind::Adversarial;
    return mature ? StepKind::Counterfactual : StepKind::Neither;
}

Matrix realRowsOf(const PreparedData& data, Label label) {
    std::vector<Index> columns;
    for (std::size_t i = 0; i < data.testLabels.size() && static_cast<Index>(columns.size()) < kReal; ++i)
        if (data.testLabels[i] == label)
            columns.push_back(static_cast<Index>(i));
    Matrix rows(data.test.rows(), static_cast<Index>(columns.size()));
    for (Index i = 0; i < rows.cols(); ++i)
        rows.col(i) = data.test.col(columns[static_cast<std::size_t>(i)]);
    return rows;
}

} // namespace

std::vector<PathStep> tracePath(const TraceRequest& request) {
    const Index count = request.path.cols();
    const PreparedData& data = request.data;
    const Matrix probabilities = softmax(logitsOf(request.network, request.path));
    const Matrix energies = energyLogitsOf(request.network, request.path);
    const Matrix real = realRowsOf(data, request.target);
    std::vector<PathStep> steps(static_cast<std::size_t>(count));
    Matrix decoded(request.path.rows(), count);
    for (Index i = 0; i < count; ++i) {
        PathStep& step = steps[static_cast<std::size_t>(i)];
        const Vector moved = request.path.col(i) - request.path.col(0);
        Index best = 0;
        probabilities.col(i).maxCoeff(&best);
        step.valid = best == request.target;
        step.probability = static_cast<double>(probabilities(request.target, i));
        step.energy = -static_cast<double>(energies(request.target, i));
        step.distance = static_cast<double>(moved.cwiseAbs().sum());
        step.farthest = static_cast<double>(moved.cwiseAbs().maxCoeff());
        if (real.cols() > 0) {
            double sum = 0.0;
            for (Index j = 0; j < real.cols(); ++j)
                sum += static_cast<double>((real.col(j) - request.path.col(i)).cwiseAbs().sum());
            step.implausibility = sum / static_cast<double>(real.cols());
        }
        step.kind = kindOf(step, i == 0, request);
        step.row =
            decodeRow(data.dataset.schema, data.encoding, request.constraints, request.factual, request.path.col(i));
        decoded.col(i) = encodeRow(data.encoding, step.row);
    }
    const Matrix asRead = softmax(logitsOf(request.network, decoded));
    for (Index i = 0; i < count; ++i) {
        Index best = 0;
        asRead.col(i).maxCoeff(&best);
        steps[static_cast<std::size_t>(i)].rowProbability = static_cast<double>(asRead(request.target, i));
        steps[static_cast<std::size_t>(i)].rowValid = best == request.target;
    }
    return steps;
}

std::vector<NearRow> nearestRows(const PreparedData& data, Label label, ConstVectorRef input, std::size_t count) {
    std::vector<NearRow> rows;
    for (std::size_t i = 0; i < data.trainingLabels.size(); ++i)
        if (data.trainingLabels[i] == label)
            rows.push_back({data.split.training[i],
                            static_cast<double>((data.training.col(static_cast<Index>(i)) - input).cwiseAbs().sum())});
    const auto nearer = [](const NearRow& a, const NearRow& b) {
        return a.distance < b.distance || (a.distance == b.distance && a.row < b.row);
    };
    const auto kept = std::min(count, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end(), nearer);
    rows.resize(kept);
    return rows;
}

} // namespace core
