#include "core/training/trainer.h"

#include "core/base/text.h"
#include "core/model/loss.h"
#include "core/search/autoencoder.h"
#include "core/training/control.h"
#include "core/training/mini_batch.h"
#include "core/training/regime.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace core {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Status checkFit(const PreparedData& data, const TrainingRun& run) {
    const TrainingOptions& t = run.settings.training;
    const Index rows = data.training.cols();
    if (rows < 1)
        return invalid("there are no training rows");
    if (data.dataset.classCount() < 2)
        return invalid("training needs at least two classes");
    if (t.counterfactuals > rows)
        return invalid("training.counterfactuals is " + std::to_string(t.counterfactuals) + " but there are only " +
                       std::to_string(rows) + " training rows");
    if (t.batch > rows)
        return invalid("training.batch is " + std::to_string(t.batch) + " but there are only " + std::to_string(rows) +
                       " training rows");
    if (auto status = checkModel(run.settings.model, data.dataset.schema.image); !status)
        return status;
    return checkConstraints(data.dataset.schema, run.constraints);
}

// The weights to start from: those given, or drawn.
Result<Network> firstNetwork(const PreparedData& data, const TrainingRun& run, std::uint64_t seed) {
    Network drawn = Network::create(data.encoding.inputs, data.dataset.classCount(), run.settings.model,
                                    Rng(seed).fork("weights"), data.dataset.schema.image);
    if (!run.initial)
        return drawn;
    if (!run.initial->sameShape(drawn))
        return invalid("the model to start from has the layers " + shapeText(*run.initial) +
                       ", but data and settings ask for " + shapeText(drawn));
    return *run.initial;
}

Result<std::vector<WeightedTerm>> makeTerms(const Settings& settings) {
    const auto* entry = builtins<Regime>().find(settings.training.regime);
    if (!entry)
        return invalid("unknown regime " + settings.training.regime +
                       nearestHint(settings.training.regime, builtins<Regime>().ids()));
    auto regime = entry->create({});
    if (!regime)
        return std::move(regime).error();
    std::vector<WeightedTerm> terms;
    for (const RegimePlan::Term& planned : (*regime)->plan().terms) {
        const double weight = settings.objective.*planned.weight;
        if (planned.optional && weight == 0.0)
            continue;
        auto term = builtins<ObjectiveTerm>().find(planned.id)->create({});
        if (!term)
            return std::move(term).error();
        terms.push_back({planned.id, std::move(term).value(), static_cast<Scalar>(weight)});
    }
    return terms;
}

} // namespace

class Trainer::State {
public:
    State(PreparedDataPtr prepared, const TrainingRun& run, Network first, std::uint64_t seed, ThreadPool& pool,
          std::unique_ptr<const Generator> search, std::vector<WeightedTerm> weighted)
        : data(std::move(prepared)),
          settings(run.settings),
          generator(std::move(search)),
          terms(std::move(weighted)),
          rng(Rng(seed).fork("training")),
          network(std::move(first)),
          working(network),
          optimiser(settings.training.optimiser, settings.training.learningRate, network.parameters().size()),
          threads(pool),
          resources(pool),
          batch(pool, terms),
          order(static_cast<std::size_t>(data->training.cols())),
          rowsOfClass(static_cast<std::size_t>(data->dataset.classCount())) {
        constrain(run.constraints);
        for (std::size_t row = 0; row < order.size(); ++row)
            rowsOfClass[static_cast<std::size_t>(data->trainingLabels[row])].push_back(static_cast<Index>(row));
    }

    void constrain(const Constraints& raw) { constraints = compile(data->dataset.schema, data->encoding, raw); }

