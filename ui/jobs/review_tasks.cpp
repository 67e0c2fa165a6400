// Many rows in brief, and what models say of instances.
#include "core/model/loss.h"
#include "ui/jobs/query_tasks.h"

#include <map>

namespace ui {
namespace {

// Rows searched in one piece of work: fixed, so that answers do not depend on how fast the machine is.
constexpr std::size_t kTableBlock = 32;
constexpr std::size_t kImageBlock = 2;

class ReviewTask final : public QueryTask {
public:
    explicit ReviewTask(ReviewQuery query) : m_query(std::move(query)) { m_answer.subject = m_query.subject; }

    core::Result<bool> advance(const core::StopToken& stop) override {
        if (!m_generator)
            if (auto status = begin(); !status)
                return std::move(status).error();
        const QuerySubject& subject = *m_query.subject;
        const std::size_t block = subject.data->dataset.schema.image ? kImageBlock : kTableBlock;
        const std::size_t end = std::min(m_next + block, m_query.rows.size());
        if (auto status = searchTo(end, *subject.models[m_query.model].network, stop); !status)
            return std::move(status).error();
        m_next = end;
        return m_next == m_query.rows.size();
    }

    Answer answer() override { return std::make_shared<const ReviewAnswer>(std::move(m_answer)); }

private:
    core::Status begin() {
        const QuerySubject& subject = *m_query.subject;
        if (m_query.model >= subject.models.size() || !subject.models[m_query.model].network)
            return core::invalid("there is no model yet; train one first");
        for (const qint64 row : m_query.rows)
            if (auto status = checkRow(*subject.data, row); !status)
                return status;
        auto generator = core::makeGenerator(subject.search);
        if (!generator)
            return std::move(generator).error();
        m_generator = std::move(generator).value();
        return core::ok();
    }

    core::Status searchTo(std::size_t end, const core::Network& network, const core::StopToken& stop) {
        const QuerySubject& subject = *m_query.subject;
        std::vector<core::Question> questions;
        for (std::size_t i = m_next; i < end; ++i) {
            core::RawVector raw = subject.data->dataset.rows.row(static_cast<core::Index>(m_query.rows[i]));
            const core::Label target = core::mostLikelyOther(network, core::encodeRow(subject.data->encoding, raw));
            questions.push_back({std::move(raw), target});
        }
        core::SearchOptions one = subject.search.search;
        one.perFactual = 1;
        auto found = core::explain(contextOf(subject, network), *m_generator, one, questions, false, rngOf(subject),
                                   stop, m_pool);
        if (!found)
            return std::move(found).error();
        for (std::size_t i = 0; i < found->size(); ++i)
            m_answer.entries.push_back(entryOf(m_query.rows[m_next + i], network, (*found)[i]));
        return core::ok();
    }

    ReviewEntry entryOf(qint64 row, const core::Network& network, const core::Explanation& found) {
        const core::PreparedData& data = *m_query.subject->data;
        const core::Matrix logits = core::logitsOf(network, core::encodeRow(data.encoding, found.factual));
        ReviewEntry entry{.row = row,
                          .predicted = found.predicted,
                          .target = found.target,
                          .valid = found.valid,
                          .mature = found.mature,
                          .certainty = static_cast<double>(core::softmax(logits)(found.predicted, 0)),
                          .probability = found.probability,
                          .cost = found.cost,
                          .changes = static_cast<int>(found.changes.size()),
                          .implausibility = {}};
        if (found.valid)
            entry.implausibility =
                meanDistance(data, columnsOf(found.target), core::encodeRow(data.encoding, found.counterfactual));
        return entry;
    }
    const std::vector<core::Index>& columnsOf(core::Label target) {
        const auto known = m_columns.find(target);
        return known != m_columns.end()
                   ? known->second
                   : m_columns.emplace(target, testColumnsOf(*m_query.subject->data, target)).first->second;
    }

    ReviewQuery m_query;
    ReviewAnswer m_answer;
    std::unique_ptr<const core::Generator> m_generator;
    std::map<core::Label, std::vector<core::Index>> m_columns; // test rows, by class
    core::ThreadPool m_pool{1};
    std::size_t m_next = 0; // row
};

class PredictionTask final : public QueryTask {
public:
    explicit PredictionTask(PredictionQuery query) {
        m_answer.subject = std::move(query.subject);
        m_answer.instances = std::move(query.instances);
    }

    core::Result<bool> advance(const core::StopToken&) override {
        const QuerySubject& subject = *m_answer.subject;
        core::Matrix inputs(subject.data->encoding.inputs, static_cast<core::Index>(m_answer.instances.size()));
        for (std::size_t i = 0; i < m_answer.instances.size(); ++i) {
            if (m_answer.instances[i].size() != subject.data->dataset.schema.size())
                return core::invalid("an instance has another number of features than the data");
            inputs.col(static_cast<core::Index>(i)) = core::encodeRow(subject.data->encoding, m_answer.instances[i]);
        }
        for (const ModelView& model : subject.models)
            m_answer.models.push_back(
                model.network ? std::optional<core::Matrix>(core::softmax(core::logitsOf(*model.network, inputs)))
                              : std::nullopt);
        return true;
    }

    Answer answer() override { return std::make_shared<const PredictionAnswer>(std::move(m_answer)); }

private:
    PredictionAnswer m_answer;
};

} // namespace

std::unique_ptr<QueryTask> makePredictionTask(PredictionQuery query) {
    return std::make_unique<PredictionTask>(std::move(query));
}
std::unique_ptr<QueryTask> makeReviewTask(ReviewQuery query) {
    return std::make_unique<ReviewTask>(std::move(query));
}

} // namespace ui
