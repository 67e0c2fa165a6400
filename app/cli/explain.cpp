#include "app/cli/command.h"
#include "app/cli/model_data.h"
#include "app/cli/rows.h"
#include "core/base/text.h"
#include "core/search/advice.h"
#include "core/search/autoencoder.h"

#include <iostream>
#include <numeric>

namespace app::cli {
namespace {

using core::Index;
using core::JsonOut;

struct Arguments {
    std::string model;
    std::string data;
    std::string rows;
    std::string target = "other";
    std::string generator;
    std::vector<std::string> settings;
    ConstraintArguments constraints;
    std::uint64_t seed = 0;
    int threads = defaultThreads();
    bool paths = false;
    bool advice = false;
    std::string out;
};

std::variant<std::vector<Index>, Failure> chosenRows(const Arguments& a, const core::TrainedModel& model,
                                                     const core::Dataset& dataset) {
    if (a.rows == "all") {
        std::vector<Index> rows(static_cast<std::size_t>(dataset.size()));
        std::iota(rows.begin(), rows.end(), Index{0});
        return rows;
    }
    if (a.rows != "test") {
        auto rows = rowsFrom(a.rows, dataset);
        if (!rows)
            return wrongUsage(std::move(rows).error());
        return std::move(rows).value();
    }
    if (dataset.digest != model.dataDigest)
        return Failure{1, "--rows test: " + a.data + " is not the data that " + a.model + " was trained on (" +
                              model.dataSource + "), so its test rows are not known; use --rows all"};
    auto split = core::splitRows(dataset.labels, dataset.classCount(), model.split, dataset.classes);
    if (!split)
        return failed(std::move(split).error().within(a.data));
    return std::move(split->test);
}

// The model's own search, made to go on until it is mature, with --generator and --set; keys of the search only, for no
// other acts here.
core::Result<core::Settings> searchSettings(const Arguments& a, const core::TrainedModel& model) {
    auto settings = core::settingsOf(model);
    if (!settings)
        return std::move(settings).error().within(a.model);
    auto texts = settingTexts(a.settings);
    if (!texts)
        return std::move(texts).error();
    if (!a.generator.empty())
        texts->insert(texts->begin(), {"search.generator", a.generator});
    std::string generator = settings->search.generator;
    for (const auto& [key, text] : *texts)
        if (key == "search.generator")
            generator = text;
    std::vector<core::ParamSpec> known = core::settingSpecs(generator);
    std::erase_if(known, [](const core::ParamSpec& spec) { return !spec.key.starts_with("search."); });
    for (const auto& [key, text] : *texts)
        if (std::ranges::find(known, key, &core::ParamSpec::key) == known.end())
            return core::unknownKey(key, known);
    return core::withTexts(core::explainingSettings(*settings), *texts);
}

core::Result<std::vector<core::Question>> questionsFor(const Arguments& a, const core::TrainedModel& model,
                                                       const core::Dataset& dataset, const std::vector<Index>& rows) {
    const auto named = std::ranges::find(model.classes, a.target); // a class may be called "other"
    if (named == model.classes.end() && a.target != "other")
        return core::invalid("--target " + a.target + ": the model has no such class" +
                             core::nearestHint(a.target, model.classes));
    std::vector<core::Question> questions;
    questions.reserve(rows.size());
    for (const Index row : rows) {
        core::Question question{dataset.rows.row(row), static_cast<core::Label>(named - model.classes.begin())};
        if (named == model.classes.end())
            question.target = core::mostLikelyOther(model.network, core::encodeRow(model.encoding, question.factual));
        questions.push_back(std::move(question));
    }
    return questions;
}

JsonOut valueJson(const core::Feature& feature, double raw) {
    if (feature.hasLevels())
        return core::valueText(feature, raw);
    if (raw == std::round(raw) && std::abs(raw) < 9e15)
        return static_cast<std::int64_t>(raw);
    return raw;
}

// {feature: value}; filled directly, for an ordered object looks for duplicates at every insertion.
JsonOut rowJson(const core::FeatureSchema& schema, const core::RawVector& row) {
    JsonOut::object_t object;
    auto& pairs = static_cast<JsonOut::object_t::Container&>(object);
    pairs.reserve(schema.features.size());
    for (Index f = 0; f < schema.size(); ++f)
        pairs.emplace_back(schema[f].name, valueJson(schema[f], row(f)));
    return object;
}

JsonOut pathJson(const core::Matrix& path) {
    JsonOut list = JsonOut::array();
    for (Index step = 0; step < path.cols(); ++step) {
        JsonOut inputs = JsonOut::array();
        for (Index input = 0; input < path.rows(); ++input)
            inputs.push_back(core::jsonNumber(path(input, step)));
        list.push_back(std::move(inputs));
    }
    return list;
}

JsonOut changesJson(const core::TrainedModel& model, const std::vector<core::FeatureChange>& all) {
    JsonOut changes = JsonOut::array();
    for (const core::FeatureChange& change : all) {
        const core::Feature& feature = model.schema[change.feature];
        changes.push_back({{"feature", feature.name},
                           {"from", valueJson(feature, change.from)},
                           {"to", valueJson(feature, change.to)}});
    }
    return changes;
}

// "constraint" is what would have to go: "domain", or the feature's mutability.
JsonOut adviceJson(const core::TrainedModel& model, const core::Constraints& constraints,
                   const std::vector<core::Advice>& all) {
    JsonOut list = JsonOut::array();
    for (const core::Advice& advice : all) {
        const core::Feature& feature = model.schema[advice.feature];
        const std::string_view lifted = advice.domain ? "domain" : core::toWord(constraints[advice.feature].mutability);
        list.push_back({{"feature", feature.name},
                        {"constraint", std::string(lifted)},
                        {"valid", advice.valid},
                        {"probability", advice.probability},
                        {"cost", advice.cost},
                        {"counterfactual", rowJson(model.schema, advice.counterfactual)},
                        {"changes", changesJson(model, advice.changes)},
                        {"text", advice.text}});
    }
    return list;
}

JsonOut alternativeJson(const core::TrainedModel& model, const core::Explanation& answer, bool paths) {
    JsonOut json{{"valid", answer.valid},
                 {"mature", answer.mature},
                 {"probability", answer.probability},
                 {"steps", answer.steps},
                 {"counterfactual", rowJson(model.schema, answer.counterfactual)},
                 {"changes", changesJson(model, answer.changes)}};
    if (paths)
        json["path"] = pathJson(answer.path);
    return json;
}

// What the answers were asked for.
struct Asked {
    const core::Constraints& constraints;
    bool paths = false;
    bool advice = false;
    bool alternatives = false;
};

JsonOut explanationJson(const core::TrainedModel& model, std::int64_t record, const core::Explanation& answer,
                        const Asked& asked) {
    JsonOut json{{"row", record},
                 {"target", model.classes[static_cast<std::size_t>(answer.target)]},
                 {"valid", answer.valid},
                 {"mature", answer.mature},
                 {"probability", answer.probability},
                 {"steps", answer.steps},
                 {"factual", rowJson(model.schema, answer.factual)},
                 {"counterfactual", rowJson(model.schema, answer.counterfactual)},
                 {"changes", changesJson(model, answer.changes)},
                 {"reason", nullptr}};
    if (answer.reason)
        json["reason"] = *answer.reason;
    if (asked.paths)
        json["path"] = pathJson(answer.path);
    if (asked.alternatives) {
        JsonOut others = JsonOut::array();
        for (const core::Explanation& other : answer.alternatives)
            others.push_back(alternativeJson(model, other, asked.paths));
        json["alternatives"] = std::move(others);
    }
    if (asked.advice)
        json["advice"] = adviceJson(model, asked.constraints, answer.advice);
    return json;
}

// As prettyJson() would write it, but one explanation at a time: the whole would take much more memory than its text.
std::string document(const core::TrainedModel& model, const core::Dataset& dataset, const std::vector<Index>& rows,
                     const std::vector<core::Explanation>& answers, const Asked& asked) {
    std::string text = "{\n  \"explanations\": [\n";
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::int64_t record = dataset.records[static_cast<std::size_t>(rows[i])];
        text += "    " + core::prettyJson(explanationJson(model, record, answers[i], asked), 4);
        text.insert(text.size() - 1, i + 1 < answers.size() ? "," : "");
    }
    return text + "  ]\n}\n";
}

void tell(const Arguments& a, const std::vector<core::Explanation>& answers) {
    const auto valid = std::ranges::count(answers, true, &core::Explanation::valid);
    const auto mature = std::ranges::count(answers, true, &core::Explanation::mature);
    people(a.out) << answers.size() << (answers.size() == 1 ? " row: " : " rows: ") << valid << " valid, " << mature
                  << " mature; written to " << a.out << std::endl;
}

// The rows that searches lean on: the model's training rows where these are the data it was trained on, else all.
struct Observed {
    Observed(const core::TrainedModel& model, const core::Dataset& dataset)
        : rows(encoded(model, dataset, true)),
          calibration(encoded(model, dataset, false)),
          labels(labelsOf(model, dataset, true)),
          calibrationLabels(labelsOf(model, dataset, false)),
          reference(rows, labels, static_cast<Index>(model.classes.size()), calibration, calibrationLabels,
                    model.split.seed) {}

