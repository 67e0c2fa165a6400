#include "core/session/train_report.h"

#include "core/model/loss.h"
#include "core/session/json_text.h"

#include <sys/resource.h>

namespace core {
namespace {

std::int64_t peakMemoryBytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::int64_t>(usage.ru_maxrss) * 1024; // Linux counts in KiB
}

JsonOut settingsJson(const Settings& settings) {
    JsonOut json = JsonOut::object();
    for (const auto& [key, value] : toValues(settings))
        std::visit([&](const auto& plain) { json[key] = plain; }, value);
    return json;
}

} // namespace

std::string trainReportJson(const PreparedData& data, const RunReport& run, std::uint64_t seed, int threads) {
    const auto accuracyOn = [&](const Matrix& inputs, const Labels& labels) {
        return inputs.cols() == 0 ? 0.0 : accuracy(logitsOf(run.network, inputs), labels);
    };
    const auto epochs = static_cast<double>(std::max<std::size_t>(1, run.history.size()));
    JsonOut json;
    json["train_seconds"] = run.seconds;
    json["seconds_per_epoch"] = run.seconds / epochs;
    json["search_steps"] = run.searchSteps;
    json["mature_share"] = run.history.empty() ? 0.0 : run.history.back().matureShare;
    json["accuracy"] = {{"train", accuracyOn(data.training, data.trainingLabels)},
                        {"validation", accuracyOn(data.validation, data.validationLabels)},
                        {"test", accuracyOn(data.test, data.testLabels)}};
    json["peak_memory_bytes"] = peakMemoryBytes();
    json["seed"] = seed;
    json["threads"] = threads;
    json["settings"] = settingsJson(run.settings);
    return prettyJson(json);
}

} // namespace core
