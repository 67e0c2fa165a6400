#include "core/evaluation/embedding.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr Index kBlock = 64; // rows of one task
constexpr double kTiny = 1e-12;

// [n] squared distances of a point to the columns of `rows`.
Eigen::VectorXd squaredTo(const Eigen::MatrixXd& rows, const Eigen::VectorXd& point) {
    return (rows.colwise() - point).colwise().squaredNorm().transpose();
}

Eigen::MatrixXd squaredDistances(const Eigen::MatrixXd& rows) {
    const Eigen::VectorXd norms = rows.colwise().squaredNorm().transpose();
    Eigen::MatrixXd squared = -2.0 * (rows.transpose() * rows);
    squared.colwise() += norms;
    squared.rowwise() += norms.transpose();
    squared.diagonal().setZero();
    return squared.cwiseMax(0.0);
}

struct Spot {
    double x = 0;
    double y = 0;
};

// What a row adds to the cost and to its own gradient, before the normalisation of q is known.
struct Pulls {
    double weights = 0;      // sum_j w_ij
    double crossEntropy = 0; // -sum_j p_ij log w_ij
    Spot attraction;
    Spot repulsion;
};

struct Lanes { // of one worker
    Eigen::ArrayXd dx, dy, w, pull;
};

Pulls pullsOn(Index i, const Eigen::MatrixXd& affinities, const Eigen::ArrayXd& x, const Eigen::ArrayXd& y,
              Lanes& lanes) {
    Pulls pulls;
    lanes.dx = x(i) - x;
    lanes.dy = y(i) - y;
    lanes.w = (1.0 + lanes.dx.square() + lanes.dy.square()).inverse();
    lanes.w(i) = 0.0;
    pulls.weights = lanes.w.sum();
    lanes.pull = affinities.col(i).array() * lanes.w;
    pulls.attraction = {(lanes.pull * lanes.dx).sum(), (lanes.pull * lanes.dy).sum()};
    lanes.pull = lanes.w.square();
    pulls.repulsion = {(lanes.pull * lanes.dx).sum(), (lanes.pull * lanes.dy).sum()};
    lanes.w(i) = 1.0; // p_ii = 0: its logarithm does not count
    pulls.crossEntropy = -(affinities.col(i).array() * lanes.w.log()).sum();
    return pulls;
}

} // namespace

// By bisection on b; the entropy falls with it.
Eigen::VectorXd affinitiesTo(const Eigen::VectorXd& squared, double perplexity) {
    const double wanted = std::log(std::max(perplexity, 1.0));
    const Eigen::ArrayXd apart = squared.array() - squared.minCoeff(); // the nearest has weight 1: no underflow
    const double mean = std::max(apart.mean(), kTiny);
    double low = 0.0, high = -1.0, b = 1.0 / mean;
    Eigen::ArrayXd weights(apart.size());
    double sum = 1.0;
    for (int step = 0; step < 64; ++step) {
        weights = (-b * apart).exp();
        sum = weights.sum();
        const double entropy = std::log(sum) + b * (weights * apart).sum() / sum;
        if (std::abs(entropy - wanted) < 1e-6)
            break;
        (entropy > wanted ? low : high) = b;
        b = high < 0.0 ? 2.0 * b : 0.5 * (low + high);
        if (!std::isfinite(b)) // more equal rows than neighbours: no b tells them apart
            break;
    }
    return (weights / sum).matrix();
}

Eigen::MatrixXd neighbourAffinities(const Eigen::MatrixXd& squared, double perplexity, ThreadPool& pool) {
    const Index n = squared.cols();
    Eigen::MatrixXd chances = Eigen::MatrixXd::Zero(n, n);
    pool.run((n + kBlock - 1) / kBlock, [&](Index block, int) {
        Eigen::VectorXd others(n - 1);
        for (Index i = block * kBlock; i < std::min(n, (block + 1) * kBlock); ++i) {
            others << squared.col(i).head(i), squared.col(i).tail(n - 1 - i);
            const Eigen::VectorXd near = affinitiesTo(others, perplexity);
            chances.col(i).head(i) = near.head(i);
            chances.col(i).tail(n - 1 - i) = near.tail(n - 1 - i);
        }
    });
    const Eigen::MatrixXd both = chances + chances.transpose();
    return both / (2.0 * static_cast<double>(n));
}

double embeddingCost(const Eigen::MatrixXd& affinities, const Eigen::MatrixXd& places, Eigen::MatrixXd& gradient,
                     ThreadPool& pool) {
    const Index n = places.cols();
    const Eigen::ArrayXd x = places.row(0).transpose(), y = places.row(1).transpose();
    std::vector<Pulls> pulls(static_cast<std::size_t>(n));
    std::vector<Lanes> lanes(static_cast<std::size_t>(pool.threads()));
    pool.run((n + kBlock - 1) / kBlock, [&](Index block, int worker) {
        for (Index i = block * kBlock; i < std::min(n, (block + 1) * kBlock); ++i)
            pulls[static_cast<std::size_t>(i)] = pullsOn(i, affinities, x, y, lanes[static_cast<std::size_t>(worker)]);
    });
    double weights = 0.0, crossEntropy = 0.0;
    for (const Pulls& pull : pulls) {
        weights += pull.weights;
        crossEntropy += pull.crossEntropy;
    }
    // dC/dy_i with the affinities' own sum in place of 1, so that exaggerated ones have their gradient as well.
    const double total = affinities.sum();
    gradient.resize(2, n);
    for (Index i = 0; i < n; ++i) {
        const Pulls& pull = pulls[static_cast<std::size_t>(i)];
        gradient(0, i) = 4.0 * (pull.attraction.x - total / weights * pull.repulsion.x);
        gradient(1, i) = 4.0 * (pull.attraction.y - total / weights * pull.repulsion.y);
    }
    const double entropy = (affinities.array() * affinities.array().max(kTiny * kTiny).log()).sum();
    return entropy + crossEntropy + total * std::log(weights);
}

