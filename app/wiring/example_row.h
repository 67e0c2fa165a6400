#pragma once

#include "core/data/prepared_data.h"

#include <QtGlobal>

namespace app {

// Something to explain before anyone has chosen: a test row of the first class that is like its class, so that models
// agree on it early, yet not far from another, so that a search finds a way. -1 where there is no test row.
[[nodiscard]] qint64 exampleRow(const core::PreparedData& data);

} // namespace app
