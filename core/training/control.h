#pragma once

#include "core/base/stop.h"
#include "core/constraints/constraints.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace core {

// What a person does to a training while it runs. The setters may be called from any thread; the trainer polls
// between epochs. Outlives the training.
class TrainingControl {
public:
    void setPaused(bool paused);
    void step();                                  // one epoch, then pause
    void setPace(double epochsPerSecond);         // <= 0: unlimited
    void setConstraints(Constraints constraints); // act from the next epoch

    [[nodiscard]] bool paused() const;

    // For the trainer: waits for its turn to run an epoch. False when stopped meanwhile.
    bool waitForTurn(const StopToken& stop);
    std::optional<Constraints> takeConstraints();

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_paused = false;
    int m_steps = 0;
    double m_pace = 0.0;
    std::chrono::steady_clock::time_point m_lastTurn{};
    std::optional<Constraints> m_constraints;
};

} // namespace core
