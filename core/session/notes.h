#pragma once

#include "core/base/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

// What a person noted while looking into a model: instances to come back to, verdicts on explanations, scenes to
// present. Plain values; a session keeps them.

// An instance kept by name, as it is in the data or as a person changed it, with a counterfactual of it if one was
// kept.
struct Bookmark {
    std::uint64_t id = 0; // unique among the bookmarks, from 1 on
    std::string name;
    RawVector instance;                      // [features] raw units
    std::optional<Index> row;                // of the data set, when the instance is or began as one of its rows
    std::optional<Label> target;             // of the counterfactual
    std::optional<RawVector> counterfactual; // [features] raw units
    std::string model;                       // whose counterfactual it is; "" without one
    std::string note;
};
bool operator==(const Bookmark& a, const Bookmark& b);

// What a person thinks of an explanation.
enum class Judgement { None, Sensible, Odd, Wrong };
struct Verdict {
    Index row = 0;    // of the data set
    Label target = 0; // that the explanation led to
    std::string model;
    Judgement judgement = Judgement::None;
    std::string note;
    bool operator==(const Verdict&) const = default;
};

// Something to present: what was on the stage, with words.
struct Scene {
    std::uint64_t id = 0; // unique among the scenes, from 1 on
    std::string title;
    std::string words;
    std::string state;   // JSON text: what the window needs to show it again
    std::string picture; // PNG bytes of how it looked; may be empty
    bool operator==(const Scene&) const = default;
};

struct Notes {
    std::vector<Bookmark> bookmarks; // in the person's order
    std::vector<Verdict> verdicts;   // at most one a row, target and model
    std::vector<Scene> scenes;       // in the order of presenting
    bool operator==(const Notes&) const = default;
};

// The first id that none of them has.
template <typename Note>
std::uint64_t nextId(const std::vector<Note>& notes) {
    std::uint64_t highest = 0;
    for (const Note& note : notes)
        highest = highest < note.id ? note.id : highest;
    return highest + 1;
}

// The verdict on this explanation; null: there is none.
const Verdict* verdictOn(const Notes& notes, Index row, Label target, const std::string& model);

} // namespace core
