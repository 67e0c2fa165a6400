#pragma once

#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"
#include "ui/jobs/queries.h"

#include <stdexcept>

namespace testing {

// Conventional and counterfactual training on the data, side by side, with few epochs; throws with the error's message.
inline std::vector<ui::ModelView> trainedModels(const core::PreparedDataPtr& data, int epochs = 20,
                                                bool conventional = true) {
    core::TrainingRequest request;
    request.data = data;
    request.seed = 3;
    auto published = core::publishedSettings(data->dataset.source.substr(data->dataset.source.find(':') + 1));
    core::Settings settings = published ? *published : core::defaultSettings(data->training.cols());
    settings.training.epochs = epochs;
    if (conventional) {
        settings.training.regime = "vanilla";
        request.runs.push_back({"Conventional training", settings, core::defaultConstraints(*data)});
    }
    settings.training.regime = "ct";
    request.runs.push_back({"Counterfactual training", settings, core::defaultConstraints(*data)});
    auto report = core::train(request, nullptr, {}, {});
    if (!report)
        throw std::runtime_error(report.error().message);
    std::vector<ui::ModelView> models;
    for (const core::RunReport& run : report->runs)
        models.push_back({QString::fromStdString(run.name), std::make_shared<const core::Network>(run.network),
                          run.settings, run.constraints});
    return models;
}

inline ui::QuerySubjectPtr subjectOf(const core::PreparedDataPtr& data, std::vector<ui::ModelView> models) {
    const core::Settings search = models.back().settings;
    return std::make_shared<const ui::QuerySubject>(
        ui::QuerySubject{data, std::move(models), core::defaultConstraints(*data), search});
}

// The plane of the first two features, held at a row.
inline core::Plane planeAt(const core::PreparedData& data, core::Index row = 0) {
    const std::vector<core::Index> axes = core::axisFeatures(data.dataset.schema);
    return core::featurePlane(data.dataset.schema, data.encoding, axes[0], axes[1],
                              core::encodeRow(data.encoding, data.dataset.rows.row(row)));
}

// The answer of that kind; ends the test program where there is none.
template <class AnswerType>
std::shared_ptr<const AnswerType> answered(const ui::Query& query) {
    auto answer = ui::answerTo(query);
    if (!answer)
        qFatal("%s", answer.error().message.c_str());
    return std::get<std::shared_ptr<const AnswerType>>(*answer);
}

} // namespace testing
