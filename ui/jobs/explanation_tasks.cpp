// Explanations: of one row in full, and of a sample of rows as pictures.
#include "core/model/loss.h"
#include "core/search/advice.h"
#include "ui/jobs/query_tasks.h"
#include "ui/jobs/truthful_rounding.h"

namespace ui {
namespace {

constexpr std::size_t kGalleryBlock = 8; // rows searched in one piece of work
constexpr int kGalleryLimit = 60;        // rows in all

// Last step whose iterate is within `radius` (max norm) of the first.
int lastWithin(const core::Matrix& path, double radius) {
    int last = 0;
    for (core::Index step = 0; step < path.cols(); ++step)
        if (static_cast<double>((path.col(step) - path.col(0)).cwiseAbs().maxCoeff()) <= radius)
            last = static_cast<int>(step);
    return last;
}

// First step from which on the target is the most likely class.
std::optional<int> targetFrom(const core::Network& network, const core::Matrix& path, core::Label target) {
    const core::Labels predicted = core::predict(core::logitsOf(network, path));
    std::optional<int> from;
    for (std::size_t step = predicted.size(); step-- > 0 && predicted[step] == target;)
        from = static_cast<int>(step);
    return from;
}

ModelAnswer toAnswer(const core::ExplainContext& context, const ExplanationQuery& query,
                     core::Explanation explanation) {
    ModelAnswer answer;
    const core::Vector input = core::encodeRow(context.encoding, explanation.factual);
    answer.probabilities = core::softmax(core::logitsOf(context.network, input)).col(0);
    core::Matrix path = explanation.path.cols() > 0 ? explanation.path : core::Matrix(input);
    answer.nascentUntil = lastWithin(path, query.subject->search.objective.epsilon);
    answer.validFrom = targetFrom(context.network, path, explanation.target);
    const core::Vector end = core::encodeRow(context.encoding, explanation.counterfactual);
    const bool decoded = (end - path.col(path.cols() - 1)).cwiseAbs().maxCoeff() > core::Scalar(1e-4);
    if (decoded) {
        path.conservativeResize(Eigen::NoChange, path.cols() + 1);
        path.col(path.cols() - 1) = end;
    }
    answer.path = projectedPath(query.plane, path);
    for (core::Index step = 0; step < explanation.pathProbability.size(); ++step)
        answer.path.probability.append(static_cast<double>(explanation.pathProbability[step]));
    if (decoded && !answer.path.probability.isEmpty())
        answer.path.probability.append(explanation.probability);
    answer.path.factualClass = explanation.predicted;
    answer.path.targetClass = explanation.target;
    answer.path.mature = explanation.mature;
    answer.path.valid = explanation.valid;
    answer.path.row = query.row;
    answer.violation =
        core::firstViolation(context.schema, context.constraints, explanation.factual, explanation.counterfactual);
    const core::PreparedData& data = *query.subject->data;
    if (explanation.valid)
        answer.implausibility = meanDistance(data, testColumnsOf(data, explanation.target), end);
    answer.decimals = truthfulDecimals(context, explanation);
    answer.explanation = std::move(explanation);
    return answer;
}

// One model a piece of work.
class ExplanationTask final : public QueryTask {
public:
    explicit ExplanationTask(ExplanationQuery query) : m_query(std::move(query)) {
        m_answer.subject = m_query.subject;
        m_answer.row = m_query.row;
    }

    core::Result<bool> advance(const core::StopToken& stop) override {
        const QuerySubject& subject = *m_query.subject;
        if (m_answer.models.empty())
            if (auto status = begin(); !status)
                return std::move(status).error();
        if (m_next >= subject.models.size())
            return true;
        if (const auto& network = subject.models[m_next].network) {
            const core::ExplainContext context = contextOf(subject, *network);
            auto found = core::explain(context, *m_generator, subject.search.search, {m_question}, true, rngOf(subject),
                                       stop, m_pool);
            if (!found)
                return std::move(found).error();
            if (m_query.advice)
                if (auto status = core::advise(context, *m_generator, subject.search.search, {m_question}, *found,
                                               rngOf(subject), stop, m_pool);
                    !status)
                    return std::move(status).error();
            std::vector<core::Explanation> others = std::move(found->front().alternatives);
            m_answer.models[m_next] = toAnswer(context, m_query, std::move(found->front()));
            for (core::Explanation& other : others)
                m_answer.models[m_next]->others.push_back(toAnswer(context, m_query, std::move(other)));
        }
        return ++m_next == subject.models.size();
    }

