#include "core/model/optimiser.h"

#include <cmath>

namespace core {
namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;

} // namespace

Optimiser::Optimiser(OptimiserKind kind, double learningRate, Index parameters)
    : m_kind(kind), m_learningRate(static_cast<Scalar>(learningRate)) {
    if (kind == OptimiserKind::Adam) {
        m_mean = Vector::Zero(parameters);
        m_square = Vector::Zero(parameters);
    }
}

void Optimiser::step(VectorRef parameters, ConstVectorRef gradient) {
    if (m_kind == OptimiserKind::Sgd) {
        parameters -= m_learningRate * gradient;
        return;
    }
    // m <- b1 m + (1 - b1) g, v <- b2 v + (1 - b2) g^2, theta <- theta - eta (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) +
    // eps)
    m_meanDecay *= kBeta1;
    m_squareDecay *= kBeta2;
    const auto rate = m_learningRate / static_cast<Scalar>(1.0 - m_meanDecay);
    const auto root = static_cast<Scalar>(1.0 / std::sqrt(1.0 - m_squareDecay));
    constexpr auto kB1 = static_cast<Scalar>(kBeta1);
    constexpr auto kB2 = static_cast<Scalar>(kBeta2);
    m_mean.array() = kB1 * m_mean.array() + (1 - kB1) * gradient.array();
    m_square.array() = kB2 * m_square.array() + (1 - kB2) * gradient.array().square();
    parameters.array() -= rate * m_mean.array() / (m_square.array().sqrt() * root + static_cast<Scalar>(kEpsilon));
}

} // namespace core
