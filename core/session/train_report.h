#pragma once

#include "core/training/trainer.h"

#include <string>

namespace core {

// What one training took and reached, as JSON (README, "Train report"): what `train --report` writes.
// Accuracies are those of the network on the three parts of the split; the peak memory is the process's so far.
std::string trainReportJson(const PreparedData& data, const RunReport& run, std::uint64_t seed, int threads);

} // namespace core
