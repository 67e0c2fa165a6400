#pragma once

#include "core/base/types.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace core {

// Long-lived threads that share the blocks of a loop. What each block computes must not depend on which thread
// runs it or on how many there are; results are stored by block and reduced in block order by the caller, so any
// thread count gives the same bits. Used by one caller at a time (not re-entrant).
class ThreadPool {
public:
    explicit ThreadPool(int threads); // >= 1; one means: everything on the caller
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    [[nodiscard]] int threads() const { return static_cast<int>(m_threads.size()) + 1; }

    // Runs body(block, worker) for every block of [0, blocks) and returns when all are done; worker is in
    // [0, threads()) and no two calls with the same worker overlap, so it may index workspaces. An exception of
    // the body is rethrown here, once, after the other blocks ended.
    void run(Index blocks, const std::function<void(Index block, int worker)>& body);

private:
    void work(int worker);
    void take(int worker);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    const std::function<void(Index, int)>* m_body = nullptr;
    Index m_blocks = 0;
    Index m_next = 0;
    int m_busy = 0;
    std::uint64_t m_round = 0;
    std::exception_ptr m_failure;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
};

} // namespace core
