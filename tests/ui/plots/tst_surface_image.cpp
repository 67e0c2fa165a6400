#include "tests/support/suite.h"
#include "ui/plots/surface_image.h"

#include <QTest>

#include <cmath>

namespace {

core::Surface surface(core::Index side, int classes, const std::function<core::Vector(double, double)>& p) {
    core::Surface s;
    s.bounds = {-1, 1, -1, 1};
    s.columns = s.rows = side;
    s.probabilities.resize(classes, side * side);
    for (core::Index y = 0; y < side; ++y)
        for (core::Index x = 0; x < side; ++x)
            s.probabilities.col(y * side + x) = p(-1 + 2.0 * static_cast<double>(x) / static_cast<double>(side - 1),
                                                  -1 + 2.0 * static_cast<double>(y) / static_cast<double>(side - 1));
    return s;
}

core::Vector two(double first) {
    core::Vector p(2);
    p << static_cast<core::Scalar>(first), static_cast<core::Scalar>(1 - first);
    return p;
}

core::Vector softmax(std::initializer_list<double> logits) {
    core::Vector p(static_cast<core::Index>(logits.size()));
    core::Index i = 0;
    for (const double z : logits)
        p[i++] = static_cast<core::Scalar>(std::exp(z));
    p /= p.sum();
    return p;
}

const ui::SurfaceColours kColours{{Qt::blue, Qt::red, Qt::green}, Qt::white, 1.0};

} // namespace

class TestSurfaceImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTintIsOfTheMostLikelyClassAndFadesAtTheTie() {
        const core::Surface s = surface(41, 2, [](double u, double) { return two(0.5 - 0.5 * u); });
        const QImage image = ui::surfaceImage(s, kColours, {410, 410});
        QCOMPARE(image.pixelColor(0, 200), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(409, 200), QColor(Qt::red));
        QVERIFY(image.pixelColor(205, 200).lightnessF() > 0.97F);
        const QColor between = image.pixelColor(102, 200); // p1 - p2 is one half
        QVERIFY2(std::abs(between.red() - 127) < 8 && between.blue() == 255, qPrintable(between.name()));
    }

    void theFirstRowOfPixelsIsTheHighestV() {
        const core::Surface s = surface(21, 2, [](double, double v) { return two(v > 0 ? 1.0 : 0.0); });
        const QImage image = ui::surfaceImage(s, kColours, {40, 40});
        QCOMPARE(image.pixelColor(20, 0), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(20, 39), QColor(Qt::red));
    }

    void theContourOfACircleIsOneClosedLineAtItsRadius() {
        const core::Surface s =
            surface(81, 2, [](double u, double v) { return two(1 / (1 + std::exp(8 * (std::hypot(u, v) - 0.6)))); });
        const QVector<QPolygonF> lines = ui::tieContours(s);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].isClosed());
        for (const QPointF& point : lines[0])
            QVERIFY2(std::abs(std::hypot(point.x(), point.y()) - 0.6) < 2e-3, "off the circle");
    }

    void aStraightTieIsOneOpenLine() {
        const core::Surface s =
            surface(33, 2, [](double u, double v) { return two(1 / (1 + std::exp(3 * (u + 0.3 * v - 0.21)))); });
        const QVector<QPolygonF> lines = ui::tieContours(s);
        QCOMPARE(lines.size(), 1);
        QVERIFY(!lines[0].isClosed());
        for (const QPointF& point : lines[0])
            QVERIFY(std::abs(point.x() + 0.3 * point.y() - 0.21) < 3e-3);
    }

    void threeClassesMeetInOnePoint() {
        const core::Surface s = surface(61, 3, [](double u, double v) {
            return softmax({6 * u, 6 * (-0.5 * u + 0.866 * v), 6 * (-0.5 * u - 0.866 * v)});
        });
        const QVector<QPolygonF> lines = ui::tieContours(s);
        QCOMPARE(lines.size(), 3);
        for (const QPolygonF& line : lines) {
            const double nearest =
                std::min(std::hypot(line.first().x(), line.first().y()), std::hypot(line.last().x(), line.last().y()));
            QVERIFY2(nearest < 0.04, "a line does not reach the junction");
        }
    }

    void aSaddleKeepsItsLinesApart() {
        const core::Surface s =
            surface(2, 2, [](double u, double v) { return two(u * v > 0 ? 0.9 : 0.2); }); // corners alternate
        const QVector<QPolygonF> lines = ui::tieContours(s);
        QCOMPARE(lines.size(), 2);
        for (const QPolygonF& line : lines)
            QCOMPARE(line.size(), 2);
    }

    void oneClassEverywhereHasNoContour() {
        QVERIFY(ui::tieContours(surface(9, 2, [](double, double) { return two(0.8); })).isEmpty());
        QVERIFY(ui::tieContours(core::Surface()).isEmpty());
        QVERIFY(ui::surfaceImage(core::Surface(), kColours, {10, 10}).isNull());
    }

    void probabilitiesAreInterpolatedBetweenCells() {
        const core::Surface s = surface(11, 2, [](double u, double) { return two(0.5 - 0.5 * u); });
        QVERIFY(std::abs(static_cast<double>(ui::probabilitiesAt(s, 0.37, 0.11)[0]) - 0.315) < 1e-5);
        QCOMPARE(ui::probabilitiesAt(s, 5, 0).size(), core::Index{0});
    }
};

COUNTERFOIL_SUITE(TestSurfaceImage)
#include "tst_surface_image.moc"
