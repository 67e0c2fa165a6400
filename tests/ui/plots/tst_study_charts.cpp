#include "tests/support/study_rows.h"
#include "tests/support/suite.h"
#include "ui/plots/picture_matrix.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/study_charts.h"
#include "ui/plots/study_drawing.h"
#include "ui/theme.h"

#include <QMenu>

namespace {

QImage shown(QWidget& widget, const QSize& size = {320, 240}) {
    widget.resize(size);
    return widget.grab().toImage();
}

// How many pixels have a colour close to this one.
int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            count += std::abs(at.red() - colour.red()) + std::abs(at.green() - colour.green()) +
                         std::abs(at.blue() - colour.blue()) <
                     24;
        }
    return count;
}

} // namespace

class TestStudyCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        ui::Theme::instance().apply();
        ui::Theme::instance().setKind(ui::ThemeKind::Light);
    }

    void ticksAreRound_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QString>("ticks");
        QTest::newRow("shares") << 0.0 << 1.0 << 5 << QStringLiteral("0% 20% 40% 60% 80% 100%");
        QTest::newRow("few") << 0.0 << 0.1 << 2 << QStringLiteral("0% 5% 10%");
        QTest::newRow("above") << 0.9 << 1.0 << 5 << QStringLiteral("90% 92% 94% 96% 98% 100%");
        QTest::newRow("small") << 0.0 << 0.012 << 4 << QStringLiteral("0.0% 0.5% 1.0%");
        QTest::newRow("empty") << 0.0 << 0.0 << 2 << QStringLiteral("0% 50% 100%");
    }
    void ticksAreRound() {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, wanted);
        const ui::LinearAxis axis(low, high, 10.0, 110.0, wanted);
        QStringList texts;
        for (const double tick : axis.ticks)
            texts << ui::percentTick(tick, axis.step);
        QTEST(texts.join(QLatin1Char(' ')), "ticks");
        QCOMPARE(axis.at(axis.low), 10.0);
        QCOMPARE(axis.at(axis.high), 110.0);
    }

    void curvesAreDrawnAndTold() {
        ui::RobustnessChart chart;
        const QImage empty = shown(chart);
        const auto row = testing::studyRow(testing::studyJob("moon"));
        chart.setCurves(row->robustness);
        chart.setCaption(QStringLiteral("Moon · 2 seeds"));
        const QImage drawn = shown(chart);
        QVERIFY(pixelsOf(drawn, ui::Theme::instance().tokens().accent) >
                pixelsOf(empty, ui::Theme::instance().tokens().accent) + 100);
        const ui::PlotData numbers = chart.table();
        QCOMPARE(numbers.rows.size(), std::size_t{12}); // 2 attacks, 2 models, 3 sizes
        QCOMPARE(numbers.rows.back()[2].toDouble(), 0.1);
        QCOMPARE(numbers.rows.back()[3].toDouble(), 0.85);
    }

    void aBarIsAsLongAsItsShare() {
        ui::ImplausibilityChart chart;
        const auto row = testing::studyRow(testing::studyJob("moon"));
        chart.setBars({{QStringLiteral("Moon"), *row->implausibility[0], *row->implausibility[1], true}});
        const int long3 = pixelsOf(shown(chart), ui::Theme::instance().tokens().accent);
        core::StudyBar third = *row->implausibility[1];
        third.mean /= 3.0;
        third.interval.reset();
        chart.setBars({{QStringLiteral("Moon"), *row->implausibility[0], third, true}});
        const int long1 = pixelsOf(shown(chart), ui::Theme::instance().tokens().accent);
        QVERIFY2(long1 * 2 < long3 && long1 > 0, qPrintable(QStringLiteral("%1 %2").arg(long1).arg(long3)));
        QCOMPARE(chart.table().rows.size(), std::size_t{2});
        QCOMPARE(chart.table().rows[0][2].toDouble(), row->implausibility[0]->mean);
    }

    void boxesAreDrawnForWhatThereIs() {
        ui::SensitivityChart chart;
        const auto row = testing::studyRow(testing::studyJob("moon"));
        chart.setBoxes(row->sensitivity[0], {});
        QCOMPARE(chart.table().rows.size(), std::size_t{1});
        chart.setBoxes(row->sensitivity[0], row->sensitivity[1]);
        const ui::PlotData numbers = chart.table();
        QCOMPARE(numbers.rows.size(), std::size_t{2});
        QCOMPARE(numbers.rows[1][3].toDouble(), 0.2);
        QCOMPARE(numbers.rows[1].back().toInt(), 6);
        QVERIFY(shown(chart) != shown(chart, {321, 240}));
    }

    void everyChartHasThePlotsMenu() {
        ui::SensitivityChart chart;
        chart.show();
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(5, 5), chart.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&chart, &event);
        auto* menu = chart.findChild<QMenu*>();
        QVERIFY(menu);
        QVERIFY(menu->actions().size() >= 4);
        menu->close();
    }

    void picturesStandInRowsAndColumns() {
        ui::PictureMatrix matrix(QStringLiteral("pictures"), QStringLiteral("Pictures"));
        std::vector<ui::PictureMatrix::Cell> cells;
        for (const QRgb colour : {qRgb(255, 0, 0), qRgb(0, 255, 0), qRgb(0, 0, 255), qRgb(255, 255, 0)}) {
            QImage image(4, 4, QImage::Format_RGB32);
            image.fill(colour);
            cells.push_back({image, 0.9, true});
        }
        matrix.setCells({QStringLiteral("a"), QStringLiteral("b")}, cells);
        const QImage drawn = shown(matrix, {300, 300});
        const int green = pixelsOf(drawn, QColor(0, 255, 0));
        QVERIFY(green > 5000);
        QVERIFY(std::abs(green - pixelsOf(drawn, QColor(0, 0, 255))) < green / 10);
        cells[1].valid = false; // faded and crossed out
        matrix.setCells({QStringLiteral("a"), QStringLiteral("b")}, cells);
        QCOMPARE(pixelsOf(shown(matrix, {300, 300}), QColor(0, 255, 0)), 0);
        QVERIFY(matrix.accessibleDescription().startsWith(QStringLiteral("3 of 4")));
    }
};

COUNTERFOIL_SUITE(TestStudyCharts)
#include "tst_study_charts.moc"
