#include "core/session/blocks.h"

#include "core/data/gzip_stream.h"

#include <bit>
#include <cstring>
#include <limits>
#include <zlib.h>

namespace core {
namespace {

constexpr int kFast = 1; // of zlib: opening and autosaving must not wait for the last percent

static_assert(std::endian::native == std::endian::little, "the numbers of a block are written as they are in memory");

std::size_t widthOf(const JsonField& type) {
    const std::string word = type.text();
    if (word == "u8")
        return 1;
    if (word == "f32" || word == "i32")
        return 4;
    if (word == "f64" || word == "i64")
        return 8;
    type.fail("is \"" + word + "\"; known are f32, f64, i32, i64, u8");
}

} // namespace

JsonOut BlockWriter::store(std::string_view type, const void* values, std::size_t count, std::size_t width, bool pack) {
    const std::size_t size = count * width;
    const std::size_t at = m_bytes.size();
    bool packed = false;
    if (pack && size > 0) {
        uLongf taken = compressBound(size);
        m_bytes.resize(at + taken);
        packed = compress2(reinterpret_cast<Bytef*>(m_bytes.data() + at), &taken, static_cast<const Bytef*>(values),
                           size, kFast) == Z_OK &&
                 taken < size;
        m_bytes.resize(packed ? at + taken : at);
    }
    if (!packed)
        m_bytes.append(static_cast<const char*>(values), size);
    return {{"type", type},
            {"count", count},
            {"at", at},
            {"bytes", m_bytes.size() - at},
            {"packed", packed ? "zlib" : "none"}};
}

std::string_view BlockReader::packed(const JsonField& field) const {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    const auto at = static_cast<std::size_t>(field["at"].whole(0, kMost));
    const auto size = static_cast<std::size_t>(field["bytes"].whole(0, kMost));
    if (at > m_bytes.size() || size > m_bytes.size() - at)
        field.fail("lies beyond the end of the file, which is cut off or damaged");
    return m_bytes.substr(at, size);
}

std::size_t BlockReader::count(const JsonField& field) const {
    const auto count = static_cast<std::size_t>(field["count"].whole(0, std::numeric_limits<std::int64_t>::max()));
    const std::string_view bytes = packed(field);
    const bool zipped = field["packed"].text() == "zlib";
    const std::size_t most = bytes.size() * (zipped ? kDeflateRatio : 1) / widthOf(field["type"]);
    if (count > most)
        field["count"].fail("is " + std::to_string(count) + ", which " + std::to_string(bytes.size()) +
                            " bytes cannot hold");
    return count;
}

void BlockReader::fetch(const JsonField& field, std::string_view type, void* to, std::size_t count,
                        std::size_t width) const {
    if (field["type"].text() != type)
        field["type"].fail("is \"" + field["type"].text() + "\" where " + std::string(type) + " is needed");
    if (this->count(field) != count)
        field["count"].fail("is " + std::to_string(this->count(field)) + " where " + std::to_string(count) +
                            " are needed");
    const std::string_view bytes = packed(field);
    const std::size_t size = count * width;
    const std::string how = field["packed"].text();
    if (how == "none") {
        if (bytes.size() != size)
            field["bytes"].fail("is " + std::to_string(bytes.size()) + " where " + std::to_string(size) +
                                " are needed");
        if (size > 0)
            std::memcpy(to, bytes.data(), size);
        return;
    }
    if (how != "zlib")
        field["packed"].fail("is \"" + how + "\"; known are none, zlib");
    uLongf got = size;
    const int status = uncompress(static_cast<Bytef*>(to), &got, reinterpret_cast<const Bytef*>(bytes.data()),
                                  static_cast<uLong>(bytes.size()));
    if (status != Z_OK || got != size)
        field.fail("is damaged: it does not unpack to the numbers it should have");
}

} // namespace core
