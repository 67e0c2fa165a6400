#pragma once

#include "core/data/table/dialect.h"

namespace core {

// What is known beforehand about a public table: its columns, what each is, which one is to be predicted and which one
// the publication protects. Recognised by its columns and, where it names none, by its first record; never by its path.
struct TablePreset {
    std::string id;   // also that of its published settings, where there are some: "adult", "ch", "cred", "gmsc"
    std::string name; // shown
    bool header = true;
    std::vector<std::string> columns; // in file order
    std::string label;
    std::vector<ColumnChoice> choices; // columns that the cells alone would not tell right
    std::string protectedFeature;
    bool studySplit = false; // the first 80% in file order train, the last 1,000 of them validate, the rest test
};

const TablePreset* recognisedTable(std::string_view text, const Dialect& dialect);
// The options with the preset's words where the user's say nothing. A user who wants another label wants another task:
// then the options stay as they are.
TableOptions withPreset(const TableOptions& options, const TablePreset& preset);
// Name, protected feature, domain rule and split of a table that was read with the preset's label.
void applyPreset(const TablePreset& preset, Dataset& dataset);

// Names the classes of MNIST and Fashion-MNIST, recognised by shape and by how many images each class has.
void applyImagePreset(Dataset& dataset);

} // namespace core
