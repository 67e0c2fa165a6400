#include "core/data/sources/builtin.h"

namespace core {
namespace {

constexpr std::array<Point, 2> kCentres{Point{-2.0, 2.5}, Point{2.0, -0.5}};
constexpr double kDeviation = 2.0;

class Overlap final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"overlap", "Overlap", "Two wide clouds that overlap: some rows cannot be told apart."}, 4200, 2, 2};
    }
    [[nodiscard]] int place() const override { return 3; }

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest&) const override {
        return blobs(kCentres, kDeviation, rows, rng, {"upper left", "lower right"});
    }
};

} // namespace

void register_overlap(Registry<DataSource>& registry) {
    registry.add<Overlap>(Overlap().describe().info);
}

} // namespace core
