#include "core/evaluation/measure.h"

namespace core {
namespace {

// Mean over valid x' of the number of features with an input that changes by 1e-5 or more: a category counts once.
class Sparsity final : public Measure {
public:
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        if (static_cast<Index>(reference.featureOfInput.size()) != found.rows.rows())
            return std::nullopt;
        return meanOverValid(found, [&](Index i) -> std::optional<double> {
            Index last = -1; // a feature's inputs are neighbours
            int changed = 0;
            for (Index input = 0; input < found.rows.rows(); ++input) {
                const Index feature = reference.featureOfInput[static_cast<std::size_t>(input)];
                if (feature == last || std::abs(found.rows(input, i) - found.factuals(input, i)) < kUnchanged)
                    continue;
                last = feature;
                ++changed;
            }
            return changed;
        });
    }
};

} // namespace

void register_sparsity(Registry<Measure>& registry) {
    registry.add<Sparsity>({"sparsity", "Changed features", "Mean number of features that change."});
}

} // namespace core
