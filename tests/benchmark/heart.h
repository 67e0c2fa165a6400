#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <vector>

// How long the GUI thread is away: time between two beats of a timer that is due every 5 ms.
class Heart {
public:
    Heart() {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_since.start();
        m_timer.start(kBeat);
    }
    void beat() {
        m_gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }
    void report(benchmark::State& state) {
        m_timer.stop();
        std::ranges::sort(m_gaps);
        state.counters["p50_ms"] = quantile(0.5);
        state.counters["p99_ms"] = quantile(0.99);
        state.counters["max_ms"] = m_gaps.back();
        state.counters["beats"] = static_cast<double>(m_gaps.size());
    }

private:
    static constexpr int kBeat = 5; // ms
    [[nodiscard]] double quantile(double share) const {
        return m_gaps[static_cast<std::size_t>(share * static_cast<double>(m_gaps.size() - 1))];
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps; // ms
};
