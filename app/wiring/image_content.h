#pragma once

#include "app/wiring/throttle.h"
#include "ui/jobs/query_job.h"
#include "ui/panels/images_view.h"

namespace app {

// Keeps the stage's pictures on the selected row and its answers, or on a cell of the class grid that was clicked, and
// asks for attributions and grids only while they are seen. GUI thread; view and job are borrowed.
class ImageContent final : public QObject {
    Q_OBJECT

public:
    ImageContent(ui::ImagesView* view, ui::QueryJob* job);

    void setData(const core::PreparedDataPtr& data); // null, or without images: nothing is shown
    void setSubject(const ui::QuerySubjectPtr& subject, bool anew);
    void setRow(qint64 row);
    void setAnswer(const std::shared_ptr<const ui::ExplanationAnswer>& answer);
    void setSeen(bool seen);

Q_SIGNALS:
    void rowClicked(qint64 row);

private:
    void renewCloseUp();
    void askAttribution();
    void askGrid(bool anew);
    void showAttribution(const ui::AttributionAnswer& answer);
    void showGrid(const std::shared_ptr<const ui::ClassGridAnswer>& answer);
    void cellClicked(int row, int column);
    [[nodiscard]] bool images() const { return m_data && m_data->dataset.schema.image; }
    [[nodiscard]] QString className(core::Label label) const;
    [[nodiscard]] ui::ImagesView::Model modelOf(const QString& name,
                                                const std::optional<core::Explanation>& found) const;

    ui::ImagesView* m_view;
    ui::QueryJob* m_job;
    core::PreparedDataPtr m_data;
    ui::QuerySubjectPtr m_subject;
    std::shared_ptr<const ui::ExplanationAnswer> m_answer;
    std::shared_ptr<const ui::ClassGridAnswer> m_grid;
    std::optional<std::pair<int, int>> m_cell; // of the grid, that is shown large
    core::Label m_target = 0;                  // of what is shown large
    qint64 m_row = -1;
    int m_turn = 0;
    bool m_seen = false;

    static constexpr int kGridEvery = 3000; // milliseconds, while training
    Throttle m_gridAgain{kGridEvery, [this] { askGrid(false); }};
};

} // namespace app
