#include "app/cli/command.h"
#include "app/image_decoder.h"
#include "core/session/session_file.h"

#include <iomanip>
#include <iostream>

namespace app::cli {
namespace {

struct Arguments {
    std::string file;
    bool verify = false;
    bool json = false;
    int threads = defaultThreads();
};

// How a model came out of training it again.
enum class Repeated { Exact, Close, Different, NotPossible };

struct Verified {
    Repeated how = Repeated::NotPossible;
    std::string words;
};

std::string wordsOf(const core::Reproduction& reproduction) {
    switch (reproduction.kind) {
    case core::Reproduction::Kind::Exact:
        return "bit for bit as saved";
    case core::Reproduction::Kind::Close:
        return "not bit for bit, but probabilities within 1e-5 of those saved";
    case core::Reproduction::Kind::Different:
        return "probabilities differ from those saved by more than 1e-5";
    }
    return {};
}

// Why training again cannot lead to the same weights; "" when it can.
std::string obstacle(const core::RunReport& run) {
    if (!run.startedFrom.empty())
        return "it began with the weights of another model";
    for (const core::EpochLog& log : run.history)
        if (log.constraintsChanged)
            return "its constraints were changed while it trained";
    return run.history.empty() ? "it was not trained" : "";
}

// Trains it again up to the epoch that it had reached.
core::Result<Verified> verify(const core::Session& session, const core::SessionModel& model, int threads,
                              const core::StopToken& stop) {
    const core::RunReport& run = model.run;
    if (const std::string why = obstacle(run); !why.empty())
        return Verified{Repeated::NotPossible, "cannot be trained again: " + why};
    core::TrainingRequest request{session.data, {{run.name, run.settings, run.constraints, {}}}, model.seed, threads};
    core::StopSource enough;
    std::optional<core::Network> reached;
    const auto publish = [&](const core::SnapshotPtr& snapshot) {
        if (stop.stop_requested())
            enough.request_stop();
        if (snapshot->epoch == run.history.back().epoch) {
            reached = *snapshot->runs.front().network;
            enough.request_stop();
        }
    };
    const auto report = core::train(request, nullptr, publish, enough.get_token());
    if (stop.stop_requested())
        return core::cancelled();
    if (!report && !reached)
        return report.error();
    if (!reached)
        return Verified{Repeated::Different, "training again ended before the epoch that it had reached"};
    if (*reached == run.network)
        return Verified{Repeated::Exact, "trained again: the same weights, bit for bit"};
    core::Reproduction sample;
    core::compareSample(core::sampledLogits(*session.data, run.network), core::sampledLogits(*session.data, *reached),
                        sample);
    const bool close = sample.kind != core::Reproduction::Kind::Different;
    return Verified{close ? Repeated::Close : Repeated::Different,
                    close ? "trained again: probabilities within 1e-5" : "trained again: other predictions"};
}

core::JsonOut summary(const core::OpenedSession& opened) {
    const core::Session& session = opened.session;
    const core::Dataset& dataset = session.data->dataset;
    core::JsonOut models = core::JsonOut::array();
    for (const core::SessionModel& model : session.models)
        models.push_back({{"name", model.run.name},
                          {"regime", model.run.settings.training.regime},
                          {"layers", core::shapeText(model.run.network)},
                          {"seed", model.seed},
                          {"epochs", model.run.history.size()},
                          {"kept_epochs", model.epochs.entries().size()},
                          {"weights", core::digestOf(model.run.network)}});
    const core::BuildInfo& by = opened.reproduction.savedBy;
    return {{"name", session.name},
            {"digest", core::digestOf(session)},
            {"data",
             {{"name", dataset.name},
              {"source", session.request.source},
              {"embedded", session.embed},
              {"rows", dataset.size()},
              {"features", dataset.schema.size()},
              {"classes", dataset.classCount()},
              {"digest", dataset.digest},
              {"split_seed", session.data->splitSpec.seed}}},
            {"models", std::move(models)},
            {"bookmarks", session.notes.bookmarks.size()},
            {"verdicts", session.notes.verdicts.size()},
            {"scenes", session.notes.scenes.size()},
            {"saved_by", {{"version", by.version}, {"build", by.build}, {"instructions", by.instructions}}},
            {"predictions", wordsOf(opened.reproduction)}};
}

void print(const core::JsonOut& json, const std::string& indent = {}) {
    for (const auto& [key, value] : json.items()) {
        if (value.is_object() || (value.is_array() && !value.empty())) {
            std::cout << indent << key << ":\n";
            if (value.is_object())
                print(value, indent + "  ");
            for (const auto& item : value.is_array() ? value : core::JsonOut::array()) {
                print(item, indent + "  ");
                std::cout << "\n";
            }
        } else {
            std::cout << indent << key << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
        }
    }
}

Outcome run(const Arguments& a, const core::StopToken& stop) {
    const auto opened = core::loadSession(a.file, {.decoder = decodeImage, .stop = stop});
    if (!opened)
        return failed(opened.error());
    core::JsonOut json = summary(*opened);
    bool same = opened->reproduction.kind != core::Reproduction::Kind::Different;
    if (a.verify)
        for (std::size_t i = 0; i < opened->session.models.size(); ++i) {
            const auto verified = verify(opened->session, opened->session.models[i], a.threads, stop);
            if (!verified)
                return failed(verified.error());
            json["models"][i]["verified"] = verified->words;
            same = same && verified->how != Repeated::Different;
        }
    if (a.json)
        std::cout << core::prettyJson(json);
    else
        print(json);
    if (same)
        return std::nullopt;
    return Failure{1, a.file + ": this program does not compute what was saved"};
}

} // namespace

void addSession(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand("session", "Show what a session holds, and whether it computes the same");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("file", arguments->file, "A session (.counterfoil)")->required()->type_name("FILE");
    command->add_flag("--verify", arguments->verify, "Train each model again and compare the weights");
    command->add_flag("--json", arguments->json, "Print JSON");
    addThreads(*command, arguments->threads);
    command->callback(
        [&chosen, arguments] { chosen = [arguments](const core::StopToken& stop) { return run(*arguments, stop); }; });
}

} // namespace app::cli
