#include "app/wiring/report_sections.h"

#include "core/base/sha256.h"
#include "core/base/text.h"
#include "core/training/objective_term.h"
#include "core/training/regime.h"
#include "ui/models/core_words.h"
#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"
#include "ui/plots/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSysInfo>

#include <functional>
#include <map>
#include <set>

namespace app {
namespace {

using ui::fromStd;

constexpr core::Index kMostFeatures = 60; // one a row of the table; images have too many
constexpr std::size_t kMostChanges = 24;

QString listed(const QStringList& words) {
    return QLocale().createSeparatedList(words);
}

QString rangeText(const core::Feature& feature, const core::FeatureConstraint& constraint) {
    if (feature.kind == core::FeatureKind::Category) {
        QStringList levels;
        for (const std::string& level : feature.levels)
            levels << fromStd(level);
        return levels.size() > 6 ? Words::tr("%1 levels").arg(levels.size()) : levels.join(Words::tr(", "));
    }
    return Words::tr("%1 to %2")
        .arg(ui::shownValue(feature, constraint.domain.low), ui::shownValue(feature, constraint.domain.high));
}

core::Table featureTable(const ReportMaterial& m) {
    const core::FeatureSchema& schema = m.data->dataset.schema;
    core::Table table{text(Words::tr("Features and what may change about them.")),
                      {column(Words::tr("Feature")), column(Words::tr("Kind")), column(Words::tr("May change")),
                       column(Words::tr("Within"))},
                      {}};
    for (core::Index f = 0; f < schema.size(); ++f)
        table.rows.push_back({text(ui::nameWithUnit(schema[f])), text(ui::kindWord(schema[f].kind)),
                              text(ui::mutabilityWord(m.constraints[f].mutability)),
                              text(rangeText(schema[f], m.constraints[f]))});
    return table;
}

} // namespace

ui::ReportSection dataSection(const ReportMaterial& m) {
    const core::Dataset& set = m.data->dataset;
    const auto count = [](core::Index n) { return ui::shownCount(n); };
    ui::ReportSection section{QStringLiteral("data"), Words::tr("Data and constraints"), {}};
    QStringList classes;
    std::map<core::Label, core::Index> sizes;
    for (const core::Label label : set.labels)
        ++sizes[label];
    for (core::Index k = 0; k < set.classCount(); ++k)
        classes << Words::tr("%1 (%2)").arg(fromStd(set.classes[static_cast<std::size_t>(k)]),
                                            count(sizes[static_cast<core::Label>(k)]));
    ui::ReportFacts facts;
    facts.facts = {{Words::tr("Data"), fromStd(set.name) + (set.simulated ? Words::tr(" (simulated)") : QString())},
                   {Words::tr("Source"), fromStd(set.source)},
                   {Words::tr("Rows"), Words::tr("%1: %2 training, %3 validation, %4 test")
                                           .arg(count(set.size()), count(m.data->training.cols()),
                                                count(m.data->validation.cols()), count(m.data->test.cols()))},
                   {Words::tr("Classes"), classes.size() > 12 ? count(set.classCount()) : listed(classes)}};
    if (!set.note.empty())
        facts.facts.emplace_back(Words::tr("Note"), ui::coreWords(set.note));
    section.blocks.emplace_back(std::move(facts));
    const auto locked =
        std::ranges::count(m.constraints.features, core::Mutability::Immutable, &core::FeatureConstraint::mutability);
    if (set.schema.size() <= kMostFeatures && !set.schema.image)
        section.blocks.emplace_back(
            ui::ReportTable{featureTable(m), Words::tr("Counterfactuals keep these rules: they are checked in the "
                                                       "features' own units after rounding.")});
    else
        section.blocks.emplace_back(ui::ReportText{
            Words::tr("%1, of which %2 may not change.")
                .arg(ui::counted(set.schema.size(), Words::tr("1 feature"), Words::tr("%1 features")), count(locked))});
    return section;
}

namespace {

QString lossWord(const std::string& term) {
    if (const auto* entry = core::builtins<core::ObjectiveTerm>().find(term))
        return ui::coreWords(entry->info.label);
    return Words::tr("Classification");
}

// The last epoch, a model a column.
core::Table endTable(const ReportMaterial& m) {
    core::Table table{text(Words::tr("Where training ended.")), {column(Words::tr("Figure"))}, {}};
    const auto add = [&](const QString& name, const std::function<std::optional<double>(const Training::Model&)>& of) {
        std::vector<core::TableCell> row{text(name)};
        bool any = false;
        for (const Training::Model& model : m.models) {
            const auto value = model.run.history.empty() ? std::nullopt : of(model);
            any = any || value;
            row.push_back(cellOf(value));
        }
        if (any)
            table.rows.push_back(std::move(row));
    };
    using Model = Training::Model;
    std::vector<std::string> terms;
    for (const Model& model : m.models) {
        table.columns.push_back(column(nameOfModel(model)));
        if (!model.run.history.empty())
            for (const auto& loss : model.run.history.back().losses)
                if (std::ranges::find(terms, loss.term) == terms.end())
                    terms.push_back(loss.term);
    }
    add(Words::tr("Epochs"),
        [](const Model& model) { return std::optional(static_cast<double>(model.run.history.size())); });
    add(Words::tr("Training accuracy"),
        [](const Model& model) { return std::optional(model.run.history.back().trainingAccuracy); });
    add(Words::tr("Validation accuracy"),
        [](const Model& model) { return std::optional(model.run.history.back().validationAccuracy); });
    add(Words::tr("Share of mature counterfactuals"), [](const Model& model) {
        const core::EpochLog& last = model.run.history.back();
        return last.searchSteps > 0 ? std::optional(last.matureShare) : std::nullopt;
    });
    for (const std::string& term : terms)
        add(Words::tr("Loss: %1").arg(lossWord(term)), [&term](const Model& model) {
            const auto& losses = model.run.history.back().losses;
            const auto loss = std::ranges::find(losses, term, &core::EpochLog::Loss::term);
            return loss == losses.end() ? std::nullopt : std::optional(loss->value);
        });
    return table;
}

} // namespace

ui::ReportSection trainingSection(const ReportMaterial& m) {
    ui::ReportSection section{QStringLiteral("training"), Words::tr("How it was trained"), {}};
    for (const Training::Model& model : m.models) {
        const auto* regime = core::builtins<core::Regime>().find(model.run.settings.training.regime);
        const QString help = regime ? ui::coreWords(regime->info.help) : QString();
        section.blocks.emplace_back(ui::ReportText{
            Words::tr("%1: a network of the shape %2 (inputs to classes), %3 epochs in batches of %4, learning "
                      "rate %5. %6")
                .arg(nameOfModel(model), fromStd(core::shapeText(model.run.network)),
                     ui::shownCount(static_cast<qint64>(model.run.history.size())),
                     ui::shownCount(model.run.settings.training.batch),
                     ui::numberText(model.run.settings.training.learningRate), help)
                .trimmed()});
    }
    section.blocks.emplace_back(ui::ReportTable{endTable(m), {}});
    for (const ui::ReportFigure& figure : m.training)
        section.blocks.emplace_back(figure);
    return section;
}

ui::ReportSection landscapeSection(const ReportMaterial& m) {
    ui::ReportSection section{QStringLiteral("landscapes"), Words::tr("What the models see"), {}};
    section.blocks.emplace_back(
        ui::ReportText{Words::tr("Each place of the plane has the colour of the class that the model finds most likely "
                                 "there, stronger where it is surer; on the line two classes tie. Points are rows of "
                                 "the data; thin lines lead from some of them to their counterfactuals.")});
    for (const ui::ReportFigure& figure : m.landscapes)
        section.blocks.emplace_back(figure);
    return section;
}

namespace {

core::Table changeTable(const ui::QuerySubject& subject, const ui::ModelAnswer& answer, const QString& model) {
    core::Table table{text(Words::tr("What changes, by %1.").arg(model)),
                      {column(Words::tr("Feature")), column(Words::tr("Is")), column(Words::tr("Would be")),
                       column(Words::tr("Change"))},
                      {}};
    for (const ui::ChangeRow& row : ui::changeRows(subject, answer)) {
        if (table.rows.size() == kMostChanges)
            break;
        table.rows.push_back({text(row.name), text(row.before), text(row.after), text(row.change)});
    }
    return table;
}

} // namespace

ui::ReportSection explanationSection(const ReportMaterial& m) {
    const ui::ExplanationAnswer& answer = *m.explanation;
    const auto className = [&](core::Label label) {
        return fromStd(m.data->dataset.classes[static_cast<std::size_t>(label)]);
    };
    ui::ReportSection section{QStringLiteral("explanation"), Words::tr("One row explained"), {}};
    for (std::size_t i = 0; i < answer.models.size() && i < answer.subject->models.size(); ++i) {
        if (!answer.models[i])
            continue;
        const ui::ModelAnswer& one = *answer.models[i];
        const QString model = answer.subject->models[i].name;
        section.blocks.emplace_back(
            ui::ReportText{Words::tr("%1, row %2: from %3 to %4, %5.")
                               .arg(model, ui::shownCount(answer.row), className(one.explanation.predicted),
                                    className(one.explanation.target), ui::outcomeText(one))});
        section.blocks.emplace_back(ui::ReportQuote{ui::sentence(*answer.subject, one)});
        if (const QString reason = ui::reasonText(*answer.subject, one); !reason.isEmpty())
            section.blocks.emplace_back(ui::ReportText{reason});
        const std::size_t changed = one.explanation.changes.size();
        if (changed > 0 && !m.data->dataset.schema.image)
            section.blocks.emplace_back(ui::ReportTable{
                changeTable(*answer.subject, one, model),
                changed > kMostChanges ? Words::tr("The largest of %1 changes.").arg(changed) : QString()});
        section.blocks.emplace_back(ui::ReportText{ui::factTexts(*answer.subject, one).join(Words::tr(" · ")), true});
    }
    for (const ui::ReportFigure& figure : m.path)
        section.blocks.emplace_back(figure);
    return section;
}

namespace {

QString judgementWord(core::Judgement judgement) {
    switch (judgement) {
    case core::Judgement::Sensible:
        return Words::tr("sensible");
    case core::Judgement::Odd:
        return Words::tr("odd");
    case core::Judgement::Wrong:
        return Words::tr("wrong");
    case core::Judgement::None:
        return Words::tr("noted");
    }
    return {};
}

} // namespace

ui::ReportSection notesSection(const ReportMaterial& m) {
    ui::ReportSection section{QStringLiteral("notes"), Words::tr("Verdicts and bookmarks"), {}};
    const auto className = [&](core::Label label) {
        const auto k = static_cast<std::size_t>(label);
        return k < m.data->dataset.classes.size() ? m.data->dataset.classes[k] : std::to_string(label);
    };
    if (!m.notes.verdicts.empty()) {
        core::Table table{text(Words::tr("Verdicts on explanations.")),
                          {column(Words::tr("Row")), column(Words::tr("To")), column(Words::tr("Model")),
                           column(Words::tr("Verdict")), column(Words::tr("Note"))},
                          {}};
        std::map<core::Judgement, int> counts;
        for (const core::Verdict& verdict : m.notes.verdicts) {
            ++counts[verdict.judgement];
            table.rows.push_back({static_cast<std::int64_t>(verdict.row), className(verdict.target), verdict.model,
                                  text(judgementWord(verdict.judgement)), verdict.note});
        }
        section.blocks.emplace_back(
            ui::ReportText{Words::tr("%1 explanations were looked at: %2 sensible, %3 odd, %4 wrong.")
                               .arg(m.notes.verdicts.size())
                               .arg(counts[core::Judgement::Sensible])
                               .arg(counts[core::Judgement::Odd])
                               .arg(counts[core::Judgement::Wrong])});
        section.blocks.emplace_back(ui::ReportTable{std::move(table), {}});
    }
    if (!m.notes.bookmarks.empty()) {
        core::Table table{text(Words::tr("Bookmarked instances.")),
                          {column(Words::tr("Name")), column(Words::tr("Row")), column(Words::tr("To")),
                           column(Words::tr("Model")), column(Words::tr("Note"))},
                          {}};
        for (const core::Bookmark& mark : m.notes.bookmarks)
            table.rows.push_back(
                {mark.name, mark.row ? core::TableCell(static_cast<std::int64_t>(*mark.row)) : core::TableCell(),
                 mark.target ? core::TableCell(className(*mark.target)) : core::TableCell(), mark.model, mark.note});
        section.blocks.emplace_back(ui::ReportTable{std::move(table), {}});
    }
    return section;
}

} // namespace app
