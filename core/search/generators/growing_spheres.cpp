#include "core/search/moves.h"
#include "core/search/row_generator.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr int kHalvings = 40;

struct Options {
    double stepSize = 0.1; // eta: first radius and width of a shell
    int samples = 100;     // n, of a shell
};

// Growing Spheres (Laugel et al., IPMU 2018): draws rows around the factual, in a ball that is halved as long as it
// holds one of the target class, then in shells further and further out (T of them at most); takes the nearest, and
// gives back to the factual, the smallest change first, whatever the class does not need. Norms are of each row on its
// own. Categories are drawn as levels: the largest weight of the group after the move.
class GrowingSpheres final : public RowGenerator {
public:
    explicit GrowingSpheres(const Options& options) : m_options(options) {}

private:
    struct Found {
        Vector x;
        Scalar probability = -1;
    };

    void searchRow(RowSearch& row) const override {
        const std::vector<RowSearch::Part> parts = row.parts();
        if (parts.empty())
            return;
        Found likeliest;
        std::optional<Vector> nearest;
        double radius = m_options.stepSize;
        for (int halving = 0; halving < kHalvings && !row.interrupted(); ++halving) {
            auto inside = shell(row, parts, 0.0, radius, likeliest);
            if (!inside)
                break;
            nearest = std::move(inside);
            radius /= 2;
        }
        double width = radius;
        for (int t = 1; t <= row.request.mostSteps() && !nearest && !row.interrupted(); ++t) {
            row.steps = t;
            nearest = shell(row, parts, radius, radius + width, likeliest);
            radius += width;
            if (row.request.growth == Growth::Step && t % row.request.stepLimit == 0)
                width *= 2;
        }
        if (nearest)
            row.path.push_back(sparsest(row, parts, std::move(*nearest)));
        else if (likeliest.probability > row.probability(row.factual))
            row.path.push_back(std::move(likeliest.x));
    }

    // The nearest mature row of a sample between two radii; remembers the likeliest of all.
    std::optional<Vector> shell(RowSearch& row, const std::vector<RowSearch::Part>& parts, double inner, double outer,
                                Found& likeliest) const {
        Matrix drawn(row.factual.size(), m_options.samples);
        for (Index i = 0; i < drawn.cols(); ++i)
            draw(row, parts, inner, outer, drawn.col(i));
        const auto probabilities = row.probabilities(drawn);
        Index nearest = -1;
        Index best = 0;
        Scalar distance = std::numeric_limits<Scalar>::max();
        for (Index i = 0; i < drawn.cols(); ++i) {
            if (probabilities[i] > probabilities[best])
                best = i;
            if (!row.matureAt(probabilities[i]))
                continue;
            const Scalar from = squaredLength(row.constraints, drawn.col(i) - row.factual);
            if (from < distance) {
                distance = from;
                nearest = i;
            }
        }
        if (probabilities[best] > likeliest.probability)
            likeliest = {drawn.col(best), probabilities[best]};
        if (nearest < 0)
            return std::nullopt;
        return Vector(drawn.col(nearest));
    }

    // Uniform between the spheres in the inputs that may move, turned to the side where they may, then held to the
    // domain.
    static void draw(RowSearch& row, const std::vector<RowSearch::Part>& parts, double inner, double outer,
                     Eigen::Ref<Vector> x) {
        const InputConstraints& c = row.constraints;
        Vector direction = Vector::Zero(x.size());
        Index dimensions = 0;
        for (const auto& part : parts)
            for (Index d = part.first; d < part.first + part.count; ++d, ++dimensions) {
                const auto normal = static_cast<Scalar>(row.rng.normal());
                direction[d] = c.mayRise[d] <= 0 ? -std::abs(normal) : c.mayFall[d] <= 0 ? std::abs(normal) : normal;
            }
        const double u = row.rng.uniform();
        const auto power = static_cast<double>(dimensions);
        const double radius = outer * std::pow(u + (1 - u) * std::pow(inner / outer, power), 1 / power);
        direction *= static_cast<Scalar>(radius) / std::max(direction.norm(), std::numeric_limits<Scalar>::min());
        x = row.factual;
        for (const auto& part : parts) {
            if (part.count == 1 && !isGroup(c, part.first)) {
                x[part.first] = moved(c, part.first, x[part.first], x[part.first], direction[part.first]);
                continue;
            }
            auto group = x.segment(part.first, part.count);
            Index level = 0;
            (group + direction.segment(part.first, part.count)).maxCoeff(&level);
            group.setZero();
            group[level] = 1;
        }
    }
    static bool isGroup(const InputConstraints& c, Index first) {
        return std::ranges::any_of(c.simplices, [&](const Simplex& s) { return s.first == first; });
    }

    static Scalar squaredLength(const InputConstraints& c, const Vector& move) {
        return c.difficulty.size() == 0 ? move.squaredNorm() : move.cwiseProduct(c.difficulty).squaredNorm();
    }

    // Laugel et al., algorithm 2: back to the factual, smallest change first, until the class would be lost.
    static Vector sparsest(RowSearch& row, const std::vector<RowSearch::Part>& parts, Vector x) {
        std::vector<std::pair<Scalar, std::size_t>> changes;
        for (std::size_t p = 0; p < parts.size(); ++p) {
            Scalar change =
                (x.segment(parts[p].first, parts[p].count) - row.factual.segment(parts[p].first, parts[p].count))
                    .norm();
            if (row.constraints.difficulty.size() > 0) // what is hard to change is given back first
                change /= row.constraints.difficulty[parts[p].first];
            if (change > 0)
                changes.emplace_back(change, p);
        }
        std::ranges::sort(changes);
        for (const auto& [change, p] : changes) {
            if (row.interrupted())
                break;
            Vector without = x;
            without.segment(parts[p].first, parts[p].count) = row.factual.segment(parts[p].first, parts[p].count);
            if (!row.matureAt(row.probability(without)))
                break;
            x = std::move(without);
        }
        return x;
    }

    Options m_options;
};

} // namespace

void register_growing_spheres(Registry<Generator>& registry) {
    registry.add<GrowingSpheres>(
        {"growing_spheres", "Growing Spheres", "Draws rows further and further out; needs no gradient."},
        ParamTable<Options>()
            .add(&Options::stepSize, {.key = "search.step_size",
                                      .label = "Shell width",
                                      .symbol = "η",
                                      .help = "Radius of the first ball and width of the shells around it.",
                                      .min = 1e-4,
                                      .max = 10,
                                      .scale = ParamScale::Log})
            .add(&Options::samples, {.key = "search.samples",
                                     .label = "Samples",
                                     .symbol = "n",
                                     .unit = "a shell",
                                     .help = "Rows drawn in each shell.",
                                     .min = 1,
                                     .max = 100000}));
}

} // namespace core
