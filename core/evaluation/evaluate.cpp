#include "core/evaluation/evaluate.h"

#include "core/evaluation/classification.h"
#include "core/evaluation/decoded.h"
#include "core/evaluation/langevin.h"
#include "core/model/loss.h"
#include "core/training/settings.h"

#include <array>
#include <numeric>

namespace core {
namespace {

constexpr std::array kEnergyWeights{0.1, 0.5, 1.0, 5.0, 10.0};
constexpr int kSteps = 50;
constexpr double kStepSize = 0.1;
constexpr double kCostWeight = 0.001;
constexpr Index kReferenceRows = 1000;
constexpr double kLevel = 0.99;
constexpr int kResamples = 5000;
constexpr int kRowDraws = 1000;             // of the test rows
constexpr Index kColumnsTogether = 4096;    // searched in one batch
constexpr Index kNumbersTogether = 8 << 20; // of the counterfactuals kept at a time

using Generators = std::vector<std::unique_ptr<const Generator>>; // one an energy weight

Result<Generators> testTimeGenerators() {
    Generators generators;
    for (const double weight : kEnergyWeights) {
        const auto settings = withValues(Settings{}, {{"search.generator", std::string("ecco")},
                                                      {"search.step_size", kStepSize},
                                                      {"search.lambda_cost", kCostWeight},
                                                      {"search.lambda_energy", weight}});
        if (!settings)
            return settings.error();
        auto generator = makeGenerator(*settings);
        if (!generator)
            return std::move(generator).error();
        generators.push_back(std::move(generator).value());
    }
    return generators;
}

std::vector<std::vector<Index>> columnsByClass(const Labels& labels, Index classes) {
    std::vector<std::vector<Index>> columns(static_cast<std::size_t>(classes));
    for (std::size_t i = 0; i < labels.size(); ++i)
        columns[static_cast<std::size_t>(labels[i])].push_back(static_cast<Index>(i));
    return columns;
}

// Median over the rows of |x_d - median of d|, for each input. [inputs]
Vector absoluteDeviations(const Matrix& rows) {
    Vector deviations = Vector::Zero(rows.rows());
    std::vector<Scalar> values(static_cast<std::size_t>(rows.cols()));
    const auto median = [&values] {
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::ranges::nth_element(values, middle);
        return *middle;
    };
    for (Index input = 0; input < rows.rows() && !values.empty(); ++input) {
        std::ranges::copy(rows.row(input), values.begin());
        const Scalar centre = median();
        for (Scalar& value : values)
            value = std::abs(value - centre);
        deviations(input) = median();
    }
    return deviations;
}

// The real rows that counterfactuals are compared with.
class References {
public:
    References(const PreparedData& data, Rng rng)
        : m_test(data.test), m_columns(columnsByClass(data.testLabels, data.dataset.classCount())), m_rng(rng) {
        for (const std::vector<Index>& columns : m_columns) {
            auto rows = std::make_shared<const ClassRows>(Matrix(m_test(Eigen::all, columns)));
            m_pairDistance.push_back(rows->size() > 1 ? std::optional(rows->meanPairDistance()) : std::nullopt);
            m_complete.push_back(rows->size() > kReferenceRows ? nullptr : std::move(rows));
        }
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            m_common.kernel.push_back(std::make_shared<const KernelSample>(m_test(Eigen::all, sampled(c, m_rng))));
        m_common.absoluteDeviation = absoluteDeviations(data.training);
        m_common.featureOfInput = featureOfInput(data.encoding);
    }
    [[nodiscard]] ReferenceRows ofRound(int round) const {
        ReferenceRows reference = m_common;
        reference.sampled = m_complete;
        reference.pairDistance = m_pairDistance;
        const Rng rng = m_rng.fork("reference", static_cast<std::uint64_t>(round));
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (reference.sampled[c])
                continue;
            reference.sampled[c] = std::make_shared<const ClassRows>(Matrix(m_test(Eigen::all, sampled(c, rng))));
        }
        return reference;
    }

private:
    // At most 1,000 test columns of a class.
    [[nodiscard]] std::vector<Index> sampled(std::size_t c, const Rng& rng) const {
        if (static_cast<Index>(m_columns[c].size()) <= kReferenceRows)
            return m_columns[c];
        std::vector<Index> columns =
            rng.fork("class", c).sample(static_cast<Index>(m_columns[c].size()), kReferenceRows);
        for (Index& column : columns)
            column = m_columns[c][static_cast<std::size_t>(column)];
        return columns;
    }

