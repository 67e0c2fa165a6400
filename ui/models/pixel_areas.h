#pragma once

#include "core/constraints/constraints.h"
#include "core/data/prepared_data.h"

#include <QString>

namespace ui {

// A rectangle of pixels; rows and columns from 0, inclusive.
struct PixelArea {
    core::Index top = 0;
    core::Index bottom = 0;
    core::Index left = 0;
    core::Index right = 0;
    bool operator==(const PixelArea&) const = default;
    [[nodiscard]] core::Index pixels() const { return (bottom - top + 1) * (right - left + 1); }
};

// Its features, by core::pixelsOf; the schema is of an image and holds the area.
std::vector<core::Index> featuresOf(const core::FeatureSchema& schema, const PixelArea& area);

// All channels of the chosen pixels, [height * width].
std::vector<core::Index> featuresOf(const core::FeatureSchema& schema, const std::vector<bool>& pixels);
// Which pixels hardly differ from the background in the mean of a class's training images (at most 2,000 of them):
// within a tenth of the range of values from the median of the mean's edge. [height * width]
std::vector<bool> backgroundOf(const core::PreparedData& data, core::Label label);

// Which pixels are locked, [height * width]: all channels immutable.
std::vector<bool> lockedPixels(const core::FeatureSchema& schema, const core::Constraints& constraints);
// The locked pixels as rectangles that do not overlap, from the top left.
std::vector<PixelArea> lockedAreas(const core::FeatureSchema& schema, const core::Constraints& constraints);

// "Rows 0 to 4, all columns"
QString areaText(const core::ImageShape& shape, const PixelArea& area);

} // namespace ui
