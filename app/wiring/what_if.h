#pragma once

#include "app/wiring/exploration.h"
#include "ui/models/what_if.h"

#include <QObject>

namespace core {
struct Bookmark;
}

namespace ui {
class InspectorPanel;
class Notebook;
class WhatIfPanel;
} // namespace ui

namespace app {

// Connects the instance that a person changes with the panel that changes it, the stage and the search for its
// counterfactual. GUI thread only; panels, exploration and notebook are borrowed and outlive it.
class WhatIfWiring final : public QObject {
    Q_OBJECT

public:
    WhatIfWiring(Exploration* exploration, ui::WhatIf* model, ui::WhatIfPanel* panel, ui::InspectorPanel* inspector,
                 ui::Notebook* notebook, QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data);
    // The instance as it is now with its counterfactual, kept by name; one that is kept is taken away.
    void keep();
    void open(const core::Bookmark& bookmark);
    [[nodiscard]] const std::shared_ptr<const ui::ExplanationAnswer>& answer() const { return m_answer; }

Q_SIGNALS:
    void wanted();           // the panel has something to show that the person just asked for
    void compareRequested(); // the instance beside others
    void answered();         // answer() is another one

private:
    void ask();
    void showKept();
    [[nodiscard]] bool isThis(const core::Bookmark& bookmark) const;
    bool takeAway();
    [[nodiscard]] QString nameOfInstance() const;

    Exploration* m_exploration;
    ui::WhatIf* m_model;
    ui::WhatIfPanel* m_panel;
    ui::InspectorPanel* m_inspector;
    ui::Notebook* m_notebook;
    std::shared_ptr<const ui::ExplanationAnswer> m_answer;
};

} // namespace app
