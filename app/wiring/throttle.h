#pragma once

#include <QTimer>

#include <functional>
#include <utility>

namespace app {

// Runs something at once, but not more often than every so many milliseconds; what was asked for meanwhile is run
// once, when the time is over. GUI thread.
class Throttle final : public QObject {
    Q_OBJECT

public:
    Throttle(int milliseconds, std::function<void()> run) : m_run(std::move(run)) {
        m_timer.setSingleShot(true);
        m_timer.setInterval(milliseconds);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (std::exchange(m_wanted, false))
                request();
        });
    }
    void request() {
        m_wanted = m_timer.isActive();
        if (m_wanted)
            return;
        m_timer.start();
        m_run();
    }

private:
    std::function<void()> m_run;
    QTimer m_timer;
    bool m_wanted = false;
};

} // namespace app
