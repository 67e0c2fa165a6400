#include "ui/plots/landscape_plot.h"

#include "ui/models/value_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/surface_image.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <cmath>

namespace ui {
namespace {

constexpr double kReach = 11;       // pixels from a point within which a click means it
constexpr double kWheelStep = 0.85; // span after one notch towards the user's face
constexpr double kNarrowest = 1e-4; // of the home span
constexpr double kWidest = 20;      // home spans
constexpr int kGrowth = 200;        // milliseconds
constexpr int kMostTicks = 5;
constexpr int kTickWidth = 60; // pixels of the axis a tick
constexpr int kBesideAxes = 80;
constexpr int kTickHeight = 36;

const QString kSurfaceLayer = QStringLiteral("surface");
const QString kPointLayer = QStringLiteral("points");
const QString kPathLayer = QStringLiteral("paths");
const QString kFrameLayer = QStringLiteral("frame");

// Few ticks, a true minus sign, no rounding noise.
class QuietTicker final : public QCPAxisTicker {
public:
    QuietTicker() { setTickCount(kMostTicks); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return numberText(tick, 6); }
    QVector<double> createTickVector(double step, const QCPRange& range) override {
        QVector<double> ticks = QCPAxisTicker::createTickVector(step, range);
        for (double& tick : ticks)
            if (std::abs(tick) < step * 1e-6)
                tick = 0;
        return ticks;
    }
    int getSubTickCount(double) override { return 0; }
};

core::Bounds sane(core::Bounds b) {
    const auto widen = [](double& low, double& high) {
        if (!std::isfinite(low) || !std::isfinite(high)) {
            low = 0;
            high = 1;
        }
        if (high < low)
            std::swap(low, high);
        if (!(high > low)) {
            const double half = std::max(0.5, std::abs(low) * 0.05);
            low -= half;
            high += half;
        }
    };
    widen(b.uLow, b.uHigh);
    widen(b.vLow, b.vHigh);
    return b;
}

} // namespace

LandscapePlot::LandscapePlot(QWidget* parent) : QCustomPlot(parent) {
    setObjectName(QStringLiteral("landscapePlot"));
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSize(80, 56);
    plotLayout()->setAutoMargins(QCP::msNone);
    plotLayout()->setMargins(QMargins());
    addLayer(kSurfaceLayer, layer(QStringLiteral("grid")), QCustomPlot::limBelow);
    addLayer(kPointLayer, layer(QStringLiteral("axes")), QCustomPlot::limAbove);
    addLayer(kPathLayer, layer(kPointLayer), QCustomPlot::limAbove);
    addLayer(kFrameLayer, layer(kPathLayer), QCustomPlot::limAbove);
    for (const QString& name : {kSurfaceLayer, kPointLayer, kPathLayer})
        layer(name)->setMode(QCPLayer::lmBuffered);
    m_surface = new SurfaceLayer(this, kSurfaceLayer);
    m_points = new PointLayer(this, kPointLayer);
    m_paths = new PathLayer(this, kPathLayer);
    new FrameLayer(this, kFrameLayer);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new QuietTicker));
        axis->setTickLabelPadding(3);
        axis->setLabelPadding(3);
        axis->setTickLength(0, 4);
        axis->grid()->setVisible(false);
    }
    m_growth.setDuration(kGrowth);
    m_growth.setStartValue(0.0);
    m_growth.setEndValue(1.0);
    connect(&m_growth, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_paths->setProgress(value.toDouble());
        redraw(kPathLayer);
    });
    m_redraw.setSingleShot(true);
    m_redraw.setInterval(0);
    connect(&m_redraw, &QTimer::timeout, this, &LandscapePlot::redrawDue);
    connect(&Theme::instance(), &Theme::changed, this, &LandscapePlot::applyTheme);
    applyTheme();
}

