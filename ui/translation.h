#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace ui {

// Languages that the program speaks: code ("" is the system's, "en", "de") and name in that language.
std::vector<std::pair<QString, QString>> languages();

// Makes the application speak the language of a code, or of the system; English where there is no translation. Before
// the first window. Numbers and dates follow the system's locale where that has this language, else the language.
void installTranslation(const QString& code);

} // namespace ui
