#include "core/data/table/cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr std::size_t kLongestMarker = 4;
constexpr std::array<std::string_view, 19> kMarkers = {"?",    "NA",   "N/A",  "n/a",  "na",   "#NA", "#N/A",
                                                       "<NA>", "nan",  "NaN",  "NAN",  "-nan", "NaT", "null",
                                                       "NULL", "Null", "None", "#NUM", "-"};

bool isInfinite(std::string_view cell) {
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+'))
        cell.remove_prefix(1);
    constexpr std::array<std::string_view, 2> kWords = {"inf", "infinity"};
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        return std::ranges::equal(cell, word, [](char a, char b) { return (a | 0x20) == b; });
    });
}

NumberCell parse(std::string_view cell) {
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (end != cell.data() + cell.size() || error == std::errc::invalid_argument)
        return {};
    if (error == std::errc::result_out_of_range) { // too large, or so small that it is nothing
        const bool small = cell.find("e-") != std::string_view::npos || cell.find("E-") != std::string_view::npos;
        return {small ? CellState::Value : CellState::OutOfRange, 0.0};
    }
    if (std::isinf(value))
        return {CellState::NotFinite};
    if (std::isnan(value)) // "nan(...)", beside the markers
        return {CellState::Missing};
    constexpr double kLargest = std::numeric_limits<float>::max();
    return {std::abs(value) <= kLargest ? CellState::Value : CellState::OutOfRange, value};
}

// Short runs of digits, the most frequent cells, without the detour over from_chars.
bool readDigits(std::string_view cell, double& value) {
    constexpr std::size_t kExact = 15; // digits that a double holds exactly
    if (cell.empty() || cell.size() > kExact)
        return false;
    std::int64_t number = 0;
    for (const char c : cell) {
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
    }
    value = static_cast<double>(number);
    return true;
}

} // namespace

bool isMissingMarker(std::string_view cell) {
    if (cell.size() > kLongestMarker)
        return false;
    return cell.empty() || std::ranges::find(kMarkers, cell) != kMarkers.end();
}

NumberCell readNumber(std::string_view cell, bool decimalComma) {
    NumberCell number;
    if (readDigits(cell, number.value)) {
        number.state = CellState::Value;
        return number;
    }
    const bool plus = cell.size() > 1 && cell.front() == '+' && cell[1] != '-';
    number = parse(plus ? cell.substr(1) : cell);
    if (number.state != CellState::Text)
        return number;
    if (isMissingMarker(cell))
        return {CellState::Missing};
    if (isInfinite(cell))
        return {CellState::NotFinite};
    constexpr std::size_t kLongest = 40;
    const auto comma = decimalComma && cell.size() <= kLongest ? cell.find(',') : std::string_view::npos;
    if (comma == std::string_view::npos || cell.find('.') != std::string_view::npos)
        return number;
    std::array<char, kLongest> pointed{};
    std::ranges::copy(cell, pointed.begin());
    pointed[comma] = '.';
    return parse({pointed.data(), cell.size()});
}

} // namespace core
