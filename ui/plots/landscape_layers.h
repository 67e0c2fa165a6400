#pragma once

#include "ui/plots/custom_plot.h"
#include "ui/plots/landscape.h"
#include "ui/plots/point_index.h"

#include <QHash>

namespace ui {

// What a landscape draws, one class a buffered layer of the plot. Each keeps what it shows; the plot decides when to
// redraw it. All draw inside the axis rectangle and as vectors where the painter exports. GUI thread.
class LandscapeLayer : public QCPLayerable {
public:
    LandscapeLayer(QCustomPlot* plot, const QString& layer) : QCPLayerable(plot, layer) {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {} // hints are set where drawn
    [[nodiscard]] QRect clipRect() const override { return area(); }
    [[nodiscard]] QRect area() const { return mParentPlot->axisRect()->rect(); }
    [[nodiscard]] QPointF pixel(double u, double v) const {
        return {mParentPlot->xAxis->coordToPixel(u), mParentPlot->yAxis->coordToPixel(v)};
    }
};

// Tint and tie contour.
class SurfaceLayer final : public LandscapeLayer {
public:
    using LandscapeLayer::LandscapeLayer;
    void setSurface(std::shared_ptr<const core::Surface> surface);
    void setDifference(std::optional<LandscapeDifference> difference); // instead of a surface
    void forgetImage() { m_image = {}; }                               // the theme changed
    [[nodiscard]] const std::shared_ptr<const core::Surface>& surface() const { return m_surface; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::shared_ptr<const core::Surface> m_surface;
    std::optional<LandscapeDifference> m_difference;
    QVector<QPolygonF> m_contours;      // plane coordinates
    QVector<QPolygonF> m_otherContours; // of the first of two models, dashed
    QImage m_image;                     // made when drawn
};

// Markers and thumbnails of rows. Where more than kMostShown lie in view, how dense they are instead of markers.
class PointLayer final : public LandscapeLayer {
public:
    using LandscapeLayer::LandscapeLayer;
    static constexpr std::size_t kMostShown = kMostMarkers;

    // `index`: of the same points; null: made here when they are many.
    void setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                   std::shared_ptr<const PointIndex> index = nullptr);
    void setThumbnails(std::vector<LandscapeThumbnail> thumbnails) { m_thumbnails = std::move(thumbnails); }
    void forgetMarkers() { m_markers.clear(); }

    struct Hit {
        qint64 row = 0;
        int label = 0;
        double u = 0;
        double v = 0;
    };
    [[nodiscard]] std::optional<Hit> nearest(const QPointF& at, double reach) const; // pixels
    [[nodiscard]] const LandscapePoint* find(qint64 row) const;
    [[nodiscard]] std::size_t total() const { return m_points ? m_points->size() : 0; }
    [[nodiscard]] bool isMany() const { return m_index != nullptr; }
    [[nodiscard]] bool showsDensity() const; // in the present view
    [[nodiscard]] bool isEmpty() const { return total() == 0 && m_thumbnails.empty(); }
    [[nodiscard]] const std::shared_ptr<const std::vector<LandscapePoint>>& points() const { return m_points; }
    [[nodiscard]] const std::shared_ptr<const PointIndex>& index() const { return m_index; }
    [[nodiscard]] const std::vector<LandscapeThumbnail>& thumbnails() const { return m_thumbnails; }

    // One marker with its outline, as landscapes draw it.
    static void drawMarker(QPainter* painter, const QPointF& at, int label, double radius, const QColor& outline,
                           double outlineWidth);

protected:
    void draw(QCPPainter* painter) override;

private:
    [[nodiscard]] core::Bounds view() const;
    [[nodiscard]] double radius() const;
    [[nodiscard]] const QPixmap& marker(int label, double devicePixelRatio);
    template <typename Visit>
    void visitNear(const core::Bounds& view, Visit&& visit) const; // with (point) for each that may lie there
    void drawDensity(QCPPainter* painter) const;
    void drawMarkers(QCPPainter* painter);
    void drawThumbnails(QCPPainter* painter);

    std::shared_ptr<const std::vector<LandscapePoint>> m_points;
    std::shared_ptr<const PointIndex> m_index; // null: they are few
    std::vector<LandscapeThumbnail> m_thumbnails;
    std::vector<QRectF> m_thumbnailPlaces; // of the last drawing, parallel; empty rectangle: left out, it would overlap
    QHash<int, QPixmap> m_markers;
};

// Paths of the watched rows and of the selected one, and the ring around the selected row.
class PathLayer final : public LandscapeLayer {
public:
    using LandscapeLayer::LandscapeLayer;

    // Paths of rows that were shown before move from their old course to the new one, others grow from their factual,
    // both while progress() goes from 0 to 1.
    void setPaths(std::vector<LandscapePath> paths, bool animated);
    void setHighlighted(std::optional<LandscapePath> path, bool animated);
    void setSelected(std::optional<LandscapePoint> point) { m_selected = point; }
    void setProgress(double progress) { m_progress = progress; }
    void setStep(std::optional<int> step) { m_step = step; } // of the highlighted path; nothing: its end
    void setDensity(bool density) { m_density = density; }   // of the watched paths, instead of them
    void setNeighbours(std::vector<LandscapePoint> rows) { m_neighbours = std::move(rows); }
    [[nodiscard]] std::optional<int> step() const { return m_step; }
    [[nodiscard]] bool density() const { return m_density; }
    [[nodiscard]] const std::vector<LandscapePoint>& neighbours() const { return m_neighbours; }
    [[nodiscard]] std::vector<LandscapePath> paths() const;
    [[nodiscard]] std::optional<LandscapePath> highlighted() const;

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Moving {
        LandscapePath path;
        QVector<QPointF> from; // as long as path.points
        double grownFrom = 1;  // share of the length that was shown at progress 0
    };
    [[nodiscard]] Moving started(LandscapePath path, const Moving* before, bool animated) const;
    [[nodiscard]] double eased() const;
    [[nodiscard]] QVector<QPointF> course(const Moving& moving) const; // plane coordinates, whole length
    [[nodiscard]] QPolygonF visible(const Moving& moving) const;       // pixels, as far as it has grown
    void drawWatched(QCPPainter* painter) const;
    void drawHighlighted(QCPPainter* painter) const;
    void drawDensity(QCPPainter* painter) const;
    void drawUnanswered(QCPPainter* painter, const QPolygonF& line, QPainterPath& trace) const;
    void drawCourse(QCPPainter* painter, const QPolygonF& line) const;
    void drawNotReached(QCPPainter* painter, const QPointF& end) const;
    void drawNeighbours(QCPPainter* painter) const;
    [[nodiscard]] QPolygonF upToStep(const QPolygonF& line) const;

    std::vector<Moving> m_paths;
    std::optional<Moving> m_highlighted;
    std::optional<LandscapePoint> m_selected;
    double m_progress = 1;
    std::optional<int> m_step;
    bool m_density = false;
    std::vector<LandscapePoint> m_neighbours;
};

// Rounds the corners of the drawing area with the colour of the card.
class FrameLayer final : public LandscapeLayer {
public:
    using LandscapeLayer::LandscapeLayer;

protected:
    void draw(QCPPainter* painter) override;
};

} // namespace ui
