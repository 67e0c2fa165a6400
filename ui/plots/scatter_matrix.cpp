#include "ui/plots/scatter_matrix.h"

#include "ui/models/value_text.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/marker_run.h"
#include "ui/plots/number_text.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kLeft = 66; // tick labels
constexpr double kBottom = 30;
constexpr double kTop = 4;
constexpr double kRight = 12;
constexpr double kGap = 8; // between cells
constexpr double kPad = 5; // inside a cell
constexpr double kRadius = 2.3;
constexpr double kNear = 7;
constexpr double kDragged = 4;
constexpr int kBars = 16;

// A class's marker, drawn once: thousands of them are stamped.
QPixmap stampOf(int label, double opacity, qreal ratio) {
    const int side = static_cast<int>(std::ceil(4 * kRadius));
    QPixmap stamp(QSize(side, side) * ratio);
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    QPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.setOpacity(opacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::classColour(label));
    painter.drawPath(Theme::classMarkerPath(label, kRadius));
    return stamp;
}

} // namespace

ScatterMatrix::ScatterMatrix(QWidget* parent) : RowPlot(parent) {
    setObjectName(QStringLiteral("matrix.plot"));
    setAccessibleName(tr("Scatter matrix"));
}

QSize ScatterMatrix::minimumSizeHint() const {
    return {280, 220};
}

QRectF ScatterMatrix::cellIn(std::size_t down, std::size_t across, const QSize& size) const {
    const auto count = static_cast<double>(std::max<std::size_t>(m_features.size(), 1));
    const double wide = (size.width() - kLeft - kRight - (count - 1) * kGap) / count;
    const double high = (size.height() - kTop - kBottom - (count - 1) * kGap) / count;
    return {kLeft + static_cast<double>(across) * (wide + kGap), kTop + static_cast<double>(down) * (high + kGap), wide,
            high};
}

QRectF ScatterMatrix::cellRect(std::size_t down, std::size_t across) const {
    return cellIn(down, across, size());
}

double ScatterMatrix::along(std::size_t feature, double raw, double from, double to) const {
    const core::Range range = rangeOf(m_features[feature]);
    const double pad = from < to ? kPad : -kPad;
    return from + pad + (to - from - 2 * pad) * (raw - range.low) / (range.high - range.low);
}

double ScatterMatrix::rawAt(std::size_t feature, double at, double from, double to) const {
    const core::Range range = rangeOf(m_features[feature]);
    const double pad = from < to ? kPad : -kPad;
    const double share = (at - from - pad) / (to - from - 2 * pad);
    return range.low + std::clamp(share, 0.0, 1.0) * (range.high - range.low);
}

QPointF ScatterMatrix::positionOf(std::size_t down, std::size_t across, double x, double y) const {
    const QRectF cell = cellRect(down, across);
    return {along(across, x, cell.left(), cell.right()), along(down, y, cell.bottom(), cell.top())};
}

