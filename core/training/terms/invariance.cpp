#include "core/model/loss.h"
#include "core/training/objective_term.h"

namespace core {
namespace {

// A row should keep its class whatever its immutable features are: where they come from another row, drawn at random,
// what the model can still tell it tells from features that people can change,
//   mean[ yloss(M(x with the immutable inputs of another row), y) ]
// Nothing where no feature is immutable. Not part of the publication.
class Invariance final : public ObjectiveTerm {
public:
    double add(const TermInput& in, Scalar weight, TermGradient& gradient) const override {
        if (in.swapped.cols() == 0)
            return 0.0;
        return addCrossEntropy(in.swapped, in.labels, weight, gradient.swapped);
    }
};

} // namespace

void register_invariance(Registry<ObjectiveTerm>& registry) {
    registry.add<Invariance>(
        {"invariance", "Invariance", "Classification loss on rows with others' immutable features."});
}

} // namespace core
