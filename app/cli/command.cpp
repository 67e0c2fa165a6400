#include "app/cli/command.h"

#include "app/image_decoder.h"
#include "core/base/text.h"
#include "core/evaluation/evaluate.h"

#include <charconv>
#include <iostream>
#include <thread>
#include <unistd.h>

namespace app::cli {
namespace {

using core::ColumnChoice;
using core::Error;
using core::Result;

// "number", "integer", "category", "ordered:a<b<c" or "ignore".
std::optional<ColumnChoice> choiceFrom(std::string_view column, std::string_view text) {
    using Kind = ColumnChoice::Kind;
    constexpr std::array<std::pair<std::string_view, Kind>, 4> kKinds{
        {{"number", Kind::Number}, {"integer", Kind::Integer}, {"category", Kind::Category}, {"ignore", Kind::Ignore}}};
    for (const auto& [word, kind] : kKinds)
        if (text == word)
            return ColumnChoice{std::string(column), kind, {}};
    constexpr std::string_view kOrdered = "ordered:";
    if (!text.starts_with(kOrdered))
        return std::nullopt;
    ColumnChoice choice{std::string(column), Kind::Ordered, {}};
    for (const std::string& level : core::split(text.substr(kOrdered.size()), '<'))
        choice.levels.emplace_back(core::trimmed(level));
    return choice;
}

// A column's name may contain "=", and so may a level: the first "=" with a type behind it counts.
Result<ColumnChoice> columnFrom(std::string_view argument) {
    for (std::size_t at = argument.find('='); at != std::string_view::npos; at = argument.find('=', at + 1))
        if (auto choice = choiceFrom(argument.substr(0, at), argument.substr(at + 1)))
            return *choice;
    return core::invalid("--column " + std::string(argument) +
                         ": it must be NAME=number, integer, category, ordered:LOWEST<...<HIGHEST or ignore");
}

Result<core::ImageOptions> imageFrom(const DataArguments& arguments) {
    core::ImageOptions image;
    image.colour = arguments.colour;
    const auto parts = core::split(arguments.size, 'x');
    const auto number = [](const std::string& text) {
        core::Index value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        return error == std::errc() && end == text.data() + text.size() ? value : 0;
    };
    if (parts.size() == 2) {
        image.height = number(parts[0]);
        image.width = number(parts[1]);
    }
    if (parts.size() != 2 || image.height < 1 || image.width < 1)
        return core::invalid("--size " + arguments.size + ": it must be HEIGHTxWIDTH in pixels, e.g. 28x28");
    return image;
}

} // namespace

Failure failure(Error error) {
    if (error.code == core::ErrorCode::InvalidArgument)
        return wrongUsage(std::move(error));
    return failed(std::move(error));
}
Failure wrongUsage(Error error) {
    return {2, std::move(error.message)};
}
Failure failed(Error error) {
    if (error.code == core::ErrorCode::Cancelled)
        return {1, "stopped; nothing was written"};
    return {1, std::move(error.message)};
}

void addDataOptions(CLI::App& command, DataArguments& a) {
    command
        .add_option("--data", a.source,
                    "builtin:ID (see datasets), a CSV or TSV file (.gz too), an IDX image file with its labels "
                    "beside it, or a folder with a sub-folder of images for each class")
        ->required()
        ->type_name("SRC");
    command.add_option("--label", a.label, "Column to predict; default: the last")->type_name("COL");
    command
        .add_option("--column", a.columns,
                    "NAME=number, integer, category, ordered:LOWEST<...<HIGHEST or ignore; default: by its values")
        ->allow_extra_args(false)
        ->type_name("NAME=TYPE");
    command
        .add_option("--missing", a.missing,
                    "Missing cells: drop the row, impute the median or most frequent value, or make them a category")
        ->check(CLI::IsMember({"drop", "impute", "category"}))
        ->type_name("POLICY")
        ->capture_default_str();
    command.add_option("--positive", a.positive, "The class to call positive, of two")->type_name("CLASS");
    command.add_option("--size", a.size, "Images of a folder are resized to this")
        ->type_name("HxW")
        ->capture_default_str();
    command.add_flag("--colour", a.colour, "Read the images of a folder as RGB instead of grey");
}

Result<core::SourceRequest> sourceRequest(const DataArguments& a, std::uint64_t seed, const core::StopToken& stop) {
    core::SourceRequest request;
    request.source = a.source;
    request.seed = seed;
    request.table.label = a.label;
    request.table.positive = a.positive;
    request.table.missing = a.missing == "impute"     ? core::MissingPolicy::Impute
                            : a.missing == "category" ? core::MissingPolicy::OwnCategory
                                                      : core::MissingPolicy::DropRow;
    for (const std::string& argument : a.columns) {
        auto column = columnFrom(argument);
        if (!column)
            return std::move(column).error();
        request.table.columns.push_back(std::move(column).value());
    }
    auto image = imageFrom(a);
    if (!image)
        return std::move(image).error();
    request.image = *image;
    request.decoder = decodeImage;
    request.stop = stop;
    return request;
}

std::variant<core::Dataset, Failure> load(const core::SourceRequest& request) {
    auto dataset = core::loadDataset(request);
    if (dataset)
        return std::move(dataset).value();
    if (dataset.error().code == core::ErrorCode::NotFound && request.source.starts_with("builtin:"))
        return wrongUsage(std::move(dataset).error());
    return failure(std::move(dataset).error());
}

void addConstraintOptions(CLI::App& command, ConstraintArguments& a) {
    command
        .add_option("--constraint", a.mutability,
                    "FEATURE=free, increase, decrease or immutable; of images also pixels:R0-R1,C0-C1=immutable")
        ->allow_extra_args(false)
        ->type_name("FEATURE=HOW");
    command.add_option("--domain", a.domains, "Lowest and highest value of a feature in its own unit")
        ->allow_extra_args(false)
        ->type_name("FEATURE=LO:HI");
    command.add_option("--step", a.steps, "Smallest change of a feature that means something, in its own unit")
        ->allow_extra_args(false)
        ->type_name("FEATURE=STEP");
    command.add_option("--difficulty", a.difficulties, "How hard a feature is to change, from 1 (easy, the default)")
        ->allow_extra_args(false)
        ->type_name("FEATURE=WEIGHT");
}

core::Status applyConstraints(const core::FeatureSchema& schema, const ConstraintArguments& a,
                              core::Constraints& constraints) {
    for (const std::string& argument : a.mutability)
        if (auto status = core::applyMutability(schema, argument, constraints); !status)
            return std::move(status).error().within("--constraint");
    for (const std::string& argument : a.domains)
        if (auto status = core::applyDomain(schema, argument, constraints); !status)
            return std::move(status).error().within("--domain");
    for (const std::string& argument : a.steps)
        if (auto status = core::applyStep(schema, argument, constraints); !status)
            return std::move(status).error().within("--step");
    for (const std::string& argument : a.difficulties)
        if (auto status = core::applyDifficulty(schema, argument, constraints); !status)
            return std::move(status).error().within("--difficulty");
    return core::checkConstraints(schema, constraints);
}

Result<std::vector<std::pair<std::string, std::string>>> settingTexts(const std::vector<std::string>& arguments) {
    std::vector<std::pair<std::string, std::string>> texts;
    for (const std::string& argument : arguments) {
        const auto at = argument.find('=');
        if (at == std::string::npos)
            return core::invalid("--set " + argument + ": it must be KEY=VALUE");
        texts.emplace_back(core::trimmed(argument.substr(0, at)), core::trimmed(argument.substr(at + 1)));
    }
    return texts;
}

core::Result<core::ParamValues> measureOptions(const std::vector<std::string>& arguments) {
    auto texts = settingTexts(arguments);
    if (!texts)
        return std::move(texts).error();
    const std::vector<core::ParamSpec> specs = core::measureSpecs();
    core::ParamValues values;
    for (const auto& [key, text] : *texts) {
        const auto spec = std::ranges::find(specs, key, &core::ParamSpec::key);
        if (spec == specs.end())
            return core::unknownKey(key, specs);
        auto value = core::parsed(*spec, text);
        if (!value)
            return std::move(value).error();
        values[key] = std::move(value).value();
    }
    return values;
}

int defaultThreads() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void addSeed(CLI::App& command, std::uint64_t& seed, const std::string& help) {
    command.add_option("--seed", seed, help)->check(CLI::NonNegativeNumber)->type_name("S")->capture_default_str();
}

void addThreads(CLI::App& command, int& threads) {
    command.add_option("--threads", threads, "Threads; the results are the same for any number; default: every core")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
}

core::Status checkWritable(const std::string& file) {
    if (file == "-" || file.empty())
        return core::ok();
    const std::filesystem::path path = file;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    std::error_code failure;
    if (std::filesystem::is_directory(path, failure))
        return Error{core::ErrorCode::IoFailure, "writing " + file + ": it is a folder"};
    if (!std::filesystem::is_directory(folder, failure))
        return Error{core::ErrorCode::IoFailure, "writing " + file + ": there is no folder " + folder.string()};
    const bool special = std::filesystem::exists(path, failure) && !std::filesystem::is_regular_file(path, failure);
    if (::access(special ? path.c_str() : folder.c_str(), W_OK) != 0)
        return Error{core::ErrorCode::IoFailure, "writing " + file + ": permission denied"};
    return core::ok();
}

std::ostream& people(const std::string& out) {
    return out == "-" ? std::cerr : std::cout;
}

bool errorIsTerminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

ProgressLine::ProgressLine(bool wanted) : m_active(wanted) {}
ProgressLine::~ProgressLine() {
    clear();
}
void ProgressLine::show(double done, const std::string& text) {
    if (!m_active)
        return;
    constexpr int kCells = 24;
    const int full = static_cast<int>(std::clamp(done, 0.0, 1.0) * kCells);
    std::cerr << "\r[" << std::string(static_cast<std::size_t>(full), '#')
              << std::string(static_cast<std::size_t>(kCells - full), '.') << "] " << text << "\x1b[K" << std::flush;
    m_shown = true;
}
void ProgressLine::clear() {
    if (std::exchange(m_shown, false))
        std::cerr << "\r\x1b[K" << std::flush;
}

core::JsonOut toJson(const core::ParamValues& settings) {
    core::JsonOut json = core::JsonOut::object();
    for (const auto& [key, value] : settings)
        std::visit([&json, &name = key](const auto& v) { json[name] = v; }, value);
    return json;
}

core::JsonOut toJson(const std::optional<double>& value) {
    return value ? core::JsonOut(*value) : core::JsonOut(nullptr);
}

} // namespace app::cli
