#pragma once

#include "core/data/feature_schema.h"

namespace core {

// The features of an image of this shape: one Pixel a channel, named "pixel ROW,COLUMN" (both from 0), of colour images
// "pixel ROW,COLUMN red" (green, blue); domain 0 to 255, free. Channels are 1 or 3.
FeatureSchema pixelSchema(const ImageShape& shape);

} // namespace core
