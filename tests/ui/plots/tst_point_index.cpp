#include "core/base/rng.h"
#include "tests/support/suite.h"
#include "ui/plots/point_index.h"

#include <algorithm>
#include <array>
#include <limits>

class TestPointIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEveryPointOfAView();
    void countsWhatItVisits();
    void leavesOutWhatIsNotFinite();
    void holdsPointsThatAllCoincide();
    void findsNothingBesideThePoints();
    void paintsTheClassWhereItsPointsAre();
    void coversMoreWhereMorePointsAre();
};

namespace {

std::vector<ui::LandscapePoint> scattered(int count) {
    core::Rng rng(3);
    std::vector<ui::LandscapePoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({rng.uniform(-2, 5), rng.uniform(10, 11), i % 3, i});
    return points;
}

std::vector<std::uint32_t> visited(const ui::PointIndex& index, const core::Bounds& view) {
    std::vector<std::uint32_t> found;
    index.visitNear(view, [&](std::uint32_t i, float, float, std::int32_t) { found.push_back(i); });
    return found;
}

const std::array<QColor, 2> kColours{QColor(200, 0, 0), QColor(0, 0, 200)};

} // namespace

void TestPointIndex::findsEveryPointOfAView() {
    const auto points = scattered(20000);
    const ui::PointIndex index(points);
    core::Rng rng(4);
    for (int trial = 0; trial < 200; ++trial) {
        const double u = rng.uniform(-3, 5), v = rng.uniform(9.9, 11);
        const core::Bounds view{u, u + rng.uniform(0, 2), v, v + rng.uniform(0, 0.5)};
        auto found = visited(index, view);
        std::ranges::sort(found);
        QVERIFY(std::ranges::adjacent_find(found) == found.end());
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            const auto& p = points[i];
            if (p.u >= view.uLow && p.u <= view.uHigh && p.v >= view.vLow && p.v <= view.vHigh)
                QVERIFY(std::ranges::binary_search(found, i));
        }
    }
}

void TestPointIndex::countsWhatItVisits() {
    const ui::PointIndex index(scattered(5000));
    for (const core::Bounds& view : {core::Bounds{-2, 5, 10, 11}, core::Bounds{0, 1, 10.2, 10.3}})
        QCOMPARE(index.countNear(view), visited(index, view).size());
    QCOMPARE(index.countNear({-100, 100, -100, 100}), std::size_t(5000));
}

void TestPointIndex::leavesOutWhatIsNotFinite() {
    auto points = scattered(10);
    points[3].u = std::numeric_limits<double>::quiet_NaN();
    points[7].v = std::numeric_limits<double>::infinity();
    QCOMPARE(ui::PointIndex(points).countNear({-100, 100, -100, 100}), std::size_t(8));
}

void TestPointIndex::holdsPointsThatAllCoincide() {
    const std::vector<ui::LandscapePoint> points(7, {1.5, 2.5, 0, 0});
    QCOMPARE(ui::PointIndex(points).countNear({1, 2, 2, 3}), std::size_t(7));
}

void TestPointIndex::findsNothingBesideThePoints() {
    const ui::PointIndex index(scattered(1000));
    QCOMPARE(index.countNear({6, 7, 10, 11}), std::size_t(0));
    QVERIFY(visited(index, {-2, 5, 12, 13}).empty());
    QCOMPARE(ui::PointIndex({}).countNear({0, 1, 0, 1}), std::size_t(0));
}

void TestPointIndex::paintsTheClassWhereItsPointsAre() {
    const std::vector<ui::LandscapePoint> points{{0.1, 0.9, 0, 0}, {0.9, 0.1, 1, 1}};
    const QImage image = ui::densityImage(ui::PointIndex(points), {0, 1, 0, 1}, {10, 10}, kColours);
    QCOMPARE(image.pixelColor(1, 1).red(), 200); // v grows upwards
    QCOMPARE(image.pixelColor(1, 1).blue(), 0);
    QCOMPARE(image.pixelColor(9, 9).blue(), 200);
    QCOMPARE(image.pixelColor(5, 5).alpha(), 0);
}

void TestPointIndex::coversMoreWhereMorePointsAre() {
    std::vector<ui::LandscapePoint> points{{0.05, 0.5, 0, 0}};
    for (int i = 0; i < 10; ++i)
        points.push_back({0.55, 0.5, 0, i});
    for (int i = 0; i < 100; ++i)
        points.push_back({0.95, 0.5, i % 2, i});
    const QImage image = ui::densityImage(ui::PointIndex(points), {0, 1, 0, 1}, {10, 10}, kColours);
    const auto cover = [&](int x) { return image.pixelColor(x, 5).alpha(); };
    QVERIFY(cover(0) > 0);
    QVERIFY(cover(0) < cover(5));
    QVERIFY(cover(5) < cover(9));
    QCOMPARE(cover(9), 255);
    QCOMPARE(image.pixelColor(9, 5).red(), 100); // half of each class
    QCOMPARE(image.pixelColor(9, 5).blue(), 100);
}

COUNTERFOIL_SUITE(TestPointIndex)
#include "tst_point_index.moc"
