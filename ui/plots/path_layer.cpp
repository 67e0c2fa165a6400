// The layer of paths; the others: landscape_layers.cpp.
#include "ui/plots/landscape_layers.h"
#include "ui/plots/landscape_plot.h"
#include "ui/plots/line_clip.h"
#include "ui/theme.h"

#include <QLineF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kCell = 5; // pixels a side, of the density
// How strong the ink of a search is that found no answer: watched, watched beside a chosen one, chosen.
constexpr double kUnanswered = 0.25;
constexpr double kUnansweredFaint = 0.15;
constexpr double kUnansweredChosen = 0.5;
constexpr qsizetype kTracedSteps = 5; // of it, watched
constexpr qsizetype kChosenSteps = 30;
constexpr double kBesideEnd = 12; // pixels from the end of a path to the words beside it

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

QColor inkOn(const Tokens& tokens, double alpha) {
    QColor colour = tokens.ink;
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

// As one area: places that the line passes twice are no darker than others.
void drawEvenly(QCPPainter* painter, const QPainterPath& line, double width, const QColor& colour) {
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    QPainterPath area = stroker.createStroke(line);
    area.setFillRule(Qt::WindingFill);
    painter->fillPath(area, colour);
}

} // namespace

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

// A search without an answer may be thrown to and fro: of those only the first steps are drawn, all at once so that
// what they cross again does not darken, and a ring where they were given up.
void PathLayer::drawUnanswered(QCPPainter* painter, const QPolygonF& line, QPainterPath& trace) const {
    for (const QPolygonF& part : within(area(), QPolygonF(line.mid(0, kTracedSteps + 1))))
        trace.addPolygon(part);
    if (!QRectF(area()).contains(line.last()))
        return;
    const Tokens& tokens = Theme::instance().tokens();
    painter->QPainter::setPen(QPen(inkOn(tokens, m_highlighted ? 0.45 : 0.7), 1.2));
    painter->setBrush(tokens.panel);
    painter->drawEllipse(line.last(), 2.9, 2.9);
}

