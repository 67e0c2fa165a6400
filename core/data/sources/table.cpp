#include "core/data/gzip_stream.h"
#include "core/data/source.h"
#include "core/data/table/table_rows.h"
#include "core/data/table/text_encoding.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

bool hasTableEnding(std::filesystem::path file) {
    constexpr std::array<std::string_view, 7> kEndings = {".csv", ".tsv", ".tab", ".txt", ".data", ".test", ".dat"};
    std::string ending = file.extension().string();
    if (ending == ".gz")
        ending = file.replace_extension().extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    if (!ending.empty())
        ending.front() = '.';
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

// Delimited text: CSV, TSV and their kin, also gzipped.
class TableSource final : public DataSource {
public:
    [[nodiscard]] bool accepts(const std::string& source) const override {
        std::error_code error;
        if (source.starts_with("builtin:") || !std::filesystem::is_regular_file(source, error))
            return false;
        constexpr std::size_t kLook = 4096;
        return hasTableEnding(source) || looksLikeText(fileStart(source, kLook));
    }

    [[nodiscard]] Result<Dataset> load(const SourceRequest& request) const override {
        const std::filesystem::path file = request.source;
        auto reading = readTable(file, request.table, ReadFor::Loading, request.progress, request.stop);
        if (!reading)
            return std::move(reading).error();
        TableRows rows = chooseRows(*reading, reading->options);
        if (request.stop.stop_requested())
            return cancelled();
        if (rows.blocker)
            return std::move(*rows.blocker).within(file.string());
        const TablePreset* preset = reading->preset;
        Dataset dataset = makeDataset(std::move(reading).value(), rows);
        dataset.name = file.filename().string();
        dataset.missing = request.table.missing;
        if (preset)
            applyPreset(*preset, dataset);
        return dataset;
    }
};

} // namespace

void register_table(Registry<DataSource>& registry) {
    registry.add<TableSource>({"table", "Table", "A text file of rows and columns: CSV, TSV and the like, also .gz."});
}

} // namespace core
