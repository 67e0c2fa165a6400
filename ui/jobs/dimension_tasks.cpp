// What the views of many features and of pictures ask: curves, embeddings, attributions, class grids.
#include "core/evaluation/integrated_gradients.h"
#include "core/model/loss.h"
#include "ui/jobs/query_tasks.h"

namespace ui {
namespace {

constexpr int kShownEvery = 10; // steps of an embedding
constexpr core::Index kMostGridClasses = 12;

// One value of one model a piece of work.
class DependenceTask final : public QueryTask {
public:
    explicit DependenceTask(DependenceQuery query) {
        m_answer.query = std::move(query);
        const QuerySubject& subject = *m_answer.query.subject;
        m_answer.models.resize(subject.models.size());
        m_answer.values = core::dependenceValues(*subject.data, m_answer.query.feature);
        std::vector<core::Index> rows = m_answer.query.rows;
        if (m_answer.query.row >= 0)
            rows.push_back(static_cast<core::Index>(m_answer.query.row)); // the last column is the selected row's
        m_inputs = core::encodeRows(subject.data->encoding, subject.data->dataset.rows, rows);
    }

    core::Result<bool> advance(const core::StopToken&) override {
        const QuerySubject& subject = *m_answer.query.subject;
        if (m_model >= subject.models.size())
            return true;
        const auto& network = subject.models[m_model].network;
        if (network && network->inputs() != m_inputs.rows())
            return core::invalid("the model was made for other data");
        if (network && m_value < m_answer.values.size()) {
            if (m_value == 0)
                m_found.resize(static_cast<core::Index>(m_answer.values.size()), m_inputs.cols());
            m_found.row(static_cast<core::Index>(m_value)) =
                core::conditionalProbabilities(*network, subject.data->encoding, m_answer.query.feature,
                                               m_answer.values[m_value], m_answer.query.label, m_inputs)
                    .transpose();
            ++m_value;
            return false;
        }
        if (network)
            finish();
        m_value = 0;
        return ++m_model >= subject.models.size();
    }

    Answer answer() override { return std::make_shared<const DependenceAnswer>(std::move(m_answer)); }

private:
    void finish() {
        DependenceAnswer::Model model;
        const auto rows = static_cast<core::Index>(m_answer.query.rows.size());
        if (m_answer.query.row >= 0)
            for (const core::Scalar p : m_found.col(rows))
                model.selected.push_back(static_cast<double>(p));
        model.curves = {m_answer.values, m_found.leftCols(rows), {}};
        model.curves.mean = core::partialDependence(model.curves.individual);
        m_answer.models[m_model] = std::move(model);
    }

    DependenceAnswer m_answer;
    core::Matrix m_inputs; // [inputs x rows]
    core::Matrix m_found;  // [values x rows] of the model under way
    std::size_t m_model = 0;
    std::size_t m_value = 0;
};

// One step a piece of work.
class EmbeddingTask final : public QueryTask {
public:
    explicit EmbeddingTask(EmbeddingQuery query) { m_answer.query = std::move(query); }

    core::Result<bool> advance(const core::StopToken&) override {
        const core::PreparedData& data = *m_answer.query.data;
        if (m_answer.query.rows.size() < 8)
            return core::invalid("an embedding needs at least 8 rows");
        if (!m_work) {
            const core::Matrix inputs = core::encodeRows(data.encoding, data.dataset.rows, m_answer.query.rows);
            const core::Matrix start = data.encoding.inputs >= 2 ? core::componentPlane(data).project(inputs)
                                                                 : core::Matrix(inputs.replicate(2, 1));
            m_work = std::make_shared<FinishedEmbedding>(inputs, start, core::EmbeddingOptions{});
            return false;
        }
        m_work->embedding.step();
        return m_work->embedding.finished();
    }

    Answer answer() override {
        describe();
        m_answer.finished = m_work;
        return std::make_shared<const EmbeddingAnswer>(std::move(m_answer));
    }

