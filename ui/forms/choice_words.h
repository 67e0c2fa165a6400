#pragma once

#include "core/base/param.h"

#include <QString>

namespace ui {

// What a choice of a setting is called in words: "relu" is "ReLU", "steps" of the growth "More steps". One that has no
// words of its own reads as its id with blanks.
QString choiceWords(const core::ParamSpec& spec, const std::string& id);

// The value of a setting as a person reads it: in words, or as a number of the locale with all its digits and its unit.
QString settingText(const core::ParamSpec& spec, const core::ParamValue& value);
QString settingNumber(double value);

} // namespace ui
