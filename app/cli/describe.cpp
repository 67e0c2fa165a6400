#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/data/table/table_preview.h"

#include <iomanip>
#include <iostream>
#include <limits>

namespace app::cli {
namespace {

using core::Index;
using core::JsonOut;

// One column or feature as it is told.
struct Described {
    std::string name;
    std::string kind; // "label" for the label
    std::int64_t missing = 0;
    std::vector<std::string> levels = {};
    std::optional<core::Range> range = {};
};
struct Description {
    std::string source;
    std::string name;
    std::string note;
    std::int64_t rows = 0; // as loaded
    std::vector<Described> features;
    std::optional<core::ImageShape> image; // then features is empty: they are its pixels
    std::string label;
    std::vector<core::ClassCount> classes;
    std::vector<core::DataProblem> problems;
};

std::string_view wordOf(core::ColumnChoice::Kind kind) {
    switch (kind) {
    case core::ColumnChoice::Kind::Number:
        return "number";
    case core::ColumnChoice::Kind::Integer:
        return "integer";
    case core::ColumnChoice::Kind::Category:
        return "category";
    case core::ColumnChoice::Kind::Ordered:
        return "ordered";
    case core::ColumnChoice::Kind::Ignore:
        break;
    }
    return "ignore";
}

Description describe(const core::TablePreview& preview, const std::string& source) {
    Description description;
    description.source = source;
    description.name = std::filesystem::path(source).filename().string();
    description.rows = preview.rowsLoaded;
    for (std::size_t i = 0; i < preview.columns.size(); ++i) {
        const core::ColumnPreview& column = preview.columns[i];
        if (static_cast<Index>(i) == preview.label) {
            description.label = column.name;
            continue;
        }
        description.features.push_back(
            {column.name, std::string(wordOf(column.kind)), column.missing, column.levels, column.range});
    }
    description.classes = preview.classes;
    description.problems = preview.problems;
    return description;
}

Description describe(const core::Dataset& data) {
    Description description;
    description.source = data.source;
    description.name = data.name;
    description.note = data.note;
    description.rows = data.size();
    description.image = data.schema.image;
    for (Index f = 0; f < data.schema.size() && !data.schema.image; ++f) {
        const core::Feature& feature = data.schema[f];
        Described described{feature.name, std::string(core::toWord(feature.kind)), 0, feature.levels, {}};
        if (!feature.hasLevels()) {
            core::Range range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
            for (Index row = 0; row < data.size(); ++row)
                range = {std::min(range.low, data.rows.at(f, row)), std::max(range.high, data.rows.at(f, row))};
            described.range = range;
        }
        description.features.push_back(std::move(described));
    }
    description.label = data.labelName;
    for (const std::string& name : data.classes)
        description.classes.push_back({name, 0});
    for (const core::Label label : data.labels)
        ++description.classes[static_cast<std::size_t>(label)].rows;
    description.problems = data.problems;
    return description;
}

JsonOut toJson(const Description& description) {
    JsonOut features = JsonOut::array();
    for (const Described& feature : description.features) {
        JsonOut range = nullptr;
        if (feature.range)
            range = {feature.range->low, feature.range->high};
        features.push_back({{"name", feature.name},
                            {"kind", feature.kind},
                            {"missing", feature.missing},
                            {"levels", feature.levels},
                            {"range", std::move(range)}});
    }
    JsonOut image = nullptr;
    if (const auto& shape = description.image)
        image = {{"height", shape->height}, {"width", shape->width}, {"channels", shape->channels}};
    JsonOut classes = JsonOut::array();
    for (const core::ClassCount& one : description.classes)
        classes.push_back({{"name", one.name}, {"rows", one.rows}});
    JsonOut problems = JsonOut::array();
    for (const core::DataProblem& problem : description.problems)
        problems.push_back({{"severity", problem.severity == core::DataProblem::Severity::Note ? "note" : "warning"},
                            {"line", problem.line},
                            {"column", problem.column},
                            {"message", problem.message},
                            {"count", problem.count}});
    return {{"source", description.source}, {"name", description.name},        {"note", description.note},
            {"rows", description.rows},     {"features", std::move(features)}, {"image", std::move(image)},
            {"label", description.label},   {"classes", std::move(classes)},   {"problems", std::move(problems)}};
}

void printFeature(const Described& feature, std::size_t width) {
    std::cout << "  " << std::left << std::setw(static_cast<int>(width) + 2) << feature.name << std::setw(10)
              << feature.kind;
    if (feature.range)
        std::cout << core::numberText(feature.range->low) << " to " << core::numberText(feature.range->high);
    constexpr std::size_t kShown = 8;
    for (std::size_t i = 0; i < std::min(kShown, feature.levels.size()); ++i)
        std::cout << (i > 0 ? feature.kind == "ordered" ? " < " : ", " : "") << feature.levels[i];
    if (feature.levels.size() > kShown)
        std::cout << " and " << feature.levels.size() - kShown << " more";
    if (feature.missing > 0)
        std::cout << "  (" << feature.missing << " missing)";
    std::cout << "\n";
}

void print(const Description& description) {
    std::cout << description.name << ": " << description.rows << " rows";
    if (!description.note.empty())
        std::cout << " (" << description.note << ")";
    std::cout << "\n";
    if (const auto& shape = description.image)
        std::cout << "images of " << shape->height << " x " << shape->width << " pixels, "
                  << (shape->channels == 1 ? "grey" : "RGB") << "\n";
    std::size_t width = 0;
    for (const Described& feature : description.features)
        width = std::max(width, feature.name.size());
    for (const Described& feature : description.features)
        printFeature(feature, width);
    std::cout << "label " << description.label << ":";
    for (const core::ClassCount& one : description.classes)
        std::cout << "\n  " << one.name << "  " << one.rows << " rows";
    std::cout << "\n";
    for (const core::DataProblem& problem : description.problems) {
        std::cout << (problem.severity == core::DataProblem::Severity::Note ? "note: " : "warning: ");
        if (problem.line > 0)
            std::cout << "line " << problem.line << ": ";
        if (!problem.column.empty())
            std::cout << "column " << problem.column << ": ";
        std::cout << problem.message;
        if (problem.count > 1)
            std::cout << " (" << problem.count << " times)";
        std::cout << "\n";
    }
}

bool isTable(const std::string& source) {
    for (const auto& entry : core::builtins<core::DataSource>().entries())
        if (const auto candidate = entry.create({}); candidate && (*candidate)->accepts(source))
            return entry.info.id == "table";
    return false;
}

Outcome run(const DataArguments& arguments, bool json, const core::StopToken& stop) {
    auto request = sourceRequest(arguments, 0, stop);
    if (!request)
        return wrongUsage(std::move(request).error());
    Description description;
    std::optional<core::Error> blocker;
    if (isTable(arguments.source)) { // a preview also counts what loading leaves out
        auto preview = core::previewTable(request->source, request->table, {}, stop);
        if (!preview)
            return failure(std::move(preview).error());
        description = describe(*preview, arguments.source);
        blocker = preview->blocker;
    } else {
        auto dataset = load(*request);
        if (auto* failure = std::get_if<Failure>(&dataset))
            return std::move(*failure);
        description = describe(std::get<core::Dataset>(dataset));
    }
    if (json)
        std::cout << core::prettyJson(toJson(description));
    else
        print(description);
    if (blocker)
        return failure(std::move(*blocker).within(arguments.source));
    return std::nullopt;
}

} // namespace

void addDescribe(CLI::App& app, Command& chosen) {
    CLI::App* command = app.add_subcommand("describe", "Print types, missing cells and classes of a data set");
    const auto arguments = std::make_shared<DataArguments>();
    const auto json = std::make_shared<bool>(false);
    addDataOptions(*command, *arguments);
    command->add_flag("--json", *json, "Print JSON");
    command->callback([&chosen, arguments, json] {
        chosen = [arguments, json](const core::StopToken& stop) { return run(*arguments, *json, stop); };
    });
}

} // namespace app::cli
