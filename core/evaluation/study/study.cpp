#include "core/evaluation/study/study.h"

#include "core/evaluation/attack.h"
#include "core/evaluation/classification.h"
#include "core/evaluation/integrated_gradients.h"
#include "core/evaluation/study/recipe.h"
#include "core/model/loss.h"
#include "core/training/trainer.h"

#include <array>
#include <chrono>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr double kConstrainedThreshold = 0.5;
constexpr std::array kEpsilons{0.02, 0.04, 0.06, 0.08, 0.1};
constexpr int kRestarts = 5;
constexpr Index kAttacked = 2000; // test rows, the first ones
constexpr double kRoundsLevel = 0.99;
constexpr double kTrainingsLevel = 0.95;
constexpr int kResamples = 5000;
constexpr std::array kKeptRounds{"ip", "ip_star", "ip_excess", "cost"};

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// Collects one job's figures.
class Study {
public:
    Study(const StudyJob& job, const PreparedData& data, int threads, const StopToken& stop)
        : m_job(job), m_data(data), m_pool(threads), m_stop(stop) {}

    Status evaluate(const Network& baseline, const Network& model, const Constraints& constraints, bool constrained,
                    const Progress& progress) {
        EvaluationRequest request{baseline, model, m_data, constraints, m_job.rounds, m_job.seed};
        request.measures = m_job.measures;
        if (constrained)
            request.threshold = kConstrainedThreshold;
        const auto report = evaluateModels(request, m_pool, progress, m_stop);
        if (!report)
            return report.error();
        const std::string prefix = constrained ? "constrained." : "";
        addFigures(prefix, "baseline", report->baseline);
        addFigures(prefix, "model", report->model);
        return ok();
    }

    void attack(const Network& network, const InputConstraints& domain, const std::string& who) {
        const Index rows = std::min(kAttacked, m_data.test.cols());
        const Labels labels(m_data.testLabels.begin(), m_data.testLabels.begin() + rows);
        for (const char* id : {"fgsm", "pgd"}) {
            ParamValues options;
            if (std::string_view(id) == "pgd")
                options["attack.restarts"] = std::int64_t{kRestarts};
            const auto attack = builtins<Attack>().find(id)->create(options).value();
            for (const double epsilon : kEpsilons) {
                const AttackRequest request{
                    network, m_data.test.leftCols(rows), labels, static_cast<Scalar>(epsilon), domain.low, domain.high};
                set(std::string(id) + "." + std::to_string(epsilon).substr(0, 4) + "." + who,
                    robustAccuracy(*attack, request, Rng(m_job.seed).fork("attack"), m_pool, m_stop));
            }
        }
    }

    void attribute(const Network& network, const std::vector<Index>& inputs, const std::string& who) {
        const AttributionOptions options{.rounds = m_job.rounds};
        const Rng rng = Rng(m_job.seed).fork("attribution");
        const auto values = integratedGradients(network, m_data.test, options, rng, m_pool, m_stop);
        if (!values)
            return;
        const Sensitivity result = sensitivity(*values, inputs, options, rng);
        addSummary("sensitivity.relative." + who, result.relative);
        addSummary("sensitivity.published." + who, result.published);
        set("sensitivity.completeness_error." + who, result.completenessError);
    }

    void set(const std::string& name, double value) { m_result.figures[name] = value; }
    [[nodiscard]] StudyResult take() { return std::move(m_result); }

private:
    void addFigures(const std::string& prefix, const std::string& who, const ModelFigures& figures) {
        set(prefix + "accuracy." + who, figures.classified.accuracy);
        set(prefix + "f1." + who, figures.classified.f1);
        set(prefix + "calibration_error." + who, figures.classified.calibrationError);
        const auto add = [&](const std::vector<Figure>& all, const std::string& form) {
            for (const Figure& figure : all) {
                const std::string name = prefix + figure.measure + form;
                if (figure.mean)
                    set(name + "." + who, *figure.mean);
                if (figure.interval) {
                    set(name + "." + who + ".low", figure.interval->low);
                    set(name + "." + who + ".high", figure.interval->high);
                }
                if (form.empty() && std::ranges::find(kKeptRounds, figure.measure) != kKeptRounds.end())
                    for (const auto& value : figure.rounds)
                        m_result.rounds[name + "." + who].push_back(value.value_or(std::nan("")));
            }
        };
        add(figures.figures, "");
        add(figures.decoded, ".decoded");
    }
    void addSummary(const std::string& name, std::vector<double> values) {
        m_result.rounds[name] = values;
        std::ranges::sort(values);
        set(name, quantile(values, 0.5));
        set(name + ".low", quantile(values, 0.025));
        set(name + ".high", quantile(values, 0.975));
    }

    const StudyJob& m_job;
    const PreparedData& m_data;
    ThreadPool m_pool;
    StopToken m_stop;
    StudyResult m_result;
};

