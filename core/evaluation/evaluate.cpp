#include "core/evaluation/evaluate.h"

#include "core/model/loss.h"
#include "core/training/settings.h"

#include <array>

namespace core {
namespace {

constexpr std::array kEnergyWeights{0.1, 0.5, 1.0, 5.0, 10.0};
constexpr double kThreshold = 0.95;
constexpr int kSteps = 50;
constexpr double kStepSize = 0.1;
constexpr double kCostWeight = 0.001;
constexpr Index kReferenceRows = 1000;
constexpr double kLevel = 0.99;
constexpr int kResamples = 5000;
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
    }
    [[nodiscard]] ReferenceRows ofRound(int round) const {
        ReferenceRows reference{m_complete, m_pairDistance};
        const Rng rng = m_rng.fork("reference", static_cast<std::uint64_t>(round));
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (reference.sampled[c])
                continue;
            std::vector<Index> columns =
                rng.fork("class", c).sample(static_cast<Index>(m_columns[c].size()), kReferenceRows);
            for (Index& column : columns)
                column = m_columns[c][static_cast<std::size_t>(column)];
            reference.sampled[c] = std::make_shared<const ClassRows>(Matrix(m_test(Eigen::all, columns)));
        }
        return reference;
    }

private:
    const Matrix& m_test;
    std::vector<std::vector<Index>> m_columns;
    std::vector<std::shared_ptr<const ClassRows>> m_complete; // of classes small enough to be used whole, else null
    std::vector<std::optional<double>> m_pairDistance;
    Rng m_rng;
};

// One model under evaluation.
class Subject {
public:
    Subject(const EvaluationRequest& request, const Network& network, const InputConstraints& constraints,
            const Generators& generators, int individuals, Rng rng)
        : m_request(request),
          m_network(network),
          m_constraints(constraints),
          m_generators(generators),
          m_individuals(individuals),
          m_rng(rng) {
        const Matrix logits = logitsOf(network, request.data.test);
        figures.accuracy = accuracy(logits, request.data.testLabels);
        m_predicted = columnsByClass(predict(logits), network.classes());
        for (std::size_t c = 0; c < m_predicted.size(); ++c)
            if (!m_predicted[c].empty())
                m_classes.push_back(static_cast<Label>(c));
        for (const auto& entry : builtins<Measure>().entries())
            figures.figures.push_back({entry.info.id, {}, {}});
    }

    // Rounds [first, end): searches of all energy weights, then the measures. False when stopped.
    bool run(int first, int end, const References& references, SearchResources& resources, const StopToken& stop) {
        std::vector<Counterfactuals> rounds(static_cast<std::size_t>(end - first));
        for (Counterfactuals& found : rounds)
            reserve(found);
        for (std::size_t energy = 0; energy < m_generators.size(); ++energy)
            if (!search(energy, first, rounds, resources, stop))
                return false;
        measure(first, rounds, references, resources.pool);
        return true;
    }
    void summarise() {
        for (Figure& figure : figures.figures) {
            double sum = 0.0;
            int count = 0;
            for (const auto& value : figure.rounds)
                if (value) {
                    sum += *value;
                    ++count;
                }
            if (count > 0)
                figure.mean = sum / count;
        }
    }

    ModelFigures figures;

private:
    void reserve(Counterfactuals& found) const {
        const Index n = m_individuals * static_cast<Index>(m_generators.size());
        found.factuals.resize(m_network.inputs(), n);
        found.rows.resize(m_network.inputs(), n);
        found.targets.resize(static_cast<std::size_t>(n));
        found.valid.resize(static_cast<std::size_t>(n));
        found.mature.resize(static_cast<std::size_t>(n));
    }

    // One factual of a round and the class it is to become. The stream belongs to the individual, so that two models
    // see the same classes however many rows each predicts as one of them.
    void draw(Rng rng, Counterfactuals& found, Index at) const {
        const Label from = m_classes[static_cast<std::size_t>(rng.below(static_cast<Index>(m_classes.size())))];
        const auto other = static_cast<Label>(rng.below(m_network.classes() - 1));
        const std::vector<Index>& rows = m_predicted[static_cast<std::size_t>(from)];
        const Index row = rows[static_cast<std::size_t>(rng.below(static_cast<Index>(rows.size())))];
        found.factuals.col(at) = m_request.data.test.col(row);
        found.targets[static_cast<std::size_t>(at)] = other < from ? other : other + 1;
    }

