#include "ui/plots/landscape.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui {

struct Landscape::Private {
    QWidget* plot = nullptr;
    QString title, caption, emptyText;
    QStringList classes;
    std::shared_ptr<const std::vector<LandscapePoint>> points;
    std::shared_ptr<const core::Surface> surface;
    std::vector<LandscapePath> paths;
    std::optional<LandscapePath> highlighted;
    std::optional<qint64> selected;
    core::Bounds view, home;
};

Landscape::Landscape(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    d->plot = new QWidget(this);
    d->plot->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
}
Landscape::~Landscape() = default;

void Landscape::setTitle(const QString& title) {
    d->title = title;
}
void Landscape::setCaption(const QString& caption) {
    d->caption = caption;
}
void Landscape::setAxes(const QString&, const QString&) {}
void Landscape::setClasses(const QStringList& names) {
    d->classes = names;
}
void Landscape::setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points) {
    d->points = std::move(points);
    d->plot->update();
}
void Landscape::setThumbnails(std::vector<LandscapeThumbnail>) {}
void Landscape::setSurface(std::shared_ptr<const core::Surface> surface) {
    d->surface = std::move(surface);
}
void Landscape::setPaths(std::vector<LandscapePath> paths) {
    d->paths = std::move(paths);
}
void Landscape::setAnimated(bool) {}
void Landscape::setHighlightedPath(std::optional<LandscapePath> path) {
    d->highlighted = std::move(path);
}
void Landscape::setSelectedRow(std::optional<qint64> row) {
    d->selected = row;
}
void Landscape::setFigures(std::vector<LandscapeFigure>) {}
void Landscape::setView(const core::Bounds& view) {
    d->view = view;
    d->plot->update();
}
core::Bounds Landscape::view() const {
    return d->view;
}
void Landscape::fit(const core::Bounds& bounds) {
    d->home = bounds;
    setView(bounds);
}
void Landscape::setEmptyText(const QString& text) {
    d->emptyText = text;
}
void Landscape::setBusy(bool) {}
QPoint Landscape::positionOf(double u, double v) const {
    const double x = (u - d->view.uLow) / (d->view.uHigh - d->view.uLow);
    const double y = (d->view.vHigh - v) / (d->view.vHigh - d->view.vLow);
    return {qRound(x * d->plot->width()), qRound(y * d->plot->height())};
}
QWidget* Landscape::plot() const {
    return d->plot;
}
QSize Landscape::sizeHint() const {
    return {480, 560};
}

void Landscape::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        Q_EMIT baselineHeld(true);
}
void Landscape::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        Q_EMIT baselineHeld(false);
}
void Landscape::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
}
void Landscape::resizeEvent(QResizeEvent*) {
    d->plot->setGeometry(rect());
}

bool Landscape::eventFilter(QObject* watched, QEvent* event) {
    if (watched == d->plot && event->type() == QEvent::Paint) {
        QPainter painter(d->plot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(d->plot->rect(), Theme::instance().tokens().panel);
        if (d->points)
            for (const LandscapePoint& point : *d->points) {
                painter.setBrush(Theme::classColour(point.label));
                painter.drawEllipse(positionOf(point.u, point.v), 3, 3);
            }
        return true;
    }
    if (watched == d->plot && event->type() == QEvent::MouseButtonPress && d->points) {
        const QPoint at = static_cast<QMouseEvent*>(event)->pos();
        for (const LandscapePoint& point : *d->points)
            if ((positionOf(point.u, point.v) - at).manhattanLength() < 8) {
                Q_EMIT rowClicked(point.row);
                return true;
            }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
