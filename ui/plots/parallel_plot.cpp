#include "ui/plots/parallel_plot.h"

#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/plots/fitted_text.h"
#include "ui/plots/number_text.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kTop = 46;    // above the axes: names
constexpr double kBottom = 40; // below them: what the lines are
constexpr double kSide = 64;
constexpr double kLeastPitch = 92;        // from axis to axis
constexpr double kReach = 9;              // pixels beside an axis that belong to it
constexpr double kNear = 6;               // pixels from a line that count as on it
constexpr double kJitter = 9;             // pixels by which rows of one level are spread, at most
constexpr std::size_t kMostSmooth = 6000; // segments drawn with smooth edges
constexpr double kDragged = 4;

bool isStepped(const core::Feature& feature, const core::Range& range) {
    return feature.hasLevels() || (feature.kind == core::FeatureKind::Integer && range.high - range.low <= 20);
}

} // namespace

ParallelPlot::ParallelPlot(QWidget* parent) : RowPlot(parent) {
    setObjectName(QStringLiteral("parallel.plot"));
    setAccessibleName(tr("Parallel coordinates"));
}

QSize ParallelPlot::minimumSizeHint() const {
    const auto axes = static_cast<double>(std::max<std::size_t>(m_features.size(), 2));
    return {static_cast<int>(2 * kSide + (axes - 1) * kLeastPitch), 180};
}

double ParallelPlot::axisX(std::size_t axis, const QSize& size) const {
    if (m_features.size() < 2)
        return size.width() / 2.0;
    const double pitch = (size.width() - 2 * kSide) / static_cast<double>(m_features.size() - 1);
    return kSide + pitch * static_cast<double>(axis);
}

double ParallelPlot::yOf(std::size_t axis, double raw, const QSize& size) const {
    const core::Range range = rangeOf(m_features[axis]);
    const double share = (raw - range.low) / (range.high - range.low);
    return size.height() - kBottom - share * (size.height() - kTop - kBottom);
}

double ParallelPlot::rawAt(std::size_t axis, double y) const {
    const core::Range range = rangeOf(m_features[axis]);
    const double share = (height() - kBottom - y) / (height() - kTop - kBottom);
    return range.low + std::clamp(share, 0.0, 1.0) * (range.high - range.low);
}

// Rows of one level are spread around it, each always by the same amount, so that their number is seen.
double ParallelPlot::jittered(std::size_t axis, std::size_t row, const QSize& size) const {
    const double raw = m_table->value(m_features[axis], row);
    const double y = yOf(axis, raw, size);
    const core::Range range = rangeOf(m_features[axis]);
    if (!isStepped(feature(m_features[axis]), range))
        return y;
    const double step = (size.height() - kTop - kBottom) / (range.high - range.low);
    const double turn = std::fmod(static_cast<double>(m_table->rows[row]) * 0.6180339887, 1.0) - 0.5;
    return y + turn * 2 * std::min(kJitter, 0.3 * step);
}

QPointF ParallelPlot::positionOf(core::Index feature, double raw) const {
    const auto axis = static_cast<std::size_t>(std::ranges::find(m_features, feature) - m_features.begin());
    return {axisX(axis, size()), yOf(axis, raw, size())};
}

QRectF ParallelPlot::nameRect(std::size_t axis) const {
    const double pitch = m_features.size() < 2 ? width() : axisX(1, size()) - axisX(0, size());
    const double wide = std::min(pitch - 8, 2 * kSide - 8);
    return {axisX(axis, size()) - wide / 2, 2, wide, 22};
}

