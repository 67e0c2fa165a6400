// What the landscapes show: planes, surfaces, watched paths.
#include "core/model/loss.h"
#include "ui/jobs/query_tasks.h"

namespace ui {
namespace {

constexpr core::Index kBand = 20;      // grid rows evaluated in one piece of work
constexpr core::Index kPathBlock = 10; // rows searched in one piece of work

class ComponentTask final : public QueryTask {
public:
    explicit ComponentTask(ComponentQuery query) : m_query(std::move(query)) {}
    core::Result<bool> advance(const core::StopToken&) override {
        m_answer = {m_query.data, core::componentPlane(*m_query.data)};
        return true;
    }
    Answer answer() override { return std::make_shared<const ComponentAnswer>(std::move(m_answer)); }

private:
    ComponentQuery m_query;
    ComponentAnswer m_answer;
};

// A band of grid rows of one model a piece of work.
class SurfaceTask final : public QueryTask {
public:
    explicit SurfaceTask(SurfaceQuery query) : m_query(std::move(query)) {
        m_answer.subject = m_query.subject;
        m_answer.models.resize(m_query.subject->models.size());
    }

    core::Result<bool> advance(const core::StopToken&) override {
        const auto& models = m_query.subject->models;
        if (m_model >= models.size())
            return true;
        const auto& network = models[m_model].network;
        if (network && network->inputs() != m_query.plane.origin.size())
            return core::invalid("model " + models[m_model].name.toStdString() + " takes " +
                                 std::to_string(network->inputs()) + " inputs, the data has " +
                                 std::to_string(m_query.plane.origin.size()));
        if (network)
            evaluateBand(*network);
        m_row += kBand;
        if (!network || m_row >= m_query.rows) {
            if (network)
                m_answer.models[m_model] = std::exchange(m_surface, nullptr);
            m_row = 0;
            ++m_model;
        }
        return m_model == models.size();
    }

    Answer answer() override { return std::make_shared<const SurfaceAnswer>(std::move(m_answer)); }

private:
    // Cell centres span the bounds, so a band of rows is the surface between its first and last centre.
    void evaluateBand(const core::Network& network) {
        const core::Index columns = m_query.columns;
        if (m_row == 0) {
            m_surface = std::make_shared<core::Surface>();
            m_surface->plane = m_query.plane;
            m_surface->bounds = m_query.bounds;
            m_surface->columns = columns;
            m_surface->rows = m_query.rows;
            m_surface->probabilities.resize(network.classes(), columns * m_query.rows);
        }
        // A remainder of one row would have no span; it goes with the band before it.
        core::Index last = std::min(m_row + kBand, m_query.rows);
        if (m_query.rows - last == 1)
            ++last;
        const double step = (m_query.bounds.vHigh - m_query.bounds.vLow) / static_cast<double>(m_query.rows - 1);
        core::Bounds band = m_query.bounds;
        band.vLow = m_query.bounds.vLow + step * static_cast<double>(m_row);
        band.vHigh = m_query.bounds.vLow + step * static_cast<double>(last - 1);
        const core::Surface part = core::evaluateSurface(network, m_query.plane, band, columns, last - m_row);
        m_surface->probabilities.middleCols(m_row * columns, part.probabilities.cols()) = part.probabilities;
        if (last == m_query.rows)
            m_row = m_query.rows;
    }

    SurfaceQuery m_query;
    SurfaceAnswer m_answer;
    std::shared_ptr<core::Surface> m_surface; // of the model under way
    std::size_t m_model = 0;
    core::Index m_row = 0;
};

// A block of rows on one model a piece of work.
class PathTask final : public QueryTask {
public:
    explicit PathTask(PathQuery query) : m_query(std::move(query)), m_resources(m_pool) {
        m_answer.subject = m_query.subject;
        m_answer.models.resize(m_query.subject->models.size());
    }

