#include "ui/jobs/animated_webp.h"

#include <webp/encode.h>
#include <webp/mux.h>

namespace ui {
namespace {

constexpr float kQuality = 90; // of 100: tints without bands, sharp letters

core::Error encoderError(const char* what) {
    return core::Error{core::ErrorCode::Internal, std::string("the animated picture could not be made: ") + what};
}

} // namespace

struct AnimatedWebP::Private {
    WebPAnimEncoder* encoder = nullptr;
    QSize size;
    int time = 0; // milliseconds at which the next picture begins
};

AnimatedWebP::AnimatedWebP() : d(std::make_unique<Private>()) {}

AnimatedWebP::~AnimatedWebP() {
    WebPAnimEncoderDelete(d->encoder);
}

core::Status AnimatedWebP::add(const QImage& picture, int milliseconds) {
    if (!d->encoder) {
        d->size = picture.size();
        WebPAnimEncoderOptions options;
        if (!WebPAnimEncoderOptionsInit(&options))
            return encoderError("another version of the library");
        d->encoder = WebPAnimEncoderNew(d->size.width(), d->size.height(), &options);
    }
    if (!d->encoder || picture.size() != d->size)
        return encoderError("pictures of different or impossible sizes");
    WebPConfig config;
    WebPPicture frame;
    if (!WebPConfigPreset(&config, WEBP_PRESET_DRAWING, kQuality) || !WebPPictureInit(&frame))
        return encoderError("another version of the library");
    config.method = 2; // of 0 (fast) to 6 (small)
    config.use_sharp_yuv = 1;
    frame.use_argb = 1;
    frame.width = d->size.width();
    frame.height = d->size.height();
    const QImage bytes = picture.convertToFormat(QImage::Format_RGBX8888);
    const bool added = WebPPictureImportRGBX(&frame, bytes.constBits(), static_cast<int>(bytes.bytesPerLine())) &&
                       WebPAnimEncoderAdd(d->encoder, &frame, d->time, &config);
    WebPPictureFree(&frame);
    if (!added)
        return encoderError(WebPAnimEncoderGetError(d->encoder));
    d->time += milliseconds;
    return core::ok();
}

core::Result<QByteArray> AnimatedWebP::file() {
    if (!d->encoder || !WebPAnimEncoderAdd(d->encoder, nullptr, d->time, nullptr))
        return encoderError("it has no pictures");
    WebPData data;
    WebPDataInit(&data);
    if (!WebPAnimEncoderAssemble(d->encoder, &data))
        return encoderError(WebPAnimEncoderGetError(d->encoder));
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace ui
