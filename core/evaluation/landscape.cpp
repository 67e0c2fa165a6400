#include "core/evaluation/landscape.h"

#include "core/model/loss.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {
namespace {

constexpr Index kRowsForComponents = 2000;
constexpr double kMargin = 0.08;     // of the span, on each side of the bounds
constexpr Index kSurfaceBlock = 512; // columns of the grid that go through the network at once

std::string axisLabel(const Feature& feature) {
    return feature.unit.empty() ? feature.name : feature.name + " (" + feature.unit + ")";
}

// input_i = (raw - mean) / sd on the axis, and back.
void setAxis(const Transform& transform, Vector& origin, Vector& axis, Vector& read, Scalar& shift) {
    const auto inputs = origin.size();
    origin(transform.first) = encodeValue(transform, 0.0);
    axis = Vector::Zero(inputs);
    axis(transform.first) = static_cast<Scalar>(1.0 / transform.sd);
    read = Vector::Zero(inputs);
    read(transform.first) = static_cast<Scalar>(transform.sd);
    shift = static_cast<Scalar>(transform.mean);
}

// The two largest eigenvalues of a symmetric positive semi-definite matrix, largest first, with their vectors.
struct Leading {
    Eigen::Vector2d values = Eigen::Vector2d::Zero();
    Matrix vectors; // [m x 2]
};

Leading leadingOfSmall(const Matrix& matrix) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix.cast<double>());
    const Index last = matrix.rows() - 1;
    Leading leading;
    leading.vectors.resize(matrix.rows(), 2);
    for (Index i = 0; i < 2; ++i) {
        leading.values(i) = std::max(0.0, solver.eigenvalues()(last - i));
        leading.vectors.col(i) = solver.eigenvectors().col(last - i).cast<Scalar>();
    }
    return leading;
}

// Subspace iteration with a few vectors to spare (Halko, Martinsson & Tropp 2011, section 4.5): a full decomposition of
// 784 x 784 takes a second, this some 20 ms.
Leading leadingOf(const Matrix& matrix) {
    constexpr Index kWidth = 10;
    constexpr int kRounds = 200;
    constexpr double kTolerance = 1e-5; // of the largest eigenvalue
    const Index size = matrix.rows();
    if (size <= 8 * kWidth)
        return leadingOfSmall(matrix);
    Rng rng = Rng(0).fork("components");
    Matrix basis = Matrix::NullaryExpr(size, kWidth, [&] { return static_cast<Scalar>(rng.normal()); });
    Leading leading;
    for (int round = 0; round < kRounds; ++round) {
        const Eigen::HouseholderQR<Matrix> orthogonal(basis);
        const Matrix q = orthogonal.householderQ() * Matrix::Identity(size, kWidth);
        const Matrix image = matrix * q;
        const Matrix small = q.transpose() * image; // Rayleigh-Ritz
        const Leading ritz = leadingOfSmall(Matrix((small + small.transpose()) / Scalar(2)));
        leading.values = ritz.values;
        leading.vectors = q * ritz.vectors;
        const Matrix pull = image * ritz.vectors - leading.vectors * ritz.values.cast<Scalar>().asDiagonal();
        if (static_cast<double>(pull.norm()) <= kTolerance * leading.values(0))
            break;
        basis = image;
    }
    return leading;
}

// [inputs x 2] orthonormal, each with its largest loading positive.
void orient(Matrix& axes) {
    for (Index i = 0; i < axes.cols(); ++i) {
        Index largest = 0;
        axes.col(i).cwiseAbs().maxCoeff(&largest);
        if (axes(largest, i) < 0)
            axes.col(i) = -axes.col(i);
    }
}

// A unit vector orthogonal to `other`: stands in for a component that does not exist because nothing varies.
Vector anyOrthogonal(ConstVectorRef other) {
    Index smallest = 0;
    other.cwiseAbs().minCoeff(&smallest);
    Vector vector = Vector::Unit(other.size(), smallest);
    vector -= other * other.dot(vector);
    return vector.normalized();
}

struct Components {
    Matrix axes;                                      // [inputs x 2]
    Eigen::Vector2d shares = Eigen::Vector2d::Zero(); // of the variance, in [0, 1]
};

