#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <ctime>
#include <vector>

// How long the GUI thread is away: time between two beats of a timer that is due every 5 ms; and how long it worked
// in between, which other programs on the machine do not lengthen.
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
        const double worked = workedSoFar();
        m_most = std::max(m_most, worked - m_worked);
        m_worked = worked;
    }
    void report(benchmark::State& state) {
        m_timer.stop();
        std::ranges::sort(m_gaps);
        state.counters["p50_ms"] = quantile(0.5);
        state.counters["p99_ms"] = quantile(0.99);
        state.counters["max_ms"] = m_gaps.back();
        state.counters["work_max_ms"] = m_most;
        state.counters["beats"] = static_cast<double>(m_gaps.size());
    }

private:
    static constexpr int kBeat = 5;             // ms
    [[nodiscard]] static double workedSoFar() { // ms of this thread
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    [[nodiscard]] double quantile(double share) const {
        return m_gaps[static_cast<std::size_t>(share * static_cast<double>(m_gaps.size() - 1))];
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps; // ms
    double m_worked = workedSoFar();
    double m_most = 0;
};
