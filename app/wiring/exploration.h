#pragma once

#include "app/wiring/model_view.h"
#include "core/training/trainer.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ui {
class GalleryPanel;
class InspectorPanel;
class StagePanel;
} // namespace ui

namespace app {

// Connects stage, inspector and gallery with one another and with the queries behind them: what is selected, which
// axes are looked at, and which models answer. GUI thread only; the panels outlive it (they are borrowed), and its
// end cancels what is still asked.
class Exploration final : public QObject {
    Q_OBJECT

public:
    Exploration(ui::StagePanel* stage, ui::InspectorPanel* inspector, ui::GalleryPanel* gallery,
                QObject* parent = nullptr);
    ~Exploration() override;

    // New data: forgets models, selection and answers. Null: nothing is loaded.
    void setData(const core::PreparedDataPtr& data);
    // In force for every search from now on, whatever a model was trained under.
    void setConstraints(const core::Constraints& constraints);
    // The models side by side, at most two are compared; a null network is one whose first snapshot is to come.
    void setModels(std::vector<ModelView> models);
    // Newer networks of the same models, in the same order.
    void setSnapshot(const core::SnapshotPtr& snapshot);
    // A row of the data set (index), as if it had been clicked; -1 selects nothing.
    void selectRow(qint64 row);

Q_SIGNALS:
    void rowSelected(qint64 row); // by a click in one of the panels
    void dataRequested();         // the buttons of the empty states
    void trainingRequested();

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace app
