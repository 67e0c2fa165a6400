#include "ui/plots/image_lens.h"

#include "ui/plots/fitted_text.h"
#include "ui/plots/image_grid.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {
constexpr double kMostZoom = 24;
constexpr double kKeyZoom = 1.4;
} // namespace

ImageLens::ImageLens(const QString& name, QWidget* parent) : QWidget(parent) {
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    offerPlot(this, [this] { return m_picture.isNull() ? PlotSource{} : source(); });
}

void ImageLens::setPicture(const core::RawVector& pixels, const core::ImageShape& shape, const QString& caption) {
    m_pixels = pixels;
    m_shape = shape;
    m_picture = toImage(pixels, shape);
    m_caption = caption;
    setAccessibleName(caption);
    update();
}

void ImageLens::clear(const QString& caption) {
    m_pixels.resize(0);
    m_picture = {};
    m_overlay = {};
    m_values.resize(0);
    m_caption = caption;
    setAccessibleName(caption);
    update();
}

void ImageLens::setOverlay(const core::RawVector& values, double full, const QString& words) {
    m_values = values;
    m_words = words;
    m_overlay = values.size() > 0 && full > 0
                    ? differenceImage(core::RawVector::Zero(values.size()), values * (255.0 / full), m_shape)
                    : QImage();
    update();
}

void ImageLens::setView(const QRectF& view) {
    m_view = view;
    update();
}

void ImageLens::moveTo(QRectF view) {
    view.moveLeft(std::clamp(view.left(), 0.0, 1.0 - view.width()));
    view.moveTop(std::clamp(view.top(), 0.0, 1.0 - view.height()));
    if (view == m_view)
        return;
    setView(view);
    Q_EMIT viewChanged(m_view);
}

void ImageLens::zoom(const QPointF& at, double factor) {
    const double side = std::clamp(m_view.width() / factor, 1.0 / kMostZoom, 1.0);
    const double scale = side / m_view.width();
    moveTo({at - (at - m_view.topLeft()) * scale, QSizeF(side, side)});
}

QRectF ImageLens::frame(const QSize& size) const {
    const double words = QFontMetricsF(Theme::smallFont()).height() + 6;
    const QSizeF room(size.width(), std::max(size.height() - words, 1.0));
    const QSizeF fitted = QSizeF(static_cast<double>(m_shape.width), static_cast<double>(m_shape.height))
                              .scaled(room, Qt::KeepAspectRatio);
    return {QPointF((room.width() - fitted.width()) / 2, (room.height() - fitted.height()) / 2), fitted};
}

QPointF ImageLens::positionOf(core::Index row, core::Index column) const {
    const QRectF place = frame(size());
    const double x = (static_cast<double>(column) + 0.5) / static_cast<double>(m_shape.width);
    const double y = (static_cast<double>(row) + 0.5) / static_cast<double>(m_shape.height);
    return {place.left() + (x - m_view.left()) / m_view.width() * place.width(),
            place.top() + (y - m_view.top()) / m_view.height() * place.height()};
}

// Pixels stay pixels.
void ImageLens::draw(QPainter& painter, const QSize& size) const {
    const Tokens& tokens = Theme::instance().tokens();
    painter.setFont(Theme::smallFont());
    const QFontMetricsF metrics(Theme::smallFont());
    if (!m_picture.isNull()) {
        const QRectF place = frame(size);
        const QRectF seen(m_view.left() * m_picture.width(), m_view.top() * m_picture.height(),
                          m_view.width() * m_picture.width(), m_view.height() * m_picture.height());
        painter.drawImage(place, m_picture, seen);
        if (!m_overlay.isNull()) {
            QColor veil = tokens.panel; // the picture steps back behind the values
            veil.setAlphaF(0.45F);
            painter.fillRect(place, veil);
            painter.drawImage(place, m_overlay, seen);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
        painter.drawRect(place);
    }
    painter.setPen(Theme::readable(tokens.quiet, tokens.panel));
    drawFitted(painter, QRectF(0, frame(size).bottom() + 4, size.width(), metrics.height() + 2), Qt::AlignCenter,
               m_caption);
}

void ImageLens::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, size());
}

