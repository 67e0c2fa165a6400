#pragma once

#include "core/base/parallel.h"
#include "core/base/types.h"

namespace core {

// "Which rows are alike?" A picture in which near neighbours stay near: t-SNE (van der Maaten & Hinton 2008), exact,
// from the first two principal components as start (Kobak & Berens 2019). Distances far apart mean little in it.
struct EmbeddingOptions {
    double perplexity = 30;   // effective number of neighbours, >= 2; at most a third of the rows is used
    int iterations = 500;     // in all
    int exaggerated = 150;    // of them, the first: affinities times `exaggeration`
    double exaggeration = 12; // >= 1
};

// Row by row, the chance of each other row to be its neighbour, with so many neighbours in effect:
//   p(j|i) = exp(-b_i d_ij^2) / sum over k != i,   b_i such that the entropy of p(.|i) is log(perplexity)
// squared: [n x n] squared distances. The result is symmetric, (p(j|i) + p(i|j)) / 2n, and sums to 1.
Eigen::MatrixXd neighbourAffinities(const Eigen::MatrixXd& squared, double perplexity, ThreadPool& pool);
// The same of one point to n others, [n], sums to 1.
Eigen::VectorXd affinitiesTo(const Eigen::VectorXd& squared, double perplexity);

// The cost of places [2 x n] and its gradient [2 x n]:
//   C = sum p_ij log(p_ij / q_ij),   q_ij = w_ij / sum w,   w_ij = 1 / (1 + |y_i - y_j|^2)
//   dC/dy_i = 4 sum_j (p_ij - q_ij) w_ij (y_i - y_j)
// The same bits for any number of threads.
double embeddingCost(const Eigen::MatrixXd& affinities, const Eigen::MatrixXd& places, Eigen::MatrixXd& gradient,
                     ThreadPool& pool);

// An embedding under way: step() until finished(), each some milliseconds for 1,500 rows. Deterministic; no chance is
// involved. Not thread-safe; the pool is borrowed and must outlive it.
class NeighbourEmbedding {
public:
    // rows: [inputs x n], n >= 8; start: [2 x n], e.g. the principal components; its scale does not matter.
    NeighbourEmbedding(ConstMatrixRef rows, ConstMatrixRef start, const EmbeddingOptions& options, ThreadPool& pool);

    void step();
    [[nodiscard]] bool finished() const { return m_iteration >= m_options.iterations; }
    [[nodiscard]] int iteration() const { return m_iteration; }
    [[nodiscard]] const Eigen::MatrixXd& places() const { return m_places; } // [2 x n]
    [[nodiscard]] double cost() const { return m_cost; } // of the last step; while exaggerated, of those affinities
    [[nodiscard]] const EmbeddingOptions& options() const { return m_options; } // as they are used

    // Where points that are not among the rows belong: each by itself, the rows stay where they are. The point with
    // the least C of its own affinities to the rows, found from their weighted mean. points: [inputs x m] -> [2 x m]
    [[nodiscard]] Eigen::MatrixXd placeAmong(ConstMatrixRef points) const;

private:
    EmbeddingOptions m_options;
    ThreadPool& m_pool;
    Eigen::MatrixXd m_rows; // [inputs x n]
    Eigen::MatrixXd m_affinities;
    Eigen::MatrixXd m_places;
    Eigen::MatrixXd m_gradient;
    Eigen::MatrixXd m_velocity;
    Eigen::MatrixXd m_gains;
    double m_rate = 1;
    double m_cost = 0;
    int m_iteration = 0;
};

} // namespace core
