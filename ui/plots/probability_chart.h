#pragma once

#include <QVector>
#include <QWidget>

#include <memory>

namespace ui {

struct PlotSource;

// How likely the target became along a path: one value a step, and the line from which it counts as mature.
// GUI thread. The pointer reads values.
class ProbabilityChart final : public QWidget {
    Q_OBJECT

public:
    explicit ProbabilityChart(QWidget* parent = nullptr);
    ~ProbabilityChart() override;

    void setPath(const QVector<double>& probability, double threshold); // each in [0, 1]; factual first
    void clear();

    [[nodiscard]] PlotSource source() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
