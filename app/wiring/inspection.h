#pragma once

#include "app/wiring/instances.h"
#include "app/wiring/review.h"
#include "app/wiring/what_if.h"

namespace ui {
class MainWindow;
} // namespace ui

namespace app {

// Everything for looking at rows one by one: what if, the queue, and instances side by side. Makes the panels and
// connects them. GUI thread only; the window owns the panels and outlives this, as exploration and notebook do.
class Inspection final : public QObject {
    Q_OBJECT

public:
    explicit Inspection(QObject* parent = nullptr);
    ~Inspection() override;

    void addRightPanels(ui::MainWindow* window, const QString& mode);  // behind the explanation
    void addBottomPanels(ui::MainWindow* window, const QString& mode); // behind the training
    // What is changed about rows and noted goes on `undo`.
    void connectTo(Exploration* exploration, ui::InspectorPanel* inspector, ui::Notebook* notebook, QUndoStack* undo);
    void setData(const core::PreparedDataPtr& data);
    [[nodiscard]] ui::WhatIf& whatIf() { return m_whatIf; }

Q_SIGNALS:
    void noted(const QString& message);
    void failed(const QString& message);

private:
    void raise(const QString& panel);

    ui::MainWindow* m_window = nullptr;
    ui::WhatIf m_whatIf;
    ui::ReviewModel m_reviewModel;
    ui::WhatIfPanel* m_whatIfPanel;
    ui::ReviewPanel* m_reviewPanel;
    ui::InstancesModel m_instancesModel;
    ui::InstancesPanel* m_instancesPanel;
    std::unique_ptr<WhatIfWiring> m_whatIfWiring;
    std::unique_ptr<Review> m_review;
    std::unique_ptr<Instances> m_instances;
};

} // namespace app
