#include "core/model/loss.h"
#include "core/search/moves.h"
#include "core/search/row_generator.h"

#include <algorithm>

namespace core {
namespace {

constexpr Index kTogether = 128; // neighbours that are tried in one go

enum class Reward { Sparsity, Proximity, None };

struct Options {
    Reward reward = Reward::Sparsity;
};

// Observed rows that the model classes as their label, by class.
struct Observed : RowAid {
    std::vector<std::vector<Index>> rows;
};

// NICE (Brughmans, Leyman and Martens, 2023): the nearest observed row of the target class that the model classes
// rightly, and from the factual towards it one feature at a time, the one with the best reward first, until the row is
// mature: the gain in probability (sparsity), or that gain by distance travelled (proximity). Of an observed row only
// what the constraints leave open is taken; the first neighbour that is mature in this form is used. After T swaps the
// rest is taken at once. The j-th counterfactual of a set starts from the j-th such neighbour.
class Nice final : public RowGenerator {
public:
    explicit Nice(const Options& options) : m_reward(options.reward) {}
    [[nodiscard]] bool needsReference() const override { return true; }

private:
    std::unique_ptr<const RowAid> prepare(const SearchRequest& request, const StopToken&,
                                          SearchResources&) const override {
        const Reference& reference = *request.reference;
        const Labels predicted = predict(logitsOf(request.network, reference.rows()));
        auto aid = std::make_unique<Observed>();
        aid->rows.resize(static_cast<std::size_t>(request.network.classes()));
        for (std::size_t row = 0; row < predicted.size(); ++row)
            if (predicted[row] == reference.labels()[row])
                aid->rows[static_cast<std::size_t>(predicted[row])].push_back(static_cast<Index>(row));
        return aid;
    }

    void searchRow(RowSearch& row) const override {
        const auto neighbour = nearestOpen(row);
        if (!neighbour) {
            if (row.end == SearchEnd::StepLimit)
                row.end = SearchEnd::NoCandidate;
            return;
        }
        if (m_reward == Reward::None) {
            row.path.push_back(*neighbour);
            row.steps = 1;
            return;
        }
        swapTowards(row, *neighbour);
    }

    // The nearest candidate (L1) that is mature as far as it is open; of a set the j-th such. Where none is, the
    // likeliest becomes the path.
    std::optional<Vector> nearestOpen(RowSearch& row) const {
        const Matrix& observed = row.request.reference->rows();
        const auto& candidates = static_cast<const Observed*>(row.aid)->rows[static_cast<std::size_t>(row.target)];
        std::vector<std::pair<Scalar, Index>> order;
        order.reserve(candidates.size());
        for (const Index candidate : candidates)
            order.emplace_back(weightedCost(row.constraints, observed.col(candidate), row.factual), candidate);
        std::ranges::sort(order);
        Index wanted = row.column % row.request.perFactual;
        Scalar likeliest = row.probability(row.factual);
        Matrix open(observed.rows(), kTogether);
        std::optional<Vector> last;
        for (std::size_t first = 0; first < order.size() && !row.interrupted(); first += kTogether) {
            const Index count = std::min(kTogether, static_cast<Index>(order.size() - first));
            for (Index i = 0; i < count; ++i)
                open.col(i) = row.asOpen(observed.col(order[first + static_cast<std::size_t>(i)].second));
            const auto probabilities = row.probabilities(open.leftCols(count));
            for (Index i = 0; i < count; ++i) {
                if (probabilities[i] > likeliest && !last) {
                    likeliest = probabilities[i];
                    row.path.assign(1, open.col(i));
                }
                if (!row.matureAt(probabilities[i]))
                    continue;
                last = open.col(i);
                if (wanted-- > 0)
                    continue;
                row.path.clear();
                return last;
            }
        }
        if (last)
            row.path.clear();
        return last; // fewer than the set asks for: the farthest of them
    }

    void swapTowards(RowSearch& row, const Vector& neighbour) const {
        std::vector<RowSearch::Part> left;
        for (const auto& part : row.parts())
            if (neighbour.segment(part.first, part.count) != row.factual.segment(part.first, part.count))
                left.push_back(part);
        Vector x = row.factual;
        Scalar probability = row.probability(x);
        while (!left.empty() && row.steps < row.request.stepLimit && !row.interrupted()) {
            Matrix hybrids = x.replicate(1, static_cast<Index>(left.size()));
            for (std::size_t p = 0; p < left.size(); ++p)
                hybrids.col(static_cast<Index>(p)).segment(left[p].first, left[p].count) =
                    neighbour.segment(left[p].first, left[p].count);
            const auto probabilities = row.probabilities(hybrids);
            const std::size_t best = bestOf(row.constraints, left, probabilities, probability, x, neighbour);
            x = hybrids.col(static_cast<Index>(best));
            probability = probabilities[static_cast<Index>(best)];
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
            row.path.push_back(x);
            ++row.steps;
            if (row.matureAt(probability))
                return;
        }
        if (!left.empty()) {
            row.path.push_back(neighbour);
            ++row.steps;
        }
    }

    // A gain is worth so much less as its feature is harder to change.
    [[nodiscard]] std::size_t bestOf(const InputConstraints& c, const std::vector<RowSearch::Part>& left,
                                     ConstVectorRef probabilities, Scalar before, const Vector& x,
                                     const Vector& neighbour) const {
        std::size_t best = 0;
        Scalar highest = -std::numeric_limits<Scalar>::max();
        for (std::size_t p = 0; p < left.size(); ++p) {
            Scalar reward = probabilities[static_cast<Index>(p)] - before;
            if (m_reward == Reward::Proximity)
                reward /= (x - neighbour).segment(left[p].first, left[p].count).cwiseAbs().sum();
            if (c.difficulty.size() > 0)
                reward = reward > 0 ? reward / c.difficulty[left[p].first] : reward * c.difficulty[left[p].first];
            if (reward > highest) {
                highest = reward;
                best = p;
            }
        }
        return best;
    }

    Reward m_reward;
};

} // namespace

void register_nice(Registry<Generator>& registry) {
    registry.add<Nice>({"nice", "NICE", "Towards the nearest observed row of the class, feature by feature."},
                       ParamTable<Options>().add(
                           &Options::reward, {.key = "search.reward",
                                              .label = "Reward",
                                              .help = "Which feature is swapped first: the one that gains most "
                                                      "(sparsity), most by distance (proximity); none: all at once.",
                                              .choices = {"sparsity", "proximity", "none"}}));
}

} // namespace core
