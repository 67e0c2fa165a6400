#include "ui/models/notebook.h"

#include "ui/models/gesture.h"
#include "ui/models/value_text.h"

#include <QUndoStack>

#include <algorithm>
#include <ranges>

namespace ui {
namespace {

template <typename Note>
auto find(std::vector<Note>& notes, std::uint64_t id) {
    return std::ranges::find(notes, id, &Note::id);
}

// What a step puts in place of what in a list: from the first to the last note that differ.
template <typename Note>
struct Splice {
    std::ptrdiff_t at = 0;
    std::vector<Note> before;
    std::vector<Note> after;

    Splice(const std::vector<Note>& from, const std::vector<Note>& to) {
        const auto first = std::ranges::mismatch(from, to);
        at = first.in1 - from.begin();
        const auto changed = std::ranges::subrange(first.in1, from.end());
        const auto changedTo = std::ranges::subrange(first.in2, to.end());
        const auto same = std::ranges::mismatch(changed | std::views::reverse, changedTo | std::views::reverse);
        before.assign(first.in1, same.in1.base());
        after.assign(first.in2, same.in2.base());
    }
    static void put(std::vector<Note>& notes, std::ptrdiff_t at, const std::vector<Note>& old,
                    const std::vector<Note>& now) {
        if (at + std::ssize(old) > std::ssize(notes)) // of other work: there is nothing to take back
            return;
        const auto place = notes.erase(notes.begin() + at, notes.begin() + at + std::ssize(old));
        notes.insert(place, now.begin(), now.end());
    }
    void redo(std::vector<Note>& notes) const { put(notes, at, before, after); }
    void undo(std::vector<Note>& notes) const { put(notes, at, after, before); }
};

// The same of all lists. A step costs what it changed the notes by, not what there is: an afternoon has many.
struct Difference {
    Splice<core::Bookmark> bookmarks;
    Splice<core::Verdict> verdicts;
    Splice<core::Scene> scenes;

    Difference(const core::Notes& from, const core::Notes& to)
        : bookmarks(from.bookmarks, to.bookmarks),
          verdicts(from.verdicts, to.verdicts),
          scenes(from.scenes, to.scenes) {}
    [[nodiscard]] core::Notes redone(core::Notes notes) const {
        bookmarks.redo(notes.bookmarks);
        verdicts.redo(notes.verdicts);
        scenes.redo(notes.scenes);
        return notes;
    }
    [[nodiscard]] core::Notes undone(core::Notes notes) const {
        bookmarks.undo(notes.bookmarks);
        verdicts.undo(notes.verdicts);
        scenes.undo(notes.scenes);
        return notes;
    }
};

} // namespace

class Notebook::Change final : public GestureStep {
public:
    Change(Notebook& notebook, const QString& label, const core::Notes& after, Notebook::Merge merge)
        : GestureStep(label, merge == Notebook::Merge::Typing ? GestureStep::Merge::Yes : GestureStep::Merge::No),
          m_notebook(notebook),
          m_change(notebook.m_notes, after) {}

