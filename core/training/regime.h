#pragma once

#include "core/training/objective_term.h"

namespace core {

// A way of training, as data: which terms join the classification loss, and with which of the weights.
struct RegimePlan {
    struct Term {
        std::string id; // of the ObjectiveTerm
        double ObjectiveOptions::*weight = nullptr;
        bool optional = false; // left out altogether while its weight is 0
    };
    std::vector<Term> terms; // none: no searches are run
};

class Regime {
public:
    virtual ~Regime() = default;
    [[nodiscard]] virtual RegimePlan plan() const = 0;
};

} // namespace core
