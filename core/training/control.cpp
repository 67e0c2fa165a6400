#include "core/training/control.h"

#include <utility>

namespace core {

void TrainingControl::setPaused(bool paused) {
    const std::scoped_lock lock(m_mutex);
    m_paused = paused;
    m_steps = 0;
    m_changed.notify_all();
}

void TrainingControl::step() {
    const std::scoped_lock lock(m_mutex);
    m_paused = true;
    ++m_steps;
    m_changed.notify_all();
}

void TrainingControl::setPace(double epochsPerSecond) {
    const std::scoped_lock lock(m_mutex);
    m_pace = epochsPerSecond;
    m_changed.notify_all();
}

void TrainingControl::setConstraints(Constraints constraints) {
    const std::scoped_lock lock(m_mutex);
    m_constraints = std::move(constraints);
}

bool TrainingControl::paused() const {
    const std::scoped_lock lock(m_mutex);
    return m_paused;
}

bool TrainingControl::waitForTurn(const StopToken& stop) {
    using Clock = std::chrono::steady_clock;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, stop, [&] { return !m_paused || m_steps > 0; });
        if (stop.stop_requested())
            return false;
        if (m_paused) {
            --m_steps;
            break;
        }
        if (m_pace <= 0)
            break;
        // A turn is due one period after the last one; a changed pace or a pause asks again.
        const auto due =
            m_lastTurn + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / m_pace));
        if (Clock::now() >= due)
            break;
        const double pace = m_pace;
        m_changed.wait_until(lock, stop, due, [&] { return m_paused || m_pace != pace; });
    }
    m_lastTurn = Clock::now();
    return true;
}

std::optional<Constraints> TrainingControl::takeConstraints() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_constraints, std::nullopt);
}

} // namespace core
