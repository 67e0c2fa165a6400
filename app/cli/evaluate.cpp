#include "core/evaluation/evaluate.h"

#include "app/cli/command.h"
#include "app/cli/model_data.h"

#include <iomanip>
#include <iostream>

namespace app::cli {
namespace {

using core::JsonOut;

struct Arguments {
    std::string baseline;
    std::string model;
    std::string data;
    ConstraintArguments constraints;
    int rounds = 20;
    std::uint64_t seed = 0;
    int threads = defaultThreads();
    std::string out;
};

JsonOut figuresJson(const core::ModelFigures& figures) {
    JsonOut json{{"accuracy", figures.accuracy}};
    for (const char* id : {"ip", "ip_excess", "cost", "validity", "mature"})
        json[id] = toJson(figures.mean(id));
    return json;
}

JsonOut reportJson(const core::EvaluationReport& report) {
    return {{"baseline", figuresJson(report.baseline)},
            {"model", figuresJson(report.model)},
            {"reduction_percent",
             {{"ip", toJson(report.reduction("ip")->percent)}, {"cost", toJson(report.reduction("cost")->percent)}}},
            {"rounds", report.rounds},
            {"seed", report.seed}};
}

std::string figure(const std::optional<double>& value) {
    if (!value)
        return "none";
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << *value;
    return text.str();
}

void tell(const Arguments& a, const core::EvaluationReport& report) {
    std::ostream& out = people(a.out);
    out << report.rounds << " rounds of " << report.individuals << " test rows for each of 5 energy weights\n"
        << std::left << std::setw(24) << "" << std::right << std::setw(10) << "baseline" << std::setw(10) << "model"
        << "   baseline - model, 99% interval\n"
        << std::left << std::setw(24) << "Accuracy" << std::right << std::setw(10) << figure(report.baseline.accuracy)
        << std::setw(10) << figure(report.model.accuracy) << "\n";
    for (const char* id : {"ip", "ip_excess", "cost", "validity", "mature"}) {
        const core::Reduction& reduction = *report.reduction(id);
        out << std::left << std::setw(24) << core::builtins<core::Measure>().find(id)->info.label << std::right
            << std::setw(10) << figure(report.baseline.mean(id)) << std::setw(10) << figure(report.model.mean(id));
        if (reduction.difference)
            out << "   " << figure(reduction.difference->low) << " to " << figure(reduction.difference->high)
                << (reduction.significant() ? "" : " (not significant)");
        out << "\n";
    }
    out << "written to " << a.out << std::endl;
}

// Both models' searches keep to the same constraints, or their costs could not be compared.
std::variant<core::Constraints, Failure> constraintsFor(const Arguments& a, const core::TrainedModel& baseline,
                                                        const core::TrainedModel& model) {
    core::Constraints constraints = model.constraints;
    if (baseline.constraints != model.constraints)
        std::cerr << "counterfoil-cli: note: the models were trained under different constraints; those of " << a.model
                  << " apply to both" << std::endl;
    if (auto status = applyConstraints(model.schema, a.constraints, constraints); !status)
        return wrongUsage(std::move(status).error());
    return constraints;
}

std::variant<core::PreparedDataPtr, Failure> dataFor(const Arguments& a, const core::TrainedModel& model,
                                                     const core::StopToken& stop) {
    auto loaded = loadFor(model, a.data, stop);
    if (auto* failure = std::get_if<Failure>(&loaded))
        return std::move(*failure);
    auto& dataset = std::get<core::Dataset>(loaded);
    if (dataset.digest != model.dataDigest)
        return Failure{1, a.data + " is not the data that the models were trained on (" + model.dataSource +
                              "), so its test rows are not known"};
    auto data = core::prepare(std::move(dataset), model.split, model.encoding);
    if (!data)
        return failed(std::move(data).error().within(a.data));
    return std::move(data).value();
}

Outcome run(const Arguments& a, const core::StopToken& stop) {
    if (auto status = checkWritable(a.out); !status)
        return failed(std::move(status).error());
    const auto first = openModel(a.baseline);
    if (const auto* failure = std::get_if<Failure>(&first))
        return *failure;
    const auto second = openModel(a.model);
    if (const auto* failure = std::get_if<Failure>(&second))
        return *failure;
    const auto& baseline = std::get<core::TrainedModel>(first);
    const auto& model = std::get<core::TrainedModel>(second);
    if (auto status = core::checkComparable(baseline, model); !status)
        return failed(std::move(status).error().within(a.baseline + " and " + a.model));
    const auto constraints = constraintsFor(a, baseline, model);
    if (const auto* failure = std::get_if<Failure>(&constraints))
        return *failure;
    const auto prepared = dataFor(a, model, stop);
    if (const auto* failure = std::get_if<Failure>(&prepared))
        return *failure;

    core::ThreadPool pool(a.threads);
    ProgressLine bar(errorIsTerminal());
    const core::EvaluationRequest request{.baseline = baseline.network,
                                          .model = model.network,
                                          .data = *std::get<core::PreparedDataPtr>(prepared),
                                          .constraints = std::get<core::Constraints>(constraints),
                                          .rounds = a.rounds,
                                          .seed = a.seed};
    auto report = core::evaluateModels(
        request, pool, [&](double done, std::string_view doing) { bar.show(done, std::string(doing)); }, stop);
    bar.clear();
    if (!report)
        return failed(std::move(report).error());
    if (auto status = core::writeText(a.out, core::prettyJson(reportJson(*report))); !status)
        return failed(std::move(status).error());
    tell(a, *report);
    return std::nullopt;
}

} // namespace

void addEvaluate(CLI::App& app, Command& chosen) {
    CLI::App* command =
        app.add_subcommand("evaluate", "Compare the counterfactuals of two models on the test rows they share");
    const auto a = std::make_shared<Arguments>();
    command->add_option("--baseline", a->baseline, "The model file to compare with")->required()->type_name("MODEL");
    command->add_option("--model", a->model, "The model file under test")->required()->type_name("MODEL");
    command->add_option("--data", a->data, "The data that both were trained on")->required()->type_name("SRC");
    addConstraintOptions(*command, a->constraints);
    command->add_option("--rounds", a->rounds, "Bootstrap rounds")
        ->check(CLI::Range(1, 10000))
        ->type_name("N")
        ->capture_default_str();
    addSeed(*command, a->seed, "Of the draws only: the split comes from the models");
    addThreads(*command, a->threads);
    command->add_option("--out", a->out, "The file to write; - is the standard output")->required()->type_name("FILE");
    command->callback([&chosen, a] { chosen = [a](const core::StopToken& stop) { return run(*a, stop); }; });
}

} // namespace app::cli