void LandscapePlot::applyTheme() {
    const Tokens& tokens = Theme::instance().tokens();
    setBackground(QBrush(tokens.panel));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(QPen(Theme::blend(tokens.line, tokens.quiet, 0.5), 1));
        axis->setTickLabelColor(tokens.quiet);
        axis->setTickLabelFont(Theme::smallFont());
        axis->setLabelColor(tokens.quiet);
        axis->setLabelFont(Theme::smallFont());
    }
    // Room for usual tick labels at all times: else the plot would shift under the pointer while it zooms.
    const QFontMetrics metrics(Theme::smallFont());
    axisRect()->setMinimumMargins(
        QMargins(metrics.horizontalAdvance(QStringLiteral("−00.00")) + metrics.height() + 14, 7, 8, 2));
    m_surface->forgetImage();
    m_points->forgetMarkers();
    elideAxisLabels();
    replot(rpQueuedReplot);
}

// Once for all that is set in one go: an answer changes path, neighbours and points together.
void LandscapePlot::redraw(const QString& name) {
    if (!isVisible())
        return;
    m_due.insert(name);
    m_redraw.start();
}

void LandscapePlot::redrawDue() {
    m_redraw.stop();
    const QSet<QString> due = std::exchange(m_due, {});
    if (!due.isEmpty() && hasInvalidatedPaintBuffers())
        return replot(rpQueuedRefresh);
    for (const QString& name : due)
        layer(name)->replot();
}

void LandscapePlot::paintEvent(QPaintEvent* event) {
    redrawDue(); // who looks sees what was set
    QCustomPlot::paintEvent(event);
}

void LandscapePlot::setAxes(const QString& uLabel, const QString& vLabel) {
    if (uLabel == m_uLabel && vLabel == m_vLabel)
        return;
    m_uLabel = uLabel;
    m_vLabel = vLabel;
    elideAxisLabels();
    replot(rpQueuedReplot);
}

void LandscapePlot::fitAxisLabels(const QSize& size) {
    const auto fit = [](QCPAxis* axis, const QString& text, int room) {
        QFont font = Theme::smallFont();
        const double wanted = QFontMetricsF(font).horizontalAdvance(text);
        if (wanted > room)
            font.setPointSizeF(font.pointSizeF() * std::max(40, room) / wanted);
        axis->setLabelFont(font);
        axis->setLabel(text);
    };
    fit(xAxis, m_uLabel, size.width() - 80);
    fit(yAxis, m_vLabel, size.height() - 60);
}

void LandscapePlot::elideAxisLabels() {
    const QFontMetrics metrics(Theme::smallFont());
    xAxis->setLabelFont(Theme::smallFont());
    yAxis->setLabelFont(Theme::smallFont());
    xAxis->setLabel(metrics.elidedText(m_uLabel, Qt::ElideRight, std::max(60, width() - 80)));
    yAxis->setLabel(metrics.elidedText(m_vLabel, Qt::ElideRight, std::max(60, height() - 60)));
}

void LandscapePlot::setSurface(std::shared_ptr<const core::Surface> surface) {
    m_surface->setSurface(std::move(surface));
    redraw(kSurfaceLayer);
}

void LandscapePlot::setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                              std::shared_ptr<const PointIndex> index) {
    m_points->setPoints(std::move(points), std::move(index));
    m_points->forgetMarkers();
    setSelectedRow(m_selected);
    redraw(kPointLayer);
}

void LandscapePlot::setThumbnails(std::vector<LandscapeThumbnail> thumbnails) {
    m_points->setThumbnails(std::move(thumbnails));
    redraw(kPointLayer);
}

void LandscapePlot::animate() {
    m_growth.stop();
    m_paths->setProgress(0);
    m_growth.start();
}

void LandscapePlot::setPaths(std::vector<LandscapePath> paths, bool animated) {
    const bool moving = animated && isVisible() && !Theme::instance().reducedMotion();
    m_paths->setPaths(std::move(paths), moving);
    if (moving) {
        m_paths->setHighlighted(m_paths->highlighted(), true);
        animate();
    }
    redraw(kPathLayer);
}

void LandscapePlot::setHighlighted(std::optional<LandscapePath> path, bool animated) {
    const bool moving = animated && path && isVisible() && !Theme::instance().reducedMotion();
    m_paths->setHighlighted(std::move(path), moving);
    if (moving) {
        m_paths->setPaths(m_paths->paths(), true);
        animate();
    }
    redraw(kPathLayer);
}

void LandscapePlot::setSelectedRow(std::optional<qint64> row) {
    m_selected = row;
    const LandscapePoint* point = row ? m_points->find(*row) : nullptr;
    m_paths->setSelected(point ? std::optional(*point) : std::nullopt);
    redraw(kPathLayer);
}

void LandscapePlot::setPathStep(std::optional<int> step) {
    m_paths->setStep(step);
    redraw(kPathLayer);
}

void LandscapePlot::setDensity(bool density) {
    m_paths->setDensity(density);
    redraw(kPathLayer);
}

void LandscapePlot::setNeighbours(std::vector<LandscapePoint> rows) {
    m_paths->setNeighbours(std::move(rows));
    redraw(kPathLayer);
}

void LandscapePlot::setDifference(std::optional<LandscapeDifference> difference) {
    m_difference = difference;
    m_surface->setDifference(std::move(difference));
    redraw(kSurfaceLayer);
}

bool LandscapePlot::isEmpty() const {
    return !m_surface->surface() && m_points->isEmpty();
}

void LandscapePlot::setBounds(const core::Bounds& bounds) {
    const core::Bounds b = sane(bounds);
    xAxis->setRange(b.uLow, b.uHigh);
    yAxis->setRange(b.vLow, b.vHigh);
    replot(rpQueuedReplot);
}

core::Bounds LandscapePlot::bounds() const {
    return {xAxis->range().lower, xAxis->range().upper, yAxis->range().lower, yAxis->range().upper};
}

QPointF LandscapePlot::pixelOf(double u, double v) const {
    return {xAxis->coordToPixel(u), yAxis->coordToPixel(v)};
}

QPointF LandscapePlot::placeOf(const QPointF& pixel) const {
    return {xAxis->pixelToCoord(pixel.x()), yAxis->pixelToCoord(pixel.y())};
}

void LandscapePlot::moveTo(const core::Bounds& bounds) {
    setBounds(bounds);
    Q_EMIT boundsChanged(this->bounds());
}

void LandscapePlot::goHome() {
    moveTo(m_home);
}

void LandscapePlot::zoom(double factor) {
    zoomAround(QRectF(axisRect()->rect()).center(), factor);
}

void LandscapePlot::pan(double uShare, double vShare) {
    core::Bounds b = bounds();
    const double du = (b.uHigh - b.uLow) * uShare, dv = (b.vHigh - b.vLow) * vShare;
    moveTo({b.uLow + du, b.uHigh + du, b.vLow + dv, b.vHigh + dv});
}

void LandscapePlot::zoomAround(const QPointF& pixel, double factor) {
    const core::Bounds b = bounds();
    const QPointF at = placeOf(pixel);
    const double home = m_home.uHigh - m_home.uLow;
    const double span = (b.uHigh - b.uLow) * factor;
    if ((factor < 1 && span < home * kNarrowest) || (factor > 1 && span > home * kWidest))
        return;
    const auto kept = [factor](double fixed, double edge) { return fixed + (edge - fixed) * factor; };
    moveTo({kept(at.x(), b.uLow), kept(at.x(), b.uHigh), kept(at.y(), b.vLow), kept(at.y(), b.vHigh)});
}

// Where the highlighted path begins: the selected row, as it is or as it was dragged to.
bool LandscapePlot::isOnSelected(const QPointF& pixel) const {
    const std::optional<LandscapePath> path = m_paths->highlighted();
    if (!path || path->points.isEmpty())
        return false;
    const QPointF away = pixelOf(path->points.first().x(), path->points.first().y()) - pixel;
    return away.manhattanLength() <= kReach;
}

void LandscapePlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->position();
        m_boundsAtPress = bounds();
        m_dragging = false;
        m_grabbed = isOnSelected(event->position());
    }
    event->ignore(); // the card takes the focus
}

