#pragma once

#include "core/data/source.h"

#include <filesystem>

namespace core {

// One column of a table as a person checks it before loading.
struct ColumnPreview {
    std::string name;                                         // as loaded: duplicates and empty names renamed
    ColumnChoice::Kind inferred = ColumnChoice::Kind::Number; // what the reader takes when the user says nothing
    ColumnChoice::Kind kind = ColumnChoice::Kind::Number;     // in force: the user's choice, else `inferred`
    std::int64_t missing = 0;                // cells without a value, those that could not be read included
    std::int64_t distinct = 0;               // different values, counted up to kDistinctLimit
    std::vector<std::string> levels = {};    // of Category and Ordered in force: in order, at most kShownLevels
    std::vector<std::string> orderHint = {}; // texts with a known order ("low", "high"): lowest first, else {}
    std::optional<Range> range = {};         // of Number and Integer in force; unset when there is no value
    std::vector<std::string> examples = {};  // the first different values, as in the file, at most kShownExamples

    static constexpr std::int64_t kDistinctLimit = 10000; // `distinct` at this figure means "at least"
    static constexpr std::size_t kShownLevels = 100;
    static constexpr std::size_t kShownExamples = 4;
};

struct ClassCount {
    std::string name;
    std::int64_t rows = 0;
};

// What a table holds and how it would be loaded with the given options.
struct TablePreview {
    char delimiter = ',';                       // in force; ' ' stands for runs of blanks
    bool delimiterDetected = true;              // else the options said so
    std::string encoding = "UTF-8";             // "UTF-8", "UTF-16", "Windows-1252" (which includes Latin-1)
    bool header = false;                        // in force
    bool headerDetected = true;                 // else the options said so
    bool decimalComma = false;                  // numbers are written 3,14
    std::int64_t fileBytes = 0;                 // on disk
    std::int64_t rows = 0;                      // data records that have the right number of cells
    std::int64_t rowsLoaded = 0;                // of these, those left by the missing-value policy
    std::vector<ColumnPreview> columns;         // in file order, ignored ones and the label included
    Index label = 0;                            // into columns
    std::vector<ClassCount> classes;            // in label order, after the missing-value policy; at most 1,001
    std::vector<std::vector<std::string>> head; // the first kShownRows data records as text, a cell a column
    std::vector<DataProblem> problems;
    std::optional<Error> blocker; // why loading would fail with these options (the label has one class only, ...)

    static constexpr std::size_t kShownRows = 200;
};

// Reads the whole table once, with inference, and loads nothing. Errors: what keeps it from being read as a table at
// all (no such file, binary, empty); what the user can mend by other options (a label with one class, a column that
// is not there) is `blocker`, so that the page can show the table all the same. Thread-safe; polls `stop` every few
// thousand rows.
Result<TablePreview> previewTable(const std::filesystem::path& file, const TableOptions& options,
                                  const Progress& progress = {}, const StopToken& stop = {});

} // namespace core
