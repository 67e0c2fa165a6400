#pragma once

#include "core/base/rng.h"
#include "core/data/prepared_data.h"

#include <cmath>

namespace testing {

// A small table with every kind of feature. Class "yes" is likelier with income, age, schooling and for nurses.
inline core::Dataset mixedDataset(core::Index rows = 300, std::uint64_t seed = 5) {
    using namespace core;
    Dataset data;
    data.name = "Mixed";
    data.source = "mixed.csv";
    data.schema.features = {
        Feature{.name = "income", .kind = FeatureKind::Number, .unit = "EUR"},
        Feature{.name = "age", .kind = FeatureKind::Integer},
        Feature{.name = "job", .kind = FeatureKind::Category, .levels = {"clerk", "farmer", "nurse"}},
        Feature{.name = "school", .kind = FeatureKind::Ordered, .levels = {"low", "mid", "high"}}};
    data.labelName = "granted";
    data.classes = {"no", "yes"};
    RawMatrix values(4, rows);
    Rng rng(seed);
    for (Index i = 0; i < rows; ++i) {
        values(0, i) = 2000.0 + 500.0 * rng.normal();
        values(1, i) = 18.0 + static_cast<double>(rng.below(50));
        values(2, i) = static_cast<double>(rng.below(3));
        values(3, i) = static_cast<double>(rng.below(3));
        const double score = (values(0, i) - 2000.0) / 500.0 + (values(1, i) - 43.0) / 15.0 +
                             (values(2, i) == 2.0 ? 1.0 : 0.0) + values(3, i) - 1.3;
        data.labels.push_back(score + 0.3 * rng.normal() > 0.0 ? 1 : 0);
        data.records.push_back(i);
    }
    data.rows = RawTable(std::move(values));
    data.digest = digestOf(data);
    return data;
}

inline core::PreparedDataPtr mixedData(core::Index rows = 300, std::uint64_t seed = 5) {
    return core::prepare(mixedDataset(rows, seed), 3).value();
}

} // namespace testing
