#include "tests/support/suite.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/landscape.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QWheelEvent>

class TestStagePanel : public QObject {
    Q_OBJECT

    static ui::StageData threeFeatures() {
        ui::StageData stage;
        stage.name = QStringLiteral("Three");
        stage.classes = {QStringLiteral("no"), QStringLiteral("yes")};
        stage.axes = {{0, QStringLiteral("age")}, {1, QStringLiteral("debt")}, {2, QStringLiteral("savings")}};
        stage.components = true;
        return stage;
    }
    static void fill(ui::StagePanel& panel) {
        panel.resize(1000, 600);
        panel.setData(threeFeatures());
        panel.setModels({QStringLiteral("Conventional training"), QStringLiteral("Counterfactual training")});
        panel.setPoints(std::make_shared<const std::vector<ui::LandscapePoint>>(
            std::vector<ui::LandscapePoint>{{0.25, 0.25, 0, 7}, {0.75, 0.75, 1, 9}}));
        panel.fit({0, 1, 0, 1});
        panel.show();
        (void)QTest::qWaitForWindowExposed(&panel);
    }
    template <class Type>
    static Type* find(ui::StagePanel& panel, const char* name) {
        return panel.findChild<Type*>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() {
        ui::Theme::instance().apply();
        ui::Theme::instance().setReducedMotion(true);
    }

    void teachesAndHasTheButtonThatFillsIt() {
        ui::StagePanel panel;
        panel.resize(800, 500);
        panel.show();
        QSignalSpy data(&panel, &ui::StagePanel::dataRequested), train(&panel, &ui::StagePanel::trainingRequested);
        QTest::mouseClick(find<QPushButton>(panel, "stage.chooseData"), Qt::LeftButton);
        QCOMPARE(data.size(), 1);
        panel.setData(threeFeatures());
        QCOMPARE(panel.landscapes(), std::size_t(1)); // the rows alone
        QTest::mouseClick(find<QPushButton>(panel, "stage.train"), Qt::LeftButton);
        QCOMPARE(train.size(), 1);
        panel.setModels({QStringLiteral("A")});
        QVERIFY(!find<QPushButton>(panel, "stage.train")->isVisible());
    }

    void landscapesShareTheirView() {
        ui::StagePanel panel;
        fill(panel);
        QCOMPARE(panel.landscapes(), std::size_t(2));
        QSignalSpy changed(&panel, &ui::StagePanel::viewChanged);
        QWidget* plot = panel.landscape(0)->plot();
        const QPointF middle = plot->rect().center();
        QWheelEvent wheel(middle, plot->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot, &wheel);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(panel.landscape(0)->view().uHigh - panel.landscape(0)->view().uLow < 1.0);
        QVERIFY(panel.landscape(1)->view() == panel.landscape(0)->view());
    }

    void aClickOnAPointSaysItsRow() {
        ui::StagePanel panel;
        fill(panel);
        QSignalSpy clicked(&panel, &ui::StagePanel::rowClicked);
        ui::Landscape* view = panel.landscape(1);
        QTest::mouseClick(view->plot(), Qt::LeftButton, {}, view->plot()->mapFrom(view, view->positionOf(0.75, 0.75)));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toLongLong(), 9);
    }

    void axesAreChosenAndExchanged() {
        ui::StagePanel panel;
        fill(panel);
        panel.setAxes({false, 0, 1});
        QSignalSpy axes(&panel, &ui::StagePanel::axesChanged);
        auto* u = find<QComboBox>(panel, "stage.axisU");
        u->setFocus();
        QTest::keyClick(u, Qt::Key_Down); // to what the other axis has
        QCOMPARE(axes.size(), 1);
        QVERIFY(panel.axes() == (ui::StageAxes{false, 1, 0}));
        QTest::mouseClick(find<QToolButton>(panel, "stage.components"), Qt::LeftButton);
        QVERIFY(panel.axes().components);
        QVERIFY(!u->isEnabled());
    }

    void twoFeaturesAloneOfferNoChoice() {
        ui::StagePanel panel;
        ui::StageData two = threeFeatures();
        two.axes.pop_back();
        two.components = false;
        panel.resize(800, 500);
        panel.setData(two);
        panel.show();
        QVERIFY(!find<QComboBox>(panel, "stage.axisU")->isVisible());
    }

