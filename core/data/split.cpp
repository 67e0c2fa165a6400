#include "core/data/split.h"

#include "core/base/rng.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr std::size_t kParts = 3;
constexpr double kFuzz = 1e-9; // fractions such as 5/7 are not exact; 3,000 of 4,200 must not come out as 2,999
using Counts = std::array<Index, kParts>;

Status checkFractions(const std::vector<double>& fractions) {
    if (fractions.size() != kParts)
        return invalid("a split needs three fractions (training, validation, test), not " +
                       std::to_string(fractions.size()));
    double sum = 0.0;
    for (const double fraction : fractions) {
        if (!(fraction > 0.0) || !std::isfinite(fraction))
            return invalid("the fractions of a split must be positive, not " + numberText(fraction));
        sum += fraction;
    }
    if (std::abs(sum - 1.0) > 1e-6)
        return invalid("the fractions of a split must sum to 1, not " + numberText(sum));
    return ok();
}

Counts floors(Index rows, const std::vector<double>& fractions) {
    Counts counts{};
    for (std::size_t part = 0; part < kParts; ++part)
        counts[part] = static_cast<Index>(std::floor(static_cast<double>(rows) * fractions[part] + kFuzz));
    return counts;
}

Index total(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), Index{0});
}

// Largest remainders; with at least 3 rows no part is empty.
Counts partSizes(Index rows, const std::vector<double>& fractions) {
    Counts sizes = floors(rows, fractions);
    std::array<std::size_t, kParts> order{0, 1, 2};
    const auto remainder = [&](std::size_t part) {
        return static_cast<double>(rows) * fractions[part] - static_cast<double>(sizes[part]);
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b) + kFuzz; });
    const Index left = rows - total(sizes);
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++sizes[order[i]];
    for (Index& size : sizes)
        if (size == 0) {
            --*std::ranges::max_element(sizes);
            size = 1;
        }
    return sizes;
}

// How many rows of each class go to each part: every class its share rounded down, then what is left by whichever
// part still lacks most (Gale and Ryser's construction), training first for a class that has no training row yet.
std::vector<Counts> classSizes(const std::vector<Index>& classRows, const Counts& parts,
                               const std::vector<double>& fractions) {
    std::vector<Counts> sizes;
    Counts lacking = parts;
    for (const Index rows : classRows) {
        sizes.push_back(floors(rows, fractions));
        for (std::size_t part = 0; part < kParts; ++part)
            lacking[part] -= sizes.back()[part];
    }
    // The classes without a training row come first, while training still lacks rows.
    std::vector<std::size_t> order(classRows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_partition(order, [&](std::size_t c) { return sizes[c][0] == 0; });
    for (const std::size_t c : order) {
        Counts extra{};
        for (Index left = classRows[c] - total(sizes[c]); left > 0; --left) {
            std::size_t best = 0;
            const bool needsTraining = sizes[c][0] + extra[0] == 0 && lacking[0] > 0;
            for (std::size_t part = 1; part < kParts && !needsTraining; ++part) {
                const auto rank = [&](std::size_t p) { return std::pair(lacking[p] > 0 && extra[p] == 0, lacking[p]); };
                if (rank(part) > rank(best))
                    best = part;
            }
            ++extra[best];
            --lacking[best];
        }
        for (std::size_t part = 0; part < kParts; ++part)
            sizes[c][part] += extra[part];
    }
    return sizes;
}

Error noTrainingRow(std::size_t c, Index rows, std::span<const std::string> classes) {
    return invalid("class " + (c < classes.size() ? classes[c] : std::to_string(c + 1)) + " has " +
                   std::to_string(rows) + (rows == 1 ? " row" : " rows") +
                   ", too few for one of them to be a training row; add rows or leave the class out");
}

Result<Split> inFileOrder(const Labels& labels, const Counts& sizes, const std::vector<Index>& classRows,
                          std::span<const std::string> classes) {
    Split split;
    const std::array<std::vector<Index>*, kParts> parts{&split.training, &split.validation, &split.test};
    Index row = 0;
    for (std::size_t part = 0; part < kParts; ++part)
        for (Index i = 0; i < sizes[part]; ++i)
            parts[part]->push_back(row++);
    std::vector<Index> training(classRows.size());
    for (const Index at : split.training)
        ++training[static_cast<std::size_t>(labels[static_cast<std::size_t>(at)])];
    for (std::size_t c = 0; c < training.size(); ++c)
        if (training[c] == 0)
            return noTrainingRow(c, classRows[c], classes);
    return split;
}

} // namespace

Result<Split> splitRows(const Labels& labels, Index classCount, const SplitSpec& spec,
                        std::span<const std::string> classes) {
    if (auto status = checkFractions(spec.fractions); !status)
        return std::move(status).error();
    const auto rows = static_cast<Index>(labels.size());
    if (rows < 3)
        return invalid("a split into training, validation and test needs at least 3 rows; there are " +
                       std::to_string(rows));
    std::vector<Index> classRows(static_cast<std::size_t>(classCount), 0);
    for (const Label label : labels) {
        assert(label >= 0 && label < classCount);
        ++classRows[static_cast<std::size_t>(label)];
    }
    if (spec.kind == SplitKind::FileOrder)
        return inFileOrder(labels, partSizes(rows, spec.fractions), classRows, classes);
    std::vector<Counts> left = classSizes(classRows, partSizes(rows, spec.fractions), spec.fractions);
    for (std::size_t c = 0; c < left.size(); ++c)
        if (left[c][0] == 0)
            return noTrainingRow(c, classRows[c], classes);

    std::vector<Index> order(labels.size());
    std::iota(order.begin(), order.end(), Index{0});
    Rng(spec.seed).fork("split").shuffle(order);
    Split split;
    const std::array<std::vector<Index>*, kParts> parts{&split.training, &split.validation, &split.test};
    for (const Index row : order) {
        Counts& open = left[static_cast<std::size_t>(labels[static_cast<std::size_t>(row)])];
        const auto part =
            static_cast<std::size_t>(std::ranges::find_if(open, [](Index count) { return count > 0; }) - open.begin());
        --open[part];
        parts[part]->push_back(row);
    }
    for (std::vector<Index>* part : parts)
        std::ranges::sort(*part);
    return split;
}

} // namespace core
