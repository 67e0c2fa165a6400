#include "ui/plots/landscape_layers.h"

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

// The same course with `count` points, spaced evenly by index.
QVector<QPointF> resampled(const QVector<QPointF>& course, qsizetype count) {
    QVector<QPointF> result;
    result.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const double at =
            count > 1 ? static_cast<double>(i) * static_cast<double>(course.size() - 1) / static_cast<double>(count - 1)
                      : 0;
        const auto low = static_cast<qsizetype>(at);
        const qsizetype high = std::min(low + 1, course.size() - 1);
        result << course[low] + (course[high] - course[low]) * (at - static_cast<double>(low));
    }
    return result;
}

// The parts of a line within a rectangle (Liang and Barsky, piece by piece): exports to SVG know no clipping, and far
// zoomed in there is less to draw.
QVector<QPolygonF> within(const QRectF& area, const QPolygonF& line) {
    QVector<QPolygonF> parts;
    QPolygonF part;
    const auto flush = [&] {
        if (part.size() > 1)
            parts << part;
        part.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF from = line[i - 1], step = line[i] - from;
        double enter = 0, leave = 1;
        const auto cut = [&](double towards, double room) { // of the inequality t * towards <= room
            if (towards < 0)
                enter = std::max(enter, room / towards);
            else if (towards > 0)
                leave = std::min(leave, room / towards);
            else if (room < 0)
                leave = -1;
        };
        cut(-step.x(), from.x() - area.left());
        cut(step.x(), area.right() - from.x());
        cut(-step.y(), from.y() - area.top());
        cut(step.y(), area.bottom() - from.y());
        if (enter > leave) {
            flush();
            continue;
        }
        if (part.isEmpty() || enter > 0) {
            flush();
            part << from + step * enter;
        }
        part << from + step * leave;
        if (leave < 1)
            flush();
    }
    flush();
    return parts;
}

