#include "core/data/mapped_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace core {
namespace {

Error unreadable(const std::filesystem::path& file, int reason) {
    const ErrorCode code = reason == ENOENT || reason == ENOTDIR ? ErrorCode::NotFound : ErrorCode::IoFailure;
    const std::string why = code == ErrorCode::NotFound ? "there is no such file"
                                                        : "cannot be read: " + std::generic_category().message(reason);
    return {code, file.string() + ": " + why};
}

// Closes the descriptor when it goes; the mapping outlives it.
struct Descriptor {
    int number = -1;
    explicit Descriptor(int n) : number(n) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number >= 0)
            ::close(number);
    }
};

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
    // O_NONBLOCK: a named pipe without a writer must not hang the program.
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // NOLINT: POSIX
    struct stat status {};
    if (descriptor.number < 0 || ::fstat(descriptor.number, &status) != 0)
        return unreadable(file, errno);
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::IoFailure, file.string() + ": is a folder, not a file"};
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::IoFailure, file.string() + ": is not a regular file"};
    MappedFile mapped;
    mapped.m_size = static_cast<std::size_t>(status.st_size);
    if (mapped.m_size == 0)
        return mapped;
    void* data = ::mmap(nullptr, mapped.m_size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
    if (data == MAP_FAILED) { // NOLINT: POSIX
        mapped.m_size = 0;
        return unreadable(file, errno);
    }
    mapped.m_data = data;
    ::madvise(data, mapped.m_size, MADV_SEQUENTIAL);
    return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile() {
    if (m_data)
        ::munmap(m_data, m_size);
}

} // namespace core
