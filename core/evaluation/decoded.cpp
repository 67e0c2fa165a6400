#include "core/evaluation/decoded.h"

#include "core/model/loss.h"
#include "core/search/repair.h"

namespace core {
namespace {

void predictInto(const Network& network, double threshold, Counterfactuals& found) {
    const Matrix logits = logitsOf(network, found.rows);
    const Matrix energyLogits = energyLogitsOf(network, found.rows);
    const Matrix probabilities = softmax(logits);
    for (Index i = 0; i < found.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        found.valid[at] = argmax(logits, i) == found.target(i) ? 1 : 0;
        found.mature[at] = static_cast<double>(probabilities(found.target(i), i)) >= threshold ? 1 : 0;
        found.energies(i) = -energyLogits(found.target(i), i);
    }
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
    predictInto(context.network, threshold, found);
    const Matrix probabilities = softmax(logitsOf(context.network, found.rows));
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
