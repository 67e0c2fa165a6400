#pragma once

#include "core/evaluation/dependence.h"
#include "core/evaluation/embedding.h"
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
    core::Plane plane;                            // into which paths are projected
    qint64 row = 0;                               // of the data set
    std::optional<core::Label> target;            // default: the most likely class other than the predicted one
    std::optional<core::RawVector> instance = {}; // what if: these values instead of the row's
    bool advice = true; // where nothing was found, also which single constraint would help; takes longer
};
struct ModelAnswer {
    core::Explanation explanation;
    core::Vector probabilities;           // [classes] of the factual
    LandscapePath path;                   // ends at the decoded counterfactual
    int nascentUntil = 0;                 // last step that is within epsilon (max norm) of the factual
    std::optional<int> validFrom;         // first step from which on the target is the most likely class, to the end
    std::optional<std::string> violation; // of the constraints, in words; never expected
    std::optional<double> implausibility; // of a valid answer: mean L1 distance to test rows of the target class
    std::vector<int> decimals;       // one a change: digits after the point (negative: tens, hundreds) to which its new
                                     // value may be rounded so that the rounded row still is what the answer says
    std::vector<ModelAnswer> others; // the further ones of a set, best first
    std::size_t choice = 0;          // place of this one in the set; the best then has its place among the others
};
struct ExplanationAnswer {
    QuerySubjectPtr subject;
    qint64 row = 0;
    core::Label target = 0;
    bool edited = false;                            // the instance is not the row of the data
    std::vector<std::optional<ModelAnswer>> models; // nothing where there is no network yet
};
// The answer with the n-th of each model's set (0: the best) as what is shown; those without so many stay.
std::shared_ptr<const ExplanationAnswer> withChoice(const std::shared_ptr<const ExplanationAnswer>& answer,
                                                    std::size_t choice);

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
    core::Bounds usual; // where the points are, with a margin; far outliers (beyond the 5th and 95th percentile by
                        // more than three quarters of the distance of those) do not squeeze the rest
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

// How each model's probability of a class depends on one feature, of some rows and of one more.
struct DependenceQuery {
    QuerySubjectPtr subject;
    core::Index feature = 0;
    core::Label label = 0;
    std::vector<core::Index> rows; // of the data set
    qint64 row = -1;               // the selected one; -1: none
};
struct DependenceAnswer {
    struct Model {
        core::Dependence curves;      // of the rows
        std::vector<double> selected; // [values] of the selected row; empty without one
    };
    DependenceQuery query;
    std::vector<double> values; // raw
    std::vector<std::optional<Model>> models;
};

// A picture of some rows in which neighbours are near. It is answered again and again until it is finished.
struct EmbeddingQuery {
    core::PreparedDataPtr data;
    std::vector<core::Index> rows; // of the data set
};
struct FinishedEmbedding { // what further points are placed by
    core::ThreadPool pool{1};
    core::NeighbourEmbedding embedding;
    FinishedEmbedding(core::ConstMatrixRef rows, core::ConstMatrixRef start, const core::EmbeddingOptions& options)
        : embedding(rows, start, options, pool) {}
};
struct EmbeddingAnswer {
    EmbeddingQuery query;
    Eigen::MatrixXd places; // [2 x rows]
    int iteration = 0;
    int iterations = 0;
    double cost = 0.0;
    double perplexity = 0.0;
    std::shared_ptr<const FinishedEmbedding> finished; // null while under way
};

// Where points belong in a finished picture; it does not change by them.
struct PlacementQuery {
    std::shared_ptr<const FinishedEmbedding> embedding;
    std::vector<core::Matrix> paths; // [inputs x steps] each
    quint64 about = 0;               // handed back
};
struct PlacementAnswer {
    std::shared_ptr<const FinishedEmbedding> embedding;
    std::vector<Eigen::MatrixXd> paths; // [2 x steps] each
    quint64 about = 0;
};

