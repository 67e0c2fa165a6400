#pragma once

#include "core/model/network.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace core {

// The networks of one run's past epochs, for going back to them, in bounded memory. While there is room every epoch
// that is added is kept; then every second, every fourth and so on, evenly over the whole training. The first, the
// latest and the marked ones stay. A value; copying it shares the networks, which never change.
class WeightHistory {
public:
    struct Entry {
        int epoch = 0; // finished by then; 0: the initial weights
        std::shared_ptr<const Network> network;
        bool marked = false; // by a person
        bool operator==(const Entry&) const = default;
    };
    static constexpr std::size_t kUsualBudget = std::size_t(32) << 20U; // bytes

    explicit WeightHistory(std::size_t budget = kUsualBudget) : m_budget(budget) {}

    // Epochs come in ascending order; one that is not later than the last, or without a network, is passed over.
    void add(int epoch, std::shared_ptr<const Network> network);
    // Marks an epoch that is kept, or takes the mark away. False: it is not kept, or the marked ones would take more
    // than half of the budget.
    bool mark(int epoch, bool marked);
    // Thins until it fits; the first, the latest and the marked entries stay whatever they take.
    void setBudget(std::size_t bytes);

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; } // ascending epochs
    // The latest entry that is not later than the epoch, else the first one. Null: there are none.
    [[nodiscard]] const Entry* upTo(int epoch) const;
    [[nodiscard]] const Entry* find(int epoch) const; // exactly that epoch; null: it is not kept
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] std::size_t budget() const { return m_budget; } // bytes
    [[nodiscard]] std::size_t bytes() const;                      // of the weights
    [[nodiscard]] int stride() const { return m_stride; } // epochs that are no multiple of it are not kept by default

private:
    void thin();
    [[nodiscard]] bool stays(std::size_t index) const;

    std::size_t m_budget;
    int m_stride = 1; // a power of two
    std::vector<Entry> m_entries;
};

} // namespace core
