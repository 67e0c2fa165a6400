#include "core/data/pixel_schema.h"

#include <array>
#include <cassert>

namespace core {

FeatureSchema pixelSchema(const ImageShape& shape) {
    assert(shape.channels == 1 || shape.channels == 3);
    constexpr std::array<const char*, 3> kColours = {" red", " green", " blue"};
    FeatureSchema schema;
    schema.image = shape;
    schema.features.reserve(static_cast<std::size_t>(shape.height * shape.width * shape.channels));
    for (Index row = 0; row < shape.height; ++row)
        for (Index column = 0; column < shape.width; ++column)
            for (Index channel = 0; channel < shape.channels; ++channel) {
                Feature pixel;
                pixel.name = "pixel " + std::to_string(row) + "," + std::to_string(column);
                if (shape.channels == 3)
                    pixel.name += kColours[static_cast<std::size_t>(channel)];
                pixel.kind = FeatureKind::Pixel;
                pixel.domain = Range{0.0, 255.0};
                schema.features.push_back(std::move(pixel));
            }
    return schema;
}

} // namespace core
