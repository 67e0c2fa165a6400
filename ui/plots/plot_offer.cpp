#include "ui/plots/plot_offer.h"

#include "ui/table_export.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QFocusFrame>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QWidget>

namespace ui {
namespace {

// A child of the plot's widget: menu and keys.
class PlotOffer final : public QObject {
public:
    PlotOffer(QWidget* widget, std::function<PlotSource()> source)
        : QObject(widget), m_widget(widget), m_source(std::move(source)) {
        setObjectName(QStringLiteral("plotOffer"));
        widget->installEventFilter(this);
        if (widget->focusPolicy() == Qt::NoFocus)
            widget->setFocusPolicy(Qt::TabFocus);
        if (widget->accessibleDescription().isEmpty())
            widget->setAccessibleDescription(
                QObject::tr("A plot. Its menu has its points as a table, and copies and exports."));
    }

    [[nodiscard]] PlotSource source() const { return m_source(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        switch (event->type()) {
        case QEvent::ContextMenu: {
            const auto* asked = static_cast<QContextMenuEvent*>(event);
            const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
            if (!plotSourceOf(m_widget))
                break;
            plotMenu(m_source, m_widget)
                ->popup(byKey ? m_widget->mapToGlobal(m_widget->rect().center()) : asked->globalPos());
            return true;
        }
        case QEvent::KeyPress:
            if (static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
                if (const auto shown = plotSourceOf(m_widget))
                    copyPlot(*shown);
                return true;
            }
            break;
        case QEvent::FocusIn:
            showFocus(static_cast<QFocusEvent*>(event)->reason());
            break;
        case QEvent::FocusOut:
            if (m_frame)
                m_frame->setWidget(nullptr);
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    // Plots that draw no sign of the focus themselves get one when it came by key.
    void showFocus(Qt::FocusReason reason) {
        const bool byKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        if (!byKey || m_widget->focusPolicy() != Qt::TabFocus)
            return;
        if (!m_frame)
            m_frame = new QFocusFrame(m_widget);
        m_frame->setWidget(m_widget);
    }

    QWidget* m_widget;
    std::function<PlotSource()> m_source;
    QPointer<QFocusFrame> m_frame;
};

QAction* addEntry(QMenu* menu, const char* iconName, const QString& name, const QString& text, QWidget* parent,
                  const std::function<void()>& then) {
    QAction* action = menu->addAction(text, parent, then);
    action->setObjectName(name);
    action->setIcon(icon(QLatin1String(iconName), Theme::instance().tokens().ink));
    return action;
}

} // namespace

void offerPlot(QWidget* widget, std::function<PlotSource()> source) {
    new PlotOffer(widget, std::move(source));
}

bool offersPlot(const QWidget* widget) {
    return widget->findChild<QObject*>(QStringLiteral("plotOffer"), Qt::FindDirectChildrenOnly) != nullptr;
}

std::optional<PlotSource> plotSourceOf(const QWidget* widget) {
    const auto* offer = dynamic_cast<const PlotOffer*>(
        widget->findChild<QObject*>(QStringLiteral("plotOffer"), Qt::FindDirectChildrenOnly));
    if (!offer)
        return std::nullopt;
    PlotSource source = offer->source();
    if (source.size.isEmpty())
        return std::nullopt;
    return source;
}

PlotReports& PlotReports::instance() {
    static PlotReports reports;
    return reports;
}

void addExportActions(QMenu* menu, const std::function<PlotSource()>& source, QWidget* parent) {
    addEntry(menu, "image", QStringLiteral("plot.export"), QObject::tr("Export picture (PNG, SVG, PDF)..."), parent,
             [=] { showPlotExport(source, parent); });
    addTableActions(
        menu, [=] { return plotTable(source()); }, parent);
}

QMenu* plotMenu(const std::function<PlotSource()>& source, QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("plotMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addEntry(menu, "copy", QStringLiteral("plot.copy"), QObject::tr("Copy picture"), parent,
             [=] { copyPlot(source()); });
    addExportActions(menu, source, parent);
    menu->addSeparator();
    addEntry(menu, "columns", QStringLiteral("plot.data"), QObject::tr("Show data"), parent,
             [=] { showPlotData(source(), parent); });
    addEntry(menu, "enlarge", QStringLiteral("plot.larger"), QObject::tr("Open larger"), parent,
             [=] { showPlotLarger(source(), parent); });
    if (PlotReports::instance().listening())
        addEntry(menu, "report", QStringLiteral("plot.report"), QObject::tr("Add to report"), parent,
                 [=] { Q_EMIT PlotReports::instance().wanted(source()); });
    return menu;
}

} // namespace ui
