#pragma once

#include "core/data/prepared_data.h"
#include "core/data/source.h"

#include <stdexcept>

namespace testing {

// A built-in set, split and encoded with the seed; throws with the error's message.
inline core::PreparedDataPtr builtinData(const std::string& id, std::uint64_t seed = 1) {
    core::SourceRequest request;
    request.source = "builtin:" + id;
    request.seed = seed;
    const std::string name = id.substr(0, id.find(':'));
    auto source = core::builtins<core::DataSource>().find(name)->create({});
    auto dataset = (*source)->load(request);
    if (!dataset)
        throw std::runtime_error(dataset.error().message);
    auto data = core::prepare(std::move(dataset).value(), seed);
    if (!data)
        throw std::runtime_error(data.error().message);
    return *data;
}

} // namespace testing
