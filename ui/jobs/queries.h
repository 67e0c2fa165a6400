#pragma once

#include "core/evaluation/landscape.h"
#include "core/search/explain.h"
#include "ui/jobs/model_view.h"
#include "ui/plots/landscape.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace ui {

// What questions are about: the data, the models side by side and the rules in force. Immutable and shared by all
// that are asked until one of them changes.
struct QuerySubject {
    core::PreparedDataPtr data;
    std::vector<ModelView> models;
    core::Constraints constraints; // of every search
    core::Settings search;         // generator, its parameters, steps and threshold: one for all models, for their
                                   // answers could not be compared otherwise
};
using QuerySubjectPtr = std::shared_ptr<const QuerySubject>;

// The model whose opinion decides where a question names no target: the last one that has a network. Null: none has.
const core::Network* referenceNetwork(const QuerySubject& subject);
// The subject's search with another generator, keeping the parameters that it knows.
core::Settings withGenerator(const core::Settings& settings, const std::string& generator);

// "What would have to change about this row for it to be classed as the target?", asked of each model.
struct ExplanationQuery {
    QuerySubjectPtr subject;
    core::Plane plane;                 // into which paths are projected
    qint64 row = 0;                    // of the data set
    std::optional<core::Label> target; // default: the most likely class other than the predicted one
};
struct ModelAnswer {
    core::Explanation explanation;
    core::Vector probabilities;           // [classes] of the factual
    LandscapePath path;                   // ends at the decoded counterfactual
    int nascentUntil = 0;                 // last step that is within epsilon (max norm) of the factual
    std::optional<int> validFrom;         // first step from which on the target is the most likely class, to the end
    std::optional<std::string> violation; // of the constraints, in words; never expected
    std::optional<double> implausibility; // of a valid answer: mean L1 distance to test rows of the target class
    std::vector<int> decimals; // one a change: digits after the point (negative: tens, hundreds) to which its new
                               // value may be rounded so that the rounded row still is what the answer says
};
struct ExplanationAnswer {
    QuerySubjectPtr subject;
    qint64 row = 0;
    core::Label target = 0;
    std::vector<std::optional<ModelAnswer>> models; // nothing where there is no network yet
};

// The plane of the principal components of new data.
struct ComponentQuery {
    core::PreparedDataPtr data;
};
struct ComponentAnswer {
    core::PreparedDataPtr data;
    core::Plane plane;
};

// Where rows of the data are in a plane.
struct PointQuery {
    core::PreparedDataPtr data;
    core::Plane plane;
    std::shared_ptr<const std::vector<core::Index>> rows; // of the data set, ascending
    qint64 extra = -1;                                    // a row to add when it is not among them; -1: none
};
struct PointAnswer {
    core::PreparedDataPtr data;
    std::shared_ptr<const std::vector<LandscapePoint>> points;
    std::shared_ptr<const PointIndex> index; // of many; null: they are few
    core::Bounds usual; // where the points are, with a margin; far outliers (beyond the 1st and 99th percentile by
                        // more than half the distance of those) do not squeeze the rest
};

// How each model sees a plane.
struct SurfaceQuery {
    QuerySubjectPtr subject;
    core::Plane plane;
    core::Bounds bounds;
    core::Index columns = 160;
    core::Index rows = 160;
};
struct SurfaceAnswer {
    QuerySubjectPtr subject;
    std::vector<std::shared_ptr<const core::Surface>> models; // null where there is no network yet
};

// Where the searches of some watched rows lead on each model; to the same target on all.
struct PathQuery {
    QuerySubjectPtr subject;
    core::Plane plane;
    std::vector<qint64> rows;
};
struct PathAnswer {
    QuerySubjectPtr subject;
    std::vector<std::vector<LandscapePath>> models;
};

// Counterfactuals of a sample of test rows, `perClass` of each class, for looking at as pictures.
struct GalleryQuery {
    QuerySubjectPtr subject;
    int perClass = 2;
};
struct GalleryEntry {
    qint64 row = 0;
    core::Label label = 0; // ground truth
    core::Label target = 0;
    std::vector<std::optional<core::Explanation>> models;
};
struct GalleryAnswer {
    QuerySubjectPtr subject;
    std::vector<GalleryEntry> entries; // by class, then in the order drawn
};

// The quick figures below each landscape: on a small fixed sample, always the same rows and targets for the same data
// and for every model, so that they differ only where models do.
struct FigureQuery {
    QuerySubjectPtr subject;
    int rows = 60; // searched
};
struct ModelFigures {
    double accuracy = 0.0; // share of the test rows (at most 2,000) whose class is predicted, in [0, 1]
    core::Index tested = 0;
    core::Index searched = 0;             // rows of the sample that are not classed as the target anyway
    std::optional<double> validShare;     // of those searched, in [0, 1]; nothing when there are none
    std::optional<double> cost;           // mean over the valid: L1 to the factual, model-input units
    std::optional<double> implausibility; // mean over the valid: mean L1 distance to test rows of the target class
};
struct FigureAnswer {
    QuerySubjectPtr subject;
    std::vector<std::optional<ModelFigures>> models;
};

// In the order of urgency.
using Query =
    std::variant<ExplanationQuery, ComponentQuery, PointQuery, SurfaceQuery, PathQuery, GalleryQuery, FigureQuery>;
using Answer = std::variant<std::shared_ptr<const ExplanationAnswer>, std::shared_ptr<const ComponentAnswer>,
                            std::shared_ptr<const PointAnswer>, std::shared_ptr<const SurfaceAnswer>,
                            std::shared_ptr<const PathAnswer>, std::shared_ptr<const GalleryAnswer>,
                            std::shared_ptr<const FigureAnswer>>;
enum class QueryKind { Explanation, Components, Points, Surfaces, Paths, Gallery, Figures };
inline constexpr std::size_t kQueryKinds = std::variant_size_v<Query>;

// A question under way. Each advance() does one piece of the work, some milliseconds with a usual model, so that
// whoever runs several can put a more urgent one between. For one thread at a time.
class QueryTask {
public:
    virtual ~QueryTask() = default;
    // True when the answer is complete.
    virtual core::Result<bool> advance(const core::StopToken& stop) = 0;
    virtual Answer answer() = 0;
};
std::unique_ptr<QueryTask> makeTask(const Query& query);

// Runs a question to its end.
core::Result<Answer> answerTo(const Query& query, const core::StopToken& stop = {});

} // namespace ui
