#pragma once

#include "core/base/progress.h"
#include "core/base/stop.h"
#include "core/data/mapped_file.h"

#include <cstdint>

namespace core {

// How far a gzipped file may expand. Up to `harmless` bytes anything goes; beyond, the unpacked size may be `ratio`
// times the file's own; `most` is the end in any case.
struct ExpansionLimits {
    std::size_t harmless = std::size_t{256} << 20;
    std::size_t ratio = 100;
    std::size_t most = std::size_t{4} << 30;
};

// The bytes of a table's file: mapped, or unpacked into memory when it is gzipped. Move-only.
class ByteSource {
public:
    // Errors name the file; a gzip bomb is refused once it passes the limits. Polls `stop` while unpacking.
    static Result<ByteSource> open(const std::filesystem::path& file, const Progress& progress, const StopToken& stop,
                                   const ExpansionLimits& limits = {});

    [[nodiscard]] std::string_view bytes() const { return m_unpacked ? std::string_view(*m_unpacked) : m_file.bytes(); }
    [[nodiscard]] std::int64_t fileBytes() const { return m_fileBytes; } // on disk

private:
    explicit ByteSource(MappedFile file)
        : m_file(std::move(file)), m_fileBytes(static_cast<std::int64_t>(m_file.bytes().size())) {}

    MappedFile m_file;
    std::unique_ptr<std::string> m_unpacked;
    std::int64_t m_fileBytes = 0;
};

} // namespace core
