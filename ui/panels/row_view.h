#pragma once

#include "ui/panels/view_card.h"
#include "ui/plots/row_plot.h"

#include <QJsonArray>

class QPushButton;

namespace ui {

class FeatureChooser;

// A view of the stage that draws rows in many features: which of them, what is brushed and how many rows that are, and
// in the caption of how many rows and features it is a projection. GUI thread.
class RowView final : public ViewCard {
    Q_OBJECT

public:
    enum class Kind { Parallel, Matrix };
    explicit RowView(Kind kind, QWidget* parent = nullptr);

    void setRows(const RowTablePtr& rows); // null: none
    void setOrder(const std::vector<core::Index>& order);
    void setOverlay(const RowOverlay& overlay);
    void setBrush(const Brush& brush); // emits nothing
    [[nodiscard]] RowPlot* plot() const { return m_plot; }
    [[nodiscard]] QJsonArray choices() const; // the features, where the user chose them; else empty
    void restore(const QJsonArray& choices);

Q_SIGNALS:
    void rowClicked(qint64 row);
    void brushChanged(const ui::Brush& brush);

private:
    void featuresChosen();
    void describe();

    Kind m_kind;
    RowTablePtr m_rows;
    RowPlot* m_plot = nullptr;
    FeatureChooser* m_chooser = nullptr;
    QPushButton* m_brushed = nullptr;
};

} // namespace ui
