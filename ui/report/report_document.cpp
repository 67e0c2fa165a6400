#include "ui/report/report_document.h"

#include "ui/models/value_text.h"
#include "ui/plots/number_text.h"
#include "ui/table_export.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace ui {

std::vector<std::pair<QString, core::Table>> reportTables(const Report& report) {
    std::vector<std::pair<QString, core::Table>> tables;
    QSet<QString> names;
    const auto add = [&](const QString& wished, const core::Table& table) {
        QString name = fileNameFor(wished).toLower().left(60);
        for (int i = 2; names.contains(name); ++i)
            name = fileNameFor(wished).toLower().left(60) + QStringLiteral("-%1").arg(i);
        names.insert(name);
        tables.emplace_back(name, table);
    };
    for (const ReportSection& section : report.sections)
        for (const ReportBlock& block : section.blocks) {
            if (const auto* table = std::get_if<ReportTable>(&block))
                add(fromStd(table->table.title), table->table);
            else if (const auto* figure = std::get_if<ReportFigure>(&block); figure && !figure->data.columns.empty())
                add(fromStd(figure->data.title), figure->data);
        }
    return tables;
}

bool isNumberCell(const core::TableCell& cell) {
    return std::holds_alternative<double>(cell) || std::holds_alternative<std::int64_t>(cell);
}

bool isNumberColumn(const core::Table& table, std::size_t column) {
    bool numbers = false;
    for (const auto& row : table.rows) {
        if (column >= row.size())
            continue;
        if (std::holds_alternative<std::string>(row[column]))
            return false;
        numbers = numbers || isNumberCell(row[column]);
    }
    return numbers;
}

QString reportCell(const core::TableCell& cell, int digits) {
    struct Written {
        int digits;
        QString operator()(std::monostate) const { return QStringLiteral("–"); }
        QString operator()(bool value) const {
            return value ? QCoreApplication::translate("Report", "yes") : QCoreApplication::translate("Report", "no");
        }
        QString operator()(std::int64_t value) const { return QLocale().toString(static_cast<qlonglong>(value)); }
        QString operator()(double value) const { return numberText(value, digits); }
        QString operator()(const std::string& value) const { return fromStd(value); }
    };
    return std::visit(Written{digits}, cell);
}

QStringList paragraphsOf(const QString& words) {
    static const QRegularExpression kGap(QStringLiteral("\\n\\s*\\n"));
    QStringList paragraphs;
    for (const QString& part : words.split(kGap, Qt::SkipEmptyParts))
        if (const QString text = part.simplified(); !text.isEmpty())
            paragraphs << text;
    return paragraphs;
}

QString ReportNumbers::figure() {
    return QCoreApplication::translate("Report", "Figure %1").arg(++figures);
}

QString ReportNumbers::table() {
    return QCoreApplication::translate("Report", "Table %1").arg(++tables);
}

} // namespace ui
