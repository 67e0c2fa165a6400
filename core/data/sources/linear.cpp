#include "core/data/sources/builtin.h"

namespace core {
namespace {

constexpr std::array<Point, 2> kCentres{Point{-2.0, 2.5}, Point{2.0, -0.5}};
constexpr double kDeviation = 0.5;

class Linear final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"linear", "Linear", "Two clouds far apart: a straight line parts the two classes."}, 4200, 2, 2};
    }
    [[nodiscard]] int place() const override { return 2; }

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest&) const override {
        return blobs(kCentres, kDeviation, rows, rng, {"upper left", "lower right"});
    }
};

} // namespace

void register_linear(Registry<DataSource>& registry) {
    registry.add<Linear>(Linear().describe().info);
}

} // namespace core