    std::optional<Answer> interim() override {
        if (m_work->embedding.iteration() % kShownEvery != 0)
            return std::nullopt;
        describe();
        return std::make_shared<const EmbeddingAnswer>(m_answer);
    }

private:
    void describe() {
        m_answer.places = m_work->embedding.places();
        m_answer.iteration = m_work->embedding.iteration();
        m_answer.iterations = m_work->embedding.options().iterations;
        m_answer.cost = m_work->embedding.cost();
        m_answer.perplexity = m_work->embedding.options().perplexity;
    }

    EmbeddingAnswer m_answer;
    std::shared_ptr<FinishedEmbedding> m_work;
};

// One path a piece of work.
class PlacementTask final : public QueryTask {
public:
    explicit PlacementTask(PlacementQuery query) : m_query(std::move(query)) {
        m_answer.embedding = m_query.embedding;
        m_answer.about = m_query.about;
    }
    core::Result<bool> advance(const core::StopToken&) override {
        if (m_answer.paths.size() < m_query.paths.size()) {
            const core::Matrix& path = m_query.paths[m_answer.paths.size()];
            m_answer.paths.push_back(path.cols() > 0 ? m_query.embedding->embedding.placeAmong(path)
                                                     : Eigen::MatrixXd(2, 0));
        }
        return m_answer.paths.size() >= m_query.paths.size();
    }
    Answer answer() override { return std::make_shared<const PlacementAnswer>(std::move(m_answer)); }

private:
    PlacementQuery m_query;
    PlacementAnswer m_answer;
};

// One model a piece of work.
class AttributionTask final : public QueryTask {
public:
    explicit AttributionTask(AttributionQuery query) {
        m_answer.query = std::move(query);
        m_answer.models.resize(m_answer.query.subject->models.size());
    }

    core::Result<bool> advance(const core::StopToken&) override {
        const QuerySubject& subject = *m_answer.query.subject;
        if (m_model >= subject.models.size())
            return true;
        if (const auto& network = subject.models[m_model].network)
            m_answer.models[m_model] = attributed(*network);
        return ++m_model >= subject.models.size();
    }

    Answer answer() override { return std::make_shared<const AttributionAnswer>(std::move(m_answer)); }

private:
    [[nodiscard]] AttributionAnswer::Model attributed(const core::Network& network) const {
        const core::PreparedData& data = *m_answer.query.subject->data;
        const core::Vector baseline = data.training.rowwise().mean();
        const core::Vector input = core::encodeRow(data.encoding, m_answer.query.factual);
        AttributionAnswer::Model model;
        model.predicted = core::predict(core::logitsOf(network, input)).front();
        model.factual =
            core::integratedGradients(network, model.predicted, baseline, input).col(0).template cast<double>();
        if (const auto& other = m_answer.query.counterfactuals[m_model]) {
            const core::Vector changed = core::encodeRow(data.encoding, *other);
            model.counterfactual = core::integratedGradients(network, m_answer.query.target, baseline, changed)
                                       .col(0)
                                       .template cast<double>();
        }
        return model;
    }

    AttributionAnswer m_answer;
    std::size_t m_model = 0;
};

// One row of the grid of one model a piece of work.
class ClassGridTask final : public QueryTask {
public:
    explicit ClassGridTask(ClassGridQuery query) { m_answer.query = std::move(query); }

    core::Result<bool> advance(const core::StopToken& stop) override {
        const QuerySubject& subject = *m_answer.query.subject;
        if (!m_generator)
            if (auto status = begin(); !status)
                return std::move(status).error();
        if (m_model >= subject.models.size())
            return true;
        if (const auto& network = subject.models[m_model].network)
            if (auto status = searchRow(*network, stop); !status)
                return std::move(status).error();
        if (++m_class >= m_answer.rows.size()) {
            m_class = 0;
            ++m_model;
        }
        return m_model >= subject.models.size();
    }

