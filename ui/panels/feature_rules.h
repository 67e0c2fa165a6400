#pragma once

#include "ui/models/what_if.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace ui {

class NumberField;
class RangeField;

// What may change about one feature of one instance: which way, how far, in which steps, and how hard it is. GUI
// thread. Writes into the model and follows it.
class FeatureRules final : public QWidget {
    Q_OBJECT

public:
    FeatureRules(WhatIf* model, core::Index feature, QWidget* parent = nullptr);
    void refresh(); // from the model

private:
    void propose(const core::FeatureConstraint& constraint);

    WhatIf* m_model;
    core::Index m_feature;
    QComboBox* m_may = nullptr;
    RangeField* m_low = nullptr; // null for categories, as the next two
    RangeField* m_high = nullptr;
    NumberField* m_step = nullptr;
    QSlider* m_difficulty = nullptr;
    QLabel* m_difficultyText = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_reset = nullptr;
};

} // namespace ui
