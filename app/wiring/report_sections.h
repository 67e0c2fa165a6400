#pragma once

#include "app/wiring/report_content.h"

#include <QCoreApplication>

// The sections of a report, one a function; what the function needs must be there.
namespace app {

ui::ReportSection dataSection(const ReportMaterial& material);
ui::ReportSection trainingSection(const ReportMaterial& material);
ui::ReportSection landscapeSection(const ReportMaterial& material);
ui::ReportSection measureSection(const ReportMaterial& material);
ui::ReportSection explanationSection(const ReportMaterial& material);
ui::ReportSection notesSection(const ReportMaterial& material);
ui::ReportSection studySection(const ReportMaterial& material);
// What it takes to make the same again; with every setting where it is wanted.
ui::ReportSection repeatSection(const ReportMaterial& material, bool settings);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

inline std::string text(const QString& words) {
    return words.toStdString();
}
inline core::TableColumn column(const QString& heading, int digits = 4) {
    return {.key = {}, .heading = text(heading), .digits = digits};
}
inline core::TableCell cellOf(const std::optional<double>& value) {
    core::TableCell cell;
    if (value)
        cell = *value;
    return cell;
}
inline QString nameOfModel(const Training::Model& model) {
    return QString::fromStdString(model.run.name);
}

} // namespace app
