#include "ui/models/pixel_areas.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PixelAreas)
};

} // namespace

std::vector<core::Index> featuresOf(const core::FeatureSchema& schema, const PixelArea& area) {
    const std::string words = "pixels:" + std::to_string(area.top) + "-" + std::to_string(area.bottom) + "," +
                              std::to_string(area.left) + "-" + std::to_string(area.right);
    auto features = core::pixelsOf(schema, words);
    return features ? std::move(features).value() : std::vector<core::Index>();
}

std::vector<core::Index> featuresOf(const core::FeatureSchema& schema, const std::vector<bool>& pixels) {
    const core::Index channels = schema.image.value_or(core::ImageShape{}).channels;
    std::vector<core::Index> features;
    for (std::size_t pixel = 0; pixel < pixels.size(); ++pixel)
        for (core::Index channel = 0; pixels[pixel] && channel < channels; ++channel)
            features.push_back(static_cast<core::Index>(pixel) * channels + channel);
    return features;
}

std::vector<bool> backgroundOf(const core::PreparedData& data, core::Label label) {
    constexpr int kMostImages = 2000;
    constexpr double kNear = 0.1 * 255;
    const core::ImageShape shape = *data.dataset.schema.image;
    const auto pixels = static_cast<std::size_t>(shape.height * shape.width);
    std::vector<double> mean(pixels);
    int images = 0;
    for (const core::Index row : data.split.training) {
        if (data.dataset.labels[static_cast<std::size_t>(row)] != label || images == kMostImages)
            continue;
        ++images;
        for (std::size_t pixel = 0; pixel < pixels; ++pixel)
            for (core::Index channel = 0; channel < shape.channels; ++channel)
                mean[pixel] += data.dataset.rows.at(static_cast<core::Index>(pixel) * shape.channels + channel, row) /
                               static_cast<double>(shape.channels);
    }
    std::vector<double> edge;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        mean[pixel] /= std::max(images, 1);
        const auto at = static_cast<core::Index>(pixel);
        const core::Index row = at / shape.width, column = at % shape.width;
        if (row == 0 || column == 0 || row + 1 == shape.height || column + 1 == shape.width)
            edge.push_back(mean[pixel]);
    }
    std::ranges::nth_element(edge, edge.begin() + std::ssize(edge) / 2);
    const double background = edge[edge.size() / 2];
    std::vector<bool> near(pixels);
    for (std::size_t pixel = 0; pixel < pixels; ++pixel)
        near[pixel] = images > 0 && std::abs(mean[pixel] - background) <= kNear;
    return near;
}

std::vector<bool> lockedPixels(const core::FeatureSchema& schema, const core::Constraints& constraints) {
    const core::ImageShape shape = schema.image.value_or(core::ImageShape{});
    std::vector<bool> locked(static_cast<std::size_t>(shape.height * shape.width), true);
    for (std::size_t pixel = 0; pixel < locked.size(); ++pixel)
        for (core::Index channel = 0; channel < shape.channels; ++channel)
            if (constraints[static_cast<core::Index>(pixel) * shape.channels + channel].mutability !=
                core::Mutability::Immutable)
                locked[pixel] = false;
    return locked;
}

std::vector<PixelArea> lockedAreas(const core::FeatureSchema& schema, const core::Constraints& constraints) {
    std::vector<PixelArea> areas;
    if (!schema.image)
        return areas;
    const core::ImageShape shape = *schema.image;
    std::vector<bool> left = lockedPixels(schema, constraints); // not yet in an area
    const auto at = [&](core::Index row, core::Index column) {
        return left[static_cast<std::size_t>(row * shape.width + column)];
    };
    const auto rowFree = [&](core::Index row, const PixelArea& area) { // of the area's columns, something is missing
        for (core::Index column = area.left; column <= area.right; ++column)
            if (!at(row, column))
                return true;
        return false;
    };
    for (core::Index row = 0; row < shape.height; ++row)
        for (core::Index column = 0; column < shape.width; ++column) {
            if (!at(row, column))
                continue;
            PixelArea area{row, row, column, column};
            while (area.right + 1 < shape.width && at(row, area.right + 1))
                ++area.right;
            while (area.bottom + 1 < shape.height && !rowFree(area.bottom + 1, area))
                ++area.bottom;
            for (core::Index y = area.top; y <= area.bottom; ++y)
                for (core::Index x = area.left; x <= area.right; ++x)
                    left[static_cast<std::size_t>(y * shape.width + x)] = false;
            areas.push_back(area);
        }
    return areas;
}

QString areaText(const core::ImageShape& shape, const PixelArea& area) {
    const auto span = [](const char* one, const char* several, core::Index from, core::Index to) {
        return from == to ? Words::tr(one).arg(from) : Words::tr(several).arg(from).arg(to);
    };
    const bool allRows = area.top == 0 && area.bottom == shape.height - 1;
    const bool allColumns = area.left == 0 && area.right == shape.width - 1;
    const QString rows = allRows ? Words::tr("All rows")
                                 : span(QT_TRANSLATE_NOOP("PixelAreas", "Row %1"),
                                        QT_TRANSLATE_NOOP("PixelAreas", "Rows %1 to %2"), area.top, area.bottom);
    const QString columns = allColumns
                                ? Words::tr("all columns")
                                : span(QT_TRANSLATE_NOOP("PixelAreas", "column %1"),
                                       QT_TRANSLATE_NOOP("PixelAreas", "columns %1 to %2"), area.left, area.right);
    return Words::tr("%1, %2").arg(rows, columns);
}

} // namespace ui
