#include "core/evaluation/integrated_gradients.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace core {
namespace {

constexpr Index kBlock = 128; // draws of one task

struct Totals { // of one block
    double error = 0.0;
    double difference = 0.0;
};

// Fills `values` [inputs x n] with IG of the rows `to` from the baselines `from`.
Totals attribute(const Network& network, Label output, int steps, const Matrix& from, const Matrix& to,
                 NetworkPass& pass, MatrixRef values) {
    const Matrix way = to - from;
    Matrix dLogits = Matrix::Zero(network.classes(), to.cols());
    dLogits.row(output).setOnes();
    Matrix gradient(to.rows(), to.cols());
    Matrix sum = Matrix::Zero(to.rows(), to.cols());
    for (int k = 0; k < steps; ++k) {
        const auto share = static_cast<Scalar>((k + 0.5) / steps);
        const Matrix between = from + share * way;
        pass.forward(network, between);
        pass.backwardToInputs(network, dLogits, gradient);
        sum += gradient;
    }
    values = way.cwiseProduct(sum) / static_cast<Scalar>(steps);
    const Matrix end = pass.forward(network, to);
    const Matrix start = pass.forward(network, from);
    Totals totals;
    for (Index i = 0; i < to.cols(); ++i) {
        const double difference = static_cast<double>(end(output, i)) - static_cast<double>(start(output, i));
        totals.error += std::abs(values.col(i).cast<double>().sum() - difference);
        totals.difference += std::abs(difference);
    }
    return totals;
}

double publishedScore(const Eigen::VectorXd& means, const std::vector<Index>& protectedInputs) {
    const double low = means.minCoeff();
    const double span = means.maxCoeff() - low;
    double sum = 0.0;
    for (const Index input : protectedInputs)
        sum += means.size() == 2 ? std::abs(means(input)) : means(input) - low;
    return span > 0.0 ? sum / span / static_cast<double>(protectedInputs.size()) : 0.0;
}

} // namespace

Matrix integratedGradients(const Network& network, Label output, ConstMatrixRef baselines, ConstMatrixRef rows,
                           int steps) {
    Matrix values(rows.rows(), rows.cols());
    NetworkPass pass;
    attribute(network, output, steps, baselines, rows, pass, values);
    return values;
}

std::optional<Attributions> integratedGradients(const Network& network, ConstMatrixRef rows,
                                                const AttributionOptions& options, const Rng& rng, ThreadPool& pool,
                                                const StopToken& stop) {
    Attributions result{Matrix(rows.rows(), options.draws), 0.0};
    const Index blocks = (options.draws + kBlock - 1) / kBlock;
    std::vector<Totals> totals(static_cast<std::size_t>(blocks));
    std::vector<NetworkPass> passes(static_cast<std::size_t>(pool.threads()));
    std::atomic<bool> stopped = false;
    pool.run(blocks, [&](Index block, int worker) {
        if (stop.stop_requested()) {
            stopped = true;
            return;
        }
        const Index count = std::min(kBlock, options.draws - block * kBlock);
        Matrix from(rows.rows(), count);
        Matrix to(rows.rows(), count);
        for (Index i = 0; i < count; ++i) {
            Rng draw = rng.fork("draw", static_cast<std::uint64_t>(block * kBlock + i));
            to.col(i) = rows.col(draw.below(rows.cols()));
            for (Scalar& value : from.col(i))
                value = static_cast<Scalar>(draw.uniform(-1.0, 1.0));
        }
        totals[static_cast<std::size_t>(block)] =
            attribute(network, options.output, options.steps, from, to, passes[static_cast<std::size_t>(worker)],
                      result.values.middleCols(block * kBlock, count));
    });
    if (stopped)
        return std::nullopt;
    Totals all;
    for (const Totals& part : totals) {
        all.error += part.error;
        all.difference += part.difference;
    }
    result.completenessError = all.difference > 0.0 ? all.error / all.difference : 0.0;
    return result;
}

Sensitivity sensitivity(const Attributions& attributions, const std::vector<Index>& protectedInputs,
                        const AttributionOptions& options, const Rng& rng) {
    Sensitivity result{{}, {}, attributions.completenessError};
    const Matrix& values = attributions.values;
    const Eigen::RowVectorXd all = values.cast<double>().cwiseAbs().colwise().sum();
    Eigen::RowVectorXd ours = Eigen::RowVectorXd::Zero(values.cols());
    for (const Index input : protectedInputs)
        ours += values.row(input).cast<double>().cwiseAbs();
    for (int round = 0; round < options.rounds; ++round) {
        Rng draw = rng.fork("round", static_cast<std::uint64_t>(round));
        Eigen::VectorXd means = Eigen::VectorXd::Zero(values.rows());
        double part = 0.0;
        double whole = 0.0;
        for (Index i = 0; i < options.perRound; ++i) {
            const Index column = draw.below(values.cols());
            means += values.col(column).cast<double>();
            part += ours(column);
            whole += all(column);
        }
        result.relative.push_back(whole > 0.0 ? part / whole : 0.0);
        result.published.push_back(publishedScore(means, protectedInputs));
    }
    return result;
}

} // namespace core
