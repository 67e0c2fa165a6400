#pragma once

#include "core/base/types.h"

namespace core {

// Softmax of each column, numerically safe. [classes x n]
void softmax(ConstMatrixRef logits, MatrixRef probabilities);
Matrix softmax(ConstMatrixRef logits);

// Mean cross-entropy -log S(z)[y] over the columns; dLogits += weight * d mean / d logits.
// Returns the unweighted mean. n >= 1.
double addCrossEntropy(ConstMatrixRef logits, const Label* labels, Scalar weight, MatrixRef dLogits);

// Index of the largest logit of a column (the first on ties).
Label argmax(ConstMatrixRef logits, Index column);
Labels predict(ConstMatrixRef logits);
// Share of columns whose argmax is the label, in [0, 1]; 0 for no columns.
double accuracy(ConstMatrixRef logits, const Labels& labels);

} // namespace core
