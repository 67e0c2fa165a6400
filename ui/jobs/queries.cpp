#include "ui/jobs/queries.h"

#include "ui/jobs/query_tasks.h"

namespace ui {

const core::Network* referenceNetwork(const QuerySubject& subject) {
    for (auto it = subject.models.rbegin(); it != subject.models.rend(); ++it)
        if (it->network)
            return it->network.get();
    return nullptr;
}

core::Settings withGenerator(const core::Settings& settings, const std::string& generator) {
    core::Settings changed = settings;
    changed.search.generator = generator;
    changed.generator.clear();
    if (const auto* entry = core::builtins<core::Generator>().find(generator))
        for (const core::ParamSpec& spec : entry->params)
            if (const auto it = settings.generator.find(spec.key); it != settings.generator.end())
                changed.generator.insert(*it);
    return changed;
}

std::shared_ptr<const ExplanationAnswer> withChoice(const std::shared_ptr<const ExplanationAnswer>& answer,
                                                    std::size_t choice) {
    if (!answer || choice == 0)
        return answer;
    auto chosen = std::make_shared<ExplanationAnswer>(*answer);
    for (auto& model : chosen->models) {
        if (!model || choice > model->others.size())
            continue;
        ModelAnswer other = std::move(model->others[choice - 1]);
        other.others = std::move(model->others);
        model->others.clear();
        other.others[choice - 1] = std::move(*model);
        model = std::move(other);
        model->choice = choice;
    }
    return chosen;
}

core::ExplainContext contextOf(const QuerySubject& subject, const core::Network& network) {
    return {.schema = subject.data->dataset.schema,
            .encoding = subject.data->encoding,
            .constraints = subject.constraints,
            .network = network,
            .classes = subject.data->dataset.classes,
            .reference = subject.data->reference.get()};
}

core::Result<std::unique_ptr<const core::Generator>> generatorOf(const QuerySubject& subject) {
    if (!referenceNetwork(subject))
        return core::invalid("there is no model yet; train one first");
    return core::makeGenerator(subject.search);
}

core::Rng rngOf(const QuerySubject& subject) {
    return core::Rng(subject.data->splitSpec.seed).fork("explore");
}

core::Vector inputOf(const core::PreparedData& data, qint64 row) {
    return core::encodeRow(data.encoding, data.dataset.rows.row(static_cast<core::Index>(row)));
}

core::Status checkRow(const core::PreparedData& data, qint64 row) {
    if (row < 0 || row >= data.dataset.size())
        return core::invalid("there is no row " + std::to_string(row) + "; the data has " +
                             std::to_string(data.dataset.size()));
    return core::ok();
}

LandscapePath projectedPath(const core::Plane& plane, const core::Matrix& path) {
    LandscapePath projected;
    const core::Matrix coordinates = plane.project(path);
    for (core::Index step = 0; step < coordinates.cols(); ++step)
        projected.points.append(QPointF(static_cast<double>(coordinates(0, step)), //
                                        static_cast<double>(coordinates(1, step))));
    return projected;
}

std::vector<core::Index> shuffledTestRows(const core::PreparedData& data, std::string_view stream) {
    std::vector<core::Index> rows = data.split.test;
    core::Rng rng = core::Rng(data.splitSpec.seed).fork(stream);
    rng.shuffle(rows);
    return rows;
}

std::vector<core::Index> testColumnsOf(const core::PreparedData& data, core::Label label) {
    constexpr std::size_t kMost = 200;
    std::vector<core::Index> columns;
    for (std::size_t i = 0; i < data.testLabels.size() && columns.size() < kMost; ++i)
        if (data.testLabels[i] == label)
            columns.push_back(static_cast<core::Index>(i));
    return columns;
}

std::optional<double> meanDistance(const core::PreparedData& data, const std::vector<core::Index>& columns,
                                   core::ConstVectorRef input) {
    if (columns.empty())
        return std::nullopt;
    double sum = 0.0;
    for (const core::Index column : columns)
        sum += static_cast<double>((data.test.col(column) - input).cwiseAbs().sum());
    return sum / static_cast<double>(columns.size());
}

std::unique_ptr<QueryTask> makeTask(const Query& query) {
    struct Maker {
        std::unique_ptr<QueryTask> operator()(const ExplanationQuery& q) const { return makeExplanationTask(q); }
        std::unique_ptr<QueryTask> operator()(const ComponentQuery& q) const { return makeComponentTask(q); }
        std::unique_ptr<QueryTask> operator()(const PointQuery& q) const { return makePointTask(q); }
        std::unique_ptr<QueryTask> operator()(const SurfaceQuery& q) const { return makeSurfaceTask(q); }
        std::unique_ptr<QueryTask> operator()(const PathQuery& q) const { return makePathTask(q); }
        std::unique_ptr<QueryTask> operator()(const GalleryQuery& q) const { return makeGalleryTask(q); }
        std::unique_ptr<QueryTask> operator()(const FigureQuery& q) const { return makeFigureTask(q); }
        std::unique_ptr<QueryTask> operator()(const DependenceQuery& q) const { return makeDependenceTask(q); }
        std::unique_ptr<QueryTask> operator()(const PlacementQuery& q) const { return makePlacementTask(q); }
        std::unique_ptr<QueryTask> operator()(const AttributionQuery& q) const { return makeAttributionTask(q); }
        std::unique_ptr<QueryTask> operator()(const ClassGridQuery& q) const { return makeClassGridTask(q); }
        std::unique_ptr<QueryTask> operator()(const EmbeddingQuery& q) const { return makeEmbeddingTask(q); }
        std::unique_ptr<QueryTask> operator()(const PredictionQuery& q) const { return makePredictionTask(q); }
        std::unique_ptr<QueryTask> operator()(const ReviewQuery& q) const { return makeReviewTask(q); }
    };
    return std::visit(Maker{}, query);
}

core::Result<Answer> answerTo(const Query& query, const core::StopToken& stop) {
    const std::unique_ptr<QueryTask> task = makeTask(query);
    for (;;) {
        if (stop.stop_requested())
            return core::cancelled();
        auto done = core::guarded([&] { return task->advance(stop); });
        if (!done)
            return std::move(done).error();
        if (*done)
            return task->answer();
    }
}

} // namespace ui
