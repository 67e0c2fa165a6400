#pragma once

#include "core/evaluation/study/study.h"

namespace core {

// The table of the study: what the command line prints and the window shows.

enum class StudyVerdict { None, Good, Bad };

// One figure of one row.
struct StudyCell {
    std::optional<double> value;             // of the model; of a reduction: percent, mean over the seeds
    std::optional<double> baseline;          // of the baseline; pairs only
    std::optional<double> published;         // what the publication has in the place of `value`
    std::optional<double> publishedBaseline; // and in that of `baseline`
    std::optional<Range> trainings;          // 95% interval of the mean over the seeds; reductions only
    bool significant = false;                // see StudyFigure; reductions only
    StudyVerdict verdict = StudyVerdict::None;
};

enum class StudyColumnKind {
    Reduction, // by how many percent the model is below the baseline
    Pair       // the model's figure and the baseline's
};
struct StudyColumn {
    std::string id;      // name of the figure, without who
    std::string heading; // short
    std::string help;    // what it means and what makes it good, sentences
    StudyColumnKind kind = StudyColumnKind::Pair;
};
const std::vector<StudyColumn>& studyColumns();

struct StudyTableRow {
    StudyJob job; // its seed is that of none in particular
    std::string label;
    std::size_t seeds = 0;        // finished
    std::vector<StudyCell> cells; // as studyColumns()
};
// Published values stand beside those of full counterfactual training only: the publication has none of its parts.
StudyTableRow studyTableRow(const StudyJob& job, std::string label, const std::vector<const StudyResult*>& seeds);

// "24.1* [20.3, 28.0] (19.6)" or "0.98 / 1.00 (1.00 / 1.00)"; "-" for what is not known.
std::string cellText(const StudyColumn& column, const StudyCell& cell);
// "24.1", "0.98", "-": one figure as the table has it.
std::string figureText(StudyColumnKind kind, const std::optional<double>& value);

// "objective.lambda_reg=0.1 training.batch=100"
std::string changesText(const ParamValues& changes);
// A Markdown table with its legend, which a person reads as well in a terminal.
std::string studyMarkdown(const std::vector<StudyTableRow>& rows);
// For other programs: a figure a column, full precision, empty where it is not known. Separator: ',' or '\t'.
std::string studySeparated(const std::vector<StudyTableRow>& rows, char separator);

} // namespace core
