#include "app/wiring/work.h"

#include <algorithm>
#include <map>

namespace app {

core::Session sessionOf(const Work& work) {
    core::Session session;
    session.request = work.request;
    session.request.decoder = {};
    session.request.progress = {};
    session.request.stop = {};
    session.data = work.data;
    session.constraints = work.constraints;
    session.planned = work.planned;
    for (const Training::Model& model : work.models)
        if (!model.run.network.layers().empty())
            session.models.push_back({model.run, model.seed, model.weights, model.kept});
    session.notes = work.notes;
    return session;
}

Work workOf(const core::Session& session) {
    Work work;
    work.data = session.data;
    work.request = session.request;
    work.suggested = core::defaultConstraints(*session.data);
    work.constraints = session.constraints;
    work.planned = session.planned;
    for (const core::SessionModel& model : session.models) {
        Training::Model shown;
        shown.run = model.run;
        shown.seed = model.seed;
        shown.weights = model.epochs;
        shown.kept = model.kept;
        work.models.push_back(std::move(shown));
    }
    work.notes = session.notes;
    return work;
}

core::Notes carriedOver(const core::Notes& notes, const core::Dataset& from, const core::Dataset& to) {
    const auto sameFeature = [](const core::Feature& a, const core::Feature& b) {
        return a.name == b.name && a.kind == b.kind && a.levels == b.levels;
    };
    if (from.classes != to.classes || !std::ranges::equal(from.schema.features, to.schema.features, sameFeature))
        return {};
    std::map<std::int64_t, core::Index> places; // by record
    for (core::Index row = 0; row < to.size(); ++row)
        places.emplace(to.records[static_cast<std::size_t>(row)], row);
    const auto place = [&](core::Index row) -> std::optional<core::Index> {
        const auto it = places.find(from.records[static_cast<std::size_t>(row)]);
        return it == places.end() ? std::nullopt : std::optional(it->second);
    };
    core::Notes carried;
    for (core::Bookmark bookmark : notes.bookmarks) {
        if (bookmark.row)
            bookmark.row = place(*bookmark.row);
        carried.bookmarks.push_back(std::move(bookmark));
    }
    for (core::Verdict verdict : notes.verdicts)
        if (const auto row = place(verdict.row)) {
            verdict.row = *row;
            carried.verdicts.push_back(std::move(verdict));
        }
    carried.scenes = notes.scenes;
    return carried;
}

DataEdit::DataEdit(Window window, Work before, const QString& label)
    : QUndoCommand(label), m_window(std::move(window)), m_before(std::move(before)) {}

void DataEdit::undo() {
    m_after = m_window.work();
    m_window.show(m_before);
}

// The first time it is shown already.
void DataEdit::redo() {
    if (!m_after)
        return;
    m_before = m_window.work();
    m_window.show(*m_after);
}

} // namespace app
