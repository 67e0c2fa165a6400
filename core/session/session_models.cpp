#include "core/session/network_json.h"
#include "core/session/session_parts.h"

#include <limits>

namespace core {
namespace {

JsonOut weightsToJson(const Network& network, BlockWriter& blocks) {
    const Vector& numbers = network.parameters();
    return blocks.add(std::span(numbers.data(), static_cast<std::size_t>(numbers.size())));
}

JsonOut networkToJson(const Network& network, BlockWriter& blocks) {
    return {{"shape", networkShapeToJson(network)}, {"weights", weightsToJson(network, blocks)}};
}

void readWeights(const JsonField& field, const BlockReader& blocks, Network& network) {
    Vector& numbers = network.parameters();
    blocks.read(field, std::span(numbers.data(), static_cast<std::size_t>(numbers.size())));
}

Network networkFrom(const JsonField& field, const NetworkPlace& place, const BlockReader& blocks) {
    Network network = networkShapeFromJson(field["shape"], place, static_cast<Index>(blocks.count(field["weights"])));
    readWeights(field["weights"], blocks, network);
    return network;
}

// The outputs of a network without its place: what its last layer gives.
Index outputsSaid(const JsonField& field) {
    const JsonField layers = field["shape"]["layers"];
    if (layers.size() == 0)
        layers.fail("is empty");
    const JsonField shape = layers.item(layers.size() - 1)["weights"]["shape"];
    shape.mustHaveSize(2);
    return shape.item(0).whole(1, 1'000'000);
}

Vae vaeFrom(const JsonField& field, Index inputs, const BlockReader& blocks) {
    const Index codes = outputsSaid(field["encoder"]);
    if (codes % 2 != 0)
        field["encoder"].fail("gives an odd number of values; a mean and a variance belong to each latent number");
    return Vae(networkFrom(field["encoder"], {inputs, {}, codes, "means and variances"}, blocks),
               networkFrom(field["decoder"], {codes / 2, {}, inputs, "model inputs"}, blocks));
}

JsonOut epochsToJson(const WeightHistory& epochs, BlockWriter& blocks) {
    JsonOut entries = JsonOut::array();
    for (const WeightHistory::Entry& entry : epochs.entries())
        entries.push_back(
            {{"epoch", entry.epoch}, {"marked", entry.marked}, {"weights", weightsToJson(*entry.network, blocks)}});
    return {{"budget", epochs.budget()}, {"entries", std::move(entries)}};
}

WeightHistory epochsFrom(const JsonField& field, const Network& like, const BlockReader& blocks) {
    WeightHistory epochs(static_cast<std::size_t>(field["budget"].whole(0, std::numeric_limits<std::int64_t>::max())));
    const JsonField entries = field["entries"];
    int last = -1;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const JsonField entry = entries.item(i);
        const auto epoch = static_cast<int>(entry["epoch"].whole(0, std::numeric_limits<int>::max()));
        if (epoch <= last)
            entry["epoch"].fail("is " + std::to_string(epoch) + ", which is not later than the one before");
        last = epoch;
        Network network = like;
        readWeights(entry["weights"], blocks, network);
        epochs.add(epoch, std::make_shared<const Network>(std::move(network)));
        if (entry["marked"].flag())
            (void)epochs.mark(epoch, true);
    }
    return epochs;
}

JsonOut historyToJson(const std::vector<EpochLog>& history) {
    JsonOut list = JsonOut::array();
    for (const EpochLog& log : history) {
        JsonOut json = epochToJson(log);
        json["seconds"] = log.seconds;
        list.push_back(std::move(json));
    }
    return list;
}

std::vector<EpochLog> historyFrom(const JsonField& field) {
    std::vector<EpochLog> history;
    for (std::size_t i = 0; i < field.size(); ++i) {
        history.push_back(epochFrom(field.item(i)));
        history.back().seconds = field.item(i)["seconds"].number();
    }
    return history;
}

} // namespace

JsonOut plannedToJson(const PlannedTraining& planned) {
    return {{"regime", planned.regime}, {"compare", planned.compare},         {"compared_with", planned.comparedWith},
            {"preset", planned.preset}, {"base", valuesToJson(planned.base)}, {"values", valuesToJson(planned.values)},
            {"seed", planned.seed}};
}

PlannedTraining plannedFrom(const JsonField& field) {
    PlannedTraining planned;
    planned.regime = field["regime"].text();
    planned.compare = field["compare"].flag();
    planned.comparedWith = field["compared_with"].text();
    planned.preset = field["preset"].text();
    planned.base = settingsFrom(field["base"]);
    planned.values = valuesFrom(field["values"]);
    ParamValues all = planned.values;
    all["training.regime"] = planned.regime;
    if (const auto settings = withValues(*withValues(Settings{}, planned.base), all); !settings)
        field["values"].fail(settings.error().message);
    planned.seed = field["seed"].seed();
    return planned;
}

JsonOut modelToJson(const SessionModel& model, const PreparedData& data, BlockWriter& blocks) {
    const RunReport& run = model.run;
    JsonOut json{{"name", run.name},
                 {"seed", model.seed},
                 {"kept", model.kept},
                 {"settings", valuesToJson(toValues(run.settings))},
                 {"constraints", constraintsToJson(run.constraints)},
                 {"network", networkToJson(run.network, blocks)},
                 {"vae", nullptr},
                 {"started_from", run.startedFrom},
                 {"seconds", run.seconds},
                 {"search_steps", run.searchSteps},
                 {"history", historyToJson(run.history)},
                 {"epochs", epochsToJson(model.epochs, blocks)}};
    if (run.vae)
        json["vae"] = {{"encoder", networkToJson(run.vae->encoder(), blocks)},
                       {"decoder", networkToJson(run.vae->decoder(), blocks)}};
    const Matrix logits = sampledLogits(data, run.network);
    json["sample"] = blocks.add(std::span(logits.data(), static_cast<std::size_t>(logits.size())));
    return json;
}

SessionModel modelFrom(const JsonField& field, const PreparedData& data, const BlockReader& blocks,
                       Reproduction& reproduction) {
    SessionModel model;
    RunReport& run = model.run;
    run.name = field["name"].text();
    model.seed = field["seed"].seed();
    model.kept = field["kept"].flag();
    auto settings = withValues(Settings{}, settingsFrom(field["settings"]));
    if (!settings)
        field["settings"].fail(settings.error().message);
    run.settings = std::move(settings).value();
    run.constraints = constraintsFrom(field["constraints"], data.dataset.schema);
    run.network = networkFrom(field["network"],
                              {data.encoding.inputs, data.dataset.schema.image, data.dataset.classCount()}, blocks);
    if (field.has("vae"))
        run.vae = std::make_shared<const Vae>(vaeFrom(field["vae"], data.encoding.inputs, blocks));
    run.startedFrom = field["started_from"].text();
    run.seconds = field["seconds"].number();
    run.searchSteps = field["search_steps"].whole(0, std::numeric_limits<std::int64_t>::max());
    run.history = historyFrom(field["history"]);
    model.epochs = epochsFrom(field["epochs"], run.network, blocks);
    const Matrix here = sampledLogits(data, run.network);
    Matrix saved(here.rows(), here.cols());
    blocks.read(field["sample"], std::span(saved.data(), static_cast<std::size_t>(saved.size())));
    compareSample(saved, here, reproduction);
    return model;
}

} // namespace core
