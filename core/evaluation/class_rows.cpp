#include "core/evaluation/class_rows.h"

#include <algorithm>
#include <cassert>

namespace core {

ClassRows::ClassRows(const Matrix& rows) : m_sorted(rows.transpose().cast<double>()) {
    const Index n = m_sorted.rows();
    m_sums.resize(n, m_sorted.cols());
    double pairs = 0.0; // sum over pairs of |a - b| = sum over sorted i of a_i * i - (a_0 + ... + a_(i-1))
    for (Index input = 0; input < m_sorted.cols(); ++input) {
        double* values = m_sorted.col(input).data();
        std::sort(values, values + n);
        double sum = 0.0;
        for (Index i = 0; i < n; ++i) {
            pairs += values[i] * static_cast<double>(i) - sum;
            sum += values[i];
            m_sums(i, input) = sum;
        }
    }
    if (n > 1)
        m_pairDistance = pairs / (0.5 * static_cast<double>(n) * static_cast<double>(n - 1));
}

double ClassRows::meanDistance(ConstVectorRef x) const {
    assert(size() > 0 && x.size() == m_sorted.cols());
    const Index n = size();
    double total = 0.0;
    for (Index input = 0; input < m_sorted.cols(); ++input) {
        const double* values = m_sorted.col(input).data();
        const auto value = static_cast<double>(x(input));
        const Index below = std::upper_bound(values, values + n, value) - values;
        const double belowSum = below > 0 ? m_sums(below - 1, input) : 0.0;
        const double aboveSum = m_sums(n - 1, input) - belowSum;
        total += value * static_cast<double>(2 * below - n) - belowSum + aboveSum;
    }
    return total / static_cast<double>(n);
}

} // namespace core
