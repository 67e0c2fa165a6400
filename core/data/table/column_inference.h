#pragma once

#include "core/data/table/column_scan.h"

#include <span>

namespace core {

// A category with more different values than this is taken for free text or an identifier; a label may not have more.
inline constexpr std::int64_t kMostLevels = 1000;
// From this many values on, a column whose values all differ is taken for an identifier.
inline constexpr std::int64_t kIdentifierRows = 20;

// What a column is, judged by its cells alone. Numbers may be sprinkled with other texts (up to a tenth).
struct ColumnVerdict {
    ColumnChoice::Kind kind = ColumnChoice::Kind::Category; // Ignore: no values, or texts that tell rows apart
    bool asNumber = false;                                  // how its cells have to be read for that
};
ColumnVerdict inferColumn(const ColumnScan& column, bool decimalComma);

// "1.0" and "1." as "1", "1e3" as "1000"; digits only ("007") and any other text as they are.
std::string canonicalNumber(const std::string& text);
// Whether every text is a number.
bool allNumbers(std::span<const std::string> texts);
// Numbers by size, other texts by their bytes.
void sortTexts(std::vector<std::string>& texts);
// The texts, lowest first, where they have an order that everybody knows (low medium high; 18-25 26-40; never
// sometimes often; ...), else {}.
std::vector<std::string> knownOrder(std::span<const std::string> texts);

} // namespace core
