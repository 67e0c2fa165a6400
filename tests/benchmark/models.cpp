#include "core/training/trainer.h"
#include "tests/support/builtin_data.h"
#include "tests/support/random.h"

#include <benchmark/benchmark.h>

using namespace core;

namespace {

Network leNet(int members = 1) {
    return Network::create(784, 10, {.kind = ModelKind::LeNet, .members = members}, Rng(1), ImageShape{28, 28, 1});
}

// What a column costs: forward, back to the inputs, back to the parameters. Items are columns.
void leNetForward(benchmark::State& state) {
    const Network network = leNet();
    Rng rng(2);
    const Matrix x = testing::randomNormal(rng, 784, state.range(0));
    NetworkPass pass;
    for (auto _ : state)
        benchmark::DoNotOptimize(pass.forward(network, x).data());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(leNetForward)->Arg(1)->Arg(128)->Unit(benchmark::kMicrosecond);

void leNetToInputs(benchmark::State& state) {
    const Network network = leNet();
    Rng rng(3);
    const Matrix x = testing::randomNormal(rng, 784, state.range(0));
    const Matrix dLogits = testing::randomNormal(rng, 10, state.range(0));
    Matrix dInputs(784, state.range(0));
    NetworkPass pass;
    pass.forward(network, x);
    for (auto _ : state) {
        pass.backwardToInputs(network, dLogits, dInputs);
        benchmark::DoNotOptimize(dInputs.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(leNetToInputs)->Arg(1)->Arg(128)->Unit(benchmark::kMicrosecond);

void leNetToParameters(benchmark::State& state) {
    const Network network = leNet();
    Rng rng(4);
    const Matrix x = testing::randomNormal(rng, 784, state.range(0));
    const Matrix dLogits = testing::randomNormal(rng, 10, state.range(0));
    Vector gradient(network.memberSize());
    MemberPass pass;
    pass.forward(network, 0, x);
    for (auto _ : state) {
        pass.backwardToParameters(network, 0, x, dLogits, gradient);
        benchmark::DoNotOptimize(gradient.data());
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(leNetToParameters)->Arg(128)->Unit(benchmark::kMicrosecond);

// Counterfactual training of a LeNet on Digits at the size of the publication's MNIST: 10,000 training rows, batches of
// 1,000, n_CE 5,000, T 30; two epochs. Goal on two cores: under 36 s an epoch, so that 100 take less than an hour.
// With a threshold that nothing reaches, every search takes its 30 steps: the dearest an epoch can be.
void leNetEpoch(benchmark::State& state, const std::string& regime, double threshold) {
    const PreparedDataPtr data = testing::builtinData("digits:14300");
    ParamValues changes{{"training.regime", regime},
                        {"training.epochs", std::int64_t{2}},
                        {"training.batch", std::int64_t{1000}},
                        {"search.threshold", threshold},
                        {"model.kind", "lenet"}};
    changes["training.counterfactuals"] = std::int64_t{5000};
    const Settings settings = *withValues(defaultSettings(data->training.cols()), changes);
    const TrainingRequest job{
        data, {{regime, settings, defaultConstraints(*data)}}, 1, static_cast<int>(state.range(0))};
    double seconds = 0;
    std::int64_t epochs = 0;
    std::int64_t steps = 0;
    for (auto _ : state) {
        const auto report = train(job, nullptr, {}, {});
        if (!report) {
            state.SkipWithError(report.error().message.c_str());
            return;
        }
        seconds += report->runs[0].seconds;
        epochs += static_cast<std::int64_t>(report->runs[0].history.size());
        steps += report->runs[0].searchSteps;
    }
    state.counters["s_per_epoch"] = seconds / static_cast<double>(epochs);
    state.counters["search_steps"] = static_cast<double>(steps) / static_cast<double>(epochs);
}
BENCHMARK_CAPTURE(leNetEpoch, vanilla, "vanilla", 0.5)->Arg(2)->Unit(benchmark::kSecond)->UseRealTime();
BENCHMARK_CAPTURE(leNetEpoch, ct, "ct", 0.5)->Arg(2)->Unit(benchmark::kSecond)->UseRealTime();
BENCHMARK_CAPTURE(leNetEpoch, ct_dearest, "ct", 0.999)->Arg(2)->Unit(benchmark::kSecond)->UseRealTime();

// One what-if question to a LeNet for 28 x 28 pixels that takes all of 50 steps. Goal: 100 ms.
void leNetWhatIf(benchmark::State& state) {
    const PreparedDataPtr data = testing::builtinData("digits:400");
    const Network network = leNet(static_cast<int>(state.range(0)));
    const InputConstraints constraints = compile(data->dataset.schema, data->encoding, defaultConstraints(*data));
    const auto generator = builtins<Generator>().find("ecco")->create({});
    const Labels targets{3};
    ThreadPool pool(1);
    SearchResources resources(pool);
    SearchResult found;
    for (auto _ : state) {
        (*generator)
            ->search({.network = network,
                      .constraints = constraints,
                      .factuals = data->test.leftCols(1),
                      .targets = targets,
                      .threshold = Scalar(0.9999),
                      .stepLimit = 50},
                     Rng(1), {}, resources, found);
        benchmark::DoNotOptimize(found.counterfactuals.data());
    }
    state.counters["steps"] = static_cast<double>(found.totalSteps());
}
BENCHMARK(leNetWhatIf)->Arg(1)->Arg(5)->Unit(benchmark::kMillisecond);

} // namespace