    ReferenceRows m_common; // what is the same in every round
    const Matrix& m_test;
    std::vector<std::vector<Index>> m_columns;
    std::vector<std::shared_ptr<const ClassRows>> m_complete; // of classes small enough to be used whole, else null
    std::vector<std::optional<double>> m_pairDistance;
    Rng m_rng;
};

using Measures = std::vector<std::unique_ptr<const Measure>>; // in the registry's order

// With the options that the values name; these were checked before.
Measures requestedMeasures(const ParamValues& options) {
    Measures measures;
    for (const auto& entry : builtins<Measure>().entries()) {
        ParamValues own;
        for (const ParamSpec& spec : entry.params)
            if (const auto it = options.find(spec.key); it != options.end())
                own.insert(*it);
        measures.push_back(entry.create(own).value());
    }
    return measures;
}

Status checkOptions(const ParamValues& options) {
    const std::vector<ParamSpec> specs = measureSpecs();
    for (const auto& [key, value] : options) {
        const auto spec = std::ranges::find(specs, key, &ParamSpec::key);
        if (spec == specs.end())
            return unknownKey(key, specs);
        if (auto good = checked(*spec, value); !good)
            return std::move(good).error();
    }
    return ok();
}

// One model under evaluation.
class Subject {
public:
    Subject(const EvaluationRequest& request, const Network& network, const InputConstraints& constraints,
            const Generators& generators, int individuals, Rng rng, ThreadPool& pool)
        : m_request(request),
          m_network(network),
          m_constraints(constraints),
          m_generators(generators),
          m_individuals(individuals),
          m_rng(rng) {
        const Matrix logits = logitsOf(network, request.data.test);
        figures.classified = classification(logits, request.data.testLabels);
        classifiedDraws = resampledClassification(logits, request.data.testLabels, kRowDraws, rng, pool);
        m_belief.energy = energies(energyLogitsOf(network, request.data.test));
        m_belief.samples.resize(m_belief.energy.size());
        m_predicted = columnsByClass(predict(logits), network.classes());
        for (std::size_t c = 0; c < m_predicted.size(); ++c)
            if (!m_predicted[c].empty())
                m_classes.push_back(static_cast<Label>(c));
        for (const auto& entry : builtins<Measure>().entries())
            figures.figures.push_back({entry.info.id, {}, {}, {}});
        if (request.decoded)
            figures.decoded = figures.figures;
    }

    // Draws what the model holds likely, where it is asked for. False when stopped.
    bool imagine(ThreadPool& pool, const StopToken& stop) {
        const Matrix& training = m_request.data.training;
        if (m_request.langevinSamples == 0 || training.cols() < 2)
            return true;
        const Vector mean = training.rowwise().mean();
        const Vector sd =
            ((training.colwise() - mean).rowwise().squaredNorm() / Scalar(training.cols() - 1)).cwiseSqrt();
        for (std::size_t c = 0; c < m_belief.samples.size(); ++c) {
            const auto samples = langevinSamples({.network = m_network,
                                                  .target = static_cast<Label>(c),
                                                  .low = (mean - Scalar(2) * sd).minCoeff(),
                                                  .high = (mean + Scalar(2) * sd).maxCoeff(),
                                                  .samples = m_request.langevinSamples},
                                                 m_rng.fork("langevin", c), pool, stop);
            if (!samples)
                return false;
            m_belief.samples[c] = std::make_shared<const ClassRows>(*samples);
        }
        return true;
    }

    // Rounds [first, end): searches of all energy weights, then the measures. False when stopped.
    bool run(int first, int end, const References& references, SearchResources& resources, const StopToken& stop) {
        std::vector<Round> rounds(static_cast<std::size_t>(end - first));
        for (Round& round : rounds)
            reserve(round);
        for (std::size_t energy = 0; energy < m_generators.size(); ++energy)
            if (!search(energy, first, rounds, resources, stop))
                return false;
        measure(first, rounds, references, resources.pool, stop);
        return !stop.stop_requested();
    }
    void summarise(const Rng& rng) {
        for (auto* part : {&figures.figures, &figures.decoded})
            for (Figure& figure : *part) {
                std::vector<double> values;
                for (const auto& value : figure.rounds)
                    if (value)
                        values.push_back(*value);
                if (values.empty())
                    continue;
                figure.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
                figure.interval = percentileInterval(values, kLevel, kResamples, rng.fork(figure.measure));
            }
    }

