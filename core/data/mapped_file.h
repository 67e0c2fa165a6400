#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace core {

// A regular file's bytes, read-only, mapped into memory: nothing is read before it is looked at. Move-only; the views
// of bytes() live as long as the object. The file must not be cut short by others meanwhile.
class MappedFile {
public:
    // Errors name the file: not there, a folder or a device, not readable.
    static Result<MappedFile> open(const std::filesystem::path& file);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(m_data), m_size}; }

private:
    MappedFile() = default;

    void* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace core
