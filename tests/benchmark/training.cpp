#include "core/evaluation/landscape.h"
#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"

#include <benchmark/benchmark.h>

using namespace core;

namespace {

TrainingRequest request(const std::string& set, const std::string& regime, Settings settings, int threads) {
    TrainingRequest all{testing::builtinData(set), {}, 1, threads};
    settings.training.regime = regime;
    all.runs = {{regime, settings, defaultConstraints(*all.data)}};
    return all;
}

void run(benchmark::State& state, const TrainingRequest& job) {
    double seconds = 0;
    int epochs = 0;
    std::int64_t steps = 0;
    for (auto _ : state) {
        const auto report = train(job, nullptr, {}, {});
        if (!report) {
            state.SkipWithError(report.error().message.c_str());
            return;
        }
        seconds += report->runs[0].seconds;
        epochs += static_cast<int>(report->runs[0].history.size());
        steps += report->runs[0].searchSteps;
    }
    state.counters["s_per_epoch"] = seconds / epochs;
    state.counters["search_steps"] = static_cast<double>(steps) / static_cast<double>(state.iterations());
}

// 100 epochs of Moons with the published settings. Goals on one core: vanilla 0.08 s, ct 0.25 s.
void moons(benchmark::State& state, const std::string& regime) {
    run(state, request("moons", regime, *publishedSettings("moons"), static_cast<int>(state.range(0))));
}
BENCHMARK_CAPTURE(moons, vanilla, "vanilla")->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(moons, ct, "ct")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

// Ten epochs of 5,000 digits, MLP 32, n_CE 1,000, T 30. Goal on one core: 0.25 s an epoch.
void digits(benchmark::State& state) {
    Settings settings = defaultSettings(5000);
    settings.training.epochs = 10;
    run(state, request("digits:7000", "ct", settings, static_cast<int>(state.range(0))));
}
BENCHMARK(digits)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

// Decision boundary on 160 x 160 points of an MLP with three hidden layers of 64. Goal: 15 ms.
void boundary(benchmark::State& state) {
    const PreparedDataPtr data = testing::builtinData("moons");
    const Network network = Network::create(2, 2, {{64, 64, 64}, Activation::Relu}, Rng(1));
    const Plane plane = featurePlane(data->dataset.schema, data->encoding, 0, 1, data->training.col(0));
    const Bounds bounds = boundsOf(plane.project(data->training));
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluateSurface(network, plane, bounds, 160, 160).probabilities.data());
}
BENCHMARK(boundary)->Unit(benchmark::kMillisecond);

} // namespace
