#pragma once

#include "app/wiring/training.h"
#include "core/evaluation/study/study_table.h"
#include "core/session/notes.h"
#include "ui/jobs/queries.h"
#include "ui/jobs/report_job.h"
#include "ui/panels/report_panel.h"

#include <QObject>

namespace app {

// All that a report may tell; borrowed for the call. Figures are recorded already, for only the GUI thread can.
struct ReportMaterial {
    core::PreparedDataPtr data;    // not null
    core::Constraints constraints; // in force for explanations
    const std::vector<Training::Model>& models;
    std::vector<ui::ReportFigure> training;   // by epoch
    std::vector<ui::ReportFigure> landscapes; // at most one, side by side
    std::vector<ui::ReportFigure> added;      // by the person
    ui::MeasuredPtr measured;                 // null: not yet
    std::shared_ptr<const ui::ExplanationAnswer> explanation;
    std::vector<ui::ReportFigure> path; // of the explanation
    core::Notes notes;
    std::vector<core::StudyTableRow> study;
};

// The parts in their order, with what is missing for those that cannot be had yet.
std::vector<ui::ReportPart> reportParts(const ReportMaterial& material);
QString proposedTitle(const core::Dataset& dataset, std::size_t models);
// What was chosen, of what there is.
ui::Report reportOf(const ReportMaterial& material, const ui::ReportChoice& choice);

// SHA-256 (hex) over every setting of a run and the constraints it was trained under.
std::string settingsDigest(const core::FeatureSchema& schema, const core::Settings& settings,
                           const core::Constraints& constraints);

// Drawings of an explanation: the probability along the path of each model; for images, what changes.
std::vector<ui::ReportFigure> explanationFigures(const ui::ExplanationAnswer& answer);

} // namespace app
