#pragma once

#include "core/data/source.h"
#include "tests/support/files.h"

namespace testing {

inline core::Result<core::Dataset> loadTable(const std::string& file, const core::TableOptions& options = {}) {
    core::SourceRequest request;
    request.source = file;
    request.table = options;
    return core::loadDataset(request);
}

// One line a call of `row`, which gives it without its end.
inline std::string manyRows(int count, const std::function<std::string(int)>& row) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += row(i) + "\n";
    return text;
}

// The first problem whose message has this text, or null.
inline const core::DataProblem* problemWith(const core::Dataset& data, const std::string& text) {
    for (const core::DataProblem& problem : data.problems)
        if (problem.message.find(text) != std::string::npos)
            return &problem;
    return nullptr;
}

} // namespace testing
