#pragma once

#include "core/base/stop.h"

#include <thread>

namespace app::cli {

// Turns Ctrl-C (and SIGTERM) into a wish to stop while it lives; a second Ctrl-C ends the program at once. Made before
// any other thread, so that all of them leave the signals to it.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] core::StopToken token() const { return m_stop.get_token(); }

private:
    core::StopSource m_stop;
    std::thread m_thread;
};

} // namespace app::cli
