#include "core/evaluation/study/study_series.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace core {
namespace {

constexpr double kLevel = 0.99;
constexpr int kResamples = 5000;

std::optional<StudyCurve::Point> pointAt(double epsilon, const std::string& figure,
                                         const std::vector<const StudyResult*>& seeds) {
    std::vector<double> values;
    for (const StudyResult* seed : seeds)
        if (const auto it = seed->figures.find(figure); it != seed->figures.end())
            values.push_back(it->second);
    if (values.empty())
        return std::nullopt;
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    const auto [low, high] = std::ranges::minmax(values);
    return StudyCurve::Point{epsilon, sum / static_cast<double>(values.size()), low, high};
}

// The sizes of an attack that figures are named after: "pgd.0.05.model" has "0.05".
std::set<std::string> sizesOf(const std::string& attack, const std::string& who,
                              const std::vector<const StudyResult*>& seeds) {
    std::set<std::string> sizes;
    const std::string start = attack + ".", end = "." + who;
    for (const StudyResult* seed : seeds)
        for (auto it = seed->figures.lower_bound(start); it != seed->figures.end() && it->first.starts_with(start);
             ++it)
            if (it->first.ends_with(end) && it->first.size() > start.size() + end.size())
                sizes.insert(it->first.substr(start.size(), it->first.size() - start.size() - end.size()));
    return sizes;
}

std::vector<double> roundsOf(const std::vector<const StudyResult*>& seeds, const std::string& figure) {
    std::vector<double> all;
    for (const StudyResult* seed : seeds)
        if (const auto it = seed->rounds.find(figure); it != seed->rounds.end())
            for (const double value : it->second)
                if (std::isfinite(value))
                    all.push_back(value);
    return all;
}

} // namespace

std::vector<StudyCurve> robustnessCurves(const std::vector<const StudyResult*>& seeds) {
    std::vector<StudyCurve> curves;
    for (const char* attack : {"fgsm", "pgd"})
        for (const char* who : {"baseline", "model"}) {
            StudyCurve curve{attack, who, {}};
            if (const auto clean = pointAt(0.0, std::string("accuracy.") + who, seeds))
                curve.points.push_back(*clean);
            std::size_t attacked = 0;
            for (const std::string& size : sizesOf(attack, who, seeds)) {
                const auto epsilon = parseNumber(size);
                const auto point =
                    epsilon ? pointAt(*epsilon, std::string(attack) + "." + size + "." + who, seeds) : std::nullopt;
                if (point) {
                    curve.points.push_back(*point);
                    ++attacked;
                }
            }
            std::ranges::stable_sort(curve.points, {}, &StudyCurve::Point::epsilon);
            if (attacked > 0)
                curves.push_back(std::move(curve));
        }
    return curves;
}

std::optional<StudyBar> meanWithInterval(const std::vector<const StudyResult*>& seeds, const std::string& figure) {
    const auto mean = meanOver(seeds, figure);
    if (!mean)
        return std::nullopt;
    return StudyBar{*mean, percentileInterval(roundsOf(seeds, figure), kLevel, kResamples, Rng(1).fork("rounds"))};
}

std::optional<StudyBox> spreadOfRounds(const std::vector<const StudyResult*>& seeds, const std::string& figure) {
    std::vector<double> values = roundsOf(seeds, figure);
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    return StudyBox{{quantile(values, 0.025), quantile(values, 0.975)},
                    {quantile(values, 0.25), quantile(values, 0.75)},
                    quantile(values, 0.5),
                    values.size()};
}

} // namespace core