    core::Result<bool> advance(const core::StopToken& stop) override {
        const auto& models = m_query.subject->models;
        if (!m_generator)
            if (auto status = begin(); !status)
                return std::move(status).error();
        if (m_model >= models.size() || m_factuals.cols() == 0)
            return true;
        if (const auto& network = models[m_model].network; network && network->inputs() == m_factuals.rows()) {
            searchBlock(*network, stop);
            if (stop.stop_requested())
                return core::cancelled();
            m_first += kPathBlock;
        } else {
            m_first = m_factuals.cols();
        }
        if (m_first >= m_factuals.cols()) {
            m_first = 0;
            ++m_model;
        }
        return m_model == models.size();
    }

    Answer answer() override { return std::make_shared<const PathAnswer>(std::move(m_answer)); }

private:
    core::Status begin() {
        const QuerySubject& subject = *m_query.subject;
        const core::PreparedData& data = *subject.data;
        auto generator = generatorOf(subject);
        if (!generator)
            return std::move(generator).error();
        m_generator = std::move(generator).value();
        const core::Network& reference = *referenceNetwork(subject);
        std::vector<core::Index> rows;
        for (const qint64 row : m_query.rows) {
            if (auto status = checkRow(data, row); !status)
                return status;
            rows.push_back(static_cast<core::Index>(row));
        }
        m_constraints = core::compile(data.dataset.schema, data.encoding, subject.constraints);
        m_factuals = core::encodeRows(data.encoding, data.dataset.rows, rows);
        for (core::Index i = 0; i < m_factuals.cols(); ++i)
            m_targets.push_back(core::mostLikelyOther(reference, m_factuals.col(i)));
        return core::ok();
    }

    void searchBlock(const core::Network& network, const core::StopToken& stop) {
        const QuerySubject& subject = *m_query.subject;
        const core::Index count = std::min(kPathBlock, m_factuals.cols() - m_first);
        const core::Matrix factuals = m_factuals.middleCols(m_first, count);
        const core::Labels targets(m_targets.begin() + m_first, m_targets.begin() + m_first + count);
        core::SearchRequest request{.network = network,
                                    .constraints = m_constraints,
                                    .factuals = factuals,
                                    .targets = targets,
                                    .keepPaths = true,
                                    .reference = subject.data->reference.get()};
        core::configure(request, subject.search.search);
        // Each block its own stream, so that the paths do not depend on how the rows are divided among calls.
        m_generator->search(request, rngOf(subject).fork("watched", static_cast<std::uint64_t>(m_first)), stop,
                            m_resources, m_result);
        const core::Labels predicted = core::predict(core::logitsOf(network, factuals));
        for (core::Index i = 0; i < count; ++i) {
            const auto at = static_cast<std::size_t>(i);
            LandscapePath path = projectedPath(m_query.plane, m_result.paths[at]);
            path.factualClass = predicted[at];
            path.targetClass = targets[at];
            path.mature = m_result.mature[at] != 0;
            path.valid = m_result.valid[at] != 0;
            path.row = m_query.rows[static_cast<std::size_t>(m_first + i)];
            m_answer.models[m_model].push_back(std::move(path));
        }
    }

    PathQuery m_query;
    PathAnswer m_answer;
    std::unique_ptr<const core::Generator> m_generator;
    core::InputConstraints m_constraints;
    core::Matrix m_factuals; // [inputs x rows]
    core::Labels m_targets;  // [rows]
    core::ThreadPool m_pool{1};
    core::SearchResources m_resources;
    core::SearchResult m_result;
    std::size_t m_model = 0;
    core::Index m_first = 0; // row of the block under way
};

} // namespace

std::unique_ptr<QueryTask> makeComponentTask(ComponentQuery query) {
    return std::make_unique<ComponentTask>(std::move(query));
}
std::unique_ptr<QueryTask> makeSurfaceTask(SurfaceQuery query) {
    return std::make_unique<SurfaceTask>(std::move(query));
}
std::unique_ptr<QueryTask> makePathTask(PathQuery query) {
    return std::make_unique<PathTask>(std::move(query));
}

} // namespace ui
