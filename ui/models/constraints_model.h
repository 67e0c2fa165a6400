#pragma once

#include "core/constraints/constraints.h"

#include <QAbstractTableModel>
#include <QUndoStack>

namespace ui {

// "What may change, and how far?" Holds the constraints of a schema, a feature a row, and every way of editing them.
// Each edit is one labelled step on the undo stack; typing and dragging are a step for each gesture. An edit that
// breaks the rules of core::checkConstraints changes nothing and is explained by refused(). GUI thread only.
class ConstraintsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FeatureColumn, KindColumn, MutabilityColumn, FromColumn, ToColumn, MeaningColumn, ColumnCount };
    enum Role {
        MutabilityRole = Qt::UserRole + 1, // int: core::Mutability
        KindRole                           // int: core::FeatureKind
    };
    using Features = std::vector<core::Index>;

    // The steps go on `undo`, which is borrowed and outlives the model; null: on a stack of its own.
    explicit ConstraintsModel(QUndoStack* undo = nullptr, QObject* parent = nullptr);

    // Other data. Its own stack forgets the history; whoever lends one decides. `suggested` is what "reset" goes back
    // to.
    void setDataset(core::PreparedDataPtr data, core::Constraints suggested);
    [[nodiscard]] const core::FeatureSchema& schema() const;
    [[nodiscard]] const core::Constraints& constraints() const { return m_constraints; }
    [[nodiscard]] const core::Constraints& suggested() const { return m_suggested; }
    [[nodiscard]] QUndoStack* undoStack() { return m_stack; }

    // Each returns whether something changed. Categories cannot be Increase or Decrease: in a bulk edit they stay as
    // they are and noted() says so.
    bool setMutability(const Features& features, core::Mutability mutability);
    bool cycleMutability(core::Index feature); // free, up, down, locked; categories: free, locked
    bool setDomain(core::Index feature, core::Range range);
    bool setStep(core::Index feature, double step);             // 0: any change
    bool setDifficulty(core::Index feature, double difficulty); // from 1, easy
    bool reset(const Features& features);                       // to the suggested values
    void show(const core::Constraints& constraints);            // those of other work: no step
    bool replaceAll(const core::Constraints& constraints, const QString& label);

    [[nodiscard]] Features allFeatures() const;
    [[nodiscard]] std::vector<core::Mutability> choicesFor(core::Index feature) const;
    // What a counterfactual may do to the feature, in words: "may rise, up to 75 years".
    [[nodiscard]] QString sentence(core::Index feature) const;
    [[nodiscard]] int lockedCount() const { return m_locked; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void constraintsChanged(const core::Constraints& constraints); // by an edit, undo or redo
    void refused(const QString& message);                          // an edit broke a rule; nothing was changed
    void noted(const QString& message);                            // a bulk edit left some features out

private:
    friend class ConstraintsCommand;
    struct Change {
        core::Index feature = 0;
        core::FeatureConstraint before;
        core::FeatureConstraint after;
    };
    using Changes = std::vector<Change>;

    bool push(Changes changes, const QString& label, bool typing = false);
    void apply(const Changes& changes, bool forward);
    [[nodiscard]] QString subject(const Features& features) const;
    [[nodiscard]] QVariant shown(core::Index feature, int column) const;
    [[nodiscard]] QVariant help(core::Index feature, int column) const;
    [[nodiscard]] bool changed(core::Index feature) const;

    core::PreparedDataPtr m_data;
    core::Constraints m_constraints;
    core::Constraints m_suggested;
    QUndoStack* m_stack;
    int m_locked = 0;
};

} // namespace ui
