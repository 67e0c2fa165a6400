#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Text and numbers in the C locale, whatever the user's locale is.

// The whole text as a number; nothing when any character is left over. Accepts nan and inf.
std::optional<double> parseNumber(std::string_view text);
// The shortest text that reads back as the same number; without an exponent from 0.0001 up to 1e15.
std::string numberText(double value);

std::string_view trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string joined(std::span<const std::string> parts, std::string_view separator);

// "; did you mean a, b?" with the near ones among `names`, or "; known are a, b, c" when none is near.
std::string nearestHint(std::string_view wrong, std::span<const std::string> names);

} // namespace core
