#pragma once

#include "core/constraints/decode.h"

#include <QObject>

#include <map>
#include <optional>

class QUndoStack;

namespace ui {

// Instances that a person changes to see what becomes of them: values in place of a row's, and rules that hold for this
// row alone. What was changed stays with its row. Every change is a labelled step of the undo stack, a gesture one
// step; undoing one comes back to its row. Every value is one that its feature can hold. GUI thread.
class WhatIf final : public QObject {
    Q_OBJECT

public:
    // What was changed about one row.
    struct Edit {
        std::map<core::Index, double> values;                 // raw units, by feature
        std::map<core::Index, core::FeatureConstraint> rules; // by feature
        int maxChanges = 0;                                   // of a counterfactual; 0: any number
        int answers = 1;                                      // counterfactuals to look for, >= 1
        bool operator==(const Edit&) const = default;
    };
    using Edits = std::map<qint64, Edit>; // by row of the data; rows as they are have none

    explicit WhatIf(QObject* parent = nullptr);

    void setUndoStack(QUndoStack* stack);            // borrowed; null: nothing is undone
    void setData(const core::PreparedDataPtr& data); // forgets what was changed
    [[nodiscard]] const core::PreparedDataPtr& data() const { return m_data; }
    // A row of the data with what was changed about it, under the rules in force; nothing: no instance.
    void setRow(std::optional<qint64> row);
    // The rules in force: features without rules of their own take them over.
    void setRules(const core::Constraints& rules);
    [[nodiscard]] const Edits& edits() const { return m_edits; }
    void setEdits(const Edits& edits); // those of other work: no step. What this data cannot hold is left out

    [[nodiscard]] std::optional<qint64> row() const { return m_row; }
    [[nodiscard]] const core::RawVector& factual() const { return m_factual; }   // [features] the row as it is
    [[nodiscard]] const core::RawVector& instance() const { return m_instance; } // [features] as it was changed
    [[nodiscard]] const core::Constraints& constraints() const { return m_constraints; }
    [[nodiscard]] const core::FeatureConstraint& rule(core::Index feature) const { return m_rules[feature]; }
    [[nodiscard]] int maxChanges() const { return m_edit.maxChanges; }
    [[nodiscard]] int answers() const { return m_edit.answers; }

    // The nearest value that the feature can hold: whole, a level, a number of steps from the row's.
    void setValue(core::Index feature, double raw);
    void paint(const std::vector<core::Index>& pixels, double raw);
    // Every feature's; numbers that differ from the instance's are taken no finer than the data has them, and than a
    // thousandth of their range: a hand is no finer.
    void drag(const core::RawVector& values);
    void setInstance(const core::RawVector& values, const QString& of); // every feature's; `of`: its name
    // Refused, with the reason, when no such rule can be.
    core::Status setConstraint(core::Index feature, const core::FeatureConstraint& constraint);
    void setMaxChanges(int most);
    void setAnswers(int count);
    void reset();

    [[nodiscard]] bool isMoved(core::Index feature) const { return m_instance(feature) != m_factual(feature); }
    [[nodiscard]] bool hasOwnRule(core::Index feature) const { return m_constraints[feature] != m_rules[feature]; }
    // Changed to what the data know nothing of: beyond the feature's domain, where no row is.
    [[nodiscard]] bool isOutside(core::Index feature) const;
    [[nodiscard]] const core::Range& domain(core::Index feature) const { return m_natural[feature].domain; } // raw
    [[nodiscard]] core::Index moved() const;    // how many values differ from the row's
    [[nodiscard]] core::Index ownRules() const; // how many features have rules of their own
    [[nodiscard]] bool isPlain() const;         // the row as it is, under the rules in force

Q_SIGNALS:
    void started();             // another row, or none
    void valuesChanged();       // of the instance
    void rulesChanged();        // its own
    void rowWanted(qint64 row); // a step of that row is undone or redone: it is to be selected

private:
    class Change;
    void change(const QString& label, Edit next);
    void setValues(const QString& label, const std::vector<core::Index>& features, const core::RawVector& values);
    void show(qint64 row, const Edit& edit);
    void derive(); // instance and constraints
    [[nodiscard]] bool canBe(qint64 row, const Edit& edit) const;
    [[nodiscard]] double possible(core::Index feature, double raw) const;
    [[nodiscard]] QString rowName() const;
    [[nodiscard]] int decimalsOf(core::Index feature); // of dragged values, after the point; negative: tens, hundreds

    core::PreparedDataPtr m_data;
    QUndoStack* m_stack = nullptr;
    std::optional<qint64> m_row;
    core::Constraints m_natural; // of the data alone
    core::Constraints m_rules;   // in force for every row
    Edits m_edits;
    Edit m_edit;                           // of the row
    std::map<core::Index, int> m_decimals; // of features that were dragged
    core::RawVector m_factual;
    core::RawVector m_instance;
    core::Constraints m_constraints;
};

} // namespace ui
