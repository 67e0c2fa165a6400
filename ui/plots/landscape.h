#pragma once

#include "core/evaluation/landscape.h"

#include <QImage>
#include <QPointF>
#include <QVector>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

struct PlotSource;

// A row of the data at its place in the plane. Coordinates are those of core::Plane (u along x, v along y).
struct LandscapePoint {
    double u = 0;
    double v = 0;
    int label = 0;  // class
    qint64 row = 0; // what rowClicked() reports
};

// The way of one factual to its counterfactual, in coordinates of the plane.
struct LandscapePath {
    QVector<QPointF> points;     // factual first
    QVector<double> probability; // of the target, one a point; may be empty
    int factualClass = 0;
    int targetClass = 0;
    bool mature = false; // the target is at least as likely as asked for
    bool valid = false;  // the target is the most likely class
    qint64 row = 0;
};

class PointIndex;

// A row shown as a small picture instead of a marker.
struct LandscapeThumbnail {
    double u = 0;
    double v = 0;
    int label = 0;
    qint64 row = 0;
    QImage image;
};

// A figure of the footer: "Accuracy 99.7%".
struct LandscapeFigure {
    enum class Tone { Plain, Good, Bad };
    QString label;
    QString value;
    QString toolTip;
    Tone tone = Tone::Plain;
    int rank = 0; // where there is no room for all, the highest go first
};

// By how much two models disagree: the second's probability of a class minus the first's. The same grid for both.
struct LandscapeDifference {
    std::shared_ptr<const core::Surface> first;
    std::shared_ptr<const core::Surface> second;
    int label = 0;
    QString firstName;
    QString secondName;
    QString className;
};

// How one model sees the plane, and where its counterfactuals lead: the surface of the most likely class, its tie
// contour, the rows, their paths. A card with title, plot and footer of figures.
//
// GUI thread. Shows values and emits intent; evaluates nothing itself. Wheel zooms around the pointer, drag pans,
// double click fits to the bounds last given to fit(); each redraws only the layers that changed.
class Landscape final : public QWidget {
    Q_OBJECT

public:
    explicit Landscape(QWidget* parent = nullptr);
    ~Landscape() override;

    void setTitle(const QString& title, const QString& brief = {}); // `brief`: where the title has no room
    void setCaption(const QString& caption);                        // data, model, epoch, slice
    void setAxes(const QString& uLabel, const QString& vLabel);
    void setClasses(const QStringList& names);
    // `index`: of the same points; null: made here when they are many.
    void setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                   std::shared_ptr<const PointIndex> index = nullptr);
    void setThumbnails(std::vector<LandscapeThumbnail> thumbnails);
    void setSurface(std::shared_ptr<const core::Surface> surface); // null: none
    void setPaths(std::vector<LandscapePath> paths);               // of the watched sample, thin
    void setAnimated(bool animated); // paths grow over 200 ms when set, unless motion is to be reduced; off at first
    void setHighlightedPath(std::optional<LandscapePath> path);        // of the selected row: bold, with end markers
    void setPathStep(std::optional<int> step);                         // of the highlighted path; nothing: its end
    void setDensity(bool density);                                     // of the watched paths, instead of them
    void setNeighbours(std::vector<LandscapePoint> rows);              // real rows that are ringed
    void setDifference(std::optional<LandscapeDifference> difference); // of two models, instead of a surface
    void setScaleRoom(bool kept); // a difference's scale has its room here too: plots beside one align
    void setSelectedRow(std::optional<qint64> row);
    void setFigures(std::vector<LandscapeFigure> figures); // footer
    void setView(const core::Bounds& view);                // shows these bounds; emits nothing
    [[nodiscard]] core::Bounds view() const;
    void fit(const core::Bounds& bounds);    // setView(), and what double click and the tool Fit return to
    void setEmptyText(const QString& text);  // shown while there is neither surface nor point
    void setBusy(bool busy);                 // a small sign that a newer surface is being computed
    [[nodiscard]] PlotSource source() const; // the whole card, to be drawn at any size
    // The whole card as .png at `dpi`, .svg or .pdf. Returns "" or what went wrong.
    QString exportTo(const QString& file, int dpi = 192) const;
    // The card as a picture of size * scale pixels, also while it is not shown.
    [[nodiscard]] QImage picture(const QSize& size, double scale) const;
    [[nodiscard]] QPoint positionOf(double u, double v) const; // of a place of the plane, in this widget's pixels
    [[nodiscard]] QWidget* plot() const;                       // the drawing area, e.g. to send mouse events to

    QSize sizeHint() const override;

Q_SIGNALS:
    void rowClicked(qint64 row);
    void selectedDragged(double u, double v);   // the selected row's point, by the user
    void viewChanged(const core::Bounds& view); // by the user: zoom, pan, fit
    void baselineHeld(bool held);               // space pressed or released

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTools();
    void openLarger();
    void arrange();
    void placeOverlays();
    void releaseBaseline();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
