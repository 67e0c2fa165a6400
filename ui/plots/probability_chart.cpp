#include "ui/plots/probability_chart.h"

#include <QPainter>

namespace ui {

struct ProbabilityChart::Private {
    QVector<double> probability;
    double threshold = 0.5;
};

ProbabilityChart::ProbabilityChart(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {}
ProbabilityChart::~ProbabilityChart() = default;
void ProbabilityChart::setPath(const QVector<double>& probability, double threshold) {
    d->probability = probability;
    d->threshold = threshold;
    update();
}
void ProbabilityChart::clear() {
    setPath({}, d->threshold);
}
QSize ProbabilityChart::sizeHint() const {
    return {280, 72};
}
QSize ProbabilityChart::minimumSizeHint() const {
    return {120, 56};
}
void ProbabilityChart::paintEvent(QPaintEvent*) {}
void ProbabilityChart::mouseMoveEvent(QMouseEvent*) {}
void ProbabilityChart::leaveEvent(QEvent*) {}
void ProbabilityChart::contextMenuEvent(QContextMenuEvent*) {}

} // namespace ui
