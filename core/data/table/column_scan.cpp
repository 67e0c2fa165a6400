#include "core/data/table/column_scan.h"

#include "core/data/table/cells.h"
#include "core/data/table/table_preview.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

void LevelTable::declare(const std::vector<std::string>& levels) {
    for (const std::string& level : levels)
        if (!m_codes.contains(level))
            add(level, 0);
    m_declared = m_levels.size();
}

int LevelTable::add(std::string_view cell, std::int64_t line) {
    const Level& level = m_levels.emplace_back(Level{.text = std::string(cell), .line = line});
    const int code = static_cast<int>(m_levels.size()) - 1;
    m_codes.emplace(level.text, code);
    return code;
}

int LevelTable::codeOf(std::string_view cell, std::int64_t line) {
    if (!m_lastLevel || m_lastLevel->text != cell) {
        const auto known = m_codes.find(cell);
        if (known == m_codes.end()) {
            if (isMissingMarker(cell))
                return kMissing;
            if (m_levels.size() - m_declared >= kMost) {
                ++m_overflow;
                return kOverflow;
            }
        }
        m_lastCode = known == m_codes.end() ? add(cell, line) : known->second;
        m_lastLevel = &m_levels[static_cast<std::size_t>(m_lastCode)];
    }
    Level& level = m_levels[static_cast<std::size_t>(m_lastCode)];
    ++level.count;
    if (level.line == 0)
        level.line = line;
    return m_lastCode;
}

std::int64_t ColumnScan::values() const {
    if (asNumber)
        return numbers;
    std::int64_t count = levels.overflow();
    for (const auto& level : levels.levels())
        count += level.count;
    return count;
}

std::int64_t ColumnScan::distinct() const {
    if (asNumber)
        return static_cast<std::int64_t>(different.size());
    return std::ranges::count_if(levels.levels(), [](const auto& level) { return level.count > 0; });
}

double ColumnScan::read(std::string_view cell, std::int64_t line, bool decimalComma) {
    return asNumber ? readAsNumber(cell, line, decimalComma) : readAsLevel(cell, line);
}

double ColumnScan::readAsLevel(std::string_view cell, std::int64_t line) {
    const int code = levels.codeOf(cell, line);
    if (code >= 0)
        return static_cast<double>(code);
    if (code == LevelTable::kMissing)
        missing.add(line, cell);
    return std::numeric_limits<double>::quiet_NaN();
}

double ColumnScan::readAsNumber(std::string_view cell, std::int64_t line, bool decimalComma) {
    const NumberCell number = readNumber(cell, decimalComma);
    switch (number.state) {
    case CellState::Value:
        if (number.value != std::trunc(number.value))
            fractions.add(line, cell);
        low = numbers == 0 ? number.value : std::min(low, number.value);
        high = numbers == 0 ? number.value : std::max(high, number.value);
        rising = rising && (numbers == 0 || number.value > last);
        last = number.value;
        ++numbers;
        return number.value;
    case CellState::Missing:
        missing.add(line, cell);
        break;
    case CellState::NotFinite:
        infinite.add(line, cell);
        break;
    case CellState::OutOfRange:
        outOfRange.add(line, cell);
        break;
    case CellState::Text:
        texts.add(line, cell);
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

void ColumnScan::remember(std::string_view cell, double value) {
    if (examples.size() < ColumnPreview::kShownExamples && !isMissingMarker(cell) &&
        std::ranges::find(examples, cell) == examples.end())
        examples.emplace_back(cell);
    if (asNumber && !std::isnan(value) && std::ssize(different) < ColumnPreview::kDistinctLimit)
        different.insert(value);
}

} // namespace core
