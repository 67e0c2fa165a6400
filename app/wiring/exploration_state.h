#pragma once

#include "app/wiring/exploration.h"
#include "app/wiring/stage_content.h"
#include "app/wiring/throttle.h"
#include "ui/jobs/query_job.h"

#include <QTimer>

#include <optional>

namespace app {

// What is looked at, and what is asked about it. What the user and the window do: exploration.cpp; questions and
// answers: exploration_queries.cpp.
class Exploration::State final : public QObject {
    Q_OBJECT

public:
    State(Exploration& owner, ui::StagePanel* stage, ui::InspectorPanel* inspector, ui::GalleryPanel* gallery);

    void setData(const core::PreparedDataPtr& loaded);
    void setConstraints(const core::Constraints& constraints);
    void setModels(std::vector<ModelView> models);
    void setSnapshot(const core::SnapshotPtr& snapshot, bool lookingBack);
    void selectRow(qint64 row, std::optional<core::Label> target = {});
    [[nodiscard]] std::optional<Look> look() const;
    [[nodiscard]] qint64 selectedRow() const { return m_row; }
    void rowClicked(qint64 row);
    void setInstance(std::optional<Instance> instance);
    void chooseAnswer(std::size_t choice);
    [[nodiscard]] const ui::QuerySubjectPtr& subject() const { return m_subject; }
    [[nodiscard]] QJsonObject choices() const;
    void restore(const QJsonObject& choices);
    struct Zoom {
        std::optional<core::Bounds> whole; // nothing: as it is
        core::Bounds view;
    };
    void zoom(const Zoom& to);

private:
    void connectPanels();
    void connectAnswers();

    void renewSubject();
    void renewSearchForm();
    void showGenerators();
    void restoreView();
    void searchChanged();
    void stepRow(int by);
    void drag(double u, double v);
    void renewPlane(bool fit);
    void showPart();
    void renewPoints(bool fit);
    void renewCaption();
    [[nodiscard]] QStringList captionParts() const;                             // without the epoch
    [[nodiscard]] std::optional<ui::ExplanationQuery> explanationQuery() const; // of the selected row
    void renewThumbnails();
    void renewInspectorRow();
    void chooseWatched();
    [[nodiscard]] bool answers() const { return m_subject && ui::referenceNetwork(*m_subject); }
    [[nodiscard]] core::Constraints constraintsInForce() const;

    // Each asks a new question, or the same on newer models.
    enum class Ask { New, Again };
    void post(ui::Query query, Ask ask);
    void askSurfaces(Ask ask);
    void askPaths(Ask ask);
    void askExplanation(Ask ask, bool advice = true);
    void askFigures(Ask ask);
    void askGallery(Ask ask);
    void askAll(Ask ask);

    void showPoints(const ui::PointAnswer& answer);
    void showSurfaces(const ui::SurfaceAnswer& answer);
    void showPaths(const ui::PathAnswer& answer);
    void showExplanation(const std::shared_ptr<const ui::ExplanationAnswer>& answer);
    void showChosen();
    [[nodiscard]] core::RawVector instance() const; // the selected row's values, as it is or as it was changed
    void showFailure(ui::QueryKind kind, const QString& message);

    Exploration& m_owner;
    ui::StagePanel* m_stage;
    ui::InspectorPanel* m_inspector;
    ui::GalleryPanel* m_gallery;

    core::PreparedDataPtr m_loaded;
    core::Constraints m_constraints; // the user's; empty until they are set
    std::vector<ModelView> m_models;
    QString m_generator;              // chosen in the inspector; "": the models' own
    core::ParamValues m_searchValues; // set in the inspector; empty: the models' own
    ui::QuerySubjectPtr m_subject;
    int m_epoch = 0;
    int m_epochs = 0; // 0: not training
    bool m_lookingBack = false;

    std::shared_ptr<const std::vector<core::Index>> m_shown; // rows of the data set that are drawn, ascending
    std::vector<qint64> m_watched;
    quint64 m_sample = 0;
    qint64 m_row = -1;
    std::optional<core::Label> m_target; // of the row, where it was selected with one
    std::optional<Instance> m_instance;  // what if, in place of the row
    std::shared_ptr<const ui::ExplanationAnswer> m_answer;
    std::size_t m_choice = 0; // of the answer's set
    std::optional<core::Plane> m_plane;
    std::optional<core::Plane> m_components;
    std::shared_ptr<const std::vector<ui::LandscapePoint>> m_points;
    struct Placed { // what the points, or those that are asked for, depend on beside the data
        ui::StageAxes axes;
        std::shared_ptr<const std::vector<core::Index>> rows;
        qint64 extra = -1;
        bool operator==(const Placed&) const = default;
    };
    std::optional<Placed> m_placed;
    bool m_fitDue = false;              // the view is to follow the points that are asked for
    qint64 m_outside = 0;               // points beyond m_whole
    core::Bounds m_whole;               // what the stage shows unless the user zooms
    std::optional<core::Bounds> m_asIs; // m_whole before changed values made it wider
    std::optional<Zoom> m_restoring;    // once the points are placed

    static constexpr int kExplainEvery = 150; // milliseconds, while training
    static constexpr int kFiguresEvery = 600;
    static constexpr int kGalleryEvery = 1500;
    static constexpr int kSettled = 300; // milliseconds after the last change, when there is time for advice
    QTimer m_settled;
    Throttle m_explainAgain{kExplainEvery, [this] { askExplanation(Ask::Again); }};
    Throttle m_figuresAgain{kFiguresEvery, [this] { askFigures(Ask::Again); }};
    Throttle m_galleryAgain{kGalleryEvery, [this] { askGallery(Ask::Again); }};
    ui::QueryJob m_job; // last: ends first
};

} // namespace app
