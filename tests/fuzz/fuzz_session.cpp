#include "core/base/sha256.h"
#include "core/session/session_file.h"
#include "tests/fuzz/corpus.h"
#include "tests/support/sample_session.h"

#include <algorithm>

namespace {

// What the fuzzer changes is the session's document and, after a zero byte, its blocks: with a checksum that fits, for
// a file that does not fit its checksum is refused unread.
std::string sealed(std::string_view changed) {
    const std::size_t zero = std::min(changed.find('\0'), changed.size());
    const std::string_view document = changed.substr(0, zero);
    const std::string_view blocks = changed.substr(std::min(zero + 1, changed.size()));
    core::Sha256 hash;
    hash.add(document.data(), document.size());
    hash.add(blocks.data(), blocks.size());
    return std::string(R"({"schema": "counterfoil-session/1", "sha256": ")")
        .append(hash.hex())
        .append("\", \"document\": ")
        .append(std::to_string(document.size()))
        .append("}\n")
        .append(document)
        .append(blocks);
}

std::string unsealed(const std::string& session) {
    const std::size_t line = session.find('\n');
    const std::size_t size = std::stoul(session.substr(session.rfind(' ', line) + 1));
    return session.substr(line + 1, size) + '\0' + session.substr(line + 1 + size);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    core::Session session = testing::sampleSession();
    session.models.resize(std::min<std::size_t>(session.models.size(), 1));
    fuzzing::fillEmptyFolders(*argc, *argv, {unsealed(core::sessionToBytes(session))});
    return 0;
}

// A session that is read can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto opened = core::sessionFromBytes(sealed(fuzzing::textOf(data, size)));
    if (!opened) {
        fuzzing::require(!opened.error().message.empty());
        return 0;
    }
    fuzzing::require(static_cast<bool>(core::sessionFromBytes(core::sessionToBytes(opened->session))));
    return 0;
}
