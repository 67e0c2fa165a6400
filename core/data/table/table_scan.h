#pragma once

#include "core/data/table/column_scan.h"
#include "core/data/table/dialect.h"

#include <limits>

namespace core {

// How a pass over a table reads its columns.
struct ScanPlan {
    struct Column {
        bool asNumber = false;
        bool skipped = false;
        bool stored = true;                                 // into TableScan::values; the label never is
        const std::vector<std::string>* declared = nullptr; // levels the user gave, or null; borrowed
    };
    std::vector<Column> columns;
    Index label = 0;
    std::size_t headRows = 0;                                         // how many records to keep as text
    bool preview = false;                                             // collect examples and count different numbers
    std::int64_t rowLimit = std::numeric_limits<std::int64_t>::max(); // data records to read
};

// One pass over a table: every cell as a number, nothing decided yet.
struct TableScan {
    std::vector<ColumnScan> columns; // in file order
    Index label = 0;
    RawMatrix values;                  // [slots x at least rows] numbers, codes of levels, NaN: no value
    std::vector<int> labels;           // [rows] codes of the label's levels, negative: none
    std::vector<std::int64_t> records; // [rows] 0-based data record of the file
    std::vector<std::vector<std::string>> head;
    std::vector<std::int64_t> raggedLines; // the first few
    std::int64_t ragged = 0;               // records with another number of cells, left out

    [[nodiscard]] Index rows() const { return static_cast<Index>(records.size()); }
};

// Errors: a quote that is never closed, stopped.
Result<TableScan> scanTable(std::string_view text, const Dialect& dialect, const ScanPlan& plan,
                            const Progress& progress, const StopToken& stop);

} // namespace core
