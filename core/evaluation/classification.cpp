#include "core/evaluation/classification.h"

#include "core/model/loss.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

constexpr std::size_t kBins = 15;

// What each row adds to the measures.
struct ClassifiedRows {
    Labels predicted;
    const Labels& labels;
    Vector confidence; // the largest probability
    std::size_t classes = 0;
};

ClassifiedRows classified(ConstMatrixRef logits, const Labels& labels) {
    return {predict(logits), labels, softmax(logits).colwise().maxCoeff().transpose(),
            static_cast<std::size_t>(logits.rows())};
}

struct Bin {
    double confidence = 0.0;
    double right = 0.0;
};

// Counts rows one by one, as often as they come.
class Counts {
public:
    explicit Counts(const ClassifiedRows& rows) : m_rows(rows), m_both(rows.classes), m_either(rows.classes) {}

    void add(std::size_t row) {
        const auto p = static_cast<std::size_t>(m_rows.predicted[row]);
        const auto y = static_cast<std::size_t>(m_rows.labels[row]);
        const double right = p == y ? 1.0 : 0.0;
        m_both[y] += right;
        m_either[p] += 1.0;
        m_either[y] += 1.0;
        const auto confidence = static_cast<double>(m_rows.confidence(static_cast<Index>(row)));
        Bin& bin = m_bins[std::min(kBins - 1, static_cast<std::size_t>(confidence * kBins))];
        bin.confidence += confidence;
        bin.right += right;
        m_count += 1.0;
    }

    [[nodiscard]] Classification summary() const {
        Classification all;
        for (std::size_t k = 0; k < m_both.size(); ++k) {
            all.accuracy += m_both[k];
            all.f1 += m_either[k] > 0.0 ? 2.0 * m_both[k] / m_either[k] : 0.0;
        }
        for (const Bin& bin : m_bins)
            all.calibrationError += std::abs(bin.confidence - bin.right);
        all.accuracy /= m_count;
        all.f1 /= static_cast<double>(m_both.size());
        all.calibrationError /= m_count;
        return all;
    }

private:
    const ClassifiedRows& m_rows;
    std::vector<double> m_both;   // [classes] rows of the class that are predicted as it
    std::vector<double> m_either; // [classes] predicted + true, both counted
    std::array<Bin, kBins> m_bins{};
    double m_count = 0.0;
};

} // namespace

Classification classification(ConstMatrixRef logits, const Labels& labels) {
    if (labels.empty())
        return {};
    const ClassifiedRows rows = classified(logits, labels);
    Counts counts(rows);
    for (std::size_t row = 0; row < labels.size(); ++row)
        counts.add(row);
    return counts.summary();
}

std::vector<Classification> resampledClassification(ConstMatrixRef logits, const Labels& labels, int resamples,
                                                    const Rng& rng, ThreadPool& pool) {
    std::vector<Classification> draws(static_cast<std::size_t>(resamples));
    if (labels.empty())
        return draws;
    const ClassifiedRows rows = classified(logits, labels);
    pool.run(resamples, [&](Index draw, int) {
        Rng own = rng.fork("rows", static_cast<std::uint64_t>(draw));
        Counts counts(rows);
        for (std::size_t i = 0; i < labels.size(); ++i)
            counts.add(static_cast<std::size_t>(own.below(static_cast<Index>(labels.size()))));
        draws[static_cast<std::size_t>(draw)] = counts.summary();
    });
    return draws;
}

} // namespace core