    ModelFigures figures;
    std::vector<Classification> classifiedDraws; // of the test rows; the same rows for both models

private:
    struct Round {
        Counterfactuals found;
        std::vector<Index> rows; // [n] test columns of the factuals
    };

    [[nodiscard]] std::vector<std::optional<double>> energies(const Matrix& logits) const {
        const auto columns = columnsByClass(m_request.data.testLabels, m_network.classes());
        std::vector<std::optional<double>> means(columns.size());
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (!columns[c].empty())
                means[c] = -logits(static_cast<Index>(c), columns[c]).cast<double>().mean();
        return means;
    }

    void reserve(Round& round) const {
        Counterfactuals& found = round.found;
        const Index n = m_individuals * static_cast<Index>(m_generators.size());
        found.factuals.resize(m_network.inputs(), n);
        found.rows.resize(m_network.inputs(), n);
        found.targets.resize(static_cast<std::size_t>(n));
        found.valid.resize(static_cast<std::size_t>(n));
        found.mature.resize(static_cast<std::size_t>(n));
        found.energies.resize(n);
        round.rows.resize(static_cast<std::size_t>(n));
    }

    // One factual of a round and the class it is to become. The stream belongs to the individual, so that two models
    // see the same classes however many rows each predicts as one of them.
    void draw(Rng rng, Round& round, Index at) const {
        Counterfactuals& found = round.found;
        const Label from = m_classes[static_cast<std::size_t>(rng.below(static_cast<Index>(m_classes.size())))];
        const auto other = static_cast<Label>(rng.below(m_network.classes() - 1));
        const std::vector<Index>& rows = m_predicted[static_cast<std::size_t>(from)];
        const Index row = rows[static_cast<std::size_t>(rng.below(static_cast<Index>(rows.size())))];
        round.rows[static_cast<std::size_t>(at)] = row;
        found.factuals.col(at) = m_request.data.test.col(row);
        found.targets[static_cast<std::size_t>(at)] = other < from ? other : other + 1;
    }

    bool search(std::size_t energy, int first, std::vector<Round>& rounds, SearchResources& resources,
                const StopToken& stop) {
        const Index offset = m_individuals * static_cast<Index>(energy);
        const auto count = m_individuals * static_cast<Index>(rounds.size());
        Matrix factuals(m_network.inputs(), count);
        Labels targets(static_cast<std::size_t>(count));
        for (std::size_t r = 0; r < rounds.size(); ++r) {
            const Rng rng = m_rng.fork("round", static_cast<std::uint64_t>(first) + r).fork("energy", energy);
            for (Index i = 0; i < m_individuals; ++i) {
                draw(rng.fork("individual", static_cast<std::uint64_t>(i)), rounds[r], offset + i);
                const Index column = static_cast<Index>(r) * m_individuals + i;
                factuals.col(column) = rounds[r].found.factuals.col(offset + i);
                targets[static_cast<std::size_t>(column)] = rounds[r].found.target(offset + i);
            }
        }
        const SearchRequest request{.network = m_network,
                                    .constraints = m_constraints,
                                    .factuals = factuals,
                                    .targets = targets,
                                    .threshold = static_cast<Scalar>(m_request.threshold),
                                    .stepLimit = kSteps,
                                    .reference = m_request.data.reference.get()};
        m_generators[energy]->search(request, m_rng.fork("search", energy), stop, resources, m_result);
        if (m_result.interrupted || stop.stop_requested())
            return false;
        for (Index column = 0; column < count; ++column) {
            Counterfactuals& found = rounds[static_cast<std::size_t>(column / m_individuals)].found;
            const Index at = offset + column % m_individuals;
            found.rows.col(at) = m_result.counterfactuals.col(column);
            found.valid[static_cast<std::size_t>(at)] = m_result.valid[static_cast<std::size_t>(column)];
            found.mature[static_cast<std::size_t>(at)] = m_result.mature[static_cast<std::size_t>(column)];
        }
        return true;
    }

