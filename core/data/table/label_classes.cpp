#include "core/data/table/label_classes.h"

#include "core/base/text.h"
#include "core/data/table/column_inference.h"

#include <algorithm>
#include <map>

namespace core {
namespace {

std::string withoutStop(const std::string& text) {
    return text.size() > 1 && text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

int indexOf(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

std::string place(const ColumnScan& column, std::int64_t line) {
    return "line " + std::to_string(line) + ", column " + column.name;
}

LevelNames byDeclaration(const ColumnScan& column, const std::vector<Index>& rows,
                         const std::vector<std::string>& declared) {
    LevelNames names{.names = declared};
    for (const auto& level : column.levels.levels()) {
        const bool inUse = rows[names.indexOfCode.size()] > 0; // else all its rows are left out
        int index = indexOf(declared, level.text);
        if (index < 0)
            index = indexOf(declared, canonicalNumber(level.text));
        if (index < 0)
            index = indexOf(declared, withoutStop(level.text));
        if (index < 0 && inUse && !names.error)
            names.error = place(column, level.line) + ": \"" + level.text +
                          "\" is none of the levels given: " + joined(declared, ", ");
        names.indexOfCode.push_back(index);
    }
    return names;
}

// UCI's test files end each label with a full stop: the same classes as those of the training file.
bool allEndWithStop(const std::vector<std::string>& texts) {
    return !texts.empty() && !allNumbers(texts) &&
           std::ranges::all_of(texts, [](const std::string& text) { return text.size() > 1 && text.back() == '.'; });
}

void putLast(LabelClasses& classes, const std::string& positive) {
    const int index = indexOf(classes.names, positive) >= 0 ? indexOf(classes.names, positive)
                                                            : indexOf(classes.names, canonicalNumber(positive));
    if (index < 0) {
        classes.error = "the positive class \"" + positive + "\" does not occur in the label" +
                        nearestHint(positive, classes.names);
        classes.optionIsWrong = true;
    } else if (classes.names.size() != 2) {
        classes.error = "a positive class needs a label of two classes, not " + std::to_string(classes.names.size());
        classes.optionIsWrong = true;
    } else if (index == 0) {
        std::swap(classes.names[0], classes.names[1]);
        std::swap(classes.rows[0], classes.rows[1]);
        for (int& label : classes.labelOfCode)
            label = label < 0 ? label : 1 - label;
    }
}

std::optional<std::string> tooManyOrFew(const ColumnScan& column, const LabelClasses& classes) {
    if (column.levels.full() || std::ssize(classes.names) > kMostLevels) {
        const bool numbers = allNumbers({classes.names.data(), std::min<std::size_t>(classes.names.size(), 100)});
        return "column " + column.name + ": the label has more than 1,000 different values" +
               (numbers ? ", like a quantity; make classes of it, or choose another label column"
                        : "; choose another label column");
    }
    if (classes.names.size() == 1)
        return "column " + column.name + ": every row has the same label, " + classes.names.front() +
               "; at least two classes are needed";
    return std::nullopt;
}

} // namespace

void LevelNames::reorder(const std::vector<std::string>& order) {
    for (int& index : indexOfCode)
        if (index >= 0)
            index = indexOf(order, names[static_cast<std::size_t>(index)]);
    names = order;
}

LevelNames namesOf(const ColumnScan& column, const std::vector<Index>& rows, const std::vector<std::string>& declared) {
    if (!declared.empty())
        return byDeclaration(column, rows, declared);
    const auto& levels = column.levels.levels();
    std::vector<std::string> texts;
    texts.reserve(levels.size());
    for (const auto& level : levels)
        texts.push_back(level.text);
    if (allNumbers(texts))
        std::ranges::transform(texts, texts.begin(), canonicalNumber);
    LevelNames names;
    for (std::size_t code = 0; code < texts.size(); ++code)
        if (rows[code] > 0)
            names.names.push_back(texts[code]);
    std::ranges::sort(names.names);
    names.names.erase(std::ranges::unique(names.names).begin(), names.names.end());
    sortTexts(names.names);
    std::map<std::string_view, int> places;
    for (std::size_t i = 0; i < names.names.size(); ++i)
        places[names.names[i]] = static_cast<int>(i);
    for (std::size_t code = 0; code < texts.size(); ++code)
        names.indexOfCode.push_back(rows[code] > 0 ? places[texts[code]] : -1);
    return names;
}

LabelClasses classesOf(const ColumnScan& column, const std::vector<Index>& rows,
                       const std::vector<std::string>& declared, const TableOptions& options) {
    LevelNames names = namesOf(column, rows, declared);
    LabelClasses classes{
        .names = std::move(names.names), .labelOfCode = std::move(names.indexOfCode), .error = std::move(names.error)};
    if (declared.empty() && allEndWithStop(classes.names)) {
        std::ranges::transform(classes.names, classes.names.begin(), withoutStop);
        classes.problems.push_back({.severity = DataProblem::Severity::Note,
                                    .column = column.name,
                                    .message = "every label ends with a full stop, which was dropped"});
    }
    if (column.missing.count > 0)
        classes.problems.push_back({.line = column.missing.line,
                                    .column = column.name,
                                    .message = "rows without a label were left out",
                                    .count = column.missing.count});
    classes.rows.resize(classes.names.size());
    for (std::size_t code = 0; code < rows.size(); ++code)
        if (classes.labelOfCode[code] >= 0)
            classes.rows[static_cast<std::size_t>(classes.labelOfCode[code])] += rows[code];
    if (!classes.error)
        classes.error = tooManyOrFew(column, classes);
    if (!classes.error && !options.positive.empty())
        putLast(classes, options.positive);
    return classes;
}

} // namespace core
