#pragma once

#include "ui/plots/difference.h"
#include "ui/plots/landscape.h"
#include "ui/plots/landscape_plot.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/strips.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QTimer>
#include <QToolButton>

namespace ui {

// The parts of a Landscape's card, for the files that make it up.
struct Landscape::Private {
    TextLine* title = nullptr;
    TextLine* caption = nullptr;
    ClassLegend* legend = nullptr;
    QBoxLayout* header = nullptr;
    LandscapePlot* plot = nullptr;
    FigureStrip* figures = nullptr;
    DifferenceScale* scale = nullptr; // shown with a difference
    QLabel* empty = nullptr;
    QWidget* tools = nullptr;
    QList<QPair<QToolButton*, QString>> buttons; // with the names of their icons
    BusySign* busySign = nullptr;
    QTimer busyTimer;
    QPointer<Landscape> larger; // a window that follows this one
    QString captionText;
    QString uLabel;
    QString vLabel;
    QStringList classes;
    core::Bounds home;
    bool animated = false;
    bool baselineHeld = false;
    bool viewSet = false;
    bool captionFits = true;

    static constexpr int kMargin = 8;

    void updateCaption();
    void showCaption() const;
    void updateEmpty() const { empty->setVisible(plot->isEmpty() && !empty->text().isEmpty()); }
    [[nodiscard]] PlotData data() const;
    [[nodiscard]] PlotSource source(const QSize& size) const;
    void draw(QCPPainter& painter, const QSize& size) const;
};

} // namespace ui