void ScatterMatrix::drawFrame(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const {
    const Tokens& tokens = Theme::instance().tokens();
    const bool chosen = hasFocus() && m_chosen.down == down && m_chosen.across == across;
    painter.setPen(QPen(chosen ? tokens.accent : tokens.line, chosen ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cell, 4, 4);
}

// Those that are brushed over those that are not; as vectors where the painter keeps them.
void ScatterMatrix::drawPoints(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const {
    const std::size_t bright = m_brush.empty() ? m_table->size() : static_cast<std::size_t>(brushed());
    for (const bool brushedOnes : {false, true}) {
        if (!brushedOnes && m_brush.empty())
            continue;
        const double opacity = brushedOnes ? std::clamp(2.2 * density(bright), 0.4, 0.9) : 0.1;
        const auto visit = [&](const auto& draw) {
            for (std::size_t i = 0; i < m_table->size(); ++i)
                if (isBrushed(i) == brushedOnes)
                    draw(QPointF(along(across, m_table->value(m_features[across], i), cell.left(), cell.right()),
                                 along(down, m_table->value(m_features[down], i), cell.bottom(), cell.top())),
                         m_table->label(i));
        };
        if (painter.paintEngine()->type() != QPaintEngine::Raster) {
            MarkerRun run(&painter, kRadius, Qt::NoPen, opacity);
            visit([&run](const QPointF& at, core::Label label) { run.add(at, static_cast<int>(label)); });
            continue;
        }
        const qreal ratio = painter.device()->devicePixelRatioF();
        std::vector<QPixmap> stamps;
        for (core::Index label = 0; label < m_table->data->dataset.classCount(); ++label)
            stamps.push_back(stampOf(static_cast<int>(label), opacity, ratio));
        const double half = stamps.empty() ? 0 : stamps.front().deviceIndependentSize().width() / 2;
        visit([&](const QPointF& at, core::Label label) {
            painter.drawPixmap(at - QPointF(half, half), stamps[static_cast<std::size_t>(label)]);
        });
    }
}

// Bars of all classes on top of one another; what is brushed in full colour.
void ScatterMatrix::drawHistogram(QPainter& painter, std::size_t at, const QRectF& cell) const {
    const core::Range range = rangeOf(m_features[at]);
    const core::Feature& what = feature(m_features[at]);
    const int bars = what.hasLevels() ? static_cast<int>(what.levels.size()) : kBars;
    const auto classes = static_cast<std::size_t>(m_table->data->dataset.classCount());
    std::vector<std::vector<std::array<double, 2>>> counts(static_cast<std::size_t>(bars),
                                                           std::vector<std::array<double, 2>>(classes));
    double most = 1;
    for (std::size_t i = 0; i < m_table->size(); ++i) {
        const double share = (m_table->value(m_features[at], i) - range.low) / (range.high - range.low);
        const auto bar = static_cast<std::size_t>(std::clamp(static_cast<int>(share * bars), 0, bars - 1));
        counts[bar][static_cast<std::size_t>(m_table->label(i))][isBrushed(i) ? 1 : 0] += 1;
        double sum = 0;
        for (const auto& both : counts[bar])
            sum += both[0] + both[1];
        most = std::max(most, sum);
    }
    const double room = cell.height() - QFontMetricsF(Theme::smallFont()).height() - 2 * kPad;
    for (int bar = 0; bar < bars; ++bar) {
        const double low = range.low + (range.high - range.low) * bar / bars;
        const double left = along(at, low, cell.left(), cell.right());
        const double right = along(at, low + (range.high - range.low) / bars, cell.left(), cell.right());
        double y = cell.bottom() - 1;
        for (const std::size_t brushedOnes : {1, 0})
            for (std::size_t label = 0; label < classes; ++label) {
                const double high = counts[static_cast<std::size_t>(bar)][label][brushedOnes] / most * room;
                QColor colour = Theme::classColour(static_cast<int>(label));
                colour.setAlphaF(brushedOnes == 1 ? 0.85F : 0.16F);
                painter.fillRect(QRectF(left + 0.5, y - high, right - left - 1, high), colour);
                y -= high;
            }
    }
}

void ScatterMatrix::drawTicks(QPainter& painter, std::size_t at, const QRectF& cell, bool below) const {
    const Tokens& tokens = Theme::instance().tokens();
    const core::Range range = rangeOf(m_features[at]);
    const core::Feature& what = feature(m_features[at]);
    const QFontMetricsF small(Theme::smallFont());
    painter.setFont(Theme::smallFont());
    const double length = below ? cell.width() : cell.height();
    const auto room = std::max(1, static_cast<int>(length / (below ? 80 : 42)));
    std::vector<std::pair<double, QString>> ticks;
    if (what.hasLevels()) {
        const auto every = std::max<std::size_t>(1, what.levels.size() / static_cast<std::size_t>(room));
        for (std::size_t level = 0; level < what.levels.size(); level += every)
            ticks.emplace_back(static_cast<double>(level), fromStd(what.levels[level]));
    } else {
        for (const double value : LinearAxis(range.low, range.high, 0, 1, room).ticks)
            ticks.emplace_back(value, numberText(value));
    }
    for (const auto& [value, words] : ticks) {
        painter.setPen(Theme::readable(tokens.quiet, tokens.panel));
        if (below) {
            const double x = along(at, value, cell.left(), cell.right());
            const double wide = std::max(40.0, length / room);
            drawFitted(painter, QRectF(x - wide / 2, cell.bottom() + 4, wide, small.height()), Qt::AlignCenter, words);
        } else {
            const double y = along(at, value, cell.bottom(), cell.top());
            drawFitted(painter, QRectF(0, y - small.height() / 2, kLeft - 8, small.height()),
                       Qt::AlignRight | Qt::AlignVCenter, words);
        }
    }
}

// In the empty corner: what the colours and shapes mean.
void ScatterMatrix::drawLegend(QPainter& painter, const QSize& size) const {
    if (m_features.size() < 2)
        return;
    const Tokens& tokens = Theme::instance().tokens();
    const QRectF corner = cellIn(0, m_features.size() - 1, size);
    const QFontMetricsF small(Theme::smallFont());
    painter.setFont(Theme::smallFont());
    double y = corner.top() + 8;
    const auto line = [&](const QString& words, const auto& drawSign) {
        if (y + small.height() > corner.bottom() + corner.height() * (static_cast<double>(m_features.size()) - 2))
            return;
        const double right = corner.right() - 4;
        const double wide = std::min(small.horizontalAdvance(words), corner.width() - 36);
        painter.setPen(tokens.ink);
        drawFitted(painter, QRectF(right - wide, y, wide + 2, small.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
        drawSign(QPointF(right - wide - 14, y + small.height() / 2));
        y += small.height() + 5;
    };
    const core::Dataset& dataset = m_table->data->dataset;
    for (std::size_t label = 0; label < dataset.classes.size(); ++label)
        line(fromStd(dataset.classes[label]), [&](const QPointF& at) {
            painter.save();
            painter.translate(at);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::classColour(static_cast<int>(label)));
            painter.drawPath(Theme::classMarkerPath(static_cast<int>(label), 4.5));
            painter.restore();
        });
    for (std::size_t model = 0; model < m_overlay.models.size(); ++model)
        if (m_overlay.models[model])
            line(m_overlay.models[model]->model, [&](const QPointF& at) {
                painter.setPen(modelPen(model, m_overlay.models.size()));
                painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0));
            });
}

void ScatterMatrix::drawRows(QPainter& painter, const QSize& size) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t down = 0; down < m_features.size(); ++down) {
        drawTicks(painter, down, cellIn(m_features.size() - 1, down, size), true);
        if (down > 0)
            drawTicks(painter, down, cellIn(down, 0, size), false);
        for (std::size_t across = 0; across <= down; ++across) {
            const QRectF cell = cellIn(down, across, size);
            painter.save();
            painter.setClipRect(cell);
            if (across == down)
                drawHistogram(painter, down, cell);
            else
                drawPoints(painter, down, across, cell);
            painter.restore();
        }
    }
}

