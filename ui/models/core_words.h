#pragma once

#include "core/base/registry.h"

#include <QString>

#include <string_view>

namespace ui {

// A text that the core describes itself with (label, help and unit of a setting, a search, a measure, a built-in set;
// what a job is doing) in the language of the program. Any other text, such as the unit of a column that a person
// brought, comes back as it is. The catalogue has every text of core::shownTexts().
QString coreWords(std::string_view text);

// "Counterfactual", of the regime "Counterfactual training".
QString shortRegimeLabel(const core::FeatureInfo& info);

} // namespace ui
