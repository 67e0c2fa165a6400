#include "app/wiring/report_sections.h"
#include "core/base/sha256.h"
#include "core/base/text.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/plots/number_text.h"

#include <QSysInfo>

#include <map>
#include <set>

namespace app {
namespace {

using ui::fromStd;

struct Side {
    QString name;
    const core::ModelFigures* figures;
    const core::EvaluationReport* report; // null: it is the one compared with
};

std::vector<Side> sidesOf(const ReportMaterial& m) {
    std::vector<Side> sides{{nameOfModel(m.models.front()), &m.measured->front().baseline, nullptr}};
    for (std::size_t i = 1; i < m.models.size() && i - 1 < m.measured->size(); ++i)
        sides.push_back({nameOfModel(m.models[i]), &(*m.measured)[i - 1].model, &(*m.measured)[i - 1]});
    return sides;
}

// A measure of every model, in the order of sidesOf().
struct Measured {
    QString name;
    std::vector<std::optional<double>> means;
    std::vector<std::optional<core::Range>> within; // 99%
    std::vector<const core::Reduction*> falls;      // null for the first, and where there is none
};

std::vector<Measured> measuresOf(const std::vector<Side>& sides) {
    std::vector<Measured> all;
    for (std::size_t i = 0; i < core::classificationMeasures().size(); ++i) {
        const core::ClassificationMeasure& measure = core::classificationMeasures()[i];
        Measured one{ui::coreWords(measure.info.label), {}, {}, {}};
        for (const Side& side : sides) {
            one.means.emplace_back(side.figures->classified.*measure.value);
            one.within.emplace_back(side.figures->classifiedWithin.*measure.within);
            one.falls.push_back(side.report && i < side.report->classified.size() ? &side.report->classified[i]
                                                                                  : nullptr);
        }
        all.push_back(std::move(one));
    }
    for (const auto& entry : core::builtins<core::Measure>().entries()) {
        Measured one{ui::coreWords(entry.info.label), {}, {}, {}};
        bool any = false;
        for (const Side& side : sides) {
            const core::Figure* figure = side.figures->figure(entry.info.id);
            any = any || (figure && figure->mean);
            one.means.push_back(figure ? figure->mean : std::nullopt);
            one.within.push_back(figure ? figure->interval : std::nullopt);
            one.falls.push_back(side.report ? side.report->reduction(entry.info.id) : nullptr);
        }
        if (any)
            all.push_back(std::move(one));
    }
    return all;
}

// Mean and interval of each measure and model, and by how much it falls: a column each, for files.
core::Table measureTable(const std::vector<Side>& sides, const std::vector<Measured>& measures) {
    core::Table table{
        text(Words::tr("Measures with their 99% bootstrap intervals.")), {column(Words::tr("Measure"))}, {}};
    for (const Side& side : sides) {
        table.columns.push_back(column(side.name, 3));
        table.columns.push_back(column(Words::tr("low"), 3));
        table.columns.push_back(column(Words::tr("high"), 3));
        if (side.report)
            table.columns.push_back(column(Words::tr("falls by %"), 3));
    }
    for (const Measured& measure : measures) {
        std::vector<core::TableCell> row{text(measure.name)};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const auto& within = measure.within[i];
            row.push_back(cellOf(measure.means[i]));
            row.push_back(cellOf(within ? std::optional(within->low) : std::nullopt));
            row.push_back(cellOf(within ? std::optional(within->high) : std::nullopt));
            if (sides[i].report)
                row.push_back(cellOf(measure.falls[i] ? measure.falls[i]->percent : std::nullopt));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

// "0.798 (−1.85%*)" over "0.758 to 0.84": whole, wherever a line may be broken.
QString measureCell(const Measured& measure, std::size_t model) {
    if (!measure.means[model])
        return QStringLiteral("–");
    QString mean = ui::numberText(*measure.means[model]);
    if (const core::Reduction* fall = measure.falls[model]; fall && fall->percent) {
        const double change = -*fall->percent;
        const QString sign = change > 0.0 ? QStringLiteral("+") : QString();
        mean += QStringLiteral(" (%1%2)").arg(sign + ui::withPercent(ui::numberText(change)),
                                              fall->significant() ? QStringLiteral("*") : QString());
    }
    QString lines = mean;
    if (measure.within[model])
        lines += QLatin1Char('\n') +
                 Words::tr("%1 to %2")
                     .arg(ui::numberText(measure.within[model]->low), ui::numberText(measure.within[model]->high));
    return lines.replace(QLatin1Char(' '), QChar::Nbsp);
}

// The same, a column a model, for pages.
core::Table narrowTable(const std::vector<Side>& sides, const std::vector<Measured>& measures) {
    core::Table table{
        text(Words::tr("Measures with their 99% bootstrap intervals.")), {column(Words::tr("Measure"))}, {}};
    for (const Side& side : sides)
        table.columns.push_back(column(side.name));
    for (const Measured& measure : measures) {
        std::vector<core::TableCell> row{text(measure.name)};
        for (std::size_t i = 0; i < sides.size(); ++i)
            row.push_back(text(measureCell(measure, i)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

// "Validity (0.978 instead of 1), Cost (3.77 instead of 3.59)": what surely changed for the better, or for the worse.
QString surelyChanged(const std::vector<Measured>& measures, std::size_t model, bool better) {
    QStringList changed;
    for (const Measured& measure : measures) {
        const core::Reduction* fall = measure.falls[model];
        if (!fall || !fall->significant() || !measure.means[model] || !measure.means.front())
            continue;
        if (((fall->difference->low > 0.0) == core::lowerIsBetter(fall->measure)) == better)
            changed << Words::tr("%1 (%2 instead of %3)")
                           .arg(measure.name, ui::numberText(*measure.means[model]),
                                ui::numberText(*measure.means.front()));
    }
    return changed.join(Words::tr(", "));
}

// The answer: what is better and what is worse than with the first model, and how plausible its counterfactuals are.
QString findingOf(const ReportMaterial& m, const std::vector<Measured>& measures, std::size_t model) {
    const core::EvaluationReport& report = (*m.measured)[model - 1];
    QStringList sentences;
    const core::Reduction* fall = report.reduction("ip");
    const auto before = report.baseline.mean("ip"), after = report.model.mean("ip");
    if (fall && fall->percent && before && after) {
        const QString way = *fall->percent >= 0 ? Words::tr("%1% more plausible") : Words::tr("%1% less plausible");
        const QString sure = fall->significant()
                                 ? Words::tr("the 99% interval of the difference leaves out 0")
                                 : Words::tr("the 99% interval of the difference holds 0: this may be chance");
        sentences
            << Words::tr(
                   "Counterfactuals of %1 are %2 than those of %3: their distance to real rows of the wanted class is "
                   "%4 instead of %5; %6. Accuracy on the test rows: %7 instead of %8.")
                   .arg(nameOfModel(m.models[model]), way.arg(ui::numberText(std::abs(*fall->percent), 3)),
                        nameOfModel(m.models.front()), ui::numberText(*after), ui::numberText(*before), sure,
                        ui::percentText(report.model.classified.accuracy),
                        ui::percentText(report.baseline.classified.accuracy));
    } else {
        sentences
            << Words::tr("%1, compared with %2.").arg(nameOfModel(m.models[model]), nameOfModel(m.models.front()));
    }
    const QString better = surelyChanged(measures, model, true), worse = surelyChanged(measures, model, false);
    sentences << (better.isEmpty() ? Words::tr("Significantly better: nothing.")
                                   : Words::tr("Significantly better: %1.").arg(better));
    sentences << (worse.isEmpty() ? Words::tr("Significantly worse: nothing.")
                                  : Words::tr("Significantly worse: %1.").arg(worse));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

ui::ReportSection measureSection(const ReportMaterial& m) {
    ui::ReportSection section{QStringLiteral("figures"), Words::tr("Is it better?"), {}};
    const std::vector<Side> sides = sidesOf(m);
    const std::vector<Measured> measures = measuresOf(sides);
    for (std::size_t i = 1; i < sides.size(); ++i)
        section.blocks.emplace_back(ui::ReportQuote{findingOf(m, measures, i)});
    const core::EvaluationReport& first = m.measured->front();
    QString note = Words::tr("%1 rounds of %2 test rows for each of five energy weights, searched with ECCo under "
                             "the constraints in force; distances are in model inputs.")
                       .arg(ui::shownCount(first.rounds), ui::shownCount(first.individuals)) +
                   QLatin1Char(' ');
    if (sides.size() < 2)
        note += Words::tr("The draws have the seed %1.").arg(first.seed);
    else
        note += Words::tr("All models get the same draws (seed %1). In parentheses: the change from %2; * where the "
                          "99% interval of the difference leaves out 0.")
                    .arg(QString::number(first.seed), sides.front().name);
    section.blocks.emplace_back(ui::ReportTable{measureTable(sides, measures), note, narrowTable(sides, measures)});
    return section;
}

ui::ReportSection studySection(const ReportMaterial& m) {
    core::Table table{text(Words::tr("The study: counterfactual training against conventional training.")),
                      {column(Words::tr("Data")), column(Words::tr("Seeds"))},
                      {}};
    std::vector<std::size_t> shown;
    const auto& columns = core::studyColumns();
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (std::ranges::any_of(m.study,
                                [c](const core::StudyTableRow& row) { return row.cells[c].value.has_value(); }))
            shown.push_back(c);
    if (shown.size() > 7)
        shown.resize(7);
    for (const std::size_t c : shown)
        table.columns.push_back(column(fromStd(columns[c].heading)));
    for (const core::StudyTableRow& row : m.study) {
        std::vector<core::TableCell> cells{row.label, static_cast<std::int64_t>(row.seeds)};
        for (const std::size_t c : shown)
            cells.emplace_back(core::cellText(columns[c], row.cells[c]));
        table.rows.push_back(std::move(cells));
    }
    ui::ReportSection section{QStringLiteral("study"), Words::tr("The study"), {}};
    section.blocks.emplace_back(ui::ReportTable{
        std::move(table), Words::tr("Reductions are in percent of the baseline, with their 95% interval "
                                    "over trainings; * where the 99% interval of the difference leaves "
                                    "out 0. Other figures are model / baseline. Published values in "
                                    "parentheses.")});
    return section;
}

namespace {

core::Table settingTable(const ReportMaterial& m) {
    core::Table table{text(Words::tr("Every setting.")), {column(Words::tr("Setting")), column(Words::tr("Key"))}, {}};
    std::map<std::string, std::string> labels;
    std::set<std::string> keys;
    std::vector<core::ParamValues> values;
    for (const Training::Model& model : m.models) {
        table.columns.push_back(column(nameOfModel(model), 10)); // all digits
        values.push_back(core::toValues(model.run.settings));
        for (const core::ParamSpec& spec : core::settingSpecs(model.run.settings.search.generator))
            labels[spec.key] = text(ui::coreWords(spec.label));
        for (const auto& [key, value] : values.back())
            keys.insert(key);
    }
    for (const std::string& key : keys) {
        std::vector<core::TableCell> row{labels.contains(key) ? labels[key] : key, key};
        for (const core::ParamValues& of : values) {
            const auto found = of.find(key);
            row.push_back(found == of.end()
                              ? core::TableCell()
                              : std::visit([](const auto& value) { return core::TableCell(value); }, found->second));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString instructionSet() {
#if defined(__AVX512F__)
    return QStringLiteral("x86-64-v4");
#elif defined(__AVX2__)
    return QStringLiteral("x86-64-v3");
#else
    return QSysInfo::buildCpuArchitecture();
#endif
}

// What it takes to make the same again. Always part of the report.
} // namespace

ui::ReportSection repeatSection(const ReportMaterial& m, bool settings) {
    ui::ReportSection section{QStringLiteral("repeat"), Words::tr("To repeat this"), {}};
    ui::ReportFacts facts;
    facts.facts.emplace_back(Words::tr("Digest of the data"), fromStd(m.data->dataset.digest));
    facts.facts.emplace_back(Words::tr("Seed of the split"), QString::number(m.data->splitSpec.seed));
    for (const Training::Model& model : m.models) {
        const QString name = nameOfModel(model);
        facts.facts.emplace_back(Words::tr("%1: seed").arg(name), QString::number(model.seed));
        facts.facts.emplace_back(
            Words::tr("%1: digest of settings").arg(name),
            fromStd(settingsDigest(m.data->dataset.schema, model.run.settings, model.run.constraints)));
        facts.facts.emplace_back(Words::tr("%1: digest of weights").arg(name),
                                 fromStd(core::digestOf(model.run.network)));
        if (!model.run.startedFrom.empty())
            facts.facts.emplace_back(Words::tr("%1: began with the weights").arg(name), fromStd(model.run.startedFrom));
    }
    facts.facts.emplace_back(
        Words::tr("Versions"),
        Words::tr("%1 %2, Qt %3, Eigen %4, compiler %5, %6")
            .arg(QCoreApplication::applicationName().isEmpty() ? QStringLiteral("counterfoil")
                                                               : QCoreApplication::applicationName(),
                 QCoreApplication::applicationVersion().isEmpty() ? QStringLiteral("0.1.0")
                                                                  : QCoreApplication::applicationVersion(),
                 QLatin1String(qVersion()),
                 QStringLiteral("%1.%2.%3").arg(EIGEN_WORLD_VERSION).arg(EIGEN_MAJOR_VERSION).arg(EIGEN_MINOR_VERSION),
                 QStringLiteral(__VERSION__), instructionSet()));
    section.blocks.emplace_back(std::move(facts));
    section.blocks.emplace_back(
        ui::ReportText{Words::tr("Digests are SHA-256: the same data, settings and seed give the same weights on the "
                                 "same build and instruction set."),
                       true});
    if (settings && !m.models.empty())
        section.blocks.emplace_back(ui::ReportTable{settingTable(m), {}});
    return section;
}

std::string settingsDigest(const core::FeatureSchema& schema, const core::Settings& settings,
                           const core::Constraints& constraints) {
    core::Sha256 digest;
    for (const auto& [key, value] : core::toValues(settings)) {
        digest.add(key);
        digest.add(core::toText(value));
    }
    for (std::size_t f = 0; f < constraints.features.size(); ++f) {
        const core::FeatureConstraint& rule = constraints.features[f];
        if (static_cast<core::Index>(f) < schema.size())
            digest.add(schema[static_cast<core::Index>(f)].name);
        digest.add(core::toWord(rule.mutability));
        digest.add(core::numberText(rule.domain.low));
        digest.add(core::numberText(rule.domain.high));
    }
    return digest.hex();
}

} // namespace app
