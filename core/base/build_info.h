#pragma once

#include <string>

namespace core {

// What computed a result: the program's version, the compiler with Eigen, and the instructions the numerics were built
// for. The same build on the same data gives the same bits; another compiler or instruction set may round differently.
struct BuildInfo {
    std::string version;      // of the program, "0.1.0"
    std::string build;        // "GCC 12.2.0, Eigen 3.4.0"
    std::string instructions; // "x86-64-v3"
    bool operator==(const BuildInfo&) const = default;
};

const BuildInfo& buildInfo(); // of this program

} // namespace core
