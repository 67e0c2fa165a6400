#pragma once

#include "core/base/rng.h"
#include "core/constraints/constraints.h"
#include "core/data/prepared_data.h"

namespace testing {

// Two clouds of rows around (-1, 0) and (1, 0), classes "left" and "right"; ready to train on.
inline core::PreparedDataPtr blobs(core::Index rows = 200) {
    core::Rng rng(11);
    core::RawMatrix values(2, rows);
    core::Dataset dataset;
    dataset.name = "Blobs";
    dataset.source = "test";
    dataset.classes = {"left", "right"};
    dataset.schema.features = {{.name = "x"}, {.name = "y"}};
    for (core::Index i = 0; i < rows; ++i) {
        const int label = static_cast<int>(i % 2);
        values(0, i) = (label ? 1.0 : -1.0) + 0.3 * rng.normal();
        values(1, i) = 0.3 * rng.normal();
        dataset.labels.push_back(label);
        dataset.records.push_back(i);
    }
    dataset.rows = core::RawTable(std::move(values));
    dataset.digest = core::digestOf(dataset);
    return *core::prepare(std::move(dataset), 5);
}

} // namespace testing
