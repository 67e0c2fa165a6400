#include "core/data/pixel_schema.h"
#include "tests/support/suite.h"
#include "ui/models/pixel_areas.h"

using ui::PixelArea;

class TestPixelAreas final : public QObject {
    Q_OBJECT

    static core::Constraints freeAll(const core::FeatureSchema& schema) {
        core::Constraints constraints;
        constraints.features.assign(schema.features.size(), {core::Mutability::Free, {0, 255}});
        return constraints;
    }
    static void lock(const core::FeatureSchema& schema, const PixelArea& area, core::Constraints& constraints) {
        for (const core::Index feature : ui::featuresOf(schema, area))
            constraints[feature].mutability = core::Mutability::Immutable;
    }

private Q_SLOTS:
    void findsTheAreasThatWereLocked_data() {
        QTest::addColumn<int>("channels");
        QTest::newRow("grey") << 1;
        QTest::newRow("colour") << 3;
    }
    void findsTheAreasThatWereLocked() {
        QFETCH(int, channels);
        const core::FeatureSchema schema = core::pixelSchema({28, 28, channels});
        core::Constraints constraints = freeAll(schema);
        QVERIFY(ui::lockedAreas(schema, constraints).empty());
        const std::vector<PixelArea> areas{{0, 4, 0, 27}, {10, 12, 3, 5}, {23, 27, 0, 27}};
        for (const PixelArea& area : areas)
            lock(schema, area, constraints);
        QCOMPARE(ui::lockedAreas(schema, constraints), areas);
        QCOMPARE(std::ranges::count(ui::lockedPixels(schema, constraints), true), 140 + 9 + 140);
    }

    void coversOverlappingAreasOnce() {
        const core::FeatureSchema schema = core::pixelSchema({10, 10, 1});
        core::Constraints constraints = freeAll(schema);
        lock(schema, {0, 4, 0, 4}, constraints);
        lock(schema, {2, 8, 2, 8}, constraints);
        core::Index pixels = 0;
        core::Constraints again = freeAll(schema);
        for (const PixelArea& area : ui::lockedAreas(schema, constraints)) {
            pixels += area.pixels();
            lock(schema, area, again);
        }
        QCOMPARE(again, constraints);
        QCOMPARE(pixels, 25 + 49 - 9);
    }

    void namesAnArea() {
        const core::ImageShape shape{28, 28, 1};
        QCOMPARE(ui::areaText(shape, {0, 4, 0, 27}), QStringLiteral("Rows 0 to 4, all columns"));
        QCOMPARE(ui::areaText(shape, {3, 3, 2, 9}), QStringLiteral("Row 3, columns 2 to 9"));
    }
};

COUNTERFOIL_SUITE(TestPixelAreas)
#include "tst_pixel_areas.moc"
