#include "core/session/weight_history.h"

#include <algorithm>

namespace core {
namespace {

std::size_t sizeOf(const WeightHistory::Entry& entry) {
    return static_cast<std::size_t>(entry.network->parameters().size()) * sizeof(Scalar);
}

} // namespace

void WeightHistory::add(int epoch, std::shared_ptr<const Network> network) {
    if (!network || (!m_entries.empty() && epoch <= m_entries.back().epoch))
        return;
    // The latest so far stayed because it was the latest.
    if (!m_entries.empty() && !m_entries.back().marked && m_entries.size() > 1 &&
        m_entries.back().epoch % m_stride != 0)
        m_entries.pop_back();
    m_entries.push_back({epoch, std::move(network), false});
    thin();
}

bool WeightHistory::mark(int epoch, bool marked) {
    const auto it = std::ranges::find(m_entries, epoch, &Entry::epoch);
    if (it == m_entries.end())
        return false;
    if (marked && !it->marked) {
        std::size_t held = sizeOf(*it);
        for (const Entry& entry : m_entries)
            held += entry.marked ? sizeOf(entry) : 0;
        if (held > m_budget / 2)
            return false;
    }
    it->marked = marked;
    return true;
}

void WeightHistory::setBudget(std::size_t bytes) {
    m_budget = bytes;
    thin();
}

bool WeightHistory::stays(std::size_t index) const {
    return index == 0 || index + 1 == m_entries.size() || m_entries[index].marked;
}

void WeightHistory::thin() {
    while (bytes() > m_budget) {
        const auto spare = [this](std::size_t i) { return !stays(i); };
        bool any = false;
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            any = any || spare(i);
        if (!any)
            return;
        m_stride *= 2;
        std::vector<Entry> kept;
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            if (!spare(i) || m_entries[i].epoch % m_stride == 0)
                kept.push_back(std::move(m_entries[i]));
        m_entries = std::move(kept);
    }
}

const WeightHistory::Entry* WeightHistory::upTo(int epoch) const {
    if (m_entries.empty())
        return nullptr;
    const auto after = std::ranges::upper_bound(m_entries, epoch, {}, &Entry::epoch);
    return after == m_entries.begin() ? &m_entries.front() : &*std::prev(after);
}

const WeightHistory::Entry* WeightHistory::find(int epoch) const {
    const Entry* entry = upTo(epoch);
    return entry && entry->epoch == epoch ? entry : nullptr;
}

std::size_t WeightHistory::bytes() const {
    std::size_t sum = 0;
    for (const Entry& entry : m_entries)
        sum += sizeOf(entry);
    return sum;
}

} // namespace core
