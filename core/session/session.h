#pragma once

#include "core/base/build_info.h"
#include "core/data/source.h"
#include "core/session/notes.h"
#include "core/session/planned_training.h"
#include "core/session/weight_history.h"
#include "core/training/trainer.h"

#include <filesystem>

namespace core {

// One model of a session, with what led to it and, where they were kept, its past epochs.
struct SessionModel {
    RunReport run;
    std::uint64_t seed = 0;
    WeightHistory epochs = WeightHistory();
    bool kept = false; // stays beside the models of the next training
};

// Everything a person has in hand, as one value: data, what may change, how to train, what was trained, what was noted
// and how the window was arranged. Copying it shares the data and the past networks. Reading is thread-safe.
struct Session {
    std::string name; // shown
    // How the data was read; its decoder, progress and stop are not kept.
    SourceRequest request;
    bool embed = true;    // whether a file holds the rows themselves; else where they are and their digest
    PreparedDataPtr data; // with split and encoding; not null
    Constraints constraints;
    PlannedTraining planned;
    std::vector<SessionModel> models; // of these data
    Notes notes;
    std::string view = "{}"; // JSON object: what the window needs to look the same; core does not look into it
};

// SHA-256 (hex) of all of it but name, reading options and view: two sessions with equal digests hold the same data,
// constraints, settings, seeds, weights, histories and notes, bit for bit. Times are left out.
std::string digestOf(const Session& session);

// Rows of the data, evenly over the set, whose predictions a file keeps as a sample.
std::vector<Index> sampledRows(const PreparedData& data);
// Logits of those rows, [classes x rows].
Matrix sampledLogits(const PreparedData& data, const Network& network);

// Whether a session computes here what it computed where it was saved.
struct Reproduction {
    enum class Kind { Exact, Close, Different }; // bit for bit; probabilities within kClose; neither
    static constexpr double kClose = 1e-5;
    Kind kind = Kind::Exact;
    double difference = 0.0; // largest, of a sampled probability
    BuildInfo savedBy;
};
// Of logits as saved and as computed here; the worse of this and what `so far` says.
void compareSample(const Matrix& saved, const Matrix& here, Reproduction& soFar);

} // namespace core
