#pragma once

#include "core/session/session.h"
#include "tests/support/mixed_data.h"
#include "tests/support/random.h"

namespace testing {

inline core::EpochLog sampleEpoch(int epoch) {
    core::EpochLog log;
    log.epoch = epoch;
    log.trainingAccuracy = 0.875;
    log.validationAccuracy = 0.1 + 0.2; // no short decimal
    log.losses = {{"classification", 0.7}, {"adversarial", 1e-17}};
    log.matureShare = 1.0 / 3.0;
    log.searchSteps = 123456789012;
    log.seconds = 0.25;
    return log;
}

inline core::SessionModel sampleModel(const core::PreparedData& data, const std::string& name, std::uint64_t seed,
                                      int members = 1) {
    using namespace core;
    SessionModel model;
    model.seed = seed;
    model.run.name = name;
    model.run.settings = defaultSettings(data.training.cols());
    model.run.settings.model.hidden = {7, 5};
    model.run.settings.model.members = members;
    model.run.constraints = defaultConstraints(data);
    Rng rng(seed);
    model.epochs = WeightHistory(std::size_t{1} << 20U);
    for (int epoch = 0; epoch <= 4; ++epoch) {
        Network network = Network::create(data.encoding.inputs, data.dataset.classCount(), model.run.settings.model,
                                          rng.fork("epoch/" + std::to_string(epoch)), data.dataset.schema.image);
        model.epochs.add(epoch, std::make_shared<const Network>(network));
        model.run.network = std::move(network);
        if (epoch > 0)
            model.run.history.push_back(sampleEpoch(epoch));
    }
    (void)model.epochs.mark(2, true);
    model.kept = members > 1;
    return model;
}

// With something in each of its parts.
inline core::Session sampleSession(const core::PreparedDataPtr& data = mixedData()) {
    using namespace core;
    Session session;
    session.name = "Loans, second look";
    session.data = data;
    session.request.source = data->dataset.source;
    session.request.seed = data->splitSpec.seed;
    session.request.table.columns = {{"school", ColumnChoice::Kind::Ordered, {"low", "mid", "high"}}};
    session.constraints = defaultConstraints(*data);
    session.constraints[1].mutability = Mutability::Increase;
    const bool whole = data->dataset.schema[0].kind != FeatureKind::Number;
    session.constraints[0].step = whole ? 3.0 : 0.1;
    session.constraints[0].difficulty = 7.5;
    session.planned.regime = "ct";
    session.planned.comparedWith = "vanilla";
    session.planned.preset = "default";
    session.planned.base = toValues(defaultSettings(data->training.cols()));
    session.planned.values = session.planned.base;
    session.planned.values["training.epochs"] = std::int64_t{17};
    session.planned.seed = 9;
    session.models = {sampleModel(*data, "Conventional training", 3), sampleModel(*data, "Ensemble", 4, 3)};
    session.models[1].run.startedFrom = "ab12";
    session.models[1].run.vae = std::make_shared<const Vae>(Vae::create(data->encoding.inputs, {}, Rng(5)));
    RawVector other = data->dataset.rows.row(3);
    other(0) += 1.0 / 3.0;
    session.notes.bookmarks = {{1, "Ms \"Smith\"", data->dataset.rows.row(3), 3, 1, other, "Ensemble", "look"}};
    session.notes.verdicts = {{5, 1, "Ensemble", Judgement::Odd, "why?"}};
    session.notes.scenes = {{1, "Begin", "words", R"({"mode": "explore"})", std::string("\x89PNG\0\xff", 6)}};
    session.view = R"({"mode":"explore","parts":{"row":12}})";
    return session;
}

} // namespace testing
