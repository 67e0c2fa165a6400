#include "core/base/parallel.h"

#include <cassert>
#include <exception>
#include <utility>

namespace core {

ThreadPool::ThreadPool(int threads) {
    assert(threads >= 1);
    for (int worker = 1; worker < threads; ++worker)
        m_threads.emplace_back([this, worker] { work(worker); });
}

ThreadPool::~ThreadPool() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void ThreadPool::run(Index blocks, const std::function<void(Index, int)>& body) {
    if (m_threads.empty() || blocks <= 1) {
        for (Index block = 0; block < blocks; ++block)
            body(block, 0);
        return;
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_body = &body;
        m_blocks = blocks;
        m_next = 0;
        m_busy = static_cast<int>(m_threads.size());
        m_failure = nullptr;
        ++m_round;
    }
    m_wake.notify_all();
    take(0);
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_busy == 0; });
    m_body = nullptr;
    if (m_failure)
        std::rethrow_exception(std::exchange(m_failure, nullptr));
}

// Takes blocks until none is left. A failure leaves the remaining blocks to nobody.
void ThreadPool::take(int worker) {
    for (;;) {
        Index block = 0;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_next >= m_blocks)
                return;
            block = m_next++;
        }
        try {
            (*m_body)(block, worker);
        } catch (...) {
            const std::scoped_lock lock(m_mutex);
            if (!m_failure)
                m_failure = std::current_exception();
            m_next = m_blocks;
        }
    }
}

void ThreadPool::work(int worker) {
    std::uint64_t seen = 0;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return m_ending || m_round != seen; });
            if (m_ending)
                return;
            seen = m_round;
        }
        take(worker);
        const std::scoped_lock lock(m_mutex);
        if (--m_busy == 0)
            m_done.notify_one();
    }
}

} // namespace core
