#pragma once

#include "core/data/feature_schema.h"

#include <QString>

#include <string>

namespace app {

// An axis title or caption of a plane, which the core writes in English, in the language of the program.
QString planeWords(const core::FeatureSchema& schema, const std::string& text);

} // namespace app
