#include "core/data/table/table_reader.h"

#include "core/base/text.h"
#include "core/data/table/table_preview.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace core {
namespace {

using Kind = ColumnChoice::Kind;

// The user's words about the columns, by column.
struct Choices {
    Index label = 0;
    std::vector<const ColumnChoice*> columns; // null: inferred
    std::optional<Error> blocker;
};

std::optional<Index> findColumn(const Dialect& dialect, const std::string& name) {
    const auto found = std::ranges::find(dialect.names, name);
    if (found != dialect.names.end())
        return found - dialect.names.begin();
    // Without a header also by number: 0, 1, ... or c1, c2, ...
    std::size_t number = 0;
    const bool made = name.size() > 1 && name.front() == 'c';
    if (made && !dialect.header)
        if (const auto place = findColumn(dialect, name.substr(1)); place && *place > 0)
            return *place - 1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = !name.empty() && error == std::errc() && end == name.data() + name.size();
    if (dialect.header || !isNumber || number >= dialect.names.size())
        return std::nullopt;
    return static_cast<Index>(number);
}

Error unknownColumn(const Dialect& dialect, const std::string& name, std::string_view what) {
    std::string message = "there is no column \"" + name + "\" to " + std::string(what);
    message += nearestHint(name, dialect.names);
    if (!dialect.header)
        message += "; the file has no header line: its columns are c1, c2, ... or 0, 1, ...";
    return invalid(std::move(message));
}

std::optional<Error> choiceProblem(const ColumnChoice& choice, bool isLabel) {
    const std::set<std::string_view> different(choice.levels.begin(), choice.levels.end());
    if (different.size() != choice.levels.size())
        return invalid("column " + choice.column + ": a level is given twice");
    if (choice.kind == Kind::Ignore && isLabel)
        return invalid("column " + choice.column + " is the label: it cannot be ignored");
    return std::nullopt;
}

Choices resolve(const Dialect& dialect, const TableOptions& options) {
    static const ColumnChoice kIgnored{.column = {}, .kind = Kind::Ignore};
    Choices choices;
    choices.columns.resize(dialect.names.size(), options.onlyChosen ? &kIgnored : nullptr);
    choices.label = std::ssize(dialect.names) - 1;
    if (!options.label.empty()) {
        const auto label = findColumn(dialect, options.label);
        if (label)
            choices.label = *label;
        else
            choices.blocker = unknownColumn(dialect, options.label, "be the label");
    }
    choices.columns[static_cast<std::size_t>(choices.label)] = nullptr;
    for (const ColumnChoice& choice : options.columns) {
        const auto column = findColumn(dialect, choice.column);
        std::optional<Error> problem = column ? choiceProblem(choice, *column == choices.label)
                                              : unknownColumn(dialect, choice.column, "set the type of");
        if (!problem)
            choices.columns[static_cast<std::size_t>(*column)] = &choice;
        else if (!choices.blocker)
            choices.blocker = std::move(problem);
    }
    return choices;
}

bool choseLevels(const ColumnChoice* choice) {
    return choice && (choice->kind == Kind::Category || choice->kind == Kind::Ordered);
}

Kind kindInForce(const Choices& choices, std::size_t column, const ColumnVerdict& verdict) {
    const ColumnChoice* choice = choices.columns[column];
    if (static_cast<Index>(column) == choices.label)
        return choice && choice->kind == Kind::Ordered ? Kind::Ordered : Kind::Category;
    return choice ? choice->kind : verdict.kind;
}

// Reads columns so that they can become what the user chose, or what they look like.
ScanPlan planFor(const Choices& choices, const std::vector<ColumnVerdict>& verdicts, ReadFor purpose) {
    ScanPlan plan;
    plan.label = choices.label;
    plan.preview = purpose == ReadFor::Preview;
    plan.headRows = plan.preview ? TablePreview::kShownRows : 0;
    for (std::size_t i = 0; i < choices.columns.size(); ++i) {
        const ColumnChoice* choice = choices.columns[i];
        const bool isLabel = static_cast<Index>(i) == choices.label;
        const bool ignored = choice && choice->kind == Kind::Ignore && !isLabel;
        ScanPlan::Column column;
        column.asNumber = verdicts[i].asNumber;
        if (isLabel || choseLevels(choice))
            column.asNumber = false;
        else if (choice && choice->kind != Kind::Ignore)
            column.asNumber = true;
        column.skipped = ignored && !plan.preview;
        column.stored = !ignored;
        column.declared = choseLevels(choice) && !choice->levels.empty() ? &choice->levels : nullptr;
        plan.columns.push_back(column);
    }
    return plan;
}

std::vector<ColumnVerdict> verdictsOf(const TableScan& scan, const Dialect& dialect) {
    std::vector<ColumnVerdict> verdicts;
    verdicts.reserve(scan.columns.size());
    for (const ColumnScan& column : scan.columns)
        verdicts.push_back(inferColumn(column, dialect.decimalComma));
    return verdicts;
}

Result<std::vector<ColumnVerdict>> firstVerdicts(std::string_view text, const Dialect& dialect, const Choices& choices,
                                                 const StopToken& stop) {
    constexpr std::int64_t kRecords = 1000;
    ScanPlan plan;
    plan.columns.resize(dialect.names.size());
    for (ScanPlan::Column& column : plan.columns)
        column.stored = false;
    plan.label = choices.label;
    plan.rowLimit = kRecords;
    auto scan = scanTable(text, dialect, plan, {}, stop);
    if (!scan)
        return std::move(scan).error();
    auto verdicts = verdictsOf(*scan, dialect);
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        if (scan->columns[i].values() == 0) // empty so far: numbers are the likelier
            verdicts[i] = {Kind::Number, true};
    return verdicts;
}

bool readsAlike(const ScanPlan& a, const ScanPlan& b) {
    return std::ranges::equal(a.columns, b.columns, {}, &ScanPlan::Column::asNumber, &ScanPlan::Column::asNumber);
}

Status readCells(std::string_view text, const Choices& choices, ReadFor purpose, TableReading& reading,
                 const Progress& progress, const StopToken& stop) {
    auto verdicts = firstVerdicts(text, reading.dialect, choices, stop);
    if (!verdicts)
        return std::move(verdicts).error();
    reading.verdicts = std::move(verdicts).value();
    constexpr int kPasses = 3; // all cells, mended verdicts, and mended once more for a column on the verge
    for (int pass = 0; pass < kPasses; ++pass) {
        const ScanPlan plan = planFor(choices, reading.verdicts, purpose);
        reading.scan = {};
        auto scan = scanTable(text, reading.dialect, plan, progress, stop);
        if (!scan)
            return std::move(scan).error();
        reading.scan = std::move(scan).value();
        reading.verdicts = verdictsOf(reading.scan, reading.dialect);
        if (readsAlike(plan, planFor(choices, reading.verdicts, purpose)))
            break;
    }
    return ok();
}

} // namespace

