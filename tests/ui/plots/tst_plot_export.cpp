#include "tests/support/suite.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/probability_chart.h"
#include "ui/table_export.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace {
ui::PlotSource sample() {
    return {
        QStringLiteral("A plot"),
        {120, 80},
        [](QCPPainter& painter, const QSize& size) {
            painter.fillRect(QRect(QPoint(), size), Qt::white);
            painter.fillRect(QRect(10, 10, 40, 40), Qt::red);
            painter.drawText(60, 60, QStringLiteral("text"));
        },
        [] {
            return ui::PlotData{{QStringLiteral("row"), QStringLiteral("value")}, {{1, 0.123456789}, {2, 1234567.0}}};
        }};
}
} // namespace

class TestPlotExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().apply(); }

    void pngHasTheSizeAndResolutionAskedFor() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("plot.png"));
        QCOMPARE(ui::exportPlot(sample(), file, 192), QString());
        const QImage image(file);
        QCOMPARE(image.size(), QSize(240, 160));
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 192);
        QCOMPARE(image.pixelColor(60, 60), QColor(Qt::red));
        QCOMPARE(image.pixelColor(10, 10), QColor(Qt::white));
    }

    void svgIsDrawnAgainByAReader() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("plot.svg"));
        QCOMPARE(ui::exportPlot(sample(), file), QString());
        QSvgRenderer renderer(file);
        QVERIFY(renderer.isValid());
        QImage image(120, 80, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        QCOMPARE(image.pixelColor(30, 30), QColor(Qt::red));
    }

    void pdfIsOnePageOfItsSize() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plot.pdf"));
        QCOMPARE(ui::exportPlot(sample(), path), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(bytes.size() > 1000);
        const qsizetype box = bytes.indexOf("/MediaBox");
        QVERIFY2(bytes.mid(box, 60).simplified().startsWith("/MediaBox [0 0 90"), bytes.mid(box, 60).constData());
    }

    void aFolderThatCannotBeWrittenIsSaid() {
        const QString error = ui::exportPlot(sample(), QStringLiteral("/nonexistent/plot.svg"));
        QVERIFY2(error.contains(QStringLiteral("/nonexistent/plot.svg")), qPrintable(error));
        QVERIFY(!ui::exportPlot(sample(), QStringLiteral("plot.xyz")).isEmpty());
    }

    void aDarkWindowExportsWhite() {
        ui::ProbabilityChart chart;
        chart.setPath({0.1, 0.6, 0.9}, 0.75);
        chart.resize(200, 100);
        ui::Theme::instance().setKind(ui::ThemeKind::Dark);
        const ui::PlotSource source = *ui::plotSourceOf(&chart);
        const QImage paper = QImage::fromData(ui::plotPng(source, 96, ui::PlotColours::Paper));
        const QImage screen = QImage::fromData(ui::plotPng(source, 96, ui::PlotColours::Screen));
        const bool dark = ui::Theme::instance().dark();
        ui::Theme::instance().setKind(ui::ThemeKind::Light);
        QVERIFY2(dark, "the window's theme changed");
        QCOMPARE(paper.pixelColor(0, 0), QColor(Qt::white));
        const QImage light = QImage::fromData(ui::plotPng(source, 96, ui::PlotColours::Screen));
        QCOMPARE(paper.size(), light.size());
        const QRect curve(8, 8, paper.width() - 16, paper.height() / 2); // words may move by parts of a pixel
        QCOMPARE(paper.copy(curve), light.copy(curve));
        QVERIFY(screen.pixelColor(0, 0).lightness() < 60);
    }

    void strokesAreDrawnAgainAsVectorsWithTheirText() {
        const QPicture strokes = ui::plotStrokes(sample(), {120, 80});
        QImage image(120, 80, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.drawPicture(0, 0, strokes);
        painter.end();
        QCOMPARE(image.pixelColor(30, 30), QColor(Qt::red));
        QVERIFY(ui::plotSvg(sample(), ui::PlotColours::Paper).contains(">text</text>"));
    }

    void copyPutsPngAndSvgOnTheClipboardTogether() {
        ui::copyPlot(sample());
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(240, 160));
        const QImage png = QImage::fromData(mime->data(QStringLiteral("image/png")), "PNG");
        QCOMPARE(png.size(), QSize(240, 160));
        QCOMPARE(png.pixelColor(60, 60), QColor(Qt::red));
        QSvgRenderer svg(mime->data(QStringLiteral("image/svg+xml")));
        QVERIFY(svg.isValid());
        QCOMPARE(svg.viewBox(), QRect(0, 0, 120, 80));
    }

    void copiedDataAreSeparatedByTabs() {
        ui::copyPlotData(sample());
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("row\tvalue\n1\t0.123456789\n2\t1234567\n"));
    }

    void dataAreExportedByTheFilesEnding() {
        const QTemporaryDir folder;
        const core::Table table = ui::plotTable(sample());
        const QString json = folder.filePath(QStringLiteral("plot.json"));
        QCOMPARE(ui::exportTable(table, json), QString());
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject read = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(read[QStringLiteral("rows")].toArray()[1][QStringLiteral("value")].toDouble(), 1234567.0);
        QVERIFY(!ui::exportTable(table, folder.filePath(QStringLiteral("plot.doc"))).isEmpty());
        QVERIFY(ui::exportTable(table, QStringLiteral("/nonexistent/a.csv")).contains(QStringLiteral("/nonexistent")));
    }

    void thePlotsMenuComesByKeyAndAddsToTheReport() {
        ui::ProbabilityChart chart;
        chart.setPath({0.1, 0.6, 0.9}, 0.75);
        chart.resize(200, 100);
        chart.show();
        QCOMPARE(chart.focusPolicy(), Qt::TabFocus);
        ui::PlotReports::instance().setListening(true);
        QString wanted;
        connect(&ui::PlotReports::instance(), &ui::PlotReports::wanted, &chart,
                [&wanted](const ui::PlotSource& source) { wanted = source.name; });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&chart, &event);
        auto* menu = chart.findChild<QMenu*>(QStringLiteral("plotMenu"));
        QVERIFY(menu && menu->isVisible());
        auto* add = menu->findChild<QAction*>(QStringLiteral("plot.report"));
        if (!add)
            for (QAction* action : menu->actions())
                if (action->objectName() == QStringLiteral("plot.report"))
                    add = action;
        QVERIFY(add);
        add->trigger();
        QCOMPARE(wanted, QStringLiteral("Probability along the path"));
        ui::PlotReports::instance().setListening(false);
        menu->close();
    }

    void thePopoverExportsAtTheResolutionChosen() {
        QWidget parent;
        parent.resize(300, 300);
        parent.show();
        QWidget* popover = ui::showPlotExport([] { return sample(); }, &parent);
        popover->findChild<QSpinBox*>()->setValue(288);
        QVERIFY(popover->findChild<QLabel*>(QStringLiteral("plotExport.pixels"))
                    ->text()
                    .contains(QStringLiteral("360 × 240")));
        QTest::mouseClick(popover->findChild<QPushButton*>(QStringLiteral("plotExport.copy")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(360, 240));
        QTRY_VERIFY(!parent.findChild<QWidget*>(QStringLiteral("plotExport")));
    }

    void theDataWindowShowsAndCopiesTheRows() {
        QWidget* window = ui::showPlotData(sample(), nullptr);
        auto* table = window->findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("0.1235"));
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        table->selectAll();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("1\t0.123456789\n2")),
                 qPrintable(QApplication::clipboard()->text()));
        delete window;
    }

    void numbersAreRoundedForPeople_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("share") << 0.98765 << QStringLiteral("0.988");
        QTest::newRow("thousands") << 12345.6 << QStringLiteral("12,346");
        QTest::newRow("negative") << -0.51 << QStringLiteral("−0.51");
        QTest::newRow("zero") << -0.0 << QStringLiteral("0");
        QTest::newRow("small") << 0.00012345 << QStringLiteral("0.000123");
        QTest::newRow("tiny") << 1.5e-9 << QStringLiteral("1.5 × 10⁻⁹");
        QTest::newRow("huge") << 2.5e12 << QStringLiteral("2.5 × 10¹²");
        QTest::newRow("no number") << qQNaN() << QStringLiteral("–");
    }
    void numbersAreRoundedForPeople() {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(ui::numberText(value), text);
    }
};

COUNTERFOIL_SUITE(TestPlotExport)
#include "tst_plot_export.moc"
