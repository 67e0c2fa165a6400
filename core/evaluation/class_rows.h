#pragma once

#include "core/base/rng.h"
#include "core/base/types.h"

#include <vector>

namespace core {

// Real rows of one class, kept so that the mean L1 distance to all of them costs a binary search an input: each
// input's values are sorted, with their running sums. A value; reading it is thread-safe.
class ClassRows {
public:
    ClassRows() = default;
    explicit ClassRows(const Matrix& rows); // [inputs x n]

    [[nodiscard]] Index size() const { return m_sorted.rows(); }
    // Mean over the rows r of ||x - r||_1; needs at least one row. x: [inputs]
    [[nodiscard]] double meanDistance(ConstVectorRef x) const;
    // Mean over the pairs of distinct rows of ||r - s||_1; 0 with fewer than two rows.
    [[nodiscard]] double meanPairDistance() const { return m_pairDistance; }

private:
    Eigen::MatrixXd m_sorted; // [n x inputs] each column ascending
    Eigen::MatrixXd m_sums;   // [n x inputs] sums of m_sorted up to and with this row
    double m_pairDistance = 0.0;
};

} // namespace core
