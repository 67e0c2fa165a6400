#pragma once

#include "ui/panels/view_card.h"
#include "ui/plots/curves_plot.h"

#include <QJsonObject>

class QCheckBox;
class QComboBox;

namespace ui {

// The curves of a chosen feature and class, and what they are made of. GUI thread; emits what it wants to know.
class CurvesView final : public ViewCard {
    Q_OBJECT

public:
    explicit CurvesView(QWidget* parent = nullptr);

    void setData(const core::PreparedDataPtr& data); // null: none
    // What to offer first: the features in this order, of which the first is shown unless the user chose another.
    void setOrder(const std::vector<core::Index>& order);
    void setClass(core::Label label); // unless the user chose another
    [[nodiscard]] core::Index feature() const;
    [[nodiscard]] core::Label label() const;
    void setContent(CurvesPlot::Content content);
    void setBusy(bool busy);
    void setRowsOf(qint64 rows, bool training) { // what the rows of the curves are a sample of
        m_of = rows;
        m_training = training;
    }
    [[nodiscard]] CurvesPlot* plot() const { return m_plot; }
    [[nodiscard]] QJsonObject choices() const; // of the user's
    void restore(const QJsonObject& choices);

Q_SIGNALS:
    void wanted(); // another feature or class
    void rowClicked(qint64 row);

private:
    void describe(const CurvesPlot::Content& content);

    core::PreparedDataPtr m_data;
    QComboBox* m_feature = nullptr;
    QComboBox* m_class = nullptr;
    QCheckBox* m_centred = nullptr;
    CurvesPlot* m_plot = nullptr;
    qint64 m_of = 0;
    bool m_training = false;
    bool m_ownFeature = false; // chosen by the user
    bool m_ownClass = false;
};

} // namespace ui