void LandscapePlot::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) {
        if (isOnSelected(event->position()))
            return setCursor(Qt::OpenHandCursor);
        setCursor(m_points->nearest(event->position(), kReach) ? Qt::PointingHandCursor : Qt::CrossCursor);
        return;
    }
    const QPointF moved = event->position() - *m_pressed;
    if (!m_dragging && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    if (m_grabbed) {
        const QPointF at = placeOf(event->position());
        Q_EMIT selectedDragged(at.x(), at.y());
        return;
    }
    const QRectF area = axisRect()->rect();
    const core::Bounds& b = m_boundsAtPress;
    const double du = -moved.x() / area.width() * (b.uHigh - b.uLow);
    const double dv = moved.y() / area.height() * (b.vHigh - b.vLow);
    moveTo({b.uLow + du, b.uHigh + du, b.vLow + dv, b.vHigh + dv});
}

void LandscapePlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const bool clicked = m_pressed && !m_dragging;
    m_pressed.reset();
    m_dragging = false;
    setCursor(Qt::CrossCursor);
    if (clicked)
        if (const auto hit = m_points->nearest(event->position(), kReach))
            Q_EMIT rowClicked(hit->row);
}

void LandscapePlot::mouseDoubleClickEvent(QMouseEvent* event) {
    m_pressed.reset();
    if (event->button() == Qt::LeftButton)
        goHome();
}

void LandscapePlot::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0 && axisRect()->rect().contains(event->position().toPoint()))
        zoomAround(event->position(), std::pow(kWheelStep, notches));
    event->accept();
}

// Fewer ticks where their labels would meet.
void LandscapePlot::resizeEvent(QResizeEvent* event) {
    xAxis->ticker()->setTickCount(std::clamp((width() - kBesideAxes) / kTickWidth, 1, kMostTicks));
    yAxis->ticker()->setTickCount(std::clamp(height() / kTickHeight, 2, kMostTicks));
    elideAxisLabels();
    QCustomPlot::resizeEvent(event);
}

void LandscapePlot::showEvent(QShowEvent* event) {
    QCustomPlot::showEvent(event);
    replot(rpQueuedReplot); // what was set while hidden
}

bool LandscapePlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent*>(event));
        return true;
    }
    return QCustomPlot::event(event);
}

void LandscapePlot::showToolTip(QHelpEvent* event) {
    const auto hit = m_points->nearest(event->pos(), kReach);
    const QPointF at = hit ? QPointF(hit->u, hit->v) : placeOf(event->pos());
    const bool inside = axisRect()->rect().contains(event->pos());
    const auto className = [this](int k) { return m_classes.value(k, tr("class %1").arg(k)).toHtmlEscaped(); };
    QStringList lines;
    if (hit)
        lines << tr("<b>%1</b> · row %2").arg(className(hit->label), shownCount(hit->row));
    if (inside && (hit || m_surface->surface()))
        lines << tr("%1 %2 · %3 %4")
                     .arg(m_uLabel.toHtmlEscaped(), numberText(at.x()), m_vLabel.toHtmlEscaped(), numberText(at.y()));
    if (m_difference && inside) {
        const core::Vector a = probabilitiesAt(*m_difference->first, at.x(), at.y());
        const core::Vector b = probabilitiesAt(*m_difference->second, at.x(), at.y());
        if (a.size() > 0 && b.size() > 0)
            lines << tr("%1: %2 %3, %4 %5")
                         .arg(m_difference->className.toHtmlEscaped(), m_difference->firstName.toHtmlEscaped(),
                              percentText(static_cast<double>(a(m_difference->label))),
                              m_difference->secondName.toHtmlEscaped(),
                              percentText(static_cast<double>(b(m_difference->label))));
    } else if (m_surface->surface() && inside)
        if (const core::Vector p = probabilitiesAt(*m_surface->surface(), at.x(), at.y()); p.size() > 0) {
            core::Index best = 0;
            const double likely = static_cast<double>(p.maxCoeff(&best));
            lines << tr("The model says %1, %2 likely").arg(className(static_cast<int>(best)), percentText(likely));
        }
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), lines.join(QStringLiteral("<br>")), this);
}

} // namespace ui