    void measure(int first, std::vector<Round>& rounds, const References& references, ThreadPool& pool,
                 const StopToken& stop) {
        const auto measures = requestedMeasures(m_request.measures);
        for (auto* part : {&figures.figures, &figures.decoded})
            for (Figure& figure : *part)
                figure.rounds.resize(static_cast<std::size_t>(first) + rounds.size());
        pool.run(static_cast<Index>(rounds.size()), [&](Index r, int) {
            if (stop.stop_requested())
                return;
            Round& round = rounds[static_cast<std::size_t>(r)];
            const auto at = static_cast<std::size_t>(first + r);
            ReferenceRows reference = references.ofRound(static_cast<int>(at));
            reference.belief = {std::shared_ptr<const ModelBelief>(), &m_belief};
            const Matrix energyLogits = energyLogitsOf(m_network, round.found.rows);
            for (Index i = 0; i < round.found.size(); ++i)
                round.found.energies(i) = -energyLogits(round.found.target(i), i);
            for (std::size_t m = 0; m < measures.size(); ++m)
                figures.figures[m].rounds[at] = measures[m]->value(round.found, reference);
            if (!m_request.decoded)
                return;
            const Counterfactuals read = decodedRound(round, stop);
            for (std::size_t m = 0; m < measures.size(); ++m)
                figures.decoded[m].rounds[at] = measures[m]->value(read, reference);
        });
    }

    [[nodiscard]] Counterfactuals decodedRound(const Round& round, const StopToken& stop) const {
        const PreparedData& data = m_request.data;
        std::vector<RawVector> raw;
        for (const Index row : round.rows)
            raw.push_back(data.dataset.rows.row(data.split.test[static_cast<std::size_t>(row)]));
        const ExplainContext context{data.dataset.schema, data.encoding, m_request.constraints, m_network};
        return decoded(context, round.found, raw, m_request.threshold, stop);
    }

    const EvaluationRequest& m_request;
    const Network& m_network;
    const InputConstraints& m_constraints;
    const Generators& m_generators;
    Index m_individuals;
    Rng m_rng;
    std::vector<std::vector<Index>> m_predicted; // [classes] test columns that the model predicts as the class
    std::vector<Label> m_classes;                // those it predicts at all
    ModelBelief m_belief;
    SearchResult m_result;
};

// The middle of the draws.
Range middleOf(std::vector<double> draws) {
    std::ranges::sort(draws);
    return {quantile(draws, 0.5 * (1.0 - kLevel)), quantile(draws, 0.5 * (1.0 + kLevel))};
}

ClassificationIntervals intervalsOf(const std::vector<Classification>& draws) {
    ClassificationIntervals intervals;
    for (const ClassificationMeasure& measure : classificationMeasures()) {
        std::vector<double> values;
        for (const Classification& draw : draws)
            values.push_back(draw.*measure.value);
        intervals.*measure.within = middleOf(std::move(values));
    }
    return intervals;
}

double percentFallen(double baseline, double model) {
    return 100.0 * (1.0 - model / baseline);
}

// Draw by draw, which were of the same rows for both.
std::vector<Reduction> classifiedReductions(const Subject& baseline, const Subject& model) {
    std::vector<Reduction> all;
    for (const ClassificationMeasure& measure : classificationMeasures()) {
        std::vector<double> differences;
        for (std::size_t i = 0; i < baseline.classifiedDraws.size(); ++i)
            differences.push_back(baseline.classifiedDraws[i].*measure.value - model.classifiedDraws[i].*measure.value);
        Reduction reduction{measure.info.id, {}, middleOf(std::move(differences))};
        const double before = baseline.figures.classified.*measure.value;
        if (before != 0.0)
            reduction.percent = percentFallen(before, model.figures.classified.*measure.value);
        all.push_back(std::move(reduction));
    }
    return all;
}

Reduction reductionOf(const Figure& baseline, const Figure& model, Rng rng) {
    Reduction reduction{baseline.measure, {}, {}};
    if (baseline.mean && model.mean && *baseline.mean != 0.0)
        reduction.percent = percentFallen(*baseline.mean, *model.mean);
    std::vector<double> differences;
    for (std::size_t r = 0; r < baseline.rounds.size(); ++r)
        if (baseline.rounds[r] && model.rounds[r])
            differences.push_back(*baseline.rounds[r] - *model.rounds[r]);
    reduction.difference = percentileInterval(differences, kLevel, kResamples, rng);
    return reduction;
}

Status checkRequest(const EvaluationRequest& request) {
    const PreparedData& data = request.data;
    if (data.test.cols() == 0)
        return invalid("the data have no test rows");
    for (const Network* network : {&request.baseline, &request.model})
        if (network->inputs() != data.encoding.inputs || network->classes() != data.dataset.classCount())
            return invalid("the model does not fit the data: it has " + std::to_string(network->inputs()) +
                           " inputs and " + std::to_string(network->classes()) + " classes");
    if (request.rounds < 1)
        return invalid("there must be at least one round");
    if (auto status = checkOptions(request.measures); !status)
        return status;
    return checkConstraints(data.dataset.schema, request.constraints);
}

} // namespace

