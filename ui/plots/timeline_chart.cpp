#include "ui/plots/timeline_chart.h"

#include <QMouseEvent>
#include <QPainter>

namespace ui {

struct TimelineChart::Private {
    int total = 0;
    int epoch = 0;
    std::vector<TimelineSeries> series;
};

TimelineChart::TimelineChart(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {}
TimelineChart::~TimelineChart() = default;
void TimelineChart::setEpochs(int total) {
    d->total = total;
}
void TimelineChart::setSeries(std::vector<TimelineSeries> series) {
    d->series = std::move(series);
    update();
}
void TimelineChart::setEpoch(int current) {
    d->epoch = current;
}
int TimelineChart::epoch() const {
    return d->epoch;
}
void TimelineChart::setEmptyText(const QString&) {}
QSize TimelineChart::sizeHint() const {
    return {640, 180};
}
QSize TimelineChart::minimumSizeHint() const {
    return {240, 96};
}
void TimelineChart::paintEvent(QPaintEvent*) {}
void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (d->total > 0 && width() > 0)
        Q_EMIT epochChosen(qBound(0, qRound(event->position().x() / width() * d->total), d->total));
}
void TimelineChart::mouseMoveEvent(QMouseEvent*) {}
void TimelineChart::mouseReleaseEvent(QMouseEvent*) {}
void TimelineChart::leaveEvent(QEvent*) {}
void TimelineChart::keyPressEvent(QKeyEvent* event) {
    QWidget::keyPressEvent(event);
}
void TimelineChart::contextMenuEvent(QContextMenuEvent*) {}

} // namespace ui
