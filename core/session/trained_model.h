#pragma once

#include "core/data/source.h"
#include "core/training/trainer.h"

namespace core {

// A trained classifier with all that is needed to use and to repeat it: what a model file holds. A value.
struct TrainedModel {
    std::string name;       // shown
    std::string dataDigest; // of the data it was trained on
    std::string dataSource; // e.g. "builtin:moons", a path
    SplitSpec split;
    FeatureSchema schema; // names, kinds, units, levels
    Encoding encoding;
    Constraints constraints;
    std::string labelName;
    std::vector<std::string> classes;
    Network network;
    ParamValues settings;
    std::uint64_t seed = 0;
    std::vector<EpochLog> history;
};

TrainedModel trainedModel(const PreparedData& data, const RunReport& run, std::uint64_t seed);

// The table options that read a file the way the model's own data was read: its columns, kinds, levels and label.
TableOptions tableOptionsFor(const TrainedModel& model);

// The data set with features, levels and classes in the model's order. Errors name what is missing, of another kind
// or unknown.
Result<Dataset> conform(const Dataset& dataset, const TrainedModel& model);

} // namespace core
