#include "core/evaluation/measure.h"

#include <Eigen/LU>

namespace core {
namespace {

enum class Form { Distance, Determinant };

struct Options {
    Form form = Form::Distance;
    int set = 5;
};

// How different the valid counterfactuals for one target are from one another: low when they collapse onto a point.
// Distance: mean L1 distance between distinct ones, to be read beside that of real rows. Determinant: mean det K of
// sets of counterfactuals for the same target, K_ij = 1 / (1 + |x_i - x_j|_2) (Mothilal et al. 2020).
class Diversity final : public Measure {
public:
    explicit Diversity(const Options& options) : m_options(options) {}
    std::optional<double> value(const Counterfactuals& found, const ReferenceRows& reference) const override {
        double sum = 0.0;
        double weight = 0.0;
        for (std::size_t target = 0; target < reference.sampled.size(); ++target) {
            const std::vector<Index> columns = validFor(found, static_cast<Label>(target));
            const Matrix rows = found.rows(Eigen::all, columns);
            if (m_options.form == Form::Distance) {
                if (rows.cols() < 2)
                    continue;
                sum += static_cast<double>(rows.cols()) * ClassRows(rows).meanPairDistance();
                weight += static_cast<double>(rows.cols());
                continue;
            }
            for (Index first = 0; first + m_options.set <= rows.cols(); first += m_options.set) {
                sum += determinant(rows.middleCols(first, m_options.set));
                weight += 1.0;
            }
        }
        if (weight == 0.0)
            return std::nullopt;
        return sum / weight;
    }

private:
    static double determinant(ConstMatrixRef rows) {
        const Eigen::MatrixXd distances = squaredDistances(rows, rows).cast<double>().cwiseSqrt();
        Eigen::MatrixXd kernel = (1.0 + distances.array()).inverse();
        kernel.diagonal().setOnes();
        return kernel.determinant();
    }

    Options m_options;
};

} // namespace

void register_diversity(Registry<Measure>& registry) {
    registry.add<Diversity>(
        {"diversity", "Diversity", "How different the counterfactuals for one target are from one another."},
        ParamTable<Options>()
            .add(&Options::form, {.key = "measure.diversity.form",
                                  .label = "Form",
                                  .help = "Mean L1 distance, or the determinant of the similarities.",
                                  .choices = {"distance", "determinant"}})
            .add(&Options::set, {.key = "measure.diversity.set",
                                 .label = "Set size",
                                 .help = "Counterfactuals in one determinant.",
                                 .min = 2,
                                 .max = 100}));
}

} // namespace core
