#pragma once

#include "core/data/source.h"
#include "core/model/vae.h"
#include "core/training/trainer.h"

namespace core {

// A trained classifier with all that is needed to use and to repeat it: what a model file holds. A value.
struct TrainedModel {
    std::string name;                               // shown
    std::string dataDigest;                         // of the data it was trained on
    std::string dataSource;                         // e.g. "builtin:moons", a path
    MissingPolicy missing = MissingPolicy::DropRow; // how its missing cells were dealt with
    SplitSpec split;
    FeatureSchema schema; // names, kinds, units, levels; mutability and domain are those of `constraints`
    Encoding encoding;
    Constraints constraints; // in force at the end of training: the default for explanations
    std::string labelName;
    std::vector<std::string> classes;
    Network network;
    std::shared_ptr<const Vae> vae; // of the training rows, where a search used one; may be null
    ParamValues settings;
    std::uint64_t seed = 0;
    std::string startedFrom;       // fine-tuning: SHA-256 (hex) of the weights it began with; else ""
    std::vector<EpochLog> history; // a model file holds no times: the seconds are 0 after reading it
};

TrainedModel trainedModel(const PreparedData& data, const RunReport& run, std::uint64_t seed);

// Makes a model's own autoencoder, if it has one, stand for these rows in its search, also where they are others than
// those it was fitted to.
void adoptAutoencoder(const Reference& reference, const TrainedModel& model);

// The settings as the program's own struct; errors name a key that this version does not know.
Result<Settings> settingsOf(const TrainedModel& model);

// The table options that read a file the way the model's own data was read: its columns, kinds, levels and label.
TableOptions tableOptionsFor(const TrainedModel& model);
// What loads `source` that way: the table options, the size of the images, the seed of a built-in set.
SourceRequest sourceRequestFor(const TrainedModel& model, const std::string& source);

// The data set with features, levels and classes in the model's order. Errors name what is missing, of another kind
// or unknown. The digest is the model's exactly when these are the rows it was made with.
Result<Dataset> conform(const Dataset& dataset, const TrainedModel& model);

// Whether figures of the two may be compared: the same data, features, transforms, classes and split. The error says
// which of them differs.
Status checkComparable(const TrainedModel& a, const TrainedModel& b);

} // namespace core