    void redo() override { m_notebook.setNotes(m_change.redone(m_notebook.m_notes)); }

protected:
    void takeBack() override { m_notebook.setNotes(m_change.undone(m_notebook.m_notes)); }
    bool takeIn(const GestureStep& later) override {
        const auto& next = static_cast<const Change&>(later);
        if (next.text() != text())
            return false;
        const core::Notes& after = m_notebook.m_notes;
        const core::Notes before = m_change.undone(next.m_change.undone(after));
        m_change = Difference(before, after);
        setObsolete(before == after);
        return true;
    }

private:
    Notebook& m_notebook;
    Difference m_change;
};

Notebook::Notebook(QUndoStack* stack, QObject* parent) : QObject(parent), m_stack(stack) {}

void Notebook::setNotes(core::Notes notes) {
    m_notes = std::move(notes);
    Q_EMIT changed();
}

void Notebook::change(const QString& label, const core::Notes& next, Merge merge) {
    if (next != m_notes)
        m_stack->push(new Change(*this, label, next, merge));
}

std::uint64_t Notebook::addBookmark(core::Bookmark bookmark) {
    core::Notes next = m_notes;
    const std::uint64_t id = bookmark.id = core::nextId(next.bookmarks);
    const QString label = tr("Bookmark %1").arg(fromStd(bookmark.name));
    next.bookmarks.push_back(std::move(bookmark));
    change(label, next);
    return id;
}

void Notebook::renameBookmark(std::uint64_t id, const QString& name) {
    core::Notes next = m_notes;
    const auto it = find(next.bookmarks, id);
    if (it == next.bookmarks.end())
        return;
    const QString label = tr("Rename the bookmark %1").arg(fromStd(it->name));
    it->name = name.toStdString();
    change(label, next);
}

void Notebook::noteBookmark(std::uint64_t id, const QString& note) {
    core::Notes next = m_notes;
    const auto it = find(next.bookmarks, id);
    if (it == next.bookmarks.end())
        return;
    it->note = note.toStdString();
    const QString label = tr("Note on %1").arg(fromStd(it->name));
    change(label, next, Merge::Typing);
}

void Notebook::removeBookmark(std::uint64_t id) {
    core::Notes next = m_notes;
    const auto it = find(next.bookmarks, id);
    if (it == next.bookmarks.end())
        return;
    const QString label = tr("Remove the bookmark %1").arg(fromStd(it->name));
    next.bookmarks.erase(it);
    change(label, next);
}

void Notebook::setVerdict(const core::Verdict& verdict, qint64 row) {
    core::Notes next = m_notes;
    const auto it = std::ranges::find_if(next.verdicts, [&](const core::Verdict& other) {
        return other.row == verdict.row && other.target == verdict.target && other.model == verdict.model;
    });
    const bool empty = verdict.judgement == core::Judgement::None && verdict.note.empty();
    const bool judged =
        it == next.verdicts.end() ? verdict.judgement != core::Judgement::None : it->judgement != verdict.judgement;
    if (it != next.verdicts.end() && empty)
        next.verdicts.erase(it);
    else if (it != next.verdicts.end())
        *it = verdict;
    else if (!empty)
        next.verdicts.push_back(verdict);
    const auto shown = shownCount(row >= 0 ? row : static_cast<qint64>(verdict.row));
    change(judged ? tr("Verdict on row %1").arg(shown) : tr("Note on row %1").arg(shown), next,
           judged ? Merge::No : Merge::Typing);
}

std::uint64_t Notebook::addScene(core::Scene scene) {
    core::Notes next = m_notes;
    const std::uint64_t id = scene.id = core::nextId(next.scenes);
    const QString label = tr("Keep the scene %1").arg(fromStd(scene.title));
    next.scenes.push_back(std::move(scene));
    change(label, next);
    return id;
}

void Notebook::setScene(const core::Scene& scene) {
    core::Notes next = m_notes;
    const auto it = find(next.scenes, scene.id);
    if (it == next.scenes.end())
        return;
    *it = scene;
    change(tr("Edit the scene %1").arg(fromStd(scene.title)), next, Merge::Typing);
}

void Notebook::removeScene(std::uint64_t id) {
    core::Notes next = m_notes;
    const auto it = find(next.scenes, id);
    if (it == next.scenes.end())
        return;
    const QString label = tr("Remove the scene %1").arg(fromStd(it->title));
    next.scenes.erase(it);
    change(label, next);
}

void Notebook::moveScene(std::uint64_t id, int by) {
    core::Notes next = m_notes;
    const auto it = find(next.scenes, id);
    if (it == next.scenes.end())
        return;
    const auto from = it - next.scenes.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(next.scenes.size()) - 1);
    core::Scene scene = std::move(*it);
    next.scenes.erase(it);
    const QString label = tr("Move the scene %1").arg(fromStd(scene.title));
    next.scenes.insert(next.scenes.begin() + to, std::move(scene));
    change(label, next);
}

} // namespace ui
