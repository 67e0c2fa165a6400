#include "core/evaluation/evaluate.h"

#include "app/cli/command.h"
#include "app/cli/model_data.h"
#include "core/base/text.h"
#include "core/evaluation/attack.h"
#include "core/evaluation/integrated_gradients.h"

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
    std::vector<std::string> measures;
    std::vector<double> epsilons;
    double threshold = 0.95;
    int langevin = 0;
    int rounds = 20;
    std::uint64_t seed = 0;
    int threads = defaultThreads();
    std::string out;
};

// What only needs a network and the test rows.
struct Robustness {
    std::map<std::string, std::map<double, double>> accuracy; // by attack and epsilon
    std::optional<core::Sensitivity> sensitivity;             // to the immutable features, if there are any
};

JsonOut meansJson(const std::vector<core::Figure>& figures) {
    JsonOut json = JsonOut::object();
    for (const core::Figure& figure : figures)
        json[figure.measure] = toJson(figure.mean);
    return json;
}

JsonOut figuresJson(const core::ModelFigures& figures, const Robustness& robustness) {
    JsonOut json = JsonOut::object();
    JsonOut intervals = JsonOut::object();
    for (const core::ClassificationMeasure& one : core::classificationMeasures()) {
        json[one.info.id] = figures.classified.*one.value;
        intervals[one.info.id] = {(figures.classifiedWithin.*one.within).low,
                                  (figures.classifiedWithin.*one.within).high};
    }
    json.update(meansJson(figures.figures));
    for (const core::Figure& figure : figures.figures)
        if (figure.interval)
            intervals[figure.measure] = {figure.interval->low, figure.interval->high};
    json["intervals"] = std::move(intervals);
    json["decoded"] = meansJson(figures.decoded);
    for (const auto& [attack, byEpsilon] : robustness.accuracy)
        for (const auto& [epsilon, accuracy] : byEpsilon)
            json["robust_accuracy"][attack].push_back({{"epsilon", epsilon}, {"accuracy", accuracy}});
    if (robustness.sensitivity) {
        const auto median = [](std::vector<double> values) {
            std::ranges::sort(values);
            return core::quantile(values, 0.5);
        };
        json["sensitivity"] = {{"relative", median(robustness.sensitivity->relative)},
                               {"published", median(robustness.sensitivity->published)}};
    }
    return json;
}