    Status prepare(const Progress& progress, const StopToken& stop);
    Result<EpochLog> runEpoch(const StopToken& stop);

private:
    bool searches(int epoch) const {
        const auto burnIn = static_cast<int>(settings.training.burnIn * settings.training.epochs);
        return !terms.empty() && epoch > burnIn;
    }
    void drawFactuals(const Rng& epochRng);
    Status searchAll(const Rng& epochRng, const StopToken& stop, EpochLog& log);
    void protectConstrained();
    void swapImmutable(const Rng& epochRng);
    Status update(const Rng& epochRng, const StopToken& stop, EpochLog& log);
    double accuracyOn(const Matrix& inputs, const Labels& labels);

public:
    PreparedDataPtr data;
    Settings settings;
    std::unique_ptr<const Generator> generator;
    std::vector<WeightedTerm> terms;
    Rng rng;
    Network network; // after the last finished epoch
    int epochsDone = 0;
    bool constraintsChanged = false;
    VaePtr vae; // that the searches move in

private:
    Network working; // of the epoch that is running
    Optimiser optimiser;
    ThreadPool& threads;
    SearchResources resources;
    SearchResult found;
    MiniBatch batch;
    InputConstraints constraints;
    std::vector<Index> order;                    // training rows, shuffled
    std::vector<std::vector<Index>> rowsOfClass; // training rows by ground truth
    std::vector<Index> factualRows;              // [n_CE]
    Matrix factuals;                             // [inputs x n_CE]
    SearchTuples tuples;
    std::vector<Index> right; // correct predictions by block
    std::vector<NetworkPass> passes;
};

Status Trainer::State::prepare(const Progress& progress, const StopToken& stop) {
    const VaeOptions* options = generator->autoencoder();
    if (!options || vae || !searches(settings.training.epochs))
        return ok();
    auto fitted = autoencoderOf(*data->reference, *options, progress, stop);
    if (!fitted)
        return std::move(fitted).error();
    vae = std::move(fitted).value();
    return ok();
}

// Spec, section 2, step 1: n_CE factuals without replacement, a target among the classes other than the predicted one,
// and a real row of that target class.
void Trainer::State::drawFactuals(const Rng& epochRng) {
    const Index n = settings.training.counterfactuals;
    const Index classes = data->dataset.classCount();
    factualRows = epochRng.fork("factuals").sample(data->training.cols(), n);
    factuals.resize(data->training.rows(), n);
    tuples.neighbours.resize(data->training.rows(), n);
    tuples.targets.resize(static_cast<std::size_t>(n));
    tuples.labels.resize(static_cast<std::size_t>(n));
    for (Index i = 0; i < n; ++i) {
        const Index row = factualRows[static_cast<std::size_t>(i)];
        factuals.col(i) = data->training.col(row);
        tuples.labels[static_cast<std::size_t>(i)] = data->trainingLabels[static_cast<std::size_t>(row)];
    }
    const Matrix logits = logitsOf(working, factuals);
    Rng targetRng = epochRng.fork("targets");
    Rng neighbourRng = epochRng.fork("neighbours");
    for (Index i = 0; i < n; ++i) {
        const auto other = static_cast<Label>(targetRng.below(classes - 1));
        const Label target = other + (other >= argmax(logits, i) ? 1 : 0);
        const auto& candidates = rowsOfClass[static_cast<std::size_t>(target)];
        const Index pick = neighbourRng.below(static_cast<Index>(candidates.size()));
        tuples.targets[static_cast<std::size_t>(i)] = target;
        tuples.neighbours.col(i) = data->training.col(candidates[static_cast<std::size_t>(pick)]);
    }
}