void ImageLens::wheelEvent(QWheelEvent* event) {
    const QRectF place = frame(size());
    const QPointF share((event->position().x() - place.left()) / place.width(),
                        (event->position().y() - place.top()) / place.height());
    zoom({m_view.left() + std::clamp(share.x(), 0.0, 1.0) * m_view.width(),
          m_view.top() + std::clamp(share.y(), 0.0, 1.0) * m_view.height()},
         std::pow(1.0015, event->angleDelta().y()));
    event->accept();
}

void ImageLens::mousePressEvent(QMouseEvent* event) {
    m_panning = event->button() == Qt::LeftButton;
    m_pressed = event->position();
    m_atPress = m_view;
    if (m_panning && m_view.width() < 1)
        setCursor(Qt::ClosedHandCursor);
}

void ImageLens::mouseMoveEvent(QMouseEvent* event) {
    if (!m_panning)
        return;
    const QRectF place = frame(size());
    const QPointF by = event->position() - m_pressed;
    moveTo(m_atPress.translated(-by.x() / place.width() * m_view.width(), -by.y() / place.height() * m_view.height()));
}

void ImageLens::mouseReleaseEvent(QMouseEvent*) {
    m_panning = false;
    unsetCursor();
}

void ImageLens::mouseDoubleClickEvent(QMouseEvent*) {
    moveTo({0, 0, 1, 1});
}

void ImageLens::keyPressEvent(QKeyEvent* event) {
    const double step = m_view.width() / 8;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(m_view.center(), kKeyZoom);
    case Qt::Key_Minus:
        return zoom(m_view.center(), 1 / kKeyZoom);
    case Qt::Key_0:
        return moveTo({0, 0, 1, 1});
    case Qt::Key_Left:
        return moveTo(m_view.translated(-step, 0));
    case Qt::Key_Right:
        return moveTo(m_view.translated(step, 0));
    case Qt::Key_Up:
        return moveTo(m_view.translated(0, -step));
    case Qt::Key_Down:
        return moveTo(m_view.translated(0, step));
    default:
        QWidget::keyPressEvent(event);
    }
}

bool ImageLens::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_picture.isNull()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QRectF place = frame(size());
        const double x = m_view.left() + (help->pos().x() - place.left()) / place.width() * m_view.width();
        const double y = m_view.top() + (help->pos().y() - place.top()) / place.height() * m_view.height();
        const auto column = static_cast<core::Index>(std::floor(x * static_cast<double>(m_shape.width)));
        const auto row = static_cast<core::Index>(std::floor(y * static_cast<double>(m_shape.height)));
        QString words;
        if (row >= 0 && column >= 0 && row < m_shape.height && column < m_shape.width) {
            const core::Index first = (row * m_shape.width + column) * m_shape.channels;
            words = tr("row %1, column %2: %3").arg(row).arg(column).arg(numberText(m_pixels(first)));
            if (m_values.size() == m_pixels.size())
                words += QStringLiteral("\n%1 %2").arg(m_words,
                                                       numberText(m_values.segment(first, m_shape.channels).mean()));
        }
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QWidget::event(event);
}

PlotData ImageLens::data() const {
    PlotData table{{tr("row"), tr("column"), tr("channel"), tr("value")}, {}};
    if (m_values.size() == m_pixels.size())
        table.columns << m_words;
    for (core::Index i = 0; i < m_pixels.size(); ++i) {
        const core::Index pixel = i / m_shape.channels;
        table.rows.push_back({static_cast<qint64>(pixel / m_shape.width), static_cast<qint64>(pixel % m_shape.width),
                              static_cast<qint64>(i % m_shape.channels), m_pixels(i)});
        if (m_values.size() == m_pixels.size())
            table.rows.back().emplace_back(m_values(i));
    }
    return table;
}

PlotSource ImageLens::source() const {
    return framedSource(
        m_caption, {}, size(), [this](QPainter& painter, const QSize& whole) { draw(painter, whole); },
        [this] { return data(); });
}

} // namespace ui
