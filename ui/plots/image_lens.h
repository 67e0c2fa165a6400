#pragma once

#include "core/data/feature_schema.h"
#include "ui/plots/plot_export.h"

#include <QImage>
#include <QWidget>

namespace ui {

// One picture, as large as there is room and larger: the wheel zooms around the pointer, dragging pans, double click
// shows all of it; plus, minus, arrows and 0 do the same. Over it may lie signed values of the pixels in diverging
// colours. GUI thread.
class ImageLens final : public QWidget {
    Q_OBJECT

public:
    explicit ImageLens(const QString& name, QWidget* parent = nullptr);

    void setPicture(const core::RawVector& pixels, const core::ImageShape& shape, const QString& caption);
    void clear(const QString& caption);
    // Signed, one a feature, in full colour from `full` on; empty: none. `words` name the value in the tooltip.
    void setOverlay(const core::RawVector& values, double full, const QString& words);
    // What is seen of the picture, as shares of its width and height; all of it is (0, 0, 1, 1).
    void setView(const QRectF& view); // emits nothing
    [[nodiscard]] QRectF view() const { return m_view; }
    [[nodiscard]] QString caption() const { return m_caption; }
    [[nodiscard]] QPointF positionOf(core::Index row,
                                     core::Index column) const; // the middle of a pixel, in this widget
    [[nodiscard]] PlotSource source() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return {96, 110}; }
    [[nodiscard]] QSize sizeHint() const override { return {240, 260}; }

Q_SIGNALS:
    void viewChanged(const QRectF& view); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void draw(QPainter& painter, const QSize& size) const;
    [[nodiscard]] QRectF frame(const QSize& size) const; // where the seen part is drawn
    void zoom(const QPointF& at, double factor);         // `at` in shares of the picture
    void moveTo(QRectF view);                            // kept inside the picture
    [[nodiscard]] PlotData data() const;

    QImage m_picture;
    QImage m_overlay;
    core::RawVector m_pixels;
    core::RawVector m_values;
    core::ImageShape m_shape;
    QString m_caption;
    QString m_words;
    QRectF m_view{0, 0, 1, 1};
    QPointF m_pressed;
    QRectF m_atPress;
    bool m_panning = false;
};

} // namespace ui
