#pragma once

#include <string_view>

namespace core {

// Whether a cell (blanks around it dropped) stands for "no value": nothing, ?, NA, N/A, nan, null, None, -, ...
bool isMissingMarker(std::string_view cell);

// What a cell says when a number is wanted.
enum class CellState {
    Value,
    Missing,    // a missing marker
    NotFinite,  // inf in one of its spellings
    OutOfRange, // beyond what a float holds
    Text        // anything else
};
struct NumberCell {
    CellState state = CellState::Text;
    double value = 0.0; // of Value
};
NumberCell readNumber(std::string_view cell, bool decimalComma);

} // namespace core
