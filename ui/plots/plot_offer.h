#pragma once

#include "ui/plots/plot_export.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QWidget;

namespace ui {

// Gives a plot all that plots offer, by mouse and by key: its context menu (right button, Menu, Shift+F10) with copy,
// export, the points as a table, a larger view and "Add to report"; Ctrl+C copies the picture. A widget that took no
// focus gets it with Tab. `source` is asked when something is chosen; it may have an empty size while there is nothing
// to offer. GUI thread.
void offerPlot(QWidget* widget, std::function<PlotSource()> source);
[[nodiscard]] bool offersPlot(const QWidget* widget); // also while there is nothing to show
// Of a widget that offers one. Nothing for others, and while there is nothing to show.
std::optional<PlotSource> plotSourceOf(const QWidget* widget);

// Where "Add to report" goes. Without anyone who listens, menus do not have the entry.
class PlotReports final : public QObject {
    Q_OBJECT

public:
    static PlotReports& instance();
    void setListening(bool listening) { m_listening = listening; }
    [[nodiscard]] bool listening() const { return m_listening; }

Q_SIGNALS:
    void wanted(const ui::PlotSource& source);

private:
    bool m_listening = false;
};

} // namespace ui
