#include "core/session/json_text.h"
#include "core/session/session_file.h"
#include "tests/support/random.h"

#include <benchmark/benchmark.h>
#include <filesystem>
#include <unistd.h>

using namespace core;

namespace {

// 24,000 rows of 60 numbers, two models of two layers of 256 units with 16 past epochs each: 20 MB as a file.
Session largeSession() {
    Dataset dataset;
    dataset.name = dataset.source = "large.csv";
    dataset.classes = {"no", "yes"};
    Rng rng(1);
    for (int f = 0; f < 60; ++f)
        dataset.schema.features.push_back(Feature{.name = "x" + std::to_string(f)});
    RawMatrix values = testing::randomNormal(rng, 60, 24'000).cast<double>() / 3.0;
    for (Index row = 0; row < values.cols(); ++row) {
        dataset.labels.push_back(values(0, row) > 0 ? 1 : 0);
        dataset.records.push_back(row);
    }
    dataset.rows = RawTable(std::move(values));
    dataset.digest = digestOf(dataset);
    Session session;
    session.data = *prepare(std::move(dataset), 1);
    session.request.source = "large.csv";
    session.constraints = defaultConstraints(*session.data);
    session.planned.regime = "ct";
    session.planned.base = session.planned.values = toValues(Settings{});
    for (std::uint64_t seed : {1, 2}) {
        SessionModel model;
        model.run.settings.model.hidden = {256, 256};
        model.run.constraints = session.constraints;
        for (int epoch = 0; epoch < 16; ++epoch) {
            model.run.network = Network::create(60, 2, model.run.settings.model, Rng(seed).fork(std::to_string(epoch)));
            model.epochs.add(epoch, std::make_shared<const Network>(model.run.network));
        }
        session.models.push_back(std::move(model));
    }
    return session;
}

// Opening it until it could be shown: read, checked, split, encoded, sampled predictions compared. Goal: under 1 s.
void openSession(benchmark::State& state) {
    const std::string bytes = sessionToBytes(largeSession());
    const std::string file =
        (std::filesystem::temp_directory_path() / ("bench" + std::to_string(::getpid()) + ".counterfoil")).string();
    (void)writeText(file, bytes);
    for (auto _ : state) {
        const auto opened = loadSession(file);
        if (!opened)
            state.SkipWithError(opened.error().message.c_str());
    }
    state.counters["MB"] = static_cast<double>(bytes.size()) / 1e6;
    std::filesystem::remove(file);
}
BENCHMARK(openSession)->Unit(benchmark::kMillisecond);

// Writing it, as the autosave does every 15 seconds on a thread of its own.
void writeSession(benchmark::State& state) {
    const Session session = largeSession();
    for (auto _ : state)
        benchmark::DoNotOptimize(sessionToBytes(session).size());
}
BENCHMARK(writeSession)->Unit(benchmark::kMillisecond);

} // namespace
