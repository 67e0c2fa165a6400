#pragma once

#include "ui/plots/timeline_line.h"

#include <QColor>
#include <QString>
#include <QVector>
#include <QWidget>

#include <memory>
#include <vector>

namespace ui {

struct PlotSource;

// One curve: a value an epoch, the first at epoch 1. Not-a-number leaves a gap.
struct TimelineSeries {
    QString id;
    QString label; // at the curve's end; "" for none
    QColor colour;
    QVector<double> values;
    TimelineLine line = TimelineLine::Solid;
    QString group;     // series of one group share a vertical scale, e.g. "loss", "share"
    QString name = {}; // what the pointer's readout calls it; "": as the label
};

// An epoch that one can go back to.
struct TimelineStop {
    int epoch = 0;
    bool marked = false;
    bool operator==(const TimelineStop&) const = default;
};

// Training as a strip of epochs: the curves with their labels at their ends, and below them a scrubber that is
// progress and time travel at once: a slider, also to those who hear it. GUI thread. Left, Right, Home, End and the
// page keys move by epochs; the pointer reads values.
class TimelineChart final : public QWidget {
    Q_OBJECT

public:
    explicit TimelineChart(QWidget* parent = nullptr);
    ~TimelineChart() override;

    void setEpochs(int total); // length of the axis, >= 0
    void setSeries(std::vector<TimelineSeries> series);
    // The epochs that can be chosen, ascending, where those are not all; of fewer than two any can be chosen.
    void setStops(QVector<TimelineStop> stops);
    // The epoch that is shown, 0 .. total; emits nothing. `lookingBack`: marked on every curve, and what came after it
    // steps back; else it is how far the training is.
    void setEpoch(int current, bool lookingBack);
    [[nodiscard]] int epoch() const;
    [[nodiscard]] int lastEpoch() const;    // that has a value
    void choose(int epoch);                 // as by the user; the nearest that can be chosen
    void setEmptyText(const QString& text); // shown while no series has a value

    [[nodiscard]] PlotSource source() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void epochChosen(int epoch); // by the user, within the epochs that have values

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