Status Trainer::State::searchAll(const Rng& epochRng, const StopToken& stop, EpochLog& log) {
    if (auto status = prepare({}, stop); !status)
        return status;
    drawFactuals(epochRng);
    SearchRequest request{.network = working,
                          .constraints = constraints,
                          .factuals = factuals,
                          .targets = tuples.targets,
                          .nascentRadius = static_cast<Scalar>(settings.objective.epsilon),
                          .reference = data->reference.get()};
    configure(request, settings.search);
    generator->search(request, epochRng.fork("search"), stop, resources, found);
    if (found.interrupted)
        return cancelled();
    tuples.counterfactuals = found.counterfactuals;
    tuples.adversarials = settings.objective.epsilon > 0 ? found.nascent : factuals;
    Index mature = 0;
    for (Index i = 0; i < factuals.cols(); ++i) {
        if (found.mature[static_cast<std::size_t>(i)])
            ++mature;
        else // adds no divergence: its neighbour stands in (spec, section 1)
            tuples.counterfactuals.col(i) = tuples.neighbours.col(i);
    }
    protectConstrained();
    swapImmutable(epochRng);
    const auto n = static_cast<double>(factuals.cols());
    log.matureShare = static_cast<double>(mature) / n;
    log.searchSteps = found.totalSteps();
    log.meanSteps = static_cast<double>(log.searchSteps) / n;
    return ok();
}

// Implausibility that a constraint causes is not penalised (spec, section 4): where the real row lies on the side of
// the counterfactual that the constraint forbids, it takes the counterfactual's value.
void Trainer::State::protectConstrained() {
    for (Index d = 0; d < factuals.rows(); ++d) {
        const bool mayRise = constraints.mayRise[d] > 0;
        const bool mayFall = constraints.mayFall[d] > 0;
        if (mayRise && mayFall)
            continue;
        for (Index i = 0; i < factuals.cols(); ++i) {
            Scalar& real = tuples.neighbours(d, i);
            const Scalar reached = tuples.counterfactuals(d, i);
            if ((!mayRise && real > reached) || (!mayFall && real < reached))
                real = reached;
        }
    }
}

// For the invariance term: each factual with the immutable inputs of a training row drawn at random.
void Trainer::State::swapImmutable(const Rng& epochRng) {
    std::vector<Index> immutable;
    for (Index d = 0; d < factuals.rows(); ++d)
        if (constraints.mayRise[d] == 0 && constraints.mayFall[d] == 0)
            immutable.push_back(d);
    const bool wanted = settings.objective.lambdaInv > 0 && !immutable.empty();
    tuples.swapped.resize(factuals.rows(), wanted ? factuals.cols() : 0);
    if (!wanted)
        return;
    tuples.swapped = factuals;
    Rng swaps = epochRng.fork("swaps");
    for (Index i = 0; i < factuals.cols(); ++i) {
        const Index row = swaps.below(data->training.cols());
        for (const Index d : immutable)
            tuples.swapped(d, i) = data->training(d, row);
    }
}

Status Trainer::State::update(const Rng& epochRng, const StopToken& stop, EpochLog& log) {
    std::iota(order.begin(), order.end(), Index{0});
    epochRng.fork("order").shuffle(order);
    const auto rows = static_cast<Index>(order.size());
    const Index size = settings.training.batch;
    const Index batches = (rows + size - 1) / size;
    const Index searched = searches(log.epoch) ? factuals.cols() : 0;
    std::vector<double> sums(1 + terms.size(), 0.0);
    std::string culprit;
    for (Index b = 0; b < batches; ++b) {
        if (stop.stop_requested())
            return cancelled();
        const Index first = b * size;
        const auto mine = std::span(order).subspan(static_cast<std::size_t>(first),
                                                   static_cast<std::size_t>(std::min(size, rows - first)));
        const Index tuple = searched * b / batches;
        batch.evaluate(working, data->training, data->trainingLabels, mine, tuples, tuple,
                       searched * (b + 1) / batches - tuple);
        if (!batch.finite()) {
            culprit = batch.notFinite();
            ++log.skippedUpdates;
            continue;
        }
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += batch.losses()[i];
        optimiser.step(working.parameters(), batch.gradient());
    }
    if (log.skippedUpdates == batches)
        return Error{ErrorCode::Diverged,
                     "epoch " + std::to_string(log.epoch) + ": no update had a finite loss (" + culprit +
                         "); lower training.learning_rate or the weight of that loss, or raise objective.lambda_reg"};
    const auto done = static_cast<double>(batches - log.skippedUpdates);
    log.losses.push_back({"classification", sums[0] / done});
    if (searched > 0)
        for (std::size_t i = 0; i < terms.size(); ++i)
            log.losses.push_back({terms[i].id, sums[i + 1] / done});
    return ok();
}