QColor inkOn(const Tokens& tokens, double alpha) {
    QColor colour = tokens.ink;
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

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
        m_image = surfaceImage(*m_surface, colours, size);
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
    for (const QPolygonF& line : std::as_const(m_contours)) {
        QPolygonF pixels;
        pixels.reserve(line.size());
        for (const QPointF& point : line)
            pixels << pixel(point.x(), point.y());
        for (const QPolygonF& part : within(area(), pixels))
            painter->drawPolyline(part);
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
    visitNear(view(), [&](const LandscapePoint& point) {
        const QPointF at = pixel(point.u, point.v);
        if (!visible.contains(at))
            return;
        if (exporting(painter)) {
            drawMarker(painter, at, point.label, radius(), Theme::instance().tokens().panel, 1.0);
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

double PathLayer::eased() const {
    return 1 - std::pow(1 - m_progress, 3);
}

PathLayer::Moving PathLayer::started(LandscapePath path, const Moving* before, bool animated) const {
    Moving moving{std::move(path), {}, 1};
    if (!animated || moving.path.points.isEmpty())
        return moving;
    if (before && !before->path.points.isEmpty()) {
        moving.from = resampled(course(*before), moving.path.points.size());
        moving.grownFrom = before->grownFrom + (1 - before->grownFrom) * eased();
    } else {
        moving.grownFrom = 0;
    }
    return moving;
}

void PathLayer::setPaths(std::vector<LandscapePath> paths, bool animated) {
    QHash<qint64, const Moving*> before;
    for (const Moving& moving : m_paths)
        before.insert(moving.path.row, &moving);
    std::vector<Moving> next;
    next.reserve(paths.size());
    for (LandscapePath& path : paths) {
        const Moving* old = before.value(path.row, nullptr);
        next.push_back(started(std::move(path), old, animated));
    }
    m_paths = std::move(next);
}

void PathLayer::setHighlighted(std::optional<LandscapePath> path, bool animated) {
    if (!path) {
        m_highlighted.reset();
        return;
    }
    const bool same = m_highlighted && m_highlighted->path.row == path->row;
    m_highlighted = started(std::move(*path), same ? &*m_highlighted : nullptr, animated);
}

std::vector<LandscapePath> PathLayer::paths() const {
    std::vector<LandscapePath> all;
    for (const Moving& moving : m_paths)
        all.push_back(moving.path);
    return all;
}

std::optional<LandscapePath> PathLayer::highlighted() const {
    return m_highlighted ? std::optional(m_highlighted->path) : std::nullopt;
}

QVector<QPointF> PathLayer::course(const Moving& moving) const {
    if (moving.from.size() != moving.path.points.size())
        return moving.path.points;
    QVector<QPointF> now = moving.path.points;
    for (qsizetype i = 0; i < now.size(); ++i)
        now[i] = moving.from[i] + (now[i] - moving.from[i]) * eased();
    return now;
}

QPolygonF PathLayer::visible(const Moving& moving) const {
    QPolygonF line;
    double length = 0;
    for (const QPointF& point : course(moving)) {
        line << pixel(point.x(), point.y());
        if (line.size() > 1)
            length += QLineF(line[line.size() - 2], line.last()).length();
    }
    const double grown = moving.grownFrom + (1 - moving.grownFrom) * eased();
    if (grown >= 1 || line.size() < 2)
        return line;
    double left = length * grown;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        if (piece.length() >= left) {
            line.resize(i);
            line << (piece.length() > 0 ? piece.pointAt(left / piece.length()) : piece.p1());
            break;
        }
        left -= piece.length();
    }
    return line;
}

void PathLayer::drawWatched(QCPPainter* painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    const bool faint = m_highlighted.has_value();
    const QColor line = inkOn(tokens, faint ? 0.3 : 0.45), end = inkOn(tokens, faint ? 0.45 : 0.7);
    for (const Moving& moving : m_paths) {
        if (m_highlighted && moving.path.row == m_highlighted->path.row)
            continue;
        const QPolygonF shown = visible(moving);
        if (shown.isEmpty())
            continue;
        painter->QPainter::setPen(QPen(line, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        for (const QPolygonF& part : within(area(), shown))
            painter->drawPolyline(part);
        if (!QRectF(area()).contains(shown.last()))
            continue;
        painter->QPainter::setPen(moving.path.valid ? QPen(tokens.panel, 1) : QPen(end, 1.2));
        painter->setBrush(moving.path.valid ? end : tokens.panel);
        painter->drawEllipse(shown.last(), 2.9, 2.9);
    }
}

void PathLayer::drawHighlighted(QCPPainter* painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    const LandscapePath& path = m_highlighted->path;
    const QPolygonF shown = visible(*m_highlighted);
    if (shown.isEmpty())
        return;
    painter->setBrush(Qt::NoBrush);
    painter->QPainter::setPen(QPen(tokens.panel, 5.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QVector<QPolygonF> parts = within(area(), shown);
    for (const QPolygonF& part : parts)
        painter->drawPolyline(part);
    painter->QPainter::setPen(QPen(tokens.ink, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& part : parts)
        painter->drawPolyline(part);
    painter->QPainter::setPen(Qt::NoPen);
    painter->setBrush(tokens.ink);
    for (const QPointF& point : shown)
        if (QRectF(area()).contains(point))
            painter->drawEllipse(point, 2.3, 2.3);
    const auto endMarker = [&](const QPointF& at, int label, bool filled) {
        if (!QRectF(area()).adjusted(-8, -8, 8, 8).contains(at))
            return;
        PointLayer::drawMarker(painter, at, label, 7.4, tokens.panel, 5.5);
        PointLayer::drawMarker(painter, at, label, 7.4, tokens.ink, 2.2);
        if (!filled) {
            painter->QPainter::setPen(QPen(tokens.ink, 2.2, Qt::SolidLine, Qt::RoundCap));
            painter->drawLine(at - QPointF(3, 3), at + QPointF(3, 3));
            painter->drawLine(at - QPointF(3, -3), at + QPointF(3, -3));
        }
    };
    if (path.points.size() > 1)
        endMarker(shown.last(), path.targetClass, path.valid);
    endMarker(shown.first(), path.factualClass, true);
}

void PathLayer::draw(QCPPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    drawWatched(painter);
    if (m_highlighted) {
        drawHighlighted(painter);
    } else if (m_selected) {
        const Tokens& tokens = Theme::instance().tokens();
        const QPointF at = pixel(m_selected->u, m_selected->v);
        PointLayer::drawMarker(painter, at, m_selected->label, 7.4, tokens.panel, 5.5);
        PointLayer::drawMarker(painter, at, m_selected->label, 7.4, tokens.ink, 2.2);
    }
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
