#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace core {

// One-slot mailbox between two threads: a newer value replaces an unread one, so a slow reader skips values and
// never falls behind. Thread-safe.
template <class T>
class LatestValue {
public:
    // True when the slot was empty, i.e. when the reader has to be told.
    bool put(T value) {
        const std::scoped_lock lock(m_mutex);
        const bool wasEmpty = !m_value.has_value();
        m_value = std::move(value);
        return wasEmpty;
    }
    std::optional<T> take() {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<T> m_value;
};

} // namespace core
