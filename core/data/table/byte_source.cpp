#include "core/data/table/byte_source.h"

#include "core/data/gzip_stream.h"

#include <algorithm>

namespace core {
namespace {

// What the file's last four bytes say about the unpacked size: only a hint (it may lie, and counts modulo 2^32).
std::size_t sizeHint(std::string_view packed) {
    if (packed.size() < 18)
        return 0;
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i)
        size |= static_cast<std::size_t>(static_cast<unsigned char>(packed[packed.size() - 4 + i])) << (8 * i);
    return size;
}

std::string megabytes(std::size_t bytes) {
    return std::to_string(bytes >> 20) + " MB";
}

Result<std::string> unpack(std::string_view packed, const Progress& progress, const StopToken& stop,
                           const ExpansionLimits& limits) {
    constexpr std::size_t kSmallPiece = std::size_t{64} << 10;
    constexpr std::size_t kLargePiece = std::size_t{4} << 20;
    const std::size_t allowed = std::min(limits.most, std::max(limits.harmless, packed.size() * limits.ratio));
    GzipStream stream(packed);
    std::string text;
    text.reserve(std::min({sizeHint(packed) + 1, allowed, packed.size() * 20}));
    while (true) {
        if (stop.stop_requested())
            return cancelled();
        const std::size_t before = text.size();
        const std::size_t want = std::min(std::clamp(before, kSmallPiece, kLargePiece), allowed + 1 - before);
        text.resize(before + want);
        auto count = stream.read(text.data() + before, want);
        if (!count)
            return std::move(count).error();
        text.resize(before + *count);
        if (text.size() > allowed)
            return Error{ErrorCode::ParseFailure,
                         "unpacks to more than " + megabytes(allowed) + " from " + std::to_string(packed.size()) +
                             " bytes: refused, as this is how a gzip bomb looks; if you trust it, unpack it first"};
        if (*count < want)
            return text;
        report(progress, static_cast<double>(stream.consumed()) / static_cast<double>(packed.size()), "unpacking");
    }
}

} // namespace

Result<ByteSource> ByteSource::open(const std::filesystem::path& file, const Progress& progress, const StopToken& stop,
                                    const ExpansionLimits& limits) {
    auto mapped = MappedFile::open(file);
    if (!mapped)
        return std::move(mapped).error();
    ByteSource source(std::move(mapped).value());
    if (!looksGzipped(source.m_file.bytes()))
        return source;
    auto text = unpack(source.m_file.bytes(), progress, stop, limits);
    if (!text && text.error().code == ErrorCode::Cancelled)
        return std::move(text).error();
    if (!text)
        return std::move(text).error().within(file.string());
    source.m_unpacked = std::make_unique<std::string>(std::move(text).value());
    return source;
}

} // namespace core