    Answer answer() override { return std::make_shared<const ClassGridAnswer>(std::move(m_answer)); }

private:
    core::Status begin() {
        const QuerySubject& subject = *m_answer.query.subject;
        auto generator = generatorOf(subject);
        if (!generator)
            return std::move(generator).error();
        m_generator = std::move(generator).value();
        const core::Network& reference = *referenceNetwork(subject);
        const core::Dataset& dataset = subject.data->dataset;
        const core::Index classes = std::min(dataset.classCount(), kMostGridClasses);
        for (core::Label label = 0; label < classes; ++label)
            m_answer.rows.push_back(standsFor(label, reference));
        m_answer.models.assign(subject.models.size(), std::vector<std::optional<core::Explanation>>(
                                                          static_cast<std::size_t>(classes * classes)));
        return core::ok();
    }

    // The chosen row if it is of the class; else a test row that the reference reads rightly, where one of the first
    // few is.
    [[nodiscard]] qint64 standsFor(core::Label label, const core::Network& reference) const {
        constexpr int kTried = 20;
        const QuerySubject& subject = *m_answer.query.subject;
        const core::Dataset& dataset = subject.data->dataset;
        const qint64 chosen = m_answer.query.row;
        if (chosen >= 0 && chosen < dataset.size() && dataset.labels[static_cast<std::size_t>(chosen)] == label)
            return chosen;
        std::vector<core::Index> own;
        for (const core::Index row : shuffledTestRows(*subject.data, "grid"))
            if (dataset.labels[static_cast<std::size_t>(row)] == label)
                own.push_back(row);
        if (own.empty())
            return -1;
        const auto at = [&](int i) { return own[static_cast<std::size_t>(m_answer.query.turn + i) % own.size()]; };
        for (int i = 0; i < kTried; ++i)
            if (core::predict(core::logitsOf(reference, inputOf(*subject.data, at(i)))).front() == label)
                return at(i);
        return at(0);
    }

    core::Status searchRow(const core::Network& network, const core::StopToken& stop) {
        const qint64 row = m_answer.rows[m_class];
        if (row < 0)
            return core::ok();
        const QuerySubject& subject = *m_answer.query.subject;
        std::vector<core::Question> questions;
        std::vector<std::size_t> targets;
        for (std::size_t target = 0; target < m_answer.rows.size(); ++target)
            if (target != m_class) {
                core::Question question;
                question.factual = subject.data->dataset.rows.row(static_cast<core::Index>(row));
                question.target = static_cast<core::Label>(target);
                questions.push_back(std::move(question));
                targets.push_back(target);
            }
        auto found = core::explain(contextOf(subject, network), *m_generator, subject.search.search, questions, false,
                                   rngOf(subject), stop, m_pool);
        if (!found)
            return std::move(found).error();
        for (std::size_t i = 0; i < targets.size(); ++i)
            m_answer.models[m_model][m_class * m_answer.rows.size() + targets[i]] = std::move((*found)[i]);
        return core::ok();
    }

    ClassGridAnswer m_answer;
    std::unique_ptr<const core::Generator> m_generator;
    core::ThreadPool m_pool{1};
    std::size_t m_model = 0;
    std::size_t m_class = 0;
};

} // namespace

std::unique_ptr<QueryTask> makeDependenceTask(DependenceQuery query) {
    return std::make_unique<DependenceTask>(std::move(query));
}
std::unique_ptr<QueryTask> makePlacementTask(PlacementQuery query) {
    return std::make_unique<PlacementTask>(std::move(query));
}
std::unique_ptr<QueryTask> makeAttributionTask(AttributionQuery query) {
    return std::make_unique<AttributionTask>(std::move(query));
}
std::unique_ptr<QueryTask> makeClassGridTask(ClassGridQuery query) {
    return std::make_unique<ClassGridTask>(std::move(query));
}
std::unique_ptr<QueryTask> makeEmbeddingTask(EmbeddingQuery query) {
    return std::make_unique<EmbeddingTask>(std::move(query));
}

} // namespace ui
