#pragma once

#include "core/constraints/decode.h"

#include <QObject>

#include <optional>

namespace ui {

// An instance that a person changes to see what becomes of it: values in place of a row's, and rules that hold for this
// instance alone. Every value is one that its feature can hold. GUI thread.
class WhatIf final : public QObject {
    Q_OBJECT

public:
    explicit WhatIf(QObject* parent = nullptr);

    void setData(const core::PreparedDataPtr& data); // forgets the instance
    [[nodiscard]] const core::PreparedDataPtr& data() const { return m_data; }
    // Starts from a row of the data, under the rules in force; nothing: no instance.
    void setRow(std::optional<qint64> row);
    // The rules in force: features without rules of their own take them over.
    void setRules(const core::Constraints& rules);

    [[nodiscard]] std::optional<qint64> row() const { return m_row; }
    [[nodiscard]] const core::RawVector& factual() const { return m_factual; }   // [features] the row as it is
    [[nodiscard]] const core::RawVector& instance() const { return m_instance; } // [features] as it was changed
    [[nodiscard]] const core::Constraints& constraints() const { return m_constraints; }
    [[nodiscard]] const core::FeatureConstraint& rule(core::Index feature) const { return m_rules[feature]; }
    [[nodiscard]] int maxChanges() const { return m_maxChanges; } // of a counterfactual; 0: any number
    [[nodiscard]] int answers() const { return m_answers; }       // counterfactuals to look for, >= 1

    // The nearest value that the feature can hold: whole, a level, a number of steps from the row's.
    void setValue(core::Index feature, double raw);
    void setValues(const std::vector<core::Index>& features, double raw);
    void setInstance(const core::RawVector& values); // every feature's
    // Refused, with the reason, when no such rule can be.
    core::Status setConstraint(core::Index feature, const core::FeatureConstraint& constraint);
    void setMaxChanges(int most);
    void setAnswers(int count);
    void reset(core::Index feature); // value and rules
    void reset();

    [[nodiscard]] bool isMoved(core::Index feature) const { return m_instance(feature) != m_factual(feature); }
    [[nodiscard]] bool hasOwnRule(core::Index feature) const { return m_constraints[feature] != m_rules[feature]; }
    [[nodiscard]] core::Index moved() const;    // how many values differ from the row's
    [[nodiscard]] core::Index ownRules() const; // how many features have rules of their own
    [[nodiscard]] bool isPlain() const;         // the row as it is, under the rules in force

Q_SIGNALS:
    void started();       // another row, or none
    void valuesChanged(); // of the instance
    void rulesChanged();  // its own

private:
    [[nodiscard]] double possible(core::Index feature, double raw) const;

    core::PreparedDataPtr m_data;
    std::optional<qint64> m_row;
    core::RawVector m_factual;
    core::RawVector m_instance;
    core::Constraints m_rules; // in force for every row
    core::Constraints m_constraints;
    int m_maxChanges = 0;
    int m_answers = 1;
};

} // namespace ui
