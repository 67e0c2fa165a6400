#pragma once

#include <functional>
#include <string_view>

namespace core {

// Called now and then from the thread that works: share done in [0, 1] (negative when unknown) and what is being
// done in a few words. May be empty.
using Progress = std::function<void(double done, std::string_view doing)>;

inline void report(const Progress& progress, double done, std::string_view doing) {
    if (progress)
        progress(done, doing);
}

} // namespace core