    Answer answer() override { return std::make_shared<const ExplanationAnswer>(std::move(m_answer)); }

private:
    core::Status begin() {
        const QuerySubject& subject = *m_query.subject;
        m_answer.models.resize(subject.models.size());
        if (auto status = checkRow(*subject.data, m_query.row); !status)
            return status;
        auto generator = generatorOf(subject);
        if (!generator)
            return std::move(generator).error();
        m_generator = std::move(generator).value();
        const core::Network& reference = *referenceNetwork(subject);
        m_question.factual = subject.data->dataset.rows.row(static_cast<core::Index>(m_query.row));
        if (m_query.instance) {
            if (m_query.instance->size() != m_question.factual.size())
                return core::invalid("the instance has another number of features than the data");
            m_answer.edited = *m_query.instance != m_question.factual;
            m_question.factual = *m_query.instance;
        }
        m_question.target = m_query.target.value_or(
            core::mostLikelyOther(reference, core::encodeRow(subject.data->encoding, m_question.factual)));
        m_answer.target = m_question.target;
        return core::ok();
    }

    ExplanationQuery m_query;
    ExplanationAnswer m_answer;
    core::Question m_question;
    std::unique_ptr<const core::Generator> m_generator;
    core::ThreadPool m_pool{1};
    std::size_t m_next = 0; // model
};

// A block of rows on one model a piece of work.
class GalleryTask final : public QueryTask {
public:
    explicit GalleryTask(GalleryQuery query) : m_query(std::move(query)) { m_answer.subject = m_query.subject; }

    core::Result<bool> advance(const core::StopToken& stop) override {
        const QuerySubject& subject = *m_query.subject;
        if (!m_generator)
            if (auto status = begin(); !status)
                return std::move(status).error();
        if (m_model >= subject.models.size() || m_questions.empty())
            return true;
        if (const auto& network = subject.models[m_model].network)
            if (auto status = searchBlock(*network, stop); !status)
                return std::move(status).error();
        m_row += kGalleryBlock;
        if (m_row >= m_questions.size() || !subject.models[m_model].network) {
            m_row = 0;
            ++m_model;
        }
        return m_model == subject.models.size();
    }

    Answer answer() override { return std::make_shared<const GalleryAnswer>(std::move(m_answer)); }

private:
    core::Status begin() {
        const QuerySubject& subject = *m_query.subject;
        auto generator = generatorOf(subject);
        if (!generator)
            return std::move(generator).error();
        m_generator = std::move(generator).value();
        const core::Network& reference = *referenceNetwork(subject);
        const std::vector<core::Index> rows = shuffledTestRows(*subject.data, "gallery");
        const core::Dataset& dataset = subject.data->dataset;
        const auto classes = std::min<core::Index>(dataset.classCount(), kGalleryLimit);
        const core::Index most = std::max<core::Index>(1, kGalleryLimit / std::max<core::Index>(1, classes));
        for (core::Label label = 0; label < classes; ++label) {
            core::Index taken = 0;
            for (const core::Index row : rows) {
                if (taken == std::min<core::Index>(m_query.perClass, most))
                    break;
                if (dataset.labels[static_cast<std::size_t>(row)] != label)
                    continue;
                ++taken;
                const core::Label target = core::mostLikelyOther(reference, inputOf(*subject.data, row));
                m_questions.push_back({dataset.rows.row(row), target});
                m_answer.entries.push_back(
                    {row, label, target, std::vector<std::optional<core::Explanation>>(subject.models.size())});
            }
        }
        return core::ok();
    }

    core::Status searchBlock(const core::Network& network, const core::StopToken& stop) {
        const std::size_t end = std::min(m_row + kGalleryBlock, m_questions.size());
        const std::vector<core::Question> block(m_questions.begin() + static_cast<std::ptrdiff_t>(m_row),
                                                m_questions.begin() + static_cast<std::ptrdiff_t>(end));
        const QuerySubject& subject = *m_query.subject;
        auto found = core::explain(contextOf(subject, network), *m_generator, subject.search.search, block, false,
                                   rngOf(subject), stop, m_pool);
        if (!found)
            return std::move(found).error();
        for (std::size_t i = 0; i < found->size(); ++i)
            m_answer.entries[m_row + i].models[m_model] = std::move((*found)[i]);
        return core::ok();
    }

    GalleryQuery m_query;
    GalleryAnswer m_answer;
    std::vector<core::Question> m_questions;
    std::unique_ptr<const core::Generator> m_generator;
    core::ThreadPool m_pool{1};
    std::size_t m_model = 0;
    std::size_t m_row = 0;
};

} // namespace

std::unique_ptr<QueryTask> makeExplanationTask(ExplanationQuery query) {
    return std::make_unique<ExplanationTask>(std::move(query));
}
std::unique_ptr<QueryTask> makeGalleryTask(GalleryQuery query) {
    return std::make_unique<GalleryTask>(std::move(query));
}

} // namespace ui
