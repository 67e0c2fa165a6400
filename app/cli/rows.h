#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

namespace app::cli {

// Reads "0,5-9": records of a file, 0-based, in the order given. The rows of the data set they are. Errors: no such
// list; a record that the file does not have, or that was left out when it was read.
core::Result<std::vector<core::Index>> rowsFrom(const std::string& text, const core::Dataset& dataset);

} // namespace app::cli
