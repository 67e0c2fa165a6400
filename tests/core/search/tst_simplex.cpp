#include "core/search/simplex.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <algorithm>

using namespace core;

namespace {

// The sort-based closed form (Held, Wolfe & Crowder 1974): theta from the largest k entries that stay positive.
Vector oracle(const Vector& v) {
    std::vector<double> sorted(v.begin(), v.end());
    std::ranges::sort(sorted, std::greater<>());
    double sum = 0;
    double theta = 0;
    for (std::size_t k = 0; k < sorted.size(); ++k) {
        sum += sorted[k];
        const double candidate = (sum - 1) / static_cast<double>(k + 1);
        if (sorted[k] > candidate)
            theta = candidate;
    }
    return (v.array() - static_cast<Scalar>(theta)).max(Scalar(0));
}

} // namespace

class TestSimplex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void projectionAgreesWithTheSortedClosedForm() {
        Rng rng(1);
        for (int round = 0; round < 5000; ++round) {
            const Index n = 1 + rng.below(12);
            const Vector v = 2 * testing::randomNormal(rng, n, 1);
            Vector projected = v;
            projectOntoSimplex(projected);
            QVERIFY((projected - oracle(v)).cwiseAbs().maxCoeff() < 1e-5F);
            QVERIFY(std::abs(projected.sum() - 1) < 1e-5F);
            QVERIFY(projected.minCoeff() >= 0);
        }
    }
    void pointsOfTheSimplexStay() {
        Vector corner = Vector::Unit(4, 2);
        projectOntoSimplex(corner);
        QVERIFY(corner.isApprox(Vector::Unit(4, 2)));
    }
};

COUNTERFOIL_SUITE(TestSimplex)
#include "tst_simplex.moc"
