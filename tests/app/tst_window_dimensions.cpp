#include "app/wiring/dimensions.h"
#include "app/wiring/exploration.h"
#include "tests/app/window_fixture.h"
#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/row_view.h"
#include "ui/panels/stage_panel.h"
#include "ui/plots/curves_plot.h"
#include "ui/plots/image_lens.h"
#include "ui/plots/parallel_plot.h"
#include "ui/plots/picture_matrix.h"
#include "ui/plots/scatter_matrix.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

namespace {

// The stage with its further views, and what connects them, as the window has them.
struct Stage {
    ui::StagePanel stage;
    ui::InspectorPanel inspector;
    ui::GalleryPanel gallery;
    app::Exploration exploration{&stage, &inspector, &gallery};
    app::Dimensions dimensions{&stage, &exploration};

    Stage(const core::PreparedDataPtr& data, const std::vector<ui::ModelView>& models) {
        stage.resize(1100, 640);
        stage.show();
        (void)QTest::qWaitForWindowExposed(&stage);
        exploration.setData(data);
        exploration.setModels(models);
        QCoreApplication::processEvents();
    }
    template <class Type = QWidget>
    [[nodiscard]] Type* find(const char* name) {
        auto* found = stage.findChild<Type*>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void click(const char* name) {
        QTest::mouseClick(find(name), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void drag(QWidget* widget, const QPointF& from, const QPointF& to) {
        QTest::mousePress(widget, Qt::LeftButton, {}, from.toPoint());
        for (const double share : {0.4, 1.0}) {
            const QPointF at = from + (to - from) * share;
            QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(widget, &move);
        }
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to.toPoint());
    }
    [[nodiscard]] QString caption(const char* view) { return find<ui::ViewCard>(view)->caption(); }
};

} // namespace

class TestWindowDimensions : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_loans, m_digits;
    std::vector<ui::ModelView> m_loanModels, m_digitModels;

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::Theme::instance().apply();
        ui::Theme::instance().setReducedMotion(true);
        m_loans = testing::builtinData("loans");
        m_loanModels = testing::trainedModels(m_loans, 6);
        m_digits = testing::builtinData("digits:600");
        m_digitModels = testing::trainedModels(m_digits, 3);
    }

    void theSwitchChangesWhatTheStageShows() {
        Stage s(m_loans, m_loanModels);
        QVERIFY(s.find("stage.landscape0")->isVisible());
        s.click("stage.views.parallel");
        QVERIFY(s.find("parallel.plot")->isVisible());
        QVERIFY(!s.find("stage.landscape0")->isVisible());
        QVERIFY(!s.find("stage.axisU")->isVisible()); // of the landscape only
        QVERIFY(s.find("stage.rows")->isVisible());
        QTest::keyClick(s.find("stage.views.parallel"), Qt::Key_Right);
        QTRY_VERIFY(s.find("matrix.plot")->isVisible() || s.find<QToolButton>("stage.views.matrix")->hasFocus());
        QVERIFY(!s.find("stage.views.images")->isVisible()); // there are none
        s.click("stage.views.landscape");
        QVERIFY(s.find("stage.landscape0")->isVisible());
    }

    void everyReducedViewSaysWhatItIsAndOfHowManyRows() {
        Stage s(m_loans, m_loanModels);
        s.exploration.selectRow(m_loans->split.test[2]);
        s.click("stage.views.parallel");
        QVERIFY2(s.caption("parallel").contains(QStringLiteral("Projection")), qPrintable(s.caption("parallel")));
        QVERIFY(s.caption("parallel").contains(QStringLiteral("600 test rows")));
        QVERIFY(s.caption("matrix").contains(QStringLiteral("4 features shown, 3 hidden")));
        s.click("stage.views.curves");
        QTRY_VERIFY_WITH_TIMEOUT(s.caption("curves").contains(QStringLiteral("Slices")), 20000);
        QVERIFY(s.caption("curves").contains(QStringLiteral("150 of 600 test rows")));
    }

    void aBrushInOneViewIsSeenInTheOthers() {
        Stage s(m_loans, m_loanModels);
        s.click("stage.views.parallel");
        auto* plot = s.find<ui::ParallelPlot>("parallel.plot");
        const core::Index income = *m_loans->dataset.schema.find("income");
        s.drag(plot, plot->positionOf(income, 20000), plot->positionOf(income, 50000));
        auto* brushed = s.find<QPushButton>("parallel.brushed");
        QVERIFY(brushed->isVisible());
        QVERIFY2(brushed->text().contains(QLocale().toString(plot->brushed())), qPrintable(brushed->text()));
        auto* matrix = s.find<ui::ScatterMatrix>("matrix.plot");
        QVERIFY(matrix->brush().of(income));
        QCOMPARE(matrix->brushed(), plot->brushed());
        QTest::mouseClick(brushed, Qt::LeftButton);
        QVERIFY(matrix->brush().empty() && plot->brush().empty());
    }