void ParallelPlot::drawLines(QPainter& painter, const QSize& size, bool brushed) const {
    const Tokens& tokens = Theme::instance().tokens();
    const std::size_t all = m_table->size();
    const bool faded = !m_brush.empty() && !brushed;
    const std::size_t count = m_brush.empty() ? all : static_cast<std::size_t>(this->brushed());
    std::vector<QPen> pens;
    for (core::Index label = 0; label < m_table->data->dataset.classCount(); ++label) {
        QColor colour = faded ? tokens.quiet : Theme::classColour(static_cast<int>(label));
        colour.setAlphaF(static_cast<float>(faded ? 0.35 * density(all) : density(count)));
        pens.emplace_back(colour, 1.0); // broader ones are drawn many times slower
    }
    QPolygonF line(static_cast<qsizetype>(m_features.size()));
    for (std::size_t i = 0; i < all; ++i) {
        if (!m_brush.empty() && isBrushed(i) != brushed)
            continue;
        for (std::size_t axis = 0; axis < m_features.size(); ++axis)
            line[static_cast<qsizetype>(axis)] = {axisX(axis, size), jittered(axis, i, size)};
        painter.setPen(pens[static_cast<std::size_t>(m_table->label(i))]);
        painter.drawPolyline(line);
    }
}

void ParallelPlot::drawAxis(QPainter& painter, std::size_t axis, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const core::Index index = m_features[axis];
    const core::Feature& what = feature(index);
    const core::Range range = rangeOf(index);
    const double x = axisX(axis, size), top = kTop, bottom = size.height() - kBottom;
    painter.setPen(QPen(Theme::blend(tokens.line, tokens.quiet, 0.55), 1.5));
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
    const QFontMetricsF small(Theme::smallFont());
    const double pitch = m_features.size() < 2 ? size.width() / 2.0 : axisX(1, size) - axisX(0, size);
    const auto tick = [&](double raw, const QString& words) {
        const double y = yOf(axis, raw, size);
        painter.setPen(QPen(tokens.quiet, 1));
        painter.drawLine(QPointF(x - 3, y), QPointF(x + 3, y));
        const double room = std::min(small.horizontalAdvance(words), pitch - 16) + 2;
        const bool left = axis + 1 == m_features.size() && axis > 0;
        const QRectF box(left ? x - 5 - room : x + 6, y - small.height() / 2, room, small.height());
        QColor behind = tokens.panel;
        behind.setAlphaF(0.78F);
        painter.fillRect(box.adjusted(-2, 0, 2, 0), behind);
        painter.setPen(Theme::readable(tokens.quiet, tokens.panel));
        drawFitted(painter, box, Qt::AlignLeft | Qt::AlignVCenter, words);
    };
    if (what.hasLevels()) {
        const double step = (bottom - top) / (range.high - range.low);
        const auto every = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil((small.height() + 2) / step)));
        for (std::size_t level = 0; level < what.levels.size(); level += every)
            tick(static_cast<double>(level), fromStd(what.levels[level]));
        return;
    }
    const LinearAxis scale(range.low, range.high, bottom, top, std::max(2, static_cast<int>((bottom - top) / 60)));
    for (const double value : scale.ticks)
        tick(value, numberText(value));
}

void ParallelPlot::drawNames(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold), small(Theme::smallFont());
    const double pitch = m_features.size() < 2 ? size.width() : axisX(1, size) - axisX(0, size);
    const double wide = std::min(pitch - 8, 2 * kSide - 8);
    for (std::size_t axis = 0; axis < m_features.size(); ++axis) {
        const core::Feature& what = feature(m_features[axis]);
        const QRectF box(axisX(axis, size) - wide / 2, 2, wide, metrics.height());
        painter.setFont(bold);
        painter.setPen(hasFocus() && axis == m_axis ? tokens.accent : tokens.ink);
        drawFitted(painter, box, Qt::AlignCenter, nameOf(what));
        painter.setFont(Theme::smallFont());
        painter.setPen(Theme::readable(tokens.quiet, tokens.panel));
        drawFitted(painter, QRectF(box.left(), box.bottom(), wide, small.height()), Qt::AlignCenter,
                   coreWords(what.unit));
    }
}

