#pragma once

#include <QTimer>

#include <deque>
#include <functional>

namespace app {

// Does pieces of work in their order, each in a turn of the event loop of its own: what the person does meanwhile never
// waits for more than one of them. GUI thread; its end leaves out what is still to be done.
class TurnByTurn final : public QObject {
    Q_OBJECT

public:
    using Steps = std::deque<std::function<void()>>;

    TurnByTurn() {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto step = std::move(m_steps.front());
            m_steps.pop_front();
            if (m_steps.empty())
                m_timer.stop();
            step(); // which may ask for more
        });
    }
    void add(Steps steps) {
        m_steps.insert(m_steps.end(), steps.begin(), steps.end());
        if (!m_steps.empty())
            m_timer.start(0);
    }
    void clear() {
        m_steps.clear();
        m_timer.stop();
    }

private:
    QTimer m_timer;
    Steps m_steps;
};

} // namespace app
