#include "tests/support/suite.h"
#include "ui/plots/landscape.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace {

constexpr core::Bounds kBounds{-2, 2, -1, 1};

// Class 0 on the left, class 1 on the right, a tie at u = 0.4.
std::shared_ptr<const core::Surface> halves() {
    auto s = std::make_shared<core::Surface>();
    s->bounds = kBounds;
    s->columns = s->rows = 81;
    s->probabilities.resize(2, 81 * 81);
    for (core::Index i = 0; i < s->probabilities.cols(); ++i) {
        const double u = -2 + 4.0 * static_cast<double>(i % 81) / 80;
        const double p = 1 / (1 + std::exp(12 * (u - 0.4)));
        s->probabilities(0, i) = static_cast<core::Scalar>(p);
        s->probabilities(1, i) = static_cast<core::Scalar>(1 - p);
    }
    return s;
}

std::shared_ptr<const std::vector<ui::LandscapePoint>> points() {
    return std::make_shared<const std::vector<ui::LandscapePoint>>(
        std::vector<ui::LandscapePoint>{{-1.5, 0.5, 0, 10}, {1.5, -0.5, 1, 20}, {0.0, 0.0, 0, 30}});
}

ui::LandscapePath path() {
    return {{{-1.5, 0.5}, {-0.5, 0.5}, {0.9, 0.5}}, {0.1, 0.4, 0.9}, 0, 1, true, true, 10};
}

// How near a picture's colour is to a mix of the class's colour into the panel.
bool tinted(const QColor& colour, int classIndex) {
    const QColor c = ui::Theme::classColour(classIndex), panel = ui::Theme::instance().tokens().panel;
    const auto along = [&](int value, int from, int to) {
        return std::abs(to - from) < 40 || (value - from) * (to - from) > 0;
    };
    return colour != panel && along(colour.red(), panel.red(), c.red()) && along(colour.blue(), panel.blue(), c.blue());
}

} // namespace

