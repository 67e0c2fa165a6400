#pragma once

#include "core/evaluation/dependence.h"
#include "ui/plots/row_plot.h"

#include <memory>

namespace ui {

// How the probability of a class follows one feature: a panel a model, all on the same scales. Thin lines are rows, the
// broad one is their mean (partial dependence), the bold one the selected row; the other models' means are dashed.
// Below, a rug of the rows' own values. Click a thin line to select its row. GUI thread.
class CurvesPlot final : public QWidget {
    Q_OBJECT

public:
    struct Model {
        QString name;
        core::Dependence curves;      // individual: [values x rows]
        std::vector<double> selected; // [values] of the selected row; may be empty
        std::optional<double> end;    // the feature's value in the model's counterfactual of it
    };
    struct Content {
        RowTablePtr table; // of the curves: its rows are the columns of `individual`, its values the rug
        core::Index feature = 0;
        QString className;
        qint64 selectedRow = -1;
        std::vector<Model> models;
    };

    explicit CurvesPlot(QWidget* parent = nullptr);
    ~CurvesPlot() override;

    void setContent(Content content); // without models: empty
    void setCentred(bool centred);    // every curve minus its own value at the left end
    void setTitle(const QString& title, const QString& caption);
    [[nodiscard]] PlotSource source() const;
    // Where a value of the feature and a probability (or a difference, when centred) are in the panel of a model.
    [[nodiscard]] QPointF positionOf(std::size_t model, double value, double probability) const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowClicked(qint64 row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
