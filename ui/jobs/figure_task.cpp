#include "core/model/loss.h"
#include "ui/jobs/query_tasks.h"

#include <algorithm>

namespace ui {
namespace {

constexpr core::Index kTested = 2000;    // test rows that accuracy looks at
constexpr std::size_t kSearchBlock = 15; // rows searched in one piece of work

// For each model: its accuracy first, then block by block the searches.
class FigureTask final : public QueryTask {
public:
    explicit FigureTask(FigureQuery query) : m_query(std::move(query)) {
        m_answer.subject = m_query.subject;
        m_answer.models.resize(m_query.subject->models.size());
    }

    core::Result<bool> advance(const core::StopToken& stop) override {
        const auto& models = m_query.subject->models;
        if (!m_generator)
            if (auto status = begin(); !status)
                return std::move(status).error();
        if (m_model < models.size() && models[m_model].network) {
            if (!m_answer.models[m_model]) {
                m_answer.models[m_model] = withAccuracy(*models[m_model].network);
                return false;
            }
            if (m_row < m_questions.size()) {
                if (auto status = searchBlock(*models[m_model].network, stop); !status)
                    return std::move(status).error();
                return false;
            }
            finish(*m_answer.models[m_model]);
        }
        m_row = 0;
        return ++m_model >= models.size();
    }

    Answer answer() override { return std::make_shared<const FigureAnswer>(std::move(m_answer)); }

private:
    // The sample: rows and targets depend on the data's seed only, never on a model.
    core::Status begin() {
        const QuerySubject& subject = *m_query.subject;
        auto generator = core::makeGenerator(subject.search);
        if (!generator)
            return std::move(generator).error();
        m_generator = std::move(generator).value();
        const core::Dataset& dataset = subject.data->dataset;
        std::vector<core::Index> rows = shuffledTestRows(*subject.data, "figures");
        core::Rng rng = core::Rng(subject.data->splitSpec.seed).fork("figure-targets");
        for (std::size_t i = 0; i < std::min(rows.size(), static_cast<std::size_t>(m_query.rows)); ++i) {
            const core::Label label = dataset.labels[static_cast<std::size_t>(rows[i])];
            auto target = static_cast<core::Label>(rng.below(std::max<core::Index>(1, dataset.classCount() - 1)));
            target += target >= label ? 1 : 0;
            m_questions.push_back({dataset.rows.row(rows[i]), target});
        }
        for (core::Label label = 0; label < dataset.classCount(); ++label)
            m_reference.push_back(testColumnsOf(*subject.data, label));
        return core::ok();
    }

    ModelFigures withAccuracy(const core::Network& network) {
        const core::PreparedData& data = *m_query.subject->data;
        const core::Index count = std::min(kTested, data.test.cols());
        const core::Labels labels(data.testLabels.begin(), data.testLabels.begin() + count);
        ModelFigures figures;
        figures.tested = count;
        figures.accuracy = core::accuracy(core::logitsOf(network, data.test.leftCols(count)), labels);
        m_valid = 0;
        m_cost = 0.0;
        m_distance = 0.0;
        return figures;
    }

    core::Status searchBlock(const core::Network& network, const core::StopToken& stop) {
        const QuerySubject& subject = *m_query.subject;
        const std::size_t end = std::min(m_row + kSearchBlock, m_questions.size());
        const std::vector<core::Question> block(m_questions.begin() + static_cast<std::ptrdiff_t>(m_row),
                                                m_questions.begin() + static_cast<std::ptrdiff_t>(end));
        m_row = end;
        auto found = core::explain(contextOf(subject, network), *m_generator, subject.search.search, block, false,
                                   rngOf(subject), stop, m_pool);
        if (!found)
            return std::move(found).error();
        for (const core::Explanation& explanation : *found) {
            if (explanation.predicted == explanation.target)
                continue; // nothing to change
            ++m_answer.models[m_model]->searched;
            if (!explanation.valid)
                continue;
            ++m_valid;
            m_cost += explanation.cost;
            m_distance += meanDistance(*subject.data, m_reference[static_cast<std::size_t>(explanation.target)],
                                       core::encodeRow(subject.data->encoding, explanation.counterfactual))
                              .value_or(0.0);
        }
        return core::ok();
    }

    void finish(ModelFigures& figures) const {
        if (figures.searched > 0)
            figures.validShare = static_cast<double>(m_valid) / static_cast<double>(figures.searched);
        if (m_valid > 0) {
            figures.cost = m_cost / static_cast<double>(m_valid);
            figures.implausibility = m_distance / static_cast<double>(m_valid);
        }
    }

    FigureQuery m_query;
    FigureAnswer m_answer;
    std::vector<core::Question> m_questions;
    std::vector<std::vector<core::Index>> m_reference; // of each class: columns of the test rows
    std::unique_ptr<const core::Generator> m_generator;
    core::ThreadPool m_pool{1};
    std::size_t m_model = 0;
    std::size_t m_row = 0;
    core::Index m_valid = 0; // of the model under way
    double m_cost = 0.0;
    double m_distance = 0.0;
};

} // namespace

std::unique_ptr<QueryTask> makeFigureTask(FigureQuery query) {
    return std::make_unique<FigureTask>(std::move(query));
}

} // namespace ui
