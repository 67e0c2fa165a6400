#pragma once

#include "core/data/table/column_scan.h"

namespace core {

// The levels of a column in the order they are shown, and which of them each code of the scan is.
struct LevelNames {
    std::vector<std::string> names = {};
    std::vector<int> indexOfCode = {};     // -1: no kept row has it
    std::optional<std::string> error = {}; // a value that is none of the declared levels: line, column, value

    void reorder(const std::vector<std::string>& order); // a permutation of names
};

// `rows`: kept rows of each code. Declared levels are taken as they are, in their order; else those that occur, sorted.
// Different ways to write one number are one level ("1", "1.0").
LevelNames namesOf(const ColumnScan& column, const std::vector<Index>& rows, const std::vector<std::string>& declared);

// The classes of a label, in label order.
struct LabelClasses {
    std::vector<std::string> names = {};
    std::vector<int> labelOfCode = {};
    std::vector<Index> rows = {};
    std::vector<DataProblem> problems = {};
    std::optional<std::string> error = {};
    bool optionIsWrong = false; // the error is about TableOptions::positive, not about the data
};
LabelClasses classesOf(const ColumnScan& column, const std::vector<Index>& rows,
                       const std::vector<std::string>& declared, const TableOptions& options);

} // namespace core
