#pragma once

#include <QImage>

class QWidget;

namespace ui {

// A widget with everything in it as a picture of `scale` times its pixels, plots as sharp as text. GUI thread.
QImage pictureOf(QWidget* widget, qreal scale = 2);

} // namespace ui
