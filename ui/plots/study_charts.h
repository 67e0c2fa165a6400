#pragma once

#include "core/evaluation/study/study_series.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace ui {

struct PlotData;
struct PlotSource;

// What the charts of a study share: title and caption inside the drawing (so that exports have them), readings under
// the pointer, the context menu of plots. GUI thread.
class StudyChart : public QWidget {
    Q_OBJECT

public:
    void setCaption(const QString& caption); // data, seeds, rows
    void setModelName(const QString& name);  // of what is compared with the baseline: "Counterfactual training"
    [[nodiscard]] virtual PlotData table() const = 0; // what is drawn
    [[nodiscard]] PlotSource source() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    struct Mark { // a place that has something to say
        QRectF area;
        QString words;
    };
    StudyChart(const QString& name, const QString& title, const QString& empty, QWidget* parent);

    [[nodiscard]] QString nameOf(bool model) const { return model ? m_modelName : tr("Baseline"); }
    [[nodiscard]] virtual bool isEmpty() const = 0;
    virtual void drawFigures(QPainter& painter, const QRectF& area) const = 0;
    [[nodiscard]] virtual std::vector<Mark> marks(const QRectF& area) const = 0;

    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void draw(QPainter& painter, const QSize& size) const;
    [[nodiscard]] QRectF figures(const QSize& size) const;

    QString m_title;
    QString m_empty;
    QString m_caption;
    QString m_modelName = tr("Counterfactual training");
};

// Accuracy under FGSM and PGD by the attack's size, for both models: the mean over the seeds and, as a band, the least
// and the most of them.
class RobustnessChart final : public StudyChart {
    Q_OBJECT

public:
    explicit RobustnessChart(QWidget* parent = nullptr);
    void setCurves(std::vector<core::StudyCurve> curves);
    [[nodiscard]] PlotData table() const override;

protected:
    [[nodiscard]] bool isEmpty() const override { return m_curves.empty(); }
    void drawFigures(QPainter& painter, const QRectF& area) const override;
    [[nodiscard]] std::vector<Mark> marks(const QRectF& area) const override;

private:
    struct Axes;
    [[nodiscard]] Axes axesIn(const QRectF& area) const;
    void drawAxes(QPainter& painter, const Axes& axes) const;
    void drawCurve(QPainter& painter, const Axes& axes, const core::StudyCurve& curve) const;
    void drawNames(QPainter& painter, const Axes& axes) const;

    std::vector<core::StudyCurve> m_curves;
};

// Implausibility of both models by set, relative to the baseline of the set, with intervals.
class ImplausibilityChart final : public StudyChart {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        core::StudyBar baseline; // mean > 0
        core::StudyBar model;
        bool selected = false;
    };
    explicit ImplausibilityChart(QWidget* parent = nullptr);
    void setBars(std::vector<Bar> bars);
    [[nodiscard]] PlotData table() const override;

protected:
    [[nodiscard]] bool isEmpty() const override { return m_bars.empty(); }
    void drawFigures(QPainter& painter, const QRectF& area) const override;
    [[nodiscard]] std::vector<Mark> marks(const QRectF& area) const override;

private:
    struct Places;
    [[nodiscard]] Places placesIn(const QRectF& area) const;

    std::vector<Bar> m_bars;
};

// How much the models' answers rest on the protected feature, over the rounds of all seeds: box plots of relative IG.
class SensitivityChart final : public StudyChart {
    Q_OBJECT

public:
    explicit SensitivityChart(QWidget* parent = nullptr);
    void setBoxes(const std::optional<core::StudyBox>& baseline, const std::optional<core::StudyBox>& model);
    [[nodiscard]] PlotData table() const override;

protected:
    [[nodiscard]] bool isEmpty() const override { return !m_boxes[0] && !m_boxes[1]; }
    void drawFigures(QPainter& painter, const QRectF& area) const override;
    [[nodiscard]] std::vector<Mark> marks(const QRectF& area) const override;

private:
    [[nodiscard]] double most() const; // upper end of the axis
    [[nodiscard]] static QRectF lane(const QRectF& area, int which);

    std::optional<core::StudyBox> m_boxes[2]; // baseline, model
};

} // namespace ui
