#include "core/base/rng.h"
#include "core/evaluation/embedding.h"
#include "tests/support/suite.h"

#include <cmath>

namespace {

// Three clusters of `each` points in 5 dimensions, 12 apart with a spread of 1.
core::Matrix clusters(core::Index each) {
    core::Rng rng(5);
    core::Matrix rows(5, 3 * each);
    for (core::Index i = 0; i < rows.cols(); ++i)
        for (core::Index d = 0; d < 5; ++d)
            rows(d, i) = static_cast<core::Scalar>(rng.normal() + (d == i / each ? 12.0 : 0.0));
    return rows;
}

Eigen::MatrixXd embedded(const core::Matrix& rows, int threads, int iterations = 300) {
    core::ThreadPool pool(threads);
    core::EmbeddingOptions options;
    options.iterations = iterations;
    options.exaggerated = iterations / 3;
    core::NeighbourEmbedding embedding(rows, rows.topRows(2), options, pool);
    while (!embedding.finished())
        embedding.step();
    return embedding.places();
}

Eigen::MatrixXd squaredOf(const Eigen::MatrixXd& rows) {
    Eigen::MatrixXd squared(rows.cols(), rows.cols());
    for (core::Index i = 0; i < rows.cols(); ++i)
        for (core::Index j = 0; j < rows.cols(); ++j)
            squared(i, j) = (rows.col(i) - rows.col(j)).squaredNorm();
    return squared;
}

} // namespace

