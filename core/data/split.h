#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <span>

namespace core {

// How rows are divided. Stratified: each part has each class's share, by a shuffle of the seed's "split" stream.
struct SplitSpec {
    std::uint64_t seed = 0;
    std::vector<double> fractions = {0.7, 0.15, 0.15}; // training, validation, test; each > 0, sum 1
    SplitKind kind = SplitKind::Stratified;            // FileOrder needs no seed
    bool operator==(const SplitSpec&) const = default;
};

// Row indices of a Dataset, each part ascending; together every row once.
struct Split {
    std::vector<Index> training;
    std::vector<Index> validation;
    std::vector<Index> test;
};

// The parts' sizes are the fractions of all rows by largest remainders (each at least 1), and each class is within a
// row or two of its share in every part. `classes` are the names that errors use.
// Errors: fractions that are not positive or do not sum to 1; fewer than 3 rows; a class that would have no training
// row.
Result<Split> splitRows(const Labels& labels, Index classCount, const SplitSpec& spec,
                        std::span<const std::string> classes = {});

} // namespace core
