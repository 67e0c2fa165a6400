#pragma once

#include "core/base/progress.h"
#include "core/data/prepared_data.h"
#include "core/model/vae.h"
#include "core/training/settings.h"

#include <functional>
#include <memory>

namespace core {

// What one epoch of one run did.
struct EpochLog {
    struct Loss {
        std::string term;   // "classification" or the id of an ObjectiveTerm
        double value = 0.0; // mean over the epoch's updates, unweighted
        bool operator==(const Loss&) const = default;
    };
    int epoch = 0; // 1-based
    bool burnIn = false;
    double trainingAccuracy = 0.0;   // in [0, 1], at the end of the epoch
    double validationAccuracy = 0.0; // in [0, 1]; 0 without validation rows
    std::vector<Loss> losses;
    double matureShare = 0.0; // of the epoch's searches, in [0, 1]; 0 without searches
    double meanSteps = 0.0;
    std::int64_t searchSteps = 0; // sum over rows
    int skippedUpdates = 0;       // whose loss was not finite
    double seconds = 0.0;
    bool constraintsChanged = false; // new constraints acted from this epoch on
    bool operator==(const EpochLog&) const = default;
};

// One model to train.
struct TrainingRun {
    std::string name; // shown, e.g. "Counterfactual training"
    Settings settings;
    Constraints constraints;
    // Weights to start from (fine-tuning) instead of drawing them; of the shape that the settings ask for, and for
    // inputs that mean the same.
    std::optional<Network> initial = {};
};

// One or several models trained side by side on the same rows, split and initial weights.
struct TrainingRequest {
    PreparedDataPtr data;
    std::vector<TrainingRun> runs;
    std::uint64_t seed = 0; // its "weights" and "training" streams; each run sees the same
    int threads = 1;
};

// Immutable state after an epoch, for other threads.
struct RunSnapshot {
    std::shared_ptr<const Network> network;
    EpochLog log;
};
struct Snapshot {
    int epoch = 0;  // finished by all runs; 0: the initial weights
    int epochs = 0; // to be run
    std::vector<RunSnapshot> runs;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;
using PublishSnapshot = std::function<void(SnapshotPtr)>;

struct RunReport {
    std::string name;
    Settings settings;
    Constraints constraints; // those in force at the end
    Network network;
    std::vector<EpochLog> history;
    double seconds = 0.0;                // training and its searches only
    std::int64_t searchSteps = 0;        // over rows and epochs
    std::string startedFrom = {};        // digest of the weights it started from; "" when they were drawn
    std::shared_ptr<const Vae> vae = {}; // that its searches moved in; null: they needed none
};
struct TrainingReport {
    std::vector<RunReport> runs;
    bool stopped = false; // before the last epoch, by the stop token: the models are those of the last full epoch
};

class TrainingControl; // pause, step, pace, constraint changes: core/training/control.h

// Trains one model, an epoch at a time. Not thread-safe. Bit-identical for any number of threads.
class Trainer {
public:
    // Errors: settings that do not fit the data (more counterfactuals than rows, a LeNet for a table, ...) or the
    // weights to start from, an unknown regime or search.
    static Result<Trainer> create(PreparedDataPtr data, const TrainingRun& run, std::uint64_t seed, ThreadPool& pool);
    Trainer(Trainer&&) noexcept;
    Trainer& operator=(Trainer&&) noexcept;
    ~Trainer();

    // Makes what the searches rest on beside the model (an autoencoder), which takes time; runEpoch() does so itself,
    // but tells no progress. Errors: Cancelled, Diverged.
    Status prepare(const Progress& progress, const StopToken& stop);
    // Runs the next epoch. A loss that is not finite skips its update and is counted; when every update of an epoch
    // was skipped, or weights are no longer finite, the error names epoch, term and remedy, and the network stays that
    // of the last good epoch. Stopped: Error Cancelled, likewise.
    Result<EpochLog> runEpoch(const StopToken& stop);
    void setConstraints(const Constraints& constraints); // from the next epoch on

    [[nodiscard]] const Network& network() const; // after the last finished epoch
    [[nodiscard]] int epochsDone() const;
    [[nodiscard]] std::shared_ptr<const Vae> autoencoder() const; // of prepare(); null: none is needed

private:
    class State;
    explicit Trainer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

// Runs every epoch of every run, run by run within an epoch, publishing a snapshot first and after each epoch.
// `control` may be null. `progress` is told of what precedes the first epoch. Errors as Trainer's.
Result<TrainingReport> train(const TrainingRequest& request, TrainingControl* control, const PublishSnapshot& publish,
                             const StopToken& stop, const Progress& progress = {});

} // namespace core
