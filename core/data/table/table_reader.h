#pragma once

#include "core/data/presets/presets.h"
#include "core/data/table/byte_source.h"
#include "core/data/table/column_inference.h"
#include "core/data/table/table_scan.h"
#include "core/data/table/text_encoding.h"

namespace core {

// A table as read and judged, before rows are chosen.
struct TableReading {
    Dialect dialect = {};
    TextEncoding encoding = TextEncoding::Utf8;
    std::int64_t fileBytes = 0;
    TableScan scan = {};
    std::vector<ColumnVerdict> verdicts = {};            // by the cells alone
    std::vector<ColumnChoice::Kind> kinds = {};          // in force; the label's is Category or Ordered
    std::vector<std::vector<std::string>> declared = {}; // the levels that the user gave, per column
    TableOptions options = {};                           // the user's, with the preset's words where they say nothing
    const TablePreset* preset = nullptr;                 // the public table that this is
    std::optional<Error> blocker = {};                   // an option that does not fit; it was left out of account
};

enum class ReadFor { Loading, Preview };

// Reads every cell once, and a second time only when the first thousand records promised other kinds of columns than
// the rest has. Errors name the file and line.
Result<TableReading> readTable(const std::filesystem::path& file, const TableOptions& options, ReadFor purpose,
                               const Progress& progress, const StopToken& stop);

} // namespace core
