#include "ui/models/core_words.h"

#include "core/session/shown_texts.h"

#include <QCoreApplication>

#include <string>

namespace ui {

QString coreWords(std::string_view text) {
    return text.empty() ? QString() : QCoreApplication::translate("core", std::string(text).c_str());
}

QString shortRegimeLabel(const core::FeatureInfo& info) {
    return coreWords(core::shortRegimeLabel(info));
}

} // namespace ui