    void theSelectedRowsCounterfactualsLieOverTheRows() {
        Stage s(m_loans, m_loanModels);
        s.click("stage.views.parallel");
        auto* plot = s.find<ui::ParallelPlot>("parallel.plot");
        const QImage before = plot->grab().toImage();
        s.exploration.selectRow(m_loans->split.test[4]);
        QTRY_VERIFY_WITH_TIMEOUT(plot->overlay().models.size() == 2 && plot->overlay().models[1], 20000);
        QCOMPARE(plot->overlay().row, m_loans->split.test[4]);
        QVERIFY(plot->grab().toImage() != before);
    }

    void aClickOnALineSelectsItsRow() {
        Stage s(m_loans, m_loanModels);
        s.click("stage.views.parallel");
        auto* plot = s.find<ui::ParallelPlot>("parallel.plot");
        QSignalSpy selected(&s.exploration, &app::Exploration::rowSelected);
        const QPointF first = plot->positionOf(plot->features()[0], 0), next = plot->positionOf(plot->features()[1], 0);
        for (int y = 60; y < plot->height() - 20 && selected.isEmpty(); y += 3) // some line runs there
            QTest::mouseClick(plot, Qt::LeftButton, {}, QPoint(qRound((first.x() + next.x()) / 2), y));
        QCOMPARE(selected.size(), 1);
        QTRY_COMPARE(plot->overlay().row, selected[0][0].toLongLong());
    }

    void featuresAreChosenFromTheList() {
        Stage s(m_loans, m_loanModels);
        s.click("stage.views.matrix");
        auto* plot = s.find<ui::ScatterMatrix>("matrix.plot");
        QCOMPARE(plot->features().size(), std::size_t(4));
        auto* menu = s.find<QToolButton>("matrix.features")->menu();
        menu->popup(QPoint());
        auto* list = menu->findChild<QListWidget*>(QStringLiteral("matrix.features.list"));
        QCOMPARE(list->count(), static_cast<int>(m_loans->dataset.schema.size()));
        list->item(5)->setCheckState(Qt::Checked);
        QCOMPARE(plot->features().size(), std::size_t(5));
        list->item(0)->setCheckState(Qt::Unchecked);
        list->item(1)->setCheckState(Qt::Unchecked);
        QCOMPARE(plot->features().size(), std::size_t(3));
        QVERIFY(s.caption("matrix").contains(QStringLiteral("3 features shown, 4 hidden")));
        menu->close();
    }

