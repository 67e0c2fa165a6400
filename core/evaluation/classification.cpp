#include "core/evaluation/classification.h"

#include "core/model/loss.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

constexpr std::size_t kBins = 15;

double meanF1(const Labels& predicted, const Labels& labels, Index classes) {
    std::vector<double> both(static_cast<std::size_t>(classes));
    std::vector<double> either(static_cast<std::size_t>(classes)); // predicted + true, both counted
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto p = static_cast<std::size_t>(predicted[i]);
        const auto y = static_cast<std::size_t>(labels[i]);
        both[y] += p == y ? 1.0 : 0.0;
        either[p] += 1.0;
        either[y] += 1.0;
    }
    double sum = 0.0;
    for (std::size_t k = 0; k < both.size(); ++k)
        sum += either[k] > 0.0 ? 2.0 * both[k] / either[k] : 0.0;
    return sum / static_cast<double>(classes);
}

double calibrationError(ConstMatrixRef logits, const Labels& predicted, const Labels& labels) {
    struct Bin {
        double confidence = 0.0;
        double right = 0.0;
    };
    std::array<Bin, kBins> bins{};
    const Matrix probabilities = softmax(logits);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto confidence = static_cast<double>(probabilities(predicted[i], static_cast<Index>(i)));
        Bin& bin = bins[std::min(kBins - 1, static_cast<std::size_t>(confidence * kBins))];
        bin.confidence += confidence;
        bin.right += predicted[i] == labels[i] ? 1.0 : 0.0;
    }
    double error = 0.0;
    for (const Bin& bin : bins)
        error += std::abs(bin.confidence - bin.right);
    return error / static_cast<double>(labels.size());
}

} // namespace

Classification classification(ConstMatrixRef logits, const Labels& labels) {
    if (labels.empty())
        return {};
    const Labels predicted = predict(logits);
    return {.accuracy = accuracy(logits, labels),
            .f1 = meanF1(predicted, labels, logits.rows()),
            .calibrationError = calibrationError(logits, predicted, labels)};
}

} // namespace core
