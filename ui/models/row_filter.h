#pragma once

#include "core/base/result.h"
#include "core/constraints/constraints.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

enum class Part { Training, Validation, Test };

// The part of the split that a row is in; looks it up in O(log rows).
Part partOf(const core::PreparedData& data, core::Index row);
QString partWord(Part part);

// Which rows of a data set to show. A value made by parse(); matches() may be called from any thread.
class RowFilter {
public:
    // Reads what a person types: conditions "age > 40" or "housing = own" and single words, which are looked for in
    // category levels and class names; all must hold. Parted by commas, semicolons or "and". The error says what was
    // not understood.
    static core::Result<RowFilter> parse(const core::Dataset& dataset, const QString& text);

    // A filter that fits the data, to show how one is written: "age > 54, approved".
    static QString example(const core::Dataset& dataset, const core::Constraints& constraints);

    std::optional<core::Label> label; // only this class
    std::optional<Part> part;         // only this part of the split

    [[nodiscard]] bool empty() const { return !label && !part && m_conditions.empty() && m_words.empty(); }
    [[nodiscard]] bool matches(const core::PreparedData& data, core::Index row) const;

private:
    enum class Operator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };
    struct Condition {
        core::Index feature = 0; // -1: the class
        Operator op = Operator::Equal;
        double value = 0.0; // raw; a level's or class's index
    };
    struct Word { // holds when the class or one of the features is at a marked level
        std::vector<bool> classes;
        std::vector<std::pair<core::Index, std::vector<bool>>> features;
    };
    static core::Result<Condition> condition(const core::Dataset& dataset, const QString& text, qsizetype at,
                                             qsizetype length);
    static core::Result<Word> word(const core::Dataset& dataset, const QString& text);
    [[nodiscard]] static bool holds(const Condition& condition, double value);

    std::vector<Condition> m_conditions;
    std::vector<Word> m_words;
};

} // namespace ui
