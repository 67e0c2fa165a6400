#include "core/data/table/table_problems.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace core {
namespace {

using Kind = ColumnChoice::Kind;
using Severity = DataProblem::Severity;

std::string quoted(const std::string& text) {
    constexpr std::size_t kMost = 40;
    return "\"" + (text.size() <= kMost ? text : text.substr(0, kMost) + "...") + "\"";
}

bool saysNan(const std::string& marker) {
    return marker.size() >= 3 && (marker.ends_with("nan") || marker.ends_with("NaN") || marker.ends_with("NAN"));
}

std::string whatIsDone(MissingPolicy policy, bool ownLevel, bool hasLevels) {
    if (ownLevel)
        return "a category of their own";
    if (policy == MissingPolicy::DropRow)
        return "the rows are left out";
    return hasLevels ? "the most frequent value stands in" : "the median stands in";
}

void addUnreadable(const ColumnScan& column, const Occurrence& cells, const std::string& what, const char* remedy,
                   std::vector<DataProblem>& problems) {
    if (cells.count > 0)
        problems.push_back({.line = cells.line,
                            .column = column.name,
                            .message = quoted(cells.text) + " is " + what + ": treated as missing",
                            .count = cells.count,
                            .remedy = remedy});
}

// Whether all values differ. Cheap answers first: few possible values, or rising ones.
bool allDifferent(const TableScan& scan, const ColumnScan& column) {
    if (column.high - column.low + 1.0 < static_cast<double>(column.numbers))
        return false;
    if (column.rising)
        return true;
    std::unordered_set<double> seen;
    for (Index row = 0; row < scan.rows(); ++row)
        if (const double value = scan.values(column.slot, row); !std::isnan(value) && !seen.insert(value).second)
            return false;
    return true;
}

} // namespace

std::vector<DataProblem> problemsOfFile(const TableReading& reading) {
    std::vector<DataProblem> problems = reading.dialect.notes;
    const TableScan& scan = reading.scan;
    if (scan.ragged > 0) {
        std::vector<std::string> lines;
        for (const std::int64_t line : scan.raggedLines)
            lines.push_back(std::to_string(line));
        const std::int64_t more = scan.ragged - std::ssize(lines);
        problems.push_back({.line = scan.raggedLines.front(),
                            .message = "rows whose number of cells is not " + std::to_string(scan.columns.size()) +
                                       ", that of the columns, were left out: line" + (scan.ragged > 1 ? "s " : " ") +
                                       joined(lines, ", ") + (more > 0 ? " and " + std::to_string(more) + " more" : ""),
                            .count = scan.ragged});
    }
    return problems;
}

std::optional<DataProblem> ignoredProblem(const TableReading& reading, std::size_t index) {
    const ColumnScan& column = reading.scan.columns[index];
    if (column.skipped || column.slot < 0)
        return std::nullopt;
    const std::int64_t values = column.values();
    if (values == 0)
        return DataProblem{.line = column.missing.line,
                           .column = column.name,
                           .message = "no row has a value here: the column is left out",
                           .count = std::max<std::int64_t>(1, column.missing.count),
                           .remedy = "ignore"};
    const std::string many =
        column.levels.full() ? "more than " + std::to_string(LevelTable::kMost) : std::to_string(column.distinct());
    return DataProblem{.column = column.name,
                       .message = many + " different texts in " + std::to_string(values) +
                                  " rows, like a name or an identifier: the column is left out",
                       .count = values,
                       .remedy = column.distinct() > kMostLevels ? "ignore" : "category"};
}

std::vector<DataProblem> problemsOfColumn(const TableReading& reading, std::size_t index, MissingPolicy policy,
                                          bool ownLevel) {
    const ColumnScan& column = reading.scan.columns[index];
    std::vector<DataProblem> problems;
    if (column.missing.count > 0)
        problems.push_back({.severity = saysNan(column.missing.text) ? Severity::Warning : Severity::Note,
                            .line = column.missing.line,
                            .column = column.name,
                            .message = "no value" +
                                       (column.missing.text.empty() ? "" : " (" + quoted(column.missing.text) + ")") +
                                       ": " + whatIsDone(policy, ownLevel, !column.asNumber),
                            .count = column.missing.count,
                            .remedy = "missing"});
    addUnreadable(column, column.texts, "not a number", "category", problems);
    addUnreadable(column, column.infinite, "not a finite number", "missing", problems);
    addUnreadable(column, column.outOfRange, "beyond the range of numbers", "missing", problems);
    if (reading.kinds[index] == Kind::Integer && column.numbers >= kIdentifierRows && column.fractions.count == 0 &&
        allDifferent(reading.scan, column))
        problems.push_back({.severity = Severity::Note,
                            .column = column.name,
                            .message = "every row has another whole number, like an identifier",
                            .count = column.numbers,
                            .remedy = "ignore"});
    return problems;
}

std::optional<std::string> misfit(const TableReading& reading, std::size_t index) {
    const ColumnScan& column = reading.scan.columns[index];
    const Kind kind = reading.kinds[index];
    const std::string name = "column " + column.name;
    if (kind == Kind::Number || kind == Kind::Integer) {
        if (column.numbers == 0 && column.texts.count > 0)
            return "line " + std::to_string(column.texts.line) + ", " + name + ": " + quoted(column.texts.text) +
                   " is not a number, and no other cell of the column is; read it as a category or ignore it";
        if (kind == Kind::Integer && column.fractions.count > 0)
            return "line " + std::to_string(column.fractions.line) + ", " + name + ": " +
                   quoted(column.fractions.text) + " is not a whole number; read the column as a number";
    }
    if (column.values() == 0)
        return name + ": no row has a value here; ignore the column";
    const bool levels = kind == Kind::Category || kind == Kind::Ordered;
    if (levels && (column.levels.full() || column.distinct() > kMostLevels))
        return name + ": more than " + std::to_string(kMostLevels) +
               " different values are too many for a category; ignore the column" +
               (reading.verdicts[index].asNumber ? " or read it as a number" : "");
    return std::nullopt;
}

} // namespace core
