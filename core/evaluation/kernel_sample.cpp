#include "core/evaluation/kernel_sample.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace core {
namespace {

double kernelSum(const Matrix& squares, double length) {
    const auto scale = static_cast<Scalar>(-0.5 / (length * length));
    double sum = 0.0;
    for (Index column = 0; column < squares.cols(); ++column) // sums of a column in Scalar, of the columns in double
        sum += static_cast<double>((squares.col(column).array() * scale).exp().sum());
    return sum;
}

// Mean of k over ordered pairs of distinct columns; the diagonal's distances are exactly 0.
double meanOfPairs(Matrix squares, double length) {
    squares.diagonal().setZero();
    const auto n = static_cast<double>(squares.cols());
    return (kernelSum(squares, length) - n) / (n * (n - 1.0));
}

double medianOf(const Matrix& squares) {
    std::vector<Scalar> values;
    values.reserve(static_cast<std::size_t>(squares.cols() * (squares.cols() - 1) / 2));
    for (Index column = 0; column < squares.cols(); ++column)
        for (Index row = 0; row < column; ++row)
            values.push_back(squares(row, column));
    if (values.empty())
        return 1.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle > 0 ? std::sqrt(static_cast<double>(*middle)) : 1.0;
}

} // namespace

Matrix squaredDistances(ConstMatrixRef a, ConstMatrixRef b) {
    // |a - b|^2 = |a|^2 + |b|^2 - 2 a.b, about a's mean so that large offsets lose no digits.
    if (a.cols() == 0 || b.cols() == 0)
        return Matrix(a.cols(), b.cols());
    const Vector centre = a.rowwise().mean();
    const Matrix left = a.colwise() - centre;
    const Matrix right = b.colwise() - centre;
    Matrix squares = Scalar(-2) * (left.transpose() * right);
    squares.colwise() += left.colwise().squaredNorm().transpose().eval();
    squares.rowwise() += right.colwise().squaredNorm().eval();
    return squares.cwiseMax(Scalar(0));
}

KernelSample::KernelSample(Matrix rows) : m_rows(std::move(rows)) {
    m_median = medianOf(squaredDistances(m_rows, m_rows));
}

double KernelSample::selfSimilarity(double length) const {
    assert(m_rows.cols() > 1 && length > 0.0);
    const std::scoped_lock lock(m_mutex);
    const auto known = m_similarity.find(length);
    if (known != m_similarity.end())
        return known->second;
    return m_similarity[length] = meanOfPairs(squaredDistances(m_rows, m_rows), length);
}

double squaredDiscrepancy(ConstMatrixRef found, const KernelSample& sample, double length) {
    assert(found.cols() > 1);
    const Matrix cross = squaredDistances(found, sample.rows());
    return meanOfPairs(squaredDistances(found, found), length) + sample.selfSimilarity(length) -
           2.0 * kernelSum(cross, length) / static_cast<double>(cross.size());
}

} // namespace core
