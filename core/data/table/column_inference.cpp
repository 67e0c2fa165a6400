#include "core/data/table/column_inference.h"

#include "core/base/text.h"
#include "core/data/table/cells.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {
namespace {

// Nine in ten are enough for a column of numbers: what else is in it are slips and unusual marks of missing values.
bool mostlyNumbers(std::int64_t numbers, std::int64_t texts) {
    return numbers > 0 && numbers >= 9 * texts;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return lower;
}

// Words of scales, lowest first; words of one rank stand in the same cell, parted by a bar.
using Scale = std::vector<std::string_view>;
const std::array<Scale, 8>& scales() {
    static const std::array<Scale, 8> all = {
        Scale{"none", "very low|very_low|very-low", "low", "medium|moderate|average|mid|middle", "high",
              "very high|very_high|very-high"},
        Scale{"tiny|xs", "small|s", "medium|m", "large|l", "huge|xl", "xxl"},
        Scale{"never", "rarely|seldom", "sometimes|occasionally", "often|frequently|usually", "always"},
        Scale{"very poor", "poor|bad", "fair|average|ok|okay", "good", "very good", "excellent"},
        Scale{"strongly disagree", "disagree", "neutral|neither", "agree", "strongly agree"},
        Scale{"none", "preschool", "primary|elementary|basic|school", "secondary|high school|highschool|hs-grad",
              "college|some-college|vocational|apprenticeship", "bachelor|bachelors|bachelor's|degree|university",
              "master|masters|master's", "doctorate|phd|doctoral"},
        Scale{"beginner|novice", "junior", "intermediate", "senior|advanced", "expert|lead|principal"},
        Scale{"first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th"}};
    return all;
}

// The place of a text on a scale, -1 when it is none of its words.
int rankOf(const Scale& scale, const std::string& text) {
    for (std::size_t rank = 0; rank < scale.size(); ++rank)
        for (const std::string& word : split(scale[rank], '|'))
            if (word == text)
                return static_cast<int>(rank);
    return -1;
}

// Sorts the texts by their ranks when each has one of its own.
std::vector<std::string> byRank(std::span<const std::string> texts, const std::vector<double>& ranks) {
    std::vector<std::size_t> order(texts.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) { return ranks[i]; });
    for (std::size_t i = 1; i < order.size(); ++i)
        if (!(ranks[order[i - 1]] < ranks[order[i]]))
            return {};
    std::vector<std::string> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(texts[i]);
    return sorted;
}

std::vector<std::string> byScale(std::span<const std::string> texts) {
    for (const Scale& scale : scales()) {
        std::vector<double> ranks;
        for (const std::string& text : texts) {
            const int rank = rankOf(scale, lowered(text));
            if (rank < 0)
                break;
            ranks.push_back(rank);
        }
        if (ranks.size() == texts.size())
            if (auto sorted = byRank(texts, ranks); !sorted.empty())
                return sorted;
    }
    return {};
}

// "<18", "18-25", "26 to 40", "65+", ">= 65": by the first number, "<" just below and ">" just above it.
std::vector<std::string> byInterval(std::span<const std::string> texts) {
    constexpr double kNudge = 1e-9;
    std::vector<double> ranks;
    bool parted = false;
    for (const std::string& text : texts) {
        const auto digit = text.find_first_of("0123456789");
        if (digit == std::string::npos || digit > 3)
            return {};
        double number = 0.0;
        const char* end = std::from_chars(text.data() + digit, text.data() + text.size(), number).ptr;
        const char mark = text.front();
        if (digit > 0 && mark != '<' && mark != '>' && mark != '[' && mark != '(')
            return {};
        const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
        parted = parted || mark == '<' || mark == '>' || rest.starts_with('-') || rest.starts_with('+') ||
                 rest.starts_with(" to ") || rest.starts_with(" - ") || rest.starts_with(',');
        ranks.push_back(number + (mark == '<' ? -kNudge : mark == '>' ? kNudge : 0.0));
    }
    return parted ? byRank(texts, ranks) : std::vector<std::string>{};
}

} // namespace

ColumnVerdict inferColumn(const ColumnScan& column, bool decimalComma) {
    using Kind = ColumnChoice::Kind;
    if (column.asNumber) {
        if (column.numbers == 0 && column.texts.count == 0)
            return {Kind::Ignore, true};
        if (!mostlyNumbers(column.numbers, column.texts.count))
            return {Kind::Category, false};
        return {column.fractions.count == 0 ? Kind::Integer : Kind::Number, true};
    }
    std::int64_t numbers = 0;
    std::int64_t texts = 0;
    std::int64_t whole = 0;
    for (const auto& level : column.levels.levels()) {
        const NumberCell number = readNumber(level.text, decimalComma);
        if (number.state == CellState::Text)
            texts += level.count;
        else if (number.state == CellState::Value)
            numbers += level.count;
        whole += number.state == CellState::Value && number.value == std::trunc(number.value) ? level.count : 0;
    }
    if (mostlyNumbers(numbers, texts))
        return {whole == numbers ? Kind::Integer : Kind::Number, true};
    const std::int64_t values = column.values();
    const std::int64_t distinct = column.distinct();
    const bool tellsRowsApart = distinct == values && values >= kIdentifierRows;
    if (values == 0 || tellsRowsApart || distinct > kMostLevels)
        return {Kind::Ignore, false};
    return {Kind::Category, false};
}

std::string canonicalNumber(const std::string& text) {
    if (text.find_first_of(".eE+") == std::string::npos)
        return text;
    const NumberCell number = readNumber(text, false);
    return number.state == CellState::Value ? numberText(number.value) : text;
}

bool allNumbers(std::span<const std::string> texts) {
    return std::ranges::all_of(
        texts, [](const std::string& text) { return readNumber(text, false).state == CellState::Value; });
}

void sortTexts(std::vector<std::string>& texts) {
    std::ranges::sort(texts);
    if (allNumbers(texts))
        std::ranges::stable_sort(texts, {}, [](const std::string& text) { return readNumber(text, false).value; });
}

std::vector<std::string> knownOrder(std::span<const std::string> texts) {
    constexpr std::size_t kMost = 24;
    if (texts.size() < 2 || texts.size() > kMost || allNumbers(texts))
        return {};
    std::vector<std::string> sorted = byScale(texts);
    return sorted.empty() ? byInterval(texts) : sorted;
}

} // namespace core
