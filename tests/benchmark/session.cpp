#include "core/session/json_text.h"
#include "core/session/session_file.h"
#include "tests/support/random.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdlib>
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

// Writing it for the first time, and as the autosave does every 15 seconds on a thread of its own, with the rows packed
// before.
void writeSession(benchmark::State& state, bool again) {
    const Session session = largeSession();
    PackedRows kept;
    if (again)
        (void)kept.of(session.data);
    for (auto _ : state)
        benchmark::DoNotOptimize(sessionToBytes(session, {}, again ? &kept : nullptr).size());
}
BENCHMARK_CAPTURE(writeSession, first, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(writeSession, again, true)->Unit(benchmark::kMillisecond);

// The same with 60,000 images of 28 x 28 bytes, where COUNTERFOIL_DATA names the folder that has MNIST.
void mnistSession(benchmark::State& state) {
    const char* folder = std::getenv("COUNTERFOIL_DATA");
    SourceRequest request;
    request.source = std::string(folder ? folder : ".") + "/mnist/train-images-idx3-ubyte.gz";
    auto dataset = loadDataset(request);
    if (!dataset) {
        state.SkipWithError(dataset.error().message.c_str());
        return;
    }
    Session session;
    session.request = request;
    session.data = *prepare(std::move(dataset).value(), 1);
    session.constraints = defaultConstraints(*session.data);
    session.planned.regime = "ct";
    session.planned.base = session.planned.values = toValues(Settings{});
    const auto milliseconds = [](const auto& work) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    };
    for (auto _ : state) {
        PackedRows kept;
        std::string bytes;
        state.counters["first_ms"] = milliseconds([&] { bytes = sessionToBytes(session, {}, &kept); });
        state.counters["again_ms"] = milliseconds([&] { bytes = sessionToBytes(session, {}, &kept); });
        state.counters["open_ms"] =
            milliseconds([&] { benchmark::DoNotOptimize(static_cast<bool>(sessionFromBytes(bytes))); });
        state.counters["MB"] = static_cast<double>(bytes.size()) / 1e6;
    }
}
BENCHMARK(mnistSession)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace
