#include "ui/plots/widget_picture.h"

#include "ui/plots/custom_plot.h"

namespace ui {

// Tools that float over a plot while the mouse is there are no part of the picture. Plots draw from buffers of their
// own, which must have the picture's resolution while it is taken.
QImage pictureOf(QWidget* widget, qreal scale) {
    QList<QCustomPlot*> plots = widget->findChildren<QCustomPlot*>();
    if (auto* plot = qobject_cast<QCustomPlot*>(widget))
        plots << plot;
    std::vector<double> ratios;
    for (QCustomPlot* plot : plots) {
        ratios.push_back(plot->bufferDevicePixelRatio());
        plot->setBufferDevicePixelRatio(scale);
        plot->replot(QCustomPlot::rpImmediateRefresh);
    }
    QList<QWidget*> floating;
    for (QWidget* part : widget->findChildren<QWidget*>())
        if (part->property("floating").toBool() && part->isVisible()) {
            part->hide();
            floating << part;
        }
    QImage picture((QSizeF(widget->size()) * scale).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    picture.fill(widget->palette().color(QPalette::Window));
    widget->render(&picture, {}, {}, QWidget::DrawChildren);
    for (QWidget* part : floating)
        part->show();
    for (int i = 0; i < plots.size(); ++i) {
        plots[i]->setBufferDevicePixelRatio(ratios[static_cast<std::size_t>(i)]);
        plots[i]->replot(QCustomPlot::rpImmediateRefresh); // its new buffers are empty
    }
    picture.setDevicePixelRatio(1);
    return picture;
}

} // namespace ui
