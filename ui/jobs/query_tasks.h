#pragma once

#include "ui/jobs/queries.h"

namespace ui {

// The tasks behind makeTask(), one a kind of question.
std::unique_ptr<QueryTask> makeExplanationTask(ExplanationQuery query);
std::unique_ptr<QueryTask> makeComponentTask(ComponentQuery query);
std::unique_ptr<QueryTask> makePointTask(PointQuery query);
std::unique_ptr<QueryTask> makeSurfaceTask(SurfaceQuery query);
std::unique_ptr<QueryTask> makePathTask(PathQuery query);
std::unique_ptr<QueryTask> makeGalleryTask(GalleryQuery query);
std::unique_ptr<QueryTask> makeFigureTask(FigureQuery query);
std::unique_ptr<QueryTask> makeDependenceTask(DependenceQuery query);
std::unique_ptr<QueryTask> makePlacementTask(PlacementQuery query);
std::unique_ptr<QueryTask> makeAttributionTask(AttributionQuery query);
std::unique_ptr<QueryTask> makeClassGridTask(ClassGridQuery query);
std::unique_ptr<QueryTask> makeEmbeddingTask(EmbeddingQuery query);
std::unique_ptr<QueryTask> makePredictionTask(PredictionQuery query);
std::unique_ptr<QueryTask> makeReviewTask(ReviewQuery query);

// For the tasks.
core::ExplainContext contextOf(const QuerySubject& subject, const core::Network& network);
core::Rng rngOf(const QuerySubject& subject);
// What searches for a subject. Errors: no model to ask yet; settings that no generator takes.
core::Result<std::unique_ptr<const core::Generator>> generatorOf(const QuerySubject& subject);
core::Vector inputOf(const core::PreparedData& data, qint64 row); // [inputs]
core::Status checkRow(const core::PreparedData& data, qint64 row);
LandscapePath projectedPath(const core::Plane& plane, const core::Matrix& path);
// Test rows in an order that depends on the data's seed only.
std::vector<core::Index> shuffledTestRows(const core::PreparedData& data, std::string_view stream);
// Columns of data.test with that true class: the first ones, at most 200.
std::vector<core::Index> testColumnsOf(const core::PreparedData& data, core::Label label);
// Implausibility: mean L1 distance of an input to those columns; nothing when there are none.
std::optional<double> meanDistance(const core::PreparedData& data, const std::vector<core::Index>& columns,
                                   core::ConstVectorRef input);

} // namespace ui
