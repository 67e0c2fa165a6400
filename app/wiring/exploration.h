#pragma once

#include "app/wiring/model_view.h"
#include "core/training/trainer.h"
#include "ui/jobs/queries.h"

#include <QJsonObject>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace ui {
class GalleryPanel;
class InspectorPanel;
class StagePanel;
} // namespace ui

namespace app {

// What is looked at.
struct Look {
    ui::QuerySubjectPtr subject;
    core::Plane plane;
    core::Bounds view;
    std::shared_ptr<const std::vector<ui::LandscapePoint>> points;
    std::vector<qint64> watched;                     // rows whose paths are drawn
    qint64 row = -1;                                 // selected
    std::optional<ui::ExplanationQuery> explanation; // of the selected row, by its own rules and values if it has some
    std::size_t choice = 0;                          // of its answers
    std::vector<ui::LandscapeThumbnail> thumbnails;  // of images
    QString caption;                                 // what is shown, without the epoch
};

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
    // The models side by side; a null network is one whose first snapshot is to come.
    void setModels(std::vector<ModelView> models);
    // Other networks of the same models, in the same order: newer ones, or those of an earlier epoch.
    void setSnapshot(const core::SnapshotPtr& snapshot, bool lookingBack = false);
    // A row of the data set (index), as if it had been clicked; -1 selects nothing. `target`: of its explanation,
    // unless the person has chosen one; nothing: the likeliest other class.
    void selectRow(qint64 row, std::optional<core::Label> target = {});
    [[nodiscard]] std::optional<Look> look() const; // nothing: there is no model, or no plane yet
    [[nodiscard]] qint64 selectedRow() const;       // -1: none
    // The same, and rowSelected(): by a click in a view that belongs to another part.
    void chooseRow(qint64 row);
    // What if: other values and rules of its own for the selected row.
    struct Instance {
        core::RawVector values; // [features] raw units
        core::Constraints constraints;
        int maxChanges = 0; // of a counterfactual; 0: any number
        int answers = 1;    // counterfactuals to look for
    };
    void setInstance(std::optional<Instance> instance); // nothing: the row as it is. Another row forgets it
    void chooseAnswer(std::size_t choice);              // of the set that was found; 0: the best
    [[nodiscard]] ui::QuerySubjectPtr subject() const;  // of every question; null: no model answers yet

    // Row, wanted outcome, way of searching, sample of watched rows and the part of the plane in view: to be kept and
    // had again on the same data, axes and models. A view that needs what is still computed follows when it is there.
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices);
    void zoomTo(const core::Bounds& view); // that part of the plane, by its axes

Q_SIGNALS:
    // What is looked at, for views beside these: the data (null: none), the same with models, constraints and search
    // (null: no model), and the selected row (-1: none).
    void dataShown(const core::PreparedDataPtr& data);
    void subjectChanged(const ui::QuerySubjectPtr& subject);
    void rowShown(qint64 row);
    // The selected row's counterfactuals, each time that they are found or chosen anew; null: another row, or none, is
    // selected now.
    void answered(const std::shared_ptr<const ui::ExplanationAnswer>& answer);
    void planeChanged();
    void networksChanged();                                  // of the same models
    void rowSelected(qint64 row);                            // by a click in one of the panels
    void dataRequested();                                    // the buttons of the empty states
    void rulesChanged(const core::Constraints& constraints); // in force for every row
    void explanationFailed(const QString& message);
    void instanceDragged(const core::RawVector& values); // the selected row's point was dragged there
    void trainingRequested();

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace app
