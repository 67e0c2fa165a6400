#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

// A table as plain values, and the texts it leaves the program in: one mechanism for every table and every plot's data.
//
//     core::Table table{"Measures", {{.key = "validity", .heading = "Validity"}}, {{0.975}, {{}}}};
//     core::writeText(file, core::csvText(table)); // or tsvText for the clipboard, jsonText, latexText
//
// Numbers are written in the C locale, with every digit in CSV, TSV and JSON and rounded to the column's digits in
// LaTeX. A cell without a value is an empty field, null in JSON and a dash in LaTeX.
using TableCell = std::variant<std::monostate, bool, std::int64_t, double, std::string>;
struct TableColumn {
    std::string key;     // of the objects in JSON; empty: the heading
    std::string heading; // as people read it, with its unit
    int digits = 4;      // significant ones, where a text is for reading
};
struct Table {
    std::string title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; // a short row's missing cells have no value
};

// RFC 4180 with LF. Texts that a spreadsheet would run are neutralised (see inertText).
std::string csvText(const Table& table);
std::string tsvText(const Table& table);
// {"title", "columns": [{"key", "heading"}], "rows": [{key: value}]}
std::string jsonText(const Table& table);
// A table environment for the package booktabs; what LaTeX would read as a command is escaped.
std::string latexText(const Table& table);
// By a file's ending: "csv", "tsv", "json", "tex"; empty for any other.
std::string tableText(const Table& table, std::string_view ending);

// A text that spreadsheets show rather than run: one that starts as a formula does (= + - @, their wide forms, a tab or
// a line end; blanks before them do not count) gets an apostrophe in front. What is a number as a whole stays one.
std::string inertText(std::string_view text);
// One field of a separated text: inert, and quoted where the separator, a quote or a line end is in it.
std::string separatedField(std::string_view text, char separator);
std::string latexEscaped(std::string_view text);

} // namespace core
