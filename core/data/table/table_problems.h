#pragma once

#include "core/data/table/table_reader.h"

namespace core {

// What the dialect passed over, and rows of another width.
std::vector<DataProblem> problemsOfFile(const TableReading& reading);
// Why a column that the user did not ignore is left out; nothing when the user did.
std::optional<DataProblem> ignoredProblem(const TableReading& reading, std::size_t column);
// Missing and unreadable cells, and columns that tell rows apart.
std::vector<DataProblem> problemsOfColumn(const TableReading& reading, std::size_t column, MissingPolicy policy,
                                          bool ownLevel);
// Why the kind the user chose cannot be had: no number at all, fractions in an integer column, too many levels.
std::optional<std::string> misfit(const TableReading& reading, std::size_t column);

} // namespace core
