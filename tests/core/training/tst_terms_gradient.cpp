#include "core/training/mini_batch.h"
#include "core/training/objective_term.h"
#include "tests/support/finite_difference.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

using namespace core;

class TestTermsGradient : public QObject {
    Q_OBJECT

    static constexpr Index kClasses = 3;
    static constexpr Index kColumns = 5;
    const Labels m_targets{0, 1, 2, 1, 0};
    const Labels m_labels{1, 2, 0, 0, 2};

    double add(const ObjectiveTerm& term, const std::array<Matrix, 4>& logits, Scalar weight,
               std::array<Matrix, 4>& gradients) const {
        const TermInput input{logits[0], logits[1], logits[2], logits[3], m_targets.data(), m_labels.data()};
        TermGradient gradient{gradients[0], gradients[1], gradients[2], gradients[3]};
        return term.add(input, weight, gradient);
    }
    static std::array<Matrix, 4> zeros() {
        const Matrix zero = Matrix::Zero(kClasses, kColumns);
        return {zero, zero, zero, zero};
    }

private Q_SLOTS:
    void everyTermsGradientMatchesFiniteDifferences_data() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : builtins<ObjectiveTerm>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }
    void everyTermsGradientMatchesFiniteDifferences() {
        QFETCH(QString, id);
        const auto term = builtins<ObjectiveTerm>().find(id.toStdString())->create({});
        QVERIFY(term);
        Rng rng(11);
        std::array<Matrix, 4> logits;
        for (Matrix& z : logits)
            z = testing::randomNormal(rng, kClasses, kColumns);
        std::array<Matrix, 4> gradients = zeros();
        add(**term, logits, 0.6, gradients);
        double size = 0;
        for (std::size_t part = 0; part < 4; ++part) {
            const auto value = [&](const Matrix& z) {
                std::array<Matrix, 4> moved = logits;
                moved[part] = z;
                std::array<Matrix, 4> ignored = zeros();
                return 0.6 * add(**term, moved, 1, ignored);
            };
            size += gradients[part].norm();
            if (gradients[part].norm() > 0)
                QVERIFY(testing::gradientError(value, logits[part], gradients[part]) < 1e-6);
            else
                QCOMPARE(value(logits[part] + Matrix::Ones(kClasses, kColumns)), value(logits[part]));
        }
        QVERIFY(size > 0);
    }

    void theWholeObjectivesGradientMatchesFiniteDifferences_data() {
        QTest::addColumn<int>("rows");
        QTest::newRow("one shard") << 9;
        QTest::newRow("several shards") << 1300;
    }
    void theWholeObjectivesGradientMatchesFiniteDifferences() {
        QFETCH(int, rows);
        Rng rng(12);
        ThreadPool pool(2);
        const Network network = Network::create(4, kClasses, {{6}, Activation::Tanh}, rng.fork("weights"));
        std::vector<WeightedTerm> terms;
        for (const auto& entry : builtins<ObjectiveTerm>().entries())
            terms.push_back({entry.info.id, std::move(entry.create({})).value(), 0.3});
        const Matrix inputs = testing::randomNormal(rng, 4, rows);
        Labels labels;
        std::vector<Index> order;
        for (Index i = 0; i < rows; ++i) {
            labels.push_back(static_cast<Label>(rng.below(kClasses)));
            order.push_back(i);
        }
        SearchTuples tuples{testing::randomNormal(rng, 4, 7),
                            testing::randomNormal(rng, 4, 7),
                            testing::randomNormal(rng, 4, 7),
                            testing::randomNormal(rng, 4, 7),
                            {},
                            {}};
        for (int i = 0; i < 7; ++i) {
            tuples.targets.push_back(static_cast<Label>(rng.below(kClasses)));
            tuples.labels.push_back(static_cast<Label>(rng.below(kClasses)));
        }
        MiniBatch batch(pool, terms);
        batch.evaluate(network, inputs, labels, order, tuples, 1, 5);
        const Vector gradient = batch.gradient();
        const auto value = [&](const Matrix& parameters) {
            Network moved = network;
            moved.parameters() = parameters;
            batch.evaluate(moved, inputs, labels, order, tuples, 1, 5);
            double sum = batch.losses()[0];
            for (std::size_t i = 0; i < terms.size(); ++i)
                sum += static_cast<double>(terms[i].weight) * batch.losses()[i + 1];
            return sum;
        };
        QVERIFY(testing::gradientError(value, network.parameters(), gradient) < 1e-6);
    }
};

COUNTERFOIL_SUITE(TestTermsGradient)
#include "tst_terms_gradient.moc"
