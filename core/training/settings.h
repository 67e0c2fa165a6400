#pragma once

#include "core/data/dataset.h"
#include "core/model/network.h"
#include "core/model/optimiser.h"
#include "core/search/generator.h"
#include "core/training/objective_term.h"

namespace core {

struct TrainingOptions {
    std::string regime = "ct";
    int epochs = 100;
    int batch = 100;
    double burnIn = 0.0; // share of the epochs trained without counterfactuals, in [0, 1]
    OptimiserKind optimiser = OptimiserKind::Adam;
    double learningRate = 0.001;
    int counterfactuals = 1000; // n_CE, factuals an epoch; at most the training rows
    bool operator==(const TrainingOptions&) const = default;
};
const ParamTable<TrainingOptions>& trainingParams();

// All the settings of one run. A value.
struct Settings {
    ModelOptions model;
    TrainingOptions training;
    ObjectiveOptions objective;
    SearchOptions search;
    ParamValues generator; // the search's own parameters, by full key
    bool operator==(const Settings&) const = default;
};

// Every key that applies with this generator, in the order of forms: model, training, objective, search and the
// generator's own.
std::vector<ParamSpec> settingSpecs(const std::string& generator);

// Reads key = value pairs onto `base`. Unknown keys, wrong types and values out of range are errors that name the
// near ones.
Result<Settings> withValues(const Settings& base, const ParamValues& values);
Result<Settings> withTexts(const Settings& base, const std::vector<std::pair<std::string, std::string>>& texts);
ParamValues toValues(const Settings& settings);

// The defaults where no publication says otherwise; n_CE and batch are at most the training rows.
Settings defaultSettings(Index trainingRows);
// What rows are explained with: as trained, but a search that is not mature after its steps goes on with longer ones.
// In training, which tells mature from nascent counterfactuals by their steps, it gives up.
Settings explainingSettings(Settings trained);
// The published settings of a built-in set ("moons", "circles", "linear", "overlap"; ids as in "builtin:ID") or of a
// public set by the id of its preset ("adult", "ch", "cred", "gmsc", "mnist"). Error: there are none for it.
Result<Settings> publishedSettings(const std::string& source);
// Those of the set that the data is or was recognised as.
Result<Settings> publishedSettings(const Dataset& dataset);

// The generator the settings name, with their parameters.
Result<std::unique_ptr<const Generator>> makeGenerator(const Settings& settings);

} // namespace core
