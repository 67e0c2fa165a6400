#include "ui/models/comparison_tables.h"

#include "ui/forms/choice_words.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>

#include <map>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};
using Tone = ComparisonTable::Tone;
using Cell = ComparisonTable::Cell;

const QString kNone = QStringLiteral("\u2013");

QStringList namesOf(const std::vector<ModelView>& models) {
    QStringList names;
    for (const ModelView& model : models)
        names << model.name;
    return names;
}

// Marks what is unlike the first, and tells whether anything is.
bool markDifferences(std::vector<Cell>& cells) {
    bool any = false;
    for (std::size_t i = 1; i < cells.size(); ++i)
        if (cells[i].text != cells[0].text) {
            cells[i].tone = Tone::Differs;
            any = true;
        }
    return any;
}

QString constraintText(const core::Feature& feature, const core::FeatureConstraint& constraint) {
    QString text = mutabilityWord(constraint.mutability);
    if (feature.kind == core::FeatureKind::Number || feature.kind == core::FeatureKind::Integer)
        text += Words::tr(", %1 to %2").arg(shownNumber(constraint.domain.low), shownNumber(constraint.domain.high));
    return text;
}

QString interval(const std::optional<core::Range>& range) {
    return range ? Words::tr("%1 to %2").arg(shownNumber(range->low), shownNumber(range->high)) : kNone;
}

} // namespace

