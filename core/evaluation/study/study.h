#pragma once

#include "core/evaluation/evaluate.h"
#include "core/training/settings.h"

#include <filesystem>

namespace core {

// A row of the published table (Altmeyer et al. 2026, tables 1 and 2). Reductions in percent, CT against the baseline.
struct PublishedRow {
    double ip = 0, ipStar = 0, cost = 0;
    double validity = 0, validityBaseline = 0;
    double constrainedValidity = 0, constrainedValidityBaseline = 0;
    double sensitivity = 0, sensitivityBaseline = 0; // their integrated-gradients score of the protected feature
};
struct StudySet {
    std::string id; // of the command line: "ls", "adult", ...
    std::string label;
    std::string source; // "builtin:ID", or a file below the data folder
    PublishedRow published;
};
// The nine rows, in the published order.
const std::vector<StudySet>& studySets();
const StudySet* findStudySet(std::string_view id);
// Whether its file is there (built-in sets always are).
bool isAvailable(const StudySet& set, const std::filesystem::path& folder);
// Loaded and split as in the publication: synthetic sets 3,000 + 600 + 600 rows by the seed, tables in file order,
// MNIST the first 10,000 + 1,000 training and 2,000 test images.
Result<PreparedDataPtr> studyData(const StudySet& set, const std::filesystem::path& folder, std::uint64_t seed,
                                  const StopToken& stop);

// The rows that figures are measured on. Settings are chosen on the validation rows, results are of the test rows.
enum class StudyRows { Test, Validation };

// One row of one seed: everything that its figures depend on.
struct StudyJob {
    std::string set;
    std::uint64_t seed = 0;
    int rounds = 100;
    std::string regime = "ct";        // compared with "vanilla"
    std::string recipe = "published"; // or "improved"
    ParamValues changes = {};         // of the settings: a point of a grid
    StudyRows rows = StudyRows::Test;
    ParamValues measures = {}; // options of the measures, e.g. measure.ip_star.length
    bool operator==(const StudyJob&) const = default;
};
// Recipe and changes on top of the published settings. Errors: unknown keys, values out of range.
Result<Settings> studySettings(const StudyJob& job);

// By name: "ip.baseline", "ip.model" (relaxed), "ip.decoded.model", "constrained.validity.model", "accuracy.model",
// "pgd.0.05.baseline", "sensitivity.relative.model", "seconds.total", ...
struct StudyResult {
    std::map<std::string, double> figures;
    std::map<std::string, std::vector<double>> rounds; // of the published measures; NaN where not defined
};
// What a job trained.
struct StudyNetworks {
    Network baseline;
    Network model;    // no feature protected
    Network shielded; // the protected features immutable
};
// Trains the baseline, the model, and the model with the protected features immutable; evaluates the first two freely,
// and the first and the third with the protected features immutable and tau 0.5 (the publication's second experiment:
// its cost, its constrained validity, its sensitivity); attacks the first two. The same for any number of threads.
// networks, if not null, receives the trained models.
Result<StudyResult> runStudy(const StudyJob& job, const PreparedDataPtr& data, int threads, const Progress& progress,
                             const StopToken& stop, StudyNetworks* networks = nullptr);

// What several seeds of one row come to.
struct StudyFigure {
    std::optional<double> mean;     // over the seeds, of each seed's reduction in percent
    std::optional<Range> rounds;    // 99% bootstrap interval of baseline - model over the rounds of all seeds
    std::optional<Range> trainings; // 95% bootstrap interval of the mean over the seeds; nothing with one seed
    [[nodiscard]] bool significant() const { return rounds && (rounds->low > 0.0 || rounds->high < 0.0); }
};
StudyFigure reductionOver(const std::vector<const StudyResult*>& seeds, const std::string& measure);
// Mean over the seeds of a figure; nothing where no seed has it.
std::optional<double> meanOver(const std::vector<const StudyResult*>& seeds, const std::string& figure);

// The record: one JSON line a finished job. Lines that are cut off or of another version are passed over.
class StudyRecord {
public:
    static Result<StudyRecord> open(std::filesystem::path file);
    [[nodiscard]] const StudyResult* find(const StudyJob& job) const;
    [[nodiscard]] std::vector<StudyJob>
    jobs() const; // all that are in it; those of one row by seed, one after the other
    Status add(const StudyJob& job, StudyResult result); // written before it returns

private:
    std::filesystem::path m_file;
    std::map<std::string, StudyResult> m_results; // by key
    std::map<std::string, StudyJob> m_jobs;       // by key
};
std::string studyKey(const StudyJob& job); // one line of JSON

} // namespace core