// Principal components of centred columns. The eigenvectors of X X' come from X' X where that is the smaller one.
Components componentsOf(const Matrix& centred) {
    const Index inputs = centred.rows();
    const bool gram = centred.cols() < inputs;
    Matrix product(gram ? centred.cols() : inputs, gram ? centred.cols() : inputs);
    if (gram)
        product.noalias() = centred.transpose() * centred;
    else
        product.noalias() = centred * centred.transpose();
    Components found;
    found.axes = Matrix::Zero(inputs, 2);
    const double variance = static_cast<double>(product.trace());
    Leading leading;
    if (product.rows() >= 2)
        leading = leadingOf(product);
    else
        leading = {.values = {variance, 0.0}, .vectors = Matrix::Identity(product.rows(), 2)};
    for (Index i = 0; i < std::min<Index>(2, inputs); ++i) {
        const Vector axis = gram ? Vector(centred * leading.vectors.col(i)) : Vector(leading.vectors.col(i));
        const bool varies = leading.values(i) > 1e-10 * variance && axis.norm() > 0;
        if (varies)
            found.axes.col(i) = axis.normalized();
        else
            found.axes.col(i) = i == 0 ? Vector(Vector::Unit(inputs, 0)) : anyOrthogonal(found.axes.col(0));
        found.shares(i) = variance > 0.0 ? leading.values(i) / variance : 0.0;
    }
    orient(found.axes);
    return found;
}

std::string percent(double share) {
    return std::to_string(std::lround(100.0 * share)) + "%";
}

// The training rows that the components are computed from, evenly spread. [inputs x at most kRowsForComponents]
Matrix sampledRows(const Matrix& rows) {
    const Index count = std::min(rows.cols(), kRowsForComponents);
    Matrix sample(rows.rows(), count);
    for (Index i = 0; i < count; ++i)
        sample.col(i) = rows.col(i * rows.cols() / count);
    return sample;
}

double gridStep(double low, double high, Index cells) {
    return cells > 1 ? (high - low) / static_cast<double>(cells - 1) : 0.0;
}

// The network as a function of (u, v), measured from the middle of the bounds: its first layer is affine in them, so a
// plane through 784 inputs costs no more than one through two. For networks of dense layers.
Network restrictedTo(const Network& network, const Plane& plane, double uMiddle, double vMiddle) {
    const auto& first = std::get<DenseLayer>(network.layers().front());
    std::vector<Layer> layers = network.layers();
    std::get<DenseLayer>(layers.front()).inputs = 2;
    Network restricted(layers, network.members());
    const Eigen::VectorXd uAxis = plane.uAxis.cast<double>(), vAxis = plane.vAxis.cast<double>();
    const Eigen::VectorXd middle = plane.origin.cast<double>() + uMiddle * uAxis + vMiddle * vAxis;
    const auto& narrow = std::get<DenseLayer>(restricted.layers().front());
    const Index rest = network.memberSize() - Affine(first).size();
    for (int member = 0; member < network.members(); ++member) {
        const Eigen::MatrixXd weights = network.weights(first, member).cast<double>();
        const Eigen::VectorXd bias = network.bias(first, member).cast<double>();
        restricted.weights(narrow, member).col(0) = (weights * uAxis).cast<Scalar>();
        restricted.weights(narrow, member).col(1) = (weights * vAxis).cast<Scalar>();
        restricted.bias(narrow, member) = (weights * middle + bias).cast<Scalar>();
        restricted.parameters().segment((member + 1) * restricted.memberSize() - rest, rest) =
            network.parameters().segment((member + 1) * network.memberSize() - rest, rest);
    }
    return restricted;
}

} // namespace

Matrix Plane::project(ConstMatrixRef inputs) const {
    Matrix coordinates(2, inputs.cols());
    coordinates.row(0) = (uRead.transpose() * inputs).array() + uShift;
    coordinates.row(1) = (vRead.transpose() * inputs).array() + vShift;
    return coordinates;
}

Vector Plane::inputAt(Scalar u, Scalar v) const {
    return origin + u * uAxis + v * vAxis;
}

Plane featurePlane(const FeatureSchema& schema, const Encoding& encoding, Index u, Index v, ConstVectorRef heldAt) {
    assert(u != v && encoding[u].type != TransformType::OneHot && encoding[v].type != TransformType::OneHot);
    Plane plane;
    plane.kind = Plane::Kind::Features;
    plane.origin = heldAt;
    setAxis(encoding[u], plane.origin, plane.uAxis, plane.uRead, plane.uShift);
    setAxis(encoding[v], plane.origin, plane.vAxis, plane.vRead, plane.vShift);
    plane.uLabel = axisLabel(schema[u]);
    plane.vLabel = axisLabel(schema[v]);
    if (schema.size() > 2)
        plane.caption = "Slice: other features as in the selected row";
    return plane;
}