// Which pixels speak for the class that a model reads: integrated gradients of its logit from the mean training image,
// for an image and for each model's counterfactual of it.
struct AttributionQuery {
    QuerySubjectPtr subject;
    core::RawVector factual;
    std::vector<std::optional<core::RawVector>> counterfactuals; // one a model
    core::Label target = 0;
};
struct AttributionAnswer {
    struct Model {
        core::Label predicted = 0;      // of the factual
        core::RawVector factual;        // [inputs] for the predicted class
        core::RawVector counterfactual; // [inputs] for the target; empty without a counterfactual
    };
    AttributionQuery query;
    std::vector<std::optional<Model>> models;
};

// From one image of each class to every other class.
struct ClassGridQuery {
    QuerySubjectPtr subject;
    qint64 row = -1; // stands for its class; -1: no row does
    int turn = 0;    // which of the classes' test rows stand for them
};
struct ClassGridAnswer {
    ClassGridQuery query;
    std::vector<qint64> rows; // one a class shown; -1 where the test rows have none
    std::vector<std::vector<std::optional<core::Explanation>>> models; // [classes x classes], row after row
};

// Explanations of many rows by one model, in brief: to be sorted and looked through.
struct ReviewQuery {
    QuerySubjectPtr subject;
    std::size_t model = 0;    // of the subject
    std::vector<qint64> rows; // of the data set
};
struct ReviewEntry {
    qint64 row = 0;
    core::Label predicted = 0;
    core::Label target = 0; // the most likely class other than the predicted one
    bool valid = false;
    bool mature = false;
    double certainty = 0.0;               // probability of the predicted class at the row
    double probability = 0.0;             // of the target at the counterfactual
    double cost = 0.0;                    // L1 to the factual, model-input units
    int changes = 0;                      // features
    std::optional<double> implausibility; // of a valid one: mean L1 distance to test rows of the target class
};
struct ReviewAnswer {
    QuerySubjectPtr subject;
    std::vector<ReviewEntry> entries; // one a row, in their order
};

// What each model says of some instances.
struct PredictionQuery {
    QuerySubjectPtr subject;
    std::vector<core::RawVector> instances;
};
struct PredictionAnswer {
    QuerySubjectPtr subject;
    std::vector<core::RawVector> instances;
    std::vector<std::optional<core::Matrix>> models; // [classes x instances]; nothing where there is no network yet
};

// In the order of urgency.
using Query = std::variant<ExplanationQuery, ComponentQuery, PointQuery, SurfaceQuery, PathQuery, GalleryQuery,
                           FigureQuery, DependenceQuery, PlacementQuery, AttributionQuery, ClassGridQuery,
                           EmbeddingQuery, PredictionQuery, ReviewQuery>;
using Answer = std::variant<std::shared_ptr<const ExplanationAnswer>, std::shared_ptr<const ComponentAnswer>,
                            std::shared_ptr<const PointAnswer>, std::shared_ptr<const SurfaceAnswer>,
                            std::shared_ptr<const PathAnswer>, std::shared_ptr<const GalleryAnswer>,
                            std::shared_ptr<const FigureAnswer>, std::shared_ptr<const DependenceAnswer>,
                            std::shared_ptr<const PlacementAnswer>, std::shared_ptr<const AttributionAnswer>,
                            std::shared_ptr<const ClassGridAnswer>, std::shared_ptr<const EmbeddingAnswer>,
                            std::shared_ptr<const PredictionAnswer>, std::shared_ptr<const ReviewAnswer>>;
enum class QueryKind {
    Explanation,
    Components,
    Points,
    Surfaces,
    Paths,
    Gallery,
    Figures,
    Dependence,
    Placement,
    Attribution,
    ClassGrid,
    Embedding,
    Predictions,
    Review
};
inline constexpr std::size_t kQueryKinds = std::variant_size_v<Query>;

// A question under way. Each advance() does one piece of the work, some milliseconds with a usual model, so that
// whoever runs several can put a more urgent one between. For one thread at a time.
class QueryTask {
public:
    virtual ~QueryTask() = default;
    // True when the answer is complete.
    virtual core::Result<bool> advance(const core::StopToken& stop) = 0;
    virtual Answer answer() = 0;
    // What there is to see before the end, now and then; usually nothing.
    virtual std::optional<Answer> interim() { return std::nullopt; }
};
std::unique_ptr<QueryTask> makeTask(const Query& query);

// Runs a question to its end.
core::Result<Answer> answerTo(const Query& query, const core::StopToken& stop = {});

} // namespace ui
