#pragma once

#include "core/data/prepared_data.h"

#include <vector>

namespace ui {

// The distribution of one feature for a small picture of it: counts by bin and class. A value.
struct ColumnSummary {
    core::Range range;                    // raw units, of the rows looked at; levels: [-0.5, levels - 0.5]
    std::vector<std::vector<int>> counts; // [bins][classes]; levels have a bin each, at most `bins` of them
    int tallest = 0;                      // rows in the fullest bin
    core::Index rowsSeen = 0;             // equal to the rows of the data unless they were thinned evenly
    int distinct = 0;                     // levels that occur; 0 for numbers
};

// Looks at `most` rows at most, evenly spaced, so that it takes well under a millisecond for any data set.
ColumnSummary summarise(const core::Dataset& dataset, core::Index feature, int bins = 24, core::Index most = 10'000);

// The mean image of some rows of an image data set, grey or RGB, [pixels] 0 to 255; at most `most` rows, evenly
// spaced.
std::vector<std::uint8_t> meanImage(const core::Dataset& dataset, core::Index most = 400);

} // namespace ui