    void countsAndSamplesOfWatchedPathsAreAskedFor() {
        ui::StagePanel panel;
        fill(panel);
        QSignalSpy counts(&panel, &ui::StagePanel::watchedCountChanged);
        QSignalSpy samples(&panel, &ui::StagePanel::anotherSampleRequested);
        auto* spin = find<QSpinBox>(panel, "stage.watched");
        QCOMPARE(spin->minimum(), 0);
        QCOMPARE(spin->maximum(), 50);
        spin->setFocus();
        QTest::keyClick(spin, Qt::Key_Up);
        QCOMPARE(counts.size(), 1);
        QCOMPARE(panel.watchedCount(), counts[0][0].toInt());
        QTest::mouseClick(find<QToolButton>(panel, "stage.sample"), Qt::LeftButton);
        QCOMPARE(samples.size(), 1);
    }

    void holdingSpaceShowsTheBaselineInTheOthersPlace() {
        ui::StagePanel panel;
        fill(panel);
        const auto paint = [](core::Scalar share) {
            auto surface = std::make_shared<core::Surface>();
            surface->bounds = {0, 1, 0, 1};
            surface->columns = surface->rows = 8;
            surface->probabilities.resize(2, 64);
            surface->probabilities.row(0).setConstant(share);
            surface->probabilities.row(1).setConstant(1 - share);
            return surface;
        };
        panel.setSurface(0, paint(1));
        panel.setSurface(1, paint(0));
        const auto middle = [&panel](std::size_t model) {
            QWidget* plot = panel.landscape(model)->plot();
            return plot->grab().toImage().pixelColor(plot->width() / 2, plot->height() / 2);
        };
        const QColor conventional = middle(0), counterfactual = middle(1);
        QVERIFY(conventional != counterfactual);
        panel.landscape(1)->setFocus();
        QTest::keyPress(panel.landscape(1), Qt::Key_Space);
        QCOMPARE(middle(1), conventional);
        QTest::keyRelease(panel.landscape(1), Qt::Key_Space);
        QCOMPARE(middle(1), counterfactual);
    }

    void upToFourModelsFitASmallWindow_data() {
        QTest::addColumn<int>("models");
        QTest::addColumn<bool>("difference");
        QTest::addColumn<QSize>("window");
        for (const QSize size : {QSize(830, 400), QSize(560, 420), QSize(1400, 800)})
            for (const int models : {2, 3, 4})
                for (const bool difference : {false, true})
                    QTest::addRow("%d models%s in %d x %d", models, difference ? " and a difference" : "", size.width(),
                                  size.height())
                        << models << difference << size;
    }
    void upToFourModelsFitASmallWindow() {
        QFETCH(int, models);
        QFETCH(bool, difference);
        QFETCH(QSize, window);
        ui::StagePanel panel;
        fill(panel);
        QStringList names{QStringLiteral("Conventional training"), QStringLiteral("Counterfactual training"),
                          QStringLiteral("Adversarial training"), QStringLiteral("Contrastive training")};
        panel.setModels(names.mid(0, models));
        for (int i = 0; i < models; ++i)
            panel.setFigures(static_cast<std::size_t>(i), {{QStringLiteral("Accuracy"), QStringLiteral("81%"), {}},
                                                           {QStringLiteral("Cost"), QStringLiteral("3.21"), {}}});
        panel.resize(window);
        find<QToolButton>(panel, "stage.difference")->setChecked(difference);
        for (int pass = 0; pass < 3; ++pass) // a layout may ask for another
            QApplication::processEvents();
        int shown = 0;
        QSize plot;
        for (auto* view : panel.findChildren<ui::Landscape*>()) {
            if (!view->isVisible())
                continue;
            ++shown;
            QVERIFY2(view->height() >= view->layout()->totalMinimumSize().height(), "parts lie over one another");
            QVERIFY2(view->width() >= view->layout()->totalMinimumSize().width(), "parts lie over one another");
            const QRect place(view->mapTo(&panel, QPoint()), view->size());
            QVERIFY2(panel.rect().contains(place), "a landscape is cut by the panel's edge");
            const QSize size = view->plot()->size();
            QVERIFY2(difference || shown == 1 || std::abs(size.height() - plot.height()) < 2, "plots of unlike height");
            QVERIFY2(difference || shown == 1 || std::abs(size.width() - plot.width()) < 2, "plots of unlike width");
            plot = size;
        }
        QVERIFY(shown >= (difference ? 1 : models));
    }

    void failuresStandInline() {
        ui::StagePanel panel;
        fill(panel);
        auto* message = find<QLabel>(panel, "stage.message");
        QVERIFY(!message->isVisible());
        panel.setMessage(QStringLiteral("It broke."));
        QVERIFY(message->isVisible());
        panel.setMessage({});
        QVERIFY(!message->isVisible());
    }
};

COUNTERFOIL_SUITE(TestStagePanel)
#include "tst_stage_panel.moc"
