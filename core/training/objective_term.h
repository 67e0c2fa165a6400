#pragma once

#include "core/base/registry.h"
#include "core/base/types.h"

namespace core {

struct ObjectiveOptions {
    double lambdaDiv = 0.5;
    double lambdaAdv = 0.25;
    double lambdaReg = 0.1;
    double lambdaInv = 0.0; // beyond the publication
    double epsilon = 0.3;   // max-norm radius within which an iterate counts as nascent, model-input units
    bool operator==(const ObjectiveOptions&) const = default;
};
const ParamTable<ObjectiveOptions>& objectiveParams();

// Logits of what one mini-batch got from its searches; column i of all belongs to one search. Borrowed.
struct TermInput {
    ConstMatrixRef neighbour;      // [classes x n] logits of x+, a real row of the target class
    ConstMatrixRef counterfactual; // [classes x n] logits of x_CE
    ConstMatrixRef adversarial;    // [classes x n] logits of x_AE, the nascent counterfactual
    ConstMatrixRef swapped; // [classes x n] logits of the factual with another row's immutable inputs, or no column
    const Label* targets;   // [n] y+
    const Label* labels;    // [n] ground truth of the factual
};
// Gradients with respect to those logits, to be added to. Borrowed.
struct TermGradient {
    MatrixRef neighbour;
    MatrixRef counterfactual;
    MatrixRef adversarial;
    MatrixRef swapped;
};

// One part of the objective beside the classification loss. Immutable, thread-safe.
class ObjectiveTerm {
public:
    virtual ~ObjectiveTerm() = default;
    // Returns the mean over the n columns (n >= 1), unweighted; adds weight * its gradient.
    virtual double add(const TermInput& input, Scalar weight, TermGradient& gradient) const = 0;
};

} // namespace core