double Trainer::State::accuracyOn(const Matrix& inputs, const Labels& labels) {
    constexpr Index kBlock = 512;
    if (inputs.cols() == 0)
        return 0.0;
    const Index blocks = (inputs.cols() + kBlock - 1) / kBlock;
    right.assign(static_cast<std::size_t>(blocks), 0);
    passes.resize(static_cast<std::size_t>(threads.threads()));
    const auto body = [&](Index block, int worker) {
        const Index first = block * kBlock;
        const Index n = std::min(kBlock, inputs.cols() - first);
        const ConstMatrixRef logits =
            passes[static_cast<std::size_t>(worker)].forward(working, inputs.middleCols(first, n));
        for (Index i = 0; i < n; ++i)
            if (argmax(logits, i) == labels[static_cast<std::size_t>(first + i)])
                ++right[static_cast<std::size_t>(block)];
    };
    threads.run(blocks, std::cref(body));
    const Index sum = std::accumulate(right.begin(), right.end(), Index{0});
    return static_cast<double>(sum) / static_cast<double>(inputs.cols());
}

Result<EpochLog> Trainer::State::runEpoch(const StopToken& stop) {
    const auto start = Clock::now();
    EpochLog log;
    log.epoch = epochsDone + 1;
    log.constraintsChanged = std::exchange(constraintsChanged, false);
    const Rng epochRng = rng.fork("epoch", static_cast<std::uint64_t>(log.epoch));
    working = network;
    if (searches(log.epoch)) {
        if (auto status = searchAll(epochRng, stop, log); !status)
            return std::move(status).error();
    } else {
        log.burnIn = !terms.empty();
    }
    if (auto status = update(epochRng, stop, log); !status)
        return std::move(status).error();
    if (!working.parameters().allFinite())
        return Error{ErrorCode::Diverged, "epoch " + std::to_string(log.epoch) +
                                              ": the weights are no longer finite; lower training.learning_rate"};
    log.trainingAccuracy = accuracyOn(data->training, data->trainingLabels);
    log.validationAccuracy = accuracyOn(data->validation, data->validationLabels);
    network = working;
    ++epochsDone;
    log.seconds = secondsSince(start);
    return log;
}

Trainer::Trainer(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer& Trainer::operator=(Trainer&&) noexcept = default;
Trainer::~Trainer() = default;

Result<Trainer> Trainer::create(PreparedDataPtr data, const TrainingRun& run, std::uint64_t seed, ThreadPool& pool) {
    if (auto status = checkFit(*data, run); !status)
        return std::move(status).error();
    auto terms = makeTerms(run.settings);
    if (!terms)
        return std::move(terms).error();
    auto generator = makeGenerator(run.settings);
    if (!generator)
        return std::move(generator).error();
    auto network = firstNetwork(*data, run, seed);
    if (!network)
        return std::move(network).error();
    return Trainer(std::make_unique<State>(std::move(data), run, std::move(network).value(), seed, pool,
                                           std::move(generator).value(), std::move(terms).value()));
}

Status Trainer::prepare(const Progress& progress, const StopToken& stop) {
    return m_state->prepare(progress, stop);
}

Result<EpochLog> Trainer::runEpoch(const StopToken& stop) {
    return m_state->runEpoch(stop);
}

void Trainer::setConstraints(const Constraints& constraints) {
    m_state->constrain(constraints);
    m_state->constraintsChanged = true;
}

const Network& Trainer::network() const {
    return m_state->network;
}
int Trainer::epochsDone() const {
    return m_state->epochsDone;
}
std::shared_ptr<const Vae> Trainer::autoencoder() const {
    return m_state->vae;
}

} // namespace core
