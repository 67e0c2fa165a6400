#include "app/cli/interrupt.h"

#include <csignal>
#include <cstdlib>
#include <pthread.h>

namespace app::cli {
namespace {

constexpr int kEnd = SIGUSR1; // from ~Interrupt(): nobody interrupted

sigset_t watched() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, kEnd})
        sigaddset(&signals, signal);
    return signals;
}

} // namespace

Interrupt::Interrupt() {
    const sigset_t signals = watched();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([stop = m_stop, signals]() mutable {
        for (int signal = 0; sigwait(&signals, &signal) == 0 && signal != kEnd;) {
            if (stop.stop_requested())
                std::_Exit(1);
            stop.request_stop();
        }
    });
}

Interrupt::~Interrupt() {
    pthread_kill(m_thread.native_handle(), kEnd);
    m_thread.join();
}

} // namespace app::cli
