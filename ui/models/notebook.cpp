#include "ui/models/notebook.h"

#include "ui/models/value_text.h"

#include <QUndoStack>

#include <algorithm>

namespace ui {
namespace {

template <typename Note>
auto find(std::vector<Note>& notes, std::uint64_t id) {
    return std::ranges::find(notes, id, &Note::id);
}

constexpr int kTypingId = 0x6e6f7465;

} // namespace

// Both states are shared with the notebook and the neighbouring steps: a step costs what it changed the notes by.
class Notebook::Change final : public QUndoCommand {
public:
    Change(Notebook& notebook, const QString& label, Shared after, Merge merge)
        : QUndoCommand(label),
          m_notebook(notebook),
          m_before(notebook.m_notes),
          m_after(std::move(after)),
          m_merge(merge) {}

    void undo() override { m_notebook.show(m_before); }
    void redo() override { m_notebook.show(m_after); }
    [[nodiscard]] int id() const override { return m_merge == Merge::Typing ? kTypingId : -1; }
    bool mergeWith(const QUndoCommand* command) override {
        const auto* next = dynamic_cast<const Change*>(command);
        if (!next || next->text() != text())
            return false;
        m_after = next->m_after;
        setObsolete(*m_after == *m_before);
        return true;
    }

private:
    Notebook& m_notebook;
    Shared m_before;
    Shared m_after;
    Merge m_merge;
};

Notebook::Notebook(QUndoStack* stack, QObject* parent)
    : QObject(parent), m_stack(stack), m_notes(std::make_shared<const core::Notes>()) {}

void Notebook::setNotes(core::Notes notes) {
    show(std::make_shared<const core::Notes>(std::move(notes)));
}

void Notebook::show(Shared notes) {
    m_notes = std::move(notes);
    Q_EMIT changed();
}

void Notebook::change(const QString& label, core::Notes next, Merge merge) {
    if (next == *m_notes)
        return;
    m_stack->push(new Change(*this, label, std::make_shared<const core::Notes>(std::move(next)), merge));
}

std::uint64_t Notebook::addBookmark(core::Bookmark bookmark) {
    core::Notes next = *m_notes;
    const std::uint64_t id = bookmark.id = core::nextId(next.bookmarks);
    const QString label = tr("Bookmark %1").arg(fromStd(bookmark.name));
    next.bookmarks.push_back(std::move(bookmark));
    change(label, std::move(next));
    return id;
}

void Notebook::renameBookmark(std::uint64_t id, const QString& name) {
    core::Notes next = *m_notes;
    const auto it = find(next.bookmarks, id);
    if (it == next.bookmarks.end())
        return;
    const QString label = tr("Rename the bookmark %1").arg(fromStd(it->name));
    it->name = name.toStdString();
    change(label, std::move(next));
}

void Notebook::noteBookmark(std::uint64_t id, const QString& note) {
    core::Notes next = *m_notes;
    const auto it = find(next.bookmarks, id);
    if (it == next.bookmarks.end())
        return;
    it->note = note.toStdString();
    const QString label = tr("Note on %1").arg(fromStd(it->name));
    change(label, std::move(next), Merge::Typing);
}

void Notebook::removeBookmark(std::uint64_t id) {
    core::Notes next = *m_notes;
    const auto it = find(next.bookmarks, id);
    if (it == next.bookmarks.end())
        return;
    const QString label = tr("Remove the bookmark %1").arg(fromStd(it->name));
    next.bookmarks.erase(it);
    change(label, std::move(next));
}

void Notebook::setVerdict(const core::Verdict& verdict) {
    core::Notes next = *m_notes;
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
    const auto row = shownCount(verdict.row + 1);
    change(judged ? tr("Verdict on row %1").arg(row) : tr("Note on row %1").arg(row), std::move(next),
           judged ? Merge::No : Merge::Typing);
}

std::uint64_t Notebook::addScene(core::Scene scene) {
    core::Notes next = *m_notes;
    const std::uint64_t id = scene.id = core::nextId(next.scenes);
    const QString label = tr("Keep the scene %1").arg(fromStd(scene.title));
    next.scenes.push_back(std::move(scene));
    change(label, std::move(next));
    return id;
}

void Notebook::setScene(const core::Scene& scene) {
    core::Notes next = *m_notes;
    const auto it = find(next.scenes, scene.id);
    if (it == next.scenes.end())
        return;
    *it = scene;
    change(tr("Edit the scene %1").arg(fromStd(scene.title)), std::move(next), Merge::Typing);
}

void Notebook::removeScene(std::uint64_t id) {
    core::Notes next = *m_notes;
    const auto it = find(next.scenes, id);
    if (it == next.scenes.end())
        return;
    const QString label = tr("Remove the scene %1").arg(fromStd(it->title));
    next.scenes.erase(it);
    change(label, std::move(next));
}

void Notebook::moveScene(std::uint64_t id, int by) {
    core::Notes next = *m_notes;
    const auto it = find(next.scenes, id);
    if (it == next.scenes.end())
        return;
    const auto from = it - next.scenes.begin();
    const auto to = std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(next.scenes.size()) - 1);
    core::Scene scene = std::move(*it);
    next.scenes.erase(it);
    const QString label = tr("Move the scene %1").arg(fromStd(scene.title));
    next.scenes.insert(next.scenes.begin() + to, std::move(scene));
    change(label, std::move(next));
}

} // namespace ui
