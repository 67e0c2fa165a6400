#pragma once

#include "core/session/session.h"

namespace core {

// The session file (README, "Session file"): a line that says what it is and the checksum of the rest, a JSON document,
// and the long lists of numbers behind it.

// The whole file as bytes. `folder` is where it will lie: a reference to the data is also kept relative to it.
std::string sessionToBytes(const Session& session, const std::filesystem::path& folder = {});
// Writes to a file beside it that is then renamed: an old file is replaced whole or not at all.
Status saveSession(const Session& session, const std::filesystem::path& file);

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
