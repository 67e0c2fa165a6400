#include "ui/panels/pixel_canvas.h"

#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {
constexpr int kSide = 232;
}

PixelCanvas::PixelCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("pixelPreview"));
    setAccessibleName(tr("Mean image; drag over it to choose an area or to paint locks"));
    setFixedSize(kSide, kSide);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setTool(Tool::Area);
}

void PixelCanvas::setImage(const QImage& image, const core::ImageShape& shape) {
    m_image = image;
    m_shape = shape;
    m_stroke.clear();
    m_hover.reset();
    update();
}

void PixelCanvas::setLocked(std::vector<bool> locked) {
    m_locked = std::move(locked);
    update();
}

void PixelCanvas::setChosen(const PixelArea& area) {
    m_chosen = area;
    update();
}

void PixelCanvas::setTool(Tool tool) {
    m_tool = tool;
    setToolTip(tool == Tool::Area    ? tr("The mean of the images. Drag over it to choose an area.")
               : tool == Tool::Paint ? tr("Drag to lock pixels; with the right button to free them.")
                                     : tr("Drag to free pixels; with the right button to lock them."));
    setCursor(Qt::CrossCursor);
    update();
}

void PixelCanvas::setBrushSize(int pixels) {
    m_size = std::max(1, pixels);
    update();
}

QRectF PixelCanvas::place() const {
    const double scale = std::min(static_cast<double>(width()) / static_cast<double>(m_shape.width),
                                  static_cast<double>(height()) / static_cast<double>(m_shape.height));
    const QSizeF size(scale * static_cast<double>(m_shape.width), scale * static_cast<double>(m_shape.height));
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF PixelCanvas::box(const PixelArea& area) const {
    const QRectF frame = place();
    const double step = frame.width() / static_cast<double>(m_shape.width);
    return {QPointF(frame.left() + step * static_cast<double>(area.left),
                    frame.top() + step * static_cast<double>(area.top)),
            QSizeF(step * static_cast<double>(area.right - area.left + 1),
                   step * static_cast<double>(area.bottom - area.top + 1))};
}

QPointF PixelCanvas::positionOf(core::Index row, core::Index column) const {
    return box({row, row, column, column}).center();
}

PixelCanvas::Pixel PixelCanvas::pixelAt(const QPointF& position) const {
    const QRectF frame = place();
    const double step = frame.width() / static_cast<double>(m_shape.width);
    return {
        std::clamp(static_cast<core::Index>((position.y() - frame.top()) / step), core::Index(0), m_shape.height - 1),
        std::clamp(static_cast<core::Index>((position.x() - frame.left()) / step), core::Index(0), m_shape.width - 1)};
}

void PixelCanvas::drawVeil(QPainter& painter) const {
    const Tokens& tokens = Theme::instance().tokens();
    QColor veil = tokens.accent;
    veil.setAlphaF(0.45F);
    for (std::size_t pixel = 0; pixel < m_locked.size(); ++pixel) {
        const bool locked = !m_stroke.empty() && m_stroke[pixel] ? m_strokeLocks : m_locked[pixel];
        if (!locked)
            continue;
        const auto at = static_cast<core::Index>(pixel);
        painter.fillRect(box({at / m_shape.width, at / m_shape.width, at % m_shape.width, at % m_shape.width}), veil);
    }
}

void PixelCanvas::paintEvent(QPaintEvent*) {
    if (m_image.isNull())
        return;
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    const QRectF frame = place();
    painter.drawImage(frame, m_image);
    drawVeil(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&](const auto& draw) {
        painter.setPen(QPen(tokens.panel, 4));
        draw();
        painter.setPen(QPen(tokens.accent, 2));
        draw();
    };
    if (m_tool == Tool::Area) {
        outline([&] { painter.drawRect(box(m_chosen).adjusted(1, 1, -1, -1)); });
    } else if (m_hover) {
        const double step = frame.width() / static_cast<double>(m_shape.width);
        const QPointF centre = frame.topLeft() + *m_hover * step;
        outline([&] { painter.drawEllipse(centre, m_size * step / 2, m_size * step / 2); });
    }
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, 1));
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
}