JsonOut reportJson(const core::EvaluationReport& report, const std::array<Robustness, 2>& robustness) {
    JsonOut reductions = JsonOut::object();
    for (const core::Reduction& reduction : report.reductions)
        reductions[reduction.measure] = toJson(reduction.percent);
    return {{"baseline", figuresJson(report.baseline, robustness[0])},
            {"model", figuresJson(report.model, robustness[1])},
            {"reduction_percent", std::move(reductions)},
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

void line(std::ostream& out, const std::string& label, const std::optional<double>& baseline,
          const std::optional<double>& model) {
    out << std::left << std::setw(30) << label << std::right << std::setw(10) << figure(baseline) << std::setw(10)
        << figure(model);
}

void tell(const Arguments& a, const core::EvaluationReport& report, const std::array<Robustness, 2>& robustness) {
    std::ostream& out = people(a.out);
    out << report.rounds << " rounds of " << report.individuals << " test rows for each of 5 energy weights\n"
        << std::left << std::setw(30) << "" << std::right << std::setw(10) << "baseline" << std::setw(10) << "model"
        << "   baseline - model, 99% interval\n";
    const auto difference = [&](const core::Reduction& reduction) {
        if (reduction.difference)
            out << "   " << figure(reduction.difference->low) << " to " << figure(reduction.difference->high)
                << (reduction.significant() ? "" : " (not significant)");
        out << "\n";
    };
    for (std::size_t i = 0; i < core::classificationMeasures().size(); ++i) {
        const core::ClassificationMeasure& one = core::classificationMeasures()[i];
        line(out, one.info.label, report.baseline.classified.*one.value, report.model.classified.*one.value);
        difference(report.classified[i]);
    }
    for (const core::Reduction& reduction : report.reductions) {
        line(out, core::builtins<core::Measure>().find(reduction.measure)->info.label,
             report.baseline.mean(reduction.measure), report.model.mean(reduction.measure));
        difference(reduction);
    }
    for (const auto& [attack, byEpsilon] : robustness[0].accuracy)
        for (const auto& [epsilon, accuracy] : byEpsilon) {
            line(out, "Accuracy under " + attack + " " + core::numberText(epsilon), accuracy,
                 robustness[1].accuracy.at(attack).at(epsilon));
            out << "\n";
        }
    out << "written to " << a.out << std::endl;
}

Robustness robustnessOf(const core::Network& network, const Arguments& a, const core::PreparedData& data,
                        const core::Constraints& constraints, core::ThreadPool& pool, const core::StopToken& stop) {
    Robustness found;
    const core::InputConstraints compiled = core::compile(data.dataset.schema, data.encoding, constraints);
    const core::Rng rng = core::Rng(a.seed).fork("attack");
    for (const auto& entry : core::builtins<core::Attack>().entries())
        for (const double epsilon : a.epsilons) {
            const core::AttackRequest request{
                network, data.test, data.testLabels, static_cast<core::Scalar>(epsilon), compiled.low, compiled.high};
            found.accuracy[entry.info.id][epsilon] =
                core::robustAccuracy(*entry.create({}).value(), request, rng, pool, stop);
        }
    std::vector<core::Index> immutable;
    for (core::Index d = 0; d < compiled.mayRise.size(); ++d)
        if (compiled.mayRise[d] == 0 && compiled.mayFall[d] == 0)
            immutable.push_back(d);
    if (immutable.empty() || stop.stop_requested())
        return found;
    const core::AttributionOptions options{.rounds = a.rounds};
    const core::Rng attribution = core::Rng(a.seed).fork("attribution");
    if (const auto gradients = core::integratedGradients(network, data.test, options, attribution, pool, stop))
        found.sensitivity = core::sensitivity(*gradients, immutable, options, attribution);
    return found;
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

    auto measures = measureOptions(a.measures);
    if (!measures)
        return wrongUsage(std::move(measures).error());

    core::ThreadPool pool(a.threads);
    ProgressLine bar(errorIsTerminal());
    const core::EvaluationRequest request{.baseline = baseline.network,
                                          .model = model.network,
                                          .data = *std::get<core::PreparedDataPtr>(prepared),
                                          .constraints = std::get<core::Constraints>(constraints),
                                          .rounds = a.rounds,
                                          .seed = a.seed,
                                          .threshold = a.threshold,
                                          .langevinSamples = a.langevin,
                                          .measures = std::move(measures).value()};
    auto report = core::evaluateModels(
        request, pool, [&](double done, std::string_view doing) { bar.show(done, std::string(doing)); }, stop);
    bar.clear();
    if (!report)
        return failed(std::move(report).error());
    const std::array robustness{robustnessOf(baseline.network, a, request.data, request.constraints, pool, stop),
                                robustnessOf(model.network, a, request.data, request.constraints, pool, stop)};
    if (stop.stop_requested())
        return failed(core::cancelled());
    if (auto status = core::writeText(a.out, core::prettyJson(reportJson(*report, robustness))); !status)
        return failed(std::move(status).error());
    tell(a, *report, robustness);
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
    command->add_option("--threshold", a->threshold, "Probability of the target from which a search is mature")
        ->check(CLI::Range(0.01, 0.999))
        ->type_name("TAU")
        ->capture_default_str();
    command->add_option("--epsilon", a->epsilons, "Also the accuracy under attacks of this size; may be repeated")
        ->check(CLI::Range(0.0, 10.0))
        ->allow_extra_args(false)
        ->type_name("E");
    command->add_option("--measure", a->measures, "An option of a measure, e.g. measure.ip_star.length=0.5")
        ->allow_extra_args(false)
        ->type_name("KEY=VALUE");
    command
        ->add_option("--langevin", a->langevin,
                     "Rows a class that each model draws from itself, for the faithfulness; 1000 as published")
        ->check(CLI::Range(0, 100000))
        ->type_name("N");
    addSeed(*command, a->seed, "Of the draws only: the split comes from the models");
    addThreads(*command, a->threads);
    command->add_option("--out", a->out, "The file to write; - is the standard output")->required()->type_name("FILE");
    command->callback([&chosen, a] { chosen = [a](const core::StopToken& stop) { return run(*a, stop); }; });
}

} // namespace app::cli
