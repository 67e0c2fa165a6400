#include "core/model/loss.h"
#include "tests/support/explored.h"
#include "tests/support/suite.h"

using testing::answered;

class TestReviewQueries : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans;
    ui::QuerySubjectPtr m_subject;

private Q_SLOTS:
    void initTestCase() {
        m_loans = testing::builtinData("loans");
        m_subject = testing::subjectOf(m_loans, testing::trainedModels(m_loans, 4));
    }

    void aQueueSaysWhatTheExplanationOfEachRowSays() {
        std::vector<qint64> rows;
        for (std::size_t i = 0; i < 40; ++i)
            rows.push_back(m_loans->split.test[i]);
        const auto review = answered<ui::ReviewAnswer>(ui::ReviewQuery{m_subject, 1, rows});
        QCOMPARE(review->entries.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const ui::ReviewEntry& entry = review->entries[i];
            QCOMPARE(entry.row, rows[i]);
            const auto one = answered<ui::ExplanationAnswer>(
                ui::ExplanationQuery{m_subject, testing::planeAt(*m_loans), rows[i], entry.target});
            const core::Explanation& explanation = one->models[1]->explanation;
            QCOMPARE(entry.valid, explanation.valid);
            QVERIFY(std::abs(entry.probability - explanation.probability) < 1e-5);
            QVERIFY(std::abs(entry.cost - explanation.cost) < 1e-4);
            QCOMPARE(entry.changes, static_cast<int>(explanation.changes.size()));
            QCOMPARE(entry.implausibility.has_value(), one->models[1]->implausibility.has_value());
        }
    }

    void whatIfIsAskedOfTheChangedValues() {
        const core::Index row = m_loans->split.test.front();
        ui::ExplanationQuery query{m_subject, testing::planeAt(*m_loans), row, {}};
        const auto plain = answered<ui::ExplanationAnswer>(query);
        QVERIFY(!plain->edited);
        core::RawVector values = m_loans->dataset.rows.row(row);
        const core::Index income = m_loans->dataset.schema.find("income").value();
        values(income) *= 4;
        query.instance = values;
        const auto edited = answered<ui::ExplanationAnswer>(query);
        QVERIFY(edited->edited);
        const ui::ModelAnswer& model = *edited->models.back();
        QVERIFY(model.explanation.factual == values);
        QVERIFY(model.probabilities != plain->models.back()->probabilities);
        const core::Matrix logits =
            core::logitsOf(*m_subject->models.back().network, core::encodeRow(m_loans->encoding, values));
        QVERIFY((core::softmax(logits).col(0) - model.probabilities).cwiseAbs().maxCoeff() < 1e-6f);
        query.instance = core::RawVector::Zero(2);
        QVERIFY(!ui::answerTo(query));
    }

    void aChosenAnswerChangesPlacesWithTheBest() {
        auto several = std::make_shared<ui::QuerySubject>(*m_subject);
        several->search.search.perFactual = 4;
        several->search.search.startNoise = 1.0;
        const auto answer = answered<ui::ExplanationAnswer>(
            ui::ExplanationQuery{several, testing::planeAt(*m_loans), m_loans->split.test.front(), {}});
        const ui::ModelAnswer& best = *answer->models.back();
        QVERIFY(!best.others.empty());
        const auto chosen = ui::withChoice(answer, 1);
        const ui::ModelAnswer& now = *chosen->models.back();
        QCOMPARE(now.choice, std::size_t{1});
        QVERIFY(now.explanation.counterfactual == best.others[0].explanation.counterfactual);
        QVERIFY(now.others[0].explanation.counterfactual == best.explanation.counterfactual);
        QCOMPARE(now.others.size(), best.others.size());
        QCOMPARE(ui::withChoice(answer, 0), answer);
    }

    void predictionsAreThoseOfTheModels() {
        ui::PredictionQuery query{m_subject, {}};
        for (std::size_t i = 0; i < 3; ++i)
            query.instances.push_back(m_loans->dataset.rows.row(m_loans->split.test[i]));
        const auto answer = answered<ui::PredictionAnswer>(query);
        QCOMPARE(answer->models.size(), m_subject->models.size());
        for (const auto& model : answer->models) {
            QCOMPARE(model->cols(), core::Index{3});
            QVERIFY((model->colwise().sum().array() - 1.0f).abs().maxCoeff() < 1e-5f);
        }
    }
};

COUNTERFOIL_SUITE(TestReviewQueries)
#include "tst_review_queries.moc"
