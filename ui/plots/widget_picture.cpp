#include "ui/plots/widget_picture.h"

#include "ui/plots/custom_plot.h"
#include "ui/plots/plot_offer.h"
#include "ui/theme.h"

#include <QPainterPath>

namespace ui {
namespace {

// In pixels at 96 dpi, to be shown on a whole screen: the smaller, the larger the type.
constexpr QSize kAlone(1000, 480);
constexpr QSize kBeside(600, 500); // as a landscape is legible
constexpr QSize kOfFour(600, 340);
constexpr int kGap = 12;

} // namespace

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

std::vector<PlotSource> plotsIn(const QWidget& widget) {
    std::vector<PlotSource> plots;
    for (const QWidget* part : widget.findChildren<QWidget*>())
        if (part->isVisibleTo(&widget))
            if (std::optional<PlotSource> plot = plotSourceOf(part))
                plots.push_back(std::move(*plot));
    return plots;
}

QImage pictureOf(const std::vector<PlotSource>& plots, int pixelsWide) {
    const auto count = static_cast<int>(plots.size());
    const int columns = std::min(count, 2), lines = (count + 1) / 2;
    const QSize each = count == 1 ? kAlone : count == 2 ? kBeside : kOfFour;
    const QSize whole(columns * (each.width() + kGap) - kGap, lines * (each.height() + kGap) - kGap);
    const double scale = static_cast<double>(pixelsWide) / whole.width();
    QImage picture((QSizeF(whole) * scale).toSize(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    const Tokens& tokens = Theme::instance().tokens();
    picture.fill(tokens.background);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count; ++i) {
        // Of its own: plots set clips and transforms.
        QImage card((QSizeF(each) * scale).toSize(), QImage::Format_RGB32);
        card.setDevicePixelRatio(scale);
        card.fill(tokens.panel);
        QCPPainter on(&card);
        plots[static_cast<std::size_t>(i)].draw(on, each);
        on.end();
        const QRectF place(QPointF((i % 2) * (each.width() + kGap), (i / 2) * (each.height() + kGap)), each);
        QPainterPath frame;
        frame.addRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), Theme::kPanelCorner, Theme::kPanelCorner);
        painter.save();
        painter.setClipPath(frame);
        painter.drawImage(place.topLeft(), card);
        painter.restore();
        painter.setPen(tokens.line);
        painter.drawPath(frame);
    }
    painter.end();
    picture.setDevicePixelRatio(1);
    return picture;
}

} // namespace ui