void ScatterMatrix::drawBrush(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const {
    const auto x = m_brush.of(m_features[across]);
    const auto y = down == across ? std::nullopt : m_brush.of(m_features[down]);
    if (!x && !y)
        return;
    QRectF box = cell;
    if (x) {
        box.setLeft(along(across, x->low, cell.left(), cell.right()));
        box.setRight(along(across, x->high, cell.left(), cell.right()));
    }
    if (y) {
        box.setTop(along(down, y->high, cell.bottom(), cell.top()));
        box.setBottom(along(down, y->low, cell.bottom(), cell.top()));
    }
    QColor fill = Theme::instance().tokens().accent;
    fill.setAlphaF(0.12F);
    painter.setPen(QPen(Theme::instance().tokens().accent, 1.2));
    painter.setBrush(fill);
    painter.drawRect(box);
}

void ScatterMatrix::drawSelected(QPainter& painter, std::size_t down, std::size_t across, const QRectF& cell) const {
    const Tokens& tokens = Theme::instance().tokens();
    const auto placeOf = [&](const core::RawVector& raw) {
        return QPointF(along(across, raw(m_features[across]), cell.left(), cell.right()),
                       along(down, raw(m_features[down]), cell.bottom(), cell.top()));
    };
    const auto mark = [&](const QPointF& at, int label, double radius) {
        painter.save();
        painter.translate(at);
        painter.setPen(QPen(tokens.ink, 1.6));
        painter.setBrush(Theme::classColour(label));
        painter.drawPath(Theme::classMarkerPath(label, radius));
        painter.restore();
    };
    const QPointF from = placeOf(m_overlay.factual);
    for (std::size_t model = 0; model < m_overlay.models.size(); ++model) {
        const auto& other = m_overlay.models[model];
        if (!other)
            continue;
        const QPointF to = placeOf(other->raw);
        QPen halo(tokens.panel, 5);
        halo.setCapStyle(Qt::RoundCap);
        painter.setPen(halo);
        painter.drawLine(from, to);
        painter.setPen(modelPen(model, m_overlay.models.size()));
        painter.drawLine(from, to);
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (length > 12) { // the head stands before the marker
            const QPointF along = (to - from) / length, side(-along.y(), along.x());
            const QPointF tip = to - along * 6;
            painter.setPen(Qt::NoPen);
            painter.setBrush(modelPen(model, m_overlay.models.size()).color());
            painter.drawPolygon(QPolygonF{tip, tip - along * 8 + side * 4, tip - along * 8 - side * 4});
        }
        mark(to, other->target, 4);
    }
    mark(from, m_table->data->dataset.labels[static_cast<std::size_t>(m_overlay.row)], 5);
}

void ScatterMatrix::drawOver(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF small(Theme::smallFont());
    for (std::size_t down = 0; down < m_features.size(); ++down)
        for (std::size_t across = 0; across <= down; ++across) {
            const QRectF cell = cellIn(down, across, size);
            drawFrame(painter, down, across, cell);
            painter.save();
            painter.setClipRect(cell);
            drawBrush(painter, down, across, cell);
            if (m_overlay.row >= 0 && down != across)
                drawSelected(painter, down, across, cell);
            if (m_overlay.row >= 0 && down == across) {
                const double x = along(down, m_overlay.factual(m_features[down]), cell.left(), cell.right());
                painter.setPen(QPen(tokens.ink, 1.6));
                painter.drawLine(QPointF(x, cell.bottom() - cell.height() * 0.7), QPointF(x, cell.bottom()));
            }
            painter.restore();
            if (down == across) {
                QFont bold = Theme::smallFont();
                bold.setWeight(QFont::DemiBold);
                painter.setFont(bold);
                painter.setPen(tokens.ink);
                drawFitted(painter, cell.adjusted(kPad + 2, 3, -kPad, 0), Qt::AlignLeft | Qt::AlignTop,
                           nameWithUnit(feature(m_features[down])));
            }
        }
    drawLegend(painter, size);
}

std::optional<ScatterMatrix::Cell> ScatterMatrix::cellAt(const QPointF& position) const {
    for (std::size_t down = 0; down < m_features.size(); ++down)
        for (std::size_t across = 0; across <= down; ++across)
            if (cellRect(down, across).contains(position))
                return Cell{down, across};
    return std::nullopt;
}

qint64 ScatterMatrix::rowAt(const QPointF& position) const {
    const auto cell = cellAt(position);
    if (!cell || cell->down == cell->across)
        return -1;
    double nearest = kNear;
    qint64 row = -1;
    for (std::size_t i = 0; i < m_table->size(); ++i) {
        const QPointF off = positionOf(cell->down, cell->across, m_table->value(m_features[cell->across], i),
                                       m_table->value(m_features[cell->down], i)) -
                            position;
        if (const double far = std::hypot(off.x(), off.y()); isBrushed(i) && far < nearest) {
            nearest = far;
            row = m_table->rows[i];
        }
    }
    return row;
}

void ScatterMatrix::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_table)
        return;
    m_pressed = event->position();
    m_held = cellAt(m_pressed);
    m_dragging = false;
    if (m_held)
        m_chosen = *m_held;
    update();
}

