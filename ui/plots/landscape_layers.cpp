#include "ui/plots/landscape_layers.h"

#include "ui/plots/difference.h"
#include "ui/plots/line_clip.h"
#include "ui/plots/marker_run.h"
#include "ui/plots/surface_image.h"
#include "ui/theme.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kLightTint = 0.42;
constexpr double kDarkTint = 0.45;
constexpr double kCorner = 6;
constexpr int kFinestImage = 640; // pixels a side: finer is invisible under a tint
constexpr double kThumbnail = 30; // pixels a side
constexpr int kClassColours = 10; // of Theme::classColour(), which repeat
constexpr int kDensityPixel = 2;  // pixels a side of one of a density's

bool exporting(const QCPPainter* painter) {
    return painter->modes().testFlag(QCPPainter::pmNoCaching);
}

} // namespace

void SurfaceLayer::setDifference(std::optional<LandscapeDifference> difference) {
    m_difference = std::move(difference);
    setSurface(m_difference ? m_difference->second : nullptr);
    m_otherContours = m_difference ? tieContours(*m_difference->first) : QVector<QPolygonF>();
}

void SurfaceLayer::setSurface(std::shared_ptr<const core::Surface> surface) {
    m_surface = std::move(surface);
    m_contours = m_surface ? tieContours(*m_surface) : QVector<QPolygonF>();
    m_image = {};
}

void SurfaceLayer::draw(QCPPainter* painter) {
    const Theme& theme = Theme::instance();
    if (!m_surface || m_surface->probabilities.rows() == 0)
        return;
    const QRectF extent = surfaceExtent(*m_surface);
    const QRectF place =
        QRectF(pixel(extent.left(), extent.bottom()), pixel(extent.right(), extent.top())).normalized();
    if (m_image.isNull()) {
        SurfaceColours colours{{}, theme.tokens().panel, theme.dark() ? kDarkTint : kLightTint};
        for (int k = 0; k < m_surface->probabilities.rows(); ++k)
            colours.classes << Theme::classColour(k);
        const QSize size(std::min<int>(kFinestImage, static_cast<int>(m_surface->columns) * 2),
                         std::min<int>(kFinestImage, static_cast<int>(m_surface->rows) * 2));
        m_image = m_difference ? differenceImage(*m_difference, size) : surfaceImage(*m_surface, colours, size);
    }
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF shown = place.intersected(area());
    if (shown.isEmpty())
        return;
    const double perX = m_image.width() / place.width(), perY = m_image.height() / place.height();
    painter->drawImage(shown, m_image,
                       QRectF((shown.left() - place.left()) * perX, (shown.top() - place.top()) * perY,
                              shown.width() * perX, shown.height() * perY));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->QPainter::setPen(QPen(Theme::blend(theme.tokens().quiet, theme.tokens().ink, 0.5), 1.5, Qt::SolidLine,
                                   Qt::RoundCap, Qt::RoundJoin));
    const auto drawContours = [&](const QVector<QPolygonF>& contours) {
        for (const QPolygonF& line : contours) {
            QPolygonF pixels;
            pixels.reserve(line.size());
            for (const QPointF& point : line)
                pixels << pixel(point.x(), point.y());
            for (const QPolygonF& part : within(area(), pixels))
                painter->drawPolyline(part);
        }
    };
    drawContours(m_contours);
    if (!m_otherContours.isEmpty()) {
        QPen dashed = painter->pen();
        dashed.setDashPattern({3, 3});
        painter->QPainter::setPen(dashed);
        drawContours(m_otherContours);
    }
}

void PointLayer::setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                           std::shared_ptr<const PointIndex> index) {
    m_points = std::move(points);
    m_index = std::move(index);
    if (!m_index && total() > kMostShown)
        m_index = std::make_shared<const PointIndex>(*m_points);
}

core::Bounds PointLayer::view() const {
    const QCPRange u = mParentPlot->xAxis->range(), v = mParentPlot->yAxis->range();
    return {u.lower, u.upper, v.lower, v.upper};
}

bool PointLayer::showsDensity() const {
    return m_index && m_index->countNear(view()) > kMostShown;
}

template <typename Visit>
void PointLayer::visitNear(const core::Bounds& view, Visit&& visit) const {
    if (m_index)
        m_index->visitNear(view, [&](std::uint32_t i, float, float, std::int32_t) { visit((*m_points)[i]); });
    else if (m_points)
        std::ranges::for_each(*m_points, visit);
}

double PointLayer::radius() const {
    const std::size_t count = m_index ? kMostShown : total();
    return count > 2500 ? 2.7 : count > 1000 ? 3.1 : 3.6;
}

void PointLayer::drawMarker(QPainter* painter, const QPointF& at, int label, double radius, const QColor& outline,
                            double outlineWidth) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(at);
    painter->QPainter::setPen(QPen(outline, outlineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Theme::classColour(label));
    painter->drawPath(Theme::classMarkerPath(label, radius));
    painter->restore();
}