Plane componentPlane(const PreparedData& data) {
    Matrix rows = sampledRows(data.training);
    Plane plane;
    plane.kind = Plane::Kind::Components;
    plane.origin = rows.rowwise().mean();
    rows.colwise() -= plane.origin;
    const Components found = componentsOf(rows);
    plane.uAxis = plane.uRead = found.axes.col(0);
    plane.vAxis = plane.vRead = found.axes.col(1);
    plane.uShift = -plane.uRead.dot(plane.origin);
    plane.vShift = -plane.vRead.dot(plane.origin);
    plane.uLabel = "1st component (" + percent(found.shares(0)) + " of variance)";
    plane.vLabel = "2nd component (" + percent(found.shares(1)) + " of variance)";
    if (rows.rows() > 2)
        plane.caption = "Projection: first two principal components, " + percent(found.shares.sum()) + " of variance";
    return plane;
}

std::vector<Index> axisFeatures(const FeatureSchema& schema) {
    std::vector<Index> features;
    for (Index feature = 0; feature < schema.size(); ++feature)
        if (schema[feature].kind != FeatureKind::Category)
            features.push_back(feature);
    return features;
}

Bounds boundsOf(const Matrix& coordinates) {
    const auto rangeOf = [&](Index axis) {
        Range range{1.0, -1.0};
        for (Index i = 0; i < coordinates.cols(); ++i) {
            const auto value = static_cast<double>(coordinates(axis, i));
            if (!std::isfinite(value))
                continue;
            range = range.low > range.high ? Range{value, value}
                                           : Range{std::min(range.low, value), std::max(range.high, value)};
        }
        if (range.low > range.high)
            return Range{0.0, 1.0};
        const double span = range.high - range.low;
        const double margin = span > 0.0 ? kMargin * span : std::max(1.0, kMargin * std::abs(range.low));
        return Range{range.low - margin, range.high + margin};
    };
    const Range u = rangeOf(0), v = rangeOf(1);
    return {.uLow = u.low, .uHigh = u.high, .vLow = v.low, .vHigh = v.high};
}

Surface evaluateSurface(const Network& network, const Plane& plane, const Bounds& bounds, Index columns, Index rows) {
    assert(plane.origin.size() == network.inputs() && columns > 0 && rows > 0);
    Surface surface{.plane = plane, .bounds = bounds, .columns = columns, .rows = rows, .probabilities = {}};
    const Index cells = columns * rows;
    surface.probabilities.resize(network.classes(), cells);
    const double uMiddle = (bounds.uLow + bounds.uHigh) / 2.0, vMiddle = (bounds.vLow + bounds.vHigh) / 2.0;
    const double uStep = gridStep(bounds.uLow, bounds.uHigh, columns);
    const double vStep = gridStep(bounds.vLow, bounds.vHigh, rows);
    const double uFirst = -uStep * static_cast<double>(columns - 1) / 2.0;
    const double vFirst = -vStep * static_cast<double>(rows - 1) / 2.0;
    const bool dense = network.imageLayers() == 0;
    const Network restricted = dense ? restrictedTo(network, plane, uMiddle, vMiddle) : Network();
    const Vector middle = plane.inputAt(static_cast<Scalar>(uMiddle), static_cast<Scalar>(vMiddle));
    NetworkPass pass;
    Matrix coordinates(2, std::min(kSurfaceBlock, cells));
    Matrix inputs(dense ? 0 : network.inputs(), coordinates.cols());
    for (Index start = 0; start < cells; start += kSurfaceBlock) {
        const Index count = std::min(kSurfaceBlock, cells - start);
        for (Index i = 0; i < count; ++i) {
            const Index cell = start + i;
            coordinates(0, i) = static_cast<Scalar>(uFirst + uStep * static_cast<double>(cell % columns));
            coordinates(1, i) = static_cast<Scalar>(vFirst + vStep * static_cast<double>(cell / columns));
        }
        MatrixRef probabilities = surface.probabilities.middleCols(start, count);
        if (dense) {
            softmax(pass.forward(restricted, coordinates.leftCols(count)), probabilities);
            continue;
        }
        inputs.leftCols(count).noalias() = plane.uAxis * coordinates.row(0).head(count);
        inputs.leftCols(count).noalias() += plane.vAxis * coordinates.row(1).head(count);
        inputs.leftCols(count).colwise() += middle;
        softmax(pass.forward(network, inputs.leftCols(count)), probabilities);
    }
    return surface;
}

} // namespace core
