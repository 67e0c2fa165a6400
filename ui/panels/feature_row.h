#pragma once

#include "ui/models/what_if.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class FeatureRules;
class NumberField;
class ValueSlider;

// One feature of an instance that is changed: its value by slider and number, or by a list of levels; a lock; and, when
// unfolded, what may change about it. GUI thread. Writes into the model and follows it.
class FeatureRow final : public QWidget {
    Q_OBJECT

public:
    FeatureRow(WhatIf* model, core::Index feature, const core::Range& usual, QWidget* parent = nullptr);

    [[nodiscard]] core::Index feature() const { return m_feature; }
    // Where the counterfactual puts the value; nothing: it stays.
    void setCounterfactual(std::optional<double> raw, int targetClass);
    void refresh(); // from the model
    void restart(); // the model has started from another row of the same data

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeNames(QBoxLayout* head);
    void makeLevels();
    void makeNumber();
    void makeButtons(QBoxLayout* head);
    void makeDoubt(QBoxLayout* column);
    void elide();
    [[nodiscard]] static bool wrapsInto(int width, const QString& text, const QFontMetrics& metrics);
    void themeChanged();
    void lock(bool locked);
    [[nodiscard]] const core::Feature& about() const;

    WhatIf* m_model;
    core::Index m_feature;
    core::Range m_usual;
    QLabel* m_name = nullptr;
    QLabel* m_was = nullptr;
    QString m_wasText;
    NumberField* m_number = nullptr; // null for levels
    QComboBox* m_levels = nullptr;   // null for numbers
    ValueSlider* m_slider = nullptr; // null for categories
    QToolButton* m_lock = nullptr;
    QToolButton* m_unfold = nullptr;
    QLabel* m_doubt = nullptr;       // null for levels
    FeatureRules* m_rules = nullptr; // made when first unfolded
    bool m_typing = false;           // a number is being typed
    bool m_holdNumber = false;       // what is typed stays as it is, whatever became of it
};

// Between the 1st and the 99th percentile of some hundred training rows.
core::Range usualRange(const core::PreparedData& data, core::Index feature);

} // namespace ui
