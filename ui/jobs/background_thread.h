#pragma once

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace ui {

// Called on a worker's own thread: from now on it, and the threads it starts, leave the processor to the window where
// both want it. (On Linux QThread's priorities have no effect on ordinary threads; the nice value of a thread has.)
inline void yieldToWindow() {
#ifdef Q_OS_LINUX
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, 0, kNice); // 0: the calling thread
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace ui
