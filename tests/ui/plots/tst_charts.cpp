#include "tests/support/suite.h"
#include "ui/plots/image_grid.h"
#include "ui/plots/probability_chart.h"
#include "ui/plots/timeline_chart.h"
#include "ui/theme.h"

#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

namespace {

ui::TimelineSeries series(const char* label, const QColor& colour, const char* group, double from, double to,
                          int epochs) {
    ui::TimelineSeries s{QString::fromLatin1(label), QString::fromLatin1(label), colour, {},
                         ui::TimelineLine::Solid,    QString::fromLatin1(group)};
    for (int i = 0; i < epochs; ++i)
        s.values << from + (to - from) * i / (epochs - 1);
    return s;
}

// Alike but for antialiasing.
bool near(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 120;
}

int count(const QImage& image, const QColor& colour, const QRect& where) {
    int n = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            n += near(image.pixelColor(x, y), colour) ? 1 : 0;
    return n;
}

core::RawVector pixels(std::initializer_list<double> values) {
    core::RawVector v(static_cast<core::Index>(values.size()));
    core::Index i = 0;
    for (const double value : values)
        v[i++] = value;
    return v;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ui::TimelineChart> timeline() {
        auto chart = std::make_unique<ui::TimelineChart>();
        chart->setEpochs(100);
        chart->setSeries(
            {series("class loss", Qt::blue, "loss", 1, 0, 50), series("mature", Qt::red, "share", 0, 1, 50)});
        chart->setEpoch(50, true);
        chart->resize(600, 180);
        chart->show();
        return chart;
    }

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }
    void cleanup() { ui::Theme::instance().setKind(ui::ThemeKind::Light); }

    void curvesFillTheShareOfEpochsThatIsDone() {
        const auto chart = timeline();
        const QImage image = chart->grab().toImage();
        QVERIFY(count(image, Qt::blue, QRect(0, 0, 270, 130)) > 60);
        QCOMPARE(count(image, Qt::blue, QRect(360, 0, 239, 130)), 0);
        // Loss falls from the top left, the share rises from the bottom left.
        QVERIFY(count(image, Qt::blue, QRect(0, 0, 80, 50)) > 0);
        QCOMPARE(count(image, Qt::red, QRect(0, 0, 80, 50)), 0);
    }