QString ComparisonTable::asTsv() const {
    QStringList lines{QString(QLatin1Char('\t')) + columns.join(QLatin1Char('\t'))};
    for (const Row& row : rows) {
        QStringList cells{row.label};
        for (const Cell& cell : row.cells)
            cells << cell.text;
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

ComparisonTable settingsTable(const std::vector<ComparedRun>& runs, const core::FeatureSchema& schema) {
    ComparisonTable table;
    std::vector<core::ParamValues> values;
    std::vector<core::ParamSpec> specs;
    for (const ComparedRun& run : runs) {
        table.columns << run.view.name;
        values.push_back(core::toValues(run.view.settings));
        for (core::ParamSpec& spec : core::settingSpecs(run.view.settings.search.generator))
            if (std::ranges::find(specs, spec.key, &core::ParamSpec::key) == specs.end())
                specs.push_back(std::move(spec));
    }
    const auto add = [&](const QString& label, const QString& help, std::vector<Cell> cells) {
        if (markDifferences(cells))
            table.rows.push_back({label, help, std::move(cells)});
    };
    for (const core::ParamSpec& spec : specs) {
        std::vector<Cell> cells;
        for (const core::ParamValues& one : values) {
            const auto it = one.find(spec.key);
            cells.push_back({it == one.end() ? kNone : settingText(spec, it->second)});
        }
        add(coreWords(spec.label), fromStd(spec.key) + QStringLiteral("\n") + coreWords(spec.help), std::move(cells));
    }
    std::vector<Cell> seeds, starts;
    for (const ComparedRun& run : runs) {
        seeds.push_back({QString::number(run.seed)});
        starts.push_back({run.startedFrom.isEmpty() ? Words::tr("drawn weights")
                                                    : Words::tr("weights %1").arg(run.startedFrom.left(8))});
    }
    add(Words::tr("Seed"), Words::tr("Of the drawn weights and of the training"), std::move(seeds));
    add(Words::tr("Starts from"), Words::tr("Digest of the weights it began with"), std::move(starts));
    for (core::Index f = 0; f < schema.size(); ++f) {
        std::vector<Cell> cells;
        for (const ComparedRun& run : runs)
            cells.push_back({static_cast<core::Index>(run.view.constraints.features.size()) == schema.size()
                                 ? constraintText(schema[f], run.view.constraints[f])
                                 : kNone});
        add(Words::tr("Constraint: %1").arg(nameOf(schema[f])), Words::tr("How it may change, and in which range"),
            std::move(cells));
    }
    return table;
}

ComparisonTable measuresTable(const Comparison& comparison) {
    ComparisonTable table;
    table.columns = namesOf(comparison.request->subject->models);
    const std::vector<core::EvaluationReport>& reports = comparison.reports;
    const auto figuresOf = [&](std::size_t model) -> const core::ModelFigures& {
        return model == 0 ? reports.front().baseline : reports[model - 1].model;
    };
    const auto toneOf = [](const core::Reduction* fall) {
        if (!fall || !fall->significant())
            return Tone::Plain;
        return (fall->difference->low > 0) == core::lowerIsBetter(fall->measure) ? Tone::Good : Tone::Bad;
    };
    for (std::size_t i = 0; i < core::classificationMeasures().size(); ++i) {
        const core::ClassificationMeasure& measure = core::classificationMeasures()[i];
        ComparisonTable::Row row{coreWords(measure.info.label), coreWords(measure.info.help), {}};
        for (std::size_t m = 0; m <= reports.size(); ++m)
            row.cells.push_back({shownNumber(figuresOf(m).classified.*measure.value),
                                 interval(figuresOf(m).classifiedWithin.*measure.within),
                                 toneOf(m > 0 ? &reports[m - 1].classified[i] : nullptr)});
        table.rows.push_back(std::move(row));
    }
    for (const auto& entry : core::builtins<core::Measure>().entries()) {
        ComparisonTable::Row row{coreWords(entry.info.label), coreWords(entry.info.help), {}};
        bool any = false;
        for (std::size_t m = 0; m <= reports.size(); ++m) {
            const core::Figure* figure = figuresOf(m).figure(entry.info.id);
            any = any || (figure && figure->mean);
            row.cells.push_back({figure && figure->mean ? shownNumber(*figure->mean) : kNone,
                                 figure ? interval(figure->interval) : kNone,
                                 toneOf(m > 0 ? reports[m - 1].reduction(entry.info.id) : nullptr)});
        }
        if (any)
            table.rows.push_back(std::move(row));
    }
    return table;
}

ComparisonTable rowTable(const ExplanationAnswer& answer) {
    ComparisonTable table;
    const core::PreparedData& data = *answer.subject->data;
    table.columns = namesOf(answer.subject->models);
    const auto className = [&](core::Label label) {
        return fromStd(data.dataset.classes[static_cast<std::size_t>(label)]);
    };
    const auto add = [&](const QString& label, const QString& help, auto text) {
        std::vector<Cell> cells;
        for (const auto& model : answer.models)
            cells.push_back({model ? text(*model) : kNone});
        markDifferences(cells);
        table.rows.push_back({label, help, std::move(cells)});
    };
    add(Words::tr("Says"), Words::tr("The class that the model finds likeliest for the row"),
        [&](const ModelAnswer& m) { return className(m.explanation.predicted); });
    add(Words::tr("%1 before").arg(className(answer.target)),
        Words::tr("Probability of the target for the row as it is"),
        [](const ModelAnswer& m) { return shownPercent(m.explanation.probabilityBefore); });
    add(Words::tr("%1 after").arg(className(answer.target)),
        Words::tr("Probability of the target for the counterfactual"),
        [](const ModelAnswer& m) { return shownPercent(m.explanation.probability); });
    add(Words::tr("Valid"), Words::tr("Whether the counterfactual is classed as the target"),
        [](const ModelAnswer& m) { return m.explanation.valid ? Words::tr("yes") : Words::tr("no"); });
    add(Words::tr("Cost"), Words::tr("How far the counterfactual is from the row, summed over the model's inputs"),
        [](const ModelAnswer& m) { return shownNumber(m.explanation.cost); });
    add(Words::tr("Implausibility"), Words::tr("Mean distance of the counterfactual to real rows of the target class"),
        [](const ModelAnswer& m) { return m.implausibility ? shownNumber(*m.implausibility) : kNone; });
    add(Words::tr("Steps"), Words::tr("Of the search"),
        [](const ModelAnswer& m) { return QString::number(m.explanation.steps); });
    constexpr std::size_t kMostFeatures = 40; // of images the whole would be hundreds of pixels
    std::map<core::Index, double> changed;    // feature, largest change of its input
    for (const auto& model : answer.models)
        if (model)
            for (const core::FeatureChange& change : model->explanation.changes)
                changed[change.feature] = std::max(changed[change.feature], std::abs(change.to - change.from));
    for (const auto& [feature, size] : changed) {
        if (table.rows.size() > kMostFeatures)
            break;
        const core::Feature& described = data.dataset.schema[feature];
        add(nameWithUnit(described), Words::tr("From what to what"), [&, f = feature](const ModelAnswer& m) {
            const auto it = std::ranges::find(m.explanation.changes, f, &core::FeatureChange::feature);
            return it == m.explanation.changes.end()
                       ? Words::tr("%1, stays").arg(shownValue(described, m.explanation.factual(f)))
                       : Words::tr("%1 \u2192 %2").arg(shownValue(described, it->from), shownValue(described, it->to));
        });
    }
    return table;
}

} // namespace ui