NeighbourEmbedding::NeighbourEmbedding(ConstMatrixRef rows, ConstMatrixRef start, const EmbeddingOptions& options,
                                       ThreadPool& pool)
    : m_options(options), m_pool(pool), m_rows(rows.cast<double>()), m_places(start.cast<double>()) {
    const Index n = m_rows.cols();
    m_options.perplexity = std::min(options.perplexity, std::max(2.0, static_cast<double>(n - 1) / 3.0));
    m_affinities = neighbourAffinities(squaredDistances(m_rows), m_options.perplexity, pool);
    // A small start lets the first steps sort it: 1e-4 in the wider direction. Equal places would stay together for
    // ever, so each is moved by a fixed little of its own.
    m_places.colwise() -= m_places.rowwise().mean().eval();
    const double spread = std::sqrt(m_places.row(0).squaredNorm() / static_cast<double>(n));
    m_places *= spread > 0.0 ? 1e-4 / spread : 0.0;
    for (Index i = 0; i < n; ++i) {
        const double turn = 2.399963 * static_cast<double>(i); // the golden angle
        m_places(0, i) += 1e-7 * std::cos(turn);
        m_places(1, i) += 1e-7 * std::sin(turn);
    }
    m_velocity = Eigen::MatrixXd::Zero(2, n);
    m_gains = Eigen::MatrixXd::Ones(2, n);
    m_rate = std::max(static_cast<double>(n) / m_options.exaggeration / 4.0, 12.0); // Belkina et al. 2019
}

void NeighbourEmbedding::step() {
    const bool exaggerated = m_iteration < m_options.exaggerated;
    const double momentum = exaggerated ? 0.5 : 0.8;
    if (exaggerated && m_iteration == 0)
        m_affinities *= m_options.exaggeration;
    if (m_iteration == m_options.exaggerated && m_options.exaggerated > 0)
        m_affinities /= m_options.exaggeration;
    m_cost = embeddingCost(m_affinities, m_places, m_gradient, m_pool);
    for (Index i = 0; i < m_gains.size(); ++i) {
        double& gain = m_gains.data()[i];
        const bool turned = (m_gradient.data()[i] > 0.0) != (m_velocity.data()[i] > 0.0);
        gain = turned ? gain + 0.2 : std::max(0.8 * gain, 0.01);
    }
    m_velocity = momentum * m_velocity - 4.0 * m_rate * m_gains.cwiseProduct(m_gradient);
    m_places += m_velocity;
    m_places.colwise() -= m_places.rowwise().mean().eval();
    ++m_iteration;
}

// The cost of one point y against fixed rows, C = log sum w_j - sum p_j log w_j + const, has the gradient
//   2 sum_j (p_j - q_j) w_j (y - y_j)
// and is lowered step by step, with steps that halve until they help.
Eigen::MatrixXd NeighbourEmbedding::placeAmong(ConstMatrixRef points) const {
    constexpr int kSteps = 60;
    Eigen::MatrixXd placed(2, points.cols());
    const Eigen::ArrayXd x = m_places.row(0).transpose(), y = m_places.row(1).transpose();
    Eigen::ArrayXd dx, dy, w, pull;
    for (Index k = 0; k < points.cols(); ++k) {
        const Eigen::VectorXd near =
            affinitiesTo(squaredTo(m_rows, points.col(k).cast<double>()), m_options.perplexity);
        Spot at{(x * near.array()).sum(), (y * near.array()).sum()}, slope;
        const auto costAt = [&](const Spot& place) {
            dx = place.x - x;
            dy = place.y - y;
            w = (1.0 + dx.square() + dy.square()).inverse();
            pull = (near.array() - w / w.sum()) * w;
            slope = {2.0 * (pull * dx).sum(), 2.0 * (pull * dy).sum()};
            return std::log(w.sum()) - (near.array() * w.log()).sum();
        };
        double cost = costAt(at), length = 1.0;
        Spot downhill = slope;
        for (int step = 0; step < kSteps && length > 1e-6; ++step) {
            const Spot tried{at.x - length * downhill.x, at.y - length * downhill.y};
            if (const double there = costAt(tried); there < cost) {
                at = tried;
                cost = there;
                downhill = slope;
                length *= 2.0;
            } else {
                length *= 0.25;
            }
        }
        placed(0, k) = at.x;
        placed(1, k) = at.y;
    }
    return placed;
}

} // namespace core