    void thePictureOfNeighboursUnfoldsCanBeStoppedAndTakesThePath() {
        Stage s(m_loans, m_loanModels);
        s.exploration.selectRow(m_loans->split.test[4]);
        s.click("stage.views.embedding");
        auto* cancel = s.find<QPushButton>("embedding.cancel");
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        auto* again = s.find<QPushButton>("embedding.again");
        QVERIFY(again->isVisible() && !cancel->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        QVERIFY(cancel->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!cancel->isVisible(), 60000);
        auto* view = s.find<ui::Landscape>("embedding.plot");
        const auto caption = [view] {
            QString all = view->accessibleDescription();
            for (const QLabel* label : view->findChildren<QLabel*>())
                all += label->text() + label->toolTip();
            return all;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(caption().contains(QStringLiteral("moved none of them")), qPrintable(caption()),
                                  20000);
        QVERIFY(caption().contains(QStringLiteral("Projection")));
        const QImage rows = view->grab().toImage();
        s.exploration.selectRow(-1); // the rows stay, the path goes
        QTRY_VERIFY_WITH_TIMEOUT(view->grab().toImage() != rows, 20000);
        s.click("embedding.method.components");
        QTRY_VERIFY_WITH_TIMEOUT(caption().contains(QStringLiteral("component")), 20000);
    }

    void curvesFollowFeatureClassAndRow() {
        Stage s(m_loans, m_loanModels);
        s.click("stage.views.curves");
        auto* plot = s.find<ui::CurvesPlot>("curves.plot");
        QTRY_VERIFY_WITH_TIMEOUT(!plot->accessibleDescription().isEmpty(), 20000);
        const QString first = plot->accessibleDescription();
        const QImage drawn = plot->grab().toImage();
        auto* feature = s.find<QComboBox>("curves.feature");
        feature->setFocus();
        QTest::keyClick(feature, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(plot->accessibleDescription() != first, 20000);
        QTRY_VERIFY(plot->grab().toImage() != drawn);
        const ui::PlotData data = plot->source().data();
        QVERIFY(data.rows.size() > 150 * 5);
        s.exploration.selectRow(m_loans->split.test[4]);
        const auto hasSelected = [plot] {
            const ui::PlotData all = plot->source().data();
            return std::ranges::any_of(
                all.rows, [](const auto& row) { return row[1].toString() == QStringLiteral("selected row"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSelected(), 20000);
        const QImage plain = plot->grab().toImage();
        QTest::mouseClick(s.find("curves.centred"), Qt::LeftButton, {}, {8, 10});
        QVERIFY(s.find<QCheckBox>("curves.centred")->isChecked());
        QVERIFY(plot->grab().toImage() != plain);
        const ui::PlotData centred = plot->source().data();
        for (const auto& row : centred.rows) // they begin at nothing
            if (row[2] == centred.rows.front()[2])
                QCOMPARE(row[3].toDouble(), 0.0);
    }

    void picturesZoomTogetherAndTakeOverlays() {
        Stage s(m_digits, m_digitModels);
        s.click("stage.views.images");
        s.exploration.selectRow(m_digits->split.test[3]);
        QTRY_VERIFY_WITH_TIMEOUT(s.stage.findChild<ui::ImageLens*>(QStringLiteral("images.lens3")), 20000);
        QCoreApplication::processEvents();
        auto* factual = s.find<ui::ImageLens>("images.lens0");
        auto* changed = s.find<ui::ImageLens>("images.lens3");
        const QImage plain = changed->grab().toImage();
        s.click("images.overlay.difference");
        const QImage difference = changed->grab().toImage();
        QVERIFY(difference != plain);
        s.click("images.overlay.attribution");
        QTRY_VERIFY_WITH_TIMEOUT(changed->grab().toImage() != difference && changed->grab().toImage() != plain, 20000);
        s.click("images.overlay.none");
        QCOMPARE(changed->grab().toImage(), plain);
        QWheelEvent wheel(factual->positionOf(10, 10), factual->mapToGlobal(factual->positionOf(10, 10)), {}, {0, 480},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        const QPointF before = factual->positionOf(10, 10);
        QCoreApplication::sendEvent(factual, &wheel);
        QVERIFY(factual->view().width() < 0.6);
        QCOMPARE(changed->view(), factual->view());
        QVERIFY((factual->positionOf(10, 10) - before).manhattanLength() < 2); // what was pointed to stays there
        QVERIFY(changed->grab().toImage() != plain);
        const QRectF zoomed = factual->view();
        s.drag(factual, factual->rect().center(), factual->rect().center() + QPoint(-20, -10));
        QVERIFY(factual->view().left() > zoomed.left() && factual->view().top() > zoomed.top());
        QTest::mouseDClick(factual, Qt::LeftButton, {}, factual->rect().center());
        QCOMPARE(changed->view(), QRectF(0, 0, 1, 1));
    }

    void theClassGridLeadsFromEveryClassToEveryOther() {
        Stage s(m_digits, {m_digitModels.back()});
        s.click("stage.views.images");
        s.click("images.page.classes");
        const auto grid = [&s](int i) {
            return s.stage.findChild<ui::PictureMatrix*>(QStringLiteral("images.grid%1").arg(i));
        };
        QTRY_VERIFY_WITH_TIMEOUT(grid(0) != nullptr, 60000);
        QCoreApplication::processEvents();
        const QImage drawn = grid(0)->grab().toImage();
        QSet<QRgb> shades; // a picture in the cell from the third to the sixth class, not a plain box
        const QRect cell = grid(0)->cellRect(2, 5).toRect();
        for (int y = cell.top(); y < cell.bottom(); ++y)
            for (int x = cell.left(); x < cell.right(); ++x)
                shades.insert(drawn.pixel(x, y));
        QVERIFY2(shades.size() > 6, qPrintable(QString::number(shades.size())));
        QTest::mouseClick(grid(0), Qt::LeftButton, {}, cell.center());
        QTRY_VERIFY(s.stage.findChild<QWidget*>(QStringLiteral("images.lens0")) && s.find("images.lens0")->isVisible());
        QVERIFY2(s.caption("images").contains(QString::fromStdString(m_digits->dataset.classes[5])),
                 qPrintable(s.caption("images")));
        s.click("images.page.classes");
        const QImage first = grid(0)->grab().toImage();
        s.click("images.others");
        QTRY_VERIFY_WITH_TIMEOUT(grid(0)->grab().toImage() != first, 60000);
    }

    void theWindowHasTheViewsAndCopiesThem() {
        testing::Window w;
        w.program().open({QStringLiteral("builtin:loans")});
        QTRY_COMPARE_WITH_TIMEOUT(w.dataName(), QStringLiteral("Loans"), 20000);
        w.click("mode.explore");
        w.click("stage.views.parallel");
        auto* plot = w.find<ui::ParallelPlot>("parallel.plot");
        QVERIFY(plot->isVisible());
        QTRY_COMPARE(plot->features().size(), std::size_t(7));
        ui::copyPlot(plot->source());
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        QVERIFY(!w.find("stage.views.images")->isVisible());
        w.program().open({QStringLiteral("builtin:digits:600")});
        QTRY_VERIFY_WITH_TIMEOUT(w.dataName() == QStringLiteral("Digits"), 20000);
        w.click("mode.explore");
        QVERIFY(w.find("stage.views.images")->isVisible());
    }
};

COUNTERFOIL_SUITE(TestWindowDimensions)
#include "tst_window_dimensions.moc"
