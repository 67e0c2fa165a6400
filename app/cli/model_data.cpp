#include "app/cli/model_data.h"

#include "app/image_decoder.h"
#include "core/session/model_file.h"

namespace app::cli {

std::variant<core::TrainedModel, Failure> openModel(const std::string& file) {
    auto model = core::loadModel(file);
    if (!model)
        return failed(std::move(model).error());
    return std::move(model).value();
}

std::variant<core::Dataset, Failure> loadFor(const core::TrainedModel& model, const std::string& source,
                                             const core::StopToken& stop) {
    core::SourceRequest request = core::sourceRequestFor(model, source);
    request.decoder = decodeImage;
    request.stop = stop;
    auto loaded = load(request);
    if (auto* failure = std::get_if<Failure>(&loaded)) {
        if (!source.starts_with("builtin:"))
            failure->exitCode = 1; // the options come from the model: what does not fit is the file
        return std::move(*failure);
    }
    auto dataset = core::conform(std::get<core::Dataset>(loaded), model);
    if (!dataset)
        return failed(std::move(dataset).error().within(source));
    return std::move(dataset).value();
}

} // namespace app::cli