Result<TableReading> readTable(const std::filesystem::path& file, const TableOptions& options, ReadFor purpose,
                               const Progress& progress, const StopToken& stop) {
    auto source = ByteSource::open(file, progress, stop);
    if (!source)
        return std::move(source).error();
    auto text = decodeText(source->bytes());
    if (!text)
        return std::move(text).error().within(file.string());
    auto dialect = detectDialect(text->text, options);
    if (!dialect)
        return std::move(dialect).error().within(file.string());
    TableReading reading{.dialect = std::move(dialect).value(),
                         .encoding = text->encoding,
                         .fileBytes = source->fileBytes(),
                         .options = options};
    reading.preset = recognisedTable(text->text, reading.dialect);
    if (reading.preset) {
        reading.dialect.names = reading.preset->columns;
        reading.options = withPreset(options, *reading.preset);
    }
    Choices choices = resolve(reading.dialect, reading.options);
    if (auto read = readCells(text->text, choices, purpose, reading, progress, stop); !read)
        return read.error().code == ErrorCode::Cancelled ? cancelled() : std::move(read).error().within(file.string());
    for (std::size_t i = 0; i < reading.verdicts.size(); ++i) {
        reading.kinds.push_back(kindInForce(choices, i, reading.verdicts[i]));
        const ColumnChoice* choice = choices.columns[i];
        reading.declared.push_back(choseLevels(choice) ? choice->levels : std::vector<std::string>{});
    }
    reading.blocker = std::move(choices.blocker);
    return reading;
}

} // namespace core
