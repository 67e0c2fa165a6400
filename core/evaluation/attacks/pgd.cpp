#include "core/evaluation/attack.h"
#include "core/model/loss.h"

#include <numeric>

namespace core {
namespace {

struct Options {
    int steps = 40;
    double stepSize = 0.01;
    int restarts = 1;
    bool randomStart = true;
};

// Projected gradient descent (Madry et al. 2018): from a random point of the ball, steps along the sign of the loss's
// gradient, projected back. A row leaves as soon as it is misclassified, so a restart only costs the rows that held
// out; what remains of them after the last restart is where that restart ended.
class Pgd final : public Attack {
public:
    explicit Pgd(const Options& options) : m_options(options) {}

    void perturb(const AttackRequest& request, Index first, MatrixRef rows, const Rng& random,
                 NetworkPass& pass) const override {
        std::vector<Index> standing(static_cast<std::size_t>(rows.cols())); // columns of `rows` not yet misclassified
        std::iota(standing.begin(), standing.end(), Index{0});
        const Matrix logits = pass.forward(request.network, rows);
        std::erase_if(standing, [&](Index i) { return argmax(logits, i) != label(request, first + i); });
        for (int restart = 0; restart < m_options.restarts && !standing.empty(); ++restart)
            climb(request, first, rows, random.fork("restart", static_cast<std::uint64_t>(restart)), pass, standing);
    }

private:
    static Label label(const AttackRequest& request, Index row) {
        return request.labels[static_cast<std::size_t>(row)];
    }

    // One restart. `standing` loses the columns that were misclassified.
    void climb(const AttackRequest& request, Index first, MatrixRef rows, const Rng& random, NetworkPass& pass,
               std::vector<Index>& standing) const {
        Matrix x(rows.rows(), static_cast<Index>(standing.size()));
        Matrix gradient(rows.rows(), x.cols());
        Labels labels(standing.size());
        start(request, first, random, standing, x);
        std::vector<Index> left = standing;
        for (int step = 0; !left.empty(); ++step) {
            const auto active = static_cast<Index>(left.size());
            for (std::size_t i = 0; i < left.size(); ++i)
                labels[i] = label(request, first + left[i]);
            lossGradient(request.network, x.leftCols(active), labels.data(), pass, gradient.leftCols(active));
            const Matrix logits = pass.forward(request.network, x.leftCols(active));
            std::size_t kept = 0;
            for (Index i = 0; i < active; ++i) {
                const Index column = left[static_cast<std::size_t>(i)];
                rows.col(column) = x.col(i);
                if (argmax(logits, i) != labels[static_cast<std::size_t>(i)])
                    continue;
                const auto to = static_cast<Index>(kept);
                if (step < m_options.steps)
                    for (Index d = 0; d < x.rows(); ++d)
                        x(d, to) = inBox(request, first + column, d, x(d, i) + stepOf(gradient(d, i)));
                left[kept++] = column;
            }
            left.resize(kept);
            if (step == m_options.steps)
                break;
        }
        standing = std::move(left);
    }

    void start(const AttackRequest& request, Index first, const Rng& random, const std::vector<Index>& standing,
               Matrix& x) const {
        for (std::size_t i = 0; i < standing.size(); ++i) {
            Rng rng = random.fork("row", static_cast<std::uint64_t>(standing[i]));
            const Index row = first + standing[i];
            const auto radius = static_cast<double>(request.epsilon);
            for (Index d = 0; d < x.rows(); ++d) {
                const double shift = m_options.randomStart ? rng.uniform(-radius, radius) : 0.0;
                x(d, static_cast<Index>(i)) =
                    inBox(request, row, d, request.inputs(d, row) + static_cast<Scalar>(shift));
            }
        }
    }

    [[nodiscard]] Scalar stepOf(Scalar gradient) const {
        const auto size = static_cast<Scalar>(m_options.stepSize);
        return gradient > 0 ? size : gradient < 0 ? -size : Scalar(0);
    }

    Options m_options;
};

} // namespace

void register_pgd(Registry<Attack>& registry) {
    registry.add<Pgd>(
        {"pgd", "PGD", "Many small steps along the sign of the loss's gradient, from random starts."},
        ParamTable<Options>()
            .add(&Options::steps,
                 {.key = "attack.steps", .label = "Steps", .help = "Steps of one start.", .min = 1, .max = 10000})
            .add(&Options::stepSize, {.key = "attack.step_size",
                                      .label = "Step size",
                                      .help = "Length of a step in each input.",
                                      .min = 1e-5,
                                      .max = 1,
                                      .scale = ParamScale::Log})
            .add(&Options::restarts, {.key = "attack.restarts",
                                      .label = "Restarts",
                                      .help = "Starts for rows that hold out.",
                                      .min = 1,
                                      .max = 1000})
            .add(&Options::randomStart, {.key = "attack.random_start",
                                         .label = "Random start",
                                         .help = "Start at a random point of the ball."}));
}

} // namespace core
