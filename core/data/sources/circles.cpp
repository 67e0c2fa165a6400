#include "core/data/sources/builtin.h"

#include <cmath>
#include <numbers>

namespace core {
namespace {

constexpr double kNoise = 0.15;
constexpr std::array<double, 2> kRadii{1.0, 0.01};

// A ring around a dot: radius * (cos t, sin t) + N(0, kNoise^2 I), t evenly spread over [0, 2 pi).
class Circles final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"circles", "Circles", "A ring around a dot: no straight line parts the two classes."}, 4200, 2, 2};
    }
    [[nodiscard]] int place() const override { return 1; }

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest&) const override {
        Labels labels = balancedLabels(rows, 2, rng.fork("order"));
        Rng noise = rng.fork("noise");
        RawMatrix points(2, rows);
        std::array<Index, 2> drawn{};
        for (Index row = 0; row < rows; ++row) {
            const auto circle = static_cast<std::size_t>(labels[static_cast<std::size_t>(row)]);
            const Index ofCircle = (rows + (circle == 0 ? 1 : 0)) / 2;
            const double t =
                2.0 * std::numbers::pi * static_cast<double>(drawn[circle]++) / static_cast<double>(ofCircle);
            points(0, row) = kRadii[circle] * std::cos(t) + kNoise * noise.normal();
            points(1, row) = kRadii[circle] * std::sin(t) + kNoise * noise.normal();
        }
        return planeDataset(std::move(points), std::move(labels), {"outer ring", "inner dot"});
    }
};

} // namespace

void register_circles(Registry<DataSource>& registry) {
    registry.add<Circles>(Circles().describe().info);
}

} // namespace core
