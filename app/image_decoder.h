#pragma once

#include "core/data/source.h"

namespace app {

// Decodes PNG, JPEG and BMP with Qt, resized (smooth, aspect kept by cropping the longer side) to what is wanted.
// Errors name the file; an image of more than 64 megapixels is refused before it is decoded. Thread-safe.
core::Result<std::vector<std::uint8_t>> decodeImage(const std::filesystem::path& file,
                                                    const core::ImageOptions& wanted);

} // namespace app
