#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace fuzzing {

inline void write(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// Gives the fuzzer something to start from: the samples, where a folder that it was called with is empty.
inline void fillEmptyFolders(int argc, char** argv, const std::vector<std::string>& samples) {
    for (int i = 1; i < argc; ++i)
        if (std::filesystem::is_directory(argv[i]) && std::filesystem::is_empty(argv[i]))
            for (std::size_t s = 0; s < samples.size(); ++s)
                write(std::filesystem::path(argv[i]) / ("sample" + std::to_string(s)), samples[s]);
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// A refusal must say why.
inline void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

} // namespace fuzzing