const QPixmap& PointLayer::marker(int label, double devicePixelRatio) {
    QPixmap& pixmap = m_markers[label];
    const double side = 2 * std::ceil(radius() * 1.3 + 1.5);
    const QSize size = (QSizeF(side, side) * devicePixelRatio).toSize();
    if (pixmap.size() != size) {
        pixmap = QPixmap(size);
        pixmap.setDevicePixelRatio(devicePixelRatio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawMarker(&painter, {side / 2, side / 2}, label, radius(), Theme::instance().tokens().panel, 1.0);
    }
    return pixmap;
}

void PointLayer::draw(QCPPainter* painter) {
    if (showsDensity())
        drawDensity(painter);
    else
        drawMarkers(painter);
    drawThumbnails(painter);
}

void PointLayer::drawDensity(QCPPainter* painter) const {
    std::vector<QColor> colours;
    for (int label = 0; label < kClassColours; ++label)
        colours.push_back(Theme::classColour(label));
    const QRect place = area();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, densityImage(*m_index, view(), place.size() / kDensityPixel, colours));
}

void PointLayer::drawMarkers(QCPPainter* painter) {
    const double around = exporting(painter) ? 0 : 10;
    const QRectF visible = QRectF(area()).adjusted(-around, -around, around, around);
    const double scale = painter->device()->devicePixelRatioF();
    std::optional<MarkerRun> run;
    if (exporting(painter))
        run.emplace(painter, radius(),
                    QPen(Theme::instance().tokens().panel, 1.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    visitNear(view(), [&](const LandscapePoint& point) {
        const QPointF at = pixel(point.u, point.v);
        if (!visible.contains(at))
            return;
        if (run) {
            run->add(at, point.label);
        } else {
            const QPixmap& pixmap = marker(point.label, scale);
            painter->drawPixmap(at - QPointF(pixmap.width(), pixmap.height()) / (2 * scale), pixmap);
        }
    });
}

void PointLayer::drawThumbnails(QCPPainter* painter) {
    m_thumbnailPlaces.assign(m_thumbnails.size(), QRectF());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < m_thumbnails.size(); ++i) {
        const LandscapeThumbnail& thumbnail = m_thumbnails[i];
        const QSizeF size = QSizeF(thumbnail.image.size()).scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio);
        QRectF place(QPointF(), size);
        place.moveCenter(pixel(thumbnail.u, thumbnail.v));
        const QRectF wanted = place.adjusted(-3, -3, 3, 3);
        const auto overlaps = [&wanted](const QRectF& other) { return other.intersects(wanted); };
        if (!place.intersects(area()) || std::ranges::any_of(taken, overlaps))
            continue;
        taken.push_back(place);
        m_thumbnailPlaces[i] = place;
        painter->QPainter::setPen(Qt::NoPen);
        painter->setBrush(Theme::instance().tokens().panel);
        painter->drawRoundedRect(place.adjusted(-3, -3, 3, 3), 5, 5);
        painter->setBrush(Theme::classColour(thumbnail.label));
        painter->drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4);
        painter->drawImage(place, thumbnail.image);
    }
}

std::optional<PointLayer::Hit> PointLayer::nearest(const QPointF& at, double reach) const {
    for (std::size_t i = m_thumbnailPlaces.size(); i-- > 0;)
        if (i < m_thumbnails.size() && m_thumbnailPlaces[i].contains(at))
            return Hit{m_thumbnails[i].row, m_thumbnails[i].label, m_thumbnails[i].u, m_thumbnails[i].v};
    std::optional<Hit> best;
    double closest = reach * reach;
    const QPointF reaching(reach, reach);
    const auto coordinate = [this](const QPointF& pixels) {
        return QPointF(mParentPlot->xAxis->pixelToCoord(pixels.x()), mParentPlot->yAxis->pixelToCoord(pixels.y()));
    };
    const QRectF near = QRectF(coordinate(at - reaching), coordinate(at + reaching)).normalized();
    visitNear({near.left(), near.right(), near.top(), near.bottom()}, [&](const LandscapePoint& point) {
        const QPointF apart = pixel(point.u, point.v) - at;
        if (const double distance = QPointF::dotProduct(apart, apart); distance <= closest) {
            closest = distance;
            best = Hit{point.row, point.label, point.u, point.v};
        }
    });
    return best;
}

const LandscapePoint* PointLayer::find(qint64 row) const {
    if (!m_points)
        return nullptr;
    const auto it = std::ranges::find(*m_points, row, &LandscapePoint::row);
    return it == m_points->end() ? nullptr : &*it;
}

void FrameLayer::draw(QCPPainter* painter) {
    QPainterPath corners;
    corners.addRect(QRectF(area()).adjusted(-1, -1, 1, 1));
    corners.addRoundedRect(QRectF(area()), kCorner, kCorner);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->QPainter::setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().tokens().panel);
    painter->drawPath(corners);
}

} // namespace ui
