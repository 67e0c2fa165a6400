#include "core/data/gzip_stream.h"

#include "core/data/mapped_file.h"

#include <algorithm>
#include <zlib.h>

namespace core {

struct GzipStream::State {
    z_stream z{};
    std::string_view packed; // all of it
    std::size_t given = 0;   // bytes handed to zlib so far
    bool ended = false;

    [[nodiscard]] std::size_t used() const { return given - z.avail_in; }
    void give() { // zlib counts in 32 bits
        constexpr std::size_t kMost = std::size_t{1} << 30;
        const std::size_t count = std::min(kMost, packed.size() - given);
        z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data() + given)); // NOLINT: zlib does not write
        z.avail_in = static_cast<uInt>(count);
        given += count;
    }
};

bool looksGzipped(std::string_view bytes) {
    return bytes.starts_with("\x1f\x8b");
}

GzipStream::GzipStream(std::string_view packed)
    : m_state(new State, [](State* state) {
          inflateEnd(&state->z);
          delete state;
      }) {
    m_state->packed = packed;
    constexpr int kGzipWrapper = 16;
    if (inflateInit2(&m_state->z, MAX_WBITS + kGzipWrapper) != Z_OK)
        throw std::bad_alloc();
}

Result<std::size_t> GzipStream::read(char* to, std::size_t most) {
    State& s = *m_state;
    std::size_t done = 0;
    while (done < most && !s.ended) {
        if (s.z.avail_in == 0 && s.given < s.packed.size())
            s.give();
        const std::size_t room = std::min(most - done, std::size_t{1} << 30);
        s.z.next_out = reinterpret_cast<Bytef*>(to + done);
        s.z.avail_out = static_cast<uInt>(room);
        const int status = inflate(&s.z, Z_NO_FLUSH);
        done += room - s.z.avail_out;
        if (status == Z_STREAM_END) {
            if (looksGzipped(s.packed.substr(s.used())))
                inflateReset(&s.z);
            else
                s.ended = true;
        } else if (status == Z_BUF_ERROR && s.given == s.packed.size()) {
            return Error{ErrorCode::ParseFailure, "the gzip data ends early: the file is incomplete"};
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            return Error{ErrorCode::ParseFailure,
                         std::string("the gzip data is damaged (") + (s.z.msg ? s.z.msg : "zlib gave up") + ")"};
        }
    }
    return done;
}

std::size_t GzipStream::consumed() const {
    return m_state->used();
}

std::string fileStart(const std::filesystem::path& file, std::size_t most) {
    auto mapped = MappedFile::open(file);
    if (!mapped)
        return {};
    if (!looksGzipped(mapped->bytes()))
        return std::string(mapped->bytes().substr(0, most));
    std::string start(most, '\0');
    auto count = GzipStream(mapped->bytes()).read(start.data(), start.size());
    start.resize(count ? *count : 0);
    return start;
}

} // namespace core
