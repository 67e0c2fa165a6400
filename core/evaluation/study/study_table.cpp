#include "core/evaluation/study/study_table.h"

#include "core/base/table_text.h"
#include "core/base/text.h"

#include <iomanip>
#include <sstream>

namespace core {
namespace {

constexpr double kAccuracyMargin = 0.01; // by which the model may be below the baseline
constexpr double kValidityMargin = 0.02;
constexpr double kRobustShare = 0.8; // of the clean accuracy that is kept under attack

StudyVerdict verdict(bool good) {
    return good ? StudyVerdict::Good : StudyVerdict::Bad;
}

// Lower is better; nothing to say where both are the same.
StudyVerdict lowerIsBetter(double model, double baseline) {
    return model == baseline ? StudyVerdict::None : verdict(model < baseline);
}

StudyVerdict pairVerdict(const std::string& id, const StudyCell& cell, std::optional<double> accuracy) {
    if (!cell.value || !cell.baseline)
        return StudyVerdict::None;
    const double model = *cell.value, baseline = *cell.baseline;
    if (id == "accuracy")
        return verdict(model >= baseline - kAccuracyMargin);
    if (id.ends_with("validity") || id == "validity.decoded")
        return verdict(model >= baseline - kValidityMargin);
    if (id.starts_with("pgd."))
        return accuracy ? verdict(model >= kRobustShare * *accuracy) : StudyVerdict::None;
    return lowerIsBetter(model, baseline);
}

struct PublishedPair {
    std::optional<double> model, baseline;
};
PublishedPair publishedOf(const std::string& id, const PublishedRow& p) {
    if (id == "ip")
        return {p.ip, {}};
    if (id == "ip_star")
        return {p.ipStar, {}};
    if (id == "constrained.cost")
        return {p.cost, {}};
    if (id == "validity")
        return {p.validity, p.validityBaseline};
    if (id == "constrained.validity")
        return {p.constrainedValidity, p.constrainedValidityBaseline};
    if (id == "sensitivity.published")
        return {p.sensitivity, p.sensitivityBaseline};
    return {};
}

StudyCell cellOf(const StudyColumn& column, const StudyJob& job, const std::vector<const StudyResult*>& seeds) {
    StudyCell cell;
    if (column.kind == StudyColumnKind::Reduction) {
        const StudyFigure figure = reductionOver(seeds, column.id);
        cell.value = figure.mean;
        cell.trainings = figure.trainings;
        cell.significant = figure.significant();
        if (figure.mean && figure.significant())
            cell.verdict = verdict(figure.rounds->low > 0.0);
    } else {
        cell.value = meanOver(seeds, column.id + ".model");
        cell.baseline = meanOver(seeds, column.id + ".baseline");
        cell.verdict = pairVerdict(column.id, cell, meanOver(seeds, "accuracy.model"));
    }
    const StudySet* set = findStudySet(job.set);
    if (set && job.regime == "ct") {
        const PublishedPair published = publishedOf(column.id, set->published);
        cell.published = published.model;
        cell.publishedBaseline = published.baseline;
    }
    return cell;
}

std::string line(const std::vector<std::string>& cells) {
    return "| " + joined(cells, " | ") + " |\n";
}

std::string exact(const std::optional<double>& value) {
    return value ? numberText(*value) : std::string();
}

} // namespace

const std::vector<StudyColumn>& studyColumns() {
    using enum StudyColumnKind;
    static const std::vector<StudyColumn> kAll{
        {"ip", "IP -%",
         "Implausibility: how far counterfactuals lie from real rows of their class. By how many percent "
         "counterfactual training lowers it. Good: significantly above 0.",
         Reduction},
        {"ip_star", "IP* -%",
         "Implausibility of all counterfactuals together: the discrepancy (MMD, median heuristic) between them and "
         "real rows of their class. By how many percent it falls. Good: significantly above 0.",
         Reduction},
        {"constrained.cost", "cost -%",
         "How far a row has to move for the other outcome when the protected feature may not change. By how many "
         "percent it falls. Good: significantly above 0.",
         Reduction},
        {"validity", "validity",
         "Share of the searches that end in the wanted class. Good: at most 2 points below the baseline."},
        {"constrained.validity", "validity, protected",
         "Validity when the protected feature may not change. Good: at most 2 points below the baseline."},
        {"sensitivity.relative", "relative IG",
         "Share of the protected feature in what the model's answer rests on: |IG of it| over the sum of all |IG| "
         "(integrated gradients), of the model that learned with the feature protected. Good: below the baseline."},
        {"sensitivity.published", "published IG",
         "The publication's own score of the protected feature by integrated gradients. Good: below the baseline."},
        {"ip_excess", "excess IP",
         "Implausibility beyond that of real rows among themselves: 0 would be as plausible as real rows. Good: below "
         "the baseline."},
        {"validity.decoded", "decoded validity",
         "Validity after rounding and decoding, as a person would read the row. Good: at most 2 points below the "
         "baseline."},
        {"accuracy", "accuracy",
         "Share of the test rows that are classed right. Good: at most 1 point below the baseline."},
        {"pgd.0.10", "PGD 0.1",
         "Accuracy when every input may be moved by 0.1 to deceive the model (PGD, 40 steps, 5 restarts). Good: at "
         "least 80% of the model's accuracy without an attack."}};
    return kAll;
}

StudyTableRow studyTableRow(const StudyJob& job, std::string label, const std::vector<const StudyResult*>& seeds) {
    StudyTableRow row{job, std::move(label), seeds.size(), {}};
    for (const StudyColumn& column : studyColumns())
        row.cells.push_back(cellOf(column, job, seeds));
    return row;
}

std::string figureText(StudyColumnKind kind, const std::optional<double>& value) {
    if (!value)
        return "-";
    std::ostringstream text;
    text << std::fixed << std::setprecision(kind == StudyColumnKind::Reduction ? 1 : 2) << *value;
    return text.str();
}

std::string cellText(const StudyColumn& column, const StudyCell& cell) {
    const auto number = [&](const std::optional<double>& value) { return figureText(column.kind, value); };
    std::string text = number(cell.value);
    if (column.kind == StudyColumnKind::Reduction) {
        if (cell.value && cell.significant)
            text += "*";
        if (cell.trainings)
            text += " [" + number(cell.trainings->low) + ", " + number(cell.trainings->high) + "]";
        if (cell.published)
            text += " (" + number(cell.published) + ")";
    } else {
        text += " / " + number(cell.baseline);
        if (cell.published)
            text += " (" + number(cell.published) + " / " + number(cell.publishedBaseline) + ")";
    }
    return text;
}

std::string studyMarkdown(const std::vector<StudyTableRow>& rows) {
    std::vector<std::string> headings{"data", "seeds"};
    for (const StudyColumn& column : studyColumns())
        headings.push_back(column.heading);
    std::string text = line(headings) + line(std::vector<std::string>(headings.size(), "---"));
    for (const StudyTableRow& row : rows) {
        std::vector<std::string> cells{row.label, std::to_string(row.seeds)};
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            cells.push_back(cellText(studyColumns()[c], row.cells[c]));
        text += line(cells);
    }
    return text +
           "\nPairs are counterfactual training / baseline; published values in parentheses. Reductions are "
           "means over the seeds, with a 95% bootstrap interval over trainings in brackets; *: the 99% bootstrap "
           "interval of the difference over all rounds leaves out 0. IP* uses the median heuristic. Cost and "
           "relative IG are those of the models with the protected feature immutable.\n";
}

std::string studySeparated(const std::vector<StudyTableRow>& rows, char separator) {
    std::vector<std::string> headings{"set", "regime", "recipe", "rounds", "rows", "changes", "seeds"};
    for (const StudyColumn& column : studyColumns()) {
        const bool reduction = column.kind == StudyColumnKind::Reduction;
        if (reduction)
            for (const char* part : {".reduction", ".low", ".high", ".significant", ".published"})
                headings.push_back(column.id + part);
        else
            for (const char* part : {".model", ".baseline", ".model.published", ".baseline.published"})
                headings.push_back(column.id + part);
    }
    const auto written = [separator](const std::vector<std::string>& fields) {
        std::vector<std::string> quoted;
        for (const std::string& text : fields)
            quoted.push_back(separatedField(text, separator));
        return joined(quoted, std::string(1, separator)) + "\n";
    };
    std::string text = written(headings);
    for (const StudyTableRow& row : rows) {
        std::vector<std::string> fields{row.job.set,
                                        row.job.regime,
                                        row.job.recipe,
                                        std::to_string(row.job.rounds),
                                        row.job.rows == StudyRows::Test ? "test" : "validation",
                                        changesText(row.job.changes),
                                        std::to_string(row.seeds)};
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const StudyCell& cell = row.cells[c];
            if (studyColumns()[c].kind == StudyColumnKind::Reduction) {
                const auto end = [&](double Range::*which) {
                    return cell.trainings ? numberText((*cell.trainings).*which) : std::string();
                };
                fields.insert(fields.end(),
                              {exact(cell.value), end(&Range::low), end(&Range::high),
                               cell.value ? (cell.significant ? "yes" : "no") : "", exact(cell.published)});
            } else {
                fields.insert(fields.end(), {exact(cell.value), exact(cell.baseline), exact(cell.published),
                                             exact(cell.publishedBaseline)});
            }
        }
        text += written(fields);
    }
    return text;
}

std::string changesText(const ParamValues& changes) {
    std::vector<std::string> parts;
    for (const auto& [key, value] : changes)
        parts.push_back(key + "=" + toText(value));
    return joined(parts, " ");
}

} // namespace core
