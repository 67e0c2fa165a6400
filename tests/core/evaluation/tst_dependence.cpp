#include "core/evaluation/dependence.h"
#include "core/model/loss.h"
#include "tests/support/builtin_data.h"
#include "tests/support/suite.h"

#include <cmath>

class TestDependence : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans;
    core::Network m_network;

    // The first feature of a kind; loans have all of them.
    [[nodiscard]] core::Index featureOf(core::FeatureKind kind) const {
        for (core::Index feature = 0; feature < m_loans->dataset.schema.size(); ++feature)
            if (m_loans->dataset.schema[feature].kind == kind)
                return feature;
        return -1;
    }

private Q_SLOTS:
    void initTestCase() {
        m_loans = testing::builtinData("loans");
        m_network = core::Network::create(m_loans->encoding.inputs, 2, {}, core::Rng(2));
    }

    void equalsADirectLoopOverRowsAndValues_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("a number") << static_cast<int>(core::FeatureKind::Number);
        QTest::newRow("a whole number") << static_cast<int>(core::FeatureKind::Integer);
        QTest::newRow("a category") << static_cast<int>(core::FeatureKind::Category);
    }
    void equalsADirectLoopOverRowsAndValues() {
        QFETCH(int, kind);
        const core::Index feature = featureOf(static_cast<core::FeatureKind>(kind));
        QVERIFY(feature >= 0);
        const core::Matrix inputs = m_loans->test.leftCols(17);
        const std::vector<double> values = core::dependenceValues(*m_loans, feature, 9);
        const core::Dependence found = core::dependenceOn(m_network, m_loans->encoding, feature, values, 1, inputs);
        QCOMPARE(found.individual.rows(), static_cast<core::Index>(values.size()));
        QCOMPARE(found.individual.cols(), 17);
        bool matters = false;
        for (std::size_t v = 0; v < values.size(); ++v) {
            double sum = 0;
            for (core::Index i = 0; i < 17; ++i) {
                core::RawVector raw = m_loans->dataset.rows.row(m_loans->split.test[static_cast<std::size_t>(i)]);
                raw(feature) = values[v];
                const core::Vector input = core::encodeRow(m_loans->encoding, raw);
                const double p = static_cast<double>(core::softmax(core::logitsOf(m_network, input))(1, 0));
                const auto ice = static_cast<double>(found.individual(static_cast<core::Index>(v), i));
                QVERIFY2(std::abs(ice - p) < 1e-6, qPrintable(QString::number(ice - p)));
                matters = matters || std::abs(ice - static_cast<double>(found.individual(0, i))) > 1e-3;
                sum += p;
            }
            QVERIFY(std::abs(found.mean[v] - sum / 17) < 1e-6);
        }
        QVERIFY(matters);
    }

    void valuesSpanTheTrainingRows() {
        const core::Index number = featureOf(core::FeatureKind::Number);
        const std::vector<double> values = core::dependenceValues(*m_loans, number, 11);
        QCOMPARE(values.size(), std::size_t(11));
        double low = 1e300, high = -1e300;
        for (const core::Index row : m_loans->split.training) {
            low = std::min(low, m_loans->dataset.rows.at(number, row));
            high = std::max(high, m_loans->dataset.rows.at(number, row));
        }
        QCOMPARE(values.front(), low);
        QCOMPARE(values.back(), high);
        for (const double value : core::dependenceValues(*m_loans, featureOf(core::FeatureKind::Integer), 7))
            QCOMPARE(value, std::round(value));
        const core::Index category = featureOf(core::FeatureKind::Category);
        QCOMPARE(core::dependenceValues(*m_loans, category).size(), m_loans->dataset.schema[category].levels.size());
    }

    void theBatchIsAsItWasAfterwards() {
        core::Matrix inputs = m_loans->test.leftCols(5);
        const core::Matrix before = inputs;
        (void)core::conditionalProbabilities(m_network, m_loans->encoding, featureOf(core::FeatureKind::Category), 1.0,
                                             0, inputs);
        QCOMPARE(inputs, before);
    }
};

COUNTERFOIL_SUITE(TestDependence)
#include "tst_dependence.moc"
