#include "ui/panels/settings_steps.h"

#include "core/training/regime.h"
#include "core/training/settings.h"
#include "ui/forms/choice_words.h"
#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/settings_panel.h"

#include <algorithm>

namespace ui {

namespace {

constexpr const char* kGeneratorKey = "search.generator";
using RegimeEntry = core::Registry<core::Regime>::Entry;

// The one setting in which the two differ; "" for none or several.
std::string onlyDifference(const core::PlannedTraining& before, const core::PlannedTraining& after) {
    std::string key;
    for (const auto& [name, value] : after.values) {
        const auto it = before.values.find(name);
        if (it != before.values.end() && it->second == value)
            continue;
        if (!key.empty())
            return {};
        key = name;
    }
    return before.values.size() == after.values.size() ? key : std::string();
}

// What a step of the history is called.
QString stepName(const core::PlannedTraining& before, const core::PlannedTraining& after) {
    const auto regime = [](const std::string& id) {
        const RegimeEntry* entry = core::builtins<core::Regime>().find(id);
        return entry ? shortRegimeLabel(entry->info) : fromStd(id);
    };
    const auto search = [](const core::PlannedTraining& plan) {
        const auto it = plan.values.find(kGeneratorKey);
        return it == plan.values.end() ? std::string() : core::toText(it->second);
    };
    if (before.regime != after.regime)
        return SettingsPanel::tr("Training: %1").arg(regime(after.regime));
    if (before.compare != after.compare)
        return after.compare ? SettingsPanel::tr("Side by side with %1").arg(regime(after.comparedWith))
                             : SettingsPanel::tr("One model only");
    if (before.comparedWith != after.comparedWith)
        return SettingsPanel::tr("Side by side with %1").arg(regime(after.comparedWith));
    if (before.preset != after.preset)
        return after.preset == "published" ? SettingsPanel::tr("Published settings")
                                           : SettingsPanel::tr("Default settings");
    if (before.seed != after.seed)
        return SettingsPanel::tr("Seed: %1").arg(after.seed);
    if (search(before) != search(after)) {
        const auto* entry = core::builtins<core::Generator>().find(search(after));
        return SettingsPanel::tr("Search: %1").arg(coreWords(entry ? entry->info.label : search(after)));
    }
    const std::string key = onlyDifference(before, after);
    const std::vector<core::ParamSpec> specs = core::settingSpecs(search(after));
    const auto spec = std::ranges::find(specs, key, &core::ParamSpec::key);
    if (key.empty() || spec == specs.end())
        return SettingsPanel::tr("Settings");
    return SettingsPanel::tr("%1: %2").arg(coreWords(spec->label), settingText(*spec, after.values.find(key)->second));
}

} // namespace

PlanCommand::PlanCommand(SettingsPanel& panel, core::PlannedTraining before, core::PlannedTraining after,
                         const QString& label, bool merge)
    : GestureStep(label.isEmpty() ? stepName(before, after) : label, merge ? Merge::Yes : Merge::No),
      m_panel(panel),
      m_before(std::move(before)),
      m_after(std::move(after)) {}

void PlanCommand::takeBack() {
    m_panel.showPlanned(m_before);
}

void PlanCommand::redo() {
    if (m_shown)
        m_panel.showPlanned(m_after);
    m_shown = true; // the person has put it there
}

bool PlanCommand::takeIn(const GestureStep& later) {
    const auto& next = static_cast<const PlanCommand&>(later);
    const std::string key = field();
    if (key.empty() || key != next.field())
        return false;
    m_after = next.m_after;
    setText(stepName(m_before, m_after));
    setObsolete(m_after == m_before);
    return true;
}

std::string PlanCommand::field() const {
    core::PlannedTraining same = m_before;
    same.values = m_after.values;
    if (same == m_after)
        return onlyDifference(m_before, m_after);
    same = m_before;
    same.seed = m_after.seed;
    return same == m_after ? "seed" : std::string();
}

} // namespace ui
