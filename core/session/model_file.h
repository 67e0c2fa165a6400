#pragma once

#include "core/session/trained_model.h"

#include <filesystem>

namespace core {

// The model file: one JSON document (README, "Model file").

std::string modelToJson(const TrainedModel& model);
// Errors name the field: missing, of the wrong type or shape, not finite, out of range.
Result<TrainedModel> modelFromJson(std::string_view json);

// Writing goes to a file beside it that is then renamed: an old file is replaced whole or not at all.
Status saveModel(const TrainedModel& model, const std::filesystem::path& file);
Result<TrainedModel> loadModel(const std::filesystem::path& file);

} // namespace core
