#pragma once

#include "ui/jobs/query_job.h"
#include "ui/panels/embedding_view.h"
#include "ui/plots/row_plot.h"

#include <QJsonObject>

namespace app {

// Keeps the picture of neighbours (or of components) on the rows, the brush, the selected row and its counterfactuals.
// The picture is computed when it is first seen, and again only for other rows; points that are not among them are
// placed without moving it. GUI thread; view and job are borrowed.
class EmbeddingContent final : public QObject {
    Q_OBJECT

public:
    EmbeddingContent(ui::EmbeddingView* view, ui::QueryJob* job);

    void setRows(const ui::RowTablePtr& rows); // null: no data
    void setBrush(const ui::Brush& brush);
    void setRow(qint64 row);
    void setAnswer(const std::shared_ptr<const ui::ExplanationAnswer>& answer);
    void setSeen(bool seen);
    [[nodiscard]] QJsonObject choices() const; // method and view
    void restore(const QJsonObject& choices);  // once the picture is there

private:
    void renew(bool fit = true);
    void askPicture();
    void askPlacement();
    void showPicture(const std::shared_ptr<const ui::EmbeddingAnswer>& answer);
    void draw(bool fit);
    [[nodiscard]] std::vector<ui::LandscapePoint> projected() const;
    void drawThumbnails();
    void drawPaths(const std::vector<Eigen::MatrixXd>& placed);
    void describe();
    [[nodiscard]] bool neighbours() const { return m_view->method() == ui::EmbeddingView::Method::Neighbours; }
    [[nodiscard]] std::vector<core::Matrix> pathsToPlace() const;

    ui::EmbeddingView* m_view;
    ui::QueryJob* m_job;
    ui::RowTablePtr m_all;
    ui::RowTablePtr m_rows; // the sample that is drawn
    ui::Brush m_brush;
    qint64 m_row = -1;
    std::shared_ptr<const ui::ExplanationAnswer> m_answer;
    std::shared_ptr<const ui::EmbeddingAnswer> m_picture;
    std::optional<core::Plane> m_components;
    std::shared_ptr<const std::vector<ui::LandscapePoint>> m_points; // that are drawn
    std::optional<QPointF> m_placedRow;                              // of the selected row, when it is not among them
    std::optional<core::Bounds> m_restoring;                         // the view of a picture that is still to come
    bool m_fitted = false; // the view was fitted to the picture, and is the person's since
    bool m_seen = false;
    bool m_stopped = false;
    quint64 m_about = 0;
};

} // namespace app
