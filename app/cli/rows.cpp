#include "app/cli/rows.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace app::cli {
namespace {

std::optional<std::int64_t> recordFrom(std::string_view text) {
    std::int64_t record = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), record);
    if (error != std::errc() || end != text.data() + text.size() || record < 0)
        return std::nullopt;
    return record;
}

core::Error noList(const std::string& text) {
    return core::invalid("--rows " + text + ": it must be all, test, or records counted from 0, e.g. 0,5-9");
}

} // namespace

core::Result<std::vector<core::Index>> rowsFrom(const std::string& text, const core::Dataset& dataset) {
    std::vector<core::Index> rows;
    const std::vector<std::int64_t>& records = dataset.records; // ascending
    const std::int64_t last = records.empty() ? -1 : records.back();
    for (const std::string& part : core::split(text, ',')) {
        const std::string_view range = core::trimmed(part);
        const auto dash = range.find('-');
        const auto from = recordFrom(range.substr(0, dash));
        const auto to = dash == std::string_view::npos ? from : recordFrom(range.substr(dash + 1));
        if (!from || !to || *from > *to)
            return noList(text);
        if (*to > last)
            return core::invalid("--rows " + text + ": there is no record " +
                                 std::to_string(std::max(*from, last + 1)) + "; the last one is " +
                                 std::to_string(last));
        for (std::int64_t record = *from; record <= *to; ++record) {
            const auto it = std::ranges::lower_bound(records, record);
            if (it == records.end() || *it != record)
                return core::invalid("--rows " + text + ": record " + std::to_string(record) +
                                     " was left out when the data was read (it misses a value)");
            rows.push_back(static_cast<core::Index>(it - records.begin()));
        }
    }
    return rows;
}

} // namespace app::cli
