#include "core/data/table/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

namespace core {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16Little = "\xFF\xFE";
constexpr std::string_view kUtf16Big = "\xFE\xFF";

unsigned byteAt(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

void appendUtf8(std::string& text, std::uint32_t point) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0 | (point >> 6));
        add(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        add(0xE0 | (point >> 12));
        add(0x80 | ((point >> 6) & 0x3F));
        add(0x80 | (point & 0x3F));
    } else {
        add(0xF0 | (point >> 18));
        add(0x80 | ((point >> 12) & 0x3F));
        add(0x80 | ((point >> 6) & 0x3F));
        add(0x80 | (point & 0x3F));
    }
}

// Bytes of the UTF-8 sequence at i, 0 when there is none (overlong forms and surrogates are none).
std::size_t sequenceLength(std::string_view bytes, std::size_t i) {
    const unsigned lead = byteAt(bytes, i);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || i + length > bytes.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k)
        if ((byteAt(bytes, i + k) & 0xC0) != 0x80)
            return 0;
    const unsigned second = byteAt(bytes, i + 1);
    const bool bad = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second >= 0xA0) ||
                     (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second >= 0x90);
    return bad ? 0 : length;
}

bool isUtf8(std::string_view bytes) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::size_t i = 0;
    while (i < bytes.size()) {
        std::uint64_t word = 0;
        while (i + sizeof word <= bytes.size()) { // plain ASCII, eight bytes at a time
            std::memcpy(&word, bytes.data() + i, sizeof word);
            if ((word & kHighBits) != 0)
                break;
            i += sizeof word;
        }
        if (i == bytes.size())
            break;
        const std::size_t length = sequenceLength(bytes, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

// The 32 places where Windows-1252 differs from Latin-1, 0x80 to 0x9F; unused ones stay control characters.
constexpr std::array<std::uint16_t, 32> kWindows1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string fromWindows1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned byte = byteAt(bytes, i);
        appendUtf8(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
    }
    return text;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    constexpr std::uint32_t kReplacement = 0xFFFD;
    const auto unit = [&](std::size_t i) -> std::uint32_t {
        return bigEndian ? byteAt(bytes, i) << 8 | byteAt(bytes, i + 1) : byteAt(bytes, i + 1) << 8 | byteAt(bytes, i);
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        std::uint32_t point = unit(i);
        if (point >= 0xD800 && point < 0xDC00 && i + 3 < bytes.size() && (unit(i + 2) & 0xFC00) == 0xDC00) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = kReplacement;
        }
        appendUtf8(text, point);
    }
    return text;
}

// What the bytes are when they are not text; nothing when they may be text.
std::optional<std::string> foreignKind(std::string_view bytes) {
    if (bytes.starts_with(kUtf16Little) || bytes.starts_with(kUtf16Big))
        return std::nullopt;
    if (bytes.starts_with("PK\x03\x04"sv))
        return "a ZIP archive, such as an Excel or LibreOffice workbook; save the sheet as CSV";
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv))
        return "an old Excel or Word file; save the sheet as CSV";
    if (bytes.starts_with("PAR1"sv))
        return "a Parquet file; save it as CSV";
    if (bytes.starts_with("%PDF"sv))
        return "a PDF document";
    if (bytes.starts_with("\x89PNG"sv) || bytes.starts_with("\xFF\xD8\xFF"sv))
        return "an image; give the folder that holds a sub-folder of images for each class";
    constexpr std::size_t kLook = 65536;
    const std::string_view start = bytes.substr(0, kLook);
    const auto control = std::ranges::count_if(start, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A';
    });
    if (start.find('\0') != std::string_view::npos || control * 50 > static_cast<std::ptrdiff_t>(start.size()))
        return "binary data";
    return std::nullopt;
}

} // namespace

std::string_view toWord(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16:
        return "UTF-16";
    case TextEncoding::Windows1252:
        return "Windows-1252";
    }
    return "";
}

Result<DecodedText> decodeText(std::string_view bytes) {
    if (const auto kind = foreignKind(bytes))
        return Error{ErrorCode::ParseFailure, "is not a text table but " + *kind};
    DecodedText decoded;
    const auto convert = [&](TextEncoding encoding, std::string text) {
        decoded.encoding = encoding;
        decoded.converted = std::make_unique<std::string>(std::move(text));
        decoded.text = *decoded.converted;
    };
    if (bytes.starts_with(kUtf16Little) || bytes.starts_with(kUtf16Big))
        convert(TextEncoding::Utf16, fromUtf16(bytes.substr(2), bytes.starts_with(kUtf16Big)));
    else if (bytes.starts_with(kUtf8Mark))
        decoded.text = bytes.substr(kUtf8Mark.size());
    else
        decoded.text = bytes;
    if (!decoded.converted && !isUtf8(decoded.text))
        convert(TextEncoding::Windows1252, fromWindows1252(decoded.text));
    return decoded;
}

bool looksLikeText(std::string_view bytes) {
    return !bytes.empty() && !foreignKind(bytes);
}

} // namespace core