void PathLayer::drawWatched(QCPPainter* painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    const bool faint = m_highlighted.has_value();
    QPainterPath trace;
    for (const Moving& moving : m_paths) {
        if (m_highlighted && moving.path.row == m_highlighted->path.row)
            continue;
        const QPolygonF shown = visible(moving);
        if (shown.isEmpty())
            continue;
        if (!moving.path.valid) {
            drawUnanswered(painter, shown, trace);
            continue;
        }
        painter->QPainter::setPen(
            QPen(inkOn(tokens, faint ? 0.3 : 0.45), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        for (const QPolygonF& part : within(area(), shown))
            painter->drawPolyline(part);
        if (!QRectF(area()).contains(shown.last()))
            continue;
        painter->QPainter::setPen(QPen(tokens.panel, 1));
        painter->setBrush(inkOn(tokens, faint ? 0.45 : 0.7));
        painter->drawEllipse(shown.last(), 2.9, 2.9);
    }
    drawEvenly(painter, trace, 1.1, inkOn(tokens, faint ? kUnansweredFaint : kUnanswered));
}

// Bold, with a dot a step.
void PathLayer::drawCourse(QCPPainter* painter, const QPolygonF& line) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QVector<QPolygonF> parts = within(area(), line);
    painter->QPainter::setPen(QPen(tokens.panel, 5.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& part : parts)
        painter->drawPolyline(part);
    painter->QPainter::setPen(QPen(tokens.ink, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& part : parts)
        painter->drawPolyline(part);
    painter->QPainter::setPen(Qt::NoPen);
    painter->setBrush(tokens.ink);
    for (const QPointF& point : line)
        if (QRectF(area()).contains(point))
            painter->drawEllipse(point, 2.3, 2.3);
}

void PathLayer::drawHighlighted(QCPPainter* painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    const LandscapePath& path = m_highlighted->path;
    const QPolygonF whole = visible(*m_highlighted), shown = upToStep(whole);
    if (shown.isEmpty())
        return;
    const bool onTheWay = shown.size() < whole.size();
    painter->setBrush(Qt::NoBrush);
    if (onTheWay) {
        painter->QPainter::setPen(QPen(inkOn(tokens, 0.5), 1.4, Qt::DotLine, Qt::RoundCap, Qt::RoundJoin));
        for (const QPolygonF& part : within(area(), whole.mid(shown.size() - 1)))
            painter->drawPolyline(part);
    }
    if (path.valid || onTheWay) {
        drawCourse(painter, shown);
    } else {
        QPainterPath trace;
        for (const QPolygonF& part : within(area(), QPolygonF(shown.mid(0, kChosenSteps + 1))))
            trace.addPolygon(part);
        drawEvenly(painter, trace, 1.5, inkOn(tokens, kUnansweredChosen));
    }
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
    if (onTheWay && QRectF(area()).contains(shown.last())) {
        painter->QPainter::setPen(QPen(tokens.panel, 2));
        painter->setBrush(tokens.accent);
        painter->drawEllipse(shown.last(), 6.5, 6.5);
    } else if (path.points.size() > 1) {
        endMarker(shown.last(), path.targetClass, path.valid);
    }
    endMarker(shown.first(), path.factualClass, true);
    if (!path.valid && !onTheWay)
        drawNotReached(painter, shown.last());
}

// Beside the end of a search without an answer, on the side that has room.
void PathLayer::drawNotReached(QCPPainter* painter, const QPointF& end) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QString words = LandscapePlot::tr("not reached", "a counterfactual, at the end of its path");
    painter->setFont(Theme::smallFont());
    QRectF box(QPointF(), QSizeF(QFontMetrics(Theme::smallFont()).size(0, words)) + QSizeF(12, 4));
    const QRectF whole = area();
    const QPointF at(std::clamp(end.x(), whole.left(), whole.right()),
                     std::clamp(end.y(), whole.top(), whole.bottom()));
    const bool right = at.x() + kBesideEnd + box.width() < whole.right();
    box.moveTopLeft({right ? at.x() + kBesideEnd : at.x() - kBesideEnd - box.width(),
                     std::clamp(at.y() - box.height() / 2, whole.top() + 2, whole.bottom() - box.height() - 2)});
    painter->QPainter::setPen(QPen(tokens.line, 1));
    painter->setBrush(tokens.panel);
    painter->drawRoundedRect(box, 6, 6);
    painter->QPainter::setPen(tokens.quiet);
    painter->drawText(box, Qt::AlignCenter, words);
}

// How many of the paths pass each place, smoothed; the more, the stronger the ink. Each path counts once for a place.
void PathLayer::drawDensity(QCPPainter* painter) const {
    const QRectF whole = area();
    const int columns = std::max(8, static_cast<int>(whole.width()) / kCell);
    const int rows = std::max(8, static_cast<int>(whole.height()) / kCell);
    std::vector<float> passing(static_cast<std::size_t>(columns * rows), 0);
    std::vector<int> last(passing.size(), -1); // path that was counted there last
    for (int i = 0; i < static_cast<int>(m_paths.size()); ++i) {
        const QPolygonF line = visible(m_paths[static_cast<std::size_t>(i)]);
        for (qsizetype k = 1; k < line.size(); ++k) {
            const QLineF piece(line[k - 1], line[k]);
            const int samples = std::clamp(static_cast<int>(piece.length() / kCell * 2), 1, 2000);
            for (int s = 0; s <= samples; ++s) {
                const QPointF at = piece.pointAt(static_cast<double>(s) / samples) - whole.topLeft();
                const int x = static_cast<int>(std::floor(at.x() / whole.width() * columns));
                const int y = static_cast<int>(std::floor(at.y() / whole.height() * rows));
                if (x < 0 || y < 0 || x >= columns || y >= rows)
                    continue;
                const auto cell = static_cast<std::size_t>(y * columns + x);
                if (std::exchange(last[cell], i) != i)
                    passing[cell] += 1;
            }
        }
    }
    const auto blur = [&](int step, int length, int lines, int lineStep) {
        std::vector<float> smooth(passing.size());
        for (int line = 0; line < lines; ++line)
            for (int i = 0; i < length; ++i) {
                float sum = 0;
                for (int k = -2; k <= 2; ++k)
                    if (i + k >= 0 && i + k < length)
                        sum += passing[static_cast<std::size_t>(line * lineStep + (i + k) * step)] *
                               static_cast<float>(3 - std::abs(k));
                smooth[static_cast<std::size_t>(line * lineStep + i * step)] = sum / 9;
            }
        passing = std::move(smooth);
    };
    blur(1, columns, rows, columns);
    blur(columns, rows, columns, 1);
    const float most = *std::ranges::max_element(passing);
    if (most <= 0)
        return;
    const QColor ink = Theme::instance().tokens().ink;
    QImage image(columns, rows, QImage::Format_ARGB32);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const double share = static_cast<double>(passing[static_cast<std::size_t>(y * columns + x)] / most);
            image.setPixel(x, y, qRgba(ink.red(), ink.green(), ink.blue(), static_cast<int>(130 * std::sqrt(share))));
        }
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(whole, image);
}

// Real rows of the wanted class beside the end of the path.
void PathLayer::drawNeighbours(QCPPainter* painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    for (const LandscapePoint& point : m_neighbours) {
        const QPointF at = pixel(point.u, point.v);
        if (!QRectF(area()).contains(at))
            continue;
        PointLayer::drawMarker(painter, at, point.label, 4.4, tokens.panel, 1.2);
        painter->setBrush(Qt::NoBrush);
        painter->QPainter::setPen(QPen(tokens.panel, 3.4));
        painter->drawEllipse(at, 8.5, 8.5);
        painter->QPainter::setPen(QPen(tokens.accent, 1.8));
        painter->drawEllipse(at, 8.5, 8.5);
    }
}

// Where the search is at the step that is looked at: what is ahead stays as a hint.
QPolygonF PathLayer::upToStep(const QPolygonF& line) const {
    return m_step && *m_step + 1 < line.size() ? QPolygonF(line.mid(0, *m_step + 1)) : line;
}

void PathLayer::draw(QCPPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_density && !m_paths.empty())
        drawDensity(painter);
    else
        drawWatched(painter);
    drawNeighbours(painter);
    if (m_highlighted) {
        drawHighlighted(painter);
    } else if (m_selected) {
        const Tokens& tokens = Theme::instance().tokens();
        const QPointF at = pixel(m_selected->u, m_selected->v);
        PointLayer::drawMarker(painter, at, m_selected->label, 7.4, tokens.panel, 5.5);
        PointLayer::drawMarker(painter, at, m_selected->label, 7.4, tokens.ink, 2.2);
    }
}

} // namespace ui
