#include "core/evaluation/attack.h"

#include <cmath>

namespace core {
namespace {

Scalar signOf(Scalar value) {
    return value > 0 ? Scalar(1) : value < 0 ? Scalar(-1) : Scalar(0);
}

// Fast gradient sign method (Goodfellow et al. 2015): x' = clip(x + eps sign(d loss / d x)).
class Fgsm final : public Attack {
public:
    void perturb(const AttackRequest& request, Index first, MatrixRef rows, const Rng&,
                 NetworkPass& pass) const override {
        Matrix gradient(rows.rows(), rows.cols());
        lossGradient(request.network, rows, request.labels.data() + first, pass, gradient);
        for (Index i = 0; i < rows.cols(); ++i)
            for (Index d = 0; d < rows.rows(); ++d)
                rows(d, i) = inBox(request, first + i, d, rows(d, i) + request.epsilon * signOf(gradient(d, i)));
    }
};

} // namespace

void register_fgsm(Registry<Attack>& registry) {
    registry.add<Fgsm>({"fgsm", "FGSM", "One step of the full length along the sign of the loss's gradient."});
}

} // namespace core
