#include "core/evaluation/attack.h"
#include "core/evaluation/classification.h"
#include "core/model/loss.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

using namespace core;

namespace {

// logits (0, w.x + b): class 1 where w.x + b > 0.
Network linear(const Vector& w, Scalar b) {
    Network network = Network::create(w.size(), 2, {.hidden = {}}, Rng(1));
    const auto& layer = std::get<DenseLayer>(network.layers()[0]);
    network.weights(layer).row(0).setZero();
    network.weights(layer).row(1) = w.transpose();
    network.bias(layer) << 0, b;
    return network;
}

std::unique_ptr<const Attack> attack(const char* id, const ParamValues& options = {}) {
    return builtins<Attack>().find(id)->create(options).value();
}

struct Problem {
    explicit Problem(std::uint64_t seed) {
        Rng rng(seed);
        network = Network::create(4, 3, {.hidden = {16}}, rng.fork("network"));
        rows = testing::randomNormal(rng, 4, 300);
        labels = predict(logitsOf(network, rows));
        for (std::size_t i = 0; i < labels.size(); i += 10)
            labels[i] = (labels[i] + 1) % 3;
    }
    [[nodiscard]] AttackRequest request(Scalar epsilon) const { return {network, rows, labels, epsilon, low, high}; }
    Network network;
    Matrix rows;
    Labels labels;
    Vector low = Vector::Constant(4, Scalar(-1.2));
    Vector high = Vector::Constant(4, Scalar(1.5));
};

} // namespace

class TestAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onALinearModelBothReachTheClosedForm_data() {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("FGSM") << QByteArray("fgsm");
        QTest::newRow("PGD") << QByteArray("pgd");
    }
    // The margin y (w.x + b) falls by eps |w|_1 at most, by x - eps y sign(w).
    void onALinearModelBothReachTheClosedForm() {
        QFETCH(QByteArray, id);
        Rng rng(3);
        const Vector w{{Scalar(1), Scalar(-2), Scalar(0.5)}};
        const Network network = linear(w, Scalar(0.3));
        const Matrix rows = testing::randomNormal(rng, 3, 400);
        const Labels labels = predict(logitsOf(network, rows));
        const Vector wide = Vector::Constant(3, 100);
        const Vector deep = -wide;
        constexpr Scalar kEpsilon = Scalar(0.1);
        const AttackRequest request{network, rows, labels, kEpsilon, deep, wide};
        ThreadPool pool(1);
        const Matrix moved = attacked(*attack(id.constData()), request, Rng(1), pool, {});
        int standing = 0;
        for (Index i = 0; i < rows.cols(); ++i) {
            const Scalar margin = std::abs(w.dot(rows.col(i)) + Scalar(0.3));
            standing += margin > kEpsilon * w.lpNorm<1>() ? 1 : 0;
            const Scalar side = labels[static_cast<std::size_t>(i)] == 1 ? Scalar(-1) : Scalar(1);
            if (id == "fgsm")
                for (Index d = 0; d < 3; ++d)
                    QVERIFY(std::abs(moved(d, i) - rows(d, i) - side * kEpsilon * (w(d) > 0 ? 1 : -1)) < 1e-6F);
        }
        const double robust = robustAccuracy(*attack(id.constData()), request, Rng(1), pool, {});
        QVERIFY(std::abs(robust - standing / 400.0) < 0.003);
        QVERIFY(robust > 0.8 && robust < 1.0);
    }

    void neverLeaveTheBallOrTheDomain() {
        ThreadPool pool(2);
        for (std::uint64_t seed = 0; seed < 10; ++seed)
            for (const char* id : {"fgsm", "pgd"}) {
                const Problem problem(seed);
                const Scalar epsilon = Scalar(0.05) * static_cast<Scalar>(seed);
                const Matrix moved = attacked(*attack(id), problem.request(epsilon), Rng(seed), pool, {});
                for (Index i = 0; i < moved.cols(); ++i)
                    for (Index d = 0; d < 4; ++d) {
                        const Scalar own = problem.rows(d, i);
                        QVERIFY(std::abs(moved(d, i) - own) <= epsilon + 1e-6F);
                        QVERIFY(moved(d, i) >= std::min(own, problem.low(d)) &&
                                moved(d, i) <= std::max(own, problem.high(d)));
                    }
            }
    }

    void pgdIsAtLeastAsStrongAsFgsmAndRestartsHelp() {
        const Problem problem(21);
        ThreadPool pool(1);
        const auto robust = [&](const char* id, const ParamValues& options = {}) {
            return robustAccuracy(*attack(id, options), problem.request(Scalar(0.2)), Rng(2), pool, {});
        };
        const double pgd = robust("pgd");
        QVERIFY(pgd <= robust("fgsm") + 1e-9 && pgd < 0.9);
        QVERIFY(robust("pgd", {{"attack.restarts", std::int64_t{5}}}) <= pgd);
        QCOMPARE(robustAccuracy(*attack("pgd"), problem.request(0), Rng(2), pool, {}),
                 accuracy(logitsOf(problem.network, problem.rows), problem.labels));
    }

    void areTheSameForAnyNumberOfThreads() {
        const Problem problem(5);
        ThreadPool one(1);
        ThreadPool three(3);
        const auto pgd = attack("pgd");
        QVERIFY(attacked(*pgd, problem.request(Scalar(0.1)), Rng(2), one, {}) ==
                attacked(*pgd, problem.request(Scalar(0.1)), Rng(2), three, {}));
    }

    void classificationHasItsToyValues() {
        // Probabilities of class 1: 0.9, 0.9, 0.2, 0.4; predicted 1 1 0 0, true 1 0 0 1.
        Matrix logits = Matrix::Zero(2, 4);
        const std::vector<double> p{0.9, 0.9, 0.2, 0.4};
        for (Index i = 0; i < 4; ++i)
            logits(1, i) =
                static_cast<Scalar>(std::log(p[static_cast<std::size_t>(i)] / (1 - p[static_cast<std::size_t>(i)])));
        const Classification result = classification(logits, {1, 0, 0, 1});
        QCOMPARE(result.accuracy, 0.5);
        QVERIFY(std::abs(result.f1 - 0.5) < 1e-12); // both classes: TP 1, FP 1, FN 1
        // Bins 0.9 (two rows, one right): |1.8 - 1|; 0.8: |0.8 - 1|; 0.6: |0.6 - 0|.
        QVERIFY(std::abs(result.calibrationError - (0.8 + 0.2 + 0.6) / 4.0) < 1e-6);
    }
};

COUNTERFOIL_SUITE(TestAttacks)
#include "tst_attacks.moc"
