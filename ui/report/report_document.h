#pragma once

#include "core/base/table_text.h"

#include <QPicture>
#include <QSize>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace ui {

// A report as plain values: what it says, in order. Writers turn it into pages (report_pages.h) and HTML
// (report_html.h). Copies are cheap; any thread.

struct ReportText { // a paragraph
    QString text;
    bool quiet = false; // an explanation, smaller
};
struct ReportQuote { // the sentence that matters
    QString text;
};
// Names with their values, one a line.
struct ReportFacts {
    std::vector<std::pair<QString, QString>> facts;
};
// Texts in the tables are as people read them; numbers are rounded when shown.
struct ReportTable {
    core::Table table;
    QString note; // below it; may be empty
    // The same for the eye where `table` is too wide for a page; no columns: it is not. A line feed begins a new line
    // of a cell.
    core::Table narrow = {};
    [[nodiscard]] const core::Table& shown() const { return narrow.columns.empty() ? table : narrow; }
};
// One or more drawings, side by side and wrapped, with one caption.
struct ReportFigure {
    struct Panel {
        QPicture strokes;
        QSize size; // pixels at 96 dpi
    };
    std::vector<Panel> panels;
    int columns = 1;
    QString caption;     // "Figure n" is put before it
    QString description; // what is to be seen, for those who do not see it
    core::Table data;    // the points behind it; may have no columns
};
using ReportBlock = std::variant<ReportText, ReportQuote, ReportFacts, ReportTable, ReportFigure>;

struct ReportSection {
    QString id; // [a-z]+
    QString heading;
    std::vector<ReportBlock> blocks;
};

struct Report {
    QString title;
    QString author;
    QString date;  // as people read it
    QString words; // paragraphs, separated by empty lines; may be empty
    std::vector<ReportSection> sections;
    QString program; // name and version, at the foot of each page
};
using ReportPtr = std::shared_ptr<const Report>;

// Every table of the report, figures' data included, with a file name without ending that is unique among them.
std::vector<std::pair<QString, core::Table>> reportTables(const Report& report);
// A cell as a report shows it.
QString reportCell(const core::TableCell& cell, int digits);
bool isNumberCell(const core::TableCell& cell);
// Whether a column has numbers and no texts: set flush right.
bool isNumberColumn(const core::Table& table, std::size_t column);
QStringList paragraphsOf(const QString& words);

// An "x" of a report is what stands in the caption: "Figure 3", "Table 2".
struct ReportNumbers {
    int figures = 0;
    int tables = 0;
    QString figure();
    QString table();
};

} // namespace ui
