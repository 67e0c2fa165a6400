#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace ui {

// How well a text answers to the letters a person typed, and which of its letters those are.
struct FuzzyMatch {
    int score = 0;          // larger is better; comparable between texts for the same query
    QVector<int> positions; // in the text, ascending; one a letter of the query without its blanks
};

// Every letter of `query` must occur in `text` in its order, whatever lies between, without regard to case and
// accents. Letters that begin words or follow one another count more. Nothing: the text does not match.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

} // namespace ui