    void scrubbingChoosesARecordedEpoch() {
        const auto chart = timeline();
        QSignalSpy chosen(chart.get(), &ui::TimelineChart::epochChosen);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(15, 150));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 0);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(590, 150)); // beyond what is recorded
        QCOMPARE(chosen.last()[0].toInt(), 50);
    }

    void keysStepThroughTheEpochs() {
        const auto chart = timeline();
        QSignalSpy chosen(chart.get(), &ui::TimelineChart::epochChosen);
        QTest::keyClick(chart.get(), Qt::Key_Left);
        QCOMPARE(chart->epoch(), 49);
        QTest::keyClick(chart.get(), Qt::Key_Home);
        QCOMPARE(chart->epoch(), 0);
        QTest::keyClick(chart.get(), Qt::Key_End);
        QCOMPARE(chart->epoch(), 50);
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QCOMPARE(chosen.count(), 3);
    }

    void setEpochIsSilentAndValuesAreRead() {
        const auto chart = timeline();
        QSignalSpy chosen(chart.get(), &ui::TimelineChart::epochChosen);
        chart->setEpoch(20, true);
        QCOMPARE(chosen.count(), 0);
        QVERIFY2(chart->accessibleDescription().contains(QStringLiteral("mature 100%")),
                 qPrintable(chart->accessibleDescription()));
    }

    void hoveringShowsABoxOfValues() {
        const auto chart = timeline();
        const QImage before = chart->grab().toImage();
        QTest::mouseMove(chart.get(), QPoint(150, 60));
        QTRY_VERIFY(chart->grab().toImage() != before);
    }

    void gapsAndConstantsAreDrawnWithoutHarm() {
        ui::TimelineChart chart;
        ui::TimelineSeries gap = series("gap", Qt::blue, "a", 1, 1, 10);
        gap.values[4] = qQNaN();
        chart.setSeries(
            {gap, {QStringLiteral("none"), QStringLiteral("none"), Qt::red, {}, ui::TimelineLine::Solid, {}}});
        chart.resize(300, 120);
        QVERIFY(count(chart.grab().toImage(), Qt::blue, chart.rect()) > 10);
        chart.setSeries({});
        chart.setEpochs(0);
        chart.grab();
    }

    void theProbabilityRisesOverItsLine() {
        ui::ProbabilityChart chart;
        chart.resize(280, 84);
        const QImage empty = chart.grab().toImage();
        chart.setPath({0.1, 0.3, 0.8, 0.9}, 0.75);
        const QImage drawn = chart.grab().toImage();
        QVERIFY(drawn != empty);
        const QColor accent = ui::Theme::instance().tokens().accent;
        QVERIFY(count(drawn, accent, QRect(200, 8, 75, 30)) > 0);
        QCOMPARE(count(drawn, accent, QRect(0, 0, 40, 40)), 0);
        QCOMPARE(chart.accessibleDescription(), QStringLiteral("From 10.0% to 90.0% in 3 steps; needed 75.0%"));
        chart.clear();
        QVERIFY(chart.grab().toImage() == empty);
    }

    void picturesAreMadeOfPixelsInRowOrder() {
        const QImage grey = ui::toImage(pixels({0, 255, 128, 300, -5, 7}), {2, 3, 1});
        QCOMPARE(grey.size(), QSize(3, 2));
        QCOMPARE(grey.pixelColor(1, 0), QColor(255, 255, 255));
        QCOMPARE(grey.pixelColor(0, 1), QColor(255, 255, 255)); // clipped
        QCOMPARE(grey.pixelColor(1, 1), QColor(0, 0, 0));
        const QImage colour = ui::toImage(pixels({1, 2, 3, 4, 5, 6}), {1, 2, 3});
        QCOMPARE(colour.pixelColor(1, 0), QColor(4, 5, 6));
        QVERIFY(ui::toImage(pixels({1, 2}), {2, 3, 1}).isNull());
    }

    void theDifferenceHasASign() {
        const QImage image = ui::differenceImage(pixels({0, 255, 9}), pixels({255, 0, 9}), {1, 3, 1});
        QVERIFY(image.pixelColor(0, 0).red() > image.pixelColor(0, 0).blue());
        QVERIFY(image.pixelColor(1, 0).blue() > image.pixelColor(1, 0).red());
        QCOMPARE(image.pixelColor(2, 0).alpha(), 0);
        QCOMPARE(image.pixelColor(0, 0).alpha(), 255);
    }

    void aGridRowIsChosenByMouseAndKeyboard() {
        ui::ImageGrid grid;
        grid.setColumns({QStringLiteral("Factual"), QStringLiteral("Counterfactual"), QStringLiteral("Difference")});
        QImage red(8, 8, QImage::Format_RGB32);
        red.fill(Qt::red);
        std::vector<ui::ImageGridRow> rows;
        for (int i = 0; i < 12; ++i)
            rows.push_back({{red, red, red}, {QStringLiteral("a")}, 100 + i, i != 1});
        grid.setRows(std::move(rows));
        grid.resize(360, 400);
        grid.show();
        QSignalSpy clicked(&grid, &ui::ImageGrid::rowClicked);
        auto* view = grid.findChild<QWidget*>(QStringLiteral("imageGridView"));
        QTRY_VERIFY(view->width() > 200);
        QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(40, 60));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toLongLong(), 100);
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(clicked[1][0].toLongLong(), 101);
        QVERIFY(count(grid.grab().toImage(), Qt::red, grid.rect()) > 3000);
    }
};

COUNTERFOIL_SUITE(TestCharts)
#include "tst_charts.moc"
