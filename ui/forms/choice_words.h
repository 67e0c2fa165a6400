#pragma once

#include "core/base/param.h"

#include <QString>

namespace ui {

// What a choice of a setting is called in words: "relu" is "ReLU", "steps" of the growth "More steps". One that has no
// words of its own reads as its id with blanks.
QString choiceWords(const core::ParamSpec& spec, const std::string& id);

} // namespace ui
