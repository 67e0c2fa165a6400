#pragma once

#include "app/wiring/what_if.h"
#include "ui/jobs/query_job.h"
#include "ui/models/instances_model.h"

namespace ui {
class InstancesPanel;
} // namespace ui

namespace app {

// What stands side by side: the instance that is looked at, the counterfactuals found for it, and the bookmarks that
// were ticked, with what the models say of each. GUI thread only; all it is given is borrowed and outlives it.
class Instances final : public QObject {
    Q_OBJECT

public:
    Instances(Exploration* exploration, WhatIfWiring* whatIf, ui::WhatIf* instance, ui::InstancesModel* model,
              ui::InstancesPanel* panel, ui::InspectorPanel* inspector, ui::Notebook* notebook,
              QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectBookmarks();
    void renew(); // once the panel is seen: an image has hundreds of values
    void addCurrent(std::vector<ui::InstancesModel::Entry>& entries) const;
    void use(int column);
    [[nodiscard]] const core::Bookmark* bookmark(std::uint64_t id) const;

    Exploration* m_exploration;
    WhatIfWiring* m_whatIf;
    ui::WhatIf* m_instance;
    ui::InstancesModel* m_model;
    ui::InstancesPanel* m_panel;
    ui::InspectorPanel* m_inspector;
    ui::Notebook* m_notebook;
    bool m_due = false; // something changed while nobody saw the panel
    ui::QueryJob m_job; // last: ends first
};

} // namespace app
