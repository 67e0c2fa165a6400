#pragma once

#include "core/base/types.h"

namespace core {

enum class OptimiserKind { Adam, Sgd };

// Steps parameters down a gradient. Adam: Kingma & Ba 2015, algorithm 1, beta 0.9 and 0.999, epsilon 1e-8.
class Optimiser {
public:
    Optimiser(OptimiserKind kind, double learningRate, Index parameters);
    void step(VectorRef parameters, ConstVectorRef gradient);

private:
    OptimiserKind m_kind;
    Scalar m_learningRate;
    Vector m_mean;
    Vector m_square;
    double m_meanDecay = 1.0;   // beta1^t
    double m_squareDecay = 1.0; // beta2^t
};

} // namespace core
