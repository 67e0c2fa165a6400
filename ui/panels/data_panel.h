#pragma once

#include "core/constraints/constraints.h"
#include "core/data/source.h"

#include <QWidget>

#include <memory>

class QUndoStack;

namespace ui {

// "What is in my data, and what may change?" The rows as a table whose header says for each column what it holds and
// which way a counterfactual may move it; images as a contact sheet with areas of pixels to lock; beside it classes,
// split and what was met while reading. GUI thread. Shows values and emits intent.
class DataPanel final : public QWidget {
    Q_OBJECT

public:
    // Edits go on `undo`, which is borrowed and outlives the panel; null: on a stack of its own.
    explicit DataPanel(QUndoStack* undo = nullptr, QWidget* parent = nullptr);
    ~DataPanel() override;

    void setBuiltins(const std::vector<core::BuiltinSet>& sets); // for the picker
    void setMissingPolicy(core::MissingPolicy missing);          // the next data was read with; words of remedies
    // New data with the constraints its source suggests. Null: the empty state.
    void setData(const core::PreparedDataPtr& data, const core::Constraints& suggested);
    // Constraints from elsewhere, e.g. of an opened model, as one step that can be undone.
    void applyConstraints(const core::Constraints& constraints, const QString& label);
    void showConstraints(const core::Constraints& constraints); // those of other work: no step
    [[nodiscard]] core::Constraints constraints() const;
    [[nodiscard]] core::Constraints suggestedConstraints() const;
    [[nodiscard]] QUndoStack* undoStack() const; // that its edits go on

    void selectRow(qint64 row); // shows and marks a row of the data set; emits nothing

    // Loading in place: `done` in [0, 1], negative when unknown. endProgress() hides it.
    void showProgress(double done, const QString& doing);
    void endProgress();
    void showError(const QString& message); // inline; "" clears it

Q_SIGNALS:
    void rowActivated(qint64 row);                                 // double click or Enter: explain it
    void constraintsChanged(const core::Constraints& constraints); // every edit, undo and redo
    void openRequested(const QString& source);                     // a file, a folder or "builtin:ID"
    void remedyRequested(const core::DataProblem& problem);        // read again, with problem.remedy for its column
    void reviewRequested();                                        // back to the import page of this data
    void cancelRequested();                                        // of what showProgress() shows

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
