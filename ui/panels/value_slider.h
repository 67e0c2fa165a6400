#pragma once

#include "core/data/feature_schema.h"
#include "ui/forms/number_boxes.h"

#include <QSlider>

#include <optional>

namespace ui {

// A slider over the values of a feature, with a mark where the row is and one where its counterfactual is. GUI thread.
class ValueSlider final : public CalmWheel<QSlider> {
    Q_OBJECT

public:
    explicit ValueSlider(QWidget* parent = nullptr);

    // `resolution`: the smallest change that can be made; the ends are moved outwards to whole ones from `origin`.
    void setSpan(double low, double high, double resolution, double origin);
    void setRaw(double raw); // emits nothing
    void setMarks(double factual, std::optional<double> counterfactual, int targetClass);

Q_SIGNALS:
    void moved(double raw); // by the user

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double place(double raw) const; // x in pixels

    double m_origin = 0.0;
    double m_resolution = 1.0;
    double m_factual = 0.0;
    std::optional<double> m_counterfactual;
    int m_target = 0;
    bool m_quiet = false;
};

} // namespace ui
