#include "ui/plots/image_grid.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

int byteOf(double value) {
    return static_cast<int>(std::clamp(std::lround(value), 0L, 255L));
}

// Okabe-Ito blue and vermilion: the pair that stays apart for every kind of colour blindness.
constexpr QRgb kLess = 0x0072B2;
constexpr QRgb kMore = 0xD55E00;

} // namespace

QImage toImage(const core::RawVector& pixels, const core::ImageShape& shape) {
    const int width = static_cast<int>(shape.width), height = static_cast<int>(shape.height);
    if (width <= 0 || height <= 0 || pixels.size() != shape.width * shape.height * shape.channels)
        return {};
    const bool colour = shape.channels >= 3;
    QImage image(width, height, colour ? QImage::Format_RGB32 : QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const core::Index first = (static_cast<core::Index>(y) * shape.width + x) * shape.channels;
            if (colour)
                image.setPixel(x, y, qRgb(byteOf(pixels[first]), byteOf(pixels[first + 1]), byteOf(pixels[first + 2])));
            else
                image.scanLine(y)[x] = static_cast<uchar>(byteOf(pixels[first]));
        }
    return image;
}

QImage differenceImage(const core::RawVector& from, const core::RawVector& to, const core::ImageShape& shape) {
    const int width = static_cast<int>(shape.width), height = static_cast<int>(shape.height);
    const core::Index size = shape.width * shape.height * shape.channels;
    if (width <= 0 || height <= 0 || from.size() != size || to.size() != size)
        return {};
    QImage image(width, height, QImage::Format_ARGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const core::Index first = (static_cast<core::Index>(y) * shape.width + x) * shape.channels;
            double change = 0;
            for (core::Index c = 0; c < shape.channels; ++c)
                change += (to[first + c] - from[first + c]) / static_cast<double>(shape.channels);
            const QRgb hue = change < 0 ? kLess : kMore;
            const int alpha = byteOf(std::abs(change));
            image.setPixel(x, y, qRgba(qRed(hue), qGreen(hue), qBlue(hue), alpha));
        }
    return image;
}

} // namespace ui
