#include "core/data/sources/builtin.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace core {
namespace {

constexpr std::string_view kScheme = "builtin:";
constexpr Index kRowsAClass = 10; // at least

struct SourceName {
    std::string_view id;
    std::optional<std::string_view> rows;
};
std::optional<SourceName> nameOf(std::string_view source) {
    if (!source.starts_with(kScheme))
        return std::nullopt;
    source.remove_prefix(kScheme.size());
    const auto colon = source.find(':');
    if (colon == std::string_view::npos)
        return SourceName{source, std::nullopt};
    return SourceName{source.substr(0, colon), source.substr(colon + 1)};
}

std::vector<std::unique_ptr<const DataSource>> builtinSources() {
    std::vector<std::unique_ptr<const DataSource>> sources;
    for (const auto& entry : builtins<DataSource>().entries())
        if (auto source = entry.create({}); source && dynamic_cast<const BuiltinSource*>(source->get()))
            sources.push_back(std::move(*source));
    const auto place = [](const auto& source) { return static_cast<const BuiltinSource&>(*source).place(); };
    std::ranges::stable_sort(sources, {}, place);
    return sources;
}

Result<Index> rowsOf(std::string_view text, Index least, Index most) {
    Index rows = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rows);
    const bool whole = error != std::errc::invalid_argument && end == text.data() + text.size() && !text.empty();
    if (!whole || error == std::errc::result_out_of_range || rows < least || rows > most)
        return invalid("this set can have " + std::to_string(least) + " to " + std::to_string(most) + " rows, not " +
                       std::string(text.empty() ? "none" : text));
    return rows;
}

} // namespace

bool BuiltinSource::accepts(const std::string& source) const {
    const auto name = nameOf(source);
    return name && name->id == describe().info.id;
}

Result<Dataset> BuiltinSource::load(const SourceRequest& request) const {
    const BuiltinSet set = describe();
    const auto name = nameOf(request.source);
    Index rows = set.rows;
    if (name && name->rows) {
        const auto wanted = rowsOf(*name->rows, kRowsAClass * set.classes, maxRows());
        if (!wanted)
            return Error(wanted.error()).within(request.source);
        rows = *wanted;
    }
    auto made = generate(rows, Rng(request.seed).fork("data"), request);
    if (!made)
        return std::move(made).error();
    Dataset dataset = std::move(*made);
    dataset.name = set.info.label;
    dataset.source = std::string(kScheme) + set.info.id;
    if (rows != set.rows)
        dataset.source.append(":").append(std::to_string(rows));
    dataset.records.resize(static_cast<std::size_t>(rows));
    std::iota(dataset.records.begin(), dataset.records.end(), std::int64_t{0});
    dataset.splitFractions = {5.0 / 7.0, 1.0 / 7.0, 1.0 / 7.0};
    return dataset;
}

std::vector<BuiltinSet> builtinSets() {
    std::vector<BuiltinSet> sets;
    for (const auto& source : builtinSources())
        sets.push_back(static_cast<const BuiltinSource&>(*source).describe());
    return sets;
}

Labels balancedLabels(Index rows, Index classes, Rng rng) {
    std::vector<Index> order(static_cast<std::size_t>(rows));
    std::iota(order.begin(), order.end(), Index{0});
    rng.shuffle(order);
    Labels labels(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        labels[i] = static_cast<Label>(order[i] % classes);
    return labels;
}

Dataset planeDataset(RawMatrix points, Labels labels, std::vector<std::string> classes) {
    Dataset dataset;
    dataset.note = "Generated points";
    dataset.schema.features = {{.name = "x1", .help = "Horizontal coordinate."},
                               {.name = "x2", .help = "Vertical coordinate."}};
    dataset.rows = RawTable(std::move(points));
    dataset.labels = std::move(labels);
    dataset.classes = std::move(classes);
    dataset.domainRule = DomainRule::TwoDeviations;
    dataset.numberTransform = NumberTransform::Identity;
    return dataset;
}

Dataset blobs(std::span<const Point> centres, double deviation, Index rows, const Rng& rng,
              std::vector<std::string> classes) {
    Labels labels = balancedLabels(rows, static_cast<Index>(centres.size()), rng.fork("order"));
    Rng noise = rng.fork("noise");
    RawMatrix points(2, rows);
    for (Index row = 0; row < rows; ++row)
        for (Index axis = 0; axis < 2; ++axis) {
            const Point& centre = centres[static_cast<std::size_t>(labels[static_cast<std::size_t>(row)])];
            points(axis, row) = centre[static_cast<std::size_t>(axis)] + deviation * noise.normal();
        }
    return planeDataset(std::move(points), std::move(labels), std::move(classes));
}

} // namespace core
