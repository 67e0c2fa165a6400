#include "ui/shell/workspace.h"

#include "ui/shell/panel_dock.h"
#include "ui/theme.h"

#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

namespace ui {
namespace {

constexpr int kVersion = 2; // of the arrangement; a change of panels or areas raises it

QString keyOf(const QString& mode) {
    return QStringLiteral("layout/%1/%2").arg(kVersion).arg(mode);
}

} // namespace

Workspace::Workspace(QWidget* parent) : QMainWindow(parent, Qt::Widget), m_centre(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("workspace"));
    setWindowFlags(Qt::Widget);
    constexpr int kGap = Theme::kGrid + Theme::kGrid / 2;
    setContentsMargins(kGap, kGap, kGap, kGap);
    setCentralWidget(m_centre);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void Workspace::addMode(const QString& id, QWidget* centre) {
    if (m_centre->indexOf(centre) < 0)
        m_centre->addWidget(centre);
    m_centres[id] = centre;
}

void Workspace::addPanel(const Panel& panel) {
    auto* dock = new PanelDock(panel.id, panel.title, panel.widget, this);
    addDockWidget(panel.area, dock);
    dock->hide();
    m_panels.emplace_back(panel, dock);
    // The tabs are known once the change has been laid out.
    const auto later = [this] { QTimer::singleShot(0, this, &Workspace::showTabs); };
    connect(dock, &QDockWidget::visibilityChanged, this, later);
    connect(dock, &QDockWidget::topLevelChanged, this, later);
    connect(dock, &QDockWidget::dockLocationChanged, this, later);
}

PanelDock* Workspace::dock(const QString& panelId) const {
    for (const auto& [panel, dock] : m_panels)
        if (panel.id == panelId)
            return dock;
    return nullptr;
}

void Workspace::setMode(const QString& id) {
    if (id == m_mode || !m_centres.contains(id))
        return;
    if (!m_mode.isEmpty() && !m_sizesDue)
        m_arrangements[m_mode] = saveState(kVersion);
    m_mode = id;
    setUpdatesEnabled(false);
    m_centre->setCurrentWidget(m_centres[id]);
    restore();
    setUpdatesEnabled(true);
}

void Workspace::restore() {
    if (!m_arrangements.contains(m_mode) || !restoreState(m_arrangements[m_mode], kVersion))
        arrange();
    openAvailable();
    showTabs();
}

QVariantMap Workspace::arrangements() {
    if (!m_mode.isEmpty() && !m_sizesDue)
        m_arrangements[m_mode] = saveState(kVersion);
    QVariantMap all;
    for (auto it = m_arrangements.cbegin(); it != m_arrangements.cend(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

void Workspace::setArrangements(const QVariantMap& arrangements) {
    m_arrangements.clear();
    m_opening.clear();
    for (auto it = arrangements.cbegin(); it != arrangements.cend(); ++it)
        m_arrangements[it.key()] = it.value().toByteArray();
    restore();
}

void Workspace::resetLayout() {
    m_arrangements.clear();
    m_opening.clear();
    arrange();
    showTabs();
}

void Workspace::arrange() {
    QHash<int, PanelDock*> before; // by area
    for (const auto& [panel, dock] : m_panels) {
        dock->setFloating(false);
        addDockWidget(panel.area, dock);
        if (PanelDock* front = before.value(panel.area); panel.tabbed && front)
            tabifyDockWidget(front, dock);
        before[panel.area] = dock;
    }
    for (const auto& [panel, dock] : m_panels)
        dock->setVisible(panel.modes.contains(m_mode) && !m_unavailable.contains(panel.id));
    for (const auto& [panel, dock] : m_panels)
        if (!panel.tabbed && panel.modes.contains(m_mode))
            dock->raise();
    m_sizesDue = true;
    if (isVisible())
        arrangeSizes();
}

void Workspace::setAvailable(const QString& panelId, bool available) {
    if (available != m_unavailable.contains(panelId))
        return;
    if (available)
        m_unavailable.remove(panelId);
    else
        m_unavailable.insert(panelId);
    for (const auto& [panel, dock] : m_panels)
        if (panel.id == panelId) {
            dock->toggleViewAction()->setVisible(available);
            for (const QString& mode : panel.modes)
                m_opening[mode].insert(panelId);
        }
    openAvailable();
}

// After an arrangement was restored, which may be from other data.
void Workspace::openAvailable() {
    const QSet<QString> opening = m_opening.take(m_mode);
    for (const auto& [panel, dock] : m_panels) {
        if (m_unavailable.contains(panel.id))
            dock->hide();
        else if (opening.contains(panel.id))
            dock->show();
    }
}

// Side panels as wide as their forms need, the strip below high enough for its curves; the centre has the rest.
void Workspace::arrangeSizes() {
    m_sizesDue = false;
    const int side = qBound(344, width() * 26 / 100, 400);
    const int strip = qBound(208, height() * 29 / 100, 320);
    QList<QDockWidget*> sides, strips;
    QList<int> widths, heights;
    for (const auto& [panel, dock] : m_panels) {
        if (!panel.modes.contains(m_mode) || panel.tabbed)
            continue;
        const bool low = panel.area == Qt::BottomDockWidgetArea;
        (low ? strips : sides) << dock;
        (low ? heights : widths) << (low ? strip : side);
    }
    resizeDocks(sides, widths, Qt::Horizontal);
    resizeDocks(strips, heights, Qt::Vertical);
}

void Workspace::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_sizesDue)
        arrangeSizes();
}

void Workspace::showTabs() {
    for (const auto& [panel, dock] : m_panels) {
        const QList<QDockWidget*> others = tabifiedDockWidgets(dock);
        const bool tabbed = std::ranges::any_of(others, [](const QDockWidget* other) { return !other->isHidden(); });
        dock->setTabbed(tabbed && !dock->isFloating());
    }
}

void Workspace::read(QSettings& settings) {
    for (auto it = m_centres.cbegin(); it != m_centres.cend(); ++it)
        if (const QByteArray state = settings.value(keyOf(it.key())).toByteArray(); !state.isEmpty())
            m_arrangements[it.key()] = state;
}

void Workspace::write(QSettings& settings) {
    if (!m_mode.isEmpty() && !m_sizesDue)
        m_arrangements[m_mode] = saveState(kVersion);
    for (auto it = m_centres.cbegin(); it != m_centres.cend(); ++it) {
        if (m_arrangements.contains(it.key()))
            settings.setValue(keyOf(it.key()), m_arrangements[it.key()]);
        else
            settings.remove(keyOf(it.key()));
    }
}

} // namespace ui
