#include "ui/panels/image_painter.h"

#include "ui/plots/image_grid.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

ImagePainter::ImagePainter(WhatIf* model, QWidget* parent) : QWidget(parent), m_model(model) {
    setObjectName(QStringLiteral("whatif.painter"));
    setAccessibleName(tr("The image, to paint on"));
    setToolTip(tr("Drag to paint. By keyboard: arrows move the frame, the space bar paints."));
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(sizeHint().height());
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void ImagePainter::setBrush(int value, int radius) {
    m_value = value;
    m_radius = radius;
    update();
}

void ImagePainter::refresh() {
    if (m_model->data() && m_model->data()->dataset.schema.image && m_model->row())
        m_image = toImage(m_model->instance(), *m_model->data()->dataset.schema.image);
    update();
}

double ImagePainter::scale() const {
    return m_image.isNull() ? 1.0
                            : std::min(static_cast<double>(width()) / m_image.width(),
                                       static_cast<double>(height()) / m_image.height());
}

QRectF ImagePainter::frame() const {
    const double w = m_image.width() * scale(), h = m_image.height() * scale();
    return {(width() - w) / 2, (height() - h) / 2, w, h};
}

QPoint ImagePainter::positionOf(int row, int column) const {
    return (frame().topLeft() + QPointF(column + 0.5, row + 0.5) * scale()).toPoint();
}

void ImagePainter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawImage(frame(), m_image);
    const Tokens& tokens = Theme::instance().tokens();
    painter.setPen(QPen(tokens.line, 1));
    painter.drawRect(frame().adjusted(0.5, 0.5, -0.5, -0.5));
    if (!hasFocus())
        return;
    const QRectF cursor(frame().topLeft() + QPointF(m_cursor) * scale(), QSizeF(scale(), scale()));
    painter.setPen(QPen(tokens.panel, 3));
    painter.drawRect(cursor);
    painter.setPen(QPen(tokens.accent, 1.5));
    painter.drawRect(cursor);
}

void ImagePainter::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        paintAt(event->position());
}

void ImagePainter::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        paintAt(event->position());
}

void ImagePainter::keyPressEvent(QKeyEvent* event) {
    const QPoint by = event->key() == Qt::Key_Left    ? QPoint(-1, 0)
                      : event->key() == Qt::Key_Right ? QPoint(1, 0)
                      : event->key() == Qt::Key_Up    ? QPoint(0, -1)
                      : event->key() == Qt::Key_Down  ? QPoint(0, 1)
                                                      : QPoint();
    if (event->key() == Qt::Key_Space)
        paintCursor();
    else if (by.isNull())
        return QWidget::keyPressEvent(event);
    m_cursor = {std::clamp(m_cursor.x() + by.x(), 0, std::max(0, m_image.width() - 1)),
                std::clamp(m_cursor.y() + by.y(), 0, std::max(0, m_image.height() - 1))};
    update();
}

void ImagePainter::paintAt(QPointF position) {
    const QPointF at = (position - frame().topLeft()) / scale();
    if (m_image.isNull() || at.x() < 0 || at.y() < 0 || at.x() >= m_image.width() || at.y() >= m_image.height())
        return;
    m_cursor = QPoint(static_cast<int>(at.x()), static_cast<int>(at.y()));
    paintCursor();
}

void ImagePainter::paintCursor() {
    if (m_image.isNull() || !m_model->row())
        return;
    const core::ImageShape shape = *m_model->data()->dataset.schema.image;
    const auto featureAt = [&](int row, int column) {
        return (static_cast<core::Index>(row) * shape.width + column) * shape.channels;
    };
    std::vector<core::Index> touched;
    for (int row = m_cursor.y() - m_radius; row <= m_cursor.y() + m_radius; ++row)
        for (int column = m_cursor.x() - m_radius; column <= m_cursor.x() + m_radius; ++column)
            if (row >= 0 && column >= 0 && row < m_image.height() && column < m_image.width())
                for (core::Index channel = 0; channel < shape.channels; ++channel)
                    touched.push_back(featureAt(row, column) + channel);
    m_model->paint(touched, m_value);
    Q_EMIT pixelChosen(featureAt(m_cursor.y(), m_cursor.x()));
}

} // namespace ui
