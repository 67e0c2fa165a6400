#include "core/session/notes.h"

#include <algorithm>
#include <span>

namespace core {
namespace {

bool same(const RawVector& a, const RawVector& b) {
    return std::ranges::equal(std::span(a.data(), static_cast<std::size_t>(a.size())),
                              std::span(b.data(), static_cast<std::size_t>(b.size())));
}

} // namespace

bool operator==(const Bookmark& a, const Bookmark& b) {
    return a.id == b.id && a.name == b.name && same(a.instance, b.instance) && a.row == b.row && a.target == b.target &&
           a.counterfactual.has_value() == b.counterfactual.has_value() &&
           (!a.counterfactual || same(*a.counterfactual, *b.counterfactual)) && a.model == b.model && a.note == b.note;
}

const Verdict* verdictOn(const Notes& notes, Index row, Label target, const std::string& model) {
    const auto it = std::ranges::find_if(notes.verdicts, [&](const Verdict& verdict) {
        return verdict.row == row && verdict.target == target && verdict.model == model;
    });
    return it == notes.verdicts.end() ? nullptr : &*it;
}

} // namespace core
