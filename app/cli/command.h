#pragma once

#include "core/data/source.h"
#include "core/session/json_text.h"
#include "core/session/trained_model.h"

#include <CLI/CLI.hpp>

namespace app::cli {

// Why a command did not do what it was asked: 1 it failed, 2 it was asked wrongly.
struct Failure {
    int exitCode = 1;
    std::string message;
};
using Outcome = std::optional<Failure>; // nothing: done

// The subcommand that the arguments chose, ready to run. Its token is triggered by Ctrl-C.
using Command = std::function<Outcome(const core::StopToken&)>;

// Each defines one subcommand, which fills `chosen` when the arguments name it.
void addDatasets(CLI::App& app, Command& chosen);
void addDescribe(CLI::App& app, Command& chosen);
void addTrain(CLI::App& app, Command& chosen);
void addExplain(CLI::App& app, Command& chosen);
void addEvaluate(CLI::App& app, Command& chosen);
void addStudy(CLI::App& app, Command& chosen);
void addSession(CLI::App& app, Command& chosen);

// An argument that makes no sense is wrong usage, all else (files, data, divergence) a failure.
Failure failure(core::Error error);
Failure wrongUsage(core::Error error);
// For errors about files and data, whatever their code.
Failure failed(core::Error error);

// --data, --label, --column, --missing, --positive, --size, --colour
struct DataArguments {
    std::string source;
    std::string label;
    std::vector<std::string> columns;
    std::string missing = "drop";
    std::string positive;
    std::string size = "28x28";
    bool colour = false;
};
void addDataOptions(CLI::App& command, DataArguments& arguments);
core::Result<core::SourceRequest> sourceRequest(const DataArguments& arguments, std::uint64_t seed,
                                                const core::StopToken& stop);
// Loads, and sorts errors into wrong usage and failures.
std::variant<core::Dataset, Failure> load(const core::SourceRequest& request);

// --constraint, --domain, --step and --difficulty
struct ConstraintArguments {
    std::vector<std::string> mutability;
    std::vector<std::string> domains;
    std::vector<std::string> steps;
    std::vector<std::string> difficulties;
};
void addConstraintOptions(CLI::App& command, ConstraintArguments& arguments);
core::Status applyConstraints(const core::FeatureSchema& schema, const ConstraintArguments& arguments,
                              core::Constraints& constraints);

// "key=value" as given to --set.
core::Result<std::vector<std::pair<std::string, std::string>>> settingTexts(const std::vector<std::string>& arguments);
// The same of --measure: options of the measures, checked.
core::Result<core::ParamValues> measureOptions(const std::vector<std::string>& arguments);

int defaultThreads(); // every core
void addSeed(CLI::App& command, std::uint64_t& seed, const std::string& help);
void addThreads(CLI::App& command, int& threads);

// Fails before hours of work do when a file could not be written later.
core::Status checkWritable(const std::string& file);

// What the program says to people: on the standard output, or on standard error when the output is a result ("-").
std::ostream& people(const std::string& out);

// A line of text on standard error that is drawn over; silent where standard error is no terminal.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    void show(double done, const std::string& text); // done in [0, 1]
    void clear();

private:
    bool m_active;
    bool m_shown = false;
};
bool errorIsTerminal();

core::JsonOut toJson(const core::ParamValues& settings);
core::JsonOut toJson(const std::optional<double>& value); // null when there is none

} // namespace app::cli
