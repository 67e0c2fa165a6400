#include "core/data/sources/builtin.h"

namespace core {
namespace {

constexpr double kDeviation = 0.4;
constexpr double kRow = 1.7320508075688772; // sqrt(3): neighbours are 2 apart in every direction

// Ten cells of a honeycomb, rows of 3, 4 and 3, named by row from the top.
constexpr std::array<Point, 10> kCentres{Point{-2, kRow}, Point{0, kRow}, Point{2, kRow}, Point{-3, 0},
                                         Point{-1, 0},    Point{1, 0},    Point{3, 0},    Point{-2, -kRow},
                                         Point{0, -kRow}, Point{2, -kRow}};

class Blobs10 final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"blobs10", "Ten blobs", "Ten clouds in a honeycomb: many classes in the plane."}, 4200, 2, 10};
    }
    [[nodiscard]] int place() const override { return 4; }

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest&) const override {
        Dataset dataset = blobs(kCentres, kDeviation, rows, rng, {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"});
        dataset.domainRule = DomainRule::Observed;
        dataset.numberTransform = NumberTransform::Standardise;
        return dataset;
    }
};

} // namespace

void register_blobs10(Registry<DataSource>& registry) {
    registry.add<Blobs10>(Blobs10().describe().info);
}

} // namespace core
