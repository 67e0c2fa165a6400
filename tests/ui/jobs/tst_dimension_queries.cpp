#include "core/model/loss.h"
#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/jobs/query_job.h"

#include <QSignalSpy>

#include <cmath>

using testing::answered;

class TestDimensionQueries : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_digits;
    ui::QuerySubjectPtr m_subject;

private Q_SLOTS:
    void initTestCase() {
        m_digits = testing::builtinData("digits:400");
        m_subject = testing::subjectOf(m_digits, testing::trainedModels(m_digits, 3));
    }

    void attributionsAddUpToTheLogit() {
        const core::RawVector factual = m_digits->dataset.rows.row(m_digits->split.test[0]);
        const core::RawVector other = m_digits->dataset.rows.row(m_digits->split.test[9]);
        const auto answer =
            answered<ui::AttributionAnswer>(ui::AttributionQuery{m_subject, factual, {other, std::nullopt}, 4});
        QVERIFY(answer->models[0] && answer->models[1]);
        const core::Network& network = *m_subject->models[0].network;
        const core::Vector mean = m_digits->training.rowwise().mean();
        const auto logit = [&](const core::Vector& input, core::Label label) {
            return static_cast<double>(core::logitsOf(network, input)(label, 0));
        };
        const auto check = [&](const core::RawVector& image, const core::RawVector& values, core::Label label) {
            const double whole = logit(core::encodeRow(m_digits->encoding, image), label) - logit(mean, label);
            QVERIFY2(std::abs(values.sum() - whole) < 0.05 * std::abs(whole) + 0.05,
                     qPrintable(QStringLiteral("%1, not %2").arg(values.sum()).arg(whole)));
        };
        check(factual, answer->models[0]->factual, answer->models[0]->predicted);
        check(other, answer->models[0]->counterfactual, 4);
        QCOMPARE(answer->models[1]->counterfactual.size(), 0);
    }

    void theClassGridLeadsFromEachClassToEachOther() {
        const core::Index chosen = m_digits->split.test[5];
        const auto own = m_digits->dataset.labels[static_cast<std::size_t>(chosen)];
        const auto answer = answered<ui::ClassGridAnswer>(ui::ClassGridQuery{m_subject, chosen, 0});
        QCOMPARE(answer->rows.size(), std::size_t(10));
        QCOMPARE(answer->rows[static_cast<std::size_t>(own)], chosen); // the selected row stands for its class
        for (std::size_t from = 0; from < 10; ++from) {
            QCOMPARE(m_digits->dataset.labels[static_cast<std::size_t>(answer->rows[from])],
                     static_cast<core::Label>(from));
            for (std::size_t to = 0; to < 10; ++to) {
                const auto& cell = answer->models[1][from * 10 + to];
                QCOMPARE(cell.has_value(), from != to);
                if (cell)
                    QCOMPARE(cell->target, static_cast<core::Label>(to));
            }
        }
        const auto others = answered<ui::ClassGridAnswer>(ui::ClassGridQuery{m_subject, -1, 1});
        QVERIFY(others->rows != answer->rows);
    }

    void anEmbeddingIsShownAsItUnfoldsAndIsTheSameAgain() {
        const std::vector<core::Index> rows(m_digits->split.test.begin(), m_digits->split.test.begin() + 40);
        ui::QueryJob job;
        std::vector<std::shared_ptr<const ui::EmbeddingAnswer>> seen;
        connect(&job, &ui::QueryJob::embedded, this, [&seen](const auto& answer) { seen.push_back(answer); });
        job.ask(ui::EmbeddingQuery{m_digits, rows});
        QTRY_VERIFY_WITH_TIMEOUT(!seen.empty() && seen.back()->finished, 30000);
        QVERIFY(seen.size() > 3);
        for (std::size_t i = 1; i < seen.size(); ++i)
            QVERIFY(seen[i]->iteration > seen[i - 1]->iteration || seen[i]->finished);
        const auto again = answered<ui::EmbeddingAnswer>(ui::EmbeddingQuery{m_digits, rows});
        QCOMPARE(again->places, seen.back()->places);
        const core::Matrix path = core::encodeRows(m_digits->encoding, m_digits->dataset.rows, rows).leftCols(3);
        const auto placed = answered<ui::PlacementAnswer>(ui::PlacementQuery{again->finished, {path}, 7});
        QCOMPARE(placed->about, quint64(7));
        QCOMPARE(placed->paths.front().cols(), 3);
        QVERIFY(placed->paths.front().allFinite());
    }

    void aCancelledEmbeddingAnswersNoMore() {
        ui::QueryJob job;
        QSignalSpy answers(&job, &ui::QueryJob::embedded);
        job.ask(ui::EmbeddingQuery{m_digits, m_digits->split.test});
        job.cancel(ui::QueryKind::Embedding);
        QVERIFY(!job.busy(ui::QueryKind::Embedding));
        bool other = false;
        connect(&job, &ui::QueryJob::componentsFound, this, [&other](const auto&) { other = true; });
        job.ask(ui::ComponentQuery{m_digits}); // what comes later is answered, so the other would have been
        QTRY_VERIFY_WITH_TIMEOUT(other, 20000);
        QCOMPARE(answers.size(), 0);
    }

    void curvesAreThoseOfTheRows() {
        const std::vector<core::Index> rows(m_digits->split.test.begin(), m_digits->split.test.begin() + 5);
        const core::Index pixel = 14 * 28 + 14;
        const auto answer =
            answered<ui::DependenceAnswer>(ui::DependenceQuery{m_subject, pixel, 3, rows, m_digits->split.test[7]});
        const auto& model = *answer->models[1];
        QCOMPARE(model.curves.individual.cols(), 5);
        QCOMPARE(model.selected.size(), answer->values.size());
        core::RawVector raw = m_digits->dataset.rows.row(rows[2]);
        raw(pixel) = answer->values[4];
        const core::Vector input = core::encodeRow(m_digits->encoding, raw);
        const auto p = core::softmax(core::logitsOf(*m_subject->models[1].network, input))(3, 0);
        QVERIFY(std::abs(model.curves.individual(4, 2) - p) < 1e-5f);
    }
};

COUNTERFOIL_SUITE(TestDimensionQueries)
#include "tst_dimension_queries.moc"