class TestEmbedding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void affinitiesHaveTheWantedPerplexity() {
        core::ThreadPool pool(1);
        const Eigen::MatrixXd squared = squaredOf(clusters(30).cast<double>());
        const Eigen::VectorXd near = core::affinitiesTo(squared.col(3).tail(80), 12.0);
        QVERIFY(std::abs(near.sum() - 1.0) < 1e-12);
        double entropy = 0;
        for (const double p : near)
            entropy -= p > 0 ? p * std::log(p) : 0.0;
        QVERIFY2(std::abs(std::exp(entropy) - 12.0) < 1e-3, qPrintable(QString::number(std::exp(entropy))));
        const Eigen::MatrixXd all = core::neighbourAffinities(squared, 12.0, pool);
        QVERIFY(std::abs(all.sum() - 1.0) < 1e-12);
        QVERIFY((all - all.transpose()).cwiseAbs().maxCoeff() < 1e-15);
        QCOMPARE(all.diagonal().cwiseAbs().maxCoeff(), 0.0);
    }

    void gradientMatchesFiniteDifferences_data() {
        QTest::addColumn<double>("exaggeration");
        QTest::newRow("as it is") << 1.0;
        QTest::newRow("exaggerated") << 12.0;
    }
    void gradientMatchesFiniteDifferences() {
        QFETCH(double, exaggeration);
        core::ThreadPool pool(1);
        core::Rng rng(11);
        Eigen::MatrixXd places(2, 20);
        for (double& value : places.reshaped())
            value = rng.normal();
        const Eigen::MatrixXd affinities =
            exaggeration * core::neighbourAffinities(squaredOf(clusters(7).leftCols(20).cast<double>()), 5.0, pool);
        Eigen::MatrixXd gradient, ignored;
        core::embeddingCost(affinities, places, gradient, pool);
        double worst = 0;
        for (core::Index i = 0; i < places.size(); ++i) {
            constexpr double kStep = 1e-5;
            Eigen::MatrixXd up = places, down = places;
            up.data()[i] += kStep;
            down.data()[i] -= kStep;
            const double slope = (core::embeddingCost(affinities, up, ignored, pool) -
                                  core::embeddingCost(affinities, down, ignored, pool)) /
                                 (2 * kStep);
            worst = std::max(worst, std::abs(slope - gradient.data()[i]) / gradient.cwiseAbs().maxCoeff());
        }
        QVERIFY2(worst < 1e-7, qPrintable(QString::number(worst)));
    }

    void costIsTheDivergenceSpelledOut() {
        core::ThreadPool pool(1);
        const Eigen::MatrixXd places = clusters(6).topRows(2).cast<double>();
        const Eigen::MatrixXd p = core::neighbourAffinities(squaredOf(clusters(6).cast<double>()), 4.0, pool);
        double sum = 0;
        for (core::Index i = 0; i < 18; ++i)
            for (core::Index j = 0; j < 18; ++j)
                sum += i == j ? 0.0 : 1.0 / (1.0 + (places.col(i) - places.col(j)).squaredNorm());
        double divergence = 0;
        for (core::Index i = 0; i < 18; ++i)
            for (core::Index j = 0; j < 18; ++j)
                if (p(i, j) > 0)
                    divergence +=
                        p(i, j) * std::log(p(i, j) * sum * (1.0 + (places.col(i) - places.col(j)).squaredNorm()));
        Eigen::MatrixXd ignored;
        const double cost = core::embeddingCost(p, places, ignored, pool);
        QVERIFY2(std::abs(cost - divergence) < 1e-10, qPrintable(QString::number(cost - divergence)));
    }

    void clustersStayApart() {
        const Eigen::MatrixXd places = embedded(clusters(40), 1);
        QVERIFY(places.allFinite());
        for (core::Index i = 0; i < 120; ++i) { // everyone's nearest is of its own cluster
            double nearest = 1e300;
            core::Index who = -1;
            for (core::Index j = 0; j < 120; ++j)
                if (const double d = (places.col(i) - places.col(j)).squaredNorm(); i != j && d < nearest) {
                    nearest = d;
                    who = j;
                }
            QCOMPARE(who / 40, i / 40);
        }
        // and clusters are not smeared into one another: their centres are further apart than their radii together
        for (core::Index a = 0; a < 3; ++a)
            for (core::Index b = 0; b < a; ++b) {
                const auto radius = [&](core::Index c) {
                    const Eigen::MatrixXd own = places.middleCols(40 * c, 40);
                    return std::sqrt((own.colwise() - own.rowwise().mean().eval()).colwise().squaredNorm().mean());
                };
                const double apart =
                    (places.middleCols(40 * a, 40).rowwise().mean() - places.middleCols(40 * b, 40).rowwise().mean())
                        .norm();
                QVERIFY2(apart > 1.5 * (radius(a) + radius(b)), qPrintable(QString::number(apart)));
            }
    }

    void anyNumberOfThreadsGivesTheSameBits() {
        const core::Matrix rows = clusters(50);
        const Eigen::MatrixXd once = embedded(rows, 1, 60);
        QCOMPARE(embedded(rows, 1, 60), once);
        QCOMPARE(embedded(rows, 3, 60), once);
    }

    void equalRowsAreNoTrouble() {
        core::Matrix rows = clusters(10);
        rows.leftCols(20).setConstant(2);
        QVERIFY(embedded(rows, 1, 120).allFinite());
    }

    void newPointsArePlacedByTheirNeighbours() {
        const core::Matrix rows = clusters(40);
        core::ThreadPool pool(1);
        core::NeighbourEmbedding embedding(rows, rows.topRows(2), {.iterations = 300, .exaggerated = 100}, pool);
        while (!embedding.finished())
            embedding.step();
        core::Matrix points(5, 2);
        points.col(0) = rows.middleCols(80, 40).rowwise().mean();
        points.col(1) = rows.col(5);
        const Eigen::MatrixXd before = embedding.places();
        const Eigen::MatrixXd placed = embedding.placeAmong(points);
        QCOMPARE(embedding.places(), before);
        const auto centre = [&](core::Index c) -> Eigen::Vector2d {
            return before.middleCols(40 * c, 40).rowwise().mean();
        };
        QVERIFY((placed.col(0) - centre(2)).norm() < 0.5 * (placed.col(0) - centre(0)).norm());
        QVERIFY((placed.col(0) - centre(2)).norm() < 0.5 * (placed.col(0) - centre(1)).norm());
        const double own = (placed.col(1) - before.col(5)).norm();
        int nearer = 0;
        for (core::Index j = 0; j < 120; ++j)
            nearer += (placed.col(1) - before.col(j)).norm() < own ? 1 : 0;
        QVERIFY2(nearer < 8, qPrintable(QString::number(nearer))); // near the place of the row that it equals
    }
};

COUNTERFOIL_SUITE(TestEmbedding)
#include "tst_embedding.moc"
