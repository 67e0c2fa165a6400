#include "ui/models/column_summary.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

core::Index strideFor(core::Index rows, core::Index most) {
    return std::max<core::Index>(1, (rows + most - 1) / most);
}

} // namespace

ColumnSummary summarise(const core::Dataset& dataset, core::Index feature, int bins, core::Index most) {
    ColumnSummary summary;
    const core::Feature& about = dataset.schema[feature];
    const core::Index stride = strideFor(dataset.size(), most);
    if (dataset.size() == 0)
        return summary;
    double low = dataset.rows.at(feature, 0), high = low;
    for (core::Index row = 0; row < dataset.size(); row += stride) {
        const double value = dataset.rows.at(feature, row);
        low = std::min(low, value);
        high = std::max(high, value);
        ++summary.rowsSeen;
    }
    const bool whole = about.hasLevels() || about.kind == core::FeatureKind::Integer;
    if (about.hasLevels()) {
        low = 0;
        high = static_cast<double>(about.levels.size()) - 1;
    }
    if (whole) { // a whole number sits in the middle of its bin
        low -= 0.5;
        high += 0.5;
    }
    summary.range = {low, high};
    const double span = high > low ? high - low : 1.0;
    if (whole && span < bins)
        bins = std::max(1, static_cast<int>(std::lround(span)));
    const auto count = static_cast<std::size_t>(bins);
    summary.counts.assign(count, std::vector<int>(dataset.classes.size(), 0));
    for (core::Index row = 0; row < dataset.size(); row += stride) {
        const double place = (dataset.rows.at(feature, row) - low) / span * bins;
        const auto bin = static_cast<std::size_t>(std::clamp(place, 0.0, bins - 1.0));
        ++summary.counts[bin][static_cast<std::size_t>(dataset.labels[static_cast<std::size_t>(row)])];
    }
    for (const std::vector<int>& bin : summary.counts) {
        int rows = 0;
        for (const int ofClass : bin)
            rows += ofClass;
        summary.tallest = std::max(summary.tallest, rows);
        summary.distinct += about.hasLevels() && rows > 0 ? 1 : 0;
    }
    return summary;
}

std::vector<std::uint8_t> meanImage(const core::Dataset& dataset, core::Index most) {
    std::vector<double> sum(static_cast<std::size_t>(dataset.rows.features()), 0.0);
    const core::Index stride = strideFor(dataset.size(), most);
    core::Index rows = 0;
    for (core::Index row = 0; row < dataset.size(); row += stride, ++rows)
        for (core::Index pixel = 0; pixel < dataset.rows.features(); ++pixel)
            sum[static_cast<std::size_t>(pixel)] += dataset.rows.at(pixel, row);
    std::vector<std::uint8_t> mean;
    mean.reserve(sum.size());
    for (const double value : sum)
        mean.push_back(static_cast<std::uint8_t>(
            std::clamp(value / static_cast<double>(std::max<core::Index>(rows, 1)), 0.0, 255.0)));
    return mean;
}

} // namespace ui
