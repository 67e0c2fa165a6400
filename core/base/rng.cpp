#include "core/base/rng.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace core {
namespace {

// SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::uint64_t hash(std::string_view name) { // FNV-1a
    std::uint64_t h = 0xcbf29ce484222325ULL;
    for (const char c : name)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return h;
}

} // namespace

Rng::Rng(std::uint64_t seed) : m_seed(seed), m_state(mix(seed)) {}

Rng Rng::fork(std::string_view name) const {
    return Rng(mix(mix(m_seed) ^ hash(name)));
}

Rng Rng::fork(std::string_view name, std::uint64_t number) const {
    return Rng(mix(mix(mix(m_seed) ^ hash(name)) + 0x9e3779b97f4a7c15ULL * (number + 1)));
}

std::uint64_t Rng::next() {
    return mix(m_state += 0x9e3779b97f4a7c15ULL);
}

double Rng::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Rng::uniform(double low, double high) {
    return low + (high - low) * uniform();
}

double Rng::normal() { // Box-Muller, one of the pair
    const double r = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return r * std::cos(2.0 * std::numbers::pi * uniform());
}

Index Rng::below(Index n) { // Lemire 2019: multiply, and draw again inside the biased sliver
    assert(n > 0);
    const auto range = static_cast<std::uint64_t>(n);
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(next()) * range;
    if (static_cast<std::uint64_t>(product) < range) {
        const std::uint64_t sliver = (0 - range) % range;
        while (static_cast<std::uint64_t>(product) < sliver)
            product = static_cast<Wide>(next()) * range;
    }
    return static_cast<Index>(product >> 64);
}

void Rng::shuffle(std::vector<Index>& items) {
    for (Index i = static_cast<Index>(items.size()) - 1; i > 0; --i)
        std::swap(items[static_cast<std::size_t>(i)], items[static_cast<std::size_t>(below(i + 1))]);
}

std::vector<Index> Rng::sample(Index n, Index count) {
    assert(count <= n);
    std::vector<Index> all(static_cast<std::size_t>(n));
    std::iota(all.begin(), all.end(), Index{0});
    for (Index i = 0; i < count; ++i)
        std::swap(all[static_cast<std::size_t>(i)], all[static_cast<std::size_t>(i + below(n - i))]);
    all.resize(static_cast<std::size_t>(count));
    return all;
}

} // namespace core
