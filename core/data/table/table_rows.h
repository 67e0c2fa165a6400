#pragma once

#include "core/data/table/table_preview.h"
#include "core/data/table/table_reader.h"

namespace core {

// How one column becomes a feature.
struct FeaturePlan {
    std::size_t column = 0;
    Index slot = 0; // row of TableScan::values
    Feature feature = {};
    std::vector<double> recode = {};                        // of levels: code of the scan -> index of the level
    double fill = std::numeric_limits<double>::quiet_NaN(); // for a missing value; NaN: such rows are left out
};

// Which rows of a table are loaded, and what their values and labels mean.
struct TableRows {
    std::vector<std::uint8_t> kept = {}; // [rows of the scan]
    Index count = 0;
    std::vector<FeaturePlan> features = {};
    std::vector<std::string> classes = {};  // in label order
    std::vector<Index> classRows = {};      // kept rows of each
    std::vector<int> labelOfCode = {};      // code of the label's levels -> label, -1: none
    std::vector<DataProblem> problems = {}; // all of them, those of the dialect first
    std::optional<Error> blocker = {};      // why this cannot be loaded
};
TableRows chooseRows(const TableReading& reading, const TableOptions& options);

// The data set of those rows; name, source and digest are left to the caller. `rows` has no blocker.
Dataset makeDataset(TableReading reading, const TableRows& rows);

} // namespace core