// Every pixel whose middle the brush covers, and always the one it points to.
void PixelCanvas::stamp(const QPointF& position) {
    const double reach = m_size / 2.0;
    for (core::Index row = 0; row < m_shape.height; ++row)
        for (core::Index column = 0; column < m_shape.width; ++column) {
            const double off = std::hypot(static_cast<double>(row) + 0.5 - position.y(),
                                          static_cast<double>(column) + 0.5 - position.x());
            const bool pointed = row == static_cast<core::Index>(std::floor(position.y())) &&
                                 column == static_cast<core::Index>(std::floor(position.x()));
            if (off <= reach || pointed)
                m_stroke[static_cast<std::size_t>(row * m_shape.width + column)] = true;
        }
}

// Without gaps, however fast the pointer moves.
void PixelCanvas::strokeTo(const QPointF& position) {
    const QPointF way = position - m_last;
    const int steps = std::max(1, static_cast<int>(std::ceil(2 * std::hypot(way.x(), way.y()))));
    for (int i = 1; i <= steps; ++i)
        stamp(m_last + way * i / steps);
    m_last = position;
    update();
}

void PixelCanvas::drag(const QPointF& position) {
    const Pixel to = pixelAt(position);
    Q_EMIT areaDragged({std::min(m_from.first, to.first), std::max(m_from.first, to.first),
                        std::min(m_from.second, to.second), std::max(m_from.second, to.second)});
}

void PixelCanvas::mousePressEvent(QMouseEvent* event) {
    if (m_image.isNull())
        return;
    if (m_tool == Tool::Area) {
        m_from = pixelAt(event->position());
        return drag(event->position());
    }
    m_strokeLocks = (m_tool == Tool::Paint) == (event->button() == Qt::LeftButton);
    m_stroke.assign(static_cast<std::size_t>(m_shape.height * m_shape.width), false);
    const QRectF frame = place();
    m_last = (event->position() - frame.topLeft()) * static_cast<double>(m_shape.width) / frame.width();
    strokeTo(m_last);
}

void PixelCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_image.isNull())
        return;
    if (m_tool == Tool::Area) {
        if (event->buttons() & Qt::LeftButton)
            drag(event->position());
        return;
    }
    const QRectF frame = place();
    m_hover = (event->position() - frame.topLeft()) * static_cast<double>(m_shape.width) / frame.width();
    if (!m_stroke.empty())
        strokeTo(*m_hover);
    update();
}

void PixelCanvas::mouseReleaseEvent(QMouseEvent*) {
    if (!m_stroke.empty())
        Q_EMIT painted(std::exchange(m_stroke, {}), m_strokeLocks);
    update();
}

void PixelCanvas::leaveEvent(QEvent*) {
    if (m_stroke.empty())
        m_hover.reset();
    update();
}

void PixelCanvas::keyPressEvent(QKeyEvent* event) {
    if (m_tool == Tool::Area || m_image.isNull())
        return QWidget::keyPressEvent(event);
    const double right = static_cast<double>(m_shape.width) - 0.5, bottom = static_cast<double>(m_shape.height) - 0.5;
    QPointF at = m_hover.value_or(QPointF(right / 2, bottom / 2));
    at = {std::floor(at.x()) + 0.5, std::floor(at.y()) + 0.5};
    switch (event->key()) {
    case Qt::Key_Left:
        at.rx() -= 1;
        break;
    case Qt::Key_Right:
        at.rx() += 1;
        break;
    case Qt::Key_Up:
        at.ry() -= 1;
        break;
    case Qt::Key_Down:
        at.ry() += 1;
        break;
    case Qt::Key_Space: {
        m_stroke.assign(static_cast<std::size_t>(m_shape.height * m_shape.width), false);
        stamp(at);
        const bool opposite = event->modifiers() & Qt::ShiftModifier;
        Q_EMIT painted(std::exchange(m_stroke, {}), (m_tool == Tool::Paint) != opposite);
        break;
    }
    default:
        return QWidget::keyPressEvent(event);
    }
    m_hover = QPointF(std::clamp(at.x(), 0.5, right), std::clamp(at.y(), 0.5, bottom));
    update();
}

} // namespace ui
