#include "core/base/rng.h"
#include "tests/benchmark/heart.h"
#include "tests/benchmark/program.h"
#include "ui/plots/landscape.h"
#include "ui/plots/parallel_plot.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/scatter_matrix.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <benchmark/benchmark.h>
#include <numeric>

namespace {

constexpr int kListening = 8000;    // ms
constexpr int kLongestWait = 60000; // ms for the data to load and the first epoch

// Waits until `signal` of `sender` or the longest wait.
template <class Sender, class Signal>
void waitFor(Sender* sender, Signal signal) {
    QEventLoop loop;
    QObject::connect(sender, signal, &loop, &QEventLoop::quit);
    QTimer::singleShot(kLongestWait, &loop, &QEventLoop::quit);
    loop.exec();
}

// How long the GUI thread is away while it shows two trainings of `set` at full speed. Goal: the 99th percentile under
// 33 ms.
void heartbeat(benchmark::State& state, const QString& set) {
    for (auto _ : state) {
        Program program;
        app::Application& application = program.application();
        program.window().show();
        application.setPace(0);
        application.openAndTrain(set);
        waitFor(&application, &app::Application::dataLoaded);

        Heart heart;
        QEventLoop listening;
        QTimer::singleShot(kListening, &listening, &QEventLoop::quit);
        listening.exec();
        heart.report(state);
    }
}
BENCHMARK_CAPTURE(heartbeat, digits, QStringLiteral("builtin:digits:7000"))->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(heartbeat, loans, QStringLiteral("builtin:loans"))->Iterations(1)->Unit(benchmark::kSecond);

// A frame of panning over many points in a landscape, and of zooming. Goal: under 50 ms with 1,000,000.
void manyPoints(benchmark::State& state, bool zooming) {
    core::Rng rng(1);
    auto points = std::make_shared<std::vector<ui::LandscapePoint>>();
    for (qint64 i = 0; i < state.range(0); ++i) {
        const int label = static_cast<int>(rng.below(3));
        points->push_back({rng.normal() + label, rng.normal() - 0.5 * label, label, i});
    }
    ui::Landscape landscape;
    landscape.resize(720, 640);
    landscape.setPoints(points);
    landscape.fit({-4, 6, -5, 4});
    landscape.show();
    QCoreApplication::processEvents();
    int frame = 0;
    for (auto _ : state) {
        const double at = 0.05 * (frame++ % 60);
        const double half = zooming ? 5.0 / (1.0 + 2.0 * at) : 5.0;
        const double shift = zooming ? 0.0 : at;
        landscape.setView({1 - half + shift, 1 + half + shift, -0.5 - half + shift, -0.5 + half + shift});
        QCoreApplication::processEvents();
    }
}
BENCHMARK_CAPTURE(manyPoints, pan, false)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(manyPoints, zoom, true)->Arg(1000000)->Unit(benchmark::kMillisecond);

// What the GUI thread does for a plot that goes into a report. Goal: under 16 ms.
void landscapeStrokes(benchmark::State& state) {
    core::Rng rng(1);
    auto points = std::make_shared<std::vector<ui::LandscapePoint>>();
    for (qint64 i = 0; i < state.range(0); ++i)
        points->push_back({rng.normal(), rng.normal(), static_cast<int>(i % 3), i});
    ui::Landscape landscape;
    landscape.resize(450, 470);
    landscape.setPoints(points);
    landscape.fit({-4, 4, -4, 4});
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::plotStrokes(landscape.source(), {450, 470}).size());
}
BENCHMARK(landscapeStrokes)->Arg(1000)->Arg(5000)->Arg(60000)->Unit(benchmark::kMillisecond);

void landscapeTable(benchmark::State& state) {
    core::Rng rng(1);
    auto points = std::make_shared<std::vector<ui::LandscapePoint>>();
    for (qint64 i = 0; i < state.range(0); ++i)
        points->push_back({rng.normal(), rng.normal(), static_cast<int>(i % 3), i});
    ui::Landscape landscape;
    landscape.setPoints(points);
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::plotTable(landscape.source()).rows.size());
}
BENCHMARK(landscapeTable)->Arg(1000)->Arg(5000)->Arg(60000)->Unit(benchmark::kMillisecond);

void rowStrokes(benchmark::State& state, bool matrix) {
    core::SourceRequest request;
    request.source = "builtin:loans:8000";
    const core::PreparedDataPtr data = *core::prepare(*core::loadDataset(request), 1);
    std::vector<core::Index> rows(2000);
    std::iota(rows.begin(), rows.end(), 0);
    std::unique_ptr<ui::RowPlot> plot;
    if (matrix)
        plot = std::make_unique<ui::ScatterMatrix>();
    else
        plot = std::make_unique<ui::ParallelPlot>();
    plot->resize(900, 600);
    plot->setRows(std::make_shared<const ui::RowTable>(ui::RowTable{data, rows, 2000, true}));
    plot->setFeatures(matrix ? std::vector<core::Index>{0, 1, 2, 3} : std::vector<core::Index>{0, 1, 2, 3, 4, 5, 6});
    for (auto _ : state)
        benchmark::DoNotOptimize(ui::plotStrokes(plot->source(), {900, 600}).size());
}
BENCHMARK_CAPTURE(rowStrokes, parallel, false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rowStrokes, matrix, true)->Unit(benchmark::kMillisecond);

// From an empty QApplication to the first paint of the window: theme, every panel, the start page. Goal: under 1 s
// warm, of which the loader and QApplication itself take about 0.1 s.
class FirstPaint final : public QObject {
public:
    bool painted = false;
    bool eventFilter(QObject*, QEvent* event) override {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

void firstPaint(benchmark::State& state) {
    for (auto _ : state) {
        Program program;
        FirstPaint watch;
        program.window().centralWidget()->installEventFilter(&watch);
        program.window().show();
        while (!watch.painted)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}
BENCHMARK(firstPaint)->Iterations(3)->Unit(benchmark::kMillisecond)->UseRealTime();

// From light to dark or back, with data on the stage, until everything is painted anew: every widget is polished.
void themeSwitch(benchmark::State& state) {
    Program program;
    program.window().show();
    program.application().open({QStringLiteral("builtin:loans")});
    waitFor(&program.application(), &app::Application::dataLoaded);
    program.window().setMode(QStringLiteral("explore"));
    QCoreApplication::processEvents();
    for (auto _ : state) {
        ui::Theme& theme = ui::Theme::instance();
        theme.setKind(theme.dark() ? ui::ThemeKind::Light : ui::ThemeKind::Dark);
        QCoreApplication::processEvents();
    }
    ui::Theme::instance().setKind(ui::ThemeKind::Light);
}
BENCHMARK(themeSwitch)->Iterations(6)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
