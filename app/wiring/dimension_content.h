#pragma once

#include "ui/jobs/queries.h"
#include "ui/plots/row_plot.h"

// What the views of many features show of a data set and an answer. Pure functions.
namespace app {

// The features by how well each alone tells the classes apart in the training rows, best first.
std::vector<core::Index> featuresByTelling(const core::PreparedData& data);
// The same order with those in front that the counterfactuals change, the largest change of a model input first.
std::vector<core::Index> changedFirst(const core::PreparedData& data, const std::vector<core::Index>& order,
                                      const ui::RowOverlay& overlay);
// The row and what the models answered about it; the answer may be null or of another row.
ui::RowOverlay overlayOf(const core::PreparedData& data, qint64 row, const ui::ExplanationAnswer* answer);

// At most so many of the rows, ascending; the same for the same data.
std::vector<core::Index> sampleOf(const core::PreparedData& data, const std::vector<core::Index>& rows,
                                  core::Index most, std::string_view stream);

} // namespace app
