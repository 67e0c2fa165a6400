#include "app/cli/command.h"
#include "app/cli/model_data.h"
#include "core/base/text.h"
#include "core/model/loss.h"
#include "core/session/model_file.h"
#include "core/session/train_report.h"
#include "core/training/regime.h"

#include <cmath>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace app::cli {
namespace {

using core::JsonOut;

struct Arguments {
    DataArguments data;
    ConstraintArguments constraints;
    std::string regime = "ct";
    std::string preset;
    std::string from;
    std::vector<std::string> settings;
    std::string epochs;
    std::uint64_t seed = 0;
    int threads = defaultThreads();
    std::string progress;
    std::string out;
    std::string report;
};

// What to train on, and with --from the model to start from.
struct Material {
    core::PreparedDataPtr data;
    std::optional<core::TrainedModel> from;
};

// Defaults, or the published preset, with the model's own layers; then --regime, --set and --epochs.
core::Result<core::Settings> settingsFrom(const Arguments& a, const Material& material) {
    const core::PreparedData& data = *material.data;
    core::Settings settings = core::defaultSettings(static_cast<core::Index>(data.split.training.size()));
    if (!a.preset.empty()) {
        auto published = core::publishedSettings(data.dataset);
        if (!published)
            return std::move(published).error().within("--preset " + a.preset);
        settings = *published;
    }
    if (material.from) {
        auto own = core::settingsOf(*material.from);
        if (!own)
            return std::move(own).error().within(a.from);
        settings.model = own->model;
    }
    auto texts = settingTexts(a.settings);
    if (!texts)
        return std::move(texts).error();
    texts->insert(texts->begin(), {"training.regime", a.regime});
    if (!a.epochs.empty())
        texts->emplace_back("training.epochs", a.epochs);
    return core::withTexts(settings, *texts);
}

double testAccuracy(const core::Network& network, const core::PreparedData& data) {
    return core::accuracy(core::logitsOf(network, data.test), data.testLabels);
}

JsonOut epochJson(const core::EpochLog& log, int epochs) {
    JsonOut losses = JsonOut::object();
    for (const core::EpochLog::Loss& loss : log.losses)
        losses[loss.term] = loss.value;
    return {{"epoch", log.epoch},
            {"epochs", epochs},
            {"burn_in", log.burnIn},
            {"losses", std::move(losses)},
            {"accuracy", {{"train", log.trainingAccuracy}, {"validation", log.validationAccuracy}}},
            {"mature_share", log.matureShare},
            {"search_steps", log.searchSteps},
            {"skipped_updates", log.skippedUpdates},
            {"seconds", log.seconds}};
}

std::string percent(double share) {
    return core::numberText(std::round(share * 1000.0) / 10.0) + "%";
}
std::string seconds(double value) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(value < 10.0 ? 2 : 0) << value << " s";
    return text.str();
}

// Tells of each epoch as --progress wants it.
class Teller {
public:
    explicit Teller(const Arguments& a)
        : m_json(a.progress == "json"),
          m_lines(people(a.out)),
          m_bar(a.progress == "bar" || (a.progress.empty() && errorIsTerminal())) {}

    void operator()(const core::Snapshot& snapshot) {
        if (snapshot.epoch == 0)
            return;
        const core::EpochLog& log = snapshot.runs.front().log;
        m_seconds += log.seconds;
        if (m_json)
            m_lines << epochJson(log, snapshot.epochs).dump() << std::endl;
        const double left = m_seconds / snapshot.epoch * (snapshot.epochs - snapshot.epoch);
        m_bar.show(static_cast<double>(snapshot.epoch) / snapshot.epochs,
                   "epoch " + std::to_string(snapshot.epoch) + " of " + std::to_string(snapshot.epochs) +
                       ", accuracy " + percent(log.trainingAccuracy) + ", mature " + percent(log.matureShare) + ", " +
                       seconds(left) + " left");
    }
    void operator()(double done, std::string_view doing) { m_bar.show(done, std::string(doing)); }
    void end() { m_bar.clear(); }

private:
    bool m_json;
    std::ostream& m_lines;
    ProgressLine m_bar;
    double m_seconds = 0.0;
};

