#include "core/data/table/table_preview.h"

#include "core/data/table/table_rows.h"

#include <algorithm>

namespace core {
namespace {

ColumnPreview previewColumn(const TableReading& reading, const TableRows& rows, std::size_t index) {
    const ColumnScan& column = reading.scan.columns[index];
    ColumnPreview preview{.name = column.name,
                          .inferred = reading.verdicts[index].kind,
                          .kind = reading.kinds[index],
                          .missing = column.missing.count + column.unreadable(),
                          .distinct = std::min(column.distinct(), ColumnPreview::kDistinctLimit),
                          .examples = column.examples};
    if (column.asNumber) {
        if (column.numbers > 0)
            preview.range = Range{column.low, column.high};
        return preview;
    }
    std::vector<std::string> texts;
    for (const auto& level : column.levels.levels())
        if (level.count > 0)
            texts.push_back(level.text);
    preview.orderHint = knownOrder(texts);
    const auto plan = std::ranges::find(rows.features, index, &FeaturePlan::column);
    if (static_cast<Index>(index) == reading.scan.label)
        preview.levels = rows.classes;
    else if (plan != rows.features.end())
        preview.levels = plan->feature.levels;
    else
        preview.levels = std::move(texts);
    if (preview.levels.size() > ColumnPreview::kShownLevels)
        preview.levels.resize(ColumnPreview::kShownLevels);
    return preview;
}

} // namespace

Result<TablePreview> previewTable(const std::filesystem::path& file, const TableOptions& options,
                                  const Progress& progress, const StopToken& stop) {
    auto read = readTable(file, options, ReadFor::Preview, progress, stop);
    if (!read)
        return std::move(read).error();
    const TableReading& reading = *read;
    TableRows rows = chooseRows(reading, reading.options);
    TablePreview preview;
    preview.delimiter = reading.dialect.delimiter;
    preview.delimiterDetected = options.delimiter == 0;
    preview.encoding = toWord(reading.encoding);
    preview.header = reading.dialect.header;
    preview.headerDetected = !options.header.has_value();
    preview.decimalComma = reading.dialect.decimalComma;
    preview.fileBytes = reading.fileBytes;
    preview.rows = reading.scan.rows();
    preview.rowsLoaded = rows.count;
    preview.label = reading.scan.label;
    for (std::size_t i = 0; i < reading.scan.columns.size(); ++i)
        preview.columns.push_back(previewColumn(reading, rows, i));
    const auto shown = std::min<std::size_t>(rows.classes.size(), static_cast<std::size_t>(kMostLevels) + 1);
    for (std::size_t i = 0; i < shown; ++i)
        preview.classes.push_back({rows.classes[i], rows.classRows[i]});
    preview.head = std::move(read->scan.head);
    preview.problems = std::move(rows.problems);
    preview.blocker = std::move(rows.blocker);
    return preview;
}

} // namespace core
