#include "core/data/source.h"

#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

constexpr std::string_view kScheme = "builtin:";

std::vector<std::string> builtinIds() {
    std::vector<std::string> ids;
    for (const BuiltinSet& set : builtinSets())
        ids.push_back(set.info.id);
    return ids;
}

// Why no source takes the request.
Error noSource(const std::string& source) {
    const std::vector<std::string> ids = builtinIds();
    if (source.empty())
        return invalid("no data named: give a built-in set (" + std::string(kScheme) + "ID), a file or a folder");
    if (source.starts_with(kScheme)) {
        const std::string id = source.substr(kScheme.size());
        const std::string wanted = id.substr(0, id.find(':'));
        return invalid("there is no built-in data set \"" + wanted + "\"" + nearestHint(wanted, ids));
    }
    std::error_code error;
    const auto status = std::filesystem::status(source, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        const bool meantBuiltin = std::ranges::find(ids, source) != ids.end();
        return {ErrorCode::NotFound, source + ": there is no such file or folder" +
                                         (meantBuiltin ? "; did you mean " + std::string(kScheme) + source + "?" : "")};
    }
    if (error || status.type() == std::filesystem::file_type::unknown)
        return {ErrorCode::IoFailure, source + ": cannot be read: " + error.message()};
    return {ErrorCode::ParseFailure,
            source + ": is neither a text table (CSV, TSV), an IDX image file nor a folder with a sub-folder "
                     "of images for each class"};
}

} // namespace

Result<Dataset> loadDataset(const SourceRequest& request) {
    for (const auto& entry : builtins<DataSource>().entries()) {
        auto source = entry.create({});
        if (!source || !(*source)->accepts(request.source))
            continue;
        auto dataset = guarded([&] { return (*source)->load(request); });
        if (!dataset)
            return dataset;
        if (dataset->source.empty())
            dataset->source = request.source;
        if (dataset->name.empty())
            dataset->name = request.source;
        if (dataset->records.empty()) {
            dataset->records.resize(static_cast<std::size_t>(dataset->size()));
            std::iota(dataset->records.begin(), dataset->records.end(), std::int64_t{0});
        }
        if (request.stop.stop_requested())
            return cancelled();
        report(request.progress, 1.0, "computing the digest");
        dataset->digest = digestOf(*dataset);
        return dataset;
    }
    return noSource(request.source);
}

} // namespace core
