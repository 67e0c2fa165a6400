#pragma once

#include "core/data/source.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace core {

// The different texts of a column, each with a code in order of first appearance. Declared texts have the first
// codes. Not thread-safe.
class LevelTable {
public:
    static constexpr int kMissing = -1;  // a missing marker that is not declared
    static constexpr int kOverflow = -2; // a new text when the table is full
    static constexpr std::size_t kMost = 10000;

    struct Level {
        std::string text;
        std::int64_t count = 0; // cells with it
        std::int64_t line = 0;  // where it was first met, 0: declared and not met
    };

    LevelTable() = default;
    LevelTable(LevelTable&&) = default;
    LevelTable& operator=(LevelTable&&) = default;

    void declare(const std::vector<std::string>& levels);
    int codeOf(std::string_view cell, std::int64_t line);

    [[nodiscard]] const std::deque<Level>& levels() const { return m_levels; }
    [[nodiscard]] std::size_t declared() const { return m_declared; }
    [[nodiscard]] bool full() const { return m_overflow > 0; }
    [[nodiscard]] std::int64_t overflow() const { return m_overflow; } // cells that found it full

private:
    int add(std::string_view cell, std::int64_t line);

    std::deque<Level> m_levels; // stable addresses: the keys look into it
    std::unordered_map<std::string_view, int> m_codes;
    std::size_t m_declared = 0;
    std::int64_t m_overflow = 0;
    const Level* m_lastLevel = nullptr; // the cell before often has the same text
    int m_lastCode = 0;
};

// How often something was met, and where first.
struct Occurrence {
    std::int64_t count = 0;
    std::int64_t line = 0;
    std::string text = {};

    void add(std::int64_t where, std::string_view what) {
        if (count++ == 0) {
            line = where;
            text = what;
        }
    }
};

// What one pass over a table learns of one column.
struct ColumnScan {
    std::string name = {};
    bool asNumber = false; // cells are read as numbers, else as levels
    bool skipped = false;  // cells are not looked at
    Index slot = -1;       // row of the values that takes it; -1: none

    Occurrence missing = {};    // missing markers
    Occurrence texts = {};      // asNumber: neither a number nor missing
    Occurrence infinite = {};   // asNumber
    Occurrence outOfRange = {}; // asNumber
    Occurrence fractions = {};  // asNumber: numbers that are not whole
    std::int64_t numbers = 0;   // asNumber: finite ones in range
    double low = 0.0;           // of the numbers
    double high = 0.0;
    bool rising = true; // each number is larger than the one before
    double last = 0.0;
    LevelTable levels = {}; // not asNumber

    std::vector<std::string> examples = {};    // for a preview only
    std::unordered_set<double> different = {}; // for a preview only: of the numbers, at most kDistinctLimit
    [[nodiscard]] std::int64_t values() const; // cells that are neither missing nor unreadable
    [[nodiscard]] std::int64_t unreadable() const { return texts.count + infinite.count + outOfRange.count; }
    [[nodiscard]] std::int64_t distinct() const; // for a preview only when asNumber

    // The value of a cell: a number, the code of a level, NaN when there is none.
    double read(std::string_view cell, std::int64_t line, bool decimalComma);
    void remember(std::string_view cell, double value); // for a preview

private:
    double readAsNumber(std::string_view cell, std::int64_t line, bool decimalComma);
    double readAsLevel(std::string_view cell, std::int64_t line);
};

} // namespace core
