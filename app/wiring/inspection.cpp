#include "app/wiring/inspection.h"

#include "ui/main_window.h"
#include "ui/panels/instances_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/panels/what_if_panel.h"
#include "ui/shell/panel_dock.h"

namespace app {
namespace {

const QString kWhatIf = QStringLiteral("whatif");
const QString kQueue = QStringLiteral("queue");
const QString kInstances = QStringLiteral("instances");

} // namespace

Inspection::Inspection(QObject* parent)
    : QObject(parent),
      m_whatIfPanel(new ui::WhatIfPanel(&m_whatIf)),
      m_reviewPanel(new ui::ReviewPanel(&m_reviewModel)),
      m_instancesPanel(new ui::InstancesPanel(&m_instancesModel)) {}

Inspection::~Inspection() = default;

void Inspection::addRightPanels(ui::MainWindow* window, const QString& mode) {
    m_window = window;
    window->addPanel({.id = kWhatIf,
                      .title = tr("What if"),
                      .widget = m_whatIfPanel,
                      .area = Qt::RightDockWidgetArea,
                      .modes = {mode},
                      .tabbed = true});
}

void Inspection::addBottomPanels(ui::MainWindow* window, const QString& mode) {
    window->addPanel({.id = kQueue,
                      .title = tr("Queue"),
                      .widget = m_reviewPanel,
                      .area = Qt::BottomDockWidgetArea,
                      .modes = {mode},
                      .tabbed = true});
    window->addPanel({.id = kInstances,
                      .title = tr("Bookmarks"),
                      .widget = m_instancesPanel,
                      .area = Qt::BottomDockWidgetArea,
                      .modes = {mode},
                      .tabbed = true});
}

void Inspection::connectTo(Exploration* exploration, ui::InspectorPanel* inspector, ui::Notebook* notebook,
                           QUndoStack* undo) {
    m_whatIf.setUndoStack(undo);
    m_whatIfWiring = std::make_unique<WhatIfWiring>(exploration, &m_whatIf, m_whatIfPanel, inspector, notebook);
    m_review = std::make_unique<Review>(exploration, &m_reviewModel, m_reviewPanel, inspector, notebook);
    m_instances = std::make_unique<Instances>(exploration, m_whatIfWiring.get(), &m_whatIf, &m_instancesModel,
                                              m_instancesPanel, inspector, notebook);
    connect(m_whatIfWiring.get(), &WhatIfWiring::wanted, this, [this] { raise(kWhatIf); });
    connect(m_whatIfWiring.get(), &WhatIfWiring::compareRequested, this, [this] { raise(kInstances); });
    connect(m_review.get(), &Review::noted, this, &Inspection::noted);
    connect(m_review.get(), &Review::failed, this, &Inspection::failed);
}

void Inspection::setData(const core::PreparedDataPtr& data) {
    m_whatIfWiring->setData(data);
    m_review->setData(data);
    m_instances->setData(data);
}

void Inspection::raise(const QString& panel) {
    ui::PanelDock* dock = m_window->workspace()->dock(panel);
    dock->show();
    dock->raise();
}

} // namespace app
