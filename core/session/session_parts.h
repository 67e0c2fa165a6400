#pragma once

#include "core/session/blocks.h"
#include "core/session/json_parts.h"
#include "core/session/session.h"

namespace core {

// The parts of a session file (README, "Session file"). Those that read throw a JsonDefect that names the field.

JsonOut requestToJson(const SourceRequest& request);
SourceRequest requestFrom(const JsonField& field);

// The rows with their labels and what goes with them, all but features and classes.
JsonOut rowsToJson(const Dataset& dataset, BlockWriter& blocks);
void readRows(const JsonField& field, const BlockReader& blocks, Dataset& dataset);

JsonOut constraintsToJson(const Constraints& constraints);
Constraints constraintsFrom(const JsonField& field, const FeatureSchema& schema);

JsonOut plannedToJson(const PlannedTraining& planned);
PlannedTraining plannedFrom(const JsonField& field);

JsonOut modelToJson(const SessionModel& model, const PreparedData& data, BlockWriter& blocks);
// Also compares the sampled predictions with what the model predicts here.
SessionModel modelFrom(const JsonField& field, const PreparedData& data, const BlockReader& blocks,
                       Reproduction& reproduction);

JsonOut notesToJson(const Notes& notes, BlockWriter& blocks);
Notes notesFrom(const JsonField& field, const Dataset& dataset, const BlockReader& blocks);

} // namespace core
