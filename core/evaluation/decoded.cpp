#include "core/evaluation/decoded.h"

#include "core/model/loss.h"
#include "core/search/repair.h"

namespace core {
namespace {

// Notes what the model makes of the rows; returns its probabilities, [classes x n].
Matrix predictInto(const Network& network, double threshold, Counterfactuals& found) {
    const Matrix logits = logitsOf(network, found.rows);
    const Matrix energyLogits = energyLogitsOf(network, found.rows);
    Matrix probabilities = softmax(logits);
    for (Index i = 0; i < found.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        found.valid[at] = argmax(logits, i) == found.target(i) ? 1 : 0;
        found.mature[at] = static_cast<double>(probabilities(found.target(i), i)) >= threshold ? 1 : 0;
        found.energies(i) = -energyLogits(found.target(i), i);
    }
    return probabilities;
}

} // namespace

Counterfactuals decoded(const ExplainContext& context, const Counterfactuals& relaxed,
                        const std::vector<RawVector>& raw, double threshold, const StopToken& stop) {
    Counterfactuals found = relaxed;
    found.energies.resize(found.size());
    std::vector<RawVector> rows;
    for (Index i = 0; i < found.size(); ++i) {
        const RawVector& factual = raw[static_cast<std::size_t>(i)];
        RawVector row = decodeRow(context.schema, context.encoding, context.constraints, factual, relaxed.rows.col(i));
        if (firstViolation(context.schema, context.constraints, factual, row))
            row = factual;
        found.rows.col(i) = encodeRow(context.encoding, row);
        rows.push_back(std::move(row));
    }
    const Matrix probabilities = predictInto(context.network, threshold, found);
    bool changed = false;
    for (Index i = 0; i < found.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (found.valid[at] != 0 || relaxed.valid[at] == 0)
            continue;
        const DecodedRow lost{rows[at], static_cast<double>(probabilities(found.target(i), i)), false};
        const DecodedRow mended = repaired(context, {raw[at], found.target(i)}, relaxed.rows.col(i), lost, stop);
        if (firstViolation(context.schema, context.constraints, raw[at], mended.raw))
            continue;
        found.rows.col(i) = encodeRow(context.encoding, mended.raw);
        changed = true;
    }
    if (changed)
        predictInto(context.network, threshold, found);
    return found;
}

} // namespace core
