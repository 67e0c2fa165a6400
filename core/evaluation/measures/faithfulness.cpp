#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of the mean L1 distance to samples of the model's own p(x | y+), drawn by Langevin dynamics
// (Altmeyer et al. 2024, definition 4.1; core/evaluation/langevin.h): low where counterfactuals show what the model
// has learned. The reference code reports it with the opposite sign.
class Unfaithfulness final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        if (!reference.belief)
            return std::nullopt;
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            const ClassRows* samples = reference.belief->samples[static_cast<std::size_t>(found.target(i))].get();
            if (!samples || samples->size() == 0)
                return std::nullopt;
            return samples->meanDistance(found.rows.col(i));
        });
    }
};

} // namespace

void register_faithfulness(Registry<Measure>& registry) {
    registry.add<Unfaithfulness>({"faithfulness", "Unfaithfulness",
                                  "Mean L1 distance of the counterfactuals to rows that the model itself generates "
                                  "for the target class; low is faithful."});
}

} // namespace core
