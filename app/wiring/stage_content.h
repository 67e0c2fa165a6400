#pragma once

#include "ui/jobs/queries.h"
#include "ui/panels/stage_panel.h"

#include <QJsonArray>

// What the stage shows of a data set, and what is said about it. Pure functions.
namespace app {

ui::StageData stageData(const core::PreparedData& data);
// How well one model input tells the classes apart: between-class over within-class variance of at most 2,000 training
// rows.
double separation(const core::PreparedData& data, core::Index input);
// The two features by which the classes are told apart best, one by one: between-class over within-class variance of
// at most 2,000 training rows. Principal components where there are no two axes.
ui::StageAxes usualAxes(const core::PreparedData& data);
// Inputs that hold the features which are not on an axis while no row is selected: the training rows' means, and the
// most frequent level of categories. [inputs]
core::Vector typicalInput(const core::PreparedData& data);

// How many of them lie outside the bounds.
qint64 outsideOf(const std::vector<ui::LandscapePoint>& points, const core::Bounds& bounds);
// The bounds, widened where the path leaves them.
core::Bounds including(const core::Bounds& bounds, const ui::LandscapePath& path);
// As a session or a scene keeps them: [uLow, uHigh, vLow, vHigh]. Nothing where it is no such list.
QJsonArray boundsToJson(const core::Bounds& bounds);
std::optional<core::Bounds> boundsFrom(const QJsonValue& json);
// Pictures for some of the points, spread over the view so that they hardly overlap.
std::vector<ui::LandscapeThumbnail>
thumbnailsIn(const core::PreparedData& data, const std::vector<ui::LandscapePoint>& points, const core::Bounds& view);

// "Accuracy 99.7%, Valid 100%, Implausibility 1.38, Cost 1.16" of each model; good news is marked in comparison with
// the first model.
std::vector<std::vector<ui::LandscapeFigure>> figuresOf(const ui::FigureAnswer& answer);

} // namespace app
