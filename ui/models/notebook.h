#pragma once

#include "core/session/notes.h"

#include <QObject>

class QUndoStack;

namespace ui {

// The person's bookmarks, verdicts and scenes. Every change is a step of the undo stack, with a label. GUI thread.
class Notebook final : public QObject {
    Q_OBJECT

public:
    // Which changes of one gesture are one step: those of typing and dragging.
    enum class Merge { No, Typing };

    explicit Notebook(QUndoStack* stack, QObject* parent = nullptr); // borrowed

    [[nodiscard]] const core::Notes& notes() const { return m_notes; }
    void setNotes(core::Notes notes); // those of other work: no step; clear the stack too

    // Puts `next` in place of what there is. Equal notes are no step.
    void change(const QString& label, const core::Notes& next, Merge merge = Merge::No);

    std::uint64_t addBookmark(core::Bookmark bookmark); // returns the id it was given
    void renameBookmark(std::uint64_t id, const QString& name);
    void noteBookmark(std::uint64_t id, const QString& note);
    void removeBookmark(std::uint64_t id);
    // In place of an earlier one on the same explanation; neither judgement nor note: takes it away.
    // `row`: its number as it is shown; -1: that of the verdict.
    void setVerdict(const core::Verdict& verdict, qint64 row = -1);
    std::uint64_t addScene(core::Scene scene);
    void setScene(const core::Scene& scene); // that with its id
    void removeScene(std::uint64_t id);
    void moveScene(std::uint64_t id, int by); // earlier (negative) or later

Q_SIGNALS:
    void changed();

private:
    class Change;

    QUndoStack* m_stack;
    core::Notes m_notes;
};

} // namespace ui
