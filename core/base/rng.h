#pragma once

#include "core/base/types.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace core {

// A stream of random numbers (SplitMix64) that is the same on every run and thread count. The only source of
// chance in the program. Not thread-safe: fork one for each thread or row.
class Rng {
public:
    explicit Rng(std::uint64_t seed);

    // A stream of its own, derived from this one's seed and the name, not from how far this one has been drawn:
    // a new consumer shifts no other stream.
    [[nodiscard]] Rng fork(std::string_view name) const;
    [[nodiscard]] Rng fork(std::string_view name, std::uint64_t number) const;

    std::uint64_t next(); // all 64 bits random
    double uniform();     // in [0, 1)
    double uniform(double low, double high);
    double normal();      // mean 0, standard deviation 1
    Index below(Index n); // in [0, n), n >= 1, unbiased

    void shuffle(std::vector<Index>& items); // Fisher-Yates
    // `count` different numbers of [0, n), in random order; count <= n.
    std::vector<Index> sample(Index n, Index count);

private:
    std::uint64_t m_seed;
    std::uint64_t m_state;
};

} // namespace core
