#pragma once

#include "ui/plots/landscape_layers.h"

#include <QSet>
#include <QTimer>
#include <QVariantAnimation>

namespace ui {

// The drawing area of a Landscape: axes, layers and what the pointer does. GUI thread.
class LandscapePlot final : public QCustomPlot {
    Q_OBJECT

public:
    explicit LandscapePlot(QWidget* parent = nullptr);

    void setAxes(const QString& uLabel, const QString& vLabel);
    void setClasses(const QStringList& names) { m_classes = names; }
    void setSurface(std::shared_ptr<const core::Surface> surface);
    void setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points, std::shared_ptr<const PointIndex> index);
    void setThumbnails(std::vector<LandscapeThumbnail> thumbnails);
    void setPaths(std::vector<LandscapePath> paths, bool animated);
    void setHighlighted(std::optional<LandscapePath> path, bool animated);
    void setPathStep(std::optional<int> step);
    void setDensity(bool density);
    void setNeighbours(std::vector<LandscapePoint> rows);
    void setDifference(std::optional<LandscapeDifference> difference);
    void setSelectedRow(std::optional<qint64> row);

    void setBounds(const core::Bounds& bounds);
    [[nodiscard]] core::Bounds bounds() const;
    void setHome(const core::Bounds& home) { m_home = home; }
    void goHome();                          // as by the user
    void zoom(double factor);               // around the middle, as by the user
    void pan(double uShare, double vShare); // of the span, as by the user
    [[nodiscard]] QPointF pixelOf(double u, double v) const;
    [[nodiscard]] QPointF placeOf(const QPointF& pixel) const;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const PointLayer& pointLayer() const { return *m_points; }
    [[nodiscard]] const PathLayer& pathLayer() const { return *m_paths; }
    [[nodiscard]] const std::shared_ptr<const core::Surface>& surface() const { return m_surface->surface(); }
    [[nodiscard]] std::optional<qint64> selectedRow() const { return m_selected; }
    void applyTheme();
    void elideAxisLabels();                 // as wide as on screen
    void fitAxisLabels(const QSize& whole); // in full, for an export of that size

Q_SIGNALS:
    void rowClicked(qint64 row);
    void boundsChanged(const core::Bounds& bounds); // by the user
    void selectedDragged(double u, double v);       // the selected row's point, by the user

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void redraw(const QString& layer);
    void redrawDue();
    void animate();
    void zoomAround(const QPointF& pixel, double factor);
    [[nodiscard]] bool isOnSelected(const QPointF& pixel) const;
    void moveTo(const core::Bounds& bounds); // setBounds() and boundsChanged()
    void showToolTip(QHelpEvent* event);

    SurfaceLayer* m_surface;
    PointLayer* m_points;
    PathLayer* m_paths;
    QVariantAnimation m_growth;
    QSet<QString> m_due; // layers to be drawn anew
    QTimer m_redraw;
    QStringList m_classes;
    QString m_uLabel;
    QString m_vLabel;
    std::optional<LandscapeDifference> m_difference;
    std::optional<qint64> m_selected;
    core::Bounds m_home;
    std::optional<QPointF> m_pressed;
    core::Bounds m_boundsAtPress;
    bool m_dragging = false;
    bool m_grabbed = false; // the selected row's point, else the plane
};

} // namespace ui
