#include "tests/support/suite.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_export.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
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

    void copyPutsASharpPictureOnTheClipboard() {
        ui::copyPlot(sample());
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(240, 160));
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
        QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("1\t0.123456")),
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
