// The queue of explanations with 60,000 rows. Goal: nothing above 16 ms on the GUI thread.
#include "core/base/rng.h"
#include "tests/benchmark/heart.h"
#include "tests/benchmark/program.h"
#include "ui/models/review_model.h"
#include "ui/panels/review_panel.h"
#include "ui/panels/settings_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEventLoop>

#include <benchmark/benchmark.h>
#include <cstdlib>

namespace {

constexpr qint64 kRows = 60000;

core::PreparedDataPtr manyRows() {
    core::Dataset dataset;
    dataset.name = dataset.source = "rows.csv";
    dataset.classes = {"no", "yes"};
    dataset.schema.features.push_back(core::Feature{.name = "x"});
    core::Rng rng(1);
    core::RawMatrix values(1, kRows);
    for (core::Index row = 0; row < kRows; ++row) {
        values(0, row) = rng.normal();
        dataset.labels.push_back(row % 2 == 0 ? 1 : 0);
        dataset.records.push_back(row);
    }
    dataset.rows = core::RawTable(std::move(values));
    dataset.digest = core::digestOf(dataset);
    return *core::prepare(std::move(dataset), 1);
}

std::vector<ui::ReviewEntry> entries(qint64 first, qint64 count) {
    core::Rng rng(static_cast<std::uint64_t>(first) + 1);
    std::vector<ui::ReviewEntry> made;
    for (qint64 row = first; row < first + count; ++row) {
        ui::ReviewEntry entry;
        entry.row = row;
        entry.target = static_cast<core::Label>(row % 2);
        entry.valid = rng.below(10) > 0;
        entry.mature = entry.valid && rng.below(2) > 0;
        entry.probability = rng.uniform();
        entry.certainty = rng.uniform();
        entry.cost = rng.uniform();
        if (entry.valid)
            entry.implausibility = rng.uniform();
        made.push_back(entry);
    }
    return made;
}

// Each iteration is another order, as chosen in the panel, with what follows in the event loop.
void reviewOrder(benchmark::State& state) {
    ui::ReviewModel model;
    ui::ReviewPanel panel(&model);
    panel.resize(1000, 320);
    panel.show();
    model.begin(manyRows(), {});
    model.append(entries(0, kRows));
    panel.setProgress(kRows, kRows, false);
    QCoreApplication::processEvents();
    auto* order = panel.findChild<QComboBox*>(QStringLiteral("review.order"));
    Heart heart;
    for (auto _ : state) {
        heart.beat();
        order->setCurrentIndex((order->currentIndex() + 1) % order->count());
        heart.beat();
        QCoreApplication::processEvents();
    }
    heart.report(state);
}
BENCHMARK(reviewOrder)->Iterations(40)->Unit(benchmark::kMillisecond);

// Answers that come while most of the queue is there.
void reviewAppend(benchmark::State& state) {
    ui::ReviewModel model;
    ui::ReviewPanel panel(&model);
    panel.resize(1000, 320);
    panel.show();
    constexpr qint64 kChunk = 256;
    model.begin(manyRows(), {});
    qint64 next = kRows - 60 * kChunk;
    model.append(entries(0, next));
    panel.setProgress(next, kRows, true);
    QCoreApplication::processEvents();
    Heart heart;
    for (auto _ : state) {
        const auto more = entries(next, kChunk);
        next += kChunk;
        heart.beat();
        model.append(more);
        panel.setProgress(next, kRows, true);
        heart.beat();
        QCoreApplication::processEvents();
    }
    heart.report(state);
}
BENCHMARK(reviewAppend)->Iterations(60)->Unit(benchmark::kMillisecond);

// In the window, over images and a LeNet: MNIST where COUNTERFOIL_DATA names a folder with it, else Digits.
void reviewImages(benchmark::State& state) {
    constexpr int kListening = 20000;    // ms
    constexpr int kTurn = 700;           // ms between two other orders
    constexpr int kLongestWait = 120000; // ms for the data to load and an epoch
    const char* folder = std::getenv("COUNTERFOIL_DATA");
    const QString source = folder ? QString::fromLocal8Bit(folder) + QStringLiteral("/mnist/train-images-idx3-ubyte.gz")
                                  : QStringLiteral("builtin:digits:60000");
    for (auto _ : state) {
        Program program;
        app::Application& application = program.application();
        program.window().show();
        const auto waitUntil = [](auto done) {
            QElapsedTimer waited;
            for (waited.start(); !done() && waited.elapsed() < kLongestWait;)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
        };
        QTimer tick; // so that the wait sees what no event told
        tick.start(20);
        application.open({source});
        auto* load = application.window().findChild<QAbstractButton*>(QStringLiteral("importLoad"));
        bool loaded = false;
        QObject::connect(&application, &app::Application::dataLoaded, [&] { loaded = true; });
        waitUntil([&] {
            if (!loaded && load && load->isVisible() && load->isEnabled())
                load->click();
            return loaded;
        });
        if (!loaded)
            return state.SkipWithError("the images cannot be read");
        ui::TrainingPlan plan =
            *application.window().findChild<ui::SettingsPanel*>(QStringLiteral("settings.panel"))->plan();
        plan.runs.resize(1);
        plan.runs.front().settings.model.kind = core::ModelKind::LeNet;
        plan.runs.front().settings.training.regime = "vanilla";
        plan.runs.front().settings.training.epochs = 1;
        application.training().start(plan);
        waitUntil([&] { return application.training().state() == ui::TrainingState::Ended; });
        application.window().setMode(QStringLiteral("explore"));
        auto* dock = application.window().findChild<QDockWidget*>(QStringLiteral("dock.queue"));
        dock->show();
        dock->raise();
        application.window().findChild<QComboBox*>(QStringLiteral("review.source"))->setCurrentIndex(1);
        waitUntil([calm = QElapsedTimer(), begun = false]() mutable { // what the training set off
            if (!std::exchange(begun, true))
                calm.start();
            return calm.elapsed() > 5000;
        });
        application.window().findChild<QAbstractButton*>(QStringLiteral("review.start"))->click();
        auto* order = application.window().findChild<QComboBox*>(QStringLiteral("review.order"));
        QTimer turn;
        QObject::connect(&turn, &QTimer::timeout,
                         [order] { order->setCurrentIndex((order->currentIndex() + 1) % order->count()); });
        turn.start(kTurn);
        Heart heart;
        QEventLoop listening;
        QTimer::singleShot(kListening, &listening, &QEventLoop::quit);
        listening.exec();
        heart.report(state);
    }
}
BENCHMARK(reviewImages)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace
