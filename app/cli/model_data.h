#pragma once

#include "app/cli/command.h"

namespace app::cli {

std::variant<core::TrainedModel, Failure> openModel(const std::string& file);

// The data of `source`, read, mapped and checked as the model wants it.
std::variant<core::Dataset, Failure> loadFor(const core::TrainedModel& model, const std::string& source,
                                             const core::StopToken& stop);

} // namespace app::cli
