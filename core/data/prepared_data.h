#pragma once

#include "core/data/encoding.h"
#include "core/data/reference.h"
#include "core/data/split.h"

#include <memory>

namespace core {

// A data set with its split and the encoding fitted on the training rows: all that training, queries and views
// need. Immutable and shared (PreparedDataPtr); safe to read from any thread.
struct PreparedData {
    Dataset dataset;
    SplitSpec splitSpec;
    Split split;
    Encoding encoding;
    Matrix training;   // [inputs x n], in the order of split.training
    Matrix validation; // [inputs x n]
    Matrix test;       // [inputs x n]
    Labels trainingLabels;
    Labels validationLabels;
    Labels testLabels;
    std::unique_ptr<const Reference> reference; // the training rows, with the validation rows to calibrate on; not null
};
using PreparedDataPtr = std::shared_ptr<const PreparedData>;

// Splits by the seed's "split" stream with the data set's fractions, fits the encoding on the training rows and
// encodes every part.
Result<PreparedDataPtr> prepare(Dataset dataset, std::uint64_t seed);
// The same with a split and encoding that are given: a model's own.
Result<PreparedDataPtr> prepare(Dataset dataset, const SplitSpec& spec, const Encoding& encoding);
// The same data with the validation rows in the place of the test rows, for choices that must not see the test rows.
PreparedDataPtr withValidationAsTest(const PreparedData& data);

} // namespace core
