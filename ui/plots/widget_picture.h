#pragma once

#include "ui/plots/plot_export.h"

#include <QImage>

class QWidget;

namespace ui {

// A widget with everything in it as a picture of `scale` times its pixels, plots as sharp as text. GUI thread.
QImage pictureOf(QWidget* widget, qreal scale = 2);

// Plots as cards side by side, two in a line where there are more, without the controls around them: drawn anew for a
// screen that is so many pixels wide, in type that can be read from afar. In the colours of the screen. GUI thread.
QImage pictureOf(const std::vector<PlotSource>& plots, int pixelsWide);

// Of all plots in sight inside a widget that is shown.
std::vector<PlotSource> plotsIn(const QWidget& widget);

} // namespace ui
