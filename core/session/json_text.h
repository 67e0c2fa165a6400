#pragma once

#include "core/base/result.h"
#include "core/base/types.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace core {

// JSON whose objects keep the order in which they were filled: what the program writes.
using JsonOut = nlohmann::ordered_json;

// The number whose shortest text reads back as exactly this float, also through a double.
double jsonNumber(float value);
inline double jsonNumber(double value) {
    return value;
}

// For people and programs alike: what fits a line stays on one, lists of plain values always do; ends with a newline.
// `indent`: of the lines after the first, when it becomes part of a larger text.
std::string prettyJson(const JsonOut& json, std::size_t indent = 0);

// Writes to a file beside it that is then renamed: an old file is replaced whole or not at all. "-" is the standard
// output.
Status writeText(const std::filesystem::path& file, std::string_view text);

} // namespace core