std::vector<Index> inputsOf(const PreparedData& data) {
    std::vector<Index> inputs;
    for (const Index feature : data.dataset.protectedFeatures)
        for (Index i = 0; i < data.encoding[feature].count; ++i)
            inputs.push_back(data.encoding[feature].first + i);
    return inputs;
}

double reduction(double baseline, double model) {
    return 100.0 * (1.0 - model / baseline);
}

} // namespace

Result<Settings> studySettings(const StudyJob& job) {
    const StudySet* set = findStudySet(job.set);
    if (!set)
        return invalid("there is no study of \"" + job.set + "\"");
    auto published = publishedSettings(set->source.starts_with("builtin:") ? set->source : set->id);
    if (!published)
        return published;
    auto settings = withValues(*published, recipeChanges(job.recipe, job.set));
    if (!settings)
        return settings;
    settings = withValues(*settings, job.changes);
    if (settings)
        settings->training.regime = job.regime;
    return settings;
}

Result<StudyResult> runStudy(const StudyJob& job, const PreparedDataPtr& data, int threads, const Progress& progress,
                             const StopToken& stop, StudyNetworks* networks) {
    const auto start = Clock::now();
    const auto settings = studySettings(job);
    if (!settings)
        return settings.error();
    Settings conventional = *settings;
    conventional.training.regime = "vanilla";
    const Constraints open = defaultConstraints(*data);
    Constraints shut = open;
    for (const Index feature : data->dataset.protectedFeatures)
        shut[feature].mutability = Mutability::Immutable;
    const TrainingRequest request{
        data,
        {{"baseline", conventional, open}, {"model", *settings, open}, {"protected", *settings, shut}},
        job.seed,
        threads};
    const auto trained = train(
        request, nullptr,
        [&](const SnapshotPtr& s) { report(progress, 0.6 * s->epoch / std::max(1, s->epochs), "training"); }, stop);
    if (!trained)
        return trained.error();
    if (trained->stopped)
        return cancelled();
    const Network& baseline = trained->runs[0].network;
    const Network& model = trained->runs[1].network;
    const Network& shielded = trained->runs[2].network;

    if (networks)
        *networks = {baseline, model, shielded};

    const PreparedDataPtr held = job.rows == StudyRows::Test ? data : withValidationAsTest(*data);
    Study study(job, *held, threads, stop);
    study.set("seconds.training", secondsSince(start));
    const auto part = [&](double from) {
        return [&progress, from](double done, std::string_view doing) { report(progress, from + 0.15 * done, doing); };
    };
    if (auto status = study.evaluate(baseline, model, open, false, part(0.6)); !status)
        return std::move(status).error();
    if (auto status = study.evaluate(baseline, shielded, shut, true, part(0.75)); !status)
        return std::move(status).error();
    report(progress, 0.9, "attacking");
    const InputConstraints domain = compile(data->dataset.schema, data->encoding, open);
    study.attack(baseline, domain, "baseline");
    study.attack(model, domain, "model");
    const std::vector<Index> inputs = inputsOf(*data);
    study.attribute(baseline, inputs, "baseline");
    study.attribute(shielded, inputs, "model");
    if (stop.stop_requested())
        return cancelled();
    study.set("seconds.total", secondsSince(start));
    report(progress, 1.0, "done");
    return study.take();
}

StudyFigure reductionOver(const std::vector<const StudyResult*>& seeds, const std::string& measure) {
    std::vector<double> reductions;
    std::vector<double> differences;
    for (const StudyResult* seed : seeds) {
        const auto baseline = seed->figures.find(measure + ".baseline");
        const auto model = seed->figures.find(measure + ".model");
        if (baseline == seed->figures.end() || model == seed->figures.end() || baseline->second == 0.0)
            continue;
        reductions.push_back(reduction(baseline->second, model->second));
        const auto a = seed->rounds.find(measure + ".baseline");
        const auto b = seed->rounds.find(measure + ".model");
        if (a == seed->rounds.end() || b == seed->rounds.end())
            continue;
        for (std::size_t r = 0; r < std::min(a->second.size(), b->second.size()); ++r)
            if (const double difference = a->second[r] - b->second[r]; std::isfinite(difference))
                differences.push_back(difference);
    }
    StudyFigure figure;
    if (reductions.empty())
        return figure;
    figure.mean = std::accumulate(reductions.begin(), reductions.end(), 0.0) / static_cast<double>(reductions.size());
    figure.rounds = percentileInterval(differences, kRoundsLevel, kResamples, Rng(1).fork("rounds"));
    figure.trainings = percentileInterval(reductions, kTrainingsLevel, kResamples, Rng(1).fork("trainings"));
    return figure;
}

std::optional<double> meanOver(const std::vector<const StudyResult*>& seeds, const std::string& figure) {
    double sum = 0.0;
    int count = 0;
    for (const StudyResult* seed : seeds)
        if (const auto it = seed->figures.find(figure); it != seed->figures.end()) {
            sum += it->second;
            ++count;
        }
    if (count == 0)
        return std::nullopt;
    return sum / count;
}

} // namespace core