// What the lines are: classes, the selected row, the models' counterfactuals of it.
void ParallelPlot::drawLegend(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    const QFontMetricsF small(Theme::smallFont());
    struct Entry {
        QPen pen;
        QString words;
        int marker;
    };
    std::vector<Entry> entries;
    const core::Dataset& dataset = m_table->data->dataset;
    for (std::size_t label = 0; label < dataset.classes.size(); ++label)
        entries.push_back({QPen(Theme::classColour(static_cast<int>(label)), 2), fromStd(dataset.classes[label]),
                           static_cast<int>(label)});
    if (m_overlay.row >= 0)
        entries.push_back({QPen(tokens.ink, 2.4), tr("row %1").arg(shownCount(m_overlay.row)), -1});
    for (std::size_t model = 0; model < m_overlay.models.size(); ++model)
        if (m_overlay.models[model])
            entries.push_back({modelPen(model, m_overlay.models.size()), m_overlay.models[model]->model, -1});
    painter.setFont(Theme::smallFont());
    double wide = 0;
    for (const Entry& entry : entries)
        wide += 28 + small.horizontalAdvance(entry.words) + 16;
    double left = std::max(8.0, (size.width() - wide) / 2);
    const double middle = size.height() - small.height() / 2 - 3;
    for (const Entry& entry : entries) {
        painter.setPen(entry.pen);
        painter.drawLine(QPointF(left, middle), QPointF(left + 22, middle));
        if (entry.marker >= 0) {
            painter.save();
            painter.translate(left + 11, middle);
            painter.setPen(QPen(tokens.panel, 1));
            painter.setBrush(Theme::classColour(entry.marker));
            painter.drawPath(Theme::classMarkerPath(entry.marker, 4.5));
            painter.restore();
        }
        painter.setPen(tokens.ink);
        painter.drawText(QPointF(left + 28, middle + small.ascent() / 2 - 1), entry.words);
        left += 28 + small.horizontalAdvance(entry.words) + 16;
    }
}

void ParallelPlot::drawRows(QPainter& painter, const QSize& size) const {
    const std::size_t segments = m_table->size() * std::max<std::size_t>(m_features.size(), 1);
    painter.setRenderHint(QPainter::Antialiasing, segments <= kMostSmooth);
    if (!m_brush.empty())
        drawLines(painter, size, false);
    drawLines(painter, size, true);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::smallFont());
    for (std::size_t axis = 0; axis < m_features.size(); ++axis)
        drawAxis(painter, axis, size);
}

void ParallelPlot::drawBold(QPainter& painter, const core::RawVector& raw, const QPen& pen, const QSize& size) const {
    QPolygonF line;
    for (std::size_t axis = 0; axis < m_features.size(); ++axis)
        line << QPointF(axisX(axis, size), yOf(axis, raw(m_features[axis]), size));
    QPen halo(Theme::instance().tokens().panel, pen.widthF() + 3.5);
    halo.setJoinStyle(Qt::RoundJoin);
    painter.setPen(halo);
    painter.drawPolyline(line);
    painter.setPen(pen);
    painter.drawPolyline(line);
}

void ParallelPlot::drawOver(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t axis = 0; axis < m_features.size(); ++axis)
        if (const auto range = m_brush.of(m_features[axis])) {
            const double x = axisX(axis, size);
            const double top = yOf(axis, std::min(range->high, rangeOf(m_features[axis]).high), size);
            const double bottom = yOf(axis, std::max(range->low, rangeOf(m_features[axis]).low), size);
            QColor fill = tokens.accent;
            fill.setAlphaF(0.22F);
            painter.setPen(QPen(tokens.accent, 1.5));
            painter.setBrush(fill);
            painter.drawRoundedRect(QRectF(x - 6, top, 12, std::max(bottom - top, 3.0)), 3, 3);
        }
    painter.setBrush(Qt::NoBrush);
    if (m_overlay.row >= 0) {
        // The factual last where it stays the same, so that it reads as one line that splits where something changes.
        for (std::size_t model = 0; model < m_overlay.models.size(); ++model)
            if (m_overlay.models[model])
                drawBold(painter, m_overlay.models[model]->raw, modelPen(model, m_overlay.models.size()), size);
        drawBold(painter, m_overlay.factual, QPen(tokens.ink, 2.4), size);
        const auto mark = [&](const core::RawVector& raw, core::Label label, bool changedOnly) {
            for (std::size_t axis = 0; axis < m_features.size(); ++axis) {
                const core::Index index = m_features[axis];
                if (changedOnly && std::abs(raw(index) - m_overlay.factual(index)) < 1e-9)
                    continue;
                painter.save();
                painter.translate(axisX(axis, size), yOf(axis, raw(index), size));
                painter.setPen(QPen(tokens.panel, 1.4));
                painter.setBrush(Theme::classColour(label));
                painter.drawPath(Theme::classMarkerPath(label, 5));
                painter.restore();
            }
        };
        mark(m_overlay.factual, m_table->data->dataset.labels[static_cast<std::size_t>(m_overlay.row)], false);
        for (const auto& other : m_overlay.models)
            if (other)
                mark(other->raw, other->target, true);
    }
    drawNames(painter, size);
    drawLegend(painter, size);
    if (m_drag == Drag::Axis) {
        painter.setPen(QPen(tokens.accent, 2, Qt::DashLine));
        painter.drawLine(QPointF(m_at.x(), kTop), QPointF(m_at.x(), size.height() - kBottom));
    }
}

