#include "core/model/loss.h"

#include <cassert>
#include <cmath>

namespace core {

void softmax(ConstMatrixRef logits, MatrixRef probabilities) {
    const Index classes = logits.rows();
    for (Index i = 0; i < logits.cols(); ++i) {
        const Scalar* z = logits.col(i).data();
        Scalar* p = probabilities.col(i).data();
        if (classes == 2) { // one exponential does
            const Scalar e = std::exp(-std::abs(z[1] - z[0]));
            const Scalar larger = Scalar(1) / (Scalar(1) + e);
            p[0] = z[0] >= z[1] ? larger : e * larger;
            p[1] = z[0] >= z[1] ? e * larger : larger;
            if (std::isnan(e))
                p[0] = p[1] = e;
            continue;
        }
        Scalar top = z[0];
        for (Index k = 1; k < classes; ++k)
            top = std::max(top, z[k]);
        Scalar sum = 0;
        for (Index k = 0; k < classes; ++k)
            sum += p[k] = std::exp(z[k] - top);
        for (Index k = 0; k < classes; ++k)
            p[k] /= sum;
    }
}

Matrix softmax(ConstMatrixRef logits) {
    Matrix probabilities(logits.rows(), logits.cols());
    softmax(logits, probabilities);
    return probabilities;
}

double addCrossEntropy(ConstMatrixRef logits, const Label* labels, Scalar weight, MatrixRef dLogits) {
    assert(logits.cols() > 0);
    const Index classes = logits.rows();
    const Scalar share = weight / static_cast<Scalar>(logits.cols());
    double total = 0;
    for (Index i = 0; i < logits.cols(); ++i) {
        const Scalar* z = logits.col(i).data();
        Scalar* d = dLogits.col(i).data();
        Scalar top = z[0];
        for (Index k = 1; k < classes; ++k)
            top = std::max(top, z[k]);
        Scalar sum = 0;
        for (Index k = 0; k < classes; ++k)
            sum += std::exp(z[k] - top);
        const Scalar logSum = top + std::log(sum); // log sum_k e^z_k
        total += static_cast<double>(logSum - z[labels[i]]);
        for (Index k = 0; k < classes; ++k) // d/dz = softmax - onehot
            d[k] += share * std::exp(z[k] - logSum);
        d[labels[i]] -= share;
    }
    return total / static_cast<double>(logits.cols());
}

Label argmax(ConstMatrixRef logits, Index column) {
    Label best = 0;
    for (Index k = 1; k < logits.rows(); ++k)
        if (logits(k, column) > logits(best, column))
            best = static_cast<Label>(k);
    return best;
}

Labels predict(ConstMatrixRef logits) {
    Labels labels(static_cast<std::size_t>(logits.cols()));
    for (Index i = 0; i < logits.cols(); ++i)
        labels[static_cast<std::size_t>(i)] = argmax(logits, i);
    return labels;
}

double accuracy(ConstMatrixRef logits, const Labels& labels) {
    Index right = 0;
    for (Index i = 0; i < logits.cols(); ++i)
        right += argmax(logits, i) == labels[static_cast<std::size_t>(i)] ? 1 : 0;
    return logits.cols() == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(logits.cols());
}

} // namespace core
