#pragma once

#include "core/evaluation/study/study_table.h"

namespace core {

// What a recipe changes about the published settings of a set: nothing for "published"; for "improved", the point of
// resources/results/grid-*.txt that bestPoint() picks on the validation rows.
ParamValues recipeChanges(const std::string& recipe, const std::string& set);

// How far a row of the table is from what counterfactual training should reach, in points; 0: it reaches everything.
//   5 x (accuracy lost beyond 1 point + validity lost beyond 2 points, free and with protected features)
//   + what IP, IP* and protected cost fall less than published, or less than 0 where the publication's fall is negative
//   + the rise of the protected feature's relative integrated gradients
// Infinite where one of the figures is not known.
double shortfall(const StudyTableRow& row);

// The rule by which settings are chosen among candidates for one set, of rows measured on validation rows: the
// smallest shortfall; of equals the first. Nothing without candidates.
std::optional<std::size_t> bestPoint(const std::vector<StudyTableRow>& candidates);

} // namespace core
