#pragma once

#include "core/session/session.h"

#include <memory>
#include <mutex>

namespace core {

// The session file (README, "Session file"): a line that says what it is and the checksum of the rest, a JSON document,
// and the long lists of numbers behind it.

// The rows that were written last, packed as they are in the file: the next session of the same data is written without
// packing them again, which takes longer than all the rest. Holds the packed bytes, not the data. Thread-safe.
class PackedRows {
public:
    struct Packed;
    [[nodiscard]] std::shared_ptr<const Packed> of(const PreparedDataPtr& data);

private:
    std::mutex m_mutex;
    std::weak_ptr<const PreparedData> m_data; // data never change, so the same object is the same rows
    std::shared_ptr<const Packed> m_packed;
};

// The whole file as bytes. `folder` is where it will lie: a reference to the data is also kept relative to it.
std::string sessionToBytes(const Session& session, const std::filesystem::path& folder = {},
                           PackedRows* kept = nullptr);
// Writes to a file beside it that is then renamed: an old file is replaced whole or not at all.
Status saveSession(const Session& session, const std::filesystem::path& file, PackedRows* kept = nullptr);

// What it takes to read one: for data by reference, the decoder of images, and a way to stop.
struct SessionReading {
    ImageDecoder decoder = {};
    Progress progress = {};
    StopToken stop = {};
};

struct OpenedSession {
    Session session;
    Reproduction reproduction; // of the sampled predictions, as computed while reading
};

// Errors name the field: missing, of the wrong type or shape, out of range, damaged, of a newer program; or the data
// that are not where they were, or not the same any more. Nothing is changed by a failure.
Result<OpenedSession> sessionFromBytes(std::string_view bytes, const std::filesystem::path& folder = {},
                                       const SessionReading& reading = {});
Result<OpenedSession> loadSession(const std::filesystem::path& file, const SessionReading& reading = {});

// Whether the file begins as a session does.
bool looksLikeSession(const std::filesystem::path& file);

} // namespace core