std::optional<std::size_t> ParallelPlot::axisAt(const QPointF& position) const {
    for (std::size_t axis = 0; axis < m_features.size(); ++axis)
        if (std::abs(position.x() - axisX(axis, size())) <= kReach)
            return axis;
    return std::nullopt;
}

// The row whose line is nearest to the position, among the brushed ones where a brush is; -1 when none is near.
qint64 ParallelPlot::rowAt(const QPointF& position) const {
    if (!m_table || m_features.size() < 2 || position.y() < kTop - kNear)
        return -1;
    const double pitch = axisX(1, size()) - axisX(0, size());
    const double place =
        std::clamp((position.x() - axisX(0, size())) / pitch, 0.0, static_cast<double>(m_features.size() - 1) - 1e-9);
    const auto left = static_cast<std::size_t>(place);
    const double share = place - static_cast<double>(left);
    double nearest = kNear;
    qint64 row = -1;
    for (std::size_t i = 0; i < m_table->size(); ++i) {
        if (!isBrushed(i))
            continue;
        const double from = jittered(left, i, size()), to = jittered(left + 1, i, size());
        const double off = std::abs(from + share * (to - from) - position.y()) / std::hypot(1.0, (to - from) / pitch);
        if (off < nearest) {
            nearest = off;
            row = m_table->rows[i];
        }
    }
    return row;
}

void ParallelPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_table)
        return;
    m_pressed = m_at = event->position();
    m_drag = Drag::Press;
    for (std::size_t axis = 0; axis < m_features.size(); ++axis)
        if (m_pressed.y() < kTop - 4 && nameRect(axis).adjusted(0, 0, 0, 20).contains(m_pressed)) {
            m_axis = axis;
            m_drag = Drag::Axis;
        }
    if (const auto axis = axisAt(m_pressed); axis && m_pressed.y() >= kTop - 4) {
        m_axis = *axis;
        m_drag = Drag::NewBrush;
        const double raw = rawAt(m_axis, m_pressed.y());
        if (const auto held = m_brush.of(m_features[m_axis]); held && raw >= held->low && raw <= held->high) {
            m_drag = Drag::MoveBrush;
            m_before = *held;
        }
    }
    update();
}

void ParallelPlot::mouseMoveEvent(QMouseEvent* event) {
    m_at = event->position();
    const bool far = (m_at - m_pressed).manhattanLength() >= kDragged;
    if (m_drag == Drag::NewBrush && far) {
        const double a = rawAt(m_axis, m_pressed.y()), b = rawAt(m_axis, m_at.y());
        brushBy(m_features[m_axis], core::Range{std::min(a, b), std::max(a, b)});
    } else if (m_drag == Drag::MoveBrush && far) {
        const double by = rawAt(m_axis, m_at.y()) - rawAt(m_axis, m_pressed.y());
        brushBy(m_features[m_axis], core::Range{m_before.low + by, m_before.high + by});
    } else if (m_drag == Drag::Axis) {
        update();
    } else if (m_drag == Drag::None) {
        bool name = false;
        for (std::size_t axis = 0; axis < m_features.size(); ++axis)
            name = name || nameRect(axis).contains(m_at);
        setCursor(name               ? Qt::OpenHandCursor
                  : axisAt(m_at)     ? Qt::SplitVCursor
                  : rowAt(m_at) >= 0 ? Qt::PointingHandCursor
                                     : Qt::ArrowCursor);
    }
}

