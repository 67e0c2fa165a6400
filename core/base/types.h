#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <string>
#include <vector>

namespace core {

// The number type of models, searches and training. The build defines it a second time as double for the
// gradient tests; the two builds are never linked together.
#ifdef COUNTERFOIL_DOUBLE
using Scalar = double;
#else
using Scalar = float;
#endif

using Index = Eigen::Index;

// A batch is [features x n]: one column a sample, contiguous in memory.
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;
using MatrixRef = Eigen::Ref<Matrix>;
using ConstMatrixRef = Eigen::Ref<const Matrix>;
using VectorRef = Eigen::Ref<Vector>;
using ConstVectorRef = Eigen::Ref<const Vector>;

// Raw values as the user reads them: numbers in their unit, level indices for categories. [features x n]
using RawMatrix = Eigen::MatrixXd;
using RawVector = Eigen::VectorXd;

using Label = int; // index of a class, >= 0
using Labels = std::vector<Label>;

} // namespace core
