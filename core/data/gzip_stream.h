#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace core {

// Largest expansion that deflate can reach: more bytes than this times the file's own size cannot come out of it.
inline constexpr std::size_t kDeflateRatio = 1032;

bool looksGzipped(std::string_view bytes);

// Unpacks gzip data piece by piece, so that the caller decides how much it takes. Members that follow one another are
// read as one. `packed` is borrowed. Not thread-safe.
class GzipStream {
public:
    explicit GzipStream(std::string_view packed);

    // Fills `to` with up to `most` bytes; fewer only at the end of the data. Errors: damaged, ends early.
    Result<std::size_t> read(char* to, std::size_t most);
    [[nodiscard]] std::size_t consumed() const; // bytes of `packed` that have been used

private:
    struct State;
    std::unique_ptr<State, void (*)(State*)> m_state;
};

// The first bytes of a file, unpacked when it is gzipped; "" when it cannot be read.
std::string fileStart(const std::filesystem::path& file, std::size_t most);

} // namespace core
