#include "core/data/sources/builtin.h"

#include <cmath>
#include <numbers>

namespace core {
namespace {

constexpr double kNoise = 0.1;
constexpr double kShiftX = 1.0; // of the lower moon
constexpr double kShiftY = 0.3;

// Two interleaved half circles, t evenly spread over [0, pi]:
//   upper  (cos t, sin t)    lower  (kShiftX - cos t, kShiftY - sin t)    each + N(0, kNoise^2 I)
class Moons final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"moons", "Moons", "Two interleaved half moons: a curved boundary between two classes."}, 4200, 2, 2};
    }
    [[nodiscard]] int place() const override { return 0; }

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest&) const override {
        Labels labels = balancedLabels(rows, 2, rng.fork("order"));
        Rng noise = rng.fork("noise");
        RawMatrix points(2, rows);
        std::array<Index, 2> drawn{};
        for (Index row = 0; row < rows; ++row) {
            const auto moon = static_cast<std::size_t>(labels[static_cast<std::size_t>(row)]);
            const Index ofMoon = (rows + (moon == 0 ? 1 : 0)) / 2;
            const double t = std::numbers::pi * static_cast<double>(drawn[moon]++) / static_cast<double>(ofMoon - 1);
            const Point curve =
                moon == 0 ? Point{std::cos(t), std::sin(t)} : Point{kShiftX - std::cos(t), kShiftY - std::sin(t)};
            points(0, row) = curve[0] + kNoise * noise.normal();
            points(1, row) = curve[1] + kNoise * noise.normal();
        }
        return planeDataset(std::move(points), std::move(labels), {"upper moon", "lower moon"});
    }
};

} // namespace

void register_moons(Registry<DataSource>& registry) {
    registry.add<Moons>(Moons().describe().info);
}

} // namespace core
