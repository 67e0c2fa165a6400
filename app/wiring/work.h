#pragma once

#include "app/wiring/training.h"
#include "core/session/session.h"
#include "ui/models/what_if.h"

#include <QUndoCommand>

#include <functional>

namespace app {

// What a person has in hand on one data set, as the window shows it. A value; copying it shares the data.
struct Work {
    core::PreparedDataPtr data; // not null
    core::SourceRequest request;
    core::Constraints suggested; // by the source: what "as suggested" goes back to
    core::Constraints constraints;
    core::PlannedTraining planned;
    std::vector<Training::Model> models;
    core::Notes notes;
    ui::WhatIf::Edits edits;
};

// As a session without name and view, and back. Models whose first weights are still to come are left out.
core::Session sessionOf(const Work& work);
Work workOf(const core::Session& session);

// The notes that still hold on the same source read in another way: those on rows that are still there, with the same
// features and classes.
core::Notes carriedOver(const core::Notes& notes, const core::Dataset& from, const core::Dataset& to);

// One step: the same source read in another way. What was trained and noted on the data before comes back with them,
// and what was since then with a redo: nothing is lost by going back and forth.
class DataEdit final : public QUndoCommand {
public:
    struct Window {
        std::function<Work()> work;            // what is shown
        std::function<void(const Work&)> show; // puts no step on the stack
    };
    DataEdit(Window window, Work before, const QString& label);

    void undo() override;
    void redo() override;

private:
    Window m_window;
    Work m_before;
    std::optional<Work> m_after; // unset until it was undone
};

} // namespace app