void ScatterMatrix::mouseMoveEvent(QMouseEvent* event) {
    if (!m_held) {
        setCursor(cellAt(event->position()) ? Qt::CrossCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF at = event->position();
    m_dragging = m_dragging || (at - m_pressed).manhattanLength() >= kDragged;
    if (!m_dragging)
        return;
    const QRectF cell = cellRect(m_held->down, m_held->across);
    const auto between = [](double a, double b) { return core::Range{std::min(a, b), std::max(a, b)}; };
    if (m_held->down != m_held->across)
        m_brush.set(m_features[m_held->down], between(rawAt(m_held->down, m_pressed.y(), cell.bottom(), cell.top()),
                                                      rawAt(m_held->down, at.y(), cell.bottom(), cell.top())));
    brushBy(m_features[m_held->across], between(rawAt(m_held->across, m_pressed.x(), cell.left(), cell.right()),
                                                rawAt(m_held->across, at.x(), cell.left(), cell.right())));
}

void ScatterMatrix::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = m_held && !m_dragging;
    m_held.reset();
    if (clicked)
        if (const qint64 row = rowAt(event->position()); row >= 0)
            Q_EMIT rowClicked(row);
}

void ScatterMatrix::mouseDoubleClickEvent(QMouseEvent*) {
    clearBrush();
}

void ScatterMatrix::keyPressEvent(QKeyEvent* event) {
    if (m_features.empty())
        return RowPlot::keyPressEvent(event);
    const std::size_t last = m_features.size() - 1;
    m_chosen = {std::min(m_chosen.down, last), std::min(m_chosen.across, last)};
    switch (event->key()) {
    case Qt::Key_Left:
        m_chosen.across -= m_chosen.across > 0 ? 1 : 0;
        break;
    case Qt::Key_Right:
        m_chosen.across = std::min(m_chosen.across + 1, m_chosen.down);
        break;
    case Qt::Key_Up:
        m_chosen.down -= m_chosen.down > m_chosen.across ? 1 : 0;
        break;
    case Qt::Key_Down:
        m_chosen.down = std::min(m_chosen.down + 1, last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const auto middle = [this](std::size_t at) {
            const core::Range whole = rangeOf(m_features[at]);
            const double quarter = (whole.high - whole.low) / 4;
            return core::Range{whole.low + quarter, whole.high - quarter};
        };
        const bool held = m_brush.of(m_features[m_chosen.across]).has_value();
        if (m_chosen.down != m_chosen.across)
            m_brush.set(m_features[m_chosen.down], held ? std::nullopt : std::optional(middle(m_chosen.down)));
        return brushBy(m_features[m_chosen.across], held ? std::nullopt : std::optional(middle(m_chosen.across)));
    }
    case Qt::Key_Escape:
        return clearBrush();
    default:
        return RowPlot::keyPressEvent(event);
    }
    update();
}

} // namespace ui
