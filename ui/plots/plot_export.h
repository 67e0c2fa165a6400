#pragma once

#include <QObject>
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

// What every plot offers beside its drawing: copy, export, data, a larger view.
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

// Format by the file's ending: .png at `dpi`, .svg, .pdf. Returns "" or what went wrong. GUI thread.
QString exportPlot(const PlotSource& source, const QString& file, int dpi = 192);
// A picture on the clipboard, twice the size on screen so that it stays sharp in documents.
void copyPlot(const PlotSource& source);

// Windows of their own; not modal, closed with Escape, deleted when closed.
QWidget* showPlotData(const PlotSource& source, QWidget* parent);
QWidget* showPlotLarger(const PlotSource& source, QWidget* parent);
// Asks for a file, exports, and says so when that failed.
void askAndExport(const PlotSource& source, const QString& suffix, int dpi, QWidget* parent);

// "Export" entries: PNG at 96, 192 and 300 dpi, SVG, PDF. `source` is asked when an entry is chosen.
void addExportActions(QMenu* menu, const std::function<PlotSource()>& source, QWidget* parent);
// Copy, export, data, larger: the context menu of plots. Deleted when closed.
QMenu* plotMenu(const std::function<PlotSource()>& source, QWidget* parent);

} // namespace ui
