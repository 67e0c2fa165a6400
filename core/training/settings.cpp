#include "core/training/settings.h"

#include "core/base/text.h"
#include "core/training/regime.h"

#include <array>

namespace core {
namespace {

template <class Options>
void append(const ParamTable<Options>& table, std::vector<ParamSpec>& all) {
    all.insert(all.end(), table.specs().begin(), table.specs().end());
}

// The generator named by the values, or else by the settings they change.
std::string generatorOf(const Settings& base, const ParamValues& values) {
    const auto it = values.find("search.generator");
    const auto* named = it == values.end() ? nullptr : std::get_if<std::string>(&it->second);
    return named ? *named : base.search.generator;
}

struct Published {
    std::string_view set;
    double threshold;
    double lambdaReg;
    bool builtin = true;
    int batch = 30;
    int counterfactuals = 1000;
};
// Altmeyer et al. 2026, appendix.
constexpr std::array kPublished{Published{"linear", 0.5, 0.01},
                                Published{"circles", 0.5, 0.5},
                                Published{"moons", 0.9, 0.25},
                                Published{"overlap", 0.5, 0.25},
                                Published{"adult", 0.75, 0.25, false, 1000, 5000},
                                Published{"ch", 0.5, 0.25, false, 1000, 5000},
                                Published{"cred", 0.5, 0.25, false, 1000, 5000},
                                Published{"gmsc", 0.5, 0.5, false, 1000, 5000},
                                Published{"mnist", 0.5, 0.01, false, 1000, 5000}};

} // namespace

const ParamTable<TrainingOptions>& trainingParams() {
    static const auto table =
        ParamTable<TrainingOptions>()
            .add(&TrainingOptions::regime, {.key = "training.regime",
                                            .label = "Regime",
                                            .help = "Which losses join the classification loss.",
                                            .choices = builtins<Regime>().ids()})
            .add(&TrainingOptions::epochs, {.key = "training.epochs",
                                            .label = "Epochs",
                                            .help = "How often every training row is seen.",
                                            .min = 1,
                                            .max = 100000})
            .add(&TrainingOptions::batch, {.key = "training.batch",
                                           .label = "Batch",
                                           .unit = "rows",
                                           .help = "Rows of one update; by default at most all training rows.",
                                           .min = 1,
                                           .max = 100000})
            .add(&TrainingOptions::counterfactuals,
                 {.key = "training.counterfactuals",
                  .label = "Counterfactuals",
                  .symbol = "n CE",
                  .unit = "an epoch",
                  .help = "Training rows for which a counterfactual is searched in each epoch.",
                  .min = 1,
                  .max = 1000000})
            .add(&TrainingOptions::burnIn, {.key = "training.burn_in",
                                            .label = "Burn-in",
                                            .help = "Share of the epochs that train without counterfactuals first.",
                                            .min = 0,
                                            .max = 1})
            .add(&TrainingOptions::optimiser, {.key = "training.optimiser",
                                               .label = "Optimiser",
                                               .help = "How the weights follow the gradient.",
                                               .advanced = true,
                                               .choices = {"adam", "sgd"}})
            .add(&TrainingOptions::learningRate, {.key = "training.learning_rate",
                                                  .label = "Learning rate",
                                                  .help = "Length of the optimiser's steps.",
                                                  .min = 1e-6,
                                                  .max = 10,
                                                  .scale = ParamScale::Log});
    return table;
}

std::vector<ParamSpec> settingSpecs(const std::string& generator) {
    std::vector<ParamSpec> all;
    append(modelParams(), all);
    append(trainingParams(), all);
    append(objectiveParams(), all);
    append(searchParams(), all);
    if (const auto* entry = builtins<Generator>().find(generator))
        all.insert(all.end(), entry->params.begin(), entry->params.end());
    return all;
}

Result<Settings> withValues(const Settings& base, const ParamValues& values) {
    const std::string generator = generatorOf(base, values);
    const std::vector<ParamSpec> specs = settingSpecs(generator);
    for (const auto& [key, value] : values)
        if (std::ranges::find(specs, key, &ParamSpec::key) == specs.end())
            return unknownKey(key, specs);

    ParamValues merged = toValues(base);
    for (const auto& [key, value] : values)
        merged[key] = value;
    auto model = modelParams().read(merged);
    if (!model)
        return std::move(model).error();
    auto training = trainingParams().read(merged);
    if (!training)
        return std::move(training).error();
    auto objective = objectiveParams().read(merged);
    if (!objective)
        return std::move(objective).error();
    auto search = searchParams().read(merged);
    if (!search)
        return std::move(search).error();

    Settings settings{*model, *training, *objective, *search, {}};
    for (const ParamSpec& spec : builtins<Generator>().find(generator)->params) {
        const auto it = merged.find(spec.key);
        auto value = checked(spec, it == merged.end() ? spec.fallback : it->second);
        if (!value)
            return std::move(value).error();
        settings.generator[spec.key] = *value;
    }
    return settings;
}

Result<Settings> withTexts(const Settings& base, const std::vector<std::pair<std::string, std::string>>& texts) {
    ParamValues values;
    for (const auto& [key, text] : texts)
        if (key == "search.generator")
            values[key] = text;
    const std::vector<ParamSpec> specs = settingSpecs(generatorOf(base, values));
    for (const auto& [key, text] : texts) {
        const auto spec = std::ranges::find(specs, key, &ParamSpec::key);
        if (spec == specs.end())
            return unknownKey(key, specs);
        auto value = parsed(*spec, text);
        if (!value)
            return std::move(value).error();
        values[key] = *value;
    }
    return withValues(base, values);
}

ParamValues toValues(const Settings& settings) {
    ParamValues values = settings.generator;
    modelParams().write(settings.model, values);
    trainingParams().write(settings.training, values);
    objectiveParams().write(settings.objective, values);
    searchParams().write(settings.search, values);
    return values;
}

Settings defaultSettings(Index trainingRows) {
    Settings settings;
    const auto most = [rows = std::max<Index>(1, trainingRows)](int usual) {
        return static_cast<int>(std::min<Index>(usual, rows));
    };
    settings.training.counterfactuals = most(1000);
    settings.training.batch = most(settings.training.batch);
    for (const ParamSpec& spec : builtins<Generator>().find(settings.search.generator)->params)
        settings.generator[spec.key] = spec.fallback;
    return settings;
}

// Nearly all that get there at all do so by then; the others go to and fro.
constexpr int kExplainingLimit = 4;

Settings explainingSettings(Settings trained) {
    if (trained.search.growth == Growth::None) {
        trained.search.growth = Growth::Step;
        trained.search.growthLimit = kExplainingLimit;
    }
    return trained;
}

Result<Settings> publishedSettings(const std::string& source) {
    std::vector<std::string> known;
    for (const Published& published : kPublished) {
        const std::string id = (published.builtin ? "builtin:" : "") + std::string(published.set);
        known.push_back(id);
        if (source != id && source != published.set)
            continue;
        Settings settings = defaultSettings(3000);
        settings.training.batch = published.batch;
        settings.training.counterfactuals = published.counterfactuals;
        settings.objective.lambdaReg = published.lambdaReg;
        settings.search.threshold = published.threshold;
        return settings;
    }
    return invalid("there are no published settings for " + source + "; there are for " + joined(known, ", "));
}

Result<Settings> publishedSettings(const Dataset& dataset) {
    return publishedSettings(dataset.preset.empty() ? dataset.source : dataset.preset);
}

Result<std::unique_ptr<const Generator>> makeGenerator(const Settings& settings) {
    const auto* entry = builtins<Generator>().find(settings.search.generator);
    if (!entry)
        return invalid("unknown search " + settings.search.generator +
                       nearestHint(settings.search.generator, builtins<Generator>().ids()));
    return entry->create(settings.generator);
}

} // namespace core