void ParallelPlot::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_at = event->position();
    const bool far = (m_at - m_pressed).manhattanLength() >= kDragged;
    if (drag == Drag::Axis && far) {
        std::size_t to = 0;
        for (std::size_t axis = 0; axis < m_features.size(); ++axis)
            if (std::abs(axisX(axis, size()) - m_at.x()) < std::abs(axisX(to, size()) - m_at.x()))
                to = axis;
        moveAxis(m_axis, to);
    } else if (drag != Drag::None && drag != Drag::Axis && !far) {
        if (const qint64 row = rowAt(m_at); row >= 0)
            Q_EMIT rowClicked(row);
    }
    update();
}

void ParallelPlot::mouseDoubleClickEvent(QMouseEvent*) {
    clearBrush();
}

void ParallelPlot::moveAxis(std::size_t from, std::size_t to) {
    if (from == to)
        return;
    std::vector<core::Index> moved = m_features;
    const core::Index feature = moved[from];
    moved.erase(moved.begin() + static_cast<std::ptrdiff_t>(from));
    moved.insert(moved.begin() + static_cast<std::ptrdiff_t>(to), feature);
    m_axis = to;
    setFeatures(moved);
    Q_EMIT featuresReordered(moved);
}

void ParallelPlot::keyPressEvent(QKeyEvent* event) {
    if (m_features.empty())
        return RowPlot::keyPressEvent(event);
    m_axis = std::min(m_axis, m_features.size() - 1);
    const core::Index index = m_features[m_axis];
    const core::Range whole = rangeOf(index);
    const double step = (whole.high - whole.low) / 20;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const auto brush = m_brush.of(index);
    const auto shifted = [&](double low, double high) {
        if (brush && brush->high + high > brush->low + low)
            brushBy(index, core::Range{brush->low + low, brush->high + high});
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const std::size_t last = m_features.size() - 1;
        const std::size_t to =
            event->key() == Qt::Key_Left ? m_axis - (m_axis > 0 ? 1 : 0) : std::min(m_axis + 1, last);
        if (shift)
            moveAxis(m_axis, to);
        m_axis = to;
        return update();
    }
    case Qt::Key_Up:
        return shifted(shift ? -step : step, step);
    case Qt::Key_Down:
        return shifted(shift ? step : -step, -step);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return brushBy(index,
                       brush ? std::nullopt : std::optional(core::Range{whole.low + 5 * step, whole.high - 5 * step}));
    case Qt::Key_Escape:
        return clearBrush();
    default:
        RowPlot::keyPressEvent(event);
    }
}

bool ParallelPlot::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_table) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString words;
        for (std::size_t axis = 0; axis < m_features.size(); ++axis)
            if (nameRect(axis).contains(help->pos()))
                words = tr("%1. Drag to move this axis; drag along the axis to brush rows.")
                            .arg(nameWithUnit(feature(m_features[axis])));
        if (const qint64 row = words.isEmpty() ? rowAt(help->pos()) : -1; row >= 0) {
            const core::Dataset& dataset = m_table->data->dataset;
            words =
                tr("Row %1, %2")
                    .arg(shownCount(row),
                         fromStd(
                             dataset.classes[static_cast<std::size_t>(dataset.labels[static_cast<std::size_t>(row)])]));
            for (const core::Index index : m_features)
                words += QStringLiteral("\n%1: %2")
                             .arg(nameOf(feature(index)), shownValue(feature(index), dataset.rows.at(index, row)));
        }
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return RowPlot::event(event);
}

} // namespace ui