void tell(const core::RunReport& run, const core::PreparedData& data, const Arguments& a) {
    const core::EpochLog& last = run.history.back();
    if (a.progress == "json")
        return; // the standard output is for programs
    people(a.out) << run.name << " on " << data.dataset.name << ": " << run.history.size() << " epochs in "
                  << seconds(run.seconds) << "\naccuracy: training " << percent(last.trainingAccuracy)
                  << ", validation " << percent(last.validationAccuracy) << ", test "
                  << percent(testAccuracy(run.network, data));
    if (last.searchSteps > 0)
        people(a.out) << "\nmature counterfactuals in the last epoch: " << percent(last.matureShare);
    int skipped = 0;
    for (const core::EpochLog& log : run.history)
        skipped += log.skippedUpdates;
    if (skipped > 0)
        people(a.out) << "\nwarning: " << skipped << " updates were skipped because their loss was not finite";
    people(a.out) << "\nmodel written to " << a.out << std::endl;
}

Outcome write(const core::RunReport& run, const core::PreparedData& data, const Arguments& a) {
    if (auto status = core::saveModel(core::trainedModel(data, run, a.seed), a.out); !status)
        return failed(std::move(status).error());
    if (!a.report.empty())
        if (auto status = core::writeText(a.report, core::trainReportJson(data, run, a.seed, a.threads)); !status)
            return failed(std::move(status).error());
    tell(run, data, a);
    return std::nullopt;
}

std::variant<Material, Failure> freshMaterial(const Arguments& a, const core::StopToken& stop) {
    auto request = sourceRequest(a.data, a.seed, stop);
    if (!request)
        return wrongUsage(std::move(request).error());
    auto dataset = load(*request);
    if (auto* failure = std::get_if<Failure>(&dataset))
        return std::move(*failure);
    auto data = core::prepare(std::move(std::get<core::Dataset>(dataset)), a.seed);
    if (!data)
        return failed(std::move(data).error().within(a.data.source));
    return Material{std::move(data).value(), std::nullopt};
}

// The data as the model was made for them: read, ordered and encoded its way. Its own rows keep its split, so that no
// test row was ever learnt from.
std::variant<Material, Failure> materialFor(const Arguments& a, const core::StopToken& stop) {
    auto opened = openModel(a.from);
    if (auto* failure = std::get_if<Failure>(&opened))
        return std::move(*failure);
    auto& model = std::get<core::TrainedModel>(opened);
    auto dataset = loadFor(model, a.data.source, stop);
    if (auto* failure = std::get_if<Failure>(&dataset))
        return std::move(*failure);
    auto& rows = std::get<core::Dataset>(dataset);
    const core::SplitSpec split =
        rows.digest == model.dataDigest ? model.split : core::SplitSpec{a.seed, rows.splitFractions};
    auto data = core::prepare(std::move(rows), split, model.encoding);
    if (!data)
        return failed(std::move(data).error().within(a.data.source));
    return Material{std::move(data).value(), std::move(model)};
}

// Of the data, or of the model to start from; then --constraint and --domain.
core::Result<core::Constraints> constraintsFrom(const Arguments& a, const Material& material) {
    core::Constraints constraints =
        material.from ? material.from->constraints : core::defaultConstraints(*material.data);
    if (auto status = applyConstraints(material.data->dataset.schema, a.constraints, constraints); !status)
        return std::move(status).error();
    return constraints;
}

