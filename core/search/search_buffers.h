#pragma once

#include "core/search/generator.h"

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
    std::vector<Index> columns;                // [block] column of the request
    std::vector<std::vector<Vector>> iterates; // [block] every iterate, when paths are asked for
};

} // namespace core
