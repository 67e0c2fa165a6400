#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>

#include <memory>

namespace ui {

// Pictures after one another in one file that browsers and presentations play: animated WebP, endlessly repeated. For
// one thread at a time. All pictures have the size of the first.
class AnimatedWebP {
public:
    AnimatedWebP();
    ~AnimatedWebP();

    core::Status add(const QImage& picture, int milliseconds); // shown for that long
    [[nodiscard]] core::Result<QByteArray> file();             // once, at the end

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