Outcome run(const Arguments& a, const core::StopToken& stop) {
    for (const std::string& file : {a.out, a.report})
        if (auto status = checkWritable(file); !status)
            return failed(std::move(status).error());
    const auto loaded = a.from.empty() ? freshMaterial(a, stop) : materialFor(a, stop);
    if (const auto* failure = std::get_if<Failure>(&loaded))
        return *failure;
    const auto& material = std::get<Material>(loaded);
    const core::PreparedDataPtr& data = material.data;
    auto settings = settingsFrom(a, material);
    if (!settings)
        return wrongUsage(std::move(settings).error());
    const auto constraints = constraintsFrom(a, material);
    if (!constraints)
        return wrongUsage(constraints.error());

    const std::string name = core::builtins<core::Regime>().find(settings->training.regime)->info.label;
    if (settings->training.batch < core::TrainingOptions{}.batch && settings->training.batch == data->training.cols())
        std::cerr << "counterfoil-cli: note: training.batch is " << settings->training.batch
                  << ", because there are no more training rows\n";
    Teller teller(a);
    core::TrainingRun training{name, *settings, *constraints};
    if (material.from)
        training.initial = material.from->network;
    auto report = core::train(
        {data, {std::move(training)}, a.seed, a.threads}, nullptr,
        [&](const core::SnapshotPtr& snapshot) { teller(*snapshot); }, stop,
        [&](double done, std::string_view doing) { teller(done, doing); });
    teller.end();
    if (!report)
        return failure(std::move(report).error());
    const core::RunReport& result = report->runs.front();
    if (report->stopped)
        return Failure{1, "stopped after epoch " + std::to_string(result.history.size()) + " of " +
                              std::to_string(settings->training.epochs) + "; nothing was written"};
    return write(result, *data, a);
}

std::string settingsHelp() {
    std::string text = "Settings (--set KEY=VALUE):\n";
    for (const core::ParamSpec& spec : core::settingSpecs(core::SearchOptions{}.generator)) {
        std::string line = "  " + spec.key;
        line.resize(std::max<std::size_t>(line.size() + 1, 30), ' ');
        line += core::toText(spec.fallback) + "  " + spec.help;
        text += line + "\n";
    }
    return text;
}

} // namespace

void addTrain(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand("train", "Train a classifier and write it to a file");
    const auto a = std::make_shared<Arguments>();
    addDataOptions(*command, a->data);
    command->add_option("--regime", a->regime, "Way of training")
        ->check(CLI::IsMember(core::builtins<core::Regime>().ids()))
        ->type_name("ID")
        ->capture_default_str();
    command->add_option("--preset", a->preset, "published: the settings of the publication, where there are some")
        ->check(CLI::IsMember({"published"}))
        ->type_name("NAME");
    CLI::Option* from =
        command->add_option("--from", a->from,
                            "Start from the weights of this model instead of new ones (fine-tuning); its layers, "
                            "constraints and way of reading the data apply, and on its own rows its split");
    from->type_name("MODEL");
    for (const char* reading : {"--label", "--column", "--missing", "--positive", "--size", "--colour"})
        from->excludes(reading);
    command->add_option("--set", a->settings, "A setting, see below; may be repeated")
        ->allow_extra_args(false)
        ->type_name("KEY=VALUE");
    addConstraintOptions(*command, a->constraints);
    command->add_option("--epochs", a->epochs, "The same as --set training.epochs=N")->type_name("N");
    addSeed(*command, a->seed, "Of the data (built-in sets), the split, the initial weights and the training");
    addThreads(*command, a->threads);
    command
        ->add_option("--progress", a->progress,
                     "json: a line an epoch on the standard output (on standard error with --out -); bar: on standard "
                     "error; none. Default: bar on a terminal")
        ->check(CLI::IsMember({"json", "bar", "none"}))
        ->type_name("HOW");
    command->add_option("--out", a->out, "The model file to write; - is the standard output")
        ->required()
        ->type_name("MODEL");
    command->add_option("--report", a->report, "Write times, accuracy and settings to this file")->type_name("FILE");
    command->footer([] { return settingsHelp(); });
    command->callback([&chosen, a] { chosen = [a](const core::StopToken& stop) { return run(*a, stop); }; });
}

} // namespace app::cli
