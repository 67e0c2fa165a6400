#include "core/session/session_parts.h"

#include <limits>

namespace core {
namespace {

constexpr std::array<std::string_view, 4> kJudgements{"none", "sensible", "odd", "wrong"};

JsonOut vectorToJson(const RawVector& values) {
    JsonOut list = JsonOut::array();
    for (const double value : values)
        list.push_back(value);
    return list;
}

RawVector vectorFrom(const JsonField& field, Index size) {
    field.mustHaveSize(static_cast<std::size_t>(size));
    RawVector values(size);
    for (Index i = 0; i < size; ++i)
        values(i) = field.item(static_cast<std::size_t>(i)).number();
    return values;
}

JsonOut bookmarkToJson(const Bookmark& bookmark) {
    JsonOut json{{"id", bookmark.id},       {"name", bookmark.name}, {"instance", vectorToJson(bookmark.instance)},
                 {"row", nullptr},          {"target", nullptr},     {"counterfactual", nullptr},
                 {"model", bookmark.model}, {"note", bookmark.note}};
    if (bookmark.row)
        json["row"] = *bookmark.row;
    if (bookmark.target)
        json["target"] = *bookmark.target;
    if (bookmark.counterfactual)
        json["counterfactual"] = vectorToJson(*bookmark.counterfactual);
    return json;
}

Bookmark bookmarkFrom(const JsonField& field, const Dataset& dataset) {
    Bookmark bookmark;
    bookmark.id = field["id"].seed();
    bookmark.name = field["name"].text();
    bookmark.instance = vectorFrom(field["instance"], dataset.schema.size());
    if (field.has("row"))
        bookmark.row = field["row"].whole(0, dataset.size() - 1);
    if (field.has("target"))
        bookmark.target = static_cast<Label>(field["target"].whole(0, dataset.classCount() - 1));
    if (field.has("counterfactual"))
        bookmark.counterfactual = vectorFrom(field["counterfactual"], dataset.schema.size());
    bookmark.model = field["model"].text();
    bookmark.note = field["note"].text();
    return bookmark;
}

} // namespace

JsonOut notesToJson(const Notes& notes, BlockWriter& blocks) {
    JsonOut bookmarks = JsonOut::array(), verdicts = JsonOut::array(), scenes = JsonOut::array();
    for (const Bookmark& bookmark : notes.bookmarks)
        bookmarks.push_back(bookmarkToJson(bookmark));
    for (const Verdict& verdict : notes.verdicts)
        verdicts.push_back({{"row", verdict.row},
                            {"target", verdict.target},
                            {"model", verdict.model},
                            {"judgement", kJudgements.at(static_cast<std::size_t>(verdict.judgement))},
                            {"note", verdict.note}});
    for (const Scene& scene : notes.scenes)
        scenes.push_back({{"id", scene.id},
                          {"title", scene.title},
                          {"words", scene.words},
                          {"state", scene.state},
                          {"picture", blocks.add(std::span(reinterpret_cast<const std::uint8_t*>(scene.picture.data()),
                                                           scene.picture.size()))}});
    return {{"bookmarks", std::move(bookmarks)}, {"verdicts", std::move(verdicts)}, {"scenes", std::move(scenes)}};
}

Notes notesFrom(const JsonField& field, const Dataset& dataset, const BlockReader& blocks) {
    Notes notes;
    const JsonField bookmarks = field["bookmarks"], verdicts = field["verdicts"], scenes = field["scenes"];
    for (std::size_t i = 0; i < bookmarks.size(); ++i)
        notes.bookmarks.push_back(bookmarkFrom(bookmarks.item(i), dataset));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const JsonField one = verdicts.item(i);
        notes.verdicts.push_back({one["row"].whole(0, dataset.size() - 1),
                                  static_cast<Label>(one["target"].whole(0, dataset.classCount() - 1)),
                                  one["model"].text(), static_cast<Judgement>(wordIndex(one["judgement"], kJudgements)),
                                  one["note"].text()});
    }
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const JsonField one = scenes.item(i);
        Scene scene{one["id"].seed(), one["title"].text(), one["words"].text(), one["state"].text(), {}};
        scene.picture.resize(blocks.count(one["picture"]));
        blocks.read(one["picture"],
                    std::span(reinterpret_cast<std::uint8_t*>(scene.picture.data()), scene.picture.size()));
        notes.scenes.push_back(std::move(scene));
    }
    return notes;
}

} // namespace core
