#pragma once

#include "core/base/table_text.h"

#include <QByteArray>
#include <QPicture>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <vector>

class QCPPainter;
class QMenu;
class QWidget;

namespace ui {

// What every plot offers beside its drawing: copy, export, data, a larger view. See offerPlot().
struct PlotData {
    QStringList columns;
    std::vector<std::vector<QVariant>> rows;
};
struct PlotSource {
    QString name;                                        // title of windows and proposed file name
    QSize size;                                          // drawn size in pixels at 96 dpi
    std::function<void(QCPPainter&, const QSize&)> draw; // background included; vectors where the device has them
    std::function<PlotData()> data;                      // what is drawn, as a table
};

// What leaves the program is white like paper, unless it is to look as it does on screen.
enum class PlotColours { Paper, Screen };

constexpr int kScreenDpi = 96;
constexpr int kLeastDpi = 50;
constexpr int kMostDpi = 1200;

// All of it on the GUI thread: the plots are its widgets.

// Format by the file's ending: .png at `dpi`, .svg, .pdf. An old file is replaced whole or not at all. Returns "" or
// what went wrong.
QString exportPlot(const PlotSource& source, const QString& file, int dpi = 192,
                   PlotColours colours = PlotColours::Paper);
QSize pixelsOf(const PlotSource& source, int dpi); // of such a picture
QByteArray plotPng(const PlotSource& source, int dpi, PlotColours colours);
QByteArray plotSvg(const PlotSource& source, PlotColours colours);
// The strokes of the plot on paper, to be drawn again as vectors by any painter on any thread; in pixels at 96 dpi.
QPicture plotStrokes(const PlotSource& source, const QSize& size);

// What is drawn as a table: for files, the clipboard, reports.
core::Table plotTable(const PlotSource& source);

// Onto the clipboard: the picture as PNG (twice the size on screen, so that it stays sharp) and SVG together; the data
// separated by tabs.
void copyPlot(const PlotSource& source, int dpi = 2 * kScreenDpi, PlotColours colours = PlotColours::Paper);
void copyPlotData(const PlotSource& source);

// Copy, export, data, larger: the context menu of plots. Deleted when closed.
QMenu* plotMenu(const std::function<PlotSource()>& source, QWidget* parent);
// "Picture as PNG, SVG or PDF" and the data's entries, for a button of a plot.
void addExportActions(QMenu* menu, const std::function<PlotSource()>& source, QWidget* parent);

// Windows of their own; not modal, closed with Escape, deleted when closed.
QWidget* showPlotData(const PlotSource& source, QWidget* parent);
QWidget* showPlotLarger(const PlotSource& source, QWidget* parent);
// Format, resolution and colours of a picture, then copied or saved.
QWidget* showPlotExport(const std::function<PlotSource()>& source, QWidget* parent);

} // namespace ui
