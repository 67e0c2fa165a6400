#pragma once

#include <stop_token>

namespace core {

// A wish to end a long job, polled inside its loops. A default StopToken never stops.
using StopToken = std::stop_token;
using StopSource = std::stop_source;

} // namespace core
