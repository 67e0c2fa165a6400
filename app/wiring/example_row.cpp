#include "app/wiring/example_row.h"

#include <algorithm>
#include <limits>

namespace app {

namespace {

constexpr std::size_t kCandidates = 200; // enough to choose from, and quick with large images
constexpr std::size_t kNearBorder = 3;   // one candidate in so many is nearer to another class

core::Matrix classMeans(const core::PreparedData& data) {
    const auto classes = static_cast<core::Index>(data.dataset.classes.size());
    core::Matrix sums = core::Matrix::Zero(data.training.rows(), classes);
    core::Vector rows = core::Vector::Zero(classes);
    for (core::Index i = 0; i < data.training.cols(); ++i) {
        const core::Label label = data.trainingLabels[static_cast<std::size_t>(i)];
        sums.col(label) += data.training.col(i);
        rows(label) += 1;
    }
    return sums.array().rowwise() / rows.transpose().array().max(1);
}

// How much nearer an input of the first class is to its own mean than to the nearest other one.
core::Scalar marginOf(const core::Matrix& means, core::ConstVectorRef input) {
    const core::Vector distances = (means.colwise() - core::Vector(input)).colwise().squaredNorm();
    return distances.tail(distances.size() - 1).minCoeff() - distances(0);
}

} // namespace

qint64 exampleRow(const core::PreparedData& data) {
    const core::Matrix means = classMeans(data);
    std::vector<std::pair<core::Scalar, core::Index>> candidates; // that are like their class
    for (core::Index i = 0; i < data.test.cols() && candidates.size() < kCandidates; ++i) {
        if (data.testLabels[static_cast<std::size_t>(i)] != 0)
            continue;
        if (const core::Scalar margin = marginOf(means, data.test.col(i)); margin > 0)
            candidates.emplace_back(margin, data.split.test[static_cast<std::size_t>(i)]);
    }
    if (candidates.empty())
        return data.split.test.empty() ? -1 : data.split.test.front();
    const auto chosen = candidates.begin() + static_cast<std::ptrdiff_t>(candidates.size() / kNearBorder);
    std::ranges::nth_element(candidates, chosen);
    return chosen->second;
}

} // namespace app
