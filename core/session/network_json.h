#pragma once

#include "core/model/vae.h"
#include "core/session/json_reader.h"
#include "core/session/json_text.h"

namespace core {

// Networks in the model file (README, "Model file"): {"layers": [...]}, or {"members": [{"layers": [...]}, ...]} for an
// ensemble; autoencoders as {"encoder": network, "decoder": network}.

// What a network must fit.
struct NetworkPlace {
    Index inputs = 0;
    std::optional<ImageShape> image = {}; // of the inputs, where they are one
    Index outputs = 0;
    std::string_view outputsAre = "classes"; // in errors
};

JsonOut networkToJson(const Network& network);
JsonOut vaeToJson(const Vae& vae);

// The shape alone, for files that keep the numbers elsewhere: {"members": 1, "layers": [...]}, where layers have a
// shape but neither "data" nor "bias".
JsonOut networkShapeToJson(const Network& network);

// These throw a JsonDefect that names the field: missing, of the wrong type or shape, not finite, out of range.
Network networkFromJson(const JsonField& field, const NetworkPlace& place);
// All numbers 0. `parameters` is how many there must be, over all members.
Network networkShapeFromJson(const JsonField& field, const NetworkPlace& place, Index parameters);
Vae vaeFromJson(const JsonField& field, Index inputs);

} // namespace core
