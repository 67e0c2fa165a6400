#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace core {
namespace {

// Levenshtein distance: insertions, deletions and replacements that turn a into b.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::optional<double> parseNumber(std::string_view text) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

std::string numberText(double value) {
    std::array<char, 32> buffer{};
    const double size = value < 0 ? -value : value;
    const bool plain = size == 0 || (size >= 1e-4 && size < 1e15); // 100000, not 1e+05
    const auto [end, error] =
        plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return error == std::errc() ? std::string(buffer.data(), end) : std::to_string(value);
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, start)) {
        parts.emplace_back(text.substr(start, at - start));
        start = at + 1;
    }
    parts.emplace_back(text.substr(start));
    return parts;
}

std::string joined(std::span<const std::string> parts, std::string_view separator) {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            all += separator;
        all += parts[i];
    }
    return all;
}

std::string nearestHint(std::string_view wrong, std::span<const std::string> names) {
    std::size_t best = std::max<std::size_t>(2, wrong.size() / 3);
    std::vector<std::size_t> distances;
    for (const std::string& name : names) {
        const std::string_view tail = std::string_view(name).substr(name.rfind('.') + 1);
        const bool contains = wrong.size() >= 3 && name.find(wrong) != std::string::npos;
        distances.push_back(contains ? 1 : std::min(editDistance(wrong, name), editDistance(wrong, tail)));
        best = std::min(best, distances.back());
    }
    std::vector<std::string> near;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (distances[i] <= best)
            near.push_back(names[i]);
    if (!near.empty())
        return "; did you mean " + joined(near, " or ") + "?";
    return names.empty() ? std::string() : "; known are " + joined(names, ", ");
}

} // namespace core
