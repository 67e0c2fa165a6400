#include "core/base/table_text.h"

#include "core/base/overloaded.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace core {
namespace {

constexpr std::string_view kDash = "--";

const TableCell& cellAt(const std::vector<TableCell>& row, std::size_t column) {
    static const TableCell kNone;
    return column < row.size() ? row[column] : kNone;
}

std::string separatedText(const Table& table, char separator) {
    std::vector<std::string> fields;
    std::string text;
    const auto endLine = [&] {
        text.append(joined(fields, std::string_view(&separator, 1))) += '\n';
        fields.clear();
    };
    for (const TableColumn& column : table.columns)
        fields.push_back(separatedField(column.heading, separator));
    endLine();
    const Overloaded written{
        [](std::monostate) { return std::string(); },
        [](bool value) { return std::string(value ? "true" : "false"); },
        [](std::int64_t value) { return std::to_string(value); },
        [](double value) { return numberText(value); },
        [separator](const std::string& value) { return separatedField(value, separator); },
    };
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            fields.push_back(std::visit(written, cellAt(row, c)));
        endLine();
    }
    return text;
}

// 1.5e-07 as LaTeX sets it.
std::string latexNumber(double value, int digits) {
    if (!std::isfinite(value))
        return std::isnan(value) ? std::string(kDash) : value < 0 ? "$-\\infty$" : "$\\infty$";
    std::array<char, 40> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, digits).ptr;
    const std::string text(buffer.data(), end);
    const std::size_t e = text.find('e');
    std::string set(1, '$');
    if (e == std::string::npos)
        return set.append(text).append("$");
    return set.append(text, 0, e).append(" \\times 10^{").append(std::to_string(std::stoi(text.substr(e + 1)))) + "}$";
}

std::string latexCell(const TableCell& cell, int digits) {
    return std::visit(Overloaded{[](std::monostate) { return std::string(kDash); },
                                 [](bool value) { return std::string(value ? "yes" : "no"); },
                                 [](std::int64_t value) { return std::to_string(value).insert(0, 1, '$') + '$'; },
                                 [digits](double value) { return latexNumber(value, digits); },
                                 [](const std::string& value) { return latexEscaped(value); }},
                      cell);
}

bool isNumber(const TableCell& cell) {
    return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

} // namespace

std::string inertText(std::string_view text) {
    static constexpr std::array<std::string_view, 11> kStarts{
        "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    const std::string_view bare = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    const bool runs = std::ranges::any_of(kStarts, [&](std::string_view start) { return bare.starts_with(start); });
    if (!runs || parseNumber(bare))
        return std::string(text);
    std::string inert(1, '\'');
    return inert.append(text);
}

std::string separatedField(std::string_view text, char separator) {
    std::string inert = inertText(text);
    if (inert.find_first_of(std::string("\"\r\n") + separator) == std::string::npos)
        return inert;
    std::string quoted(1, '"');
    for (const char c : inert)
        quoted.append(c == '"' ? 2 : 1, c);
    quoted += '"';
    return quoted;
}

std::string latexEscaped(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            escaped += '\\';
            escaped += c;
            break;
        case '\\':
            escaped += "\\textbackslash{}";
            break;
        case '~':
            escaped += "\\textasciitilde{}";
            break;
        case '^':
            escaped += "\\textasciicircum{}";
            break;
        case '<':
            escaped += "\\textless{}";
            break;
        case '>':
            escaped += "\\textgreater{}";
            break;
        case '|':
            escaped += "\\textbar{}";
            break;
        case '[': // after the end of a row these two would be its options
        case '*':
            escaped += '{';
            escaped += c;
            escaped += '}';
            break;
        case '\n':
        case '\r':
        case '\t':
            escaped += ' ';
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

std::string csvText(const Table& table) {
    return separatedText(table, ',');
}

std::string tsvText(const Table& table) {
    return separatedText(table, '\t');
}

std::string jsonText(const Table& table) {
    using Json = nlohmann::ordered_json;
    const auto written = [](const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
    const auto list = [&](const std::vector<Json>& items) {
        std::string text(1, '[');
        for (std::size_t i = 0; i < items.size(); ++i)
            text.append(i == 0 ? "\n    " : ",\n    ").append(written(items[i]));
        return text.append(items.empty() ? "]" : "\n  ]");
    };
    std::vector<Json> columns, rows;
    for (const TableColumn& column : table.columns)
        columns.push_back({{"key", column.key.empty() ? column.heading : column.key}, {"heading", column.heading}});
    for (const auto& row : table.rows) {
        Json object = Json::object();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            object[columns[c]["key"].get<std::string>()] = std::visit(
                Overloaded{[](std::monostate) { return Json(); }, [](const auto& value) { return Json(value); }},
                cellAt(row, c));
        rows.push_back(std::move(object));
    }
    std::string text("{\n  \"title\": ");
    text.append(written(table.title)).append(",\n  \"columns\": ").append(list(columns));
    return text.append(",\n  \"rows\": ").append(list(rows)).append("\n}\n");
}

std::string latexText(const Table& table) {
    std::string alignment;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto number = [c](const auto& row) { return isNumber(cellAt(row, c)); };
        const auto text = [c](const auto& row) { return std::holds_alternative<std::string>(cellAt(row, c)); };
        const bool numeric = std::ranges::any_of(table.rows, number) && std::ranges::none_of(table.rows, text);
        alignment += numeric ? 'r' : 'l';
    }
    std::vector<std::string> cells;
    for (const TableColumn& column : table.columns)
        cells.push_back(latexEscaped(column.heading));
    std::string text("% Needs \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n");
    if (!table.title.empty())
        text.append("  \\caption{").append(latexEscaped(table.title)).append("}\n");
    text.append("  \\begin{tabular}{").append(alignment).append("}\n    \\toprule\n");
    text.append("    ").append(joined(cells, " & ")).append(" \\\\\n    \\midrule\n");
    for (const auto& row : table.rows) {
        cells.clear();
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            cells.push_back(latexCell(cellAt(row, c), table.columns[c].digits));
        text.append("    ").append(joined(cells, " & ")).append(" \\\\\n");
    }
    return text.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n");
}

std::string tableText(const Table& table, std::string_view ending) {
    if (ending == "csv")
        return csvText(table);
    if (ending == "tsv")
        return tsvText(table);
    if (ending == "json")
        return jsonText(table);
    return ending == "tex" ? latexText(table) : std::string();
}

} // namespace core
