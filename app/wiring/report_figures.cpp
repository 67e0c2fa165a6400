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

// Mean and interval of each measure and model, and by how much it falls.
core::Table measureTable(const ReportMaterial& m) {
    const std::vector<Side> sides = sidesOf(m);
    core::Table table{
        text(Words::tr("Measures with their 99% bootstrap intervals.")), {column(Words::tr("Measure"))}, {}};
    for (const Side& side : sides) {
        table.columns.push_back(column(side.name, 3));
        table.columns.push_back(column(Words::tr("low"), 3));
        table.columns.push_back(column(Words::tr("high"), 3));
        if (side.report)
            table.columns.push_back(column(Words::tr("falls by %"), 3));
    }
    for (std::size_t i = 0; i < core::classificationMeasures().size(); ++i) {
        const core::ClassificationMeasure& measure = core::classificationMeasures()[i];
        std::vector<core::TableCell> row{text(ui::coreWords(measure.info.label))};
        for (const Side& side : sides) {
            const core::Range range = side.figures->classifiedWithin.*measure.within;
            row.insert(row.end(), {side.figures->classified.*measure.value, range.low, range.high});
            if (side.report)
                row.push_back(cellOf(side.report->classified[i].percent));
        }
        table.rows.push_back(std::move(row));
    }
    for (const auto& entry : core::builtins<core::Measure>().entries()) {
        std::vector<core::TableCell> row{text(ui::coreWords(entry.info.label))};
        bool any = false;
        for (const Side& side : sides) {
            const core::Figure* figure = side.figures->figure(entry.info.id);
            any = any || (figure && figure->mean);
            row.push_back(figure ? cellOf(figure->mean) : core::TableCell());
            row.push_back(figure && figure->interval ? core::TableCell(figure->interval->low) : core::TableCell());
            row.push_back(figure && figure->interval ? core::TableCell(figure->interval->high) : core::TableCell());
            if (!side.report)
                continue;
            const core::Reduction* fall = side.report->reduction(entry.info.id);
            row.push_back(fall ? cellOf(fall->percent) : core::TableCell());
        }
        if (any)
            table.rows.push_back(std::move(row));
    }
    return table;
}

// "Implausibility falls by 24%, from 1.59 to 1.38 (the 99% interval of the difference leaves out 0)."
QString findingOf(const ReportMaterial& m, std::size_t model) {
    const core::EvaluationReport& report = (*m.measured)[model - 1];
    const core::Reduction* fall = report.reduction("ip");
    const auto before = report.baseline.mean("ip"), after = report.model.mean("ip");
    if (!fall || !fall->percent || !before || !after)
        return {};
    const QString way = *fall->percent >= 0 ? Words::tr("%1% more plausible") : Words::tr("%1% less plausible");
    const QString sure = fall->significant()
                             ? Words::tr("the 99% interval of the difference leaves out 0")
                             : Words::tr("the 99% interval of the difference holds 0: this may be chance");
    return Words::tr(
               "Counterfactuals of %1 are %2 than those of %3: their distance to real rows of the wanted class is "
               "%4 instead of %5; %6. Accuracy on the test rows: %7 instead of %8.")
        .arg(nameOfModel(m.models[model]), way.arg(ui::numberText(std::abs(*fall->percent), 3)),
             nameOfModel(m.models.front()), ui::numberText(*after), ui::numberText(*before), sure,
             ui::percentText(report.model.classified.accuracy), ui::percentText(report.baseline.classified.accuracy));
}

} // namespace

ui::ReportSection measureSection(const ReportMaterial& m) {
    ui::ReportSection section{QStringLiteral("figures"), Words::tr("Is it better?"), {}};
    for (std::size_t i = 1; i < m.models.size() && i - 1 < m.measured->size(); ++i)
        if (const QString finding = findingOf(m, i); !finding.isEmpty())
            section.blocks.emplace_back(ui::ReportQuote{finding});
    const core::EvaluationReport& first = m.measured->front();
    section.blocks.emplace_back(ui::ReportTable{
        measureTable(m),
        Words::tr("%1 rounds of %2 test rows for each of five energy weights, searched with ECCo under "
                  "the constraints in force; distances are in model inputs. Both models get the same "
                  "draws (seed %3).")
            .arg(ui::shownCount(first.rounds), ui::shownCount(first.individuals), QString::number(first.seed))});
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
