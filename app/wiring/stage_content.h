#pragma once

#include "ui/jobs/queries.h"
#include "ui/panels/stage_panel.h"

// What the stage shows of a data set: which rows, where, and what is said about them. Pure functions.
namespace app {

// The rows of one part that are drawn: all, or an even sample of at most 2,000 that depends on the data only.
struct ShownRows {
    std::vector<core::Index> rows; // of the data set, ascending
    core::Index of = 0;            // rows the part has
};
ShownRows shownRows(const core::PreparedData& data, bool training);

ui::StageData stageData(const core::PreparedData& data);
// The two features by which the classes are told apart best, one by one: between-class over within-class variance of
// at most 2,000 training rows. Principal components where there are no two axes.
ui::StageAxes usualAxes(const core::PreparedData& data);
// Inputs that hold the features which are not on an axis while no row is selected: the training rows' means, and the
// most frequent level of categories. [inputs]
core::Vector typicalInput(const core::PreparedData& data);

// Where the rows are in a plane. `extra`: a row to add when it is not among them, else -1.
std::vector<ui::LandscapePoint> pointsIn(const core::PreparedData& data, const core::Plane& plane,
                                         const std::vector<core::Index>& rows, qint64 extra);
// Where the points are, with a margin; far outliers (beyond the 1st and 99th percentile by more than half the distance
// of those) do not squeeze the rest.
core::Bounds usualBounds(const std::vector<ui::LandscapePoint>& points);
qint64 outsideOf(const std::vector<ui::LandscapePoint>& points, const core::Bounds& bounds);
// The bounds, widened where the path leaves them.
core::Bounds including(const core::Bounds& bounds, const ui::LandscapePath& path);
// Pictures for some of the points, spread over the view so that they hardly overlap.
std::vector<ui::LandscapeThumbnail>
thumbnailsIn(const core::PreparedData& data, const std::vector<ui::LandscapePoint>& points, const core::Bounds& view);

// "Accuracy 99.7%, Valid 100%, Implausibility 1.38, Cost 1.16" of each model; good news is marked in comparison with
// the first model.
std::vector<std::vector<ui::LandscapeFigure>> figuresOf(const ui::FigureAnswer& answer);

} // namespace app
