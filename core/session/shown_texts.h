#pragma once

#include "core/base/registry.h"

#include <string>
#include <vector>

namespace core {

// "Counterfactual", of the regime "Counterfactual training".
std::string shortRegimeLabel(const FeatureInfo& info);

// Every fixed text with which the core describes itself and which a program shows: labels, helps and units of the
// registries, of all settings, of the built-in sets and their features, of the study's columns, and what jobs are
// doing. Sorted, each once. A catalogue of translations is complete when it has all of them. Messages that are put
// together with names and numbers (errors, problems of a file) are not among them.
std::vector<std::string> shownTexts();

} // namespace core
