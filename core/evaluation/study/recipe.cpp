#include "core/evaluation/study/recipe.h"

#include <algorithm>
#include <limits>

namespace core {
namespace {

const StudyCell& cellOf(const StudyTableRow& row, std::string_view id) {
    const auto& columns = studyColumns();
    const auto it =
        std::ranges::find(columns, id, [](const StudyColumn& column) { return std::string_view(column.id); });
    return row.cells.at(static_cast<std::size_t>(it - columns.begin()));
}

// A point of a grid in resources/results.
ParamValues point(std::int64_t batch, double threshold, double reg, double adv, double div, double inv,
                  const char* growth) {
    ParamValues values{{"search.threshold", threshold}, {"objective.lambda_reg", reg}, {"objective.lambda_adv", adv},
                       {"objective.lambda_div", div},   {"objective.lambda_inv", inv}, {"search.growth", growth}};
    if (batch > 0) // else as published
        values["training.batch"] = batch;
    return values;
}

const std::map<std::string, ParamValues, std::less<>>& picked() {
    static const std::map<std::string, ParamValues, std::less<>> kPicked{
        {"ls", point(0, 0.95, 0.05, 0.5, 2.0, 0.5, "none")},
        {"circ", point(0, 0.5, 0.5, 0.25, 1.0, 0.5, "step")},
        {"moon", point(0, 0.5, 0.25, 0.5, 0.5, 0.5, "step")},
        {"ol", point(0, 0.99, 0.02, 0.25, 0.5, 0.5, "none")},
        {"adult", point(100, 0.95, 0.2, 0.25, 0.5, 1.0, "none")},
        {"ch", point(100, 0.95, 0.2, 0.25, 0.5, 1.0, "none")},
        {"cred", point(1000, 0.75, 0.1, 0.0, 0.5, 1.0, "none")},
        {"gmsc", point(100, 0.95, 0.1, 0.05, 0.5, 1.0, "none")},
        {"mnist", point(1000, 0.5, 0.05, 0.5, 1.0, 1.0, "none")}};
    return kPicked;
}

constexpr double kGuard = 5.0; // weight of what must not be lost
constexpr double kUnknown = std::numeric_limits<double>::infinity();

// Points by which the model is below the baseline, beyond those that are granted.
double lost(const StudyCell& cell, double granted) {
    return cell.value && cell.baseline ? std::max(0.0, 100.0 * (*cell.baseline - *cell.value) - granted) : kUnknown;
}
double missing(const StudyCell& cell) {
    return cell.value ? std::max(0.0, std::max(cell.published.value_or(0.0), 0.0) - *cell.value) : kUnknown;
}
double risen(const StudyCell& cell) {
    return cell.value && cell.baseline ? std::max(0.0, 100.0 * (*cell.value - *cell.baseline)) : kUnknown;
}

} // namespace

ParamValues recipeChanges(const std::string& recipe, const std::string& set) {
    const auto found = recipe == "improved" ? picked().find(set) : picked().end();
    return found == picked().end() ? ParamValues{} : found->second;
}

double shortfall(const StudyTableRow& row) {
    return kGuard * (lost(cellOf(row, "accuracy"), 1.0) + lost(cellOf(row, "validity"), 2.0) +
                     lost(cellOf(row, "constrained.validity"), 2.0)) +
           missing(cellOf(row, "ip")) + missing(cellOf(row, "ip_star")) + missing(cellOf(row, "constrained.cost")) +
           risen(cellOf(row, "sensitivity.relative"));
}

std::optional<std::size_t> bestPoint(const std::vector<StudyTableRow>& candidates) {
    if (candidates.empty())
        return std::nullopt;
    const auto best = std::ranges::min_element(candidates, {}, shortfall);
    return static_cast<std::size_t>(best - candidates.begin());
}

} // namespace core
