#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/evaluation/study/recipe.h"

#include <fstream>
#include <iomanip>
#include <iostream>
#include <sstream>

namespace app::cli {
namespace {

using core::StudyJob;
using core::StudyResult;

struct Arguments {
    std::vector<std::string> sets;
    bool all = false;
    bool ablation = false;
    bool pick = false;
    std::string grid;
    std::string folder = ".";
    std::string recipe = "published";
    std::string rows = "test";
    std::string model = "mlp";
    std::vector<std::string> settings;
    std::vector<std::string> measures;
    int rounds = 100;
    int seeds = 5;
    std::uint64_t firstSeed = 1;
    std::string record = "study.jsonl";
    std::string page;
    int threads = defaultThreads();
};

// One row of the table: the same job for several seeds.
struct Row {
    StudyJob job; // its seed is that of none in particular
    std::string label;
};

core::Result<core::ParamValues> changesFrom(const std::vector<std::string>& arguments) {
    auto texts = settingTexts(arguments);
    if (!texts)
        return std::move(texts).error();
    const auto base = core::publishedSettings("moons"); // only for the types of the values
    auto settings = core::withTexts(*base, *texts);
    if (!settings)
        return std::move(settings).error();
    const core::ParamValues all = core::toValues(*settings);
    core::ParamValues changes;
    for (const auto& [key, text] : *texts)
        changes[key] = all.at(key);
    return changes;
}

// A grid: a line a point, KEY=VALUE parted by blanks; empty lines and those that begin with # are passed over.
core::Result<std::vector<std::vector<std::string>>> gridFrom(const std::string& file) {
    std::ifstream in(file);
    if (!in)
        return core::Error{core::ErrorCode::IoFailure, "reading " + file + ": it cannot be opened"};
    std::vector<std::vector<std::string>> points;
    for (std::string line; std::getline(in, line);) {
        const std::string text(core::trimmed(line));
        if (text.empty() || text.front() == '#')
            continue;
        std::vector<std::string> point;
        std::istringstream words(text);
        for (std::string word; words >> word;)
            point.push_back(word);
        points.push_back(std::move(point));
    }
    if (points.empty())
        return core::invalid(file + ": the grid has no point");
    return points;
}

core::StudyRows rowsOf(const Arguments& a) {
    return a.rows == "test" ? core::StudyRows::Test : core::StudyRows::Validation;
}

core::Result<std::vector<Row>> rowsFrom(const Arguments& a) {
    std::vector<std::vector<std::string>> points{{}};
    if (!a.grid.empty()) {
        auto grid = gridFrom(a.grid);
        if (!grid)
            return std::move(grid).error();
        points = std::move(grid).value();
    }
    const auto measures = measureOptions(a.measures);
    if (!measures)
        return measures.error();
    const std::vector<std::string> regimes =
        a.ablation ? std::vector<std::string>{"ar", "cd", "ct"} : std::vector<std::string>{"ct"};
    std::vector<Row> rows;
    for (const core::StudySet& set : core::studySets()) {
        const bool named = std::ranges::find(a.sets, set.id) != a.sets.end();
        if (!named && !(a.all && core::isAvailable(set, a.folder)))
            continue;
        for (const std::string& regime : regimes)
            for (const std::vector<std::string>& point : points) {
                std::vector<std::string> texts = a.settings;
                if (a.model == "lenet")
                    texts.push_back("model.kind=lenet");
                texts.insert(texts.end(), point.begin(), point.end());
                auto changes = changesFrom(texts);
                if (!changes)
                    return std::move(changes).error();
                Row row{{set.id, 0, a.rounds, regime, a.recipe, *changes, rowsOf(a), *measures}, set.label};
                if (a.ablation)
                    row.label += " " + regime;
                if (!point.empty())
                    row.label += " " + core::joined(point, " ");
                rows.push_back(std::move(row));
            }
    }
    if (rows.empty())
        return core::invalid("no data to study: name a set with --data, or the folder that has them with --data-dir");
    return rows;
}

std::vector<core::StudyTableRow> tableRows(const std::vector<Row>& rows, const core::StudyRecord& record,
                                           const Arguments& a) {
    std::vector<core::StudyTableRow> all;
    for (const Row& row : rows) {
        std::vector<const StudyResult*> seeds;
        for (int s = 0; s < a.seeds; ++s) {
            StudyJob job = row.job;
            job.seed = a.firstSeed + static_cast<std::uint64_t>(s);
            if (const StudyResult* result = record.find(job))
                seeds.push_back(result);
        }
        all.push_back(core::studyTableRow(row.job, row.label, seeds));
    }
    return all;
}

// For each set the candidate that the recipe's rule picks, and how far it is from what it should reach.
std::string picks(const std::vector<core::StudyTableRow>& rows) {
    std::string text = "\n| data | picked | shortfall |\n| --- | --- | --- |\n";
    for (const core::StudySet& set : core::studySets()) {
        std::vector<core::StudyTableRow> candidates;
        std::ranges::copy_if(rows, std::back_inserter(candidates),
                             [&](const core::StudyTableRow& row) { return row.job.set == set.id; });
        const auto best = core::bestPoint(candidates);
        if (!best)
            continue;
        std::ostringstream line;
        line << "| " << set.label << " | `" << core::changesText(candidates[*best].job.changes) << "` | " << std::fixed
             << std::setprecision(1) << core::shortfall(candidates[*best]) << " |\n";
        text += line.str();
    }
    return text;
}

Outcome runAll(const Arguments& a, const std::vector<Row>& rows, core::StudyRecord& record,
               const core::StopToken& stop) {
    const std::size_t jobs = rows.size() * static_cast<std::size_t>(a.seeds);
    std::size_t at = 0;
    ProgressLine bar(errorIsTerminal());
    for (const Row& row : rows)
        for (int s = 0; s < a.seeds; ++s, ++at) {
            StudyJob job = row.job;
            job.seed = a.firstSeed + static_cast<std::uint64_t>(s);
            if (record.find(job))
                continue;
            const core::StudySet& set = *core::findStudySet(job.set);
            auto data = core::studyData(set, a.folder, job.seed, stop);
            if (!data)
                return failed(std::move(data).error().within(set.label));
            const auto show = [&](double done, std::string_view doing) {
                bar.show((static_cast<double>(at) + done) / static_cast<double>(jobs),
                         row.label + ", seed " + std::to_string(job.seed) + ": " + std::string(doing));
            };
            auto result = core::runStudy(job, *data, a.threads, show, stop);
            bar.clear();
            if (!result && result.error().code == core::ErrorCode::Cancelled)
                return Failure{1,
                               "stopped; what was finished is in " + a.record + ", the same command goes on from it"};
            if (!result)
                return failed(std::move(result).error().within(row.label));
            std::cerr << row.label << ", seed " << job.seed << ": " << std::fixed << std::setprecision(1)
                      << result->figures.at("seconds.total") << " s" << std::endl;
            if (auto status = record.add(job, std::move(result).value()); !status)
                return failed(std::move(status).error());
        }
    return std::nullopt;
}

Outcome run(const Arguments& a, const core::StopToken& stop) {
    for (const std::string& file : {a.record, a.page})
        if (auto status = checkWritable(file); !status)
            return failed(std::move(status).error());
    auto rows = rowsFrom(a);
    if (!rows)
        return failure(std::move(rows).error());
    for (const Row& row : *rows)
        if (auto settings = core::studySettings(row.job); !settings)
            return wrongUsage(std::move(settings).error());
    auto record = core::StudyRecord::open(a.record);
    if (!record)
        return failed(std::move(record).error());
    if (auto outcome = runAll(a, *rows, *record, stop))
        return outcome;
    const std::vector<core::StudyTableRow> measured = tableRows(*rows, *record, a);
    const std::string text = core::studyMarkdown(measured) + (a.pick ? picks(measured) : "");
    std::cout << text << std::flush;
    if (!a.page.empty())
        if (auto status = core::writeText(a.page, text); !status)
            return failed(std::move(status).error());
    return std::nullopt;
}

} // namespace

void addStudy(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand(
        "study", "Repeat the published study: train and compare over seeds, with the published values beside");
    const auto a = std::make_shared<Arguments>();
    std::vector<std::string> ids;
    for (const core::StudySet& set : core::studySets())
        ids.push_back(set.id);
    auto* data = command->add_option("--data", a->sets, "A row of the study; may be repeated")
                     ->check(CLI::IsMember(ids))
                     ->allow_extra_args(false)
                     ->type_name("SET");
    command->add_flag("--all", a->all, "Every row whose data is there")->excludes(data);
    command->add_option("--data-dir", a->folder, "The folder of the public data sets")
        ->type_name("DIR")
        ->capture_default_str();
    command->add_option("--rounds", a->rounds, "Bootstrap rounds of a seed")
        ->check(CLI::Range(1, 10000))
        ->type_name("N")
        ->capture_default_str();
    command->add_option("--seeds", a->seeds, "Trainings of a row")
        ->check(CLI::Range(1, 1000))
        ->type_name("N")
        ->capture_default_str();
    command->add_option("--first-seed", a->firstSeed, "The seeds are this and the following ones")
        ->check(CLI::NonNegativeNumber)
        ->type_name("S")
        ->capture_default_str();
    command
        ->add_option("--recipe", a->recipe,
                     "published: the settings as published; improved: settings of our own, where there are some")
        ->check(CLI::IsMember({"published", "improved"}))
        ->type_name("NAME")
        ->capture_default_str();
    command->add_option("--rows", a->rows, "What figures are measured on; settings should be chosen on validation rows")
        ->check(CLI::IsMember({"test", "validation"}))
        ->type_name("ROWS")
        ->capture_default_str();
    command->add_option("--model", a->model, "mlp, as published for tables; lenet, for images")
        ->check(CLI::IsMember({"mlp", "lenet"}))
        ->type_name("KIND")
        ->capture_default_str();
    command->add_flag("--ablation", a->ablation, "Also the regimes ar and cd; vanilla is what all are compared with");
    command->add_option("--grid", a->grid, "A file with a point of settings a line: KEY=VALUE KEY=VALUE ...")
        ->type_name("FILE");
    command->add_flag("--pick", a->pick,
                      "Also say which point of the grid the improved recipe's rule picks for each set");
    command->add_option("--set", a->settings, "A setting that differs from the recipe; may be repeated")
        ->allow_extra_args(false)
        ->type_name("KEY=VALUE");
    command->add_option("--measure", a->measures, "An option of a measure, e.g. measure.ip_star.length=0.5")
        ->allow_extra_args(false)
        ->type_name("KEY=VALUE");
    command->add_option("--record", a->record, "JSON lines, one a finished training; what it holds is not run again")
        ->type_name("FILE")
        ->capture_default_str();
    command->add_option("--table", a->page, "Also write the table to this file (Markdown)")->type_name("FILE");
    command->add_option("--jobs,--threads", a->threads, "Threads; the results are the same for any number")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
    command->callback([&chosen, a] { chosen = [a](const core::StopToken& stop) { return run(*a, stop); }; });
}

} // namespace app::cli