const std::vector<ClassificationMeasure>& classificationMeasures() {
    static const std::vector<ClassificationMeasure> all{
        {{"accuracy", "Accuracy", "Share of the test rows whose class is predicted"},
         &Classification::accuracy,
         &ClassificationIntervals::accuracy},
        {{"f1", "F1", "Mean over the classes, on all test rows"}, &Classification::f1, &ClassificationIntervals::f1},
        {{"calibration_error", "Calibration error", "How far stated probabilities are from what comes true"},
         &Classification::calibrationError,
         &ClassificationIntervals::calibrationError}};
    return all;
}

bool lowerIsBetter(std::string_view measure) {
    constexpr std::string_view kHigher[] = {"accuracy", "f1", "validity", "mature", "redundancy", "diversity"};
    return std::ranges::find(kHigher, measure) == std::end(kHigher);
}

int publishedIndividuals(const PreparedData& data) {
    if (data.dataset.schema.image)
        return 25;
    return data.dataset.source.starts_with("builtin:") && data.dataset.schema.size() == 2 ? 250 : 100;
}

const Figure* ModelFigures::figure(std::string_view measure, bool ofDecoded) const {
    const std::vector<Figure>& all = ofDecoded ? decoded : figures;
    const auto it = std::ranges::find(all, measure, &Figure::measure);
    return it == all.end() ? nullptr : &*it;
}

std::optional<double> ModelFigures::mean(std::string_view measure) const {
    const Figure* found = figure(measure);
    return found ? found->mean : std::nullopt;
}

std::vector<ParamSpec> measureSpecs() {
    std::vector<ParamSpec> all;
    for (const auto& entry : builtins<Measure>().entries())
        all.insert(all.end(), entry.params.begin(), entry.params.end());
    return all;
}

const Reduction* EvaluationReport::reduction(std::string_view measure) const {
    const auto it = std::ranges::find(reductions, measure, &Reduction::measure);
    return it == reductions.end() ? nullptr : &*it;
}

Result<EvaluationReport> evaluateModels(const EvaluationRequest& request, ThreadPool& pool, const Progress& progress,
                                        const StopToken& stop) {
    if (auto status = checkRequest(request); !status)
        return std::move(status).error();
    const auto generators = testTimeGenerators();
    if (!generators)
        return generators.error();
    const PreparedData& data = request.data;
    const InputConstraints constraints = compile(data.dataset.schema, data.encoding, request.constraints);
    const int individuals = request.individuals > 0 ? request.individuals : publishedIndividuals(data);
    const Rng rng = Rng(request.seed).fork("evaluation");
    const References references(data, rng);
    std::array subjects{Subject(request, request.baseline, constraints, *generators, individuals, rng, pool),
                        Subject(request, request.model, constraints, *generators, individuals, rng, pool)};
    SearchResources resources(pool);
    for (Subject& subject : subjects)
        if (!subject.imagine(pool, stop))
            return cancelled();
    const Index numbersOfRound = data.encoding.inputs * individuals * static_cast<Index>(kEnergyWeights.size());
    const auto together = static_cast<int>(std::clamp<Index>(
        std::min(kColumnsTogether / individuals, kNumbersTogether / numbersOfRound), 1, request.rounds));
    for (int first = 0; first < request.rounds; first += together)
        for (Subject& subject : subjects) {
            report(progress, static_cast<double>(first) / request.rounds, "evaluating");
            if (!subject.run(first, std::min(first + together, request.rounds), references, resources, stop))
                return cancelled();
        }

    EvaluationReport result;
    result.rounds = request.rounds;
    result.individuals = individuals;
    result.seed = request.seed;
    result.classified = classifiedReductions(subjects[0], subjects[1]);
    for (Subject& subject : subjects) {
        subject.figures.classifiedWithin = intervalsOf(subject.classifiedDraws);
        subject.summarise(rng.fork("interval"));
    }
    result.baseline = std::move(subjects[0].figures);
    result.model = std::move(subjects[1].figures);
    for (std::size_t m = 0; m < result.baseline.figures.size(); ++m)
        result.reductions.push_back(
            reductionOf(result.baseline.figures[m], result.model.figures[m], rng.fork("bootstrap", m)));
    for (std::size_t m = 0; m < result.baseline.decoded.size(); ++m)
        result.decodedReductions.push_back(
            reductionOf(result.baseline.decoded[m], result.model.decoded[m], rng.fork("bootstrap decoded", m)));
    report(progress, 1.0, "evaluating");
    return result;
}

} // namespace core
