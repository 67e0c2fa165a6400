#include "app/image_decoder.h"

#include <QImageReader>

#include <algorithm>
#include <array>
#include <cstring>

namespace app {
namespace {

core::Error failure(const std::filesystem::path& file, const QString& why) {
    return {core::ErrorCode::ParseFailure, file.string() + ": " + why.toStdString()};
}

bool isKnown(const QByteArray& format) {
    constexpr std::array<const char*, 4> kFormats = {"png", "jpg", "jpeg", "bmp"};
    return std::ranges::any_of(kFormats, [&](const char* known) { return format == known; });
}

// The largest middle part that has the wanted proportions.
QRect middlePart(QSize size, const core::ImageOptions& wanted) {
    const QSize part =
        QSize(static_cast<int>(wanted.width), static_cast<int>(wanted.height)).scaled(size, Qt::KeepAspectRatio);
    const QSize shown = part.expandedTo({1, 1});
    return {QPoint((size.width() - shown.width()) / 2, (size.height() - shown.height()) / 2), shown};
}

// Transparent parts show white, as on paper. (Without QPainter, so that no GUI application is needed.)
QImage withoutTransparency(const QImage& image) {
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < opaque.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(opaque.scanLine(y));
        for (int x = 0; x < opaque.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            const auto onWhite = [alpha](int colour) { return (colour * alpha + 255 * (255 - alpha) + 127) / 255; };
            line[x] = qRgb(onWhite(qRed(line[x])), onWhite(qGreen(line[x])), onWhite(qBlue(line[x])));
        }
    }
    return opaque.convertToFormat(QImage::Format_RGB32);
}

} // namespace

core::Result<std::vector<std::uint8_t>> decodeImage(const std::filesystem::path& file,
                                                    const core::ImageOptions& wanted) {
    constexpr qint64 kMostPixels = qint64{64} << 20;
    constexpr int kMostMegabytes = 512; // decoded, at 8 bytes a pixel
    [[maybe_unused]] static const bool kLimited = [] {
        QImageReader::setAllocationLimit(kMostMegabytes);
        return true;
    }();
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!isKnown(reader.format()))
        return failure(file, reader.error() == QImageReader::FileNotFoundError
                                 ? reader.errorString()
                                 : QStringLiteral("is not a PNG, JPEG or BMP image"));
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return failure(file, QStringLiteral("the image's size cannot be read: it is damaged or far too large"));
    if (qint64{size.width()} * size.height() > kMostPixels)
        return failure(file, QStringLiteral("an image of %1 x %2 pixels is too large; at most 64 million are read")
                                 .arg(size.width())
                                 .arg(size.height()));
    const QImage decoded = reader.read();
    if (decoded.isNull())
        return failure(file, QStringLiteral("cannot be read: ") + reader.errorString());
    const QSize target(static_cast<int>(wanted.width), static_cast<int>(wanted.height));
    const QImage image = withoutTransparency(decoded)
                             .copy(middlePart(decoded.size(), wanted))
                             .scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(wanted.colour ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    const auto line = static_cast<std::size_t>(wanted.width) * (wanted.colour ? 3 : 1);
    std::vector<std::uint8_t> pixels(line * static_cast<std::size_t>(wanted.height));
    for (int row = 0; row < image.height(); ++row)
        std::memcpy(pixels.data() + static_cast<std::size_t>(row) * line, image.constScanLine(row), line);
    return pixels;
}

} // namespace app