    core::Matrix rows;
    core::Matrix calibration;
    core::Labels labels;
    core::Labels calibrationLabels;
    core::Reference reference;

private:
    static std::vector<Index> indices(const core::TrainedModel& model, const core::Dataset& dataset, bool training) {
        if (dataset.digest == model.dataDigest)
            if (auto split = core::splitRows(dataset.labels, dataset.classCount(), model.split, dataset.classes))
                return training ? split->training : split->validation;
        std::vector<Index> all(static_cast<std::size_t>(training ? dataset.size() : 0));
        std::iota(all.begin(), all.end(), Index{0});
        return all;
    }
    static core::Matrix encoded(const core::TrainedModel& model, const core::Dataset& dataset, bool training) {
        return core::encodeRows(model.encoding, dataset.rows, indices(model, dataset, training));
    }
    static core::Labels labelsOf(const core::TrainedModel& model, const core::Dataset& dataset, bool training) {
        return core::labelsOf(dataset, indices(model, dataset, training));
    }
};

Outcome run(const Arguments& a, const core::StopToken& stop) {
    if (auto status = checkWritable(a.out); !status)
        return failed(std::move(status).error());
    const auto opened = openModel(a.model);
    if (const auto* failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto& model = std::get<core::TrainedModel>(opened);
    core::Constraints constraints = model.constraints;
    if (auto status = applyConstraints(model.schema, a.constraints, constraints); !status)
        return wrongUsage(std::move(status).error());
    const auto settings = searchSettings(a, model);
    if (!settings)
        return wrongUsage(core::Error(settings.error()));
    const auto generator = core::makeGenerator(*settings);
    if (!generator)
        return wrongUsage(core::Error(generator.error()));
    const auto loaded = loadFor(model, a.data, stop);
    if (const auto* failure = std::get_if<Failure>(&loaded))
        return *failure;
    const auto& dataset = std::get<core::Dataset>(loaded);
    const auto picked = chosenRows(a, model, dataset);
    if (const auto* failure = std::get_if<Failure>(&picked))
        return *failure;
    const auto& rows = std::get<std::vector<Index>>(picked);
    const auto questions = questionsFor(a, model, dataset, rows);
    if (!questions)
        return wrongUsage(core::Error(questions.error()));

    std::optional<Observed> observed;
    if ((*generator)->needsReference()) {
        observed.emplace(model, dataset);
        core::adoptAutoencoder(observed->reference, model);
        ProgressLine bar(errorIsTerminal());
        const auto tellOf = [&bar](double done, std::string_view doing) { bar.show(done, std::string(doing)); };
        if (auto status = core::prepareSearches(**generator, &observed->reference, tellOf, stop); !status)
            return failed(std::move(status).error());
    }
    const core::ExplainContext context{model.schema,  model.encoding, constraints,
                                       model.network, model.classes,  observed ? &observed->reference : nullptr};
    const core::Rng rng = core::Rng(a.seed).fork("explain");
    core::ThreadPool pool(a.threads);
    auto answers = core::explain(context, **generator, settings->search, *questions, a.paths, rng, stop, pool);
    if (!answers)
        return failed(std::move(answers).error());
    if (a.advice)
        if (auto status = core::advise(context, **generator, settings->search, *questions, *answers, rng, stop, pool);
            !status)
            return failed(std::move(status).error());
    const Asked asked{constraints, a.paths, a.advice, settings->search.perFactual > 1};
    if (auto status = core::writeText(a.out, document(model, dataset, rows, *answers, asked)); !status)
        return failed(std::move(status).error());
    tell(a, *answers);
    return std::nullopt;
}

} // namespace

void addExplain(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand("explain", "Search counterfactuals of some rows with a trained model");
    const auto a = std::make_shared<Arguments>();
    command->add_option("--model", a->model, "A model file")->required()->type_name("MODEL");
    command->add_option("--data", a->data, "Data with the model's features, see train --help")
        ->required()
        ->type_name("SRC");
    command
        ->add_option("--rows", a->rows, "Data records counted from 0, e.g. 0,5-9; all; or test: the model's test rows")
        ->required()
        ->type_name("ROWS");
    command->add_option("--target", a->target, "A class; other: the most likely class besides the predicted one")
        ->type_name("CLASS")
        ->capture_default_str();
    command->add_option("--generator", a->generator, "The search; default: the one the model was trained with")
        ->check(CLI::IsMember(core::builtins<core::Generator>().ids()))
        ->type_name("ID");
    command
        ->add_option("--set", a->settings,
                     "A setting of the search; default: the model's, with search.growth=step and search.growth_limit=4 "
                     "where it gave up in training")
        ->allow_extra_args(false)
        ->type_name("KEY=VALUE");
    addConstraintOptions(*command, a->constraints);
    addSeed(*command, a->seed, "Of the search");
    addThreads(*command, a->threads);
    command->add_flag("--paths", a->paths, "Write every step of the search, in model inputs");
    command->add_flag("--advice", a->advice,
                      "Where nothing valid was found, say which single constraint would have to go");
    command->add_option("--out", a->out, "The file to write; - is the standard output")->required()->type_name("FILE");
    command->callback([&chosen, a] { chosen = [a](const core::StopToken& stop) { return run(*a, stop); }; });
}

} // namespace app::cli