class TestLandscape : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ui::Landscape> shown() {
        auto landscape = std::make_unique<ui::Landscape>();
        landscape->setTitle(QStringLiteral("Counterfactual training"));
        landscape->setCaption(QStringLiteral("Moons"));
        landscape->setAxes(QStringLiteral("x1"), QStringLiteral("x2"));
        landscape->setClasses({QStringLiteral("Upper"), QStringLiteral("Lower")});
        landscape->fit(kBounds);
        landscape->resize(520, 520);
        landscape->show();
        landscape->setSurface(halves());
        settle();
        return landscape;
    }
    static void settle() {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }
    static QPoint onPlot(const ui::Landscape& landscape, double u, double v) {
        return landscape.plot()->mapFrom(&landscape, landscape.positionOf(u, v));
    }
    static void wheel(ui::Landscape& landscape, const QPoint& at, int delta) {
        QWheelEvent event(at, landscape.plot()->mapToGlobal(QPointF(at)), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(landscape.plot(), &event);
        settle();
    }
    static bool differ(const QImage& a, const QImage& b, const QRect& where) { return a.copy(where) != b.copy(where); }

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }
    void cleanup() { ui::Theme::instance().setKind(ui::ThemeKind::Light); }

    void eachSideHasTheTintOfItsClassAndTheTieALine() {
        const auto landscape = shown();
        const QImage image = landscape->grab().toImage();
        const auto colour = [&](double u, double v) { return image.pixelColor(landscape->positionOf(u, v)); };
        QVERIFY2(tinted(colour(-1.2, 0.3), 0), qPrintable(colour(-1.2, 0.3).name()));
        QVERIFY2(tinted(colour(1.4, 0.3), 1), qPrintable(colour(1.4, 0.3).name()));
        // Across the tie: light on both sides of a dark line, which is within a pixel and a half of p = 0.5.
        const QPoint tie = landscape->positionOf(0.4, 0.3);
        int darkest = tie.x();
        for (int x = tie.x() - 12; x <= tie.x() + 12; ++x)
            if (qGray(image.pixel(x, tie.y())) < qGray(image.pixel(darkest, tie.y())))
                darkest = x;
        QVERIFY2(std::abs(darkest - tie.x()) <= 2, qPrintable(QString::number(darkest - tie.x())));
        QVERIFY2(qGray(image.pixel(darkest, tie.y())) < 150,
                 qPrintable(QString::number(qGray(image.pixel(darkest, tie.y())))));
        QVERIFY(image.pixelColor(tie.x() - 4, tie.y()).lightness() > 235);
    }

    void thePlotFollowsTheTheme() {
        const auto landscape = shown();
        ui::Theme::instance().setKind(ui::ThemeKind::Dark);
        settle();
        const QImage image = landscape->grab().toImage();
        QVERIFY(image.pixelColor(landscape->positionOf(-1.2, 0.3)).lightness() < 90);
        const QRect plot = landscape->plot()->geometry();
        QVERIFY(image.pixelColor(plot.left() + 2, plot.bottom() - 2).lightness() < 60); // beside the axes
        const QPoint tie = landscape->positionOf(0.4, 0.3);
        int brightest = 0;
        for (int x = tie.x() - 3; x <= tie.x() + 3; ++x)
            brightest = std::max(brightest, qGray(image.pixel(x, tie.y())));
        QVERIFY2(brightest > 130, qPrintable(QString::number(brightest)));
    }

    void theToolsGoWithThePointerAndWithTheWindow() {
        const auto landscape = shown();
        auto* tools = landscape->findChild<QWidget*>(QStringLiteral("plotTools"));
        const QPointF inside(40, 40);
        QEnterEvent enter(inside, inside, inside);
        QCoreApplication::sendEvent(landscape->plot(), &enter);
        QVERIFY(tools->isVisible());
        QEvent dialog(QEvent::WindowDeactivate); // no Leave comes while a dialog is open
        QCoreApplication::sendEvent(landscape->plot(), &dialog);
        QVERIFY(!tools->isVisible());
    }

    void aClickNearAPointNamesItsRow() {
        const auto landscape = shown();
        landscape->setPoints(points());
        settle();
        QSignalSpy clicked(landscape.get(), &ui::Landscape::rowClicked);
        QTest::mouseClick(landscape->plot(), Qt::LeftButton, {}, onPlot(*landscape, 1.5, -0.5) + QPoint(3, -2));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toLongLong(), 20);
        QTest::mouseClick(landscape->plot(), Qt::LeftButton, {}, onPlot(*landscape, 0.8, 0.8));
        QCOMPARE(clicked.count(), 1);
    }

    void pointsAreDrawnInTheColourOfTheirClass() {
        const auto landscape = shown();
        landscape->setPoints(points());
        settle();
        const QImage image = landscape->grab().toImage();
        QCOMPARE(image.pixelColor(landscape->positionOf(-1.5, 0.5)), ui::Theme::classColour(0));
        QCOMPARE(image.pixelColor(landscape->positionOf(1.5, -0.5)), ui::Theme::classColour(1));
    }

    void theWheelKeepsThePlaceUnderThePointer() {
        const auto landscape = shown();
        QSignalSpy changed(landscape.get(), &ui::Landscape::viewChanged);
        const QPoint at = onPlot(*landscape, -1.0, 0.4);
        wheel(*landscape, at, 360);
        QVERIFY(changed.count() > 0);
        const core::Bounds view = landscape->view();
        QVERIFY(view.uHigh - view.uLow < 2.6);
        QVERIFY((onPlot(*landscape, -1.0, 0.4) - at).manhattanLength() <= 2);
        wheel(*landscape, at, -360);
        QVERIFY(std::abs(landscape->view().uLow - kBounds.uLow) < 1e-6);
    }

    void draggingMovesTheViewAndClicksNothing() {
        const auto landscape = shown();
        landscape->setPoints(points());
        settle();
        QSignalSpy clicked(landscape.get(), &ui::Landscape::rowClicked);
        const QPoint from = onPlot(*landscape, 0, 0), to = from + QPoint(60, 30);
        QTest::mousePress(landscape->plot(), Qt::LeftButton, {}, from);
        QTest::mouseMove(landscape->plot(), (from + to) / 2);
        QTest::mouseMove(landscape->plot(), to);
        QTest::mouseRelease(landscape->plot(), Qt::LeftButton, {}, to);
        settle();
        QVERIFY((onPlot(*landscape, 0, 0) - to).manhattanLength() <= 2);
        QCOMPARE(clicked.count(), 0);
        QTest::mouseDClick(landscape->plot(), Qt::LeftButton, {}, to);
        QCOMPARE(landscape->view(), kBounds);
    }

    void setViewIsSilent() {
        const auto landscape = shown();
        QSignalSpy changed(landscape.get(), &ui::Landscape::viewChanged);
        landscape->setView({-1, 1, -1, 1});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(landscape->view(), (core::Bounds{-1, 1, -1, 1}));
        landscape->setView({2, 2, 3, 3}); // no extent: opened up instead of refused
        QVERIFY(landscape->view().uHigh > landscape->view().uLow);
    }

    void spaceHoldsTheBaseline() {
        const auto landscape = shown();
        landscape->setFocus();
        QSignalSpy held(landscape.get(), &ui::Landscape::baselineHeld);
        QTest::keyPress(landscape.get(), Qt::Key_Space);
        QTest::keyRelease(landscape.get(), Qt::Key_Space);
        QCOMPARE(held.count(), 2);
        QCOMPARE(held[0][0].toBool(), true);
        QCOMPARE(held[1][0].toBool(), false);
    }

    void theHighlightedPathIsDrawnInInk() {
        const auto landscape = shown();
        landscape->setHighlightedPath(path());
        settle();
        const QImage image = landscape->grab().toImage();
        const auto darkest = [&landscape](const QImage& picture) {
            const QPoint at = landscape->positionOf(-0.9, 0.5);
            return std::min({picture.pixelColor(at - QPoint(0, 1)).lightness(), picture.pixelColor(at).lightness(),
                             picture.pixelColor(at + QPoint(0, 1)).lightness()});
        };
        QVERIFY2(darkest(image) < 60, qPrintable(QString::number(darkest(image))));
        QCOMPARE(image.pixelColor(landscape->positionOf(-1.5, 0.5)), ui::Theme::classColour(0));
        QCOMPARE(image.pixelColor(landscape->positionOf(0.9, 0.5)), ui::Theme::classColour(1));
        landscape->setHighlightedPath(std::nullopt);
        settle();
        QVERIFY(darkest(landscape->grab().toImage()) > 120);
    }

    void aSearchWithoutAnAnswerIsQuietHoweverOftenItTurns() {
        const auto landscape = shown();
        ui::LandscapePath thrown = path();
        const QPointF there = thrown.points.first(), back = thrown.points.last();
        for (int i = 0; i < 200; ++i)
            thrown.points << (i % 2 == 0 ? there : back);
        const auto darkest = [&] {
            settle();
            const QImage picture = landscape->grab().toImage();
            int least = 255;
            for (int dy = -2; dy <= 2; ++dy)
                least =
                    std::min(least, picture.pixelColor(landscape->positionOf(-0.9, 0.5) + QPoint(0, dy)).lightness());
            return least;
        };
        const int bare = darkest();
        thrown.valid = true;
        landscape->setPaths({thrown});
        const int answered = darkest();
        thrown.valid = false;
        landscape->setPaths({thrown});
        const int unanswered = darkest();
        QVERIFY2(unanswered > answered, qPrintable(QStringLiteral("%1").arg(unanswered)));
        QVERIFY2(unanswered < bare, "not drawn at all");
        landscape->setPaths({});
        thrown.points = {there};
        landscape->setHighlightedPath(thrown); // given up where it began
        settle();
        const QPoint words = landscape->positionOf(there.x(), there.y()) + QPoint(14, 0);
        QCOMPARE(landscape->grab().toImage().pixelColor(words), ui::Theme::instance().tokens().panel);
    }

    void animatedPathsEndWhereTheyShould() {
        const auto landscape = shown();
        landscape->setHighlightedPath(path());
        settle();
        const QImage wanted = landscape->grab().toImage();
        landscape->setHighlightedPath(std::nullopt);
        landscape->setAnimated(true);
        landscape->setHighlightedPath(path());
        QTRY_VERIFY(
            !differ(landscape->grab().toImage(), wanted, landscape->plot()->geometry().adjusted(4, 4, -4, -40)));
    }

    void reducedMotionSkipsTheAnimation() {
        const auto landscape = shown();
        landscape->setHighlightedPath(path());
        settle();
        const QImage wanted = landscape->grab().toImage();
        landscape->setHighlightedPath(std::nullopt);
        ui::Theme::instance().setReducedMotion(true);
        landscape->setAnimated(true);
        landscape->setHighlightedPath(path());
        const QImage got = landscape->grab().toImage();
        ui::Theme::instance().setReducedMotion(false);
        QVERIFY(!differ(got, wanted, landscape->plot()->geometry().adjusted(4, 4, -4, -40)));
    }

    void manyPointsAreADensityUntilAViewHasFew() {
        const auto landscape = shown();
        std::vector<ui::LandscapePoint> many;
        for (int i = 0; i < 12000; ++i)
            many.push_back({-2 + 4.0 * (i % 120) / 119, -1 + 2.0 * (i / 120) / 99, i % 2, i});
        landscape->setPoints(std::make_shared<const std::vector<ui::LandscapePoint>>(std::move(many)));
        landscape->setSurface(nullptr);
        settle();
        auto* caption = landscape->findChild<QWidget*>(QStringLiteral("caption"));
        QCOMPARE(caption->toolTip(), QStringLiteral("Moons · density where rows crowd"));
        const auto marked = [&] { // pixels in the full colour of either class, which markers have and single dots lack
            const QImage image = landscape->grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    for (const int label : {0, 1})
                        count += image.pixelColor(x, y) == ui::Theme::classColour(label) ? 1 : 0;
            return count;
        };
        const QImage whole = landscape->grab().toImage();
        QVERIFY2(marked() < 300, qPrintable(QString::number(marked())));
        landscape->setView({-0.3, 0.3, -0.3, 0.3});
        settle();
        QVERIFY2(marked() > 3000, qPrintable(QString::number(marked())));
        QVERIFY(differ(landscape->grab().toImage(), whole, landscape->plot()->geometry()));
    }

    void aPointOfManyIsStillClicked() {
        const auto landscape = shown();
        std::vector<ui::LandscapePoint> many(9000, {-1.5, -0.5, 0, 1});
        many.push_back({0.5, 0.25, 1, 77});
        landscape->setPoints(std::make_shared<const std::vector<ui::LandscapePoint>>(std::move(many)));
        settle();
        const QSignalSpy clicked(landscape.get(), &ui::Landscape::rowClicked);
        QTest::mouseClick(landscape->plot(), Qt::LeftButton, {},
                          landscape->plot()->mapFrom(landscape.get(), landscape->positionOf(0.5, 0.25)));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.front().front().toLongLong(), qint64(77));
    }

    void aThumbnailIsShownAndClicked() {
        const auto landscape = shown();
        QImage picture(28, 28, QImage::Format_RGB32);
        picture.fill(QColor(10, 200, 30));
        landscape->setThumbnails({{-1.0, 0.0, 0, 77, picture}});
        settle();
        QCOMPARE(landscape->grab().toImage().pixelColor(landscape->positionOf(-1.0, 0.0)), QColor(10, 200, 30));
        QSignalSpy clicked(landscape.get(), &ui::Landscape::rowClicked);
        QTest::mouseClick(landscape->plot(), Qt::LeftButton, {}, onPlot(*landscape, -1.0, 0.0) + QPoint(10, 10));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked[0][0].toLongLong(), 77);
    }

    void exportsAreWholePictures() {
        const auto landscape = shown();
        landscape->setPoints(points());
        landscape->setHighlightedPath(path());
        settle();
        const QTemporaryDir folder;
        const auto file = [&folder](const char* name) { return folder.filePath(QLatin1String(name)); };
        for (const char* name : {"a.png", "a.svg", "a.pdf"})
            QCOMPARE(landscape->exportTo(file(name), 192), QString());
        const QImage png(file("a.png"));
        QCOMPARE(png.size(), landscape->size() * 2);
        const auto has = [](const QImage& image, const QColor& colour) {
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        for (const QColor& colour : {ui::Theme::classColour(0), ui::Theme::classColour(1)})
            QVERIFY(has(png, colour));
        QSvgRenderer svg(file("a.svg"));
        QImage drawn(landscape->size(), QImage::Format_ARGB32);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        svg.render(&painter);
        QVERIFY(has(drawn, ui::Theme::classColour(0)));
        QVERIFY(QFileInfo(file("a.pdf")).size() > 5000);
        // Zoomed in, the drawing ends where the axes do, though SVG knows no clipping.
        landscape->setView({0.2, 0.6, 0.3, 0.7});
        QCOMPARE(landscape->exportTo(file("zoomed.svg")), QString());
        QSvgRenderer zoomed(file("zoomed.svg"));
        QImage near(landscape->size(), QImage::Format_ARGB32);
        near.fill(Qt::transparent);
        QPainter second(&near);
        zoomed.render(&second);
        QCOMPARE(near.pixelColor(near.width() - 4, near.height() / 2), ui::Theme::instance().tokens().panel);
        QCOMPARE(near.pixelColor(4, near.height() / 2), ui::Theme::instance().tokens().panel);
        if (const QByteArray keep = qgetenv("COUNTERFOIL_GRAB"); !keep.isEmpty()) {
            png.save(QString::fromLocal8Bit(keep) + QStringLiteral("/landscape-png.png"));
            drawn.save(QString::fromLocal8Bit(keep) + QStringLiteral("/landscape-svg.png"));
        }
    }

    void anEmptyLandscapeSaysWhatWillBeThere() {
        ui::Landscape landscape;
        landscape.setEmptyText(QStringLiteral("Train a model to see how it decides."));
        landscape.resize(400, 400);
        landscape.show();
        auto* text = landscape.findChild<QWidget*>(QStringLiteral("emptyText"));
        QVERIFY(text->isVisible());
        landscape.setPoints(points());
        QVERIFY(!text->isVisible());
    }

    void aLargerWindowFollows() {
        const auto landscape = shown();
        auto* button = landscape->findChild<QToolButton*>(QStringLiteral("tool-enlarge"));
        QVERIFY(button);
        button->click();
        ui::Landscape* larger = nullptr;
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QStringLiteral("landscapeLarger"))
                larger = qobject_cast<ui::Landscape*>(widget);
        QVERIFY(larger);
        landscape->setView({-1, 1, -0.5, 0.5});
        QCOMPARE(larger->view(), (core::Bounds{-1, 1, -0.5, 0.5}));
        landscape->setPoints(points());
        settle();
        QSignalSpy clicked(landscape.get(), &ui::Landscape::rowClicked);
        QTest::mouseClick(larger->plot(), Qt::LeftButton, {}, onPlot(*larger, 0.0, 0.0));
        QCOMPARE(clicked.count(), 1);
        QTest::keyClick(larger, Qt::Key_Escape);
    }
};

COUNTERFOIL_SUITE(TestLandscape)
#include "tst_landscape.moc"
