#pragma once

#include "core/model/vae.h"
#include "core/search/generator.h"

#include <array>

namespace core {

// What one worker needs for a block of columns; kept between blocks and calls. The first `active` columns are those
// still searching.
class SearchBuffers {
public:
    NetworkPass pass;
    Matrix x;                                  // [inputs x block] current iterates
    Matrix factuals;                           // [inputs x block]
    Matrix gradient;                           // [inputs x block] d L / d x
    Matrix probabilities;                      // [classes x block]
    Matrix dLogits;                            // [classes x block]
    Matrix dEnergyLogits;                      // [classes x block] of an ensemble
    Labels targets;                            // [block]
    std::vector<Index> columns;                // [block] column of the result
    std::vector<std::vector<Vector>> iterates; // [block] every iterate, when paths are asked for
    std::vector<std::uint8_t> held;            // [block] the generator wants to go on although the row is mature

    Matrix best;                         // [inputs x block] best iterate so far, when it is asked for
    Vector score;                        // [block] of the current iterate: higher is better
    Vector bestScore;                    // [block]
    std::vector<std::size_t> bestLength; // [block] length of its path

    // For the generator's own use; `memory` follows its column when others drop out, the rest does not.
    Matrix memory;          // [GradientGenerator::memoryRows() x block] 0 at the start
    NetworkPass secondPass; // forward passes at other points, or through another network
    DecoderPass decoder;    // its columns are those of x while `decodes`
    bool decodes = false;
    std::array<Matrix, 4> scratch; // of any size
    std::vector<Scalar> numbers;   // of any size
};

} // namespace core
