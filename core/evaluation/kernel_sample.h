#pragma once

#include "core/base/types.h"

#include <map>
#include <mutex>

namespace core {

// Rows of one distribution, ready to be compared with others by a Gaussian kernel k(a, b) = exp(-|a - b|^2 / (2 l^2)).
// Immutable but for a cache; thread-safe. Not copyable: share it.
class KernelSample {
public:
    explicit KernelSample(Matrix rows); // [inputs x n]

    [[nodiscard]] const Matrix& rows() const { return m_rows; }
    // The median of the distances between distinct rows: the median heuristic for l. 1 where it would be 0.
    [[nodiscard]] double medianDistance() const { return m_median; }
    // Mean of k over the pairs of distinct rows; needs two rows. l > 0.
    [[nodiscard]] double selfSimilarity(double length) const;

private:
    Matrix m_rows;
    double m_median = 1.0;
    mutable std::mutex m_mutex;
    mutable std::map<double, double> m_similarity; // by length
};

// Squared Euclidean distances of every column of a to every column of b, [a.cols() x b.cols()].
Matrix squaredDistances(ConstMatrixRef a, ConstMatrixRef b);

// Unbiased estimate of the squared maximum mean discrepancy (Gretton et al. 2012, lemma 6):
//   mean_{i != j} k(x_i, x_j) + mean_{i != j} k(y_i, y_j) - 2 mean_{i, j} k(x_i, y_j)
// It may be negative. Both samples need two columns. length: l > 0.
double squaredDiscrepancy(ConstMatrixRef found, const KernelSample& sample, double length);

} // namespace core
