#pragma once

#include "core/data/source.h"

namespace core {

// How a table's text is cut up. Detected on the first records unless the options say so.
struct Dialect {
    char delimiter = ','; // ' ': runs of blanks
    bool header = false;
    bool decimalComma = false;        // numbers are written 3,14
    std::vector<std::string> names{}; // one a column, unique and not empty
    std::size_t firstData = 0;        // offset behind comments and header
    std::int64_t firstDataLine = 1;   // 1-based line of that offset
    std::vector<DataProblem> notes{}; // what was passed over or renamed
};

// Errors: no record, a single column, a quote that is never closed in a text this short.
Result<Dialect> detectDialect(std::string_view text, const TableOptions& options);

// "comma", "semicolon", "tab", "bar", "blanks" or the character itself.
std::string delimiterWord(char delimiter);

} // namespace core
