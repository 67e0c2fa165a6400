#include "core/evaluation/attack.h"

#include "core/model/loss.h"

#include <algorithm>

namespace core {
namespace {

constexpr Index kBlock = 128; // rows of one task

} // namespace

void lossGradient(const Network& network, ConstMatrixRef rows, const Label* labels, NetworkPass& pass,
                  MatrixRef gradient) {
    const ConstMatrixRef logits = pass.forward(network, rows);
    Matrix dLogits = Matrix::Zero(logits.rows(), logits.cols());
    addCrossEntropy(logits, labels, static_cast<Scalar>(rows.cols()), dLogits);
    pass.backwardToInputs(network, dLogits, gradient);
}

Scalar inBox(const AttackRequest& request, Index row, Index input, Scalar value) {
    const Scalar own = request.inputs(input, row);
    const Scalar low = std::max(own - request.epsilon, std::min(own, request.low(input)));
    const Scalar high = std::min(own + request.epsilon, std::max(own, request.high(input)));
    return std::clamp(value, low, high);
}

Matrix attacked(const Attack& attack, const AttackRequest& request, const Rng& rng, ThreadPool& pool,
                const StopToken& stop) {
    Matrix rows = request.inputs;
    std::vector<NetworkPass> passes(static_cast<std::size_t>(pool.threads()));
    pool.run((rows.cols() + kBlock - 1) / kBlock, [&](Index block, int worker) {
        if (stop.stop_requested())
            return;
        const Index first = block * kBlock;
        const Index count = std::min(kBlock, rows.cols() - first);
        attack.perturb(request, first, rows.middleCols(first, count),
                       rng.fork("attack", static_cast<std::uint64_t>(block)), passes[static_cast<std::size_t>(worker)]);
    });
    return rows;
}

double robustAccuracy(const Attack& attack, const AttackRequest& request, const Rng& rng, ThreadPool& pool,
                      const StopToken& stop) {
    if (request.labels.empty())
        return 0.0;
    const Labels before = predict(logitsOf(request.network, request.inputs));
    const Labels after = predict(logitsOf(request.network, attacked(attack, request, rng, pool, stop)));
    Index right = 0;
    for (std::size_t i = 0; i < request.labels.size(); ++i)
        right += before[i] == request.labels[i] && after[i] == request.labels[i] ? 1 : 0;
    return static_cast<double>(right) / static_cast<double>(request.labels.size());
}

} // namespace core
