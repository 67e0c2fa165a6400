#include "core/evaluation/langevin.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace core {
namespace {

constexpr Index kBlock = 64; // samples of one task
constexpr double kOffset = 10.0;
constexpr double kDecay = -0.9;

} // namespace

std::optional<Matrix> langevinSamples(const LangevinRequest& request, const Rng& rng, ThreadPool& pool,
                                      const StopToken& stop) {
    Matrix samples(request.network.inputs(), request.samples);
    std::atomic<bool> stopped = false;
    const double scale = 2.0 * static_cast<double>(request.high - request.low);
    pool.run((request.samples + kBlock - 1) / kBlock, [&](Index block, int) {
        Rng draws = rng.fork("langevin", static_cast<std::uint64_t>(block));
        const Index count = std::min(kBlock, request.samples - block * kBlock);
        Matrix x(request.network.inputs(), count);
        Matrix gradient(x.rows(), count);
        const Matrix none = Matrix::Zero(request.network.classes(), count);
        Matrix dEnergyLogits = none;
        dEnergyLogits.row(request.target).setConstant(Scalar(-1)); // E = -logit
        for (Scalar& value : x.reshaped())
            value =
                static_cast<Scalar>(draws.uniform(static_cast<double>(request.low), static_cast<double>(request.high)));
        NetworkPass pass;
        for (int t = 1; t <= request.steps; ++t) {
            if (stop.stop_requested()) {
                stopped = true;
                return;
            }
            const double eps = scale * std::pow(kOffset + t, kDecay);
            pass.forward(request.network, x);
            pass.backwardToInputs(request.network, none, dEnergyLogits, gradient);
            const auto drift = static_cast<Scalar>(0.5 * eps * eps);
            for (Index column = 0; column < count; ++column)
                for (Index input = 0; input < x.rows(); ++input)
                    x(input, column) = std::clamp(x(input, column) - drift * gradient(input, column) +
                                                      static_cast<Scalar>(eps * draws.normal()),
                                                  request.low, request.high);
        }
        samples.middleCols(block * kBlock, count) = x;
    });
    if (stopped)
        return std::nullopt;
    return samples;
}

} // namespace core
