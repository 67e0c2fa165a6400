#include "core/data/feature_schema.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace core {
namespace {

constexpr std::array kKinds{std::pair{FeatureKind::Number, std::string_view("number")},
                            std::pair{FeatureKind::Integer, std::string_view("integer")},
                            std::pair{FeatureKind::Category, std::string_view("category")},
                            std::pair{FeatureKind::Ordered, std::string_view("ordered")},
                            std::pair{FeatureKind::Pixel, std::string_view("pixel")}};
constexpr std::array kMutabilities{std::pair{Mutability::Free, std::string_view("free")},
                                   std::pair{Mutability::Increase, std::string_view("increase")},
                                   std::pair{Mutability::Decrease, std::string_view("decrease")},
                                   std::pair{Mutability::Immutable, std::string_view("immutable")}};

template <class Table, class Value>
std::string_view wordOf(const Table& table, Value value) {
    return std::ranges::find(table, value, [](const auto& entry) { return entry.first; })->second;
}

template <class Table>
auto valueOf(const Table& table, std::string_view word) -> std::optional<decltype(table.front().first)> {
    const auto it = std::ranges::find(table, word, [](const auto& entry) { return entry.second; });
    if (it == table.end())
        return std::nullopt;
    return it->first;
}

} // namespace

std::optional<Index> FeatureSchema::find(std::string_view name) const {
    const auto it = std::ranges::find(features, name, [](const Feature& f) { return std::string_view(f.name); });
    if (it == features.end())
        return std::nullopt;
    return static_cast<Index>(it - features.begin());
}

std::string_view toWord(FeatureKind kind) {
    return wordOf(kKinds, kind);
}
std::string_view toWord(Mutability mutability) {
    return wordOf(kMutabilities, mutability);
}
std::optional<FeatureKind> kindFromWord(std::string_view word) {
    return valueOf(kKinds, word);
}
std::optional<Mutability> mutabilityFromWord(std::string_view word) {
    return valueOf(kMutabilities, word);
}

std::string valueText(const Feature& feature, double raw) {
    if (feature.hasLevels()) {
        const auto level = static_cast<std::size_t>(std::lround(raw));
        return level < feature.levels.size() ? feature.levels[level] : "?";
    }
    return numberText(feature.kind == FeatureKind::Number ? raw : std::round(raw));
}

} // namespace core
