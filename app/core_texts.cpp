// core-texts FILE: writes the texts with which the core describes itself the way lupdate reads them out of a source.
#include "core/session/shown_texts.h"

#include <fstream>
#include <iostream>

namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace

int main(int argc, char** argv) {
    std::ofstream file(argc == 2 ? argv[1] : "");
    for (const std::string& text : core::shownTexts())
        file << "QT_TRANSLATE_NOOP(\"core\", " << quoted(text) << ")\n";
    if (!file.flush())
        std::cerr << "core-texts FILE: nothing could be written\n";
    return file ? 0 : 1;
}
