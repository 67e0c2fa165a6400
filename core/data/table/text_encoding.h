#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace core {

enum class TextEncoding {
    Utf8,
    Utf16,      // with a byte order mark
    Windows1252 // bytes that are not UTF-8; includes Latin-1
};
std::string_view toWord(TextEncoding encoding); // "UTF-8", "UTF-16", "Windows-1252"

// Text as UTF-8 without a byte order mark. `text` looks into the bytes that were given where they need no change,
// else into `converted`. Move-only by use: do not copy while `text` is in use.
struct DecodedText {
    TextEncoding encoding = TextEncoding::Utf8;
    std::unique_ptr<std::string> converted = {};
    std::string_view text = {};
};

// Detects the encoding. Errors say what the bytes are instead of text ("a ZIP archive, ...").
Result<DecodedText> decodeText(std::string_view bytes);

// Whether the bytes look like text in one of the encodings.
bool looksLikeText(std::string_view bytes);

} // namespace core