    bool search(std::size_t energy, int first, std::vector<Counterfactuals>& rounds, SearchResources& resources,
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
                factuals.col(column) = rounds[r].factuals.col(offset + i);
                targets[static_cast<std::size_t>(column)] = rounds[r].target(offset + i);
            }
        }
        const SearchRequest request{.network = m_network,
                                    .constraints = m_constraints,
                                    .factuals = factuals,
                                    .targets = targets,
                                    .threshold = static_cast<Scalar>(kThreshold),
                                    .stepLimit = kSteps,
                                    .reference = m_request.data.reference.get()};
        m_generators[energy]->search(request, m_rng.fork("search", energy), stop, resources, m_result);
        if (m_result.interrupted || stop.stop_requested())
            return false;
        for (Index column = 0; column < count; ++column) {
            Counterfactuals& found = rounds[static_cast<std::size_t>(column / m_individuals)];
            const Index at = offset + column % m_individuals;
            found.rows.col(at) = m_result.counterfactuals.col(column);
            found.valid[static_cast<std::size_t>(at)] = m_result.valid[static_cast<std::size_t>(column)];
            found.mature[static_cast<std::size_t>(at)] = m_result.mature[static_cast<std::size_t>(column)];
        }
        return true;
    }

    void measure(int first, const std::vector<Counterfactuals>& rounds, const References& references,
                 ThreadPool& pool) {
        const auto& entries = builtins<Measure>().entries();
        std::vector<std::unique_ptr<const Measure>> measures;
        for (std::size_t m = 0; m < entries.size(); ++m) {
            measures.push_back(entries[m].create({}).value());
            figures.figures[m].rounds.resize(static_cast<std::size_t>(first) + rounds.size());
        }
        pool.run(static_cast<Index>(rounds.size()), [&](Index r, int) {
            const ReferenceRows reference = references.ofRound(first + static_cast<int>(r));
            for (std::size_t m = 0; m < measures.size(); ++m)
                figures.figures[m].rounds[static_cast<std::size_t>(first + r)] =
                    measures[m]->value(rounds[static_cast<std::size_t>(r)], reference);
        });
    }

    const EvaluationRequest& m_request;
    const Network& m_network;
    const InputConstraints& m_constraints;
    const Generators& m_generators;
    Index m_individuals;
    Rng m_rng;
    std::vector<std::vector<Index>> m_predicted; // [classes] test columns that the model predicts as the class
    std::vector<Label> m_classes;                // those it predicts at all
    SearchResult m_result;
};

Reduction reductionOf(const Figure& baseline, const Figure& model, Rng rng) {
    Reduction reduction{baseline.measure, {}, {}};
    if (baseline.mean && model.mean && *baseline.mean != 0.0)
        reduction.percent = 100.0 * (1.0 - *model.mean / *baseline.mean);
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
    return checkConstraints(data.dataset.schema, request.constraints);
}

} // namespace

int publishedIndividuals(const PreparedData& data) {
    if (data.dataset.schema.image)
        return 25;
    return data.dataset.source.starts_with("builtin:") && data.dataset.schema.size() == 2 ? 250 : 100;
}

std::optional<double> ModelFigures::mean(std::string_view measure) const {
    const auto it = std::ranges::find(figures, measure, &Figure::measure);
    return it == figures.end() ? std::nullopt : it->mean;
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
    std::array subjects{Subject(request, request.baseline, constraints, *generators, individuals, rng),
                        Subject(request, request.model, constraints, *generators, individuals, rng)};
    SearchResources resources(pool);
    const Index numbersOfRound = data.encoding.inputs * individuals * static_cast<Index>(kEnergyWeights.size());
    const auto together = static_cast<int>(std::clamp<Index>(
        std::min(kColumnsTogether / individuals, kNumbersTogether / numbersOfRound), 1, request.rounds));
    for (int first = 0; first < request.rounds; first += together)
        for (Subject& subject : subjects) {
            report(progress, static_cast<double>(first) / request.rounds, "evaluating");
            if (!subject.run(first, std::min(first + together, request.rounds), references, resources, stop))
                return cancelled();
        }

    EvaluationReport result{{}, {}, {}, request.rounds, individuals, request.seed};
    for (Subject& subject : subjects)
        subject.summarise();
    result.baseline = std::move(subjects[0].figures);
    result.model = std::move(subjects[1].figures);
    for (std::size_t m = 0; m < result.baseline.figures.size(); ++m)
        result.reductions.push_back(
            reductionOf(result.baseline.figures[m], result.model.figures[m], rng.fork("bootstrap", m)));
    report(progress, 1.0, "evaluating");
    return result;
}

} // namespace core
